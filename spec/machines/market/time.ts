import { Result } from "effect";
import { feeOperations, TIME_LIMIT } from "../fee-distribution/operations.ts";
import { jobSteps } from "../jobs/index.ts";
import { advanced, observed, type PriceHistory } from "../price-history/index.ts";
import { integerOf } from "../reading.ts";
import { workerSteps } from "../workers/index.ts";
import { refused, taken } from "../workers/step.ts";
import { onChamber } from "./governance.ts";
import type { Listing, MarketState, Venue } from "./state.ts";
import type { MarketStep } from "./trades.ts";
import { FEE_RULE, ledgerOf, ownedLots } from "./venues.ts";
import { priceView, registryOf, withRegistry } from "./workers.ts";

/** The price at the end of the block is seen, and is in force until the next one. */
const historyAfter = ({ rules, time }: MarketState, history: PriceHistory, price: bigint, to: bigint): PriceHistory =>
  observed(rules.calendar, history, { time, price }).pipe(
    Result.flatMap((seen) => advanced(rules.calendar, seen, to)),
    Result.getOrThrow,
  );

const venueAfter = (state: MarketState, venue: Venue, seconds: bigint): Venue => {
  const [to, { pool }] = [state.time + seconds, venue];
  const { ledger } = Result.getOrThrow(feeOperations(FEE_RULE).advance(ledgerOf(venue), to));
  return {
    pool: { ...pool, block: { number: state.block + 1n, open: pool.resources.map(() => null) } },
    ledger: { ...ledger, lots: ownedLots(ledger) },
    chamber: Result.getOrThrow(onChamber(state, venue, "nextBlock", { seconds })).chamber,
    listings: venue.listings.map(
      (listing, i): Listing => ({
        ...listing,
        history: historyAfter(state, listing.history, priceView(pool, i), to),
        sides: listing.sides.map(() => "none"),
      }),
    ),
  };
};

/** A block ends: prices are seen, what governance scheduled comes into force, and time passes for everything. */
export const nextBlock: MarketStep = (state, parameters) => {
  const seconds = integerOf(parameters, "seconds");
  if (state.wallets.length === 0) return refused("WrongStatus", "market", "nothing", "created");
  if (seconds < 1n) return refused("OutOfOrder", "seconds", seconds, "at least 1");
  const time = state.time + seconds;
  if (time >= TIME_LIMIT) return refused("Overflow", "time", time, "below 2^64");
  const registry = Result.getOrThrow(workerSteps.advance(state.rules.workers, registryOf(state), { seconds })).next;
  const rules = { ...state.rules.jobs, vouches: () => false, digest: () => 0n };
  const jobs = Result.getOrThrow(jobSteps.advance(rules, state.jobs, { seconds })).next;
  const venues = state.venues.map((venue) => venueAfter(state, venue, seconds));
  return taken({ ...withRegistry(state, registry), time, block: state.block + 1n, jobs, venues });
};
