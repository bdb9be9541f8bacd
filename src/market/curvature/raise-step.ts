import type { Resource } from "../../../spec/vocabulary/pool.ts";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import { divDown, divUp, mulDivDown, smaller } from "../../fixed-point/division.ts";
import { sqrtDown, sqrtUp } from "../../fixed-point/square-root.ts";
import { type Curve, curveOf, invariant } from "../../pool/invariant.ts";
import { spotPrice } from "../../pool/price.ts";
import type { RaiseRules } from "./epoch.ts";

/** Reserves, at least 1 and below 2^112, from which a cycle that is inside the band can have moved to the present one. */
export interface Starts {
  readonly nearest: bigint;
  readonly farthest: bigint;
}

/** The prices at both edges of the band, credits for one resource in units of 1e-36, exact. */
interface Edges {
  readonly low: bigint;
  readonly high: bigint;
}

const edgesOf = (laggedPrice: bigint, width: bigint): Edges => ({
  low: laggedPrice * (WAD - width),
  high: laggedPrice * (WAD + width),
});

/** Whether the spot price lies within the band, its edges included. Exact. */
export const isInBand = (curve: Curve, laggedPrice: bigint, width: bigint): boolean => {
  const { numerator, denominator } = spotPrice(curve);
  const { low, high } = edgesOf(laggedPrice, width);
  const spot = numerator * WAD * WAD;
  return low * denominator <= spot && spot <= high * denominator;
};

/**
 * The starts inside the band of a curve whose spot is in it. On the level set the price at q is I/(2q²) + c without
 * inertia, so that the ends are roots of quotients, rounded to the last reserve that is inside. With inertia the price
 * is below that: the farthest may be farther than the band, and no reserve is too small, both in favour of the pool.
 */
export const startsOf = (curve: Curve, laggedPrice: bigint, width: bigint): Starts => {
  const { q, c, m } = curve;
  const { low, high } = edgesOf(laggedPrice, width);
  const level = invariant(curve) * WAD;
  const above = low - c * WAD;
  const last = QUANTITY_LIMIT - 1n;
  return {
    nearest: m > 0n ? 1n : smaller(q, sqrtUp(divUp(level, 2n * (high - c * WAD)))),
    farthest: above <= 0n ? last : smaller(last, sqrtDown(divDown(level, 2n * above))),
  };
};

/**
 * The largest step of a raise, from 0 to 2^112 − 1, from which no cycle that begins at one of the starts can pay its
 * fees at the rate g; 0 if the rounding of β alone may pay for one.
 *
 * A cycle that sells first, from s < q, is in vain iff step·(q − s)·W² ≤ g·(2W − g)·(P_w + c·s); one that buys first, from
 * s > q, if (step·(s − q) + S)·(q·W + m·p)·(W − g)² ≤ g·(2W − g)·(P_w + c·s)·q·W. Both are linear in s, so that the ends
 * decide, and each gives a largest step by one division, rounded down in favour of the pool.
 */
export const largestStepDown = (curve: Curve, shares: bigint, { nearest, farthest }: Starts, rate: bigint): bigint => {
  const { q, p, c, m, virtualCredits } = curve;
  const paid = rate * (2n * WAD - rate);
  const kept = (WAD - rate) * (WAD - rate) * (q * WAD + m * p);
  /** The largest step·(start − q) that a cycle which buys first leaves to be paid. It does not fall as the start rises. */
  const room = (start: bigint): bigint => divDown(paid * (virtualCredits + c * start) * q * WAD, kept) - shares;
  if (room(q) < 0n) return 0n;
  const last = QUANTITY_LIMIT - 1n;
  const buying = farthest > q ? divDown(room(farthest), farthest - q) : last;
  const selling = nearest < q ? mulDivDown(paid, virtualCredits + c * nearest, (q - nearest) * WAD * WAD) : last;
  return smaller(last, smaller(buying, selling));
};

/** The same for a resource of a pool: which starts the band leaves, and the largest step. */
export const raiseLimits = (
  resource: Resource,
  shares: bigint,
  laggedPrice: bigint,
  { width, rate }: RaiseRules,
): Starts & { readonly step: bigint } => {
  const curve = curveOf(resource, shares);
  const starts = startsOf(curve, laggedPrice, width);
  return { ...starts, step: largestStepDown(curve, shares, starts, rate) };
};
