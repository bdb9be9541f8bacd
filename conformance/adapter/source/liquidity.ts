import { Result } from "effect";
import { liquidityCodecs, poolCodec, type Refusal } from "../../../spec/vocabulary/index.ts";
import {
  addLiquidity,
  type LiquidityChange,
  mintShares,
  removeLiquidity,
} from "../../../src/market/liquidity/index.ts";
import { handlingFirst, type SystemAnswer } from "../../oracle/answered.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";

const answered = (outcome: Result.Result<LiquidityChange, Refusal>): Result.Result<SystemAnswer, Refusal> =>
  Result.map(outcome, ({ post, receipt }) => ({
    output: jsonObjectOf(receipt),
    post: poolCodec.encode(post) as JsonObject,
  }));

export const liquidity = {
  "liquidity.mint": handlingFirst(liquidityCodecs.mint, ({ params, state, input }) =>
    answered(mintShares(state, params.time, input)),
  ),
  "liquidity.mintByAmounts": handlingFirst(liquidityCodecs.mintByAmounts, ({ params, state, input }) =>
    answered(addLiquidity(state, params.time, input)),
  ),
  "liquidity.burn": handlingFirst(liquidityCodecs.burn, ({ params, state, input }) =>
    answered(removeLiquidity(state, params.time, input)),
  ),
};
