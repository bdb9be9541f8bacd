import { Result } from "effect";
import { buyAt, jobRefusals, limitsOf, servingPositions } from "../../../spec/machines/routing/index.ts";
import { type ClassList, routedJobCodec, type StoredOffer } from "../../../spec/vocabulary/index.ts";
import type { Job, Venue } from "../../../spec/vocabulary/routing.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemOutcome } from "../answered.ts";

export const venueOf = ({ shares, q, p, c, beta, m, rate, ...service }: StoredOffer): Venue => ({
  ...{ shares, rate, service },
  resource: { weight: 0n, q, p, c, beta, m },
});

export const sum = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

/**
 * A job of which one venue serves each class that it needs, so that there is one right answer. Where several do, the
 * split among them is `routing.split`'s.
 */
const routed = ({ classes }: ClassList, job: Job, time: bigint): SystemOutcome => {
  const venues = classes.map((ofClass) => ofClass.map(venueOf));
  const refusals = jobRefusals(venues, job, time);
  if (refusals.length > 0) return Result.fail(refusals);
  const routes = venues.map((ofClass, i) => {
    const amount = job.amounts[i] ?? 0n;
    if (amount === 0n) return null;
    const [place = -1, ...others] = servingPositions(ofClass, job.service);
    const venue = ofClass[place];
    if (venue === undefined || others.length > 0)
      throw new RangeError(`class ${i}: several venues serve the job, and several splits are right: no vector has it`);
    const { creditsIn, fee, post } = buyAt(venue, amount);
    return { post, legs: [{ venue: place, resourceOut: amount, creditsIn, fee }], credits: creditsIn };
  });
  const costs = routes.map((route) => route?.credits ?? 0n);
  const limits = limitsOf(costs, job);
  if (limits.length > 0) return Result.fail(limits);
  return Result.succeed({
    output: jsonObjectOf({
      routes: routes.map((route) => (route === null ? null : { legs: route.legs, credits: route.credits })),
      credits: sum(costs),
    }),
    post: jsonObjectOf({
      classes: classes.map((ofClass, i) =>
        ofClass.map((offer, place) => {
          const route = routes[i];
          const isLeg = route?.legs.some(({ venue }) => venue === place) ?? false;
          return route && isLeg ? { ...offer, q: route.post.resource.q, p: route.post.resource.p } : offer;
        }),
      ),
    }),
  });
};

export const jobRoutes = {
  "routing.job": handling(routedJobCodec, ({ params, state, input }) => routed(state, input, params.time)),
};
