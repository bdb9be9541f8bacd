import { Effect } from "effect";
import { big, bigBug, small } from "../machines/constant-product/scopes.ts";
import type { Exploration } from "./explore/exploration.ts";
import { explore } from "./explore/explore.ts";
import { check } from "./liveness/check.ts";
import type { Machine } from "./machine.ts";
import { hire } from "./parallel/crew.ts";
import { exploreInWorkers } from "./parallel/explore.ts";
import { simulate } from "./simulate/simulate.ts";

export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const SCOPES = new URL("../machines/constant-product/scopes", import.meta.url).href;
const address = (name: string) => ({
  module: `${SCOPES}.${import.meta.url.endsWith(".ts") ? "ts" : "js"}`,
  export: name,
});

/** A run and how many seconds it took by the clock on the wall. */
const timed = <A, E>(run: Effect.Effect<A, E>): Effect.Effect<readonly [A, number], E> =>
  Effect.gen(function* () {
    const began = performance.now();
    const result = yield* run;
    return [result, (performance.now() - began) / 1000] as const;
  });

/** The fastest of three runs: the first pays for compilation, and for the start of workers. */
const best = <A, E>(run: Effect.Effect<A, E>): Effect.Effect<readonly [A, number], E> =>
  Effect.map(Effect.all([timed(run), timed(run), timed(run)]), (runs) =>
    runs.reduce((one, other) => (one[1] < other[1] ? one : other)),
  );

/** A benchmark of a wrong answer is worth nothing. */
const insist = (name: string, actual: readonly unknown[], expected: readonly unknown[]): void => {
  if (JSON.stringify(actual) !== JSON.stringify(expected))
    throw new Error(`${name} gave ${JSON.stringify(actual)}, must be ${JSON.stringify(expected)}`);
};

const countsOf = <State>({ distinct, generated, levels, violations, incomplete }: Exploration<State>) => [
  distinct,
  generated,
  levels,
  violations.length,
  incomplete,
];

const BIG = [1_344_809, 29_040_263, 319, 0, null];

const simulation = <State>(machine: Machine<State>) => simulate(machine, { seed: 1, walks: 20_000, length: 100 });

const measure = Effect.fn("checker.bench")(function* () {
  const [bug, bugSeconds] = yield* timed(explore(bigBug));
  insist("big's planted bug", [bug.violations.map(({ trace }) => trace.steps.length)], [[11]]);
  const [one, oneSeconds] = yield* best(explore(big));
  insist("big", countsOf(one), BIG);
  const [two, twoSeconds] = yield* Effect.scoped(
    Effect.flatMap(hire(2), (workers) => best(exploreInWorkers(address("big"), { workers }))),
  );
  insist("big with two workers", countsOf(two), BIG);
  const [walked, walkedSeconds] = yield* best(simulation(small));
  insist("the simulation", [walked.violations.length], [0]);
  const [live, liveSeconds] = yield* best(check(small));
  insist("small", countsOf(live), [40_265, 640_327, 92, 0, null]);
  const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
  return [
    { name: "checker.big.distinctPerSecond", value: Math.round(one.distinct / oneSeconds), unit: "states/s" },
    { name: "checker.big.generatedPerSecond", value: Math.round(one.generated / oneSeconds), unit: "states/s" },
    { name: "checker.big.twoWorkersSpeedup", value: rounded(oneSeconds / twoSeconds, 2), unit: "times" },
    { name: "checker.simulate.stepsPerSecond", value: Math.round(walked.steps / walkedSeconds), unit: "steps/s" },
    { name: "checker.small.livenessSeconds", value: rounded(liveSeconds, 3), unit: "s" },
    { name: "checker.bigBug.seconds", value: rounded(bugSeconds, 3), unit: "s" },
  ] satisfies readonly Row[];
});

/** The rows of this benchmark: the peer model of a pool, by the path that every machine takes, invariants on. */
export const rows = (): Promise<readonly Row[]> => Effect.runPromise(measure());
