import { createHash } from "node:crypto";

/** SHA-256 of integers from 0 to 2^256 − 1, each as 32 bytes, most significant first; below 2^256. */
export const sha256Digest = (values: readonly bigint[]): bigint => {
  const hash = createHash("sha256");
  for (const value of values) {
    if (value < 0n || value >= 2n ** 256n) throw new RangeError(`expected a word from 0 to 2^256 − 1, got ${value}`);
    hash.update(Buffer.from(value.toString(16).padStart(64, "0"), "hex"));
  }
  return BigInt(`0x${hash.digest("hex")}`);
};

/** Parties are numbered from 0; the worker is not one of the validators. */
const WORKER_WORD = 2n ** 256n - 1n;

/** Seals a result of a validator, or of the worker (`null`): with the party in it, so that nobody can open a copy. */
export const sha256Seal = (party: number | null, result: bigint, salt: bigint): bigint =>
  sha256Digest([party === null ? WORKER_WORD : BigInt(party), result, salt]);
