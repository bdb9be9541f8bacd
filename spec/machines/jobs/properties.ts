import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, TemporalProperty, Witness } from "../../checker/machine.ts";
import { haircutWithin } from "../../equations/quality.ts";
import { integerOf, total } from "../workers/step.ts";
import type { Holding, Job, JobBook, JobRules, JobStatus } from "./state.ts";

const isOver = ({ status }: Job): boolean => status === "settled" || status === "refunded";

const sumOf = (state: JobBook, part: keyof Holding): bigint =>
  total([...state.clients, ...state.workers, state.pool, state.escrow].map((holding) => holding[part]));

/** The job that an action names, before and after it. */
const named = (before: JobBook, next: JobBook, parameters: Readonly<Record<string, unknown>>) => {
  const { job } = parameters;
  const place = typeof job === "bigint" ? Number(job) : -1;
  return { was: before.jobs[place], is: next.jobs[place] };
};

const paysOut = (action: string): boolean => ["settle", "expire", "cancel"].includes(action);

const BOUGHT: readonly JobStatus[] = ["accepted", "running", "attested", "sampled", "spared", "verified", "rejected"];

export const jobInvariants = (initial: JobBook): readonly Invariant<JobBook>[] => [
  {
    name: "creditsConserved",
    statement: "clients, workers, pool and escrow together hold the credits that they began with",
    holds: (state) => sumOf(state, "credits") === sumOf(initial, "credits"),
  },
  {
    name: "claimsConserved",
    statement: "and the claims, redeemed ones included",
    holds: (state) => sumOf(state, "claims") === sumOf(initial, "claims"),
  },
  {
    name: "escrowIsWhatJobsHold",
    statement: "the escrow holds exactly what it holds for the jobs",
    holds: ({ escrow, jobs }) =>
      escrow.credits === total(jobs.map(({ credits }) => credits)) &&
      escrow.claims === total(jobs.map(({ claims }) => claims)),
  },
  {
    name: "nothingNegative",
    statement: "nobody holds less than 0",
    holds: ({ clients, workers, pool, escrow }) =>
      [...clients, ...workers, pool, escrow].every(({ credits, claims }) => credits >= 0n && claims >= 0n),
  },
  {
    name: "heldAsLocked",
    statement: "a job holds its budget until it is accepted, then the rest of it and the claims, at the end nothing",
    holds: ({ jobs }) =>
      jobs.every(({ status, credits, claims, budget, cost, resource }) => {
        if (status === "submitted" || status === "quoted") return credits === budget && claims === 0n;
        return BOUGHT.includes(status)
          ? credits === budget - cost && claims === resource
          : credits === 0n && claims === 0n;
      }),
  },
  {
    name: "paymentIsFunded",
    statement: "from the quote on, a job that is not over holds what the worker asks",
    when: ({ jobs }) => jobs.some(({ status }) => BOUGHT.includes(status)),
    holds: ({ jobs }) =>
      jobs.every(
        ({ status, credits, payment }) => (!BOUGHT.includes(status) && status !== "quoted") || payment <= credits,
      ),
  },
];

export const jobActionProperties = (rules: JobRules): readonly ActionProperty<JobBook>[] => [
  {
    name: "noJobIsSettledTwice",
    statement: "what pays out is the end of a job that was not over, and what is over stays as it is",
    holds: (before, action, { next }, parameters) => {
      const { was, is } = named(before, next, parameters);
      const ends = was !== undefined && is !== undefined && !isOver(was) && isOver(is);
      return (
        (!paysOut(action) || ends) && before.jobs.every((job, i) => !isOver(job) || job.status === next.jobs[i]?.status)
      );
    },
  },
  {
    name: "nobodyIsPaidForARejection",
    statement: "a worker is paid only by the settlement of a job whose attestation was verified, or not sampled",
    when: (before, _action, { next }) => next.workers.some(({ credits }, i) => credits !== before.workers[i]?.credits),
    holds: (before, action, { next }, parameters) => {
      const { was } = named(before, next, parameters);
      return action === "settle" && (was?.status === "verified" || was?.status === "spared");
    },
  },
  {
    name: "payoutAfterHaircut",
    statement: "the worker gets the largest amount that the haircut of its quality leaves of the payment",
    when: (_before, action, { next }, parameters) =>
      action === "settle" && next.jobs[Number(integerOf(parameters, "job"))]?.status === "settled",
    holds: (before, _action, { next }, parameters) => {
      const { was } = named(before, next, parameters);
      if (was === undefined) return false;
      const place = Number(was.worker);
      const paid = (next.workers[place]?.credits ?? 0n) - (before.workers[place]?.credits ?? 0n);
      return (
        haircutWithin(integer, paid, was.payment, was.quality) &&
        !haircutWithin(integer, paid + 1n, was.payment, was.quality)
      );
    },
  },
  {
    name: "refundIsWhole",
    statement: "a job that is refunded gives its client all that it held, credits and claims",
    when: (before, _action, { next }, parameters) => {
      const { was, is } = named(before, next, parameters);
      return was?.status !== "refunded" && is?.status === "refunded";
    },
    holds: (before, _action, { next }, parameters) => {
      const { was } = named(before, next, parameters);
      if (was === undefined) return false;
      const place = Number(was.client);
      const [wallet, after] = [before.clients[place], next.clients[place]];
      return (
        after?.credits === (wallet?.credits ?? 0n) + was.credits &&
        after?.claims === (wallet?.claims ?? 0n) + was.claims
      );
    },
  },
  {
    name: "poolGivesNothingBack",
    statement: "the credits of the pool never fall, and its claims leave only when a quote is accepted",
    holds: (before, action, { next }) =>
      next.pool.credits >= before.pool.credits && (action === "accept" || next.pool.claims === before.pool.claims),
  },
  {
    name: "attestedIsVouchedFor",
    statement: "only what the hardware vouches for is attested, and it does not change afterwards",
    when: (before, _action, { next }) => next.jobs.some(({ result }, i) => result !== before.jobs[i]?.result),
    holds: (before, action, { next }, parameters) => {
      const { is } = named(before, next, parameters);
      return (
        action === "attest" && is !== undefined && rules.vouches(integerOf(parameters, "job"), is.worker, is.result)
      );
    },
  },
  {
    name: "nothingExpiresInTime",
    statement: "a job expires only once it is overdue",
    when: (_before, action) => action === "expire",
    holds: (before, _action, { next }, parameters) => (named(before, next, parameters).was?.left ?? 0n) < 0n,
  },
];

export const jobTemporal = (jobs: number): readonly TemporalProperty<JobBook>[] => [
  ...Array.from({ length: jobs }, (_, place): TemporalProperty<JobBook> => {
    const at = (state: JobBook): Job | undefined => state.jobs[place];
    return {
      name: `acceptedJobEnds${place}`,
      statement: `once accepted, job ${place} is settled or refunded in the end`,
      kind: "leadsTo",
      from: (state) => BOUGHT.includes(at(state)?.status ?? "open"),
      to: (state) => ["settled", "refunded"].includes(at(state)?.status ?? "open"),
    };
  }),
  {
    name: "escrowEmpties",
    statement: "what is in escrow comes out of it",
    kind: "leadsTo",
    from: ({ escrow }) => escrow.credits > 0n || escrow.claims > 0n,
    to: ({ escrow }) => escrow.credits === 0n && escrow.claims === 0n,
  },
];

export const jobWitnesses: readonly Witness<JobBook>[] = [
  {
    name: "clientKeepsClaims",
    statement: "a client is left with claims that it has paid for and not used",
    holds: ({ clients }) => clients.some(({ claims }) => claims > 0n),
  },
  {
    name: "workerPaidLess",
    statement: "a worker was paid less than it asked, for its quality",
    holds: ({ jobs, workers }) =>
      jobs.some(
        ({ status, payment, worker }) => status === "settled" && (workers[Number(worker)]?.credits ?? 0n) < payment,
      ),
  },
];
