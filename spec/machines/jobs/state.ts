import type { VariableType } from "../../checker/machine.ts";

/**
 * Where a job stands. `open` is a place that no job has taken yet; `spared` was attested and not sampled; `settled` has
 * paid the worker, `refunded` the client: both are the end.
 */
export const JOB_STATUSES = [
  "open",
  "submitted",
  "quoted",
  "accepted",
  "running",
  "attested",
  "sampled",
  "spared",
  "verified",
  "rejected",
  "settled",
  "refunded",
] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Statuses whose next step has to come in time. */
export const WINDOWS = ["submitted", "quoted", "accepted", "running", "attested", "sampled"] as const;
export type Window = (typeof WINDOWS)[number];

export const isTimed = (status: JobStatus): status is Window => WINDOWS.some((window) => window === status);

/** What a timer shows once its time is over. */
export const OVERDUE = -1n;

export interface Job {
  readonly status: JobStatus;
  /** Places in the lists of clients and workers. */
  readonly client: bigint;
  readonly worker: bigint;
  /** Credits that the client locked. */
  readonly budget: bigint;
  /** The quote: what the pool asks for the claims, how many, and what the worker asks for a quality of 1. */
  readonly cost: bigint;
  readonly resource: bigint;
  readonly payment: bigint;
  /** The worker's quality when it quoted. */
  readonly quality: bigint;
  /** The result that the worker attested to, by its hash. */
  readonly result: bigint;
  /** What the escrow holds for the job. */
  readonly credits: bigint;
  readonly claims: bigint;
  /** Seconds that are left of the window; `OVERDUE` once it is over; 0 where there is none. */
  readonly left: bigint;
}

/** Credits, and claims on the resource. */
export interface Holding {
  readonly credits: bigint;
  readonly claims: bigint;
}

export interface JobBook {
  readonly clients: readonly Holding[];
  /** The claims of a worker are those that were redeemed with it. */
  readonly workers: readonly Holding[];
  readonly pool: Holding;
  readonly escrow: Holding;
  readonly jobs: readonly Job[];
}

/** The trusted hardware and the source of randomness stand outside, behind these. */
export interface JobOracles {
  /** Whether the hardware vouches that a worker computed a result for a job. */
  readonly vouches: (job: bigint, worker: bigint, result: bigint) => boolean;
  /** A digest below 2^256 that nobody can foretell before the seed is known. */
  readonly digest: (values: readonly bigint[]) => bigint;
}

/** Times in seconds, rates in units of 1e-18. */
export interface JobRules extends JobOracles {
  readonly windows: Readonly<Record<Window, bigint>>;
  /** The part of the attestations that is sampled. */
  readonly sampling: bigint;
}

export const openJob: Job = {
  status: "open",
  client: 0n,
  worker: 0n,
  budget: 0n,
  cost: 0n,
  resource: 0n,
  payment: 0n,
  quality: 0n,
  result: 0n,
  credits: 0n,
  claims: 0n,
  left: 0n,
};

const integer: VariableType = { kind: "integer" };
const holding: VariableType = { kind: "record", fields: { credits: integer, claims: integer } };

export const JOB_VARIABLES: Readonly<Record<keyof JobBook, VariableType>> = {
  clients: { kind: "list", of: holding },
  workers: { kind: "list", of: holding },
  pool: holding,
  escrow: holding,
  jobs: {
    kind: "list",
    of: {
      kind: "record",
      fields: {
        status: { kind: "name", names: JOB_STATUSES },
        client: integer,
        worker: integer,
        budget: integer,
        cost: integer,
        resource: integer,
        payment: integer,
        quality: integer,
        result: integer,
        credits: integer,
        claims: integer,
        left: integer,
      } satisfies Record<keyof Job, VariableType>,
    },
  },
};
