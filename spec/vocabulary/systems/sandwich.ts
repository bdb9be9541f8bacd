import { index, record, unsigned } from "../codec.ts";
import { lengthsOfPool, type RequestCodec } from "../decode-request.ts";
import type { Pool, TradeContext } from "../pool.ts";
import { poolCodec, tradeContextCodec } from "../pool-codec.ts";

/** An attack that is to be counted. */
export interface SandwichInput {
  readonly index: number;
  readonly front: bigint;
  readonly victimCredits: bigint;
  readonly victimLimit: bigint;
}

/** How requests of `sandwich.*` are read. */
export const sandwichCodecs: { readonly profit: RequestCodec<TradeContext, Pool, SandwichInput> } = {
  profit: {
    params: tradeContextCodec,
    state: poolCodec,
    input: record("input", { index, front: unsigned, victimCredits: unsigned, victimLimit: unsigned }),
    lengths: ({ state }) => lengthsOfPool(state),
  },
};
