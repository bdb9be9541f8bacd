import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { StoreFull } from "../store/state-store.ts";
import { loadMachine } from "./load.ts";
import type { Added, Parcel } from "./parcel.ts";
import type { Command, Finished, Progressed, Start } from "./protocol.ts";
import { Shard } from "./shard.ts";

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

const { address, id, workers, budget, peers } = workerData as Start;
const main = parentPort;
if (main === null) throw new Error("this module runs in a worker thread only");

const machine = await loadMachine(address);
const shard = new Shard(machine, id, workers, budget);
const inboxes = peers.map((port) => (port === null ? null : new Inbox(port)));
const commands = new Inbox(main as unknown as MessagePort);
let full: string | null = null;

const progressed = (added: number): Progressed => ({
  kind: "progressed",
  added,
  generated: shard.observations.generated,
  memory: shard.store.memory,
  sightings: shard.observations.sightings.map(({ kind }) => kind),
  full,
});

/** A full store ends the run after this round: what was not added is what a partial result leaves out. */
const unlessFull = <A>(attempt: () => A, otherwise: () => A): A => {
  try {
    return attempt();
  } catch (cause) {
    if (!(cause instanceof StoreFull)) throw cause;
    full = cause.message;
    return otherwise();
  }
};

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

const round = async (end: number, base: number): Promise<Progressed> => {
  shard.expand(end);
  const parcels = await exchange<Parcel>(shard.parcelFor(id), (peer) => shard.parcelFor(peer), buffersOfParcel);
  const before = shard.store.count;
  const nothing: Added = { parents: new Uint32Array(0), steps: new Uint32Array(0) };
  const added = unlessFull(
    () => shard.absorb(parcels),
    () => ({
      parents: shard.store.parents.slice(before, shard.store.count),
      steps: shard.store.steps.slice(before, shard.store.count),
    }),
  );
  const all = await exchange<Added>(
    nothing,
    () => copyOf(added),
    ({ parents, steps }) => [parents.buffer, steps.buffer],
  );
  shard.number(base, all);
  return progressed(shard.store.count - before);
};

const copyOf = ({ parents, steps }: Added): Added => ({ parents: parents.slice(), steps: steps.slice() });

const buffersOfParcel = ({ bytes, ends, hashes, parents, steps }: Parcel): ArrayBuffer[] =>
  [bytes, ends, hashes, parents, steps].map(({ buffer }) => buffer);

const finished = (): Finished => ({
  kind: "finished",
  numbers: shard.numbers.slice(0, shard.store.count),
  parents: shard.store.parents.slice(0, shard.store.count),
  steps: shard.store.steps.slice(0, shard.store.count),
  observations: shard.observations,
});

main.postMessage(progressed(shard.begin()));
for (let command = await commands.receive<Command>(); ; command = await commands.receive<Command>()) {
  if (command.kind === "finish") {
    main.postMessage(finished());
    break;
  }
  main.postMessage(await round(command.end, command.base));
}
main.close();
for (const port of peers) port?.close();
