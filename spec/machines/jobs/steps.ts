import { integer } from "../../arithmetic/integer.ts";
import type { Parameters, Step } from "../../checker/machine.ts";
import { isSampled } from "../../equations/stake.ts";
import { integerOf, nameOf } from "../reading.ts";
import { afterHaircut } from "../workers/amounts.ts";
import { refused, taken } from "../workers/step.ts";
import { type Holding, isTimed, type Job, type JobBook, type JobRules, type JobStatus, OVERDUE } from "./state.ts";

/** One action of the book of jobs under given rules. */
export type JobStep = (rules: JobRules, state: JobBook, parameters: Parameters) => Step<JobBook>;

export const withJob = (state: JobBook, place: number, changes: Partial<Job>): JobBook => {
  const job = state.jobs[place];
  if (job === undefined) throw new RangeError(`no job ${place}`);
  return { ...state, jobs: state.jobs.with(place, { ...job, ...changes }) };
};

const plus = (holding: Holding, { credits = 0n, claims = 0n }: Partial<Holding>): Holding => ({
  credits: holding.credits + credits,
  claims: holding.claims + claims,
});

const plusAt = (holdings: readonly Holding[], place: bigint, amounts: Partial<Holding>): readonly Holding[] =>
  holdings.map((holding, i) => (BigInt(i) === place ? plus(holding, amounts) : holding));

/** Runs a step on the job that it names, in one of some statuses, by the party that may, in time. */
const onJob =
  (
    demands: {
      readonly statuses: readonly JobStatus[];
      readonly party?: "client" | "worker";
      readonly inTime?: boolean;
    },
    step: (rules: JobRules, state: JobBook, job: Job, place: number, p: Parameters) => Step<JobBook>,
  ): JobStep =>
  (rules, state, parameters) => {
    const named = integerOf(parameters, "job");
    const job = state.jobs[Number(named)];
    if (job === undefined) return refused("UnknownJob", "job", named, `below ${state.jobs.length}`);
    if (!demands.statuses.includes(job.status))
      return refused("WrongStatus", "job.status", job.status, demands.statuses.join(" or "));
    const { party, inTime = false } = demands;
    if (party !== undefined && integerOf(parameters, party) !== job[party])
      return refused("Unauthorized", party, integerOf(parameters, party), `${job[party]}`);
    if (inTime && job.left < 0n) return refused("Expired", "job.left", job.left, "at least 0");
    return step(rules, state, job, Number(named), parameters);
  };

/** A client locks its budget. */
const submit = onJob({ statuses: ["open"] }, (rules, state, _job, place, parameters) => {
  const [client, budget] = [integerOf(parameters, "client"), integerOf(parameters, "budget")];
  const wallet = state.clients[Number(client)];
  if (wallet === undefined) return refused("UnknownParty", "client", client, `below ${state.clients.length}`);
  if (budget === 0n) return refused("ZeroAmount", "budget", 0n, "at least 1");
  if (budget > wallet.credits) return refused("InsufficientBalance", "budget", budget, `at most ${wallet.credits}`);
  return taken({
    ...withJob(state, place, { status: "submitted", client, budget, credits: budget, left: rules.windows.submitted }),
    clients: plusAt(state.clients, client, { credits: -budget }),
    escrow: plus(state.escrow, { credits: budget }),
  });
});

/** A router names a worker, what the pool asks for the claims, and what the worker asks. */
const quote = onJob({ statuses: ["submitted"], inTime: true }, (rules, state, job, place, parameters) => {
  const of = (name: string): bigint => integerOf(parameters, name);
  const offer = { worker: of("worker"), cost: of("cost"), resource: of("resource"), payment: of("payment") };
  if (state.workers[Number(offer.worker)] === undefined)
    return refused("UnknownParty", "worker", offer.worker, `below ${state.workers.length}`);
  if (offer.payment === 0n) return refused("ZeroAmount", "payment", 0n, "at least 1");
  if (offer.cost + offer.payment > job.budget)
    return refused("LimitExceeded", "payment", offer.payment, `at most ${job.budget - offer.cost}`);
  const next = { status: "quoted", ...offer, quality: of("quality"), left: rules.windows.quoted } as const;
  return taken(withJob(state, place, next));
});

/** The client accepts: the claims are bought of the pool out of the escrow, which holds them from now on. */
const accept = onJob({ statuses: ["quoted"], party: "client", inTime: true }, (rules, state, job, place) => {
  const { cost, resource } = job;
  if (resource >= state.pool.claims)
    return refused("InsufficientReserve", "job.resource", resource, `below ${state.pool.claims}`);
  const held = { credits: job.credits - cost, claims: job.claims + resource };
  return taken({
    ...withJob(state, place, { status: "accepted", ...held, left: rules.windows.accepted }),
    pool: plus(state.pool, { credits: cost, claims: -resource }),
    escrow: plus(state.escrow, { credits: -cost, claims: resource }),
  });
});

const start = onJob({ statuses: ["accepted"], party: "worker", inTime: true }, (rules, state, _job, place) =>
  taken(withJob(state, place, { status: "running", left: rules.windows.running })),
);

/** The worker commits to a result that the hardware vouches for. What is sampled is drawn only after this. */
const attest = onJob(
  { statuses: ["running"], party: "worker", inTime: true },
  (rules, state, job, place, parameters) => {
    const result = integerOf(parameters, "result");
    if (!rules.vouches(BigInt(place), job.worker, result))
      return refused("InvalidAttestation", "result", result, "one that the hardware vouches for");
    return taken(withJob(state, place, { status: "attested", result, left: rules.windows.attested }));
  },
);

/** A seed that was not known when the worker attested says whether the attestation is sampled. */
const draw = onJob({ statuses: ["attested"], inTime: true }, (rules, state, _job, place, parameters) => {
  const digest = rules.digest([integerOf(parameters, "seed"), BigInt(place)]);
  const sampled = isSampled(integer, digest, rules.sampling);
  return taken(
    withJob(
      state,
      place,
      sampled ? { status: "sampled", left: rules.windows.sampled } : { status: "spared", left: 0n },
    ),
  );
});

/** The panel of validators has cross-checked a sampled attestation. */
const judge = onJob({ statuses: ["sampled"], inTime: true }, (_rules, state, _job, place, parameters) =>
  taken(withJob(state, place, { status: nameOf(parameters, "verdict", ["verified", "rejected"]), left: 0n })),
);

/** Everything that the escrow holds for the job goes back to the client, claims included; the pool gives nothing back. */
const refund = (state: JobBook, { client, credits, claims }: Job, place: number): Step<JobBook> =>
  taken(
    {
      ...withJob(state, place, { status: "refunded", credits: 0n, claims: 0n, left: 0n }),
      clients: plusAt(state.clients, client, { credits, claims }),
      escrow: plus(state.escrow, { credits: -credits, claims: -claims }),
    },
    { payout: 0n, refund: credits },
  );

/** Pays the worker after the haircut of its quality, and the client the rest; or refunds, if the attestation was rejected. */
const settle = onJob({ statuses: ["spared", "verified", "rejected"] }, (_rules, state, job, place) => {
  if (job.status === "rejected") return refund(state, job, place);
  const payout = afterHaircut(job.payment, job.quality);
  const rest = job.credits - payout;
  return taken(
    {
      ...withJob(state, place, { status: "settled", credits: 0n, claims: 0n, left: 0n }),
      clients: plusAt(state.clients, job.client, { credits: rest }),
      workers: plusAt(state.workers, job.worker, { credits: payout, claims: job.claims }),
      escrow: plus(state.escrow, { credits: -job.credits, claims: -job.claims }),
    },
    { payout, refund: rest },
  );
});

/** Anyone may have a job refunded whose next step did not come in time. */
const expire = onJob(
  { statuses: ["submitted", "quoted", "accepted", "running", "attested", "sampled"] },
  (_rules, state, job, place) =>
    job.left >= 0n ? refused("TooEarly", "job.left", job.left, "below 0: overdue") : refund(state, job, place),
);

/** The client calls the job off, as long as no worker has begun. The claims that it has paid for are its own to sell. */
const cancel = onJob({ statuses: ["submitted", "quoted", "accepted"], party: "client" }, (_rules, state, job, place) =>
  refund(state, job, place),
);

/** Time passes. */
const advance: JobStep = (_rules, state, parameters) => {
  const seconds = integerOf(parameters, "seconds");
  return taken({
    ...state,
    jobs: state.jobs.map((job) =>
      isTimed(job.status) ? { ...job, left: job.left >= seconds ? job.left - seconds : OVERDUE } : job,
    ),
  });
};

export const jobSteps = {
  submit,
  quote,
  accept,
  start,
  attest,
  draw,
  judge,
  settle,
  expire,
  cancel,
  advance,
} as const satisfies Readonly<Record<string, JobStep>>;

export type JobAction = keyof typeof jobSteps;
