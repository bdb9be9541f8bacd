import { Result } from "effect";
import { refusal } from "../../../spec/vocabulary/refusal.ts";
import { advanceTime } from "../fee-distribution/index.ts";
import { nextBlock as chamberAfter } from "../governance/index.ts";
import { observePrice, passTime } from "../price-history/index.ts";
import { viewOf } from "./epochs.ts";
import type { Listing, Market, Venue } from "./market.ts";
import { changed, operation } from "./operation.ts";

/** Times are below this, as those of the fee ledgers are. */
const TIME_LIMIT = 2n ** 64n;

const listingAfter = (
  { rules, time }: Market,
  pool: Venue["pool"],
  index: number,
  listing: Listing,
  to: bigint,
): Listing => {
  const seen = observePrice(listing.history, { time, price: viewOf(pool, index) }, rules.calendar);
  const history = Result.flatMap(seen, (observed) => passTime(observed, to, rules.calendar));
  return { ...listing, history: Result.getOrThrow(history) };
};

/**
 * Ends a block: its last prices are seen, what governance scheduled comes into force, and `seconds` pass for everything. The
 * clock of a market is moved by this alone. Refused as OutOfOrder (less than a second), Overflow (2^64 seconds and above).
 */
export const nextBlock = operation("nextBlock", (market, { seconds }: { readonly seconds: bigint }) => {
  if (seconds < 1n) return Result.fail(refusal("OutOfOrder", "input.seconds", seconds, "at least 1"));
  const [time, block] = [market.time + seconds, market.block + 1n];
  if (time >= TIME_LIMIT) return Result.fail(refusal("Overflow", "market.time", time, "below 2^64"));
  const venues = market.venues.map(
    ({ pool, ledger, sides, listings, chamber }): Venue => ({
      pool: { ...pool, block: { number: block, open: pool.resources.map(() => null) } },
      ledger: Result.getOrThrow(advanceTime(ledger, time)),
      sides,
      listings: listings.map((listing, index) => listingAfter(market, pool, index, listing, time)),
      chamber: chamberAfter(chamber),
    }),
  );
  return changed({ ...market, venues, time, block }, { time });
});
