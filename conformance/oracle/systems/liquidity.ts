import { Result } from "effect";
import { type LiquidityOutcome, liquidityOperations } from "../../../spec/machines/liquidity/index.ts";
import { liquidityCodecs, poolCodec } from "../../../spec/vocabulary/index.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemOutcome } from "../answered.ts";

const { mint, mintByAmounts, burn } = liquidityOperations();

const answered = (outcome: LiquidityOutcome): SystemOutcome =>
  Result.map(outcome, ({ post, receipt }) => ({
    output: jsonObjectOf(receipt),
    post: poolCodec.encode(post) as JsonObject,
  }));

export const liquidity = {
  "liquidity.mint": handling(liquidityCodecs.mint, ({ params, state, input }) =>
    answered(mint(state, params.time, input)),
  ),
  "liquidity.mintByAmounts": handling(liquidityCodecs.mintByAmounts, ({ params, state, input }) =>
    answered(mintByAmounts(state, params.time, input)),
  ),
  "liquidity.burn": handling(liquidityCodecs.burn, ({ params, state, input }) =>
    answered(burn(state, params.time, input)),
  ),
};
