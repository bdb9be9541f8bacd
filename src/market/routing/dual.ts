import { WAD } from "../../../spec/vocabulary/units.ts";
import { divUp } from "../../fixed-point/division.ts";
import { sqrtDown } from "../../fixed-point/square-root.ts";
import { costNumerator, type Seller } from "./seller.ts";

/** ν = numerator/2^bits: credits for a unit of what is needed. Exact. */
export interface DualPrice {
  readonly numerator: bigint;
  readonly bits: bigint;
}

/** The smallest z ≥ 0 with z·(z + 1) ≥ k, for k > 0. With s = ⌊√k⌋ it is s or s + 1, since s² ≤ k < (s + 1)². */
const spanUp = (k: bigint): bigint => {
  const s = sqrtDown(k);
  return s * (s + 1n) >= k ? s : s + 1n;
};

/**
 * The largest x ≤ most whose last unit is worth its cost at the price: φ(x) − φ(x − 1) ≤ s·ν. No x has a smaller
 * φ(x) − s·ν·x. The condition is z·(z + 1) ≥ A/(s·ν·(W − g) − c) for z = q − x, so that one integer root decides it.
 */
export const quantityAt = (seller: Seller, { numerator, bits }: DualPrice): bigint => {
  const { q, c, kept, serves, product, most } = seller;
  const margin = numerator * kept * serves - (c << bits);
  if (margin <= 0n) return 0n;
  const x = q - spanUp(divUp(product << bits, margin));
  if (x <= 0n) return 0n;
  return x < most ? x : most;
};

/** ⌊φ(x)·2^bits⌋ − s·x·numerator: a seller's part of the dual. Rounds down, which only weakens the bound. */
export const dualValueDown = (seller: Seller, x: bigint, { numerator, bits }: DualPrice): bigint => {
  if (x === 0n) return 0n;
  const { q, kept, serves } = seller;
  const z = q - x;
  const credits = (costNumerator(seller, x, z) << bits) / (z * kept);
  return credits - numerator * x * serves;
};

/** The flat rate of all sellers, or null if they differ. */
export const commonRate = (sellers: readonly Seller[]): bigint | null => {
  const rate = sellers[0]?.rate ?? null;
  for (const seller of sellers) if (seller.rate !== rate) return null;
  return rate;
};

/**
 * The least that whole credits at or above total/2^bits can be. With one rate for all, what the curves charge is whole
 * too: rounded up before the fee and after it. Sound form of equation 22's dual.
 */
export const boundUp = (total: bigint, bits: bigint, rate: bigint | null): bigint => {
  const denominator = 1n << bits;
  if (rate === null || rate === 0n) return divUp(total, denominator);
  return divUp(divUp(total * (WAD - rate), denominator * WAD) * WAD, WAD - rate);
};

/** A lower bound on what any split of `need` costs: ν·need + Σ (φ(y) − s·ν·y) for the quantities that are best at ν. */
export const dualBound = (
  sellers: readonly Seller[],
  need: bigint,
  price: DualPrice,
  points: readonly bigint[],
): bigint => {
  let total = price.numerator * need;
  for (const [i, seller] of sellers.entries()) total += dualValueDown(seller, points[i] ?? 0n, price);
  return boundUp(total, price.bits, commonRate(sellers));
};
