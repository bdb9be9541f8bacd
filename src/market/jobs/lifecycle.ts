import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { haircutDown } from "../workers/amounts.ts";
import {
  balanceProblem,
  done,
  entryAt,
  type Outcome,
  type Problem,
  wordsProblem,
  zeroProblem,
} from "../workers/problem.ts";
import type { Holding, Job, JobBook, JobRules, JobStatus, Offer } from "./job.ts";

/** Which job, and when. `time` does not run backwards. */
export interface JobCall {
  readonly job: number;
  readonly time: bigint;
}

const TIMED: readonly JobStatus[] = ["submitted", "quoted", "accepted", "running", "attested", "sampled"];

const jobAt = (book: JobBook, place: number): Result.Result<Job, Refusal> =>
  entryAt(book.jobs, "UnknownJob", "input.job", place);

const statusProblem = ({ status }: Job, ...due: readonly JobStatus[]): Problem =>
  due.includes(status) ? null : refusal("WrongStatus", "job.status", status, due.join(" or "));

const partyProblem = (role: "client" | "worker", party: number, of: number): Problem =>
  party === of ? null : refusal("Unauthorized", `input.${role}`, String(party), `the job's ${role}, ${of}`);

const lateProblem = ({ due }: Job, time: bigint): Problem =>
  time <= due ? null : refusal("Expired", "input.time", time, `at most ${due}`);

/** The book with one job changed, and what the escrow takes in or gives out. */
const withJob = (book: JobBook, place: number, job: Job, change: Holding = { credits: 0n, claims: 0n }): JobBook => ({
  jobs: book.jobs.with(place, job),
  escrow: { credits: book.escrow.credits + change.credits, claims: book.escrow.claims + change.claims },
});

/**
 * Locks `budget` credits of a client whose wallet holds `balance`. The number of the job is in the receipt.
 * Refused as Negative, TooLarge, ZeroAmount, InsufficientBalance.
 */
export const submit = (
  rules: JobRules,
  book: JobBook,
  call: { readonly client: number; readonly budget: bigint; readonly balance: bigint; readonly time: bigint },
): Outcome<JobBook, { readonly job: number; readonly locked: bigint }> => {
  const { client, budget, balance, time } = call;
  const problem =
    wordsProblem({ budget, time }) ??
    zeroProblem("input.budget", budget) ??
    balanceProblem("input.budget", budget, balance);
  if (problem !== null) return Result.fail(problem);
  const held = { credits: budget, claims: 0n };
  const due = time + rules.windows.submitted;
  const job: Job = { status: "submitted", client, budget, offer: null, result: null, held, due };
  const escrow = { ...book.escrow, credits: book.escrow.credits + budget };
  return done({ jobs: [...book.jobs, job], escrow }, { job: book.jobs.length, locked: budget });
};

/**
 * Offers a worker and its claims for a job: cost + payment within the budget, all in credits.
 * Refused as Negative, TooLarge, UnknownJob, WrongStatus, Expired, ZeroAmount, LimitExceeded.
 */
export const quote = (
  rules: JobRules,
  book: JobBook,
  { job: place, time, offer }: JobCall & { readonly offer: Offer },
): Outcome<JobBook> =>
  Result.flatMap(jobAt(book, place), (job) => {
    const { cost, resource, payment, quality } = offer;
    const problem =
      wordsProblem({ cost, resource, payment, quality, time }) ??
      statusProblem(job, "submitted") ??
      lateProblem(job, time) ??
      zeroProblem("input.offer.payment", payment) ??
      (cost + payment <= job.budget
        ? null
        : refusal("LimitExceeded", "input.offer.payment", payment, `at most ${job.budget} with the cost, ${cost}`));
    if (problem !== null) return Result.fail(problem);
    return done(withJob(book, place, { ...job, status: "quoted", offer, due: time + rules.windows.quoted }), {});
  });

/**
 * The client accepts the quote: `cost` credits leave the escrow for the pool, which gives `resource` claims for them by a
 * trade of its own. If that trade is refused, so is this. Refused as UnknownJob, WrongStatus, Unauthorized, Expired.
 */
export const accept = (
  rules: JobRules,
  book: JobBook,
  { job: place, time, client }: JobCall & { readonly client: number },
): Outcome<JobBook, { readonly cost: bigint; readonly resource: bigint }> =>
  Result.flatMap(jobAt(book, place), (job) => {
    const problem =
      statusProblem(job, "quoted") ?? partyProblem("client", client, job.client) ?? lateProblem(job, time);
    if (problem !== null) return Result.fail(problem);
    const { cost, resource } = offerOf(job);
    const held = { credits: job.held.credits - cost, claims: job.held.claims + resource };
    const next = { ...job, status: "accepted", held, due: time + rules.windows.accepted } as const;
    return done(withJob(book, place, next, { credits: -cost, claims: resource }), { cost, resource });
  });

/** The worker begins. Refused as UnknownJob, WrongStatus, Unauthorized, Expired. */
export const start = (
  rules: JobRules,
  book: JobBook,
  { job: place, time, worker }: JobCall & { readonly worker: number },
): Outcome<JobBook> =>
  Result.flatMap(jobAt(book, place), (job) => {
    const problem =
      statusProblem(job, "accepted") ?? partyProblem("worker", worker, offerOf(job).worker) ?? lateProblem(job, time);
    return problem === null
      ? done(withJob(book, place, { ...job, status: "running", due: time + rules.windows.running }), {})
      : Result.fail(problem);
  });

/**
 * The worker commits to the hash of its result, for which the trusted hardware vouches.
 * Refused as Negative, TooLarge, UnknownJob, WrongStatus, Unauthorized, Expired, InvalidAttestation.
 */
export const attest = (
  rules: JobRules,
  book: JobBook,
  { job: place, time, worker, result }: JobCall & { readonly worker: number; readonly result: bigint },
): Outcome<JobBook> =>
  Result.flatMap(jobAt(book, place), (job) => {
    const problem =
      wordsProblem({ result }) ??
      statusProblem(job, "running") ??
      partyProblem("worker", worker, offerOf(job).worker) ??
      lateProblem(job, time) ??
      (rules.vouches(place, worker, result)
        ? null
        : refusal("InvalidAttestation", "input.result", result, "one that the hardware vouches for"));
    return problem === null
      ? done(withJob(book, place, { ...job, status: "attested", result, due: time + rules.windows.attested }), {})
      : Result.fail(problem);
  });

/**
 * Draws whether an attestation is sampled, from a seed that was not known when it was made: the digest of seed and job lies
 * in the first `sampling` of all digests. Refused as UnknownJob, WrongStatus, Expired.
 */
export const draw = (
  rules: JobRules,
  book: JobBook,
  { job: place, time, seed }: JobCall & { readonly seed: bigint },
): Outcome<JobBook, { readonly sampled: boolean }> =>
  Result.flatMap(jobAt(book, place), (job) => {
    const problem = statusProblem(job, "attested") ?? lateProblem(job, time);
    if (problem !== null) return Result.fail(problem);
    const sampled = rules.digest([seed, BigInt(place)]) * WAD < rules.sampling * WORD_LIMIT;
    const status = sampled ? "sampled" : "spared";
    return done(withJob(book, place, { ...job, status, due: time + rules.windows.sampled }), { sampled });
  });

/** What the panel of validators found of a sampled attestation. Refused as UnknownJob, WrongStatus, Expired. */
export const judge = (
  _rules: JobRules,
  book: JobBook,
  { job: place, time, verdict }: JobCall & { readonly verdict: "verified" | "rejected" },
): Outcome<JobBook> =>
  Result.flatMap(jobAt(book, place), (job) => {
    const problem = statusProblem(job, "sampled") ?? lateProblem(job, time);
    return problem === null ? done(withJob(book, place, { ...job, status: verdict }), {}) : Result.fail(problem);
  });

/** What comes out of the escrow at the end of a job. Claims go to the worker when it is paid (redeemed), else to the client. */
export interface Ending {
  readonly outcome: "settled" | "refunded";
  /** Credits to the worker. */
  readonly payout: bigint;
  /** Credits to the client. */
  readonly refund: bigint;
  readonly claims: bigint;
}

const ended = (
  book: JobBook,
  place: number,
  job: Job,
  ending: Pick<Ending, "outcome" | "payout">,
): Outcome<JobBook, Ending> => {
  const { credits, claims } = job.held;
  const post = { ...job, status: ending.outcome, held: { credits: 0n, claims: 0n } };
  return done(withJob(book, place, post, { credits: -credits, claims: -claims }), {
    ...ending,
    refund: credits - ending.payout,
    claims,
  });
};

/**
 * Ends a job whose attestation was verified or not sampled: the worker gets ⌊payment·quality/W⌋ (rounded down, in favour of
 * the client), the client the rest; or refunds a rejected one. Out of the escrow alone. Anyone may call it.
 * Refused as UnknownJob, WrongStatus.
 */
export const settle = (_rules: JobRules, book: JobBook, { job: place }: JobCall): Outcome<JobBook, Ending> =>
  Result.flatMap(jobAt(book, place), (job) => {
    const problem = statusProblem(job, "spared", "verified", "rejected");
    if (problem !== null) return Result.fail(problem);
    if (job.status === "rejected") return ended(book, place, job, { outcome: "refunded", payout: 0n });
    const { payment, quality } = offerOf(job);
    return ended(book, place, job, { outcome: "settled", payout: haircutDown(payment, quality) });
  });

/**
 * Refunds all that is held for a job whose next step did not come in time; the pool gives nothing back. Anyone may call it.
 * Refused as UnknownJob, WrongStatus, TooEarly.
 */
export const expire = (_rules: JobRules, book: JobBook, { job: place, time }: JobCall): Outcome<JobBook, Ending> =>
  Result.flatMap(jobAt(book, place), (job) => {
    const problem =
      statusProblem(job, ...TIMED) ??
      (time > job.due ? null : refusal("TooEarly", "input.time", time, `above ${job.due}`));
    return problem === null ? ended(book, place, job, { outcome: "refunded", payout: 0n }) : Result.fail(problem);
  });

/** The client calls a job off that no worker has begun; claims that it has bought stay its own. Refused as UnknownJob, WrongStatus, Unauthorized. */
export const cancel = (
  _rules: JobRules,
  book: JobBook,
  { job: place, client }: JobCall & { readonly client: number },
): Outcome<JobBook, Ending> =>
  Result.flatMap(jobAt(book, place), (job) => {
    const problem = statusProblem(job, "submitted", "quoted", "accepted") ?? partyProblem("client", client, job.client);
    return problem === null ? ended(book, place, job, { outcome: "refunded", payout: 0n }) : Result.fail(problem);
  });

/** Every status after `submitted` has an offer: a job without one here was not made by these operations. */
const offerOf = ({ offer, status }: Job): Offer => {
  if (offer === null) throw new Error(`a job that is ${status} was quoted`);
  return offer;
};
