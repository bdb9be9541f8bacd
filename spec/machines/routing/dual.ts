import { integer } from "../../arithmetic/integer.ts";
import { type Choice, fix } from "../../checker/action/index.ts";
import {
  certifies,
  cheapestAtPrice,
  type DualPrice,
  dualValueWithin,
  type PricedNeed,
  type VenueCurve,
  type VenueInDual,
  wholeBoundWithin,
} from "../../equations/routing.ts";
import type { Certificate, Venue } from "../../vocabulary/routing.ts";
import { WAD } from "../../vocabulary/units.ts";
import { venueCurve } from "./venue.ts";

type Bounded = "bound" | "numerator" | "denominator" | "least";

const largestWholeBound: Choice<Bounded> = {
  kind: "choice",
  name: "bound",
  extremum: "largest",
  from: (_, { least }) => least,
  given: [],
  holds: (a, { bound, numerator, denominator }) => wholeBoundWithin(a, bound, numerator, denominator),
};

/** ⌈numerator/denominator⌉, as the largest integer that the predicate allows. */
export const wholeBound = (numerator: bigint, denominator: bigint): bigint => {
  const scratch = { numerator, denominator, least: numerator < 0n ? numerator : 0n, bound: 0n };
  fix(largestWholeBound, scratch);
  return scratch.bound;
};

type Valued = keyof VenueCurve<bigint> | keyof DualPrice<bigint> | "quantity" | "value";

/** At −N·x the predicate says that φ(x) ≥ 0. */
const largestValue: Choice<Valued> = {
  kind: "choice",
  name: "value",
  extremum: "largest",
  from: (a, { numerator, quantity }) => a.multiply(a.subtract(a.literal(0n), numerator), quantity),
  given: [],
  holds: (a, { value, quantity, numerator, denominator, ...curve }) =>
    dualValueWithin(a, value, curve, quantity, { numerator, denominator }),
};

/** The largest part of the dual that a venue gives at a quantity. */
export const dualValue = (curve: VenueCurve<bigint>, quantity: bigint, price: DualPrice<bigint>): bigint => {
  const scratch = { ...curve, ...price, quantity, value: 0n };
  fix(largestValue, scratch);
  return scratch.value;
};

/** A dual point: prices of the needs over one denominator, and venue by venue a price and a quantity. */
export interface DualPoint {
  readonly denominator: bigint;
  readonly needs: readonly PricedNeed<bigint>[];
  readonly venues: readonly Omit<VenueInDual<bigint>, "value">[];
}

const oneRate = (venues: DualPoint["venues"]): bigint | null => {
  const [first] = venues;
  return first !== undefined && venues.every(({ curve }) => curve.rate === first.curve.rate) ? first.curve.rate : null;
};

/** Whether the dual point shows that nothing costs less than `bound`. */
export const shows = ({ denominator, needs, venues }: DualPoint, bound: bigint): boolean => {
  const valued = venues.map((venue) => ({
    ...venue,
    value: dualValue(venue.curve, venue.quantity, { numerator: venue.price, denominator }),
  }));
  const total = [...needs.map(({ amount, price }) => amount * price), ...valued.map(({ value }) => value)].reduce(
    (left, right) => left + right,
    0n,
  );
  const rate = oneRate(venues);
  const dual = { denominator, needs, venues: valued };
  return (
    certifies(integer, dual, bound, null) ||
    (rate !== null &&
      certifies(integer, dual, bound, { rate, beforeFee: wholeBound(total * (WAD - rate), denominator * WAD) }))
  );
};

/** The dual point of a certificate of one class: one need, which every venue serves 1 to 1. */
export const dualPointOf = (venues: readonly Venue[], amount: bigint, certificate: Certificate): DualPoint => {
  const { numerator, denominator } = certificate.price;
  return {
    denominator,
    needs: [{ amount, price: numerator }],
    venues: certificate.venues.flatMap((position, j) => {
      const venue = venues[position];
      const quantity = certificate.points[j];
      return venue === undefined || quantity === undefined
        ? []
        : [{ curve: venueCurve(venue), serves: [1n], price: numerator, quantity }];
    }),
  };
};

/** The largest bound that a dual point shows, by bisection: what is shown of a bound is shown of every smaller one. */
export const largestBound = (point: DualPoint, atMost: bigint): bigint => {
  let [shown, not] = [0n, atMost + 1n];
  if (!shows(point, 0n)) return 0n;
  while (not - shown > 1n) {
    const middle = (shown + not) / 2n;
    if (shows(point, middle)) shown = middle;
    else not = middle;
  }
  return shown;
};

/** The quantity of a venue that is cheapest net of its worth, tried one by one. */
export const quantityAtPrice = (curve: VenueCurve<bigint>, price: DualPrice<bigint>): bigint => {
  for (let quantity = 0n; quantity <= curve.most; quantity += 1n)
    if (cheapestAtPrice(integer, curve, quantity, price)) return quantity;
  throw new RangeError("φ is convex, so that some quantity is the cheapest");
};
