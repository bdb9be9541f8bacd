/** Shares of one age in one hand, and what the accumulators were when they were last settled. */
export interface Lot {
  readonly owner: string;
  readonly shares: bigint;
  /** t₀, when the shares were minted. */
  readonly since: bigint;
  readonly timedSeen: bigint;
  readonly growthSeen: bigint;
}

/** What there is to know of the fees of one pool. Amounts are credits in units of 1e-18. */
export interface Ledger {
  /** t, in seconds or blocks. */
  readonly time: bigint;
  /** S, the locked shares included. */
  readonly shares: bigint;
  /** Σs·t₀ over all lots, the locked shares included. */
  readonly moment: bigint;
  /** A₁, units of 1e-18 times the unit of time, for a share. Not used pro rata. */
  readonly timed: bigint;
  /** A₂ (pro rata: A), units of 1e-18 for a share. */
  readonly growth: bigint;
  /** What was collected and could not be shared out yet. */
  readonly carry: bigint;
  readonly collected: bigint;
  readonly paid: bigint;
  /** By number, in decimal. An emptied lot is no more. */
  readonly lots: ReadonlyMap<string, Lot>;
  readonly nextLot: bigint;
}

/** The variables of the machine. `roundings` is a ghost: how often something was rounded for good. */
export interface FeeState extends Ledger {
  readonly roundings: bigint;
}

/** What does not change. */
export interface FeeConstants {
  readonly accounts: readonly string[];
  /** Shares that nobody owns; their fees are never paid. */
  readonly locked: bigint;
  /** When the locked shares, and the creator's, were minted. */
  readonly created: bigint;
}

/** The beginning: the locked shares, and the creator's as lot 1. */
export const opened = ({ locked, created }: FeeConstants, owner: string, shares: bigint): FeeState => ({
  time: created,
  shares: locked + shares,
  moment: (locked + shares) * created,
  timed: 0n,
  growth: 0n,
  carry: 0n,
  collected: 0n,
  paid: 0n,
  lots: new Map([["1", { owner, shares, since: created, timedSeen: 0n, growthSeen: 0n }]]),
  nextLot: 2n,
  roundings: 0n,
});
