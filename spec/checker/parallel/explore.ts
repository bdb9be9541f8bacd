import { Clock, Effect } from "effect";
import { type ExploreOptions, incomplete } from "../explore/ending.ts";
import type { Exploration } from "../explore/exploration.ts";
import { Monitor } from "../explore/monitor.ts";
import { Observations } from "../explore/observations.ts";
import { report, type Visited } from "../explore/report.ts";
import type { Machine } from "../machine.ts";
import { type MachineNotFound, machineAt } from "./address.ts";
import { Crew, hire, type Run, type Told } from "./crew.ts";
import type { Finished, MachineAddress } from "./protocol.ts";

export interface ParallelOptions extends ExploreOptions {
  /** How many to hire for this run, or those that are hired already. */
  readonly workers: number | Crew;
}

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 500;

/** How far all workers together are. */
const together = (told: readonly Told[]): Told => ({
  distinct: Math.max(...told.map(({ distinct }) => distinct)),
  queue: Math.max(...told.map(({ queue }) => queue)),
  levels: Math.max(...told.map(({ levels }) => levels)),
  generated: told.reduce((sum, { generated }) => sum + generated, 0),
  memory: told.reduce((sum, { memory }) => sum + memory, 0),
});

/** Tells the monitor again and again how far the workers are. */
const watch = <State>(machine: Machine<State>, { told }: Run, began: number): Effect.Effect<never> =>
  Effect.gen(function* () {
    const monitor = yield* Monitor;
    for (;;) {
      yield* Effect.sleep(PROGRESS_EVERY);
      const seconds = ((yield* Clock.currentTimeMillis) - began) / 1000;
      const progress = together(told);
      yield* monitor.progress({ name: machine.name, ...progress, perSecond: progress.generated / seconds });
    }
  });

/**
 * Explores a machine by several workers, each of which keeps a part of the states. The result is the same as with
 * one: counts, levels, and traces. The machine is found in each worker by its address.
 */
export const exploreInWorkers = <State>(
  address: MachineAddress,
  options: ParallelOptions,
): Effect.Effect<Exploration<State>, MachineNotFound> =>
  Effect.scoped(
    Effect.gen(function* () {
      const machine = yield* machineAt<State>(address);
      const monitor = yield* Monitor;
      const began = yield* Clock.currentTimeMillis;
      const { workers, ...rest } = options;
      const crew = workers instanceof Crew ? workers : yield* hire(workers);
      const run = crew.run(address, rest);
      yield* Effect.forkScoped(watch(machine, run, began));
      const result = Effect.gen(function* () {
        const finished = yield* Effect.promise(() => run.finished);
        return resultOf(machine, options, finished, ((yield* Clock.currentTimeMillis) - began) / 1000);
      });
      return yield* Effect.onInterrupt(result, () =>
        Effect.suspend(() => {
          run.stop();
          return Effect.flatMap(result, monitor.interrupted);
        }),
      );
    }),
  );

const resultOf = <State>(
  machine: Machine<State>,
  { deadlock = "finding" }: ExploreOptions,
  finished: readonly Finished[],
  seconds: number,
): Exploration<State> => {
  const { queue } = together(finished);
  const [first] = finished;
  const ended = first?.ended ?? null;
  return report(machine, visitedBy(machine, finished), {
    incomplete: ended === null ? null : incomplete(ended, queue, first?.full ?? null),
    deadlock,
    seconds,
  });
};

const visitedBy = <State>(machine: Machine<State>, finished: readonly Finished[]): Visited => {
  const observations = new Observations(machine);
  for (const one of finished) observations.merge(one.observations);
  const { distinct, levels, memory } = together(finished);
  return {
    distinct,
    levels,
    memory,
    observations,
    parentOf: (state) => lookUp(finished, state, ({ parents }) => parents),
    stepOf: (state) => lookUp(finished, state, ({ steps }) => steps),
  };
};

/** What the worker that keeps a state knows of it. Its numbers ascend. */
const lookUp = (finished: readonly Finished[], state: number, column: (one: Finished) => Uint32Array): number => {
  for (const one of finished) {
    let [low, high] = [0, one.numbers.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((one.numbers[middle] as number) < state) low = middle + 1;
      else high = middle;
    }
    if (one.numbers[low] === state) return column(one)[low] as number;
  }
  throw new Error(`no worker keeps the state number ${state}`);
};
