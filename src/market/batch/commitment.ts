import { createHash } from "node:crypto";
import type { Order } from "./order.ts";

/** What a commitment hides. All below 2^256; the salt, drawn at random, keeps the order from being guessed. */
export interface Sealed extends Order {
  /** An address: bound into the hash, so that nobody can commit to another's hash and reveal it after them. */
  readonly trader: bigint;
  readonly salt: bigint;
}

/** The hash of a sealed order: as far as anyone knows, injective and one-way. */
export type Commit = (sealed: Sealed) => bigint;

const DOMAIN = "HMM batch order";

const word = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, "0"), "hex");

/** SHA-256 of the domain, the side as one byte, and trader, amount, limit and salt as 32 bytes each, the most significant first. */
export const sha256Commitment: Commit = ({ trader, side, amount, limit, salt }) => {
  const hash = createHash("sha256")
    .update(DOMAIN)
    .update(Buffer.of(side === "buy" ? 1 : 0));
  for (const value of [trader, amount, limit, salt]) hash.update(word(value));
  return BigInt(`0x${hash.digest("hex")}`);
};
