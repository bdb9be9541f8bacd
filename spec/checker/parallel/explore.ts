import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { Clock, Effect, type Scope } from "effect";
import type { Exploration, Incomplete } from "../explore/exploration.ts";
import { type ExploreOptions, endOf } from "../explore/explore.ts";
import { statesOfRound } from "../explore/explorer.ts";
import { Monitor } from "../explore/monitor.ts";
import { Observations } from "../explore/observations.ts";
import { report } from "../explore/report.ts";
import type { Machine } from "../machine.ts";
import { type MachineNotFound, machineAt } from "./load.ts";
import type { Command, Finished, MachineAddress, Progressed, Report, Start } from "./protocol.ts";

export interface ParallelOptions extends ExploreOptions {
  readonly workers: number;
}

/** The module of the worker, beside this one: a `.ts` file in development, a `.js` file in the package. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 500;

/** One worker thread, which answers each command with one report. */
class Crew {
  private readonly workers: readonly Worker[];
  private readonly reports: Promise<Report>[] = [];

  constructor(address: MachineAddress, count: number, memory: number) {
    const ports = Array.from({ length: count }, () => Array.from<MessagePort | null>({ length: count }).fill(null));
    for (let one = 0; one < count; one++)
      for (let other = one + 1; other < count; other++) {
        const { port1, port2 } = new MessageChannel();
        ports[one]?.splice(other, 1, port1);
        ports[other]?.splice(one, 1, port2);
      }
    this.workers = ports.map((peers, id) => {
      const data: Start = { address, id, workers: count, budget: memory / count, peers };
      return new Worker(WORKER, { workerData: data, transferList: peers.filter((port) => port !== null) });
    });
    this.listen();
  }

  /** The reports that every worker owes. */
  async all(): Promise<readonly Report[]> {
    return Promise.all(this.reports);
  }

  command(command: Command): void {
    this.listen();
    for (const worker of this.workers) worker.postMessage(command);
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private listen(): void {
    this.workers.forEach((worker, id) => {
      this.reports[id] = new Promise((resolve, reject) => {
        const answered = (report: Report): void => {
          worker.off("error", failed);
          resolve(report);
        };
        const failed = (cause: unknown): void => {
          worker.off("message", answered);
          reject(cause);
        };
        worker.once("message", answered);
        worker.once("error", failed);
      });
      // A failure is seen when the reports are asked for; until then it is not an unhandled one.
      this.reports[id]?.catch(() => undefined);
    });
  }
}

const hired = (address: MachineAddress, options: ParallelOptions): Effect.Effect<Crew, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => new Crew(address, options.workers, options.memory ?? Number.POSITIVE_INFINITY)),
    (crew) => Effect.promise(() => crew.dismiss()),
  );

/** Where a run stands between two rounds. */
interface Standing {
  distinct: number;
  cursor: number;
  levelEnd: number;
  levelsLeft: number;
  reports: readonly Progressed[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

const isProgressed = (one: Report): one is Progressed => one.kind === "progressed";
const isFinished = (one: Report): one is Finished => one.kind === "finished";

const levelsOf = ({ levelsLeft, distinct, levelEnd }: Standing): number => levelsLeft + (distinct > levelEnd ? 1 : 0);

const generatedOf = ({ reports }: Standing): number => sum(reports.map(({ generated }) => generated));

const memoryOf = ({ reports }: Standing): number => sum(reports.map(({ memory }) => memory));

/** Why the run ends between two rounds, or null. */
const whyEnd = (options: ParallelOptions, { distinct, cursor, reports }: Standing): Incomplete | null => {
  const queue = distinct - cursor;
  const full = reports.find((one) => one.full !== null)?.full;
  if (full !== undefined && full !== null)
    return { reason: "memory", detail: `a worker's ${full}; ${queue} states were not left` };
  const sightings = reports.flatMap((one) => one.sightings.map((kind) => ({ kind, place: 0, from: 0, step: 0 })));
  return endOf(options, { distinct, queue, sightings });
};

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
      const crew = yield* hired(address, options);
      const reports = Effect.promise(() => crew.all());
      const first = (yield* reports).filter(isProgressed);
      const standing: Standing = {
        distinct: first[0]?.added ?? 0,
        cursor: 0,
        levelEnd: 0,
        levelsLeft: 0,
        reports: first,
      };
      const rounds = Effect.gen(function* () {
        let told = began;
        while (standing.cursor < standing.distinct) {
          const ended = whyEnd(options, standing);
          if (ended !== null) return ended;
          yield* roundOf(machine, crew, standing);
          const now = yield* Clock.currentTimeMillis;
          if (now - told < PROGRESS_EVERY) continue;
          told = now;
          yield* monitor.progress(progressOf(machine, standing, (now - began) / 1000));
        }
        return null;
      });
      const incomplete = yield* rounds.pipe(
        Effect.onInterrupt(() => monitor.interrupted(interruptedAt(machine, standing))),
      );
      crew.command({ kind: "finish" });
      const finished = (yield* reports).filter(isFinished);
      const seconds = ((yield* Clock.currentTimeMillis) - began) / 1000;
      return report(machine, visitedBy(machine, standing, finished), {
        incomplete,
        deadlock: options.deadlock ?? "finding",
        seconds,
      });
    }),
  );

const roundOf = <State>(machine: Machine<State>, crew: Crew, standing: Standing): Effect.Effect<void> =>
  Effect.gen(function* () {
    if (standing.cursor === standing.levelEnd) {
      standing.levelEnd = standing.distinct;
      standing.levelsLeft++;
    }
    const end = Math.min(standing.levelEnd, standing.cursor + statesOfRound(machine));
    crew.command({ kind: "round", end, base: standing.distinct });
    standing.reports = (yield* Effect.promise(() => crew.all())).filter(isProgressed);
    standing.cursor = end;
    standing.distinct += sum(standing.reports.map(({ added }) => added));
  });

const progressOf = <State>(machine: Machine<State>, standing: Standing, seconds: number) => ({
  name: machine.name,
  distinct: standing.distinct,
  generated: generatedOf(standing),
  queue: standing.distinct - standing.cursor,
  levels: levelsOf(standing),
  perSecond: generatedOf(standing) / Math.max(seconds, 1e-3),
  memory: memoryOf(standing),
});

/** What is known of a run whose workers are being stopped. */
const interruptedAt = <State>(machine: Machine<State>, standing: Standing): Exploration<State> => ({
  name: machine.name,
  distinct: standing.distinct,
  generated: generatedOf(standing),
  levels: levelsOf(standing),
  violations: [],
  findings: [],
  bounded: false,
  incomplete: {
    reason: "interrupted",
    detail: `interrupted; ${standing.distinct - standing.cursor} states were not left`,
  },
  seconds: 0,
  memory: memoryOf(standing),
});

const visitedBy = <State>(machine: Machine<State>, standing: Standing, finished: readonly Finished[]) => {
  const observations = new Observations(machine);
  for (const one of finished) observations.merge(one.observations);
  return {
    distinct: standing.distinct,
    levels: levelsOf(standing),
    memory: memoryOf(standing),
    observations,
    parentOf: (state: number) => lookUp(finished, state, ({ parents }) => parents),
    stepOf: (state: number) => lookUp(finished, state, ({ steps }) => steps),
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
