import { Result } from "effect";
import type { Parameters, Value } from "../../checker/machine.ts";
import type { Pool, Resource } from "../../vocabulary/pool.ts";
import { LOCKED_SHARES, WAD } from "../../vocabulary/units.ts";
import { type FeeConstants, opened } from "../fee-distribution/index.ts";
import { create as createPool } from "../pool/create.ts";
import { beginning } from "../price-history/index.ts";
import { newcomer } from "../workers/index.ts";
import { refused, taken } from "../workers/step.ts";
import { GOVERNED, type MarketRules } from "./rules.ts";
import { type Listing, type MarketState, NOTHING, type Venue, type Wallet } from "./state.ts";
import { held } from "./total.ts";
import type { MarketStep } from "./trades.ts";
import { contextOf, firstOf, flatRate, ownedLots } from "./venues.ts";
import { afterEpoch, closingPrices, priceView } from "./workers.ts";

/** A pool to begin with: its creator owns all shares but those that are locked. */
export interface NewVenue {
  readonly creator: bigint;
  readonly shares: bigint;
  /** Of each class, in their order. */
  readonly resources: readonly Resource[];
  /** What governance begins with. */
  readonly values: readonly bigint[];
}

/** All that a market begins with. */
export interface Genesis {
  readonly rules: MarketRules;
  readonly wallets: readonly Wallet[];
  readonly pools: readonly NewVenue[];
}

/** Parameters are values of a machine's own types; a log that was read has them by the example of the scope's. */
const genesisOf = ({ rules, wallets, pools }: Parameters): Genesis => ({ rules, wallets, pools }) as unknown as Genesis;
export const parametersOf = ({ rules, wallets, pools }: Genesis): Parameters => ({
  rules: rules as unknown as Value,
  wallets: wallets as unknown as Value,
  pools: pools as unknown as Value,
});

const listed = (pool: Pool, index: number, parties: number): Listing => ({
  history: beginning({ time: 0n, price: priceView(pool, index) }),
  ...{ target: 0n, lagged: priceView(pool, index), raised: false },
  auction: { opened: 0n, rate: 0n, book: [] },
  sides: Array.from({ length: parties }, () => "none"),
});

const venueOf = (state: MarketState, pool: Pool, { creator, shares, values }: NewVenue): Venue => {
  const constants: FeeConstants = { accounts: [], locked: LOCKED_SHARES, created: 0n };
  const { roundings: _, ...ledger } = opened(constants, `${creator}`, shares - LOCKED_SHARES);
  const none = state.wallets.map(() => 0n);
  const settled = none.with(Number(creator), shares - LOCKED_SHARES);
  const venue: Venue = {
    pool,
    ledger: { ...ledger, lots: ownedLots(ledger) },
    listings: pool.resources.map((_resource, i) => listed(pool, i, none.length)),
    chamber: {
      ...{ values, scheduled: values.map(() => null), shares: [], settled },
      ...{ proposals: [], traded: null, consistent: true },
    },
  };
  const rate = flatRate(contextOf(state, venue));
  const listings = afterEpoch(state, venue).map((listing) => ({ ...listing, auction: { ...listing.auction, rate } }));
  return { ...venue, listings };
};

const misshapen = ({ rules, wallets, pools }: Genesis): string | null => {
  const { length } = rules.classes;
  if (wallets.some(({ claims }) => claims.length !== length)) return "wallets";
  return pools.some(({ resources }) => resources.length !== length) ? "pools" : null;
};

/** The name of a rule that is out of its bounds. */
const unruly = ({ rules, pools }: Genesis): string | null => {
  const { fees, curvature, calendar, workers, governance } = rules;
  const rates = { cap: fees.cap, width: curvature.width };
  const rate = Object.entries(rates).find(([, value]) => value >= WAD);
  if (rate !== undefined) return rate[0];
  const times = { day: calendar.day, window: calendar.window, epochLength: workers.epochLength };
  const time = Object.entries(times).find(([, value]) => value < 1n);
  if (time !== undefined) return time[0];
  if (governance.bounds.length !== GOVERNED.length) return "bounds";
  return pools.some(({ values }) => values.length !== GOVERNED.length) ? "values" : null;
};

/** Founds the market: rules, wallets and pools, of which there are none before. */
export const create: MarketStep = (state, parameters) => {
  if (state.wallets.length > 0 || state.venues.length > 0)
    return refused("WrongStatus", "market", "created", "not created yet");
  const genesis = genesisOf(parameters);
  const { rules, wallets, pools } = genesis;
  if (wallets.length === 0) return refused("LengthMismatch", "wallets", 0n, "at least one party");
  const wrong = misshapen(genesis);
  if (wrong !== null) return refused("LengthMismatch", wrong, "of another length", `${rules.classes.length} classes`);
  const stray = pools.find(({ creator }) => wallets[Number(creator)] === undefined);
  if (stray !== undefined) return refused("UnknownParty", "creator", stray.creator, `below ${wallets.length}`);
  const rule = unruly(genesis);
  if (rule !== null)
    return refused(
      "OutOfBounds",
      rule,
      "out of its bounds",
      "rates below 10^18, times of at least 1, one governed parameter",
    );
  const none = rules.classes.map(() => 0n);
  const founded: MarketState = { ...NOTHING, rules, wallets, redeemed: none, perished: none };
  const venues: Venue[] = [];
  for (const asked of pools) {
    const created = createPool({ shares: asked.shares, resources: asked.resources });
    if (Result.isFailure(created)) return Result.fail(firstOf(created.failure));
    const { post } = created.success;
    if (post === null) throw new TypeError("a creation leaves a pool behind");
    venues.push(venueOf(founded, post, asked));
  }
  const next: MarketState = {
    ...founded,
    venues,
    registry: {
      ...NOTHING.registry,
      prices: closingPrices(venues, rules.classes),
      workers: wallets.map(() => newcomer(0n, none.length)),
      issued: none,
    },
  };
  return taken({ ...next, supply: held(next) }, { pools: BigInt(venues.length) });
};
