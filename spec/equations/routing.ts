import { type Arithmetic, product, square, sum } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import type { PaperResource } from "./hamiltonian.ts";
import { type Curve, virtualCredits } from "./invariant.ts";
import { numbered } from "./numbered.ts";

/** Equation 22 as printed: Σ π·Δq + f, the spot price for any amount. What is paid, Δp, does not occur in it, and the best Δq is r itself. */
export const literalRoutingObjective = numbered(
  "22",
  "literal",
  "cost of a route at spot prices",
  <N, B>(a: Arithmetic<N, B>, legs: readonly { readonly price: N; readonly amount: N }[], fee: N): N =>
    a.add(
      sum(
        a,
        legs.map(({ price, amount }) => a.multiply(price, amount)),
      ),
      fee,
    ),
);

/**
 * The determinant of the Hessian of one resource's part of H_aug in (q, p): (λw/q̄²)·μ − w². Proposition 7 needs it to
 * be at least 0. It is −w² for the Hamiltonian of equation 4, where μ = 0: H is indefinite for every λ.
 */
export const hessianDeterminant = numbered(
  "prop. 7",
  "literal",
  "determinant of the Hessian of one resource",
  <N, B>(a: Arithmetic<N, B>, { weight, lambda, target, mu }: PaperResource<N>): N =>
    a.subtract(product(a, mu, a.divide(a.multiply(lambda, weight), square(a, target))), square(a, weight)),
);

/** A venue without inertia, as routing sees it. Units of 1e-18. */
export interface VenueCurve<N> extends Curve<N> {
  /** g, the flat fee rate, below 1e18. */
  readonly rate: N;
  /** The most that can be bought here, at most q − 1. */
  readonly most: N;
}

/** Credits for a unit of the resource, as a fraction: ν of the Lagrangian. Both sides are dimensionless, the denominator is positive. */
export interface DualPrice<N> {
  readonly numerator: N;
  readonly denominator: N;
}

/** W − g. */
const afterRate = <N, B>(a: Arithmetic<N, B>, { rate }: VenueCurve<N>): N => a.subtract(a.literal(WAD), rate);

/** q − x. */
const left = <N, B>(a: Arithmetic<N, B>, { q }: VenueCurve<N>, quantity: N): N => a.subtract(q, quantity);

/**
 * φ(x) = x·(P_w + c·(q − x)) / ((q − x)·(W − g)): what x of a resource costs over the reals, fee included; γ·C(x)
 * before both roundings. Convex in x. An exact fraction, in credits; what a client pays is φ at least.
 */
export const unroundedCost = numbered(
  "22",
  "sound",
  "cost of a quantity at a venue before rounding",
  <N, B>(
    a: Arithmetic<N, B>,
    venue: VenueCurve<N>,
    quantity: N,
  ): { readonly numerator: N; readonly denominator: N } => ({
    numerator: a.multiply(quantity, a.add(virtualCredits(a, venue), a.multiply(venue.c, left(a, venue, quantity)))),
    denominator: a.multiply(left(a, venue, quantity), afterRate(a, venue)),
  }),
);

/** (A + c·s)·D and N·(W − g)·s, whose order is that of φ's slope over one unit and N/D, where s = z·(z ± 1) and A = q·P_w. */
const slopeAndPrice = <N, B>(
  a: Arithmetic<N, B>,
  venue: VenueCurve<N>,
  span: N,
  price: DualPrice<N>,
): readonly [N, N] => [
  a.multiply(a.add(a.multiply(venue.q, virtualCredits(a, venue)), a.multiply(venue.c, span)), price.denominator),
  product(a, price.numerator, afterRate(a, venue), span),
];

/** φ(x) − φ(x − 1) ≤ ν for x ≥ 1: the last unit is worth its cost. The slope is (q·P_w/(z·(z + 1)) + c)/(W − g) with z = q − x. */
export const lastUnitWorthwhile = numbered(
  "22",
  "sound",
  "the last unit costs at most its price",
  <N, B>(a: Arithmetic<N, B>, venue: VenueCurve<N>, quantity: N, price: DualPrice<N>): B => {
    const z = left(a, venue, quantity);
    const [slope, worth] = slopeAndPrice(a, venue, a.multiply(z, a.add(z, a.literal(1n))), price);
    return a.atMost(slope, worth);
  },
);

/** ν ≤ φ(x + 1) − φ(x) for x + 1 < q: one unit more is not worth more than its cost. */
export const nextUnitNotBetter = numbered(
  "22",
  "sound",
  "one more unit costs at least its price",
  <N, B>(a: Arithmetic<N, B>, venue: VenueCurve<N>, quantity: N, price: DualPrice<N>): B => {
    const z = left(a, venue, quantity);
    const [slope, worth] = slopeAndPrice(a, venue, a.multiply(z, a.subtract(z, a.literal(1n))), price);
    return a.atMost(worth, slope);
  },
);

/**
 * The discrete form of equal marginal cost: at the price ν no integer quantity of this venue has a smaller φ(x) − ν·x
 * than this one. φ being convex, to look one unit down and one unit up is enough.
 */
export const cheapestAtPrice = numbered(
  "22",
  "sound",
  "a quantity is the cheapest net of its worth",
  <N, B>(a: Arithmetic<N, B>, venue: VenueCurve<N>, quantity: N, price: DualPrice<N>): B =>
    a.and(
      a.atMost(a.literal(0n), quantity),
      a.atMost(quantity, venue.most),
      a.less(venue.most, venue.q),
      a.or(a.equal(quantity, a.literal(0n)), lastUnitWorthwhile(a, venue, quantity, price)),
      a.or(a.equal(quantity, venue.most), nextUnitNotBetter(a, venue, quantity, price)),
    ),
);

/** `value`/D ≤ φ(x) − (N/D)·x: one venue's part of the dual. The largest such integer is the best. Rounds down, which only weakens the bound. */
export const dualValueWithin = numbered(
  "22",
  "sound",
  "a venue's part of the dual",
  <N, B>(a: Arithmetic<N, B>, value: N, venue: VenueCurve<N>, quantity: N, price: DualPrice<N>): B => {
    const cost = unroundedCost(a, venue, quantity);
    return a.atMost(
      a.multiply(a.add(value, a.multiply(price.numerator, quantity)), cost.denominator),
      a.multiply(cost.numerator, price.denominator),
    );
  },
);

/** (bound − 1)·denominator < numerator: an integer that is at least the fraction is at least `bound`. The largest is ⌈numerator/denominator⌉. */
export const wholeBoundWithin = numbered(
  "22",
  "sound",
  "a bound on whole credits",
  <N, B>(a: Arithmetic<N, B>, bound: N, numerator: N, denominator: N): B =>
    a.less(a.multiply(a.subtract(bound, a.literal(1n)), denominator), numerator),
);

/** How much of a need one unit of a venue's resource serves: a whole number, the need being counted in fractions of a unit if it must. */
export type Serves<N> = readonly N[];

/** A need for a service and what one unit of it is worth: the numerator of its dual price, over the common denominator. */
export interface PricedNeed<N> {
  readonly amount: N;
  readonly price: N;
}

/** What the dual says of one venue: the numerator of the price of its resource, the quantity that is best at it, its part of the dual. */
export interface VenueInDual<N> {
  readonly curve: VenueCurve<N>;
  readonly serves: Serves<N>;
  readonly price: N;
  readonly quantity: N;
  readonly value: N;
}

/**
 * The certificate of a route, checked by multiplication and comparison alone: no way to serve the needs costs less
 * than `bound` credits. With ν_k ≥ 0 the price of need k and s_k what a unit of a venue's resource serves of it,
 * every venue has a price μ ≥ s_k·ν_k for all k, a quantity that is cheapest at it, and a part of the dual; then
 * cost ≥ Σ φ(x) ≥ Σ ν_k·R_k + Σ (φ(y) − μ·y). With one need that every venue serves 1 to 1 it is equation 22 for one class.
 *
 * Credits are whole, so the sum rounds up. Where all venues charge the same rate (`sameRate`), what the curves charge is
 * whole too, so it rounds up once before the fee, to `beforeFee`, and once after.
 */
export const certifies = numbered(
  "22",
  "sound",
  "no split costs less than the bound",
  <N, B>(
    a: Arithmetic<N, B>,
    dual: {
      readonly denominator: N;
      readonly needs: readonly PricedNeed<N>[];
      readonly venues: readonly VenueInDual<N>[];
    },
    bound: N,
    sameRate: { readonly rate: N; readonly beforeFee: N } | null,
  ): B => {
    const { denominator, needs, venues } = dual;
    const total = a.add(
      sum(
        a,
        needs.map(({ amount, price }) => a.multiply(amount, price)),
      ),
      sum(
        a,
        venues.map(({ value }) => value),
      ),
    );
    return a.and(
      a.less(a.literal(0n), denominator),
      ...needs.map(({ price }) => a.atMost(a.literal(0n), price)),
      ...venues.map(({ curve, serves, price, quantity, value }) =>
        a.and(
          ...needs.map((need, k) => a.atMost(a.multiply(serves[k] ?? a.literal(0n), need.price), price)),
          cheapestAtPrice(a, curve, quantity, { numerator: price, denominator }),
          dualValueWithin(a, value, curve, quantity, { numerator: price, denominator }),
        ),
      ),
      sameRate === null
        ? wholeBoundWithin(a, bound, total, denominator)
        : boundAtOneRate(a, { total, denominator, bound, ...sameRate }, venues),
    );
  },
);

/** ΣC ≥ Σφ·(W − g)/W, a whole number, and what is paid is at least ⌈ΣC·W/(W − g)⌉. */
const boundAtOneRate = <N, B>(
  a: Arithmetic<N, B>,
  given: {
    readonly total: N;
    readonly denominator: N;
    readonly bound: N;
    readonly rate: N;
    readonly beforeFee: N;
  },
  venues: readonly VenueInDual<N>[],
): B => {
  const kept = a.subtract(a.literal(WAD), given.rate);
  return a.and(
    ...venues.map(({ curve }) => a.equal(curve.rate, given.rate)),
    wholeBoundWithin(a, given.beforeFee, a.multiply(given.total, kept), a.multiply(given.denominator, a.literal(WAD))),
    wholeBoundWithin(a, given.bound, a.multiply(given.beforeFee, a.literal(WAD)), kept),
  );
};
