/** The last offset that a table entry can hold; the entry 0 means empty. */
const LAST_OFFSET = 2 ** 32 - 2;

const EMPTY = 0;

/** No state: the parent of an initial state. */
export const NONE = 2 ** 32 - 1;

/** The states need more memory than the store may take. Nothing was added. */
export class StoreFull extends Error {
  override readonly name = "StoreFull";
}

/**
 * Distinct states, numbered from 0 in the order in which they were added. They are kept whole, as their packed
 * bytes, so that two states are one exactly when they are equal: no fingerprint can confuse them. The table of an
 * open-addressing hash set holds the offsets of states in the arena, a record of which is the state's number in
 * four bytes and its packed bytes: one look-up touches one table entry and one record.
 */
export class StateStore {
  count = 0;
  /** Records of the states. */
  arena: Uint8Array<ArrayBuffer>;
  arenaEnd = 0;
  /** Where the record of each state begins. */
  offsets: Uint32Array<ArrayBuffer>;
  /** The state from which each state was first reached, and by which step. */
  parents: Uint32Array<ArrayBuffer>;
  steps: Uint32Array<ArrayBuffer>;
  private table: Uint32Array<ArrayBuffer>;
  private mask: number;
  /** Keeps the loads of `prefetch` from being optimised away. */
  protected prefetched = 0;

  /** The most bytes that the store may hold, the copies made while it grows included. */
  private readonly budget: number;

  constructor(budget = Number.POSITIVE_INFINITY, room = 1024) {
    this.budget = budget;
    this.arena = new Uint8Array(16 * room);
    this.offsets = new Uint32Array(room);
    this.parents = new Uint32Array(room);
    this.steps = new Uint32Array(room);
    this.table = new Uint32Array(2 * room);
    this.mask = this.table.length - 1;
  }

  /**
   * The number of a state, which is added unless it is there: then its number is the old `count`.
   * `hashed` is its `hash`.
   */
  intern(bytes: Uint8Array, from: number, end: number, hashed: number, parent: number, step: number): number {
    const place = this.placeOf(bytes, from, end, hashed);
    const entry = this.table[place] as number;
    if (entry !== EMPTY) return this.numberAt(entry - 1);
    this.append(bytes, from, end, hashed, parent, step, place);
    return this.count - 1;
  }

  /** The number of a state, or `NONE`. */
  find(bytes: Uint8Array, from: number, end: number): number {
    const entry = this.table[this.placeOf(bytes, from, end, hash(bytes, from, end))] as number;
    return entry === EMPTY ? NONE : this.numberAt(entry - 1);
  }

  /**
   * Loads what looking up these hashes will need. The look-ups of a batch wait for memory one after the other;
   * these loads do not depend on each other, so that a processor waits for all of them at once.
   */
  prefetch(hashes: Uint32Array, from: number, end: number): void {
    const { table, arena, mask } = this;
    let sum = 0;
    for (let index = from; index < end; index++) sum += table[(hashes[index] as number) & mask] as number;
    for (let index = from; index < end; index++)
      sum += arena[(table[(hashes[index] as number) & mask] as number) + 3] as number;
    this.prefetched = sum;
  }

  /** Takes the states of another store, which this one must not have any of; it is for a store that was written down. */
  restore(arena: Uint8Array, columns: Readonly<Record<"offsets" | "parents" | "steps", Uint32Array>>): void {
    const { offsets, parents, steps } = columns;
    this.arena = Uint8Array.from(arena);
    this.arenaEnd = arena.length;
    this.offsets = Uint32Array.from(offsets);
    this.parents = Uint32Array.from(parents);
    this.steps = Uint32Array.from(steps);
    this.count = offsets.length;
    while (this.table.length < 2 * this.count) this.table = new Uint32Array(2 * this.table.length);
    this.fillTable();
  }

  /** Where the packed bytes of a state begin in the arena. */
  bytesOf(state: number): number {
    return (this.offsets[state] as number) + 4;
  }

  /** Bytes that the store holds of the machine's memory. */
  get memory(): number {
    return this.arena.byteLength + 3 * this.offsets.byteLength + this.table.byteLength;
  }

  /** The entry of the table that holds this state, or would hold it. */
  private placeOf(bytes: Uint8Array, from: number, end: number, hashed: number): number {
    const { table, arena, mask } = this;
    let place = hashed & mask;
    for (;;) {
      const entry = table[place] as number;
      if (entry === EMPTY) return place;
      const shift = entry + 3 - from;
      let at = from;
      while (at < end && arena[at + shift] === bytes[at]) at++;
      if (at === end) return place;
      place = (place + 1) & mask;
    }
  }

  private append(
    bytes: Uint8Array,
    from: number,
    end: number,
    hashed: number,
    parent: number,
    step: number,
    place: number,
  ): void {
    const offset = this.arenaEnd;
    if (offset + 4 + end - from > this.arena.length) this.growArena(end - from);
    const state = this.count;
    if (state === this.offsets.length) this.growColumns();
    if (2 * state >= this.table.length) {
      this.rehash();
      this.append(bytes, from, end, hashed, parent, step, this.placeOf(bytes, from, end, hashed));
      return;
    }
    const arena = this.arena;
    arena[offset] = state;
    arena[offset + 1] = state >>> 8;
    arena[offset + 2] = state >>> 16;
    arena[offset + 3] = state >>> 24;
    for (let at = from; at < end; at++) arena[offset + 4 + at - from] = bytes[at] as number;
    this.arenaEnd = offset + 4 + end - from;
    this.offsets[state] = offset;
    this.parents[state] = parent;
    this.steps[state] = step;
    this.table[place] = offset + 1;
    this.count = state + 1;
  }

  private numberAt(offset: number): number {
    const arena = this.arena;
    return (
      ((arena[offset] as number) |
        ((arena[offset + 1] as number) << 8) |
        ((arena[offset + 2] as number) << 16) |
        ((arena[offset + 3] as number) << 24)) >>>
      0
    );
  }

  private reserve(bytes: number): void {
    if (this.memory + bytes > this.budget)
      throw new StoreFull(`${this.count} states fill the ${this.budget} bytes that they may take`);
  }

  private growArena(length: number): void {
    if (this.arenaEnd + 4 + length > LAST_OFFSET)
      throw new StoreFull(`${this.count} states fill the 4 GiB that can be addressed`);
    this.reserve(2 * this.arena.length + length);
    const larger = new Uint8Array(Math.min(2 * this.arena.length + length, LAST_OFFSET));
    larger.set(this.arena.subarray(0, this.arenaEnd));
    this.arena = larger;
  }

  private growColumns(): void {
    this.reserve(6 * this.offsets.byteLength);
    this.offsets = doubled(this.offsets);
    this.parents = doubled(this.parents);
    this.steps = doubled(this.steps);
  }

  private rehash(): void {
    this.reserve(2 * this.table.byteLength);
    this.table = new Uint32Array(2 * this.table.length);
    this.fillTable();
  }

  private fillTable(): void {
    this.mask = this.table.length - 1;
    for (let state = 0; state < this.count; state++) {
      const from = this.bytesOf(state);
      const end = state + 1 < this.count ? (this.offsets[state + 1] as number) : this.arenaEnd;
      let place = hash(this.arena, from, end) & this.mask;
      while (this.table[place] !== EMPTY) place = (place + 1) & this.mask;
      this.table[place] = from - 3;
    }
  }
}

const doubled = (column: Uint32Array): Uint32Array<ArrayBuffer> => {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
};

/** A hash of packed bytes: multiply and xor, then a finisher that spreads the last bytes over the low bits. */
export const hash = (bytes: Uint8Array, from: number, end: number): number => {
  let value = end - from;
  for (let index = from; index < end; index++) value = Math.imul(value ^ (bytes[index] as number), 0x9e3779b1);
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
};
