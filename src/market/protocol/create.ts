import { Result } from "effect";
import type { Pool, Resource } from "../../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { LOCKED_SHARES, WAD } from "../../../spec/vocabulary/units.ts";
import { create as createPool } from "../../pool/create.ts";
import { openLedger } from "../fee-distribution/index.ts";
import { newChamber } from "../governance/index.ts";
import { emptyBook } from "../jobs/index.ts";
import { beginHistory } from "../price-history/index.ts";
import { NO_SIDES } from "../sandwich/index.ts";
import { newWorker } from "../workers/index.ts";
import { newBatch } from "./auctions.ts";
import { closingPrices, epochsAfter, viewOf } from "./epochs.ts";
import {
  contextOf,
  type Listing,
  type Market,
  type MarketRules,
  type Oracles,
  type Venue,
  type Wallet,
} from "./market.ts";
import { type Outcome, unreadNumber } from "./operation.ts";
import { sum } from "./wallets.ts";

/** A pool to begin with. Its creator owns all shares but the 1000 that are locked. */
export interface NewVenue {
  readonly creator: number;
  /** More than 1000, units of 1e-18. */
  readonly shares: bigint;
  /** One for each class, in their order. */
  readonly resources: readonly Resource[];
  /** What governance begins with: the base fee. */
  readonly values: readonly bigint[];
}

/** All that a market begins with. */
export interface Genesis {
  readonly rules: MarketRules;
  readonly wallets: readonly Wallet[];
  readonly pools: readonly NewVenue[];
}

/** How many parameters governance sets: the base fee. */
const GOVERNED = 1;

const rulesProblem = ({ rules, pools }: Genesis): Refusal | null => {
  const { fees, curvature, calendar, workers, governance } = rules;
  for (const [field, rate] of Object.entries({ cap: fees.cap, width: curvature.width }))
    if (rate >= WAD) return refusal("OutOfBounds", `input.rules.${field}`, rate, "below 10^18");
  const times = { day: calendar.day, window: calendar.window, epochLength: workers.epochLength };
  for (const [field, time] of Object.entries(times))
    if (time < 1n) return refusal("OutOfBounds", `input.rules.${field}`, time, "at least 1");
  const lengths = [governance.bounds.length, ...pools.map(({ values }) => values.length)];
  const wrong = lengths.find((length) => length !== GOVERNED);
  return wrong === undefined
    ? null
    : refusal("OutOfBounds", "input.rules.governance.bounds", BigInt(wrong), `${GOVERNED}, as the values of each pool`);
};

const shapeProblem = ({ rules, wallets, pools }: Genesis): Refusal | null => {
  const { length } = rules.classes;
  const lengths = [...wallets.map(({ claims }) => claims.length), ...pools.map(({ resources }) => resources.length)];
  if (wallets.length === 0) return refusal("LengthMismatch", "input.wallets", 0n, "at least one party");
  const wrong = lengths.find((each) => each !== length);
  if (wrong !== undefined)
    return refusal("LengthMismatch", "input.wallets, input.pools", BigInt(wrong), `${length} classes`);
  const stray = pools.find(({ creator }) => wallets[creator] === undefined);
  return stray === undefined
    ? null
    : refusal("UnknownParty", "input.pools.creator", String(stray.creator), `below ${wallets.length}`);
};

const listed = (rules: MarketRules, pool: Pool, index: number): Listing => {
  const price = viewOf(pool, index);
  return {
    history: Result.getOrThrow(beginHistory({ time: 0n, price })),
    epoch: { target: 0n, laggedPrice: price, raised: false },
    batch: newBatch({ rules, time: 0n }, WITHOUT_FEES, index),
    opened: 0n,
  };
};

const WITHOUT_FEES = {
  fees: { base: 0n, volatilityRate: 0n, cap: 0n, risk: { schedule: "none", rate: 0n } },
  ...{ volatility: 0n, time: 0n },
} as const;

const foundedVenue = (market: Market, asked: NewVenue): Result.Result<Venue, Refusal> =>
  Result.map(createPool({ shares: asked.shares, resources: asked.resources }), (pool): Venue => {
    const { creator, shares, values } = asked;
    const own = market.wallets.map((_, party) => (party === creator ? shares - LOCKED_SHARES : 0n));
    const venue: Venue = {
      pool,
      ledger: Result.getOrThrow(openLedger("time-weighted", { owner: `${creator}`, shares, time: 0n })),
      sides: NO_SIDES,
      listings: pool.resources.map((_, index) => listed(market.rules, pool, index)),
      chamber: newChamber(own, values),
    };
    const context = contextOf(market, venue);
    const listings = epochsAfter(market.rules, venue).map((listing, index) => ({
      ...listing,
      batch: newBatch(market, context, index),
    }));
    return { ...venue, listings };
  });

const total = ({ wallets }: Genesis, venues: readonly Venue[], classes: readonly unknown[]): Wallet => {
  const resources = venues.map(({ pool }) => pool.resources);
  return {
    credits: sum(wallets.map(({ credits }) => credits)) + sum(resources.flat().map(({ p }) => p)),
    claims: classes.map(
      (_, index) =>
        sum(wallets.map(({ claims }) => claims[index] ?? 0n)) + sum(resources.map((ofPool) => ofPool[index]?.q ?? 0n)),
    ),
  };
};

/**
 * Founds a market: rules, wallets, and pools with their first reserves, which come into being with it. `oracles` are what it
 * asks of the world; what they answer is recorded.
 *
 * Refused as Negative, TooLarge, NotAnInteger, LengthMismatch (not as many claims and resources as classes, or no party),
 * UnknownParty (a creator), OutOfBounds (a rule), and as `create` of a pool: the first that applies.
 */
export const create = (genesis: Genesis, oracles: Oracles): Outcome<Readonly<Record<string, never>>> => {
  const { rules, wallets, pools } = genesis;
  const problem = unreadNumber("input", genesis) ?? shapeProblem(genesis) ?? rulesProblem(genesis);
  if (problem !== null) return Result.fail(problem);
  const none = rules.classes.map(() => 0n);
  const founded: Market = {
    ...{ rules, oracles, time: 0n, block: 0n, wallets, venues: [], jobs: emptyBook, sources: [] },
    registry: {
      ...{ epoch: 0n, epochStart: 0n, prices: none, issued: none, slashed: 0n },
      workers: wallets.map(() => newWorker(none.length)),
    },
    ...{ supply: { credits: 0n, claims: none }, redeemed: none, perished: none },
  };
  return Result.map(Result.all(pools.map((asked) => foundedVenue(founded, asked))), (venues) => ({
    market: {
      ...founded,
      venues,
      registry: { ...founded.registry, prices: closingPrices(venues, none.length) },
      supply: total(genesis, venues, none),
    },
    receipt: {},
    event: { action: "create", parameters: { rules, wallets, pools } },
  }));
};
