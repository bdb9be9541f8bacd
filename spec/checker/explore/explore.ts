import { Clock, Effect } from "effect";
import type { Machine } from "../machine.ts";
import { StoreFull } from "../store/state-store.ts";
import { type ExploreOptions, endOf, incomplete, violates } from "./ending.ts";
import type { Exploration, Incomplete } from "./exploration.ts";
import { type Edge, Explorer } from "./explorer.ts";
import { Monitor } from "./monitor.ts";
import { report, type Visited } from "./report.ts";

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 500;

const visitedBy = <State>(explorer: Explorer<State>): Visited => ({
  distinct: explorer.store.count,
  levels: explorer.levels,
  memory: explorer.store.memory,
  observations: explorer.observations,
  parentOf: (state) => explorer.store.parents[state] as number,
  stepOf: (state) => explorer.store.steps[state] as number,
});

/** One round, or the news that the states fill their memory. */
const roundOf = <State>(explorer: Explorer<State>): Incomplete | null => {
  try {
    explorer.round();
    return null;
  } catch (cause) {
    if (cause instanceof StoreFull) return incomplete("memory", explorer.queue, cause.message);
    throw cause;
  }
};

/** Runs an explorer to its end, whatever that is, and leaves it to be read. `between` is run after each round. */
export const run = <State, E = never, R = never>(
  machine: Machine<State>,
  explorer: Explorer<State>,
  options: ExploreOptions = {},
  between: Effect.Effect<void, E, R> = Effect.void,
): Effect.Effect<Exploration<State>, E, R> =>
  Effect.gen(function* () {
    const monitor = yield* Monitor;
    const began = yield* Clock.currentTimeMillis;
    let told = began;
    const resultAt = (now: number, incomplete: Incomplete | null): Exploration<State> =>
      report(machine, visitedBy(explorer), {
        incomplete,
        deadlock: options.deadlock ?? "finding",
        seconds: (now - began) / 1000,
      });
    const loop = Effect.gen(function* () {
      while (explorer.queue > 0) {
        const reason = endOf(options, {
          distinct: explorer.store.count,
          violated: violates(options, explorer.observations.sightings),
          stopped: options.signal?.aborted === true,
        });
        const ended = reason === null ? roundOf(explorer) : incomplete(reason, explorer.queue);
        if (ended !== null) return ended;
        const now = yield* Clock.currentTimeMillis;
        if (now - told >= PROGRESS_EVERY) {
          told = now;
          yield* monitor.progress(progressOf(machine.name, explorer, (now - began) / 1000));
        }
        yield* between;
        yield* Effect.yieldNow;
      }
      return null;
    });
    const ended = yield* loop.pipe(
      Effect.onInterrupt(() =>
        Effect.flatMap(Clock.currentTimeMillis, (now) =>
          monitor.interrupted(resultAt(now, incomplete("interrupted", explorer.queue))),
        ),
      ),
    );
    return resultAt(yield* Clock.currentTimeMillis, ended);
  });

const progressOf = <State>(name: string, explorer: Explorer<State>, seconds: number) => ({
  name,
  distinct: explorer.store.count,
  generated: explorer.observations.generated,
  queue: explorer.queue,
  levels: explorer.levels,
  perSecond: explorer.observations.generated / Math.max(seconds, 1e-3),
  memory: explorer.store.memory,
});

/** An explorer that has reached the initial states. */
export const beginning = <State>(
  machine: Machine<State>,
  options: { readonly memory?: number; readonly edge?: Edge } = {},
): Explorer<State> => {
  const { memory, edge } = options;
  const explorer = new Explorer(machine, {
    ...(memory === undefined ? {} : { budget: memory }),
    ...(edge === undefined ? {} : { edge }),
  });
  explorer.begin();
  return explorer;
};

/**
 * Visits every state that a machine can reach, breadth first, and checks its invariants, action properties and
 * witnesses; temporal properties are left to `check`. Interrupted, it tells the `Monitor` what it had found.
 */
export const explore = <State>(
  machine: Machine<State>,
  options: ExploreOptions = {},
): Effect.Effect<Exploration<State>> => Effect.suspend(() => run(machine, beginning(machine, options), options));
