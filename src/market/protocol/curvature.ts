import { Result } from "effect";
import { refusal } from "../../../spec/vocabulary/refusal.ts";
import { type CurvatureUpdate, lowerCurvature as lower, raiseCurvature as raise } from "../curvature/index.ts";
import { type Listed, type ListingCall, listingAt, withListing } from "./auctions.ts";
import { feesOf, type Market, withVenue } from "./market.ts";
import { changed, operation } from "./operation.ts";

/** By how much c of a resource is to change, as a positive number in units of 1e-18. */
export interface CurvatureCall extends ListingCall {
  readonly step: bigint;
}

const updated = (
  market: Market,
  call: CurvatureCall,
  { listing }: Listed,
  raised: boolean,
  update: CurvatureUpdate,
) => {
  const { post, floor, creditsAShare } = update;
  const epoch = { ...listing.epoch, raised: listing.epoch.raised || raised };
  return changed(withListing(withVenue(market, call.poolId, { pool: post }), call, { epoch }), {
    floor,
    creditsAShare,
  });
};

/** Lowers c towards its target at the same price, at any time. Refused as NoVenue, UnknownResource, and as `lowerCurvature` of a pool. */
export const lowerCurvature = operation("lowerCurvature", (market, call: CurvatureCall) =>
  Result.flatMap(listingAt(market, call), (listed) =>
    Result.flatMap(lower(listed.venue.pool, listed.listing.epoch, call), (update) =>
      updated(market, call, listed, false, update),
    ),
  ),
);

/**
 * Raises c towards its target at the same price, once an epoch, in the block in which a batch of the resource was cleared.
 * Refused as NoVenue, UnknownResource, TooEarly (no batch was cleared in this block), and as `raiseCurvature` of a pool.
 */
export const raiseCurvature = operation("raiseCurvature", (market, call: CurvatureCall) =>
  Result.flatMap(listingAt(market, call), (listed) => {
    const { venue, listing } = listed;
    if (listing.opened !== market.time)
      return Result.fail(refusal("TooEarly", "batch.opened", listing.opened, `${market.time}: cleared in this block`));
    const { base, cap } = feesOf(market, venue);
    const rules = { width: market.rules.curvature.width, rate: base < cap ? base : cap };
    return Result.flatMap(raise(venue.pool, listing.epoch, rules, call), (update) =>
      updated(market, call, listed, true, update),
    );
  }),
);
