import { Result } from "effect";
import type { MintShares } from "../../../spec/vocabulary/liquidity.ts";
import type { Pool } from "../../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../../spec/vocabulary/refusal.ts";
import { type LiquidityChange, moved } from "./change.ts";
import { portionsUp } from "./portions.ts";
import { limitsProblem, liquidityProblem, overflowsProblem } from "./validate.ts";

/**
 * Mints a named number of shares for ⌈q·s/S⌉ of every resource and ⌈p·s/S⌉ of its credits. Sound form of equation 31; c, β and m
 * do not change, so that the price stays but for the rounding.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. What is taken rounds up, in favour of those who hold shares.
 *
 * Refused as LengthMismatch, ZeroAmount, Expired, InvalidWeights, InvalidState, NotAdmissible, Overflow (S', q' or p' ≥ 2^112),
 * LimitExceeded (more than a maximum is taken): the first of these that applies.
 */
export const mintShares = (pool: Pool, time: bigint, order: MintShares): Result.Result<LiquidityChange, Refusal> => {
  const { shares, maxQ, maxP, deadline } = order;
  const invalid = liquidityProblem(pool, time, {
    shares: ["shares", shares],
    ofResource: ["maxQ", maxQ],
    ofCredits: ["maxP", maxP],
    deadline,
    asks: shares > 0n,
    amountField: "shares",
  });
  if (invalid !== null) return Result.fail(invalid);
  const portions = portionsUp(pool.resources, shares, pool.shares);
  const post = moved(pool, 1n, shares, portions);
  const problem = overflowsProblem(post) ?? limitsProblem("at most", portions, { q: maxQ, p: maxP });
  if (problem !== null) return Result.fail(problem);
  return Result.succeed({ post, receipt: { shares, ...portions } });
};
