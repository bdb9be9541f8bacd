import { type MessagePort, parentPort } from "node:worker_threads";
import { endOf, violates } from "../explore/ending.ts";
import { statesOfRound } from "../explore/explorer.ts";
import { StoreFull } from "../store/state-store.ts";
import { loadMachine } from "./load.ts";
import type { Added, Parcel } from "./parcel.ts";
import type { Finished, Progressed, Start, Status } from "./protocol.ts";
import { Shard } from "./shard.ts";

/** Milliseconds between two reports of progress. */
const PROGRESS_EVERY = 200;

/** Messages of a port as they come, one at a time. */
class Inbox {
  private readonly waiting: unknown[] = [];
  private wake: (() => void) | null = null;

  constructor(port: MessagePort) {
    port.on("message", (message: unknown) => {
      this.waiting.push(message);
      this.wake?.();
    });
  }

  async receive<A>(): Promise<A> {
    while (this.waiting.length === 0)
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    this.wake = null;
    return this.waiting.shift() as A;
  }
}

/** Does a worker's part of one run. */
const work = async (
  { address, id, workers, budget, options, stop, peers }: Start,
  main: MessagePort,
): Promise<void> => {
  const stopFlag = new Int32Array(stop);
  const machine = await loadMachine(address);
  const shard = new Shard(machine, id, workers, budget);
  const inboxes = peers.map((port) => (port === null ? null : new Inbox(port)));

  /** Sends something to every other worker, and waits for what each sends; its own part stands among the answers. */
  const exchange = async <A>(
    own: A,
    forPeer: (peer: number) => A,
    transfer: (message: A) => ArrayBuffer[],
  ): Promise<A[]> => {
    peers.forEach((port, peer) => {
      if (port === null) return;
      const message = forPeer(peer);
      port.postMessage(message, transfer(message));
    });
    return Promise.all(inboxes.map((inbox) => (inbox === null ? own : inbox.receive<A>())));
  };

  const buffersOfParcel = ({ bytes, ends, hashes, parents, steps }: Parcel): ArrayBuffer[] =>
    [bytes, ends, hashes, parents, steps].map(({ buffer }) => buffer);

  /** A full store ends the run after this round: what could not be added is what a partial result leaves out. */
  const absorbed = (parcels: readonly Parcel[]): string | null => {
    try {
      shard.absorb(parcels);
      return null;
    } catch (cause) {
      if (!(cause instanceof StoreFull)) throw cause;
      return cause.message;
    }
  };

  /** Tells the others what was added here, and numbers it among what they added. Answers the statuses of all. */
  const numbered = async (base: number, full: string | null): Promise<readonly Status[]> => {
    const statusWith = (added: Added): Status => ({
      ...added,
      violated: violates(options, shard.observations.sightings),
      stopped: id === 0 && Atomics.load(stopFlag, 0) !== 0,
      full,
    });
    const own = statusWith(shard.added());
    const copy = (): Status => ({ ...own, parents: own.parents.slice(), steps: own.steps.slice() });
    const statuses = await exchange<Status>(own, copy, ({ parents, steps }) => [parents.buffer, steps.buffer]);
    shard.number(
      base,
      statuses.filter((_, worker) => worker !== id),
    );
    return statuses;
  };

  const run = async (): Promise<Finished> => {
    let distinct = shard.begin();
    let [cursor, levelEnd, levelsLeft] = [0, 0, 0];
    let told = performance.now();
    let statuses = await numbered(distinct, null);
    const progress = (): Omit<Progressed, "kind"> => ({
      distinct,
      queue: distinct - cursor,
      levels: levelsLeft + (distinct > levelEnd ? 1 : 0),
      generated: shard.observations.generated,
      memory: shard.store.memory,
    });
    const ending = (): Pick<Finished, "ended" | "full"> => {
      const full = statuses.find((status) => status.full !== null)?.full ?? null;
      const violated = statuses.some((status) => status.violated);
      const stopped = statuses.some((status) => status.stopped);
      if (cursor === distinct && full === null) return { ended: null, full };
      return { ended: full !== null ? "memory" : endOf(options, { distinct, violated, stopped }), full };
    };
    let end = ending();
    while (cursor < distinct && end.ended === null) {
      if (cursor === levelEnd) {
        levelEnd = distinct;
        levelsLeft++;
      }
      cursor = Math.min(levelEnd, cursor + statesOfRound(machine));
      shard.expand(cursor);
      const parcels = await exchange<Parcel>(shard.parcelFor(id), (peer) => shard.parcelFor(peer), buffersOfParcel);
      const full = absorbed(parcels);
      statuses = await numbered(distinct, full);
      for (const { parents } of statuses) distinct += parents.length;
      end = ending();
      if (performance.now() - told > PROGRESS_EVERY) {
        told = performance.now();
        main.postMessage({ kind: "progressed", ...progress() } satisfies Progressed);
      }
    }
    const { numbers, store, observations } = shard;
    return {
      kind: "finished",
      ...progress(),
      ...end,
      numbers: numbers.slice(0, store.count),
      parents: store.parents.slice(0, store.count),
      steps: store.steps.slice(0, store.count),
      observations,
    };
  };

  const finished = await run();
  main.postMessage(finished, [finished.numbers.buffer, finished.parents.buffer, finished.steps.buffer]);
  for (const port of peers) port?.close();
};

if (parentPort === null) throw new Error("this module runs in a worker thread only");
const main = parentPort as unknown as MessagePort;
main.on("message", (start: Start) => {
  // A failure ends the thread, which is how the one that waits for it is told.
  void work(start, main).catch((cause: unknown) =>
    setImmediate(() => {
      throw cause;
    }),
  );
});
