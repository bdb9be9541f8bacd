import { larger, smaller } from "../../fixed-point/division.ts";
import type { Curve } from "../../pool/invariant.ts";
import { priceUp } from "../../pool/price.ts";
import { askedAt, highestLimit, type Interest, offeredAt } from "./interest.ts";
import { poolSaleAt } from "./pool-sale.ts";

/** The outcome of a batch as totals. Price, and amounts of the resource, in units of 1e-18. */
export interface Clearing {
  /** At least 1. It means nothing if nothing is bought or sold. */
  readonly price: bigint;
  /** What the pool sells; negative for what it buys. */
  readonly sale: bigint;
  readonly bought: bigint;
  readonly sold: bigint;
}

/** π*: the smallest price, from 1, with D ≤ U + X. True above every limit and above the pool's own price, where it does not buy; and true from π* on. */
const leastPrice = (curve: Curve, buys: Interest, sells: Interest): bigint => {
  let [missing, met] = [0n, larger(highestLimit(buys), priceUp(curve)) + 1n];
  while (met - missing > 1n) {
    const middle = (missing + met) >> 1n;
    if (askedAt(buys, middle) <= offeredAt(sells, middle) + poolSaleAt(curve, middle)) met = middle;
    else missing = middle;
  }
  return met;
};

/**
 * The one price at which demand meets supply and the pool's curve, and the totals at it: the sound form of Algorithm 3.
 * Demand and supply are steps and prices are integers, so that at the smallest price with D ≤ U + X there may be too
 * much of something. Then either the buys at the limit just below share what there is, or the sells at that limit do,
 * or the pool, which then offers more than is missing, sells or buys only that. No other price exchanges more.
 */
export const clearingOf = (curve: Curve, buys: Interest, sells: Interest): Clearing => {
  const price = leastPrice(curve, buys, sells);
  const demand = askedAt(buys, price);
  const most = poolSaleAt(curve, price);
  const supply = offeredAt(sells, price);
  if (demand === supply + most) return { price, sale: most, bought: demand, sold: supply };
  const lower = price - 1n;
  const supplyBelow = offeredAt(sells, lower);
  if (lower >= 1n) {
    const saleBelow = poolSaleAt(curve, lower);
    const enough = supplyBelow + saleBelow;
    if (demand <= enough) return { price: lower, sale: saleBelow, bought: enough, sold: supplyBelow };
  }
  const missing = demand - supplyBelow;
  const sale = smaller(missing, most);
  return { price: missing < most && missing < 0n ? lower : price, sale, bought: demand, sold: demand - sale };
};
