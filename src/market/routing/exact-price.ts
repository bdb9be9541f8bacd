import { type DualPrice, quantityAt } from "./dual.ts";
import type { Seller } from "./seller.ts";

/** Bits of the price below one part of the need: what a split between two neighbouring prices can lose is below 2^−80 credits. */
const GUARD_BITS = 80;

const lengthOf = (value: bigint): number => value.toString(2).length;

export const servedBy = (sellers: readonly Seller[], quantities: readonly bigint[]): bigint => {
  let served = 0n;
  for (const [i, { serves }] of sellers.entries()) served += serves * (quantities[i] ?? 0n);
  return served;
};

const allAt = (sellers: readonly Seller[], price: DualPrice): readonly bigint[] =>
  sellers.map((seller) => quantityAt(seller, price));

/** Two neighbouring prices: at the lower one less than the need is served, at the upper one all of it. */
export interface Bracket {
  readonly price: DualPrice;
  /** What is best at the lower price. */
  readonly points: readonly bigint[];
  /** What is best at the upper price. */
  readonly upper: readonly bigint[];
}

/**
 * The price by bisection in integers, to one part in 2^80 of a credit for all of the need. It ends whatever the sellers
 * are, as long as they have enough between them.
 */
export const bracketPrice = (sellers: readonly Seller[], need: bigint): Bracket => {
  const bits = BigInt(GUARD_BITS + lengthOf(need));
  const at = (numerator: bigint): readonly bigint[] => allAt(sellers, { numerator, bits });
  let [low, high] = [0n, 1n];
  let points = at(low);
  let upper = at(high);
  while (servedBy(sellers, upper) < need) {
    [low, points] = [high, upper];
    high *= 16n;
    upper = at(high);
  }
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    const there = at(middle);
    if (servedBy(sellers, there) < need) [low, points] = [middle, there];
    else [high, upper] = [middle, there];
  }
  return { price: { numerator: low, bits }, points, upper };
};

/**
 * Quantities between those of the two prices that serve the need, or as little more than it as the last unit demands.
 * All steps between the two cost the same to within the price's last bit, so that their order does not matter.
 */
export const quantitiesWithin = (sellers: readonly Seller[], need: bigint, bracket: Bracket): readonly bigint[] => {
  let missing = need - servedBy(sellers, bracket.points);
  return sellers.map(({ serves }, i) => {
    const point = bracket.points[i] ?? 0n;
    if (missing <= 0n) return point;
    const room = (bracket.upper[i] ?? 0n) - point;
    const asked = (missing + serves - 1n) / serves;
    const step = asked < room ? asked : room;
    missing -= step * serves;
    return point + step;
  });
};
