import type { Pool, Resource, TradeContext } from "../../spec/vocabulary/pool.ts";
import { type BlockRisk, blockRiskOf, blockRiskUp } from "./block.ts";
import { feeUp, isRiskFree, type Rates, ratesOf, riskRateOfTradeUp } from "./fees.ts";

/** What decides fee and risk of a trade of one resource, before its size is known. */
export interface Charging {
  readonly rates: Rates;
  /** Null unless the schedule is "per-block". */
  readonly block: BlockRisk | null;
}

export const chargingOf = (pool: Pool, context: TradeContext, index: number): Charging => ({
  rates: ratesOf(context),
  block: blockRiskOf(pool, context, index),
});

/** Whether a trade of any size is free of risk. */
export const isFreeOfRisk = ({ rates, block }: Charging): boolean =>
  block === null ? isRiskFree(rates) : block.rate === 0n;

/**
 * r, in credits of 1e-18, of a trade of a resource for which the curve needs or gives so many credits. `bought` is
 * negative in a sale. Rounds up, in favour of the liquidity providers.
 */
export const riskUp = ({ rates, block }: Charging, resource: Resource, bought: bigint, credits: bigint): bigint =>
  block === null
    ? feeUp(credits, riskRateOfTradeUp(resource.weight, resource.q, bought, rates))
    : blockRiskUp(block, bought);
