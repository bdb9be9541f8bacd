import { Result } from "effect";
import type { Pool, SellExact, SellExactReceipt, TradeContext } from "../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../spec/vocabulary/refusal.ts";
import { beforeFeeUp } from "./fees.ts";
import { curveOf } from "./invariant.ts";
import { canPay, resourceInUp } from "./resource-in.ts";
import { chargingOf, riskUp } from "./risk.ts";
import { afterTrade, mostProblem, netProblem, outputProblem, overflowProblem, type Trade } from "./trade.ts";
import { validTrade } from "./validate.ts";

/**
 * Sells as little of a resource as pays for `creditsOut` before risk: y = ⌈n·W/(W − g)⌉ leaves the curve, x = Z(y)
 * enters it, the trader gets n − r, r on y. Sound form of equations 4 and 7, fees of equation 28.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. The resource in, fee and risk round up, against the
 * trader.
 *
 * Refused as UnknownResource, ZeroAmount, Expired, InvalidWeights, InvalidFees, InvalidState, NotAdmissible, Overflow
 * (q' ≥ 2^112), InsufficientReserve (the curve cannot give up y), InsufficientOutput (n − r < 1), LimitExceeded
 * (x > maxResource): the first of these that applies.
 */
export const sellExact = (
  pool: Pool,
  context: TradeContext,
  order: SellExact,
): Result.Result<Trade<SellExactReceipt>, Refusal> =>
  Result.flatMap(validTrade(pool, context, order, "creditsOut", "maxResource"), (resource) => {
    const charging = chargingOf(pool, context, order.index);
    const curve = curveOf(resource, pool.shares);
    const proceeds = beforeFeeUp(order.creditsOut, charging.rates.flat);
    // No x pays for this, so that q' is undefined too: nothing can overflow.
    if (!canPay(curve, proceeds)) {
      return Result.fail(
        refusal(
          "InsufficientReserve",
          "input.creditsOut",
          `${order.creditsOut} (${proceeds} with the fee)`,
          "no more than the curve can pay",
        ),
      );
    }
    const resourceIn = resourceInUp(curve, proceeds);
    const risk = riskUp(charging, resource, -resourceIn, proceeds);
    const q = resource.q + resourceIn;
    const post = afterTrade(pool, context, order.index, { q, p: resource.p - proceeds });
    const problem =
      overflowProblem(`state.resources.${order.index}.q`, q) ??
      netProblem(context, post) ??
      outputProblem("output.creditsOut", order.creditsOut - risk) ??
      mostProblem("output.resourceIn", resourceIn, order.maxResource);
    if (problem !== null) return Result.fail(problem);
    return Result.succeed({ post, receipt: { resourceIn, fee: proceeds - order.creditsOut, risk } });
  });
