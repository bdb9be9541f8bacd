import { Result } from "effect";
import { type StoredVenue, splitCodec } from "../../../spec/vocabulary/index.ts";
import type { Venue } from "../../../spec/vocabulary/routing.ts";
import { routeJob } from "../../../src/market/routing/index.ts";
import { handlingFirst } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

const ANYWHERE = { latency: 0n, region: "here", privacyTier: 0n, quality: 0n };
const ANY = { maxLatency: 1n, regions: [], minPrivacyTier: 0n, minQuality: 0n };

const venueOf = ({ shares, rate, ...curve }: StoredVenue): Venue => ({
  ...{ shares, rate, service: ANYWHERE, resource: { weight: 0n, ...curve, m: 0n } },
});

const stored = ({ shares, rate, resource: { q, p, c, beta } }: Venue): StoredVenue => ({
  ...{ shares, q, p, c, beta, rate },
});

export const splits = {
  "routing.split": handlingFirst(splitCodec, ({ params, state, input: { amount, maxCredits, deadline } }) => {
    const job = { amounts: [amount], maxCredits: [maxCredits], maxTotal: 2n ** 256n - 1n, service: ANY, deadline };
    return Result.map(routeJob([state.venues.map(venueOf)], job, params.time), ({ routes, credits, post }) => ({
      output: jsonObjectOf({ legs: routes[0]?.legs ?? [], credits }),
      post: jsonObjectOf({ venues: (post[0] ?? []).map(stored) }),
    }));
  }),
};
