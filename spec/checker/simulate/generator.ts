/**
 * A generator of pseudo-random numbers: xoshiro128**, seeded by splitmix32. A walk draws several a step, and has to be
 * the same on every machine for one seed.
 */
export class Generator {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number) {
    const mix = splitmix(seed >>> 0);
    this.a = mix();
    this.b = mix();
    this.c = mix();
    this.d = mix();
  }

  /** An integer from 0 to 2^32 - 1. */
  next(): number {
    const product = Math.imul(this.b, 5);
    const drawn = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return drawn;
  }

  /** An integer from 0 to `limit` - 1, for a limit far below 2^32: its bias is then too small to see. */
  below(limit: number): number {
    return Math.floor((this.next() / 2 ** 32) * limit);
  }
}

const splitmix = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return (mixed ^ (mixed >>> 15)) | 0;
  };
};
