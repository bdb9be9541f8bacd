import { JOB_NUMBERS } from "../../../spec/vocabulary/protocol-numbers.ts";

/** Statuses whose next step has to come in time. */
export type Window = "submitted" | "quoted" | "accepted" | "running" | "attested" | "sampled";

/** `spared` was attested and not sampled; `settled` has paid the worker, `refunded` the client. */
export type JobStatus = Window | "spared" | "verified" | "rejected" | "settled" | "refunded";

/** Credits, and claims on the resource, in units of 1e-18. */
export interface Holding {
  readonly credits: bigint;
  readonly claims: bigint;
}

export interface Job {
  readonly status: JobStatus;
  readonly client: number;
  /** Credits that the client locked. */
  readonly budget: bigint;
  /** Null until a quote names it. */
  readonly offer: Offer | null;
  /** Hash of the result that the worker attested to; null before. */
  readonly result: bigint | null;
  /** What the escrow holds for the job. */
  readonly held: Holding;
  /** The last second of the window. Without meaning where the status has none. */
  readonly due: bigint;
}

/** A quote: a worker, the claims that the job needs and their price at the pool, what the worker asks, its quality. */
export interface Offer {
  readonly worker: number;
  readonly cost: bigint;
  readonly resource: bigint;
  /** Credits that the worker gets at a quality of 1. */
  readonly payment: bigint;
  /** Equation 24 at the time of the quote, from 0 to 1e18: later changes of the quality change no job. */
  readonly quality: bigint;
}

export interface JobBook {
  readonly jobs: readonly Job[];
  readonly escrow: Holding;
}

/** Times in seconds, rates in units of 1e-18. */
export interface JobRules {
  readonly windows: Readonly<Record<Window, bigint>>;
  /** The part of the attestations that is sampled. */
  readonly sampling: bigint;
  /** Whether the trusted hardware vouches that a worker computed a result for a job. */
  readonly vouches: (job: number, worker: number, result: bigint) => boolean;
  /** A digest below 2^256 of non-negative integers, which nobody can foretell before the seed among them is known. */
  readonly digest: (values: readonly bigint[]) => bigint;
}

/** Windows and sampling that the paper leaves open; hardware and digest are the caller's. */
export const DEFAULT_JOB_RULES: Pick<JobRules, "windows" | "sampling"> = JOB_NUMBERS;

export const emptyBook: JobBook = { jobs: [], escrow: { credits: 0n, claims: 0n } };
