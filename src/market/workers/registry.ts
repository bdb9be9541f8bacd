import { WORKER_NUMBERS } from "../../../spec/vocabulary/protocol-numbers.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";

/** Why a worker is slashed, section 12.3. */
export type Fault = "contradicted" | "failing" | "silent";

/** Rates in units of 1e-18, times in seconds. */
export interface WorkerRules {
  /** α of equation 24, from 0 to 1e18. */
  readonly qualityRate: bigint;
  /** Quality below which an epoch counts as low. */
  readonly threshold: bigint;
  /** Low epochs running that are slashed for. */
  readonly lowEpochs: bigint;
  /** The longest silence that is not slashed for. */
  readonly heartbeatLimit: bigint;
  readonly epochLength: bigint;
  /** From leaving, or being ejected, to the release of the stake. */
  readonly unbonding: bigint;
  /** γ of equation 36. */
  readonly stakeRatio: bigint;
  /** The part of the stake that each fault costs, from 0 to 1e18. */
  readonly slashing: Readonly<Record<Fault, bigint>>;
}

/** The paper's numbers, and what was chosen where it leaves them open. */
export const DEFAULT_WORKER_RULES: WorkerRules = WORKER_NUMBERS;

/** A worker as it is stored. What the ends of epochs did to it is settled when it is next touched. */
export interface Worker {
  readonly status: "absent" | "active" | "leaving" | "ejected";
  /** Credits at stake, units of 1e-18. */
  readonly stake: bigint;
  /** Raw capacity of each resource an epoch, units of 1e-18. */
  readonly declared: readonly bigint[];
  /** Claims deposited for the epoch `settledAt`; they perish with it. */
  readonly claims: readonly bigint[];
  /** Equation 24, from 0 to 1e18, as of the epoch `settledAt`. */
  readonly quality: bigint;
  readonly lowEpochs: bigint;
  /** What the attestations of the epoch `settledAt` have come to. */
  readonly result: "none" | "passed" | "failed";
  readonly contradicted: boolean;
  /** The epoch up to whose beginning the record is true. */
  readonly settledAt: bigint;
  /** Seconds. */
  readonly lastHeartbeat: bigint;
  /** When the stake of a leaving or ejected worker is released. */
  readonly releaseAt: bigint;
}

export interface Registry {
  readonly epoch: bigint;
  readonly epochStart: bigint;
  /** Price of each resource at the end of the last epoch, rounded down: what stakes count at. */
  readonly prices: readonly bigint[];
  readonly workers: readonly Worker[];
  /** Claims on each resource that the pools took in this epoch. */
  readonly issued: readonly bigint[];
  /** Credits that were slashed. */
  readonly slashed: bigint;
}

/** The quality of a worker without history: at the threshold, so that a new name is worth no more than a middling old one. */
export const FIRST_QUALITY = WAD / 2n;

/** A worker that has not registered yet. */
export const newWorker = (resources: number, epoch = 0n, quality = FIRST_QUALITY): Worker => ({
  status: "absent",
  stake: 0n,
  declared: new Array<bigint>(resources).fill(0n),
  claims: new Array<bigint>(resources).fill(0n),
  quality,
  lowEpochs: 0n,
  result: "none",
  contradicted: false,
  settledAt: epoch,
  lastHeartbeat: 0n,
  releaseAt: 0n,
});
