import type { VariableType } from "../../checker/machine.ts";
import { WORKER_NUMBERS } from "../../vocabulary/protocol-numbers.ts";
import { WAD } from "../../vocabulary/units.ts";

export const WORKER_STATUSES = ["absent", "active", "leaving", "ejected"] as const;
export type WorkerStatus = (typeof WORKER_STATUSES)[number];

/** What the attestations of the current epoch have come to: one failure fails the epoch. */
export const EPOCH_RESULTS = ["none", "passed", "failed"] as const;
export type EpochResult = (typeof EPOCH_RESULTS)[number];

/** Why a worker is slashed, section 12.3, the gravest first. */
export const FAULTS = ["contradicted", "failing", "silent"] as const;
export type Fault = (typeof FAULTS)[number];

export interface Worker {
  readonly status: WorkerStatus;
  /** Credits in the wallet. */
  readonly credits: bigint;
  /** Credits at stake. */
  readonly stake: bigint;
  /** Raw capacity of each resource that the worker offers an epoch. */
  readonly declared: readonly bigint[];
  /** What of it was deposited for the current epoch: claims that somebody may redeem. They perish with the epoch. */
  readonly claims: readonly bigint[];
  /** Moving average of equation 24, from 0 to W. It outlives a registration. */
  readonly quality: bigint;
  /** Epochs running that ended with a quality below the threshold, counted up to the limit, and there to stay. */
  readonly lowEpochs: bigint;
  readonly result: EpochResult;
  /** Whether an attestation was contradicted, and not yet slashed for. */
  readonly contradicted: boolean;
  /** Seconds since the last heartbeat, counted up to one more than the limit. */
  readonly silence: bigint;
  /** Seconds until the stake of a leaving or ejected worker is released. */
  readonly release: bigint;
}

export interface Registry {
  readonly epoch: bigint;
  /** Seconds since the epoch began, counted up to its length. */
  readonly elapsed: bigint;
  /** Price of each resource at the end of the last epoch: what stakes count at. */
  readonly prices: readonly bigint[];
  readonly workers: readonly Worker[];
  /** Claims on each resource that the pools took in this epoch. */
  readonly issued: readonly bigint[];
  /** Credits that were slashed. */
  readonly slashed: bigint;
}

/** Rates in units of 1e-18, times in seconds. */
export interface WorkerRules {
  /** α of equation 24. */
  readonly qualityRate: bigint;
  readonly threshold: bigint;
  /** Epochs running below the threshold that are slashed for. */
  readonly lowEpochs: bigint;
  readonly heartbeatLimit: bigint;
  readonly epochLength: bigint;
  /** From leaving, or being ejected, to the release of the stake. */
  readonly unbonding: bigint;
  /** γ of equation 36. */
  readonly stakeRatio: bigint;
  /** The part of the stake that each fault costs. */
  readonly slashing: Readonly<Record<Fault, bigint>>;
}

/** The paper's numbers; what it leaves open (the epoch, the release, the parts) is chosen here. */
export const WORKER_RULES: WorkerRules = WORKER_NUMBERS;

/** The quality of a worker without history: at the threshold, so that a new name is worth no more than a middling old one. */
export const FIRST_QUALITY = WAD / 2n;

export const newcomer = (credits: bigint, resources: number, quality = FIRST_QUALITY): Worker => ({
  status: "absent",
  credits,
  stake: 0n,
  declared: Array.from({ length: resources }, () => 0n),
  claims: Array.from({ length: resources }, () => 0n),
  quality,
  lowEpochs: 0n,
  result: "none",
  contradicted: false,
  silence: 0n,
  release: 0n,
});

const integer: VariableType = { kind: "integer" };
const integers: VariableType = { kind: "list", of: integer };

export const REGISTRY_VARIABLES: Readonly<Record<keyof Registry, VariableType>> = {
  epoch: integer,
  elapsed: integer,
  prices: integers,
  workers: {
    kind: "list",
    of: {
      kind: "record",
      fields: {
        status: { kind: "name", names: WORKER_STATUSES },
        credits: integer,
        stake: integer,
        declared: integers,
        claims: integers,
        quality: integer,
        lowEpochs: integer,
        result: { kind: "name", names: EPOCH_RESULTS },
        contradicted: { kind: "boolean" },
        silence: integer,
        release: integer,
      } satisfies Record<keyof Worker, VariableType>,
    },
  },
  issued: integers,
  slashed: integer,
};
