import { Effect } from "effect";
import type { Adapter, Farewell, SessionOptions } from "../adapter/index.ts";
import { MOST_RESTARTS } from "../protocol/index.ts";
import { type Judge, newJournal, type Settled } from "./journal.ts";
import { NOT_RUN, runLane } from "./lane.ts";
import { type Living, lifeline } from "./lifeline.ts";
import type { Unit } from "./plan.ts";
import { Progress } from "./progress.ts";
import { runIds } from "./seed.ts";

/** Everything that running the units has shown. */
export interface Driven {
  readonly settled: ReadonlyMap<Unit, Settled>;
  readonly restarts: number;
  readonly budgetSpent: boolean;
  readonly remarks: readonly string[];
  readonly stderr: string;
}

/** How a lane went: how often the adapter was started again in it, whether that was not enough, what it said when it broke. */
interface LaneRun {
  readonly restarts: number;
  readonly isSpent: boolean;
  readonly stderr: string;
}

export interface DriveOptions {
  readonly session: SessionOptions;
  readonly seed: string;
  /** Adapters at once. */
  readonly jobs: number;
  readonly judge: Judge;
}

/**
 * Runs lanes of units, several at once. A lane has its own order, ids and restarts, and is judged as if the lanes
 * had run one after the other: the budget of restarts goes to them in turn, and what lies behind its end counts as not
 * run, even where another adapter had already run it. So the report is the same for any number of jobs.
 */
export const drive = (adapter: Adapter, options: DriveOptions, first: Living, lanes: readonly (readonly Unit[])[]) =>
  Effect.gen(function* () {
    const { session: sessionOptions, seed, jobs, judge } = options;
    const report = yield* Progress;
    const journal = newJournal(judge);
    const idle: Living[] = [first];
    const runs: LaneRun[] = [];
    const total = lanes.reduce((sum, lane) => sum + lane.length, 0);

    /** What is left of the budget for a lane, as far as it can be told while those before it may still run. */
    const budgetFor = (at: number): number =>
      Array.from({ length: at }, (_, before) => runs[before]).reduce(
        (left, run) => left - (run?.isSpent ? left : (run?.restarts ?? 0)),
        MOST_RESTARTS,
      );
    const isHopeless = (at: number): boolean => runs.slice(0, at).some((run) => run?.isSpent) || budgetFor(at) < 0;

    yield* Effect.forEach(
      lanes,
      (lane, at) =>
        Effect.gen(function* () {
          if (isHopeless(at)) return;
          const line = lifeline(adapter, sessionOptions, idle.pop() ?? null, Math.max(0, budgetFor(at)));
          const ids = runIds(`${seed}\n${at}`);
          yield* runLane(line, journal.lane(ids, line.restarts), sessionOptions.window, lane);
          const left = line.release();
          if (left !== null) idle.push(left);
          runs[at] = { restarts: line.restarts(), isSpent: line.isSpent(), stderr: line.stderr() };
          yield* report({ _tag: "Answered", done: journal.settled.size, of: total });
        }),
      { concurrency: jobs, discard: true },
    );

    let left = MOST_RESTARTS;
    let budgetSpent = false;
    lanes.forEach((lane, at) => {
      const run = runs[at];
      const isWhole = !budgetSpent && run !== undefined && !run.isSpent && run.restarts <= left;
      const beyond = (unit: Unit): boolean => budgetSpent || (journal.settled.get(unit)?.restarts ?? 0) > left;
      if (!isWhole) {
        journal.giveUp(lane.filter(beyond), NOT_RUN);
        budgetSpent = true;
      }
      left = isWhole ? left - run.restarts : 0;
    });

    const farewells: Farewell[] = yield* Effect.forEach(idle, ({ session }) => session.stop, { concurrency: jobs });
    // Whoever it was that would not go quietly: what is charged is the same for any number of jobs.
    const last = lanes.at(-1)?.at(-1);
    const fault = farewells.find((one) => one.fault !== null)?.fault ?? null;
    const closing = journal.lane(runIds(seed), () => 0);
    if (!budgetSpent) {
      for (const { replies } of farewells) closing.note(replies);
      if (fault !== null && last !== undefined) closing.charge(last, fault);
    }
    return {
      settled: journal.settled,
      restarts: budgetSpent ? MOST_RESTARTS : MOST_RESTARTS - left,
      budgetSpent,
      remarks: [...new Set(farewells.flatMap(({ remarks }) => remarks))].sort(),
      stderr: runs.find((run) => run !== undefined && run.stderr !== "")?.stderr ?? "",
    } satisfies Driven;
  });
