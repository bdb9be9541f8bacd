import { Result } from "effect";
import type { BuyExact, BuyExactReceipt, Pool, TradeContext } from "../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../spec/vocabulary/refusal.ts";
import { costUp } from "./cost.ts";
import { beforeFeeUp, feeUp } from "./fees.ts";
import { curveOf } from "./invariant.ts";
import { chargingOf, riskUp } from "./risk.ts";
import { afterTrade, creditsToCurve, mostProblem, netProblem, overflowProblem, type Trade } from "./trade.ts";
import { validTrade } from "./validate.ts";

/**
 * Buys exactly `resourceOut` of a resource: d = ⌈(C(x) + r)·W/(W − g)⌉, r on C(x). Sound form of equations 4 and 7,
 * fees of equation 28.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. The credits in, fee and risk round up, against the
 * trader; the curve receives all of d − f(d) − r, which is at least C(x).
 *
 * Refused as UnknownResource, ZeroAmount, Expired, InvalidWeights, InvalidFees, InvalidState, NotAdmissible, Overflow
 * (p' ≥ 2^112, or under "per-block" the block's net quantity), InsufficientReserve (x ≥ q), LimitExceeded (d > maxCredits): the first of these that applies.
 */
export const buyExact = (
  pool: Pool,
  context: TradeContext,
  order: BuyExact,
): Result.Result<Trade<BuyExactReceipt>, Refusal> =>
  Result.flatMap(validTrade(pool, context, order, "resourceOut", "maxCredits"), (resource) => {
    const { q } = resource;
    const x = order.resourceOut;
    // The cost of the whole reserve is undefined, and so is p' with it: nothing can overflow.
    if (x >= q) return Result.fail(refusal("InsufficientReserve", "input.resourceOut", x, `below the reserve, ${q}`));
    const charging = chargingOf(pool, context, order.index);
    const { flat } = charging.rates;
    const cost = costUp(curveOf(resource, pool.shares), x);
    const risk = riskUp(charging, resource, x, cost);
    const creditsIn = beforeFeeUp(cost + risk, flat);
    const receipt: BuyExactReceipt = { creditsIn, fee: feeUp(creditsIn, flat), risk };
    const p = resource.p + creditsToCurve(creditsIn, receipt);
    const post = afterTrade(pool, context, order.index, { q: q - x, p });
    const problem =
      overflowProblem(`state.resources.${order.index}.p`, p) ??
      netProblem(context, post) ??
      mostProblem("output.creditsIn", creditsIn, order.maxCredits);
    if (problem !== null) return Result.fail(problem);
    return Result.succeed({ post, receipt });
  });
