import { fraction, type Rational, rational } from "../../arithmetic/rational.ts";
import { unroundedCost } from "../../equations/routing.ts";
import type { Venue } from "../../vocabulary/routing.ts";
import { dualValue, quantityAtPrice, wholeBound } from "./dual.ts";
import { venueCurve } from "./venue.ts";

type Price = Rational;

const lift = (venue: Venue) => {
  const { q, p, c, beta, m, shares, rate, most } = venueCurve(venue);
  const at = (value: bigint): Rational => fraction(value);
  return { q: at(q), p: at(p), c: at(c), beta: at(beta), m: at(m), shares: at(shares), rate: at(rate), most: at(most) };
};

/** φ(x + 1) − φ(x). */
const slopeAfter = (venue: Venue, x: bigint): Price => {
  const cost = (quantity: bigint): Rational => {
    const { numerator, denominator } = unroundedCost(rational, lift(venue), fraction(quantity));
    return rational.divide(numerator, denominator);
  };
  return rational.subtract(cost(x + 1n), cost(x));
};

/** The dual is linear in the price between the slopes of φ, so that the best price is one of them. */
const candidatePrices = (venues: readonly Venue[], amount: bigint): readonly Price[] =>
  venues.flatMap((venue) => {
    const { most } = venueCurve(venue);
    const steps = Number(most < amount ? most : amount);
    return Array.from({ length: steps }, (_, x) => slopeAfter(venue, BigInt(x)));
  });

/** ⌈ν·amount + Σ (φ(y) − ν·y)⌉ at one price, y being each venue's best quantity there. */
const boundAt = (venues: readonly Venue[], amount: bigint, price: Price): bigint => {
  const values = venues.map((venue) => {
    const curve = venueCurve(venue);
    return dualValue(curve, quantityAtPrice(curve, price), price);
  });
  return wholeBound(price.numerator * amount + values.reduce((left, right) => left + right, 0n), price.denominator);
};

/** The best lower bound on the cost of a split that a price shows, over all prices. For small amounts only. */
export const bestBound = (venues: readonly Venue[], amount: bigint): bigint =>
  candidatePrices(venues, amount)
    .map((price) => boundAt(venues, amount, price))
    .reduce((best, bound) => (bound > best ? bound : best), 0n);
