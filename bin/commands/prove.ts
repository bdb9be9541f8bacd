import { Console, Effect, Option, Path } from "effect";
import { Argument, Command, Flag } from "effect/cli";
import {
  type CrossReport,
  chosen,
  crossCheck,
  crossHolds,
  crossRowHolds,
  DEFAULT_SECONDS_A_FILE,
  EXTERNAL_SOLVERS,
  ProofProgress,
  type ProofReport,
  proofsHold,
  prove,
  writeSmtlib,
} from "../../proofs/index.ts";
import { FellShort, WrongUsage } from "../outcome.ts";
import { jsonFlag, makeProgress, printJson, table } from "../terminal.ts";

const timeout = Flag.Int("timeout").pipe(
  Flag.withDescription("Milliseconds that the solver may take for one question"),
  Flag.withMetavar("MS"),
  Flag.optional,
);

const smt2 = Flag.Directory("smt2", { mustExist: false }).pipe(
  Flag.withDescription("Write one self-contained SMT-LIB file for each obligation, with its expected answer, and stop"),
  Flag.optional,
);

const cross = Flag.String("cross").pipe(
  Flag.withDescription(
    `Have other solvers on the PATH answer the SMT-LIB files, and compare: ${EXTERNAL_SOLVERS.map(({ name }) => name).join(",")}`,
  ),
  Flag.withMetavar("SOLVERS"),
  Flag.optional,
);

const crossSeconds = Flag.Int("cross-seconds").pipe(
  Flag.withDescription("Seconds that another solver may take for one file, in one of its ways"),
  Flag.withDefault(DEFAULT_SECONDS_A_FILE),
);

/** What a person reads of a comparison with other solvers. */
const crossText = ({ secondsAFile, solvers }: CrossReport): string =>
  solvers
    .flatMap((row) => [
      `${crossRowHolds(row) ? "✓" : "✗"} ${row.version}`,
      `  ${row.agrees} of ${row.files} files answered as expected, at least ${Math.ceil(row.least * row.files)} have to be; ${secondsAFile} s for a call`,
      ...row.contradicts.map((id) => `  contradicts ${id}`),
      ...(row.undecided.length > 0 ? [`  leaves open: ${row.undecided.join(", ")}`] : []),
    ])
    .join("\n");

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
    smt2,
    cross,
    crossSeconds,
    json: jsonFlag,
  },
  Effect.fn(function* ({ id, timeout: limit, smt2: folder, cross: solvers, crossSeconds: secondsAFile, json }) {
    const progress = yield* makeProgress;
    const telling = <A, E, R>(work: Effect.Effect<A, E, R>): Effect.Effect<A, E, R> =>
      work.pipe(
        Effect.provideService(ProofProgress, ({ done, of, id: at }) =>
          progress.tell(`${done} of ${of} obligations: ${at}`),
        ),
        Effect.ensuring(progress.clear),
      );
    if (Option.isSome(folder) && Option.isSome(solvers))
      return yield* new WrongUsage({ reason: "--smt2 writes files and --cross has them answered: one at a time" });
    if (Option.isSome(folder)) {
      const files = yield* writeSmtlib(folder.value, yield* chosen(id));
      const dir = (yield* Path.Path).resolve(folder.value);
      return yield* json ? printJson({ dir, files }) : Console.log(`${files.length} files written to ${dir}`);
    }
    if (Option.isSome(solvers)) {
      if (secondsAFile < 1)
        return yield* new WrongUsage({ reason: `--cross-seconds ${secondsAFile}: at least 1 second for a call` });
      const names = solvers.value.split(",");
      const report = yield* telling(crossCheck({ solvers: names, ids: id, secondsAFile }));
      yield* json ? printJson(report) : Console.log(crossText(report));
      if (!crossHolds(report)) return yield* new FellShort();
      return;
    }
    const report = yield* telling(prove({ ids: id, timeoutMilliseconds: Option.getOrUndefined(limit) }));
    yield* json ? printJson(report) : Console.log(terminalReport(report));
    if (!proofsHold(report)) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "Prove the obligations over the specification's own equations, or refute the paper's claims with exact counterexamples",
  ),
  Command.withExamples([
    { command: "hmm prove buy-preserves-invariant", description: "One obligation, and the lemmas it stands on" },
    { command: "hmm prove --smt2 ./smt2", description: "Every obligation as a file that any SMT solver reads" },
    { command: "hmm prove --cross z3,cvc5", description: "Have other solvers answer them" },
  ]),
);
