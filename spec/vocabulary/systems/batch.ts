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

/** A commitment of a batch that is open, and whose it is. */
export interface StoredCommitment extends BatchCommitment {
  readonly trader: bigint;
}

/** Commitments ascend. */
export interface StoredAuction {
  readonly commitments: readonly StoredCommitment[];
}

/** Terms of a batch, and now. */
export interface AuctionParams extends BatchParams {
  readonly commitUntil: bigint;
  readonly revealUntil: bigint;
  readonly time: bigint;
}

export interface CommitInput {
  readonly trader: bigint;
  readonly commitment: bigint;
  /** What the trader has. */
  readonly credits: bigint;
}

/** A sealed order that is opened, what its trader has, and the reserves of the resource as they are. */
export interface RevealInput extends RevealedIntent {
  readonly trader: bigint;
  readonly salt: bigint;
  readonly balance: { readonly credits: bigint; readonly resource: bigint };
  readonly reserves: { readonly q: bigint; readonly p: bigint };
}

const intentFields = { side: oneOf(["buy", "sell"]), amount: unsigned, limit: unsigned };
const intent: Codec<RevealedIntent> = record("order", intentFields);

const auction: Codec<AuctionParams> = record("params", {
  ...{ rate: unsigned, bond: unsigned },
  ...{ commitUntil: unsigned, revealUntil: unsigned, time: unsigned },
});

const book: Codec<StoredAuction> = record("state", {
  commitments: list(record("commitment", { commitment: unsigned, trader: unsigned, order: nullable(intent) })),
});

/** How requests of `batch.*` are read. */
export const batchCodecs: {
  readonly clear: RequestCodec<BatchParams, Pool, BatchInput>;
  readonly commit: RequestCodec<AuctionParams, StoredAuction, CommitInput>;
  readonly reveal: RequestCodec<AuctionParams, StoredAuction, RevealInput>;
} = {
  commit: {
    params: auction,
    state: book,
    input: record("input", { trader: unsigned, commitment: unsigned, credits: unsigned }),
  },
  reveal: {
    params: auction,
    state: book,
    input: record("input", {
      trader: unsigned,
      ...intentFields,
      salt: unsigned,
      balance: record("balance", { credits: unsigned, resource: unsigned }),
      reserves: record("reserves", { q: unsigned, p: unsigned }),
    }),
  },
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
