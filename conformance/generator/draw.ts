import { createHash } from "node:crypto";

/**
 * Random numbers by name: the draw called `name` under `seed` is a hash of both, so that a case keeps its numbers
 * when other cases come or go, on any platform and under any version of anything.
 */
export class Draw {
  readonly #seed: string;
  constructor(seed: string) {
    this.#seed = seed;
  }

  /** 256 bits. */
  #bits(name: string): bigint {
    return BigInt(`0x${createHash("sha256").update(`${this.#seed}\n${name}`).digest("hex")}`);
  }

  /** An integer from `least` to `most`, inclusive; every one equally likely but for a bias below 2^-128. */
  integer(name: string, least: bigint, most: bigint): bigint {
    return least + (this.#bits(name) % (most - least + 1n));
  }

  /** An integer from 1 to below 2^bits whose size in bits is uniform: small numbers are as likely as large ones. */
  magnitude(name: string, bits: number): bigint {
    const size = this.integer(`${name}/size`, 0n, BigInt(bits - 1));
    return this.integer(name, 2n ** size, 2n ** (size + 1n) - 1n);
  }

  pick<A>(name: string, options: readonly [A, ...A[]]): A {
    return options[Number(this.integer(name, 0n, BigInt(options.length - 1)))] ?? options[0];
  }
}
