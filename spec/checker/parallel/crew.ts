import { MessageChannel, type MessagePort, Worker } from "node:worker_threads";
import { Effect, type Scope } from "effect";
import type { ExploreOptions } from "../explore/ending.ts";
import type { Finished, MachineAddress, Progressed, Report, Start } from "./protocol.ts";

/** The module of the worker, beside this one: a `.ts` file in development, a `.js` file in the package. */
const WORKER = new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.js", import.meta.url);

/** Megabytes for what a worker has just made and will soon drop: successors, mostly. */
const YOUNG = 64;

export type Told = Omit<Progressed, "kind">;

const NOTHING: Told = { distinct: 0, queue: 0, levels: 0, generated: 0, memory: 0 };

/** A run that is going on. */
export interface Run {
  /** What each worker told last. */
  readonly told: Told[];
  readonly finished: Promise<readonly Finished[]>;
  /** Ends the run at its next round; it is then finished as far as it came. */
  readonly stop: () => void;
}

/** Worker threads, for one run after the other. They settle among themselves how long a run lasts. */
export class Crew {
  readonly size: number;
  private readonly workers: readonly Worker[];
  /** Why there can be no more runs: a worker failed. */
  private failure: unknown = null;

  constructor(size: number) {
    this.size = size;
    this.workers = Array.from(
      { length: size },
      () => new Worker(WORKER, { resourceLimits: { maxYoungGenerationSizeMb: YOUNG } }),
    );
    for (const worker of this.workers)
      worker.on("error", (cause) => {
        this.failure = cause;
      });
  }

  /** Begins a run; there must be none going on. */
  run(address: MachineAddress, { memory, signal, ...options }: ExploreOptions): Run {
    const stopped = new SharedArrayBuffer(4);
    const stop = (): void => {
      Atomics.store(new Int32Array(stopped), 0, 1);
    };
    if (signal?.aborted === true) stop();
    else signal?.addEventListener("abort", stop, { once: true });
    const told = this.workers.map(() => NOTHING);
    const finished = Promise.all(
      this.workers.map((worker, id) => this.result(worker, (progress) => told.splice(id, 1, progress))),
    );
    // A failure is seen when the result is asked for; until then it is not an unhandled one.
    finished.catch(() => undefined).finally(() => signal?.removeEventListener("abort", stop));
    const budget = (memory ?? Number.POSITIVE_INFINITY) / this.size;
    for (const [id, peers] of portsAmong(this.size).entries()) {
      const start: Start = { address, id, workers: this.size, budget, options, stop: stopped, peers };
      this.workers[id]?.postMessage(
        start,
        peers.filter((port) => port !== null),
      );
    }
    return { told, finished, stop };
  }

  async dismiss(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.terminate()));
  }

  private result(worker: Worker, progressed: (progress: Told) => void): Promise<Finished> {
    return new Promise((resolve, reject) => {
      if (this.failure !== null) reject(this.failure);
      const listen = (message: Report): void => {
        progressed(message);
        if (message.kind !== "finished") return;
        worker.off("message", listen);
        worker.off("error", reject);
        resolve(message);
      };
      worker.on("message", listen);
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

/** Hires workers, for as long as the scope lasts. Those that have run once are quicker the next time. */
export const hire = (size: number): Effect.Effect<Crew, never, Scope.Scope> =>
  Effect.acquireRelease(
    Effect.sync(() => new Crew(size)),
    (crew) => Effect.promise(() => crew.dismiss()),
  );
