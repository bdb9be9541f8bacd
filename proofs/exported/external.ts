import { Data, Effect, Runtime } from "effect";
import { ChildProcess, ChildProcessSpawner } from "effect/process";

/** A solver that is not ours, found on the PATH. */
export interface ExternalSolver {
  readonly name: string;
  readonly program: string;
  /** How to get it, where it is not there. */
  readonly hint: string;
  /** The words of a call on a file, one list for each way to run it, best first. `seconds` is what one call may take. */
  readonly ways: readonly ((file: string, seconds: number) => readonly string[])[];
  /** The part of all files of which it has to find the expected answer. The rest it may leave open. */
  readonly least: number;
}

const Z3: ExternalSolver = {
  name: "z3",
  program: "z3",
  hint: "apt-get install -y z3",
  ways: [
    (file, seconds) => [`-T:${seconds}`, file],
    // What is a sum of known facts is slow for the nonlinear procedure and quick for the general one.
    (file, seconds) => ["tactic.default_tactic=smt", `-T:${seconds}`, file],
    (file, seconds) => ["tactic.default_tactic=qfnra-nlsat", `-T:${seconds}`, file],
  ],
  least: 1,
};

const CVC5: ExternalSolver = {
  name: "cvc5",
  program: "cvc5",
  hint: "apt-get install -y cvc5",
  ways: [(file, seconds) => [`--tlimit=${seconds * 1000}`, file]],
  least: 0.5,
};

export const EXTERNAL_SOLVERS: readonly ExternalSolver[] = [Z3, CVC5];

/** A solver that was asked for is not on the PATH, or does not start. */
export class SolverNotFound extends Data.TaggedError("SolverNotFound")<{
  readonly solver: ExternalSolver;
  readonly reason: string;
}> {
  override readonly [Runtime.errorExitCode] = 2;
  override get message(): string {
    const { program, hint } = this.solver;
    return `the solver ${program} is not on the PATH (${this.reason}); on Debian: ${hint}`;
  }
}

export type ExternalAnswer = "sat" | "unsat" | "unknown";

const isDecision = (line: string): line is "sat" | "unsat" => line === "sat" || line === "unsat";

/** Seconds beyond its own limit after which a solver that does not keep to it is ended. */
const GRACE_SECONDS = 2;

const call = Effect.fnUntraced(function* (
  { program, ways }: ExternalSolver,
  way: number,
  file: string,
  seconds: number,
) {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner;
  const words = ways[way]?.(file, seconds) ?? [];
  const lines = spawner
    .lines(ChildProcess.make(program, words), { includeStderr: true })
    .pipe(Effect.timeoutOrElse({ duration: (seconds + GRACE_SECONDS) * 1000, orElse: () => Effect.succeed([]) }));
  const decision = (yield* lines).find(isDecision);
  return decision ?? ("unknown" as const);
});

/** Every way gets a second before the first gets all of its time. */
const SHORT_TRY_SECONDS = 1;

/** What a solver says of a file, by the first of its ways that says something. */
export const ask = Effect.fn("ask")(function* (solver: ExternalSolver, file: string, seconds: number) {
  for (const limit of new Set([Math.min(SHORT_TRY_SECONDS, seconds), seconds]))
    for (const way of solver.ways.keys()) {
      const answer = yield* call(solver, way, file, limit);
      if (answer !== "unknown") return answer;
    }
  return "unknown" as ExternalAnswer;
});

/** The first line of what a solver says of its version, or `SolverNotFound`. */
export const versionOf = Effect.fn("versionOf")(function* (solver: ExternalSolver) {
  const spawner = yield* ChildProcessSpawner.ChildProcessSpawner;
  const lines = yield* spawner
    .lines(ChildProcess.make(solver.program, ["--version"]))
    .pipe(Effect.mapError(({ message }) => new SolverNotFound({ solver, reason: message })));
  return lines[0] ?? "";
});
