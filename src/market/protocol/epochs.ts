import { WAD } from "../../../spec/vocabulary/units.ts";
import { divDown, larger } from "../../fixed-point/division.ts";
import { curveOf } from "../../pool/invariant.ts";
import { priceUp, spotPrice } from "../../pool/price.ts";
import { targetFloorDown, utilizationDown } from "../curvature/index.ts";
import { volatilityOf } from "../price-history/index.ts";
import { stakePriceDown } from "../workers/index.ts";
import type { Listing, MarketRules, Venue } from "./market.ts";

/** What stakes count the claims of each class at: the highest of the pools' prices, each rounded down. */
export const closingPrices = (venues: readonly Pick<Venue, "pool">[], classes: number): readonly bigint[] =>
  Array.from({ length: classes }, (_, index) => {
    let highest = 0n;
    for (const { pool } of venues) {
      const resource = pool.resources[index];
      if (resource === undefined) continue;
      const { numerator, denominator } = spotPrice(curveOf(resource, pool.shares));
      highest = larger(highest, stakePriceDown(numerator, denominator));
    }
    return highest;
  });

/** The price view of a resource of a pool that is known to be valid, rounded up. */
export const viewOf = ({ shares, resources }: Venue["pool"], index: number): bigint => {
  const resource = resources[index];
  if (resource === undefined) throw new RangeError(`no resource ${index}: there is a listing for each`);
  return priceUp(curveOf(resource, shares));
};

/** The listings of a pool after an epoch: equation 30 for the next one, from the volatility and utilization of this one. */
export const epochsAfter = (
  { curvature }: MarketRules,
  { pool, listings }: Pick<Venue, "pool" | "listings">,
): readonly Listing[] => {
  const target = larger(divDown(curvature.targetPerShare * pool.shares, WAD), 1n);
  const used = utilizationDown(pool.resources.map(({ q }) => ({ q, target })));
  return listings.map((listing, index) => ({
    ...listing,
    epoch: {
      target: targetFloorDown(curvature, volatilityOf(listing.history), used),
      laggedPrice: viewOf(pool, index),
      raised: false,
    },
  }));
};
