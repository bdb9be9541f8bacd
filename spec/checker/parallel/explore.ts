import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { Clock, Effect, type Scope } from "effect";
import { type ExploreOptions, incomplete } from "../explore/ending.ts";
import type { Exploration } from "../explore/exploration.ts";
import { Monitor } from "../explore/monitor.ts";
import { Observations } from "../explore/observations.ts";
import { report, type Visited } from "../explore/report.ts";
import type { Machine } from "../machine.ts";
import { type MachineNotFound, machineAt } from "./address.ts";
import type { Finished, MachineAddress, Progressed, Report, Start } from "./protocol.ts";

export interface ParallelOptions extends ExploreOptions {
  readonly workers: number;
}

/** The module of the worker, beside this one: a `.ts` file in development, a `.js` file in the package. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 500;

type Told = Omit<Progressed, "kind">;

const NOTHING: Told = { distinct: 0, queue: 0, levels: 0, generated: 0, memory: 0 };

/** The worker threads of one run. They settle among themselves how long it lasts. */
class Crew {
  /** What each worker told last. */
  readonly told: Told[];
  readonly finished: Promise<readonly Finished[]>;
  private readonly workers: readonly Worker[];
  private readonly stop = new SharedArrayBuffer(4);

  constructor(address: MachineAddress, { workers, memory, signal, ...options }: ParallelOptions) {
    this.told = Array.from({ length: workers }, () => NOTHING);
    this.workers = portsAmong(workers).map((peers, id) => {
      const budget = (memory ?? Number.POSITIVE_INFINITY) / workers;
      const data: Start = { address, id, workers, budget, options, stop: this.stop, peers };
      return new Worker(WORKER, {
        workerData: data,
        resourceLimits: { maxYoungGenerationSizeMb: 64 },
        transferList: peers.filter((port) => port !== null),
      });
    });
    if (signal?.aborted === true) this.end();
    else signal?.addEventListener("abort", () => this.end(), { once: true });
    this.finished = Promise.all(this.workers.map((worker, id) => this.listen(worker, id)));
    // A failure is seen when the result is asked for; until then it is not an unhandled one.
    this.finished.catch(() => undefined);
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private end(): void {
    Atomics.store(new Int32Array(this.stop), 0, 1);
  }

  private listen(worker: Worker, id: number): Promise<Finished> {
    return new Promise((resolve, reject) => {
      worker.on("message", (message: Report) => {
        this.told[id] = message;
        if (message.kind === "finished") resolve(message);
      });
      worker.on("error", reject);
    });
  }
}

/** For each worker, a port to each other one. */
const portsAmong = (workers: number): readonly (MessagePort | null)[][] => {
  const ports = Array.from({ length: workers }, () => Array.from<MessagePort | null>({ length: workers }).fill(null));
  for (let one = 0; one < workers; one++)
    for (let other = one + 1; other < workers; other++) {
      const { port1, port2 } = new MessageChannel();
      ports[one]?.splice(other, 1, port1);
      ports[other]?.splice(one, 1, port2);
    }
  return ports;
};

const hired = (address: MachineAddress, options: ParallelOptions): Effect.Effect<Crew, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => new Crew(address, options)),
    (crew) => Effect.promise(() => crew.dismiss()),
  );

/** How far all workers together are. */
const together = (told: readonly Told[]): Told => ({
  distinct: Math.max(...told.map(({ distinct }) => distinct)),
  queue: Math.max(...told.map(({ queue }) => queue)),
  levels: Math.max(...told.map(({ levels }) => levels)),
  generated: told.reduce((sum, { generated }) => sum + generated, 0),
  memory: told.reduce((sum, { memory }) => sum + memory, 0),
});

/** Tells the monitor again and again how far the workers are. */
const watch = <State>(machine: Machine<State>, crew: Crew, began: number): Effect.Effect<never> =>
  Effect.gen(function* () {
    const monitor = yield* Monitor;
    for (;;) {
      yield* Effect.sleep(PROGRESS_EVERY);
      const seconds = ((yield* Clock.currentTimeMillis) - began) / 1000;
      const progress = together(crew.told);
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
      const crew = yield* hired(address, options);
      yield* Effect.forkScoped(watch(machine, crew, began));
      const finished = yield* Effect.promise(() => crew.finished).pipe(
        Effect.onInterrupt(() => monitor.interrupted(interruptedAt(machine, together(crew.told)))),
      );
      const seconds = ((yield* Clock.currentTimeMillis) - began) / 1000;
      const { queue } = together(finished);
      const [first] = finished;
      const ended = first?.ended ?? null;
      return report(machine, visitedBy(machine, finished), {
        incomplete: ended === null ? null : incomplete(ended, queue, first?.full ?? null),
        deadlock: options.deadlock ?? "finding",
        seconds,
      });
    }),
  );

/** What is known of a run whose workers are being stopped. */
const interruptedAt = <State>(machine: Machine<State>, { queue, ...told }: Told): Exploration<State> => ({
  name: machine.name,
  ...told,
  violations: [],
  findings: [],
  bounded: false,
  incomplete: incomplete("interrupted", queue),
  seconds: 0,
});

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
