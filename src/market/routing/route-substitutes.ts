import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import type {
  Job,
  ServingRate,
  SubstitutionLeg,
  SubstitutionRequest,
  SubstitutionRoute,
} from "../../../spec/vocabulary/routing.ts";
import { dualBound } from "./dual.ts";
import { type Bracket, bracketPrice, quantitiesWithin, servedBy } from "./exact-price.ts";
import { curveCreditsUp, paymentUp, type Seller, sellerOf, withinLimit } from "./seller.ts";
import { meets, unmet } from "./service.ts";
import { jobProblem, sellersProblem, venuesProblem } from "./validate.ts";

const RATE_LIMIT = 2n ** 64n;

const rateProblem = (request: SubstitutionRequest): Refusal | null => {
  const outside = (value: bigint): boolean => value < 1n || value >= RATE_LIMIT;
  for (const [i, { rate }] of request.substitutes.entries())
    if (outside(rate.numerator) || outside(rate.denominator))
      return refusal(
        "OutOfBounds",
        `substitutes.${i}.rate`,
        `${rate.numerator}/${rate.denominator}`,
        "from 1 to below 2^64 each",
      );
  return null;
};

/** Euclid's algorithm, for integers of at least 0. */
const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

const commonDenominator = (rates: readonly ServingRate[]): bigint => {
  let common = 1n;
  for (const { denominator } of rates) common = (common / gcd(common, denominator)) * denominator;
  return common;
};

/** Venues of all substitutes in one list, each with where it came from. */
const flattened = (request: SubstitutionRequest, common: bigint) =>
  request.substitutes.flatMap(({ rate, venues }, substitute) =>
    venues.map((venue, position) => ({
      ...{ substitute, position, venue },
      serves: rate.denominator === 0n ? 0n : (rate.numerator * common) / rate.denominator,
    })),
  );

/** Takes off what whole steps between two prices bought too much: a unit of a large rate may be worth several of a small one. */
const trimmed = (sellers: readonly Seller[], need: bigint, quantities: readonly bigint[]): readonly bigint[] => {
  let spare = servedBy(sellers, quantities) - need;
  return quantities.map((quantity, i) => {
    const { serves } = sellers[i] as Seller;
    const units = spare / serves;
    const less = units < quantity ? units : quantity;
    spare -= less * serves;
    return quantity - less;
  });
};

const certificateOf = (
  request: SubstitutionRequest,
  places: readonly { readonly substitute: number; readonly position: number }[],
  { price, points }: Bracket,
  bound: bigint,
): SubstitutionRoute["certificate"] => {
  const of = <A>(substitute: number, value: (i: number) => A): readonly A[] =>
    places.flatMap((place, i) => (place.substitute === substitute ? [value(i)] : []));
  return {
    price: { numerator: price.numerator, denominator: 1n << price.bits },
    venues: request.substitutes.map((_, substitute) => of(substitute, (i) => places[i]?.position ?? 0)),
    points: request.substitutes.map((_, substitute) => of(substitute, (i) => points[i] ?? 0n)),
    bound,
  };
};

/**
 * Buys whatever mix of resources serves one need at the least cost: an H100 hour may stand for so many A100 hours. All of
 * it or nothing. Sound form of equation 22, by its convex dual: with the price ν of the need, a unit of resource i is worth
 * rateᵢ·ν, and every venue has one best quantity at that. ν is found by bisection in integers.
 *
 * The certificate holds ν, the best quantities and the `bound` that they show; `credits` − `bound` is the duality gap. It
 * comes from roundings alone: those of the payments, below Σ (1 + W/(W − g)), and the last whole unit of a resource.
 * Amounts in units of 1e-18; payments round up, in favour of the pools.
 *
 * Refused as a job of one class is (`routeJob`), and as OutOfBounds for a rate of integers that are not from 1 to 2^64 − 1.
 */
export const routeSubstitutes = (
  request: SubstitutionRequest,
  time: bigint,
): Result.Result<SubstitutionRoute, Refusal> => {
  const { amount, maxCredits, service, deadline } = request;
  const rates = rateProblem(request);
  const common = rates === null ? commonDenominator(request.substitutes.map(({ rate }) => rate)) : 1n;
  const places = flattened(request, common);
  const venues = [places.map(({ venue }) => venue)];
  const job: Job = { amounts: [amount], maxCredits: [maxCredits], maxTotal: maxCredits, service, deadline };
  const invalid = jobProblem(venues, job, time) ?? venuesProblem(venues, job);
  if (invalid !== null) return Result.fail(invalid);
  const all = places.map(({ venue, serves }, i) => sellerOf(venue, i, serves));
  const unusable = sellersProblem([all]);
  // NotAdmissible is the one code of a curve that comes before that of a rate.
  if (rates !== null) return Result.fail(unusable?.code === "NotAdmissible" ? unusable : rates);
  if (unusable !== null) return Result.fail(unusable);
  const serving = places.flatMap((place, i) => (meets(place.venue.service, service) ? [i] : []));
  if (serving.length === 0) return Result.fail(unmet(venues[0] ?? [], service, 0));
  const sellers = serving.map((i) => withinLimit(all[i] as Seller));
  const need = amount * common;
  if (
    servedBy(
      sellers,
      sellers.map(({ most }) => most),
    ) < need
  )
    return Result.fail(
      refusal("InsufficientReserve", "amount", amount, "within what the substitutes can serve together"),
    );
  const bracket = bracketPrice(sellers, need);
  const quantities = trimmed(sellers, need, quantitiesWithin(sellers, need, bracket));
  const legs: SubstitutionLeg[] = [];
  let credits = 0n;
  for (const [i, seller] of sellers.entries()) {
    const resourceOut = quantities[i] ?? 0n;
    if (resourceOut === 0n) continue;
    const charge = curveCreditsUp(seller, resourceOut);
    const creditsIn = paymentUp(seller, charge);
    credits += creditsIn;
    const { substitute, position } = places[seller.position] as (typeof places)[number];
    legs.push({ substitute, venue: position, resourceOut, creditsIn, fee: creditsIn - charge });
  }
  if (credits > maxCredits)
    return Result.fail(refusal("LimitExceeded", "maxCredits", maxCredits, `at least ${credits}, what the mix costs`));
  const bound = dualBound(sellers, need, bracket.price, bracket.points);
  const certificate = certificateOf(
    request,
    serving.map((i) => places[i] as (typeof places)[number]),
    bracket,
    bound,
  );
  return Result.succeed({ legs, credits, certificate });
};
