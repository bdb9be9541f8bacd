import type { Venue } from "../../../spec/vocabulary/routing.ts";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import { divUp, smaller } from "../../fixed-point/division.ts";
import { type Curve, virtualCredits } from "../../pool/invariant.ts";
import { resourceOutDown } from "../../pool/resource-out.ts";

/**
 * One curve without inertia, as the router sees it. With z = q − x, what x of the resource costs over the reals, fee
 * included, is φ(x) = x·(P_w + c·z)/(z·(W − g)), convex in x, with the slope (A/z² + c)/(W − g).
 */
export interface Seller extends Curve {
  /** Where it stands among the venues that it was taken from. */
  readonly position: number;
  /** g, the flat fee rate. */
  readonly rate: bigint;
  /** W − g. */
  readonly kept: bigint;
  /** A = q·P_w, units of 1e-54. */
  readonly product: bigint;
  /** How many units of what is needed one unit of the resource serves; 1 unless resources substitute for each other. */
  readonly serves: bigint;
  /** The most that is bought here, at most q − 1. */
  readonly most: bigint;
}

/** A venue as a seller, without a look at the limit of 2^112 on its credits. */
export const sellerOf = ({ resource, shares, rate }: Venue, position: number, serves = 1n): Seller => {
  const { q, p, c, m } = resource;
  const credits = virtualCredits(resource, shares);
  const [kept, product, most] = [WAD - rate, q * credits, q - 1n];
  return { q, p, c, m, virtualCredits: credits, position, rate, kept, product, serves, most };
};

/** The same with `most` such that the credits of the curve stay below 2^112. Rounds down. */
export const withinLimit = (seller: Seller): Seller => ({
  ...seller,
  most: smaller(seller.q - 1n, resourceOutDown(seller, QUANTITY_LIMIT - 1n - seller.p)),
});

/** x·(P_w + c·z) for z = q − x: φ(x) is this over z·(W − g), and what the curve charges this over z·W. */
export const costNumerator = ({ virtualCredits, c }: Seller, x: bigint, z: bigint): bigint =>
  x * (virtualCredits + c * z);

/** C(x) for 0 ≤ x < q: the credits that the curve must receive. Rounds up, in favour of the pool. */
export const curveCreditsUp = (seller: Seller, x: bigint): bigint => {
  if (x === 0n) return 0n;
  const z = seller.q - x;
  return divUp(costNumerator(seller, x, z), z * WAD);
};

/**
 * ⌈C·W/(W − g)⌉: what a client pays for C credits to the curve, fee included. Rounds up, in favour of the pool. The fee
 * on it is exactly the rest: ⌈d·g/W⌉ = d − C, since d·(W − g)/W is at least C and below C + 1.
 */
export const paymentUp = ({ kept }: Seller, credits: bigint): bigint => divUp(credits * WAD, kept);
