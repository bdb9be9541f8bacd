import { Result } from "effect";
import { allowanceOf, jobRefusals, routeFaults, venueCurve } from "../../../spec/machines/routing/index.ts";
import {
  refusal,
  type SplitInput,
  type StoredVenue,
  splitCodec,
  type VenueList,
} from "../../../spec/vocabulary/index.ts";
import type { Job, Route, Venue } from "../../../spec/vocabulary/routing.ts";
import { routeJob } from "../../../src/market/routing/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemOutcome } from "../answered.ts";
import { afterLegs, venueOf } from "./split-state.ts";

const ASKED = { maxLatency: 0n, regions: [], minPrivacyTier: 0n, minQuality: 0n };
const WITHOUT_LIMIT = 2n ** 256n - 1n;

export const jobOf = ({ amount, maxCredits, deadline }: SplitInput): Job => ({
  ...{ amounts: [amount], maxCredits: [maxCredits], maxTotal: WITHOUT_LIMIT, service: ASKED, deadline },
});

/**
 * A split of a request that is not to be refused but for its limit, with the most that an answer may cost. Which split it
 * is, the specification leaves open: it is the reference's, once the specification has found no fault in it.
 */
const certified = (venues: readonly Venue[], input: SplitInput): { readonly route: Route; readonly most: bigint } => {
  const job = jobOf({ ...input, maxCredits: WITHOUT_LIMIT });
  const route = Result.getOrThrow(routeJob([venues], job, input.deadline)).routes[0];
  if (route === null || route === undefined) throw new RangeError("a split of an amount above 0 has a route");
  const faults = routeFaults(venues, job, input.amount, route);
  if (faults.length > 0) throw new RangeError(`the reference's split is wrong: ${faults.join("; ")}`);
  const everyVenue = venues.map((_, place) => place);
  return { route, most: route.certificate.bound + allowanceOf(venues, everyVenue) };
};

/** What a split has to cost at least and may cost at most; null for a request that is refused whatever its limit. */
export const boundsOf = (
  state: VenueList,
  input: SplitInput,
  time: bigint,
): { readonly bound: bigint; readonly most: bigint } | null => {
  const venues = state.venues.map(venueOf);
  if (jobRefusals([venues], jobOf(input), time).length > 0) return null;
  const { route, most } = certified(venues, input);
  return { bound: route.certificate.bound, most };
};

const split = (state: VenueList, input: SplitInput, time: bigint): SystemOutcome => {
  const venues = state.venues.map(venueOf);
  const refusals = jobRefusals([venues], jobOf(input), time);
  if (refusals.length > 0) return Result.fail(refusals);
  const { route, most } = certified(venues, input);
  const { legs, credits, certificate } = route;
  if (input.maxCredits < certificate.bound)
    return Result.fail([refusal("LimitExceeded", "input.maxCredits", input.maxCredits, `at least ${credits}`)]);
  if (input.maxCredits < most)
    throw new RangeError(
      `a limit of ${input.maxCredits} is neither below the bound nor at least ${most}: no vector has it`,
    );
  return Result.succeed({
    output: jsonObjectOf({ legs, credits }),
    post: jsonObjectOf(afterLegs(state, { legs })),
  });
};

/** The most that a venue can sell. */
export const mostSold = (venue: StoredVenue): bigint => venueCurve(venueOf(venue)).most;

export const splits = {
  "routing.split": handling(splitCodec, ({ params, state, input }) => split(state, input, params.time)),
};
