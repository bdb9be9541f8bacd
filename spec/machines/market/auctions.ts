import { Result } from "effect";
import type { Parameters, Step } from "../../checker/machine.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { type BatchRules, clearStep, commitStep, revealStep, soundRules } from "../batch/actions.ts";
import { escrowOf } from "../batch/escrow.ts";
import type { BatchConstants, BatchState, Order } from "../batch/index.ts";
import { integerOf, nameOf } from "../reading.ts";
import { refused, smallerOf, taken } from "../workers/step.ts";
import type { Listing, MarketState, Venue, Wallet } from "./state.ts";
import type { MarketStep } from "./trades.ts";
import { collected, contextOf, flatRate, noVenue, venueOf, withListing, withVenue } from "./venues.ts";
import { expiredClass, isClosed, ofClass, paid, received, unknownParty, walletOf } from "./wallets.ts";

/** An order with what makes its hash unguessable, and the trader that the hash binds it to. */
export interface Sealed extends Order {
  readonly trader: bigint;
  readonly salt: bigint;
}

/** The hash of a sealed order: injective, and one-way outside of a model. */
export type CommitmentOf = (sealed: Sealed) => bigint;

interface Place {
  readonly venue: Venue;
  readonly listing: Listing;
  readonly pool: bigint;
  readonly index: bigint;
}

/** Runs a step on the auction of a resource of a pool. */
const onAuction =
  (step: (state: MarketState, place: Place, parameters: Parameters) => Step<MarketState>): MarketStep =>
  (state, parameters) => {
    const [pool, index] = [integerOf(parameters, "pool"), integerOf(parameters, "index")];
    const venue = venueOf(state, pool);
    if (venue === undefined) return noVenue(state, pool);
    const listing = venue.listings[Number(index)];
    if (listing === undefined)
      return refused("UnknownResource", "index", index, `below ${venue.listings.length}, the resources of the pool`);
    return step(state, { venue, listing, pool, index }, parameters);
  };

/** More batches than there will ever be: the auction does not close by itself. */
const WITHOUT_END = 2n ** 64n;

/** The auction as its own machine knows it. Sealed orders are worth their hash alone, so that what it hides need not be known. */
const constantsOf = (
  { rules }: MarketState,
  { venue, listing, index }: Place,
  commitmentOf: BatchConstants["commitmentOf"],
): BatchConstants => {
  const resource = venue.pool.resources[Number(index)];
  if (resource === undefined) throw new RangeError("a pool has a curve for each of its listings");
  const { c, beta, m } = resource;
  const { bond, commitUntil, revealUntil } = rules.auction;
  return {
    curve: { c, beta, m, shares: venue.pool.shares },
    rate: listing.auction.rate,
    ...{ bond, commitUntil, revealUntil, batches: WITHOUT_END, commitmentOf },
  };
};

const batchOf = ({ wallets, time, rules }: MarketState, { venue, listing, index }: Place): BatchState => {
  const { q, p } = venue.pool.resources[Number(index)] ?? { q: 0n, p: 0n };
  return {
    ...{ cleared: 0n, q, p, collected: 0n, settlement: null },
    time: smallerOf(time - listing.auction.opened, rules.auction.revealUntil),
    wallets: wallets.map(({ credits, claims }) => ({ credits, resource: claims[Number(index)] ?? 0n })),
    book: listing.auction.book,
  };
};

/** The market after a step of an auction: what wallets gained or lost, the reserves, the book. */
const after = (state: MarketState, place: Place, before: BatchState, next: BatchState): MarketState => {
  const { pool, index } = place;
  const moved = next.wallets.reduce((reached, wallet, i) => {
    const was = before.wallets[i] ?? wallet;
    const [credits, claims] = [wallet.credits - was.credits, wallet.resource - was.resource];
    const left = paid(reached, BigInt(i), {
      credits: credits < 0n ? -credits : 0n,
      claims: ofClass(state, index, claims < 0n ? -claims : 0n),
    });
    return received(left, BigInt(i), {
      credits: credits > 0n ? credits : 0n,
      claims: ofClass(state, index, claims > 0n ? claims : 0n),
    });
  }, state);
  const resources = place.venue.pool.resources.map((resource, i) =>
    BigInt(i) === index ? { ...resource, q: next.q, p: next.p } : resource,
  );
  const { auction } = place.listing;
  return withListing(withVenue(moved, pool, { pool: { ...place.venue.pool, resources } }), pool, index, {
    auction: { ...auction, book: next.book },
  });
};

/** A step of an auction by its own machine: the market after it, what it reports, and what it gathered for the providers. */
const run = (state: MarketState, place: Place, step: (state: BatchState) => Step<BatchState>) => {
  const before = batchOf(state, place);
  return Result.map(step(before), ({ next, receipt }) => ({
    state: after(state, place, before, next),
    receipt,
    gathered: next.collected,
  }));
};

/** When the epoch ends, at the earliest. */
const epochEnd = ({ time, registry, rules }: MarketState): bigint =>
  time + rules.workers.epochLength - registry.elapsed;

/** Whether a batch of a class can still be cleared before the class perishes. A batch that cannot takes no orders. */
const endsInTime = (state: MarketState, { listing, index }: Place): boolean =>
  state.rules.classes[Number(index)] !== state.registry.epoch ||
  listing.auction.opened + state.rules.auction.revealUntil <= epochEnd(state);

/** An order of nothing: a commitment says no more of itself. */
const HIDDEN = { side: "buy", amount: 0n, limit: 0n } as const;

/** Seals an order by its hash, and pays the bond. */
export const commit = onAuction((state, place, parameters) => {
  const [party, commitment] = [integerOf(parameters, "party"), integerOf(parameters, "commitment")];
  if (walletOf(state, party) === undefined) return unknownParty(state, "party", party);
  if (isClosed(state, Number(place.index))) return Result.fail(expiredClass(Number(place.index)));
  if (!endsInTime(state, place))
    return refused("Expired", "auction.opened", place.listing.auction.opened, "such that the batch ends in the epoch");
  const constants = constantsOf(state, place, () => commitment);
  return Result.flatMap(
    run(state, place, (batch) => commitStep(constants)(batch, { trader: party, ...HIDDEN })),
    ({ state: next }) => taken(next, { bond: constants.bond }),
  );
});

/** The hash that was committed to has to be of an order of the same party, whoever knew of it. */
const ownRules: BatchRules = {
  ...soundRules,
  commitmentIs: (constants, found, trader, order) =>
    found.trader === trader && soundRules.commitmentIs(constants, found, trader, order),
};

/** Opens a sealed order; all that it can cost goes into escrow. */
export const revealStepWith = (commitmentOf: CommitmentOf): MarketStep =>
  onAuction((state, place, parameters) => {
    const [party, salt] = [integerOf(parameters, "party"), integerOf(parameters, "salt")];
    if (walletOf(state, party) === undefined) return unknownParty(state, "party", party);
    const order = {
      side: nameOf(parameters, "side", ["buy", "sell"]),
      amount: integerOf(parameters, "amount"),
      limit: integerOf(parameters, "limit"),
    };
    const constants = constantsOf(state, place, (trader, given) => commitmentOf({ ...given, trader, salt }));
    return Result.flatMap(
      run(state, place, (batch) => revealStep(constants, ownRules)(batch, { trader: party, ...order })),
      ({ state: next, receipt }) => taken(next, receipt),
    );
  });

const fits = (state: MarketState, { pool, index }: Place): boolean => {
  const resource = venueOf(state, pool)?.pool.resources[Number(index)];
  return resource !== undefined && resource.q < QUANTITY_LIMIT && resource.p < QUANTITY_LIMIT;
};

/** Trades between the last opening of an order and the clearing can take the room that there was for it. */
const tooMuch = ({ index }: Place): Result.Result<never, Refusal> =>
  Result.fail(refusal("Overflow", "index", index, "a resource whose reserves stay below 2^112"));

/** Clears the batch; fees and forfeited bonds go to the providers, and the next batch opens. */
export const clear = onAuction((state, place) => {
  const constants = constantsOf(state, place, () => 0n);
  const { pool, index } = place;
  return run(state, place, clearStep(constants, ownRules)).pipe(
    Result.flatMap((cleared) => (fits(cleared.state, place) ? Result.succeed(cleared) : tooMuch(place))),
    Result.flatMap(({ state: next, receipt, gathered }) =>
      Result.map(collected(next, pool, gathered), (gained) => ({ gained, receipt })),
    ),
    Result.flatMap(({ gained, receipt }) => {
      const rate = flatRate(contextOf(gained, place.venue));
      return taken(withListing(gained, pool, index, { auction: { opened: state.time, rate, book: [] } }), receipt);
    }),
  );
});

/** What the auctions of a pool hold of its traders' credits and claims. */
export const heldByAuctions = ({ rules }: MarketState, { listings }: Venue): Wallet => {
  const { bond } = rules.auction;
  const escrows = listings.map(({ auction }) =>
    auction.book.map(({ order }) => (order === null ? { credits: 0n, resource: 0n } : escrowOf(order, auction.rate))),
  );
  return {
    credits: escrows.flat().reduce((sum, { credits }) => sum + bond + credits, 0n),
    claims: escrows.map((ofOne) => ofOne.reduce((sum, { resource }) => sum + resource, 0n)),
  };
};
