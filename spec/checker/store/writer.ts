/**
 * One bigint, and its two halves as 32-bit words: storing to a BigInt64Array and reading it back is the cheapest
 * exact test of whether a bigint fits in a machine word. The halves are those of a little-endian machine.
 */
const word = new BigInt64Array(1);
const halves = new Int32Array(word.buffer);

/** The most bytes that one call writes without asking for room again. */
const ROOM = 16;

/**
 * Writes the parts of a state as bytes. An integer is its zigzag image (0, -1, 1, -2, … → 0, 1, 2, 3, …) in groups
 * of seven bits, the lowest first; so the encoding of a state is canonical, and no encoding is the beginning of another.
 */
export class Writer {
  bytes: Uint8Array = new Uint8Array(256);
  at = 0;

  integer(value: bigint): void {
    word[0] = value;
    const low = halves[0] as number;
    if (word[0] !== value || halves[1] !== low >> 31) {
      this.large(value);
      return;
    }
    this.natural(((low << 1) ^ (low >> 31)) >>> 0);
  }

  /** A number below 2^32. */
  natural(value: number): void {
    if (this.at + ROOM > this.bytes.length) this.grow(ROOM);
    const bytes = this.bytes;
    let at = this.at;
    let rest = value;
    while (rest > 127) {
      bytes[at++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    bytes[at++] = rest;
    this.at = at;
  }

  boolean(value: boolean): void {
    if (typeof value !== "boolean") throw new TypeError("not a boolean");
    this.natural(value ? 1 : 0);
  }

  /** One of the names, by its place. */
  name(places: ReadonlyMap<string, number>, value: string): void {
    const place = places.get(value);
    if (place === undefined) throw new TypeError("not one of the names");
    this.natural(place);
  }

  text(value: string): void {
    if (typeof value !== "string") throw new TypeError("not a text");
    const bytes = new TextEncoder().encode(value);
    this.natural(bytes.length);
    if (this.at + bytes.length > this.bytes.length) this.grow(bytes.length);
    this.bytes.set(bytes, this.at);
    this.at += bytes.length;
  }

  /** The keys of a map, sorted, so that equal maps have one encoding. Writes their number. */
  keys(map: ReadonlyMap<string, unknown>): readonly string[] {
    if (!(map instanceof Map)) throw new TypeError("not a map");
    this.natural(map.size);
    return [...map.keys()].sort();
  }

  elements<A>(list: readonly A[]): readonly A[] {
    if (!Array.isArray(list)) throw new TypeError("not a list");
    this.natural(list.length);
    return list;
  }

  /** An integer that does not fit in 32 bits: four groups at a time while there are more, then the rest. */
  private large(value: bigint): void {
    if (typeof value !== "bigint") throw new TypeError("not an integer");
    let rest = value < 0n ? -2n * value - 1n : 2n * value;
    while (rest >= 1n << 28n) {
      if (this.at + ROOM > this.bytes.length) this.grow(ROOM);
      let four = Number(BigInt.asUintN(28, rest));
      for (let group = 0; group < 4; group++) {
        this.bytes[this.at++] = (four & 127) | 128;
        four >>>= 7;
      }
      rest >>= 28n;
    }
    this.natural(Number(rest));
  }

  private grow(room: number): void {
    const larger = new Uint8Array(2 * this.bytes.length + room);
    larger.set(this.bytes);
    this.bytes = larger;
  }
}
