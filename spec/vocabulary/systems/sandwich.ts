import { type Codec, index, list, oneOf, record, text, unsigned } from "../codec.ts";
import { lengthsOfPool, type RequestCodec } from "../decode-request.ts";
import type { Pool, TradeContext } from "../pool.ts";
import { ignored, poolCodec, tradeContextCodec } from "../pool-codec.ts";

/** An attack that is to be counted. */
export interface SandwichInput {
  readonly index: number;
  readonly front: bigint;
  readonly victimCredits: bigint;
  readonly victimLimit: bigint;
}

/** The same of a victim that buys so much of the resource. */
export interface ExactSandwichInput {
  readonly index: number;
  readonly front: bigint;
  readonly victimResource: bigint;
  readonly victimLimit: bigint;
}

/** Which way an address has traded a resource. */
export interface StoredSide {
  readonly index: number;
  readonly address: string;
  readonly side: "bought" | "sold";
}

/** The trades that count for the same-block rule, in the order in which they were first made. */
export interface StoredSides {
  readonly block: bigint;
  readonly sides: readonly StoredSide[];
}

export type AdmitInput = StoredSide & { readonly block: bigint };

const sideFields = { index, address: text, side: oneOf(["bought", "sold"]) };
const sides: Codec<StoredSides> = record("state", { block: unsigned, sides: list(record("side", sideFields)) });

/** How requests of `sandwich.*` are read. */
export const sandwichCodecs: {
  readonly profit: RequestCodec<TradeContext, Pool, SandwichInput>;
  readonly profitOfExact: RequestCodec<TradeContext, Pool, ExactSandwichInput>;
  readonly admit: RequestCodec<unknown, StoredSides, AdmitInput>;
} = {
  admit: { params: ignored, state: sides, input: record("input", { block: unsigned, ...sideFields }) },
  profitOfExact: {
    params: tradeContextCodec,
    state: poolCodec,
    input: record("input", { index, front: unsigned, victimResource: unsigned, victimLimit: unsigned }),
    lengths: ({ state }) => lengthsOfPool(state),
  },
  profit: {
    params: tradeContextCodec,
    state: poolCodec,
    input: record("input", { index, front: unsigned, victimCredits: unsigned, victimLimit: unsigned }),
    lengths: ({ state }) => lengthsOfPool(state),
  },
};
