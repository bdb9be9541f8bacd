import type { VariableType } from "../../checker/machine.ts";
import type { CurvatureRule } from "../../equations/curvature.ts";
import type { Fees } from "../../vocabulary/pool.ts";
import { JOB_NUMBERS } from "../../vocabulary/protocol-numbers.ts";
import { WAD } from "../../vocabulary/units.ts";
import { GOVERNANCE_TIMES, type GovernanceRules } from "../governance/index.ts";
import { WINDOWS, type Window } from "../jobs/index.ts";
import { CALENDAR, type Calendar } from "../price-history/index.ts";
import { FAULTS, WORKER_RULES, type WorkerRules } from "../workers/index.ts";

/** What the creator of a market fixes for ever. Rates in units of 1e-18, times in seconds. */
export interface MarketRules {
  /** Of each class of claims, the epoch with whose end its claims perish: a claim is on one tier in a named epoch. */
  readonly classes: readonly bigint[];
  /** All of the fees but the base, which is governed. */
  readonly fees: Omit<Fees, "base">;
  readonly auction: {
    readonly bond: bigint;
    /** From the opening of a batch; orders are revealed from here on, and before `revealUntil`. */
    readonly commitUntil: bigint;
    readonly revealUntil: bigint;
  };
  readonly curvature: Omit<CurvatureRule<bigint>, "volatility" | "utilization"> & {
    /** q̄ for one share, units of 1e-18. */
    readonly targetPerShare: bigint;
    /** Half the width of the band, as a part of the lagged price. */
    readonly width: bigint;
  };
  readonly calendar: Calendar;
  readonly workers: WorkerRules;
  readonly jobs: { readonly windows: Readonly<Record<Window, bigint>>; readonly sampling: bigint };
  /** The supply that a quorum is taken of is the pool's. */
  readonly governance: Omit<GovernanceRules, "supply">;
}

/** The parameters that governance sets, in their order: one so far, f_m. */
export const GOVERNED = ["base"] as const;

const integer: VariableType = { kind: "integer" };
const record = <Fields extends Readonly<Record<string, VariableType>>>(fields: Fields): VariableType => ({
  kind: "record",
  fields,
});
const integers = <Name extends string>(names: readonly Name[]): VariableType =>
  record(Object.fromEntries(names.map((name) => [name, integer])));

export const RULES_VARIABLE: VariableType = record({
  classes: { kind: "list", of: integer },
  fees: record({
    volatilityRate: integer,
    cap: integer,
    risk: record({ schedule: { kind: "name", names: ["none", "per-trade", "per-block"] }, rate: integer }),
  } satisfies Record<keyof MarketRules["fees"], VariableType>),
  auction: integers(["bond", "commitUntil", "revealUntil"] satisfies readonly (keyof MarketRules["auction"])[]),
  curvature: integers([
    "base",
    "volatilityWeight",
    "utilizationWeight",
    "targetPerShare",
    "width",
  ] satisfies readonly (keyof MarketRules["curvature"])[]),
  calendar: integers(["day", "window"] satisfies readonly (keyof Calendar)[]),
  workers: record({
    qualityRate: integer,
    threshold: integer,
    lowEpochs: integer,
    heartbeatLimit: integer,
    epochLength: integer,
    unbonding: integer,
    stakeRatio: integer,
    slashing: integers(FAULTS),
  } satisfies Record<keyof WorkerRules, VariableType>),
  jobs: record({ windows: integers(WINDOWS), sampling: integer }),
  governance: record({
    bounds: { kind: "list", of: integers(["least", "most", "step"]) },
    quorum: integer,
    threshold: integer,
    votingPeriod: integer,
    timeLock: integer,
    grace: integer,
  } satisfies Record<keyof MarketRules["governance"], VariableType>),
} satisfies Record<keyof MarketRules, VariableType>);

/** The paper's numbers where it has some; claims of the epochs 0 and 1, two classes. */
export const MARKET_RULES: MarketRules = {
  classes: [0n, 1n],
  fees: { volatilityRate: WAD / 100n, cap: WAD / 10n, risk: { schedule: "none", rate: 0n } },
  auction: { bond: WAD / 10n, commitUntil: 300n, revealUntil: 600n },
  curvature: {
    ...{ base: WAD / 20n, volatilityWeight: WAD / 2n, utilizationWeight: WAD / 2n },
    ...{ targetPerShare: WAD, width: WAD / 10n },
  },
  calendar: CALENDAR,
  workers: WORKER_RULES,
  jobs: JOB_NUMBERS,
  governance: {
    ...GOVERNANCE_TIMES,
    bounds: [{ least: 0n, most: WAD / 20n, step: WAD / 100n }],
    threshold: WAD,
  },
};
