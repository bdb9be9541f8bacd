import { GOVERNANCE_NUMBERS } from "../../../spec/vocabulary/protocol-numbers.ts";

/** What a parameter may be: within [least, most], and changed by one step at most at a time. In the parameter's unit. */
export interface Bounds {
  readonly least: bigint;
  readonly most: bigint;
  readonly step: bigint;
}

/** Times in seconds, shares in units of 1e-18. */
export interface GovernanceRules {
  readonly bounds: readonly Bounds[];
  /** The part of the supply that has to be in favour, units of 1e-18. */
  readonly quorum: bigint;
  /** All shares, those that nobody can vote with included. */
  readonly supply: bigint;
  /** Shares that a proposer needs. */
  readonly threshold: bigint;
  readonly votingPeriod: bigint;
  readonly timeLock: bigint;
  /** How long a queued proposal can be executed once the time lock is over. */
  readonly grace: bigint;
}

/** Seven days of voting are the paper's; quorum, time lock and grace are chosen here. */
export const DEFAULT_GOVERNANCE_TIMES: Pick<GovernanceRules, "quorum" | "votingPeriod" | "timeLock" | "grace"> =
  GOVERNANCE_NUMBERS;

/** Shares that a voter holds from a block on. */
export interface Checkpoint {
  readonly block: bigint;
  readonly shares: bigint;
}

export interface Proposal {
  readonly status: "voting" | "queued" | "executed" | "defeated" | "lapsed";
  readonly parameter: number;
  readonly value: bigint;
  /** The block whose end decides who has how many votes: the one before the proposal's. */
  readonly snapshot: bigint;
  readonly voters: ReadonlySet<number>;
  readonly inFavour: bigint;
  readonly against: bigint;
  /** The last second of the voting; once queued, of the time to execute. */
  readonly due: bigint;
}

export interface Chamber {
  readonly block: bigint;
  /** The parameters in force, the same for every trade of the block. */
  readonly values: readonly bigint[];
  /** What was executed in this block and comes into force with the next one; null for none. */
  readonly scheduled: readonly (bigint | null)[];
  /** The history of each voter's shares, oldest first, one entry for each block in which they changed. */
  readonly ledger: readonly (readonly Checkpoint[])[];
  readonly proposals: readonly Proposal[];
}

/** A chamber at block 1 whose voters have held their shares since block 0. */
export const newChamber = (shares: readonly bigint[], values: readonly bigint[]): Chamber => ({
  block: 1n,
  values,
  scheduled: values.map(() => null),
  ledger: shares.map((held) => [{ block: 0n, shares: held }]),
  proposals: [],
});

/** Shares held at the end of a block: those of the last checkpoint up to it, by bisection; 0 before the first. */
export const sharesAt = (history: readonly Checkpoint[], block: bigint): bigint => {
  let [low, high] = [0, history.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const checkpoint = history[middle];
    if (checkpoint !== undefined && checkpoint.block <= block) low = middle + 1;
    else high = middle;
  }
  return history[low - 1]?.shares ?? 0n;
};

/** Shares held now. */
export const sharesNow = (history: readonly Checkpoint[]): bigint => history.at(-1)?.shares ?? 0n;

/** The history with the shares that are held from this block on. */
export const withShares = (history: readonly Checkpoint[], block: bigint, shares: bigint): readonly Checkpoint[] =>
  history.at(-1)?.block === block ? history.with(-1, { block, shares }) : [...history, { block, shares }];
