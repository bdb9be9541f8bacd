import { createHash } from "node:crypto";
import type { CommitmentOf } from "./auctions.ts";

const ofBytes = (value: bigint, bytes: number): string => value.toString(16).padStart(2 * bytes, "0");

/** SHA-256 of "HMM batch order", one byte for the side (1 buys, 0 sells), then trader, amount, limit and salt as 32 bytes each, big-endian. */
export const sha256CommitmentOf: CommitmentOf = ({ trader, side, amount, limit, salt }) => {
  const words = [trader, amount, limit, salt].map((word) => ofBytes(word, 32)).join("");
  const text = Buffer.from("HMM batch order").toString("hex") + ofBytes(side === "buy" ? 1n : 0n, 1) + words;
  return BigInt(`0x${createHash("sha256").update(text, "hex").digest("hex")}`);
};
