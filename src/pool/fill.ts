import type { BuyReceipt, Pool, Resource } from "../../spec/vocabulary/pool.ts";
import { costUp } from "./cost.ts";
import { feeUp, isRiskFree, type Rates, riskRateOfTradeUp, riskRateUp, squaredShareUp } from "./fees.ts";
import { curveOf } from "./invariant.ts";
import { resourceBoughtDown } from "./resource-out.ts";
import { resourceOutAtRateDown, resourceOutUnderRiskDown } from "./risk-search.ts";

/** What a resource without a leg gets. */
const NOTHING: BuyReceipt = { resourceOut: 0n, fee: 0n, risk: 0n };

/**
 * What a lone buyer of a resource gets for creditsIn, before any limit: x is the largest with
 * C(x) + ⌈C(x)·ρ(x)/W⌉ ≤ d − f(d). x rounds down, fee and risk up.
 */
export const fillBuy = (resource: Resource, shares: bigint, rates: Rates, creditsIn: bigint): BuyReceipt => {
  const fee = feeUp(creditsIn, rates.flat);
  if (isRiskFree(rates)) return { resourceOut: resourceBoughtDown(resource, shares, creditsIn - fee), fee, risk: 0n };
  const curve = curveOf(resource, shares);
  const resourceOut = resourceOutUnderRiskDown(curve, resource.weight, rates, creditsIn - fee);
  const rate = riskRateOfTradeUp(resource.weight, resource.q, resourceOut, rates);
  return { resourceOut, fee, risk: feeUp(costUp(curve, resourceOut), rate) };
};

/** ρ of several legs together, from the legs' quotes without risk. */
const commonRiskRateUp = (pool: Pool, rates: Rates, creditsIn: readonly bigint[]): bigint => {
  if (isRiskFree(rates)) return 0n;
  let squaredShares = 0n;
  for (const [position, resource] of pool.resources.entries()) {
    const credits = creditsIn[position] ?? 0n;
    if (credits === 0n) continue;
    const quoted = resourceBoughtDown(resource, pool.shares, credits - feeUp(credits, rates.flat));
    squaredShares += squaredShareUp(resource.weight, resource.q, quoted);
  }
  return riskRateUp(squaredShares, rates);
};

/**
 * What each resource gives for its credits, before any limit. One leg is a buy. Several legs share one risk rate, made
 * from their quotes without risk, and each takes the largest x with C(x) + ⌈C(x)·ρ/W⌉ ≤ d − f(d). creditsIn is as
 * long as the pool's resources.
 */
export const fillLegs = (pool: Pool, rates: Rates, creditsIn: readonly bigint[]): readonly BuyReceipt[] => {
  const legs = creditsIn.filter((credits) => credits > 0n).length;
  const rate = legs > 1 ? commonRiskRateUp(pool, rates, creditsIn) : 0n;
  return pool.resources.map((resource, position) => {
    const credits = creditsIn[position] ?? 0n;
    if (credits === 0n) return NOTHING;
    if (legs === 1) return fillBuy(resource, pool.shares, rates, credits);
    const curve = curveOf(resource, pool.shares);
    const fee = feeUp(credits, rates.flat);
    const resourceOut = resourceOutAtRateDown(curve, credits - fee, rate);
    return { resourceOut, fee, risk: rate === 0n ? 0n : feeUp(costUp(curve, resourceOut), rate) };
  });
};
