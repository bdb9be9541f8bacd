import { Clock, Effect } from "effect";
import type { Machine } from "../machine.ts";
import { StoreFull } from "../store/state-store.ts";
import type { Exploration, Incomplete } from "./exploration.ts";
import { type Edge, Explorer } from "./explorer.ts";
import { Monitor } from "./monitor.ts";
import { type DeadlockPolicy, report, type Visited } from "./report.ts";

export interface ExploreOptions {
  /** A state that no action leaves: a finding (the default), a violation, or nothing. */
  readonly deadlock?: DeadlockPolicy;
  /** Go on after a violation, to find the first one of every property. By default the run ends. */
  readonly goOn?: boolean;
  /** The run ends at the first look after this many distinct states. */
  readonly maxStates?: number;
  /** The most bytes that the states may take, the copies made while the store grows included. */
  readonly memory?: number;
  /** Ends the run, which then still reports. */
  readonly signal?: AbortSignal;
}

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 500;

/** Whether a violation ends this run. */
export const violates = (
  { goOn = false, deadlock = "finding" }: ExploreOptions,
  sightings: Visited["observations"]["sightings"],
): boolean => !goOn && sightings.some(({ kind }) => kind !== "deadlock" || deadlock === "violation");

/** Why a run has to end here, or null. */
export const endOf = (
  options: ExploreOptions,
  run: { readonly distinct: number; readonly queue: number; readonly sightings: Visited["observations"]["sightings"] },
): Incomplete | null => {
  if (run.queue === 0) return null;
  const left = `${run.queue} states were not left`;
  if (violates(options, run.sightings)) return { reason: "violation", detail: `the run ends at a violation; ${left}` };
  if (run.distinct >= (options.maxStates ?? Number.POSITIVE_INFINITY))
    return { reason: "maxStates", detail: `the run ends after ${options.maxStates} states; ${left}` };
  return options.signal?.aborted === true
    ? { reason: "interrupted", detail: `the run was interrupted; ${left}` }
    : null;
};

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
    if (cause instanceof StoreFull)
      return { reason: "memory", detail: `${cause.message}; ${explorer.queue} states were not left` };
    throw cause;
  }
};

/** Runs an explorer to its end, whatever that is, and leaves it to be read. */
export const run = <State>(
  machine: Machine<State>,
  explorer: Explorer<State>,
  options: ExploreOptions = {},
): Effect.Effect<Exploration<State>> =>
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
        const ended =
          endOf(options, {
            distinct: explorer.store.count,
            queue: explorer.queue,
            sightings: explorer.observations.sightings,
          }) ?? roundOf(explorer);
        if (ended !== null) return ended;
        const now = yield* Clock.currentTimeMillis;
        if (now - told >= PROGRESS_EVERY) {
          told = now;
          yield* monitor.progress(progressOf(machine.name, explorer, (now - began) / 1000));
        }
        yield* Effect.yieldNow;
      }
      return null;
    });
    const ended = yield* loop.pipe(
      Effect.onInterrupt(() =>
        Effect.flatMap(Clock.currentTimeMillis, (now) =>
          monitor.interrupted(
            resultAt(now, { reason: "interrupted", detail: `interrupted; ${explorer.queue} states were not left` }),
          ),
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
