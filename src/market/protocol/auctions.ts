import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import {
  type Batch,
  clear as clearOf,
  commit as commitTo,
  type Funds,
  openBatch,
  reveal as revealIn,
  type Side,
} from "../batch/index.ts";
import { collectedFees } from "./fees.ts";
import { contextOf, type Listing, type Market, type MarketRules, type Venue, withVenue } from "./market.ts";
import { changed, operation } from "./operation.ts";
import { claimsOf, closedProblem, credit, debit, partyAt, venueAt } from "./wallets.ts";

/** A resource of a pool. */
export interface ListingCall {
  readonly poolId: number;
  readonly index: number;
}

export interface Listed {
  readonly venue: Venue;
  readonly listing: Listing;
}

/** The pool and the resource of a call, or NoVenue, UnknownResource. */
export const listingAt = (market: Market, { poolId, index }: ListingCall): Result.Result<Listed, Refusal> =>
  Result.flatMap(venueAt(market, poolId), (venue) => {
    const listing = venue.listings[index];
    return listing === undefined
      ? Result.fail(refusal("UnknownResource", "input.index", String(index), `below ${venue.listings.length}`))
      : Result.succeed({ venue, listing });
  });

export const withListing = (market: Market, { poolId, index }: ListingCall, changes: Partial<Listing>): Market => {
  const { listings = [] } = market.venues[poolId] ?? {};
  return withVenue(market, poolId, {
    listings: listings.map((listing, position) => (position === index ? { ...listing, ...changes } : listing)),
  });
};

/** A batch that opens now, at the flat rate of the moment. */
export const newBatch = (
  { rules, time }: { readonly rules: MarketRules; readonly time: bigint },
  context: Parameters<typeof openBatch>[0],
  index: number,
): Batch => {
  const { bond, commitUntil, revealUntil } = rules.auction;
  return openBatch(context, { index, bond, commitUntil: time + commitUntil, revealUntil: time + revealUntil });
};

const fundsOf = ({ wallets }: Market, party: number, index: number): Funds => {
  const wallet = wallets[party];
  return { credits: wallet?.credits ?? 0n, resource: wallet?.claims[index] ?? 0n };
};

const paidInto = (market: Market, party: number, index: number, { credits, resource }: Funds): Market =>
  debit(market, party, { credits, claims: claimsOf(market, index, resource) });

/** Orders are taken only if the batch can be cleared before what it trades perishes. */
const epochProblem = ({ rules, registry }: Market, { batch }: Listing, index: number): Refusal | null => {
  const end = registry.epochStart + rules.workers.epochLength;
  return rules.classes[index] !== registry.epoch || batch.terms.revealUntil <= end
    ? null
    : refusal("Expired", "batch.revealUntil", batch.terms.revealUntil, `at most ${end}, the end of the epoch`);
};

export interface CommitCall extends ListingCall {
  readonly party: number;
  readonly commitment: bigint;
}

/**
 * Seals an order for the batch of a resource by its hash, and pays the bond. Refused as NoVenue, UnknownResource,
 * UnknownParty, Expired (the class's epoch has ended, or ends before the batch; or too late for the batch),
 * DuplicateCommitment, InsufficientBalance: the first that applies.
 */
export const commit = operation("commit", (market, call: CommitCall) =>
  Result.flatMap(listingAt(market, call), ({ listing }) =>
    Result.flatMap(partyAt(market, "party", call.party), (wallet) => {
      const { party, index, commitment } = call;
      const problem = closedProblem(market, [index]) ?? epochProblem(market, listing, index);
      if (problem !== null) return Result.fail(problem);
      const order = { trader: BigInt(party), commitment, time: market.time, balance: { credits: wallet.credits } };
      return Result.flatMap(commitTo(listing.batch, order), ({ batch, due }) =>
        changed(withListing(paidInto(market, party, index, due), call, { batch }), { bond: due.credits }),
      );
    }),
  ),
);

export interface RevealCall extends ListingCall {
  readonly party: number;
  readonly side: Side;
  readonly amount: bigint;
  readonly limit: bigint;
  readonly salt: bigint;
}

/**
 * Opens a sealed order; all that it can cost goes into escrow. Refused as NoVenue, UnknownResource, UnknownParty,
 * ZeroAmount, Expired, TooEarly, UnknownCommitment, Overflow, InsufficientBalance: the first that applies.
 */
export const reveal = operation("reveal", (market, call: RevealCall) =>
  Result.flatMap(listingAt(market, call), ({ venue, listing }) =>
    Result.flatMap(partyAt(market, "party", call.party), () => {
      const { party, index, side, amount, limit, salt } = call;
      const { q, p } = venue.pool.resources[index] ?? { q: 0n, p: 0n };
      const opened = revealIn(listing.batch, {
        ...{ time: market.time, balance: fundsOf(market, party, index), reserves: { q, p } },
        sealed: { trader: BigInt(party), side, amount, limit, salt },
        commitmentOf: market.oracles.commitmentOf,
      });
      return Result.flatMap(opened, ({ batch, commitment, due }) =>
        changed(withListing(paidInto(market, party, index, due), call, { batch }), { commitment, ...due }),
      );
    }),
  ),
);

/**
 * Clears the batch of a resource at its one price: every order and the pool are settled, fees and forfeited bonds go to the
 * providers, and the next batch opens. Anyone may. Refused as NoVenue, UnknownResource, TooEarly, Overflow.
 */
export const clear = operation("clear", (market, call: ListingCall) =>
  Result.flatMap(listingAt(market, call), ({ venue, listing }) =>
    Result.flatMap(clearOf(listing.batch, venue.pool, market.time), ({ post, receipt, returns, forfeited }) => {
      const settled = returns.reduce(
        (reached, { trader, credits, resource }) =>
          credit(reached, Number(trader), { credits, claims: claimsOf(reached, call.index, resource) }),
        withVenue(market, call.poolId, { pool: post }),
      );
      return Result.flatMap(collectedFees(settled, call.poolId, receipt.fees + forfeited), (after) => {
        const batch = newBatch(market, contextOf(market, venue), call.index);
        const { price, sale, fees } = receipt;
        return changed(withListing(after, call, { batch, opened: market.time }), { price, sale, fees, forfeited });
      });
    }),
  ),
);
