import { Console, Effect, Path } from "effect";
import { Command, Flag } from "effect/cli";
import {
  checkFloatVectors,
  checkVectors,
  readSpecification,
  writeFloatVectors,
  writeVectors,
} from "../../conformance/index.ts";
import { FellShort } from "../outcome.ts";
import { SPECIFICATION, VECTORS } from "../package.ts";
import { jsonFlag, printJson, table } from "../terminal.ts";
import { exportCommand } from "./vectors-export.ts";

const folder = Flag.Directory("dir", { mustExist: false }).pipe(
  Flag.withDescription("Folder of the vectors (default: the one that comes with the package)"),
  Flag.withDefault(VECTORS),
);

const specification = readSpecification(SPECIFICATION);

const generate = Command.make(
  "generate",
  { dir: folder, json: jsonFlag },
  Effect.fn(function* ({ dir, json }) {
    const written = [...(yield* writeVectors(dir, yield* specification)), ...(yield* writeFloatVectors(dir, VECTORS))];
    const path = yield* Path.Path;
    if (json) return yield* printJson({ dir: path.resolve(dir), files: written });
    yield* Console.log(`${written.length} files written to ${path.resolve(dir)}`);
  }),
).pipe(
  Command.withDescription(
    "Write every file of the vectors anew from the specification. The same specification gives the same bytes.",
  ),
  Command.withExamples([
    { command: "hmm vectors generate --dir ./vectors", description: "Write the vectors beside your code" },
  ]),
);

const check = Command.make(
  "check",
  { dir: folder, json: jsonFlag },
  Effect.fn(function* ({ dir, json }) {
    const report = yield* checkVectors(dir, yield* specification);
    const float = yield* checkFloatVectors(dir, VECTORS);
    const ok = report.ok && float.ok;
    if (json) yield* printJson({ ...report, ok, float });
    else {
      const { files, cases, byOperation, byError, problems } = report;
      yield* Console.log(`${cases} cases in ${files} files\n`);
      yield* Console.log(table(["operation", "cases"], counted(byOperation), ["cases"]));
      yield* Console.log(`\n${table(["refusal", "cases"], counted(byError), ["cases"])}\n`);
      yield* Console.log(
        `${float.values} values of float64 functions to 50 digits in ${float.files} files${float.computed ? "" : ", compared with those of the package: there is no decimal library to compute them anew"}\n`,
      );
      const wrong = [...problems, ...float.problems];
      yield* Console.log(ok ? "Every file is what the specification generates." : wrong.join("\n"));
    }
    if (!ok) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Generate the vectors anew and compare byte for byte; check their form, ids, counts, digests and manifest.",
  ),
);

const counted = (counts: Readonly<Record<string, number>>): readonly (readonly string[])[] =>
  Object.entries(counts).map(([name, count]) => [name, String(count)]);

export const vectorsCommand = Command.make("vectors").pipe(
  Command.withDescription("Golden test vectors: generate them, or check that they are what the specification says"),
  Command.withSubcommands([generate, check, exportCommand]),
);
