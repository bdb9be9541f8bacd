import { Result } from "effect";
import { routedJobCodec, type StoredOffer } from "../../../spec/vocabulary/index.ts";
import type { Venue } from "../../../spec/vocabulary/routing.ts";
import { routeJob } from "../../../src/market/routing/index.ts";
import { handlingFirst } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

export const venueOf = ({ shares, q, p, c, beta, m, rate, ...service }: StoredOffer): Venue => ({
  ...{ shares, rate, service },
  resource: { weight: 0n, q, p, c, beta, m },
});

const stored = ({ shares, rate, service, resource: { weight: _, ...curve } }: Venue): StoredOffer => ({
  ...{ shares, ...curve, rate, ...service },
});

export const jobRoutes = {
  "routing.job": handlingFirst(routedJobCodec, ({ params, state, input }) =>
    Result.map(
      routeJob(
        state.classes.map((ofClass) => ofClass.map(venueOf)),
        input,
        params.time,
      ),
      ({ routes, credits, post }) => ({
        output: jsonObjectOf({
          routes: routes.map((route) => (route === null ? null : { legs: route.legs, credits: route.credits })),
          credits,
        }),
        post: jsonObjectOf({ classes: post.map((ofClass) => ofClass.map(stored)) }),
      }),
    ),
  ),
};
