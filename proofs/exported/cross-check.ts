import { Data, Effect, FileSystem, Path, Runtime } from "effect";
import type { Obligation } from "../obligation/obligation.ts";
import { chosen, ProofProgress } from "../run.ts";
import { ask, EXTERNAL_SOLVERS, type ExternalAnswer, type ExternalSolver, versionOf } from "./external.ts";
import { fileOf, writeSmtlib } from "./folder.ts";

/** What an external solver says of all obligations. */
export interface CrossRow {
  readonly solver: string;
  readonly version: string;
  readonly files: number;
  /** The expected answer. */
  readonly agrees: number;
  /** Ids of obligations of which it says the opposite. One is enough to distrust one of the two solvers. */
  readonly contradicts: readonly string[];
  /** Ids of obligations of which it says nothing within its time. */
  readonly undecided: readonly string[];
  /** The part of the files of which it has to find the expected answer. */
  readonly least: number;
}

export interface CrossReport {
  readonly secondsAFile: number;
  readonly solvers: readonly CrossRow[];
}

export interface CrossOptions {
  /** Names out of `EXTERNAL_SOLVERS`. */
  readonly solvers: readonly string[];
  /** Obligations to ask about; all of them if left out or empty. */
  readonly ids?: readonly string[] | undefined;
  /** For one call of a solver. */
  readonly secondsAFile?: number | undefined;
}

export const DEFAULT_SECONDS_A_FILE = 10;

/** Names of solvers that there is no way to run. */
export class UnknownSolver extends Data.TaggedError("UnknownSolver")<{ readonly names: readonly string[] }> {
  override readonly [Runtime.errorExitCode] = 2;
  override get message(): string {
    const known = EXTERNAL_SOLVERS.map(({ name }) => name).join(", ");
    return `no solver is called ${this.names.map((name) => JSON.stringify(name)).join(", ")}; there are ${known}`;
  }
}

const solversNamed = (names: readonly string[]): Effect.Effect<readonly ExternalSolver[], UnknownSolver> => {
  const unknown = names.filter((each) => !EXTERNAL_SOLVERS.some(({ name }) => name === each));
  return unknown.length > 0 || names.length === 0
    ? Effect.fail(new UnknownSolver({ names: names.length === 0 ? [""] : unknown }))
    : Effect.succeed(EXTERNAL_SOLVERS.filter(({ name }) => names.includes(name)));
};

const expectedAnswer = ({ expected }: Obligation): ExternalAnswer => (expected === "proved" ? "unsat" : "sat");

/** Files that are looked at side by side. */
const AT_ONCE = 2;

const askAll = Effect.fnUntraced(function* (
  solver: ExternalSolver,
  files: readonly { readonly obligation: Obligation; readonly file: string }[],
  secondsAFile: number,
) {
  const tell = yield* ProofProgress;
  const version = yield* versionOf(solver);
  const answers = yield* Effect.forEach(
    files,
    ({ obligation, file }, done) =>
      tell({ done, of: files.length, id: `${obligation.id} (${solver.name})` }).pipe(
        Effect.andThen(ask(solver, file, secondsAFile)),
        Effect.map((answer) => ({ obligation, answer })),
      ),
    { concurrency: AT_ONCE },
  );
  const agreeing = answers.filter(({ obligation, answer }) => answer === expectedAnswer(obligation));
  const open = answers.filter(({ answer }) => answer === "unknown");
  const opposed = answers.filter((each) => !agreeing.includes(each) && !open.includes(each));
  return {
    solver: solver.name,
    version,
    files: files.length,
    agrees: agreeing.length,
    contradicts: opposed.map(({ obligation }) => obligation.id),
    undecided: open.map(({ obligation }) => obligation.id),
    least: solver.least,
  } satisfies CrossRow;
});

/** Exports the obligations and has other solvers, which share no code with ours, answer the files. */
export const crossCheck = Effect.fn("crossCheck")(function* ({ solvers, ids = [], secondsAFile }: CrossOptions) {
  const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
  const named = yield* solversNamed(solvers);
  const obligations = yield* chosen(ids);
  const folder = yield* fs.makeTempDirectoryScoped({ prefix: "hmm-smt2-" });
  yield* writeSmtlib(folder, obligations);
  const files = obligations.map((obligation) => ({ obligation, file: path.join(folder, fileOf(obligation)) }));
  const limit = secondsAFile ?? DEFAULT_SECONDS_A_FILE;
  const rows = yield* Effect.forEach(named, (solver) => askAll(solver, files, limit));
  return { secondsAFile: limit, solvers: rows } satisfies CrossReport;
}, Effect.scoped);

/** Whether a solver contradicts nothing and finds what it has to. */
export const crossRowHolds = ({ files, agrees, contradicts, least }: CrossRow): boolean =>
  contradicts.length === 0 && agrees >= least * files;

export const crossHolds = ({ solvers }: CrossReport): boolean => solvers.every(crossRowHolds);
