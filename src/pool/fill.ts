import type { BuyReceipt, Pool, Resource, TradeContext } from "../../spec/vocabulary/pool.ts";
import { blockRiskOf } from "./block.ts";
import { costUp } from "./cost.ts";
import { feeUp, isRiskFree, type Rates, ratesOf, riskRateUp, squaredShareUp } from "./fees.ts";
import { type Curve, curveOf } from "./invariant.ts";
import { resourceBoughtDown } from "./resource-out.ts";
import { type Charging, isFreeOfRisk, riskUp } from "./risk.ts";
import { resourceOutAtRateDown, resourceOutUnderBlockRiskDown, resourceOutUnderRiskDown } from "./risk-search.ts";

/** What a resource without a leg gets. */
const NOTHING: BuyReceipt = { resourceOut: 0n, fee: 0n, risk: 0n };

const largestUnderRisk = (curve: Curve, { weight }: Resource, { rates, block }: Charging, credits: bigint): bigint =>
  block === null
    ? resourceOutUnderRiskDown(curve, weight, rates, credits)
    : resourceOutUnderBlockRiskDown(curve, block, credits);

/**
 * What a lone buyer of a resource gets for creditsIn, before any limit: x is the largest with C(x) + r(x) ≤ d − f(d).
 * x rounds down, fee and risk up.
 */
export const fillBuy = (resource: Resource, shares: bigint, charging: Charging, creditsIn: bigint): BuyReceipt => {
  const fee = feeUp(creditsIn, charging.rates.flat);
  if (isFreeOfRisk(charging))
    return { resourceOut: resourceBoughtDown(resource, shares, creditsIn - fee), fee, risk: 0n };
  const curve = curveOf(resource, shares);
  const resourceOut = largestUnderRisk(curve, resource, charging, creditsIn - fee);
  return { resourceOut, fee, risk: riskUp(charging, resource, resourceOut, costUp(curve, resourceOut)) };
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

/** A leg at the risk rate of the whole swap. */
const fillAtRate = (resource: Resource, shares: bigint, rates: Rates, rate: bigint, credits: bigint): BuyReceipt => {
  const curve = curveOf(resource, shares);
  const fee = feeUp(credits, rates.flat);
  const resourceOut = resourceOutAtRateDown(curve, credits - fee, rate);
  return { resourceOut, fee, risk: rate === 0n ? 0n : feeUp(costUp(curve, resourceOut), rate) };
};

/**
 * What each resource gives for its credits, before any limit. One leg is a buy. Of several legs each is a buy under the
 * schedule "per-block"; else they share one risk rate, made from their quotes without risk, and each takes the largest x
 * with C(x) + ⌈C(x)·ρ/W⌉ ≤ d − f(d). creditsIn is as long as the pool's resources.
 */
export const fillLegs = (pool: Pool, context: TradeContext, creditsIn: readonly bigint[]): readonly BuyReceipt[] => {
  const rates = ratesOf(context);
  const legs = creditsIn.filter((credits) => credits > 0n).length;
  const rate = legs > 1 ? commonRiskRateUp(pool, rates, creditsIn) : 0n;
  return pool.resources.map((resource, position) => {
    const credits = creditsIn[position] ?? 0n;
    if (credits === 0n) return NOTHING;
    const block = blockRiskOf(pool, context, position);
    return legs === 1 || block !== null
      ? fillBuy(resource, pool.shares, { rates, block }, credits)
      : fillAtRate(resource, pool.shares, rates, rate, credits);
  });
};
