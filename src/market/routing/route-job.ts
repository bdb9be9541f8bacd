import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import type { Job, Leg, Route, RoutedJob, Venue, Venues } from "../../../spec/vocabulary/routing.ts";
import { QUANTITY_LIMIT } from "../../../spec/vocabulary/units.ts";
import { curveCreditsUp, type Seller, sellerOf, withinLimit } from "./seller.ts";
import { meets, unmet } from "./service.ts";
import { type Split, splitNeed } from "./split.ts";
import { jobProblem, sellersProblem, venuesProblem } from "./validate.ts";

const sumOf = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

const capacityOf = (sellers: readonly Seller[]): bigint => {
  let capacity = 0n;
  for (const { most } of sellers) capacity += most;
  return capacity;
};

/** Whether all curves can hold the credits of a split, and of the quantities of its certificate. */
const fits = (sellers: readonly Seller[], { quantities, points }: Split): boolean => {
  for (const [i, seller] of sellers.entries()) {
    const [quantity = 0n, point = 0n] = [quantities[i], points[i]];
    const credits = curveCreditsUp(seller, quantity > point ? quantity : point);
    if (seller.p + credits >= QUANTITY_LIMIT) return false;
  }
  return true;
};

/** Half of the limit: a split whose payments leave this much room needs no closer look at what its curves can hold. */
const ROOMY = QUANTITY_LIMIT / 4n;

/** The sellers that a split is certified over, and the split. Null if they have not enough between them. */
const splitAmong = (sellers: readonly Seller[], amount: bigint): readonly [readonly Seller[], Split] | null => {
  if (capacityOf(sellers) < amount) return null;
  const split = splitNeed(sellers, amount);
  if ((split.credits < ROOMY && sellers.every(({ p }) => p < ROOMY)) || fits(sellers, split)) return [sellers, split];
  const limited = sellers.map(withinLimit);
  return capacityOf(limited) < amount ? null : [limited, splitNeed(limited, amount)];
};

const routeOf = (sellers: readonly Seller[], split: Split): Route => {
  const legs: Leg[] = [];
  for (const [i, { position }] of sellers.entries()) {
    const [resourceOut = 0n, creditsIn = 0n, charge = 0n] = [split.quantities[i], split.payments[i], split.charges[i]];
    if (resourceOut > 0n) legs.push({ venue: position, resourceOut, creditsIn, fee: creditsIn - charge });
  }
  const { price, points, bound, credits } = split;
  return {
    legs,
    credits,
    certificate: {
      venues: sellers.map(({ position }) => position),
      price: { numerator: price.numerator, denominator: 1n << price.bits },
      points,
      bound,
    },
  };
};

/** The venues after the legs of a route: each a `buyExact`. */
const after = (venues: readonly Venue[], route: Route | null): readonly Venue[] => {
  if (route === null) return venues;
  const next = venues.slice();
  for (const { venue, resourceOut, creditsIn, fee } of route.legs) {
    const before = venues[venue];
    if (before === undefined) throw new RangeError(`no venue ${venue}: a leg stands where its seller was taken from`);
    const { resource } = before;
    next[venue] = {
      ...before,
      resource: { ...resource, q: resource.q - resourceOut, p: resource.p + creditsIn - fee },
    };
  }
  return next;
};

/** Every venue of a class as a seller, whether or not it meets what the job asks. */
const sellersOf = (venues: readonly Venue[]): readonly Seller[] =>
  venues.map((venue, position) => sellerOf(venue, position));

const limitProblem = (routes: readonly (Route | null)[], credits: bigint, job: Job): Refusal | null => {
  for (const [i, route] of routes.entries()) {
    const limit = job.maxCredits[i] ?? 0n;
    if (route !== null && route.credits > limit)
      return refusal(
        "LimitExceeded",
        `input.maxCredits.${i}`,
        limit,
        `at least ${route.credits}, what the route costs`,
      );
  }
  return credits > job.maxTotal
    ? refusal("LimitExceeded", "input.maxTotal", job.maxTotal, `at least ${credits}, what the bundle costs`)
    : null;
};

/**
 * Buys a bundle of resources at the least cost, each over all venues of its class that meet the service requirement:
 * all of it or nothing. Sound form of equation 22.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. Every leg is a `buyExact` without risk: payments and fees
 * round up, in favour of the pool. Each route carries a certificate: no split of the class costs less than its `bound`;
 * `credits` − `bound` is below Σ (1 + W/(W − g)) over the venues of the best split over the reals, and at most one for each
 * venue used wherever a split of the same real cost rounds that well (`splitNeed`).
 *
 * Refused, and nothing is changed, as Negative, TooLarge, LengthMismatch (not one amount and limit for each class),
 * ZeroAmount (nothing needed), Expired, InvalidFees, InvalidState, NotAdmissible, NoVenue (a class without venues),
 * UnsupportedVenue (inertia), SlaUnmet (names the first constraint that leaves no venue), InsufficientReserve,
 * LimitExceeded (of a class, of the total): the first of these that applies to any class.
 */
export const routeJob = (venues: Venues, job: Job, time: bigint): Result.Result<RoutedJob, Refusal> => {
  const invalid = jobProblem(venues, job, time) ?? venuesProblem(venues, job);
  if (invalid !== null) return Result.fail(invalid);
  const sellers = venues.map((ofClass, i) => (job.amounts[i] === 0n ? null : sellersOf(ofClass)));
  const unusable = sellersProblem(sellers);
  if (unusable !== null) return Result.fail(unusable);
  const serving = sellers.map(
    (ofClass, i) => ofClass?.filter(({ position }) => meets(venues[i]?.[position]?.service, job.service)) ?? null,
  );
  for (const [i, ofClass] of serving.entries())
    if (ofClass !== null && ofClass.length === 0) return Result.fail(unmet(venues[i] ?? [], job.service, i));
  const routes: (Route | null)[] = [];
  for (const [i, ofClass] of serving.entries()) {
    if (ofClass === null) {
      routes.push(null);
      continue;
    }
    const amount = job.amounts[i] ?? 0n;
    const found = splitAmong(ofClass, amount);
    if (found === null)
      return Result.fail(
        refusal("InsufficientReserve", `input.amounts.${i}`, amount, "within what the venues can sell together"),
      );
    routes.push(routeOf(...found));
  }
  const credits = sumOf(routes.map((route) => route?.credits ?? 0n));
  const exceeded = limitProblem(routes, credits, job);
  if (exceeded !== null) return Result.fail(exceeded);
  return Result.succeed({
    routes,
    credits,
    post: venues.map((ofClass, i) => after(ofClass, routes[i] ?? null)),
  });
};
