import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { refusal } from "../../spec/vocabulary/index.ts";
import type { Route, RoutedJob, SubstitutionRoute } from "../../spec/vocabulary/routing.ts";
import { WORD_LIMIT } from "../../spec/vocabulary/units.ts";
import { type RoutingImplementation, routingReference as reference, refineRouting } from "./routing.ts";

const onRoutes = (change: (route: Route) => Route): Partial<RoutingImplementation> => ({
  routeJob: (venues, job, time) =>
    Result.map(reference.routeJob(venues, job, time), (answer) => {
      const routes = answer.routes.map((route) => (route === null ? null : change(route)));
      return { ...answer, routes, credits: routes.reduce((sum, route) => sum + (route?.credits ?? 0n), 0n) };
    }),
});

const onAnswers = (change: (answer: RoutedJob) => RoutedJob): Partial<RoutingImplementation> => ({
  routeJob: (venues, job, time) => Result.map(reference.routeJob(venues, job, time), change),
});

const onMixes = (change: (route: SubstitutionRoute) => SubstitutionRoute): Partial<RoutingImplementation> => ({
  routeSubstitutes: (request, time) => Result.map(reference.routeSubstitutes(request, time), change),
});

const firstLeg = (route: Route, change: (leg: Route["legs"][number]) => Route["legs"][number]): Route => ({
  ...route,
  legs: route.legs.map((leg, i) => (i === 0 ? change(leg) : leg)),
});

const withBound = (route: Route, bound: bigint): Route => ({ ...route, certificate: { ...route.certificate, bound } });

/** Implementations that are wrong in one thing. */
const WRONG: readonly (readonly [string, Partial<RoutingImplementation>])[] = [
  [
    "a credit less is paid",
    onRoutes((route) => ({
      ...firstLeg(route, (leg) => ({ ...leg, creditsIn: leg.creditsIn - 1n })),
      credits: route.credits - 1n,
    })),
  ],
  ["a fee of one more", onRoutes((route) => firstLeg(route, (leg) => ({ ...leg, fee: leg.fee + 1n })))],
  ["a unit less is bought", onRoutes((route) => firstLeg(route, (l) => ({ ...l, resourceOut: l.resourceOut - 1n })))],
  ["a bound of one more", onRoutes((route) => withBound(route, route.certificate.bound + 1n))],
  ["no bound to speak of", onRoutes((route) => withBound(route, 0n))],
  [
    "a price that is not the bound's",
    onRoutes((route) => {
      const { certificate } = route;
      const { numerator, denominator } = certificate.price;
      return { ...route, certificate: { ...certificate, price: { numerator: 2n * numerator, denominator } } };
    }),
  ],
  [
    "the venues are left as they were",
    {
      routeJob: (venues, job, time) =>
        Result.map(reference.routeJob(venues, job, time), (answer) => ({ ...answer, post: venues })),
    },
  ],
  ["the total is one more", onAnswers((answer) => ({ ...answer, credits: answer.credits + 1n }))],
  [
    "any venue will do",
    {
      routeJob: (venues, job, time) =>
        reference.routeJob(
          venues,
          { ...job, service: { maxLatency: WORD_LIMIT - 1n, regions: [], minPrivacyTier: 0n, minQuality: 0n } },
          time,
        ),
    },
  ],
  [
    "limits are not looked at",
    {
      routeJob: (venues, job, time) =>
        reference.routeJob(
          venues,
          { ...job, maxTotal: WORD_LIMIT - 1n, maxCredits: job.maxCredits.map(() => WORD_LIMIT - 1n) },
          time,
        ),
    },
  ],
  [
    "a wrong code",
    {
      routeJob: (venues, job, time) =>
        Result.mapError(reference.routeJob(venues, job, time), (refused) =>
          refused.code === "SlaUnmet" ? refusal("NoVenue", refused.field, refused.actual, refused.bound) : refused,
        ),
    },
  ],
  [
    "an H100 hour counts as an A100 hour",
    {
      routeSubstitutes: (request, time) =>
        reference.routeSubstitutes(
          {
            ...request,
            substitutes: request.substitutes.map((each) => ({ ...each, rate: { numerator: 1n, denominator: 1n } })),
          },
          time,
        ),
    },
  ],
  [
    "a gap that is not there",
    onMixes((route) => ({ ...route, certificate: { ...route.certificate, bound: route.certificate.bound + 1n } })),
  ],
  ["a mix without its last leg", onMixes((route) => ({ ...route, legs: route.legs.slice(0, -1) }))],
  [
    "the best policy gets a unit more",
    {
      routeLiquidity: (request) =>
        Result.map(reference.routeLiquidity(request), (shares) => shares.with(0, (shares[0] ?? 0n) + 1n)),
    },
  ],
];

describe("random jobs, needs with substitutes, and shares of liquidity", () => {
  it.effect("src agrees with the specification", () =>
    Effect.gen(function* () {
      const { difference, cases, answered, routes, wide, refused } = yield* refineRouting({ seed: 7, cases: 5000 });
      expect(difference).toBeNull();
      expect(cases).toBe(5000);
      expect(answered).toBeGreaterThan(1500);
      expect(Object.keys(refused).length).toBeGreaterThanOrEqual(11);
      // Reserves of a handful of units, or fees that round to more than a credit, leave no closer split to be found.
      expect(wide / routes).toBeLessThan(0.01);
    }),
  );

  it.effect.each(WRONG)("notice: %s", ([, implementation]) =>
    Effect.gen(function* () {
      const wrong = { ...reference, ...implementation };
      const { difference } = yield* refineRouting({ seed: 7, cases: 1500, implementation: wrong });
      expect(difference?.faults.length).toBeGreaterThan(0);
    }),
  );
});
