import { Console, Effect, Option } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import { ProofProgress, type ProofReport, proofsHold, prove } from "../../proofs/index.ts";
import { FellShort } from "../outcome.ts";
import { jsonFlag, makeProgress, printJson, table } from "../terminal.ts";

const timeout = Flag.Int("timeout").pipe(
  Flag.withDescription("Milliseconds that the solver may take for one question"),
  Flag.withMetavar("MS"),
  Flag.optional,
);

/** What a person reads: every obligation on a line, then what is refuted, by which numbers. */
const terminalReport = ({ obligations }: ProofReport): string => {
  const rows = obligations.map(({ id, verdict, expected, vacuous, superfluous, milliseconds }) => [
    verdict === expected && !vacuous ? "✓" : "✗",
    id,
    verdict,
    vacuous ? "vacuous" : superfluous.length > 0 ? `superfluous: ${superfluous.join(", ")}` : "",
    String(Math.round(milliseconds)),
  ]);
  const refuted = obligations
    .filter(({ verdict }) => verdict === "refuted")
    .map(({ id, statement, counterexample }) => {
      const values = Object.entries(counterexample ?? {}).map(([name, value]) => `${name} = ${value}`);
      return `${id}: not so: ${statement}\n    ${values.join(", ")}`;
    });
  return [
    table(["", "obligation", "verdict", "remark", "ms"], rows, ["ms"]),
    ...(refuted.length > 0 ? ["", ...refuted] : []),
  ].join("\n");
};

export const proveCommand = Command.make(
  "prove",
  {
    id: Argument.String("id").pipe(
      Argument.withDescription("Ids of obligations; all of them by default"),
      Argument.variadic(),
    ),
    timeout,
    json: jsonFlag,
  },
  Effect.fn(function* ({ id, timeout: limit, json }) {
    const progress = yield* makeProgress;
    const report = yield* prove({ ids: id, timeoutMilliseconds: Option.getOrUndefined(limit) }).pipe(
      Effect.provideService(ProofProgress, ({ done, of, id: at }) =>
        progress.tell(`${done} of ${of} obligations: ${at}`),
      ),
      Effect.ensuring(progress.clear),
    );
    yield* json ? printJson(report) : Console.log(terminalReport(report));
    if (!proofsHold(report)) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Prove the obligations over the specification's own equations, or refute the paper's claims with exact counterexamples",
  ),
  Command.withExamples([{ command: "hmm prove buy-preserves-invariant", description: "One obligation" }]),
);
