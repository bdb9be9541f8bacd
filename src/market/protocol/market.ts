import type { Fees, Pool, TradeContext } from "../../../spec/vocabulary/pool.ts";
import type { Batch, Commit } from "../batch/index.ts";
import type { CurvatureEpoch, CurvatureRule } from "../curvature/index.ts";
import type { FeeLedger } from "../fee-distribution/index.ts";
import type { Chamber, GovernanceRules } from "../governance/index.ts";
import type { JobBook, JobRules } from "../jobs/index.ts";
import { type Calendar, type PriceHistory, volatilityOf } from "../price-history/index.ts";
import type { BlockSides } from "../sandwich/index.ts";
import type { Registry, WorkerRules } from "../workers/index.ts";

/** What the creator of a market fixes for ever. Rates in units of 1e-18, times in seconds. */
export interface MarketRules {
  /** Of each class of claims, the epoch with whose end its claims perish: a claim is on one tier in a named epoch. */
  readonly classes: readonly bigint[];
  /** All of the fees but the base, which is governed. */
  readonly fees: Omit<Fees, "base">;
  readonly auction: {
    /** Credits that back a commitment. */
    readonly bond: bigint;
    /** From the opening of a batch; orders are revealed from here on, and before `revealUntil`. */
    readonly commitUntil: bigint;
    readonly revealUntil: bigint;
  };
  readonly curvature: CurvatureRule & {
    /** q̄ for one share, units of 1e-18. */
    readonly targetPerShare: bigint;
    /** Half the width of the band in which c is raised, as a part of the lagged price. */
    readonly width: bigint;
  };
  readonly calendar: Calendar;
  readonly workers: WorkerRules;
  readonly jobs: Pick<JobRules, "windows" | "sampling">;
  /** The supply that a quorum is taken of is the pool's. */
  readonly governance: Omit<GovernanceRules, "supply">;
}

/** What the market asks of the world: trusted hardware, a source of randomness, a hash. */
export interface Oracles extends Pick<JobRules, "vouches" | "digest"> {
  readonly commitmentOf: Commit;
}

/** What a party holds outside of all contracts: credits, and claims of each class. Units of 1e-18. */
export interface Wallet {
  readonly credits: bigint;
  readonly claims: readonly bigint[];
}

/** What there is to one resource of a pool beside its curve. */
export interface Listing {
  readonly history: PriceHistory;
  readonly epoch: CurvatureEpoch;
  /** The batch auction that is open, and when it was opened. */
  readonly batch: Batch;
  readonly opened: bigint;
}

/** A pool with all that hangs on it. Its resources are those of the market's classes, in their order. */
export interface Venue {
  readonly pool: Pool;
  readonly ledger: FeeLedger;
  /** Who has traded which way in this block; addresses are the numbers of parties. */
  readonly sides: BlockSides;
  readonly listings: readonly Listing[];
  readonly chamber: Chamber;
}

/** Where a job buys its claims. */
export interface Source {
  readonly poolId: number;
  readonly index: number;
}

/**
 * The whole protocol as one value: it never changes, every operation answers with another. A party's wallet, its worker
 * and its votes have the same number. Integers in units of 1e-18, times in seconds since the creation.
 */
export interface Market {
  readonly rules: MarketRules;
  readonly oracles: Oracles;
  readonly time: bigint;
  readonly block: bigint;
  readonly wallets: readonly Wallet[];
  readonly venues: readonly Venue[];
  readonly registry: Registry;
  readonly jobs: JobBook;
  /** One for each job. */
  readonly sources: readonly Source[];
  /** All that was ever brought in: at the creation, and claims as they were deposited. */
  readonly supply: Wallet;
  /** Claims that a worker was paid for, and those that perished with their epoch. */
  readonly redeemed: readonly bigint[];
  readonly perished: readonly bigint[];
}

/** Whether the epoch that the claims of a class are on has ended. */
export const isClosed = ({ rules, registry }: Market, index: number): boolean => {
  const epoch = rules.classes[index];
  return epoch !== undefined && epoch < registry.epoch;
};

/** The market with one of its pools changed. */
export const withVenue = (market: Market, poolId: number, changes: Partial<Venue>): Market => {
  const venue = market.venues[poolId];
  if (venue === undefined) throw new RangeError(`no pool ${poolId}: an operation looks before it changes one`);
  return { ...market, venues: market.venues.with(poolId, { ...venue, ...changes }) };
};

/** The fees of a pool: the base is what governance has set. */
export const feesOf = ({ rules }: Market, { chamber }: Venue): Fees => {
  const [base] = chamber.values;
  if (base === undefined) throw new RangeError("the first governed parameter is the base fee");
  return { base, ...rules.fees };
};

/** What a trade at a pool depends on. Of several resources, the largest volatility. */
export const contextOf = (market: Market, venue: Venue): TradeContext => {
  let volatility = 0n;
  for (const { history } of venue.listings) {
    const own = volatilityOf(history);
    if (own > volatility) volatility = own;
  }
  return { fees: feesOf(market, venue), volatility, time: market.time };
};
