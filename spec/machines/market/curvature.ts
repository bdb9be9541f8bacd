import { Result } from "effect";
import { operateCurvature } from "../curvature/index.ts";
import { leastRate } from "../curvature/state.ts";
import { integerOf } from "../reading.ts";
import { refused, taken } from "../workers/step.ts";
import type { MarketStep } from "./trades.ts";
import { feesOf, noVenue, venueOf, withListing, withVenue } from "./venues.ts";

/** c of a resource falls or rises at the same price; it rises only in the block in which a batch of it was cleared. */
const updateStep =
  (operation: "lower" | "raise"): MarketStep =>
  (state, parameters) => {
    const [pool, index] = [integerOf(parameters, "pool"), integerOf(parameters, "index")];
    const venue = venueOf(state, pool);
    if (venue === undefined) return noVenue(state, pool);
    const listing = venue.listings[Number(index)];
    if (listing === undefined)
      return refused("UnknownResource", "index", index, `below ${venue.listings.length}, the resources of the pool`);
    if (operation === "raise" && listing.auction.opened !== state.time)
      return refused("TooEarly", "auction.opened", listing.auction.opened, `${state.time}: cleared in this block`);
    const { target, lagged, raised } = listing;
    const updated = operateCurvature({
      ...{ operation, pool: venue.pool, index: Number(index), target, lagged, raised },
      step: integerOf(parameters, "step"),
      width: state.rules.curvature.width,
      rate: leastRate({ fees: feesOf(state, venue) }),
    });
    return Result.flatMap(updated, (receipt) => {
      const { floor: c, creditsAShare: beta } = receipt;
      if (c === undefined || beta === undefined) throw new TypeError("an update reports c and β");
      const resources = venue.pool.resources.map((resource, i) =>
        BigInt(i) === index ? { ...resource, c, beta } : resource,
      );
      const next = withVenue(state, pool, { pool: { ...venue.pool, resources } });
      return taken(withListing(next, pool, index, { raised: raised || operation === "raise" }), receipt);
    });
  };

export const lowerCurvature = updateStep("lower");
export const raiseCurvature = updateStep("raise");
