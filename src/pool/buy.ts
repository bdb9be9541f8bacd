import { Result } from "effect";
import type { Buy, BuyReceipt, Pool, TradeContext } from "../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../spec/vocabulary/refusal.ts";
import { fillBuy } from "./fill.ts";
import { chargingOf } from "./risk.ts";
import {
  afterTrade,
  creditsToCurve,
  leastProblem,
  netProblem,
  outputProblem,
  overflowProblem,
  type Trade,
} from "./trade.ts";
import { validTrade } from "./validate.ts";

/**
 * Buys as much of a resource as `creditsIn` pays for, fee and risk included: the largest x ≤ q − 1 with
 * C(x) + r(x) ≤ d − f(d). Sound form of equations 4 and 7, fees of equation 28.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. The resource out rounds down, fee and risk round up,
 * both against the trader; the curve receives all of d − f(d) − r.
 *
 * Refused as UnknownResource, ZeroAmount, Expired, InvalidWeights, InvalidFees, InvalidState, NotAdmissible, Overflow
 * (p' ≥ 2^112, or under "per-block" the block's net quantity), InsufficientOutput (x < 1), LimitExceeded (x < minResource): the first of these that applies.
 */
export const buy = (pool: Pool, context: TradeContext, order: Buy): Result.Result<Trade<BuyReceipt>, Refusal> =>
  Result.flatMap(validTrade(pool, context, order, "creditsIn", "minResource"), (resource) => {
    const charging = chargingOf(pool, context, order.index);
    const receipt = fillBuy(resource, pool.shares, charging, order.creditsIn);
    const p = resource.p + creditsToCurve(order.creditsIn, receipt);
    const post = afterTrade(pool, context, order.index, { q: resource.q - receipt.resourceOut, p });
    const problem =
      overflowProblem(`state.resources.${order.index}.p`, p) ??
      netProblem(context, post) ??
      outputProblem("output.resourceOut", receipt.resourceOut) ??
      leastProblem("output.resourceOut", receipt.resourceOut, order.minResource);
    if (problem !== null) return Result.fail(problem);
    return Result.succeed({ post, receipt });
  });
