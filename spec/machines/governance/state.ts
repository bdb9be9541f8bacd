import type { Parameters, VariableType } from "../../checker/machine.ts";
import { GOVERNANCE_NUMBERS } from "../../vocabulary/protocol-numbers.ts";

/** `open` is a place that no proposal has taken yet; the last three are the end. */
export const PROPOSAL_STATUSES = ["open", "voting", "queued", "executed", "defeated", "lapsed"] as const;
export type ProposalStatus = (typeof PROPOSAL_STATUSES)[number];

/** What a timer shows once its time is over. */
export const OVERDUE = -1n;

export interface Proposal {
  readonly status: ProposalStatus;
  /** Which parameter, and what it is to become. */
  readonly parameter: bigint;
  readonly value: bigint;
  /** Shares of each voter at the end of the block before the proposal: their votes, and nothing that came later. */
  readonly weights: readonly bigint[];
  readonly voted: readonly boolean[];
  readonly inFavour: bigint;
  readonly against: bigint;
  /** Seconds left to vote; once queued, until it lapses. `OVERDUE` once they are over. */
  readonly left: bigint;
  /** Seconds since it was made, counted up to the notice that a change takes at least. A ghost: no action reads it. */
  readonly age: bigint;
}

export interface Chamber {
  /** The parameters in force, the same for every trade of the block. */
  readonly values: readonly bigint[];
  /** What was executed in this block and comes into force with the next one; null for none. */
  readonly scheduled: readonly (bigint | null)[];
  readonly shares: readonly bigint[];
  /** The shares at the end of the last block. */
  readonly settled: readonly bigint[];
  readonly proposals: readonly Proposal[];
  /** The parameters that the first trade of the block saw; null before it. A ghost. */
  readonly traded: readonly bigint[] | null;
  /** Whether every trade of the block saw the same. A ghost. */
  readonly consistent: boolean;
}

/** What a parameter may be: within [least, most], and changed by one step at most at a time. */
export interface Bounds {
  readonly least: bigint;
  readonly most: bigint;
  readonly step: bigint;
}

/** Times in seconds. */
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
export const GOVERNANCE_TIMES: Pick<GovernanceRules, "quorum" | "votingPeriod" | "timeLock" | "grace"> =
  GOVERNANCE_NUMBERS;

/** The rules as the constants of a machine. */
export const constantsOf = (rules: GovernanceRules): Parameters => ({
  ...rules,
  bounds: rules.bounds.map((bounds) => ({ ...bounds })),
});

export const openProposal = (voters: number): Proposal => ({
  status: "open",
  parameter: 0n,
  value: 0n,
  weights: Array.from({ length: voters }, () => 0n),
  voted: Array.from({ length: voters }, () => false),
  inFavour: 0n,
  against: 0n,
  left: 0n,
  age: 0n,
});

const integer: VariableType = { kind: "integer" };
const integers: VariableType = { kind: "list", of: integer };

export const CHAMBER_VARIABLES: Readonly<Record<keyof Chamber, VariableType>> = {
  values: integers,
  scheduled: { kind: "list", of: { kind: "optional", of: integer } },
  shares: integers,
  settled: integers,
  proposals: {
    kind: "list",
    of: {
      kind: "record",
      fields: {
        status: { kind: "name", names: PROPOSAL_STATUSES },
        parameter: integer,
        value: integer,
        weights: integers,
        voted: { kind: "list", of: { kind: "boolean" } },
        inFavour: integer,
        against: integer,
        left: integer,
        age: integer,
      } satisfies Record<keyof Proposal, VariableType>,
    },
  },
  traded: { kind: "optional", of: integers },
  consistent: { kind: "boolean" },
};
