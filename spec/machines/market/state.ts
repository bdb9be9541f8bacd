import type { VariableType } from "../../checker/machine.ts";
import type { Pool } from "../../vocabulary/pool.ts";
import type { Commitment } from "../batch/index.ts";
import type { Ledger, Lot } from "../fee-distribution/index.ts";
import { CHAMBER_VARIABLES, type Chamber } from "../governance/index.ts";
import { JOB_VARIABLES, type JobBook } from "../jobs/index.ts";
import type { PriceHistory } from "../price-history/index.ts";
import type { Side } from "../sandwich/index.ts";
import { REGISTRY_VARIABLES, type Registry } from "../workers/index.ts";
import { MARKET_RULES, type MarketRules, RULES_VARIABLE } from "./rules.ts";

/** What somebody holds outside of all contracts: credits, and claims of each class. Units of 1e-18. */
export interface Wallet {
  readonly credits: bigint;
  readonly claims: readonly bigint[];
}

/** A lot of shares, whose owner is the number of a party. */
export interface OwnedLot extends Omit<Lot, "owner"> {
  readonly owner: bigint;
}

/** The batch auction of one resource. */
export interface Auction {
  /** When the batch opened: at the creation of the pool, or when the last one was cleared. */
  readonly opened: bigint;
  /** The flat fee rate of that time. */
  readonly rate: bigint;
  readonly book: readonly Commitment[];
}

/** What there is to one resource of a pool beside its curve. */
export interface Listing {
  readonly history: PriceHistory;
  /** What the last epoch's end made of equation 30, the price then, and whether c has been raised since. */
  readonly target: bigint;
  readonly lagged: bigint;
  readonly raised: boolean;
  readonly auction: Auction;
  /** What each party has done to the resource in this block. */
  readonly sides: readonly Side[];
}

/** A pool with all that hangs on it. Its resources are those of the market's classes, in their order. */
export interface Venue {
  readonly pool: Pool;
  readonly ledger: Omit<Ledger, "lots"> & { readonly lots: ReadonlyMap<string, OwnedLot> };
  readonly listings: readonly Listing[];
  /** Its `shares` are empty here: they are those of the ledger's lots. */
  readonly chamber: Chamber;
}

/** Where a job buys its claims. */
export interface Source {
  readonly pool: bigint;
  readonly index: bigint;
}

/**
 * The variables of the machine. Every part is kept as its own machine knows it, but for the wallets, which are the
 * market's: the registry's workers hold 0 credits here, and the book of jobs no clients, workers and pool. Party, worker
 * and voter of the same number are the same.
 */
export interface MarketState {
  readonly rules: MarketRules;
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
  /** A ghost: steps since the beginning. */
  readonly moves: bigint;
}

/** Before anything is created. */
export const NOTHING: MarketState = {
  rules: MARKET_RULES,
  ...{ time: 0n, block: 0n, wallets: [], venues: [] },
  registry: { epoch: 0n, elapsed: 0n, prices: [], workers: [], issued: [], slashed: 0n },
  jobs: {
    ...{ clients: [], workers: [], jobs: [] },
    pool: { credits: 0n, claims: 0n },
    escrow: { credits: 0n, claims: 0n },
  },
  sources: [],
  supply: { credits: 0n, claims: [] },
  ...{ redeemed: [], perished: [], moves: 0n },
};

const integer: VariableType = { kind: "integer" };
const list = (of: VariableType): VariableType => ({ kind: "list", of });
const optional = (of: VariableType): VariableType => ({ kind: "optional", of });
const record = (fields: Readonly<Record<string, VariableType>>): VariableType => ({ kind: "record", fields });
const integers = (...names: readonly string[]): Readonly<Record<string, VariableType>> =>
  Object.fromEntries(names.map((name) => [name, integer]));

const wallet = record({ credits: integer, claims: list(integer) } satisfies Record<keyof Wallet, VariableType>);

const pool = record({
  shares: integer,
  resources: list(record(integers("weight", "q", "p", "c", "beta", "m"))),
  block: record({ number: integer, open: list(optional(record(integers("q0", "price0", "net")))) }),
} satisfies Record<keyof Pool, VariableType>);

const order = record({ side: { kind: "name", names: ["buy", "sell"] }, ...integers("amount", "limit") });

const listing = record({
  history: record({
    now: integer,
    views: list(record(integers("time", "price"))),
    closes: list(integer),
  } satisfies Record<keyof PriceHistory, VariableType>),
  ...integers("target", "lagged"),
  raised: { kind: "boolean" },
  auction: record({
    ...integers("opened", "rate"),
    book: list(record({ ...integers("commitment", "trader"), order: optional(order) })),
  }),
  sides: list({ kind: "name", names: ["none", "bought", "sold"] }),
});

const ledger = record({
  ...integers("time", "shares", "moment", "timed", "growth", "carry", "collected", "paid", "nextLot"),
  lots: { kind: "map", to: record(integers("owner", "shares", "since", "timedSeen", "growthSeen")) },
});

export const MARKET_VARIABLES: Readonly<Record<keyof MarketState, VariableType>> = {
  rules: RULES_VARIABLE,
  time: integer,
  block: integer,
  wallets: list(wallet),
  venues: list(record({ pool, ledger, listings: list(listing), chamber: record(CHAMBER_VARIABLES) })),
  registry: record(REGISTRY_VARIABLES),
  jobs: record(JOB_VARIABLES),
  sources: list(record(integers("pool", "index"))),
  supply: wallet,
  redeemed: list(integer),
  perished: list(integer),
  moves: integer,
};
