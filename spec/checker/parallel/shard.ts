import { Expander } from "../explore/expander.ts";
import { Observations } from "../explore/observations.ts";
import { StateChecks } from "../explore/state-checks.ts";
import type { Machine } from "../machine.ts";
import { type Packer, packerOf } from "../store/packer.ts";
import { RecentStates } from "../store/recent-states.ts";
import { hash, NONE, StateStore } from "../store/state-store.ts";
import { type Added, doubled, Outbox, type Parcel } from "./parcel.ts";

/** Successors that are looked up together. */
const BATCH = 256;

/** The worker that keeps a state. The store uses the low bits of the hash, this the high ones. */
const ownerOf = (hashed: number, workers: number): number => (hashed >>> 20) % workers;

/**
 * The part of the states that one worker keeps and leaves. A round has three phases. Every worker leaves its states
 * of the round and sorts the successors by who keeps them; then each adds those that were sent to it in the order of
 * their parents, which is the order in which a worker alone would meet them; then the new states of all workers are
 * numbered in that order. So every state gets the number, the parent and the step that it has with one worker.
 */
export class Shard<State> {
  readonly store: StateStore;
  readonly observations: Observations;
  /** The number, among the states of all workers, of each state here. Ascending. */
  numbers = new Uint32Array(1024);
  private readonly machine: Machine<State>;
  private readonly id: number;
  private readonly outboxes: readonly Outbox[];
  private readonly packer: Packer<State>;
  private readonly checks: StateChecks<State>;
  private readonly expander: Expander<State>;
  private readonly recent = new RecentStates();
  /** Successors that are looked up together: their parcels, their places there, their hashes. */
  private readonly sources = new Uint8Array(BATCH);
  private readonly indices = new Uint32Array(BATCH);
  private readonly hashes = new Uint32Array(BATCH);
  private cursor = 0;
  private numbered = 0;

  constructor(machine: Machine<State>, id: number, workers: number, budget: number) {
    this.machine = machine;
    this.id = id;
    this.store = new StateStore(budget);
    this.packer = packerOf(machine.variables);
    this.observations = new Observations(machine);
    this.checks = new StateChecks(machine, this.observations);
    this.outboxes = Array.from({ length: workers }, () => new Outbox());
    this.expander = new Expander(machine, this.observations, (next, parent, step) => this.send(next, parent, step));
  }

  /** Reaches the initial states, and keeps those that are its own. Answers how many there are in all. */
  begin(): number {
    const all = new StateStore();
    this.machine.initial.forEach((state, place) => {
      if (this.id === 0) this.observations.generated++;
      const { bytes, length, hashed } = this.pack(state);
      const before = all.count;
      const number = all.intern(bytes, 0, length, hashed, NONE, place);
      if (all.count === before || ownerOf(hashed, this.outboxes.length) !== this.id) return;
      this.store.intern(bytes, 0, length, hashed, NONE, place);
      this.setNumber(this.store.count - 1, number);
      this.checks.look(state, NONE, place);
    });
    this.numbered = this.store.count;
    return all.count;
  }

  /** Leaves the states here that have a number below `end`. */
  expand(end: number): void {
    for (const outbox of this.outboxes) outbox.clear();
    while (this.cursor < this.numbered && (this.numbers[this.cursor] as number) < end) {
      const number = this.numbers[this.cursor] as number;
      const state = this.packer.unpack(this.store.arena, this.store.bytesOf(this.cursor));
      try {
        this.expander.expand(state, number);
      } catch (cause) {
        throw new Error(`${this.machine.name} failed in its state number ${number}: ${String(cause)}`, { cause });
      }
      this.cursor++;
    }
  }

  /** What is to be given to another worker. */
  parcelFor(worker: number): Parcel {
    const outbox = this.outboxes[worker];
    if (outbox === undefined) throw new Error(`there is no worker ${worker}`);
    return worker === this.id ? outbox.contents() : outbox.parcel();
  }

  /** Adds the successors of a round that are kept here, in the order of their parents. */
  absorb(parcels: readonly Parcel[]): void {
    const next = parcels.map(() => 0);
    for (let more = true; more; ) {
      const count = this.gather(parcels, next);
      this.store.prefetch(this.hashes, 0, count);
      this.addGathered(parcels, count);
      more = count === BATCH;
    }
  }

  /** The states that were added and are not yet numbered. */
  added(): Added {
    return {
      parents: this.store.parents.slice(this.numbered, this.store.count),
      steps: this.store.steps.slice(this.numbered, this.store.count),
    };
  }

  /** Numbers the new states among those that the other workers added; `base` is the number of the first. */
  number(base: number, others: readonly Added[]): void {
    const at = others.map(() => 0);
    for (let local = this.numbered; local < this.store.count; local++) {
      const parent = this.store.parents[local] as number;
      const step = this.store.steps[local] as number;
      let rank = local - this.numbered;
      others.forEach(({ parents, steps }, other) => {
        let index = at[other] as number;
        while (
          index < parents.length &&
          ((parents[index] as number) < parent || (parents[index] === parent && (steps[index] as number) < step))
        )
          index++;
        at[other] = index;
        rank += index;
      });
      this.setNumber(local, base + rank);
    }
    this.numbered = this.store.count;
  }

  /** Collects the next successors of all parcels, by parent, up to a whole batch. Answers how many. */
  private gather(parcels: readonly Parcel[], next: number[]): number {
    let count = 0;
    for (;;) {
      const [source, stop] = earliest(parcels, next);
      const parcel = parcels[source];
      if (parcel === undefined) return count;
      let index = next[source] as number;
      while (index < parcel.count && (parcel.parents[index] as number) < stop && count < BATCH) {
        this.sources[count] = source;
        this.indices[count] = index;
        this.hashes[count] = parcel.hashes[index] as number;
        count++;
        index++;
      }
      next[source] = index;
      if (count === BATCH) return count;
    }
  }

  private addGathered(parcels: readonly Parcel[], count: number): void {
    const { store, sources, indices } = this;
    for (let gathered = 0; gathered < count; gathered++) {
      const parcel = parcels[sources[gathered] as number];
      if (parcel === undefined) continue;
      const index = indices[gathered] as number;
      const start = index === 0 ? 0 : (parcel.ends[index - 1] as number);
      const parent = parcel.parents[index] as number;
      const step = parcel.steps[index] as number;
      const before = store.count;
      store.intern(parcel.bytes, start, parcel.ends[index] as number, parcel.hashes[index] as number, parent, step);
      if (store.count > before) this.checks.look(this.packer.unpack(store.arena, store.bytesOf(before)), parent, step);
    }
  }

  private send(next: State, parent: number, step: number): void {
    const { packer, recent, outboxes } = this;
    packer.writer.at = 0;
    const length = packer.pack(next);
    const { bytes } = packer.writer;
    const hashed = hash(bytes, 0, length);
    if (!recent.seen(bytes, 0, length, hashed))
      outboxes[ownerOf(hashed, outboxes.length)]?.add(bytes, length, hashed, parent, step);
  }

  private pack(state: State): { readonly bytes: Uint8Array; readonly length: number; readonly hashed: number } {
    const { packer } = this;
    packer.writer.at = 0;
    const length = packer.pack(state);
    return { bytes: packer.writer.bytes, length, hashed: hash(packer.writer.bytes, 0, length) };
  }

  private setNumber(local: number, number: number): void {
    while (local >= this.numbers.length) this.numbers = doubled(this.numbers);
    this.numbers[local] = number;
  }
}

/** The parcel whose next parent is the least, and the least next parent of the others; no parcel when all are empty. */
const earliest = (parcels: readonly Parcel[], next: readonly number[]): readonly [number, number] => {
  let source = -1;
  let least = Number.POSITIVE_INFINITY;
  let stop = Number.POSITIVE_INFINITY;
  for (let place = 0; place < parcels.length; place++) {
    const parcel = parcels[place];
    const index = next[place] as number;
    if (parcel === undefined || index >= parcel.count) continue;
    const parent = parcel.parents[index] as number;
    if (parent < least) {
      source = place;
      stop = least;
      least = parent;
    } else if (parent < stop) stop = parent;
  }
  return [source, stop];
};
