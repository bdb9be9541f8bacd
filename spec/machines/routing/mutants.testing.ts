import { integer } from "../../arithmetic/integer.ts";
import { fraction, rational } from "../../arithmetic/rational.ts";
import { price } from "../../equations/invariant.ts";
import { literalRoutingObjective } from "../../equations/routing.ts";
import type { Venue } from "../../vocabulary/routing.ts";
import { curveOf } from "../pool/validity.ts";
import { executeLegs, limitsOf, optimalSplit, ROUTING, type RoutingRules } from "./rules.ts";
import { cheapestSplit, costOfSplit, type SplitCost } from "./split.ts";

/** Routing with one fault, and the property that must notice it. */
export interface RoutingMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly rules: RoutingRules;
}

/** The objective of equation 22 without its fee, which is the same for all splits: spot prices, in units of 1e-36 or finer. */
const spotCost: SplitCost = (venues, quantities) => {
  const legs = venues.map((venue, j) => {
    const { numerator, denominator } = price(integer, curveOf(venue, venue.resource));
    return { price: fraction(numerator, denominator), amount: fraction(quantities[j] ?? 0n) };
  });
  const cost = literalRoutingObjective(rational, legs, fraction(0n));
  return (cost.numerator * 10n ** 36n) / cost.denominator;
};

/** The split that is best in the sense of equation 22 as printed. */
export const splitAtSpotPrices: RoutingRules["split"] = (venues, amount) => {
  const split = cheapestSplit(venues, amount, spotCost);
  if (split === null) throw new RangeError(`no split of ${amount}: guarded by InsufficientReserve`);
  return { ...split, bound: optimalSplit(venues, amount).bound };
};

const withBound =
  (bound: (venues: readonly Venue[], amount: bigint) => bigint): RoutingRules["split"] =>
  (venues, amount) => ({ ...optimalSplit(venues, amount), bound: bound(venues, amount) });

/** What the first split in order costs: as much as there is from the first venue, and so on. */
const costOfFirst = (venues: readonly Venue[], amount: bigint): bigint => {
  const first = cheapestSplit(venues, amount, () => 0n);
  return first === null ? 0n : costOfSplit(venues, first.quantities);
};

type Execute = RoutingRules["execute"];

const changed =
  (change: (outcome: ReturnType<Execute>, ...given: Parameters<Execute>) => ReturnType<Execute>): Execute =>
  (venues, legs) =>
    change(executeLegs(venues, legs), venues, legs);

/** The outcome with every venue that was bought from changed. */
const atVenues = (change: (after: Venue, before: Venue) => Venue): Execute =>
  changed((outcome, venues, legs) => ({
    ...outcome,
    post: outcome.post.map((ofClass, i) =>
      ofClass.map((after, j) => {
        const before = venues[i]?.[j];
        return before === undefined || (legs[i]?.[j] ?? 0n) === 0n ? after : change(after, before);
      }),
    ),
  }));

const fault = (mistake: string, notices: string, rules: Partial<RoutingRules>): RoutingMutant => ({
  mistake,
  notices,
  rules: { ...ROUTING, ...rules },
});

export const ROUTING_MUTANTS: readonly RoutingMutant[] = [
  fault("a venue that is bought from is emptied", "reservesPositive", {
    execute: atVenues((after) => ({ ...after, resource: { ...after.resource, q: 0n } })),
  }),
  fault("the client is credited one unit more", "resourcesConserved", {
    execute: changed((outcome) => ({ ...outcome, bought: outcome.bought.map((b) => (b > 0n ? b + 1n : b)) })),
  }),
  fault("the fees are paid to nobody", "creditsConserved", {
    execute: changed((outcome) => ({ ...outcome, fees: 0n })),
  }),
  fault("one credit of a leg does not reach the curve", "invariantNeverFalls", {
    execute: atVenues((after) => ({ ...after, resource: { ...after.resource, p: after.resource.p - 1n } })),
  }),
  fault("the legs are executed until the first class is served", "wholeBundle", {
    execute: (venues, legs) => {
      const first = legs.findIndex((quantities) => quantities.some((quantity) => quantity > 0n));
      return executeLegs(
        venues,
        legs.map((quantities, i) => (i === first ? quantities : quantities.map(() => 0n))),
      );
    },
  }),
  fault("only the total has a limit", "classLimitsKept", {
    limits: (costs, job) => limitsOf(costs, { ...job, maxCredits: costs }),
  }),
  fault("only the classes have limits", "totalLimitKept", {
    limits: (costs, job) => limitsOf(costs, { ...job, maxTotal: costs.reduce((a, b) => a + b, 0n) }),
  }),
  fault("any venue will do", "serviceKept", { serving: (venues) => venues.map((_, position) => position) }),
  fault("equation 22 as printed: the split is chosen at spot prices", "cheapest", { split: splitAtSpotPrices }),
  fault("what one split costs is taken for what all cost at least", "boundHolds", { split: withBound(costOfFirst) }),
  fault("there is no bound but 0", "boundClose", { split: withBound(() => 0n) }),
  fault("a job that has expired is not given up", "jobsEnd", { expires: false }),
];
