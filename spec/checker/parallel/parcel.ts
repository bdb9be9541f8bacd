/** Packed successors on their way to the worker that keeps them, in the order in which they were generated. */
export interface Parcel {
  readonly count: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where each one ends in `bytes`. */
  readonly ends: Uint32Array<ArrayBuffer>;
  readonly hashes: Uint32Array<ArrayBuffer>;
  /** The number of the state that each was generated from, ascending, and of the step. */
  readonly parents: Uint32Array<ArrayBuffer>;
  readonly steps: Uint32Array<ArrayBuffer>;
}

/** The states that a worker added in a round, by how they were first reached, in that order. */
export interface Added {
  readonly parents: Uint32Array<ArrayBuffer>;
  readonly steps: Uint32Array<ArrayBuffer>;
}

/** Collects a parcel. */
export class Outbox {
  private count = 0;
  private end = 0;
  private bytes = new Uint8Array(1 << 16);
  private ends = new Uint32Array(1 << 12);
  private hashes = new Uint32Array(1 << 12);
  private parents = new Uint32Array(1 << 12);
  private steps = new Uint32Array(1 << 12);

  add(packed: Uint8Array, length: number, hashed: number, parent: number, step: number): void {
    const index = this.count;
    if (this.end + length > this.bytes.length) this.bytes = doubledBytes(this.bytes, length);
    if (index === this.ends.length) this.growColumns();
    const { bytes, end } = this;
    for (let at = 0; at < length; at++) bytes[end + at] = packed[at] as number;
    this.end = end + length;
    this.ends[index] = this.end;
    this.hashes[index] = hashed;
    this.parents[index] = parent;
    this.steps[index] = step;
    this.count = index + 1;
  }

  /** What was collected; valid until the next `add` after `clear`. */
  contents(): Parcel {
    const { count, bytes, ends, hashes, parents, steps } = this;
    return { count, bytes, ends, hashes, parents, steps };
  }

  /** A copy of what was collected that can be given away. */
  parcel(): Parcel {
    const { count } = this;
    return {
      count,
      bytes: this.bytes.slice(0, this.end),
      ends: this.ends.slice(0, count),
      hashes: this.hashes.slice(0, count),
      parents: this.parents.slice(0, count),
      steps: this.steps.slice(0, count),
    };
  }

  clear(): void {
    this.count = 0;
    this.end = 0;
  }

  private growColumns(): void {
    this.ends = doubled(this.ends);
    this.hashes = doubled(this.hashes);
    this.parents = doubled(this.parents);
    this.steps = doubled(this.steps);
  }
}

export const doubled = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
};

const doubledBytes = (bytes: Uint8Array, room: number): Uint8Array<ArrayBuffer> => {
  const larger = new Uint8Array(2 * bytes.length + room);
  larger.set(bytes);
  return larger;
};
