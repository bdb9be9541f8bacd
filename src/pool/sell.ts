import { Result } from "effect";
import type { Pool, Sell, SellReceipt, TradeContext } from "../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../spec/vocabulary/refusal.ts";
import { feeUp } from "./fees.ts";
import { curveOf } from "./invariant.ts";
import { proceedsDown } from "./proceeds.ts";
import { chargingOf, riskUp } from "./risk.ts";
import { afterTrade, leastProblem, netProblem, outputProblem, overflowProblem, type Trade } from "./trade.ts";
import { validTrade } from "./validate.ts";

/**
 * Sells exactly `resourceIn` of a resource: the curve gives up y = Y(x), the trader gets y − f(y) − r, r on y. A sale
 * larger than the pool can pay is not refused: it pays y = p − 1, and the limit protects the trader. Sound form of
 * equations 4 and 7, fees of equation 28.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. The credits out round down, fee and risk round up, both
 * against the trader.
 *
 * Refused as UnknownResource, ZeroAmount, Expired, InvalidWeights, InvalidFees, InvalidState, NotAdmissible, Overflow
 * (q' ≥ 2^112, or under "per-block" the block's net quantity), InsufficientOutput (less than 1 credit out), LimitExceeded (less than minCredits out): the first of
 * these that applies.
 */
export const sell = (pool: Pool, context: TradeContext, order: Sell): Result.Result<Trade<SellReceipt>, Refusal> =>
  Result.flatMap(validTrade(pool, context, order, "resourceIn", "minCredits"), (resource) => {
    const charging = chargingOf(pool, context, order.index);
    const x = order.resourceIn;
    const proceeds = proceedsDown(curveOf(resource, pool.shares), x);
    const fee = feeUp(proceeds, charging.rates.flat);
    const risk = riskUp(charging, resource, -x, proceeds);
    const creditsOut = proceeds - fee - risk;
    const q = resource.q + x;
    const post = afterTrade(pool, context, order.index, { q, p: resource.p - proceeds });
    const problem =
      overflowProblem(`state.resources.${order.index}.q`, q) ??
      netProblem(context, post) ??
      outputProblem("output.creditsOut", creditsOut) ??
      leastProblem("output.creditsOut", creditsOut, order.minCredits);
    if (problem !== null) return Result.fail(problem);
    return Result.succeed({ post, receipt: { creditsOut, fee, risk } });
  });
