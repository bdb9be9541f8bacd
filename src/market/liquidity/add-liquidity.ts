import { Result } from "effect";
import type { AddLiquidity } from "../../../spec/vocabulary/liquidity.ts";
import type { Pool } from "../../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { type LiquidityChange, moved } from "./change.ts";
import { portionsUp, sharesDown } from "./portions.ts";
import { liquidityProblem, overflowsProblem } from "./validate.ts";

/**
 * Deposits into a pool, in the manner of `addLiquidity(poolId, deltaQ, deltaP)` of the paper's Solidity interface: mints the
 * most shares that the offered amounts suffice for, and takes no more of them than those shares cost. The rest is not taken.
 * Sound form of equation 31, which as printed ignores `deltaP`; c, β and m do not change.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. Shares round down and what is taken rounds up, both in favour of
 * those who hold shares; what is taken is at most what was offered all the same.
 *
 * Refused as LengthMismatch, ZeroAmount (nothing is offered), Expired, InvalidWeights, InvalidState, NotAdmissible, Overflow
 * (S', q' or p' ≥ 2^112), InsufficientOutput (less than one share), LimitExceeded (fewer than minShares): the first of these
 * that applies.
 */
export const addLiquidity = (
  pool: Pool,
  time: bigint,
  order: AddLiquidity,
): Result.Result<LiquidityChange, Refusal> => {
  const { deltaQ, deltaP, minShares, deadline } = order;
  const invalid = liquidityProblem(pool, time, {
    shares: ["minShares", minShares],
    ofResource: ["deltaQ", deltaQ],
    ofCredits: ["deltaP", deltaP],
    deadline,
    asks: deltaQ.some((amount) => amount > 0n) || deltaP.some((amount) => amount > 0n),
    amountField: "deltaQ",
  });
  if (invalid !== null) return Result.fail(invalid);
  const shares = sharesDown(pool.resources, order, pool.shares);
  const portions = portionsUp(pool.resources, shares, pool.shares);
  const post = moved(pool, 1n, shares, portions);
  const problem =
    overflowsProblem(post) ??
    (shares >= 1n ? null : refusal("InsufficientOutput", "output.shares", shares, "at least 1")) ??
    (shares >= minShares
      ? null
      : refusal("LimitExceeded", "output.shares", shares, `at least the limit, ${minShares}`));
  if (problem !== null) return Result.fail(problem);
  return Result.succeed({ post, receipt: { shares, ...portions } });
};
