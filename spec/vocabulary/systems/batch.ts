import { type Codec, index, list, nullable, oneOf, record, unsigned } from "../codec.ts";
import { lengthsOfPool, type RequestCodec } from "../decode-request.ts";
import type { Pool } from "../pool.ts";
import { poolCodec } from "../pool-codec.ts";

/** What a trader kept sealed. */
export interface RevealedIntent {
  readonly side: "buy" | "sell";
  readonly amount: bigint;
  readonly limit: bigint;
}

/** A commitment of a batch, and its order if it was revealed. */
export interface BatchCommitment {
  readonly commitment: bigint;
  readonly order: RevealedIntent | null;
}

export interface BatchParams {
  readonly rate: bigint;
  readonly bond: bigint;
}

export interface BatchInput {
  readonly index: number;
  readonly commitments: readonly BatchCommitment[];
}

const intent: Codec<RevealedIntent> = record("order", {
  side: oneOf(["buy", "sell"]),
  amount: unsigned,
  limit: unsigned,
});

/** How requests of `batch.*` are read. */
export const batchCodecs: { readonly clear: RequestCodec<BatchParams, Pool, BatchInput> } = {
  clear: {
    params: record("params", { rate: unsigned, bond: unsigned }),
    state: poolCodec,
    input: record("input", {
      index,
      commitments: list(record("commitment", { commitment: unsigned, order: nullable(intent) })),
    }),
    lengths: ({ state }) => lengthsOfPool(state),
  },
};
