import { HashMap, Option } from "effect";

/** How fees go by: shares alone (equation 32), or shares times holding time (equation 33). */
export type FeeRule = "pro-rata" | "time-weighted";

/** Shares of one age in one hand. A user may have any number of lots. */
export interface Lot {
  readonly owner: string;
  readonly shares: bigint;
  /** t₀: when the shares were minted, in the unit of the ledger's time. A transfer keeps it. */
  readonly since: bigint;
  /** A₁ and A₂ when the lot was last settled. */
  readonly timedSeen: bigint;
  readonly growthSeen: bigint;
}

/** The fees of one pool and whom they belong to. Amounts are integers in units of 1e-18. Nothing here grows with the number of lots but the lots. */
export interface FeeLedger {
  readonly rule: FeeRule;
  /** t, in any unit that does not change; below 2^64. */
  readonly time: bigint;
  /** S, the locked shares included; below 2^112. */
  readonly shares: bigint;
  /** Σs·t₀ over all lots, the locked shares included. */
  readonly moment: bigint;
  /** A₁, the sum of k·t: below 2^236. 0 pro rata. */
  readonly timed: bigint;
  /** A₂, the sum of k (pro rata: A): below 2^172. */
  readonly growth: bigint;
  /** Collected and not yet shared out. */
  readonly carry: bigint;
  /** All fees so far; below 2^112. */
  readonly collected: bigint;
  readonly paid: bigint;
  /** By number, from 1. An emptied lot is no more. */
  readonly lots: HashMap.HashMap<number, Lot>;
  readonly nextLot: number;
}

/** What an accepted operation leaves behind, and what it pays out of the fees to the owner of the lot it is about. */
export interface LedgerChange {
  readonly ledger: FeeLedger;
  readonly paid: bigint;
}

/** The lot of that number, if it stands. */
export const lotOf = ({ lots }: FeeLedger, number: number): Lot | undefined =>
  Option.getOrUndefined(HashMap.get(lots, number));

/** A ledger's lots with one put in or replaced; emptied, it is taken out. */
export const withLot = ({ lots }: FeeLedger, number: number, lot: Lot): FeeLedger["lots"] =>
  lot.shares === 0n ? HashMap.remove(lots, number) : HashMap.set(lots, number, lot);
