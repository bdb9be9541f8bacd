import { Equal } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, TemporalProperty, Witness } from "../../checker/machine.ts";
import { haircutWithin } from "../../equations/quality.ts";
import { isSampled } from "../../equations/stake.ts";
import { integerOf } from "../reading.ts";
import { total } from "../workers/step.ts";
import { type Holding, isTimed, type Job, type JobBook, type JobRules, type JobStatus, OVERDUE } from "./state.ts";

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

/** Who alone may take a step. */
const PARTY: Readonly<Partial<Record<string, "client" | "worker">>> = {
  accept: "client",
  cancel: "client",
  start: "worker",
  attest: "worker",
};

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
  {
    name: "onlyThePartyActs",
    statement: "the client of a job accepts and cancels it, and its worker starts it and attests; nobody else",
    when: (_before, action) => Object.hasOwn(PARTY, action),
    holds: (before, action, { next }, parameters) => {
      const party = PARTY[action];
      return party !== undefined && named(before, next, parameters).was?.[party] === integerOf(parameters, party);
    },
  },
  {
    name: "nothingIsDoneTooLate",
    statement: "the next step of a job is taken while its window is open",
    when: (_before, action) => ["quote", "accept", "start", "attest", "draw", "judge"].includes(action),
    holds: (before, _action, { next }, parameters) => (named(before, next, parameters).was?.left ?? OVERDUE) >= 0n,
  },
  {
    name: "everyStepMovesOn",
    statement: "what is done to a job brings it to another status, and leaves the other jobs where they are",
    when: (_before, action) => action !== "advance",
    holds: (before, _action, { next }, parameters) =>
      next.jobs.every(({ status }, i) => (status !== before.jobs[i]?.status) === (BigInt(i) === parameters.job)),
  },
  {
    name: "windowsAreKept",
    statement: "a job that moves on gets the whole window of where it now stands, or none",
    holds: (before, _action, { next }) =>
      next.jobs.every(
        ({ status, left }, i) =>
          status === before.jobs[i]?.status || left === (isTimed(status) ? rules.windows[status] : 0n),
      ),
  },
  {
    name: "timePassesAndNothingElse",
    statement: "as time passes a window shortens by that time, or is over; holdings and quotes stay as they are",
    when: (_before, action) => action === "advance",
    holds: (before, _action, { next }, parameters) => {
      const seconds = integerOf(parameters, "seconds");
      const without = (state: JobBook) => ({ ...state, jobs: state.jobs.map((job) => ({ ...job, left: 0n })) });
      return (
        Equal.equals(without(before), without(next)) &&
        before.jobs.every(({ status, left }, i) => {
          const after = isTimed(status) ? (left < seconds ? OVERDUE : left - seconds) : left;
          return next.jobs[i]?.left === after;
        })
      );
    },
  },
  {
    name: "theSeedSamples",
    statement: "an attestation is sampled if the digest of the seed and its job says so, and spared if not",
    when: (_before, action) => action === "draw",
    holds: (before, _action, { next }, parameters) => {
      const { is } = named(before, next, parameters);
      const digest = rules.digest([integerOf(parameters, "seed"), integerOf(parameters, "job")]);
      return is?.status === (isSampled(integer, digest, rules.sampling) ? "sampled" : "spared");
    },
  },
  {
    name: "receiptTellsThePayments",
    statement: "the receipt of a job's end says what its worker and its client have got",
    when: (_before, action) => paysOut(action),
    holds: (before, _action, { next, receipt }, parameters) => {
      const { was } = named(before, next, parameters);
      if (was === undefined) return false;
      const got = (side: "clients" | "workers", place: bigint): bigint =>
        (next[side][Number(place)]?.credits ?? 0n) - (before[side][Number(place)]?.credits ?? 0n);
      return receipt.payout === got("workers", was.worker) && receipt.refund === got("clients", was.client);
    },
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
  {
    name: "clientLocksAll",
    statement: "a client has locked all that it had",
    holds: ({ clients, escrow }) => escrow.credits > 0n && clients.some(({ credits }) => credits === 0n),
  },
  {
    name: "quoteTakesAll",
    statement: "an accepted quote leaves nothing of the budget",
    holds: ({ jobs }) =>
      jobs.some(({ status, budget, cost, payment }) => status === "accepted" && budget === cost + payment),
  },
];
