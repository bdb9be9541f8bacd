import { Result } from "effect";
import { perform } from "../../checker/action/index.ts";
import type { Step } from "../../checker/machine.ts";
import type { Fees, TradeContext } from "../../vocabulary/pool.ts";
import { byPrecedence, type Refusal } from "../../vocabulary/refusal.ts";
import { feeOperations, type Ledger, type LedgerOutcome, timeWeighted } from "../fee-distribution/index.ts";
import { fixRate } from "../pool/charges.ts";
import type { Quantity } from "../pool/quantities.ts";
import { volatility } from "../price-history/index.ts";
import { refused } from "../workers/step.ts";
import type { Listing, MarketState, OwnedLot, Venue } from "./state.ts";

/** Fees of every pool go by shares and holding time, equation 33. */
export const FEE_RULE = timeWeighted;
const ledgers = feeOperations(FEE_RULE);

export const venueOf = ({ venues }: MarketState, pool: bigint): Venue | undefined => venues[Number(pool)];

export const noVenue = ({ venues }: MarketState, pool: bigint): Step<MarketState> =>
  refused("NoVenue", "pool", pool, `below ${venues.length}`);

export const withVenue = (state: MarketState, pool: bigint, changes: Partial<Venue>): MarketState => ({
  ...state,
  venues: state.venues.map((venue, i) => (BigInt(i) === pool ? { ...venue, ...changes } : venue)),
});

export const withListing = (state: MarketState, pool: bigint, index: bigint, changes: Partial<Listing>): MarketState =>
  withVenue(state, pool, {
    listings: (venueOf(state, pool)?.listings ?? []).map((listing, i) =>
      BigInt(i) === index ? { ...listing, ...changes } : listing,
    ),
  });

/** The fees of a pool: the base is what governance has set. */
export const feesOf = ({ rules }: MarketState, { chamber }: Venue): Fees => {
  const [base] = chamber.values;
  if (base === undefined) throw new RangeError("the first governed parameter is the base fee");
  return { base, ...rules.fees };
};

/** What a trade depends on: of several resources, the largest volatility. */
export const contextOf = (state: MarketState, venue: Venue): TradeContext => ({
  fees: feesOf(state, venue),
  volatility: venue.listings
    .map(({ history }) => volatility(history))
    .reduce((most, each) => (each > most ? each : most), 0n),
  time: state.time,
});

/** g, without risk: what a batch that opens now charges. */
export const flatRate = ({ fees, volatility: v }: TradeContext): bigint => {
  const given = { base: fees.base, volatilityRate: fees.volatilityRate, cap: fees.cap, volatility: v };
  const action = { name: "rate", statement: "g", steps: fixRate, updates: {}, receipt: { rate: rateOf } };
  return Result.getOrThrow(perform<Quantity, never, "rate">(action, given)).receipt.rate;
};
const rateOf = <N>(_: unknown, { rate }: { readonly rate: N }): N => rate;

/** The ledger of a pool as its own machine knows it. */
export const ledgerOf = ({ ledger }: Venue): Ledger => ({
  ...ledger,
  lots: new Map([...ledger.lots].map(([number, lot]) => [number, { ...lot, owner: `${lot.owner}` }])),
});

export const ownedLots = ({ lots }: Ledger): ReadonlyMap<string, OwnedLot> =>
  new Map([...lots].map(([number, lot]) => [number, { ...lot, owner: BigInt(lot.owner) }]));

/** Of the refusals that apply, the one that the reference gives. */
export const firstOf = (refusals: readonly Refusal[]): Refusal => {
  const [first] = refusals.toSorted(byPrecedence);
  if (first === undefined) throw new RangeError("an operation that refuses says why");
  return first;
};

/** The market with a pool's ledger after an operation on it, and what the operation paid out; or its refusal. */
export const onLedger = (
  state: MarketState,
  pool: bigint,
  operation: (operations: typeof ledgers, ledger: Ledger) => LedgerOutcome,
): Result.Result<{ readonly state: MarketState; readonly paid: bigint }, Refusal> => {
  const venue = venueOf(state, pool);
  if (venue === undefined) throw new RangeError(`no pool ${pool}: guarded by NoVenue`);
  return Result.mapError(operation(ledgers, ledgerOf(venue)), firstOf).pipe(
    Result.map(({ ledger, paid }) => ({
      state: withVenue(state, pool, { ledger: { ...ledger, lots: ownedLots(ledger) } }),
      paid,
    })),
  );
};

/** The market with credits collected for the providers of a pool; nothing is collected of nothing. */
export const collected = (state: MarketState, pool: bigint, fee: bigint): Result.Result<MarketState, Refusal> =>
  fee === 0n
    ? Result.succeed(state)
    : Result.map(
        onLedger(state, pool, ({ collect }, ledger) => collect(ledger, fee)),
        (after) => after.state,
      );
