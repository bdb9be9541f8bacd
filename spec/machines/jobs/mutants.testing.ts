import { Result } from "effect";
import type { Fairness } from "../../checker/machine.ts";
import { integerOf } from "../reading.ts";
import { refused, taken } from "../workers/step.ts";
import type { JobSteps } from "./machine.ts";
import type { JobBook } from "./state.ts";
import { type JobAction, type JobStep, jobSteps, withJob } from "./steps.ts";

/** A book of jobs with one fault, and the property that must notice it. */
export interface JobMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly scope: string;
  readonly steps?: Partial<JobSteps>;
  /** Actions whose fairness is another one. */
  readonly fairness?: Readonly<Partial<Record<JobAction, Fairness>>>;
}

/** The step, and then something done to the book. */
const andThen =
  (step: JobStep, change: (before: JobBook, after: JobBook, place: number) => JobBook): JobStep =>
  (rules, state, parameters) =>
    Result.map(step(rules, state, parameters), ({ next, receipt }) => ({
      next: change(state, next, Number(integerOf(parameters, "job"))),
      receipt,
    }));

/** The step as if the job that it names stood elsewhere. */
const asIf =
  (step: JobStep, was: JobBook["jobs"][number]["status"], taken: JobBook["jobs"][number]["status"]): JobStep =>
  (rules, state, parameters) => {
    const place = Number(integerOf(parameters, "job"));
    return state.jobs[place]?.status === was
      ? step(rules, withJob(state, place, { status: taken }), parameters)
      : step(rules, state, parameters);
  };

const gives = (holdings: JobBook["clients"], place: bigint, credits: bigint, claims = 0n): JobBook["clients"] =>
  holdings.map((holding, i) =>
    BigInt(i) === place ? { credits: holding.credits + credits, claims: holding.claims + claims } : holding,
  );

const { submit, quote, accept, start, attest, draw, judge, settle, expire, cancel, advance } = jobSteps;

export const JOB_MUTANTS: readonly JobMutant[] = [
  {
    mistake: "a payout rounds up, out of nothing",
    notices: "creditsConserved",
    scope: "jobs/one",
    steps: {
      settle: andThen(settle, (_before, after, place) => {
        const job = after.jobs[place];
        return job?.status === "settled" ? { ...after, workers: gives(after.workers, job.worker, 1n) } : after;
      }),
    },
  },
  {
    mistake: "the claims of a settled job are not handed over",
    notices: "claimsConserved",
    scope: "jobs/one",
    steps: {
      settle: andThen(settle, (before, after) => ({
        ...after,
        workers: after.workers.map(({ credits }, i) => ({ credits, claims: before.workers[i]?.claims ?? 0n })),
      })),
    },
  },
  {
    mistake: "the budget is locked and not taken note of",
    notices: "escrowIsWhatJobsHold",
    scope: "jobs/one",
    steps: { submit: andThen(submit, (before, after) => ({ ...after, escrow: before.escrow })) },
  },
  {
    mistake: "a client locks what it does not have",
    notices: "nothingNegative",
    scope: "jobs/one",
    steps: {
      submit: (rules, state, parameters) => {
        const client = integerOf(parameters, "client");
        const lent = submit(rules, { ...state, clients: gives(state.clients, client, 5n) }, parameters);
        return Result.map(lent, ({ next, receipt }) => ({
          next: { ...next, clients: gives(next.clients, client, -5n) },
          receipt,
        }));
      },
    },
  },
  {
    mistake: "what a job held is still written to it after it was refunded",
    notices: "heldAsLocked",
    scope: "jobs/one",
    steps: {
      expire: andThen(expire, (before, after, place) =>
        withJob(after, place, { credits: before.jobs[place]?.credits ?? 0n }),
      ),
    },
  },
  {
    mistake: "a quote is checked against the budget without the price of the claims",
    notices: "paymentIsFunded",
    scope: "jobs/one",
    steps: {
      quote: (rules, state, parameters) =>
        Result.map(quote(rules, state, { ...parameters, cost: 0n }), ({ next, receipt }) => ({
          next: withJob(next, Number(integerOf(parameters, "job")), { cost: integerOf(parameters, "cost") }),
          receipt,
        })),
    },
  },
  {
    mistake: "a job that was settled can be settled once more, out of the escrow of another",
    notices: "noJobIsSettledTwice",
    scope: "jobs/two",
    steps: {
      settle: (rules, state, parameters) => {
        const place = Number(integerOf(parameters, "job"));
        const job = state.jobs[place];
        if (job?.status !== "settled") return settle(rules, state, parameters);
        if (state.escrow.credits < 1n) return refused("InsufficientReserve", "escrow", state.escrow.credits, "1");
        const escrow = { ...state.escrow, credits: state.escrow.credits - 1n };
        return taken({ ...state, escrow, workers: gives(state.workers, job.worker, 1n) });
      },
    },
  },
  {
    mistake: "a rejected attestation is settled like any other",
    notices: "nobodyIsPaidForARejection",
    scope: "jobs/one",
    steps: { settle: asIf(settle, "rejected", "verified") },
  },
  {
    mistake: "a sampled attestation is paid before the validators have looked",
    notices: "nobodyIsPaidForARejection",
    scope: "jobs/one",
    steps: { settle: asIf(settle, "sampled", "spared") },
  },
  {
    mistake: "the payment is made without the haircut",
    notices: "payoutAfterHaircut",
    scope: "jobs/one",
    steps: {
      settle: (rules, state, parameters) =>
        settle(rules, { ...state, jobs: state.jobs.map((job) => ({ ...job, quality: 10n ** 18n })) }, parameters),
    },
  },
  {
    mistake: "a cancellation keeps the claims in escrow",
    notices: "refundIsWhole",
    scope: "jobs/one",
    steps: {
      cancel: andThen(cancel, (before, after, place) => {
        const job = before.jobs[place];
        return job === undefined ? after : { ...after, clients: gives(after.clients, job.client, 0n, -job.claims) };
      }),
    },
  },
  {
    mistake: "unused credits are given back out of the pool, as section 9.2 can be read",
    notices: "poolGivesNothingBack",
    scope: "jobs/one",
    steps: {
      expire: andThen(expire, (before, after, place) => {
        const job = before.jobs[place];
        if (job === undefined || job.claims === 0n) return after;
        return {
          ...after,
          pool: { credits: after.pool.credits - job.cost, claims: after.pool.claims + job.claims },
          clients: gives(after.clients, job.client, job.cost, -job.claims),
        };
      }),
    },
  },
  {
    mistake: "the hardware is not asked",
    notices: "attestedIsVouchedFor",
    scope: "jobs/one",
    steps: { attest: (rules, state, parameters) => attest({ ...rules, vouches: () => true }, state, parameters) },
  },
  {
    mistake: "a job expires with the last second of its window",
    notices: "nothingExpiresInTime",
    scope: "jobs/one",
    steps: {
      expire: (rules, state, parameters) =>
        expire(rules, { ...state, jobs: state.jobs.map((job) => ({ ...job, left: job.left - 1n })) }, parameters),
    },
  },
  {
    mistake: "a running job has no timeout",
    notices: "acceptedJobEnds0",
    scope: "jobs/one",
    steps: {
      expire: (rules, state, parameters) => {
        const status = state.jobs[Number(integerOf(parameters, "job"))]?.status;
        return status === "running"
          ? refused("WrongStatus", "job.status", status, "not running")
          : expire(rules, state, parameters);
      },
    },
  },
  {
    mistake: "a sampled attestation that nobody judges has no timeout",
    notices: "acceptedJobEnds1",
    scope: "jobs/two",
    steps: {
      expire: (rules, state, parameters) => {
        const status = state.jobs[Number(integerOf(parameters, "job"))]?.status;
        return status === "sampled"
          ? refused("WrongStatus", "job.status", status, "not sampled")
          : expire(rules, state, parameters);
      },
    },
  },
  { mistake: "nobody has to settle", notices: "acceptedJobEnds0", scope: "jobs/one", fairness: { settle: "none" } },
  {
    mistake: "nobody has to end what is overdue",
    notices: "escrowEmpties",
    scope: "jobs/one",
    fairness: { expire: "none" },
  },
  { mistake: "time need not pass", notices: "escrowEmpties", scope: "jobs/two", fairness: { advance: "none" } },
  {
    mistake: "anyone may accept for the client",
    notices: "onlyThePartyActs",
    scope: "jobs/one",
    steps: {
      accept: (rules, state, parameters) => {
        const client = state.jobs[Number(integerOf(parameters, "job"))]?.client ?? 0n;
        return accept(rules, state, { ...parameters, client });
      },
    },
  },
  {
    mistake: "a quote that is overdue can still be accepted",
    notices: "nothingIsDoneTooLate",
    scope: "jobs/one",
    steps: {
      accept: (rules, state, parameters) => {
        const place = Number(integerOf(parameters, "job"));
        return state.jobs[place]?.left === -1n
          ? accept(rules, withJob(state, place, { left: 0n }), parameters)
          : accept(rules, state, parameters);
      },
    },
  },
  {
    mistake: "the verdict of the validators is lost",
    notices: "everyStepMovesOn",
    scope: "jobs/one",
    steps: { judge: andThen(judge, (before) => before) },
  },
  {
    mistake: "a job that starts keeps what was left of the window before",
    notices: "windowsAreKept",
    scope: "jobs/one",
    steps: {
      start: andThen(start, (before, after, place) => withJob(after, place, { left: before.jobs[place]?.left ?? 0n })),
    },
  },
  {
    mistake: "time runs backwards",
    notices: "timePassesAndNothingElse",
    scope: "jobs/one",
    steps: { advance: (rules, state) => advance(rules, state, { seconds: -1n }) },
  },
  {
    mistake: "every attestation is spared",
    notices: "theSeedSamples",
    scope: "jobs/one",
    steps: { draw: (rules, state, parameters) => draw({ ...rules, sampling: 0n }, state, parameters) },
  },
  {
    mistake: "the receipt of a refund is empty",
    notices: "receiptTellsThePayments",
    scope: "jobs/one",
    steps: {
      cancel: (rules, state, parameters) =>
        Result.map(cancel(rules, state, parameters), ({ next }) => ({ next, receipt: {} })),
    },
  },
];
