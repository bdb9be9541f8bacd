import { Clock, Effect, Random } from "effect";
import { attemptsOf } from "../explore/expander.ts";
import type { Finding, Violation } from "../explore/exploration.ts";
import { findingsOf } from "../explore/findings.ts";
import type { Machine } from "../machine.ts";
import { brokenAlong } from "../trace/broken.ts";
import { replay } from "../trace/replay.ts";
import type { Trace } from "../trace/trace.ts";
import { shrink } from "./shrink.ts";
import { type Walk, Walker, type Weights } from "./walker.ts";

export interface SimulateOptions {
  /** The run is a function of the seed; without one, it draws one and tells it. */
  readonly seed?: number;
  readonly walks?: number;
  /** The most steps of a walk. */
  readonly length?: number;
  readonly weights?: Weights;
  /** Check not only the successor that is taken, but every one that the drawn action gives with any parameters. */
  readonly everySuccessor?: boolean;
  /** Ends the run, which then still reports. */
  readonly signal?: AbortSignal;
}

/** A violation on a walk; its trace is 1-minimal: without any one of its steps it would violate nothing. */
export interface WalkViolation<State> extends Violation<State> {
  /** The walk as it was before it was shrunk. */
  readonly walk: Trace<State>;
}

export interface Simulation<State> {
  readonly name: string;
  readonly seed: number;
  readonly walks: number;
  readonly steps: number;
  /** States that were checked. */
  readonly checked: number;
  /** Walks that ended in a state that no action leaves. */
  readonly stuck: number;
  readonly violations: readonly WalkViolation<State>[];
  readonly findings: readonly Finding[];
  readonly interrupted: boolean;
  readonly seconds: number;
}

/** Steps between two looks at the runtime. */
const STEPS_OF_ROUND = 50_000;

/** Walks through a machine at random, and checks every successor that is taken. It ends at the first violation. */
export const simulate = <State>(
  machine: Machine<State>,
  options: SimulateOptions = {},
): Effect.Effect<Simulation<State>> =>
  Effect.gen(function* () {
    const { walks = 1000, length = 100, weights = {}, everySuccessor = false, signal } = options;
    const seed = options.seed ?? (yield* Random.nextIntBetween(0, 2 ** 31));
    const began = yield* Clock.currentTimeMillis;
    const walker = new Walker(machine, seed, weights, everySuccessor);
    let [done, looked] = [0, 0];
    let failed: Walk | null = null;
    while (done < walks && failed === null && signal?.aborted !== true) {
      const walk = walker.walk(length);
      done++;
      if (walker.observations.sightings.length > 0) failed = walk;
      if (walker.steps - looked >= STEPS_OF_ROUND) {
        looked = walker.steps;
        yield* Effect.yieldNow;
      }
    }
    return {
      name: machine.name,
      seed,
      walks: done,
      steps: walker.steps,
      checked: walker.checked,
      stuck: walker.observations.deadlocks,
      violations: failed === null ? [] : violationsOf(machine, failed),
      findings: findingsOf(machine, walker.observations, { whole: false, distinct: walker.checked, deadlock: null }),
      interrupted: failed === null && done < walks,
      seconds: ((yield* Clock.currentTimeMillis) - began) / 1000,
    };
  });

const violationsOf = <State>(machine: Machine<State>, { initial, steps }: Walk): readonly WalkViolation<State>[] => {
  const all = attemptsOf(machine);
  const state = machine.initial[initial];
  if (state === undefined) throw new Error(`${machine.name} has no initial state number ${initial}`);
  const attempts = steps.flatMap((step) => all[step] ?? []);
  const walk = replay(machine, state, attempts);
  return brokenAlong(machine, walk).map(({ kind, property, statement }) => ({
    kind,
    property,
    statement,
    trace: replay(machine, state, shrink(machine, state, attempts, property)),
    walk,
  }));
};
