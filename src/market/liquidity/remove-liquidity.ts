import { Result } from "effect";
import type { RemoveLiquidity } from "../../../spec/vocabulary/liquidity.ts";
import type { Pool } from "../../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { LOCKED_SHARES } from "../../../spec/vocabulary/units.ts";
import type { Problem } from "../../pool/validate.ts";
import { type LiquidityChange, moved } from "./change.ts";
import { type Portions, portionsDown } from "./portions.ts";
import { limitsProblem, liquidityProblem } from "./validate.ts";

/** A burn for nothing at all is a mistake of whoever asks for it. */
const nothingProblem = ({ deltaQ, deltaP }: Portions): Problem =>
  deltaQ.some((amount) => amount > 0n) || deltaP.some((amount) => amount > 0n)
    ? null
    : refusal("InsufficientOutput", "output.deltaQ", "0", "at least 1 of anything");

/**
 * Withdraws from a pool, in the manner of `removeLiquidity(poolId, shares)` of the paper's Solidity interface: burns shares for
 * ⌊q·s/S⌋ of every resource and ⌊p·s/S⌋ of its credits. Sound form of equation 31; c, β and m do not change.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. What is paid rounds down, in favour of those who stay. 1000
 * shares are locked for ever: they keep q and p at 1 or more.
 *
 * Refused as LengthMismatch, ZeroAmount, Expired, InvalidWeights, InvalidState, NotAdmissible, InsufficientShares (fewer than
 * the locked shares would be left; nothing else is then looked at), InsufficientOutput (nothing at all would be paid),
 * LimitExceeded (less than a minimum is paid): the first of these that applies.
 */
export const removeLiquidity = (
  pool: Pool,
  time: bigint,
  order: RemoveLiquidity,
): Result.Result<LiquidityChange, Refusal> => {
  const { shares, minQ, minP, deadline } = order;
  const invalid = liquidityProblem(pool, time, {
    shares: ["shares", shares],
    ofResource: ["minQ", minQ],
    ofCredits: ["minP", minP],
    deadline,
    asks: shares > 0n,
    amountField: "shares",
  });
  if (invalid !== null) return Result.fail(invalid);
  const most = pool.shares - LOCKED_SHARES;
  if (shares > most)
    return Result.fail(
      refusal("InsufficientShares", "input.shares", shares, `at most ${most}, all shares but the locked ones`),
    );
  const portions = portionsDown(pool.resources, shares, pool.shares);
  const problem = nothingProblem(portions) ?? limitsProblem("at least", portions, { q: minQ, p: minP });
  if (problem !== null) return Result.fail(problem);
  return Result.succeed({ post: moved(pool, -1n, shares, portions), receipt: { shares, ...portions } });
};
