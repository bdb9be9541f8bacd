import { Result } from "effect";
import type { Parameters } from "../../checker/machine.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { type JobAction, type JobBook, type JobRules, jobSteps, openJob } from "../jobs/index.ts";
import { integerOf } from "../reading.ts";
import { refused, taken } from "../workers/step.ts";
import type { MarketState, Source } from "./state.ts";
import { bargained, buyExactTrade, type MarketStep } from "./trades.ts";
import { noVenue, venueOf } from "./venues.ts";
import { expiredClass, isClosed, ofClass, paid, received, unknownParty, walletOf } from "./wallets.ts";

const NOWHERE: Source = { pool: 0n, index: 0n };

/** The oracles' answers come with the call: what the hardware vouches for, and the digest of the seed. */
const rulesOf = ({ rules }: MarketState, { vouched, digest }: Parameters): JobRules => ({
  ...rules.jobs,
  vouches: () => vouched === true,
  digest: () => (typeof digest === "bigint" ? digest : 0n),
});

/** The book as its own machine knows it: clients and workers are the wallets, claims beside them are told apart later. */
const bookOf = ({ jobs, wallets }: MarketState): JobBook => ({
  ...jobs,
  clients: wallets.map(({ credits }) => ({ credits, claims: 0n })),
  workers: wallets.map(() => ({ credits: 0n, claims: 0n })),
  // The market's own trade says what a pool cannot give.
  pool: { credits: 0n, claims: 4n * QUANTITY_LIMIT },
});

/** The market after a step of the book: what its clients and workers gained or lost, claims of one class. */
const withBook = (state: MarketState, next: JobBook, { index }: Source): MarketState => {
  const empty = { ...next, clients: [], workers: [], pool: { credits: 0n, claims: 0n } };
  const moved = next.clients.reduce((reached, client, i) => {
    const before = state.wallets[i]?.credits ?? 0n;
    const worker = next.workers[i] ?? { credits: 0n, claims: 0n };
    const credits = client.credits - before + worker.credits;
    const owing = paid(reached, BigInt(i), { credits: credits < 0n ? -credits : 0n });
    return received(owing, BigInt(i), {
      credits: credits > 0n ? credits : 0n,
      claims: ofClass(state, index, client.claims),
    });
  }, state);
  const used = next.workers.reduce((sum, { claims }) => sum + claims, 0n);
  const redeemed = moved.redeemed.map((gone, i) => (BigInt(i) === index ? gone + used : gone));
  return { ...moved, jobs: empty, redeemed };
};

const sourceOf = ({ sources }: MarketState, job: bigint): Source => sources[Number(job)] ?? NOWHERE;

const onBook = (state: MarketState, action: JobAction, parameters: Parameters, book: JobBook = bookOf(state)) =>
  // The digest that comes with the call is that of the seed, which nothing else is asked of.
  jobSteps[action](rulesOf(state, parameters), book, { ...parameters, seed: 0n });

const jobStep =
  (action: Exclude<JobAction, "submit" | "quote" | "accept" | "start" | "advance">): MarketStep =>
  (state, parameters) =>
    Result.flatMap(onBook(state, action, parameters), ({ next, receipt }) =>
      taken(withBook(state, next, sourceOf(state, integerOf(parameters, "job"))), receipt),
    );

export const attest = jobStep("attest");
export const draw = jobStep("draw");
export const judge = jobStep("judge");
export const settle = jobStep("settle");
export const expire = jobStep("expire");
export const cancel = jobStep("cancel");

/** A client locks a budget for a job of the next number. */
export const submit: MarketStep = (state, parameters) => {
  const job = BigInt(state.jobs.jobs.length);
  const book = bookOf(state);
  return Result.flatMap(
    onBook(state, "submit", { ...parameters, job }, { ...book, jobs: [...book.jobs, openJob] }),
    ({ next }) => taken({ ...withBook(state, next, NOWHERE), sources: [...state.sources, NOWHERE] }, { job }),
  );
};

/** A router names an active worker, at the quality that it has now, and the pool where the claims are bought. */
export const quote: MarketStep = (state, parameters) => {
  const [job, worker] = [integerOf(parameters, "job"), integerOf(parameters, "worker")];
  const source = { pool: integerOf(parameters, "pool"), index: integerOf(parameters, "index") };
  if (walletOf(state, worker) === undefined) return unknownParty(state, "worker", worker);
  const { status = "absent", quality = 0n } = state.registry.workers[Number(worker)] ?? {};
  return Result.flatMap(onBook(state, "quote", { ...parameters, quality }), ({ next }) => {
    const venue = venueOf(state, source.pool);
    if (venue === undefined) return noVenue(state, source.pool);
    if (venue.listings[Number(source.index)] === undefined)
      return refused("UnknownResource", "index", source.index, `below ${venue.listings.length}`);
    if (status !== "active") return refused("WrongStatus", "worker.status", status, "active");
    const sources = state.sources.with(Number(job), source);
    return taken({ ...withBook(state, next, source), sources }, { quality });
  });
};

/**
 * The client accepts, and the claims are bought out of the escrow: for what they cost, which is at most what was quoted. To
 * the same-block rule the purchase is the client's.
 */
export const accept: MarketStep = (state, parameters) => {
  const place = Number(integerOf(parameters, "job"));
  const { pool, index } = sourceOf(state, BigInt(place));
  const quoted = onBook(state, "accept", parameters);
  const job = state.jobs.jobs[place];
  if (Result.isFailure(quoted) || job === undefined) return Result.map(quoted, () => ({ next: state, receipt: {} }));
  const order = { index, resourceOut: job.resource, maxCredits: job.cost, deadline: state.time };
  return Result.flatMap(
    bargained(state, pool, job.client, buyExactTrade, order),
    ({ state: traded, bargain: { gives, charges } }) => {
      const cost = gives.credits ?? 0n;
      const book = bookOf(traded);
      return Result.flatMap(
        onBook(traded, "accept", parameters, { ...book, jobs: book.jobs.with(place, { ...job, cost }) }),
        ({ next }) => taken(withBook(traded, next, { pool, index }), { cost, charges }),
      );
    },
  );
};

/** The worker begins, unless the epoch that the claims are on has ended. */
export const start: MarketStep = (state, parameters) => {
  const source = sourceOf(state, integerOf(parameters, "job"));
  return Result.flatMap(onBook(state, "start", parameters), ({ next }) =>
    isClosed(state, Number(source.index))
      ? Result.fail(expiredClass(Number(source.index)))
      : taken(withBook(state, next, source)),
  );
};
