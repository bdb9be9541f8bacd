import type { Packer } from "../store/packer.ts";
import { RecentStates } from "../store/recent-states.ts";
import { hash, type StateStore } from "../store/state-store.ts";
import type { Writer } from "../store/writer.ts";

/** Successors that are looked up together. */
const SIZE = 256;

/** Told of each state that was looked up: its number, whether it is new, and how it was reached. */
export type Found = (number: number, isNew: boolean, parent: number, step: number) => void;

/**
 * Collects packed successors, and looks them up in the store many at a time. With `onlyNew`, states that were looked
 * up a moment ago are passed over.
 */
export class Batch<State> {
  private readonly packer: Packer<State>;
  private readonly writer: Writer;
  private readonly store: StateStore;
  private readonly found: Found;
  private readonly ends = new Uint32Array(SIZE);
  private readonly hashes = new Uint32Array(SIZE);
  private readonly parents = new Uint32Array(SIZE);
  private readonly steps = new Uint32Array(SIZE);
  /** Null when every successor is to be found, known or not. */
  private readonly recent: RecentStates | null;
  private count = 0;

  constructor(packer: Packer<State>, store: StateStore, found: Found, onlyNew: boolean) {
    this.recent = onlyNew ? new RecentStates() : null;
    this.packer = packer;
    this.writer = packer.writer;
    this.store = store;
    this.found = found;
  }

  add(state: State, parent: number, step: number): void {
    const index = this.count;
    const from = this.writer.at;
    const end = this.packer.pack(state);
    const hashed = hash(this.writer.bytes, from, end);
    if (this.recent?.seen(this.writer.bytes, from, end, hashed) === true) {
      this.writer.at = from;
      return;
    }
    this.ends[index] = end;
    this.hashes[index] = hashed;
    this.parents[index] = parent;
    this.steps[index] = step;
    this.count = index + 1;
    if (this.count === SIZE) this.flush();
  }

  /** Looks up what has been collected. To be called before what it leads to is needed. */
  flush(): void {
    const { store, found, ends, hashes, parents, steps, count } = this;
    const { bytes } = this.writer;
    store.prefetch(hashes, 0, count);
    let from = 0;
    for (let index = 0; index < count; index++) {
      const end = ends[index] as number;
      const parent = parents[index] as number;
      const step = steps[index] as number;
      const before = store.count;
      const number = store.intern(bytes, from, end, hashes[index] as number, parent, step);
      found(number, store.count > before, parent, step);
      from = end;
    }
    this.count = 0;
    this.writer.at = 0;
  }
}
