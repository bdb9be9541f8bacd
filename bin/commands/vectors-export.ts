import { Console, Effect, Path } from "effect";
import { Command, Flag } from "effect/cli";
import { exportFoundry, readVectors } from "../../conformance/index.ts";
import { VECTORS } from "../package.ts";
import { jsonFlag, printJson } from "../terminal.ts";

export const exportCommand = Command.make(
  "export",
  {
    foundry: Flag.Path("foundry").pipe(
      Flag.withDescription("A .sol file for all tests, or a folder for one file of each suite"),
      Flag.withMetavar("FILE|DIR"),
    ),
    vectors: Flag.Path("vectors").pipe(
      Flag.withDescription("Folder or file of vectors (default: the golden ones)"),
      Flag.withDefault(VECTORS),
    ),
    interfaceName: Flag.String("interface").pipe(
      Flag.withDescription("The name of the interface that the tests call (default: IHMM)"),
      Flag.withMetavar("NAME"),
      Flag.withDefault("IHMM"),
    ),
    json: jsonFlag,
  },
  Effect.fn(function* ({ foundry, vectors, interfaceName, json }) {
    const paths = yield* Path.Path;
    const made = yield* exportFoundry({ vectors: yield* readVectors(vectors), to: foundry, interfaceName });
    if (json) return yield* printJson({ to: paths.resolve(foundry), ...made });
    yield* Console.log(
      `${made.cases} cases in ${made.files.length} files beside ${paths.resolve(foundry)}; ${made.inexpressible} cannot be asked in Solidity's types. Name your implementation in Subject.sol.`,
    );
  }),
).pipe(
  Command.withDescription(
    "Write the vectors as Solidity tests for Foundry, with the interface that they call. No other library is needed.",
  ),
  Command.withExamples([
    {
      command: "hmm vectors export --foundry test/hmm",
      description: "Then edit test/hmm/Subject.sol and run forge test",
    },
  ]),
);
