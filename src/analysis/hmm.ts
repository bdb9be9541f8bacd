import { type Holdings, lossBeyond, type Portfolio } from "./portfolio.ts";

/**
 * The curve of one resource over the reals: q·(p + cq − b) + (m/2)p² = A. c is the price floor (below 0 for the paper's λ < 0), b = β·S
 * in credits, m = μ/w the inertia.
 */
export interface RealCurve {
  readonly q: number;
  readonly p: number;
  readonly c: number;
  readonly b: number;
  readonly m: number;
}

/** The paper's constants as a curve at a point: c = λ/2q̄², b = λ/q̄, m = μ/w. */
export const curveOf = (
  { q, p }: Holdings,
  { lambda, target, m = 0 }: { readonly lambda: number; readonly target: number; readonly m?: number },
): RealCurve => ({ q, p, c: lambda / (2 * target * target), b: lambda / target, m });

/** The curve on target in units of its reserve and price: q = p = q̄ = 1, so that l = λ/2κ is all there is. l < 1. */
export const onTarget = (l: number): RealCurve => curveOf({ q: 1, p: 1 }, { lambda: 2 * l, target: 1 });

/** No portfolio: the curve is not convex there (A > 0, 1 > 2mc, A(1 − 2mc) > mb²/2) or a reserve is not positive. */
export class NotAdmissibleCurve extends RangeError {
  override readonly name = "NotAdmissibleCurve";
}

/** The reserve at which p = 0: the root of cq² − bq = A that is reached first; Infinity if none is. */
const lastReserve = (c: number, b: number, level: number): number => {
  const discriminant = b * b + 4 * c * level;
  if (discriminant < 0) return Number.POSITIVE_INFINITY;
  const root = Math.sqrt(discriminant);
  return b > 0 ? (b + root) / (2 * c) : (2 * level) / (root - b);
};

/** Prices that the curve quotes, from where it holds no credits to where it holds no resource. */
export const priceRange = ({ q, p, c, b, m }: RealCurve): readonly [low: number, high: number] => {
  const level = q * (p + c * q - b) + 0.5 * m * p * p;
  const last = lastReserve(c, b, level);
  const low = Math.max(0, last === Number.POSITIVE_INFINITY ? c : 2 * c - b / last);
  if (m === 0) return [low, Number.POSITIVE_INFINITY];
  const credits = Math.sqrt((2 * level) / m);
  return [low, (1 - b / credits) / m];
};

/**
 * An HMM pool of one resource from any start, exactly. With g(π) = 2(π − c) − mπ² and E = A(1 − 2mc) − mb²/2:
 * depth = √(2E)/g^(3/2), and V_hold − V_pool = √(2E)·Δ²/(√g₀·(g₀ + (1 − mπ₀)Δ + √(g₀g₁))) with Δ = π₁ − π₀, which for m = 0 is
 * q₀(√(π₁ − c) − √(π₀ − c))². No difference of near values is taken.
 */
export const hmmPortfolio = (curve: RealCurve): Portfolio => {
  const { q, p, c, b, m } = curve;
  const level = q * (p + c * q - b) + 0.5 * m * p * p;
  const spread = 1 - 2 * m * c;
  const size = level * spread - 0.5 * m * b * b;
  const startPrice = (p + 2 * c * q - b) / (q + m * p);
  const rootOf = (price: number): number => Math.sqrt(2 * (price - c) - m * price * price);
  const first = rootOf(startPrice);
  if (!(q > 0 && p >= 0 && level > 0 && spread > 0 && size > 0 && startPrice > 0 && first > 0))
    throw new NotAdmissibleCurve(
      `q = ${q}, p = ${p}, c = ${c}, b = ${b}, m = ${m}: A = ${level}, 1 − 2mc = ${spread}, A(1 − 2mc) − mb²/2 = ${size}, price ${startPrice}`,
    );
  const range = priceRange(curve);
  const scale = Math.sqrt(2 * size);
  const within = (price: number): Holdings => {
    const s = scale / rootOf(price);
    return { q: (s * (1 - m * price) - m * b) / spread, p: (b + s * (price - 2 * c)) / spread };
  };
  const holdings = (price: number): Holdings => {
    if (price < range[0]) return { q: within(range[0]).q, p: 0 };
    if (price > range[1]) return { q: 0, p: within(range[1]).p };
    return within(price);
  };
  const lossWithin = (price: number): number => {
    const change = price - startPrice;
    const root = rootOf(price);
    return (scale * change * change) / (first * (first * first + (1 - m * startPrice) * change + first * root));
  };
  return {
    ...{ startPrice, start: { q, p }, holdings },
    depth: (price) => (price < range[0] || price > range[1] ? 0 : scale / rootOf(price) ** 3),
    loss: (price) => lossBeyond({ q, p }, lossWithin, holdings, range, price),
  };
};
