import { Result } from "effect";
import { refusal } from "../../../spec/vocabulary/refusal.ts";
import * as book from "../jobs/index.ts";
import { type Outcome as PartOutcome, settled } from "../workers/index.ts";
import { listingAt } from "./auctions.ts";
import type { Market, Source } from "./market.ts";
import { type Answers, changed, type Nothing, operation } from "./operation.ts";
import { purchased } from "./trades.ts";
import { claimsOf, closedProblem, credit, debit, partyAt } from "./wallets.ts";

interface JobCall {
  readonly job: number;
}

const NOWHERE: Source = { poolId: 0, index: 0 };

const sourceOf = ({ sources }: Market, job: number): Source => sources[job] ?? NOWHERE;

const rulesOf = ({ rules, oracles }: Market): book.JobRules => ({ ...rules.jobs, ...oracles });

/** An operation of the book of jobs that moves no credits and no claims. */
const ofBook = <Call extends JobCall, Receipt>(
  action: string,
  run: (rules: book.JobRules, jobs: book.JobBook, call: Call & book.JobCall) => PartOutcome<book.JobBook, Receipt>,
  answers?: Answers<Call>,
) =>
  operation(
    action,
    (market, call: Call) =>
      Result.map(run(rulesOf(market), market.jobs, { ...call, time: market.time }), ({ post: jobs, receipt }) => ({
        ...{ market: { ...market, jobs }, receipt },
      })),
    answers,
  );

/**
 * Locks a budget for a job; its number is in the receipt. Refused as UnknownParty, ZeroAmount, InsufficientBalance: the
 * first that applies.
 */
export const submit = operation("submit", (market, call: { readonly client: number; readonly budget: bigint }) =>
  Result.flatMap(partyAt(market, "client", call.client), ({ credits: balance }) =>
    Result.flatMap(
      book.submit(rulesOf(market), market.jobs, { ...call, balance, time: market.time }),
      ({ post: jobs, receipt }) =>
        changed(
          debit({ ...market, jobs, sources: [...market.sources, NOWHERE] }, call.client, { credits: receipt.locked }),
          receipt,
        ),
    ),
  ),
);

export interface QuoteCall extends JobCall, Source {
  readonly worker: number;
  /** The most that the claims may cost at the pool. */
  readonly cost: bigint;
  readonly resource: bigint;
  /** What the worker asks at a quality of 1. */
  readonly payment: bigint;
}

/**
 * Offers an active worker for a job, at the quality that it has now, and a resource of a pool as the place where the claims
 * are bought. Refused as UnknownParty, as `quote` of the book, NoVenue, UnknownResource, WrongStatus (of the worker): the
 * first that applies.
 */
export const quote = operation("quote", (market, call: QuoteCall) =>
  Result.flatMap(partyAt(market, "worker", call.worker), () => {
    const { job, worker, poolId, index, cost, resource, payment } = call;
    const { status, quality } = workerNow(market, worker);
    const offer = { worker, cost, resource, payment, quality };
    return Result.flatMap(
      book.quote(rulesOf(market), market.jobs, { job, time: market.time, offer }),
      ({ post: jobs }) =>
        Result.flatMap(listingAt(market, { poolId, index }), () => {
          if (status !== "active") return Result.fail(refusal("WrongStatus", "worker.status", status, "active"));
          return changed({ ...market, jobs, sources: market.sources.with(job, { poolId, index }) }, { quality });
        }),
    );
  }),
);

const workerNow = ({ rules, registry }: Market, place: number) => {
  const worker = registry.workers[place];
  if (worker === undefined) throw new RangeError(`no worker ${place}: there is one for each party`);
  return settled(rules.workers, worker, registry.epoch);
};

/**
 * The client accepts: the claims are bought out of the escrow for what they cost, at most what was quoted. To the same-block
 * rule the purchase is the client's. Refused as `accept` of the book, and as `buyExact`: the first that applies.
 */
export const accept = operation("accept", (market, { job, client }: JobCall & { readonly client: number }) => {
  const call = { job, client, time: market.time };
  return Result.flatMap(book.accept(rulesOf(market), market.jobs, call), ({ receipt: { cost, resource } }) => {
    const order = { resourceOut: resource, maxCredits: cost, deadline: market.time };
    return Result.flatMap(purchased(market, { party: client, ...sourceOf(market, job), ...order }), (trade) => {
      const { creditsIn, charges } = trade.bargain.receipt;
      const priced = book.accept(rulesOf(market), atCost(market.jobs, job, creditsIn), call);
      return Result.flatMap(priced, ({ post: jobs }) =>
        changed({ ...trade.market, jobs }, { cost: creditsIn, charges }),
      );
    });
  });
});

/** The book with what the claims of a job really cost in its offer. */
const atCost = (jobs: book.JobBook, place: number, cost: bigint): book.JobBook => ({
  ...jobs,
  jobs: jobs.jobs.map((job, position) =>
    position === place && job.offer !== null ? { ...job, offer: { ...job.offer, cost } } : job,
  ),
});

/** The worker begins. Refused as `start` of the book, Expired (the epoch that the claims are on has ended). */
export const start = operation("start", (market, call: JobCall & { readonly worker: number }) =>
  Result.flatMap(
    book.start(rulesOf(market), market.jobs, { ...call, time: market.time }),
    ({ post: jobs, receipt }) => {
      const problem = closedProblem(market, [sourceOf(market, call.job).index]);
      return problem === null ? changed({ ...market, jobs }, receipt) : Result.fail(problem);
    },
  ),
);

export interface AttestCall extends JobCall {
  readonly worker: number;
  readonly result: bigint;
}

/** The worker commits to the hash of its result. Refused as `attest` of the book. */
export const attest = ofBook<AttestCall, Nothing>("attest", book.attest, ({ oracles }, { job, worker, result }) => ({
  vouched: oracles.vouches(job, worker, result),
}));

/** A seed that was not known before says whether the attestation is sampled. Refused as `draw` of the book. */
export const draw = ofBook<JobCall & { readonly seed: bigint }, { readonly sampled: boolean }>(
  "draw",
  book.draw,
  ({ oracles }, { job, seed }) => ({ digest: oracles.digest([seed, BigInt(job)]) }),
);

/** What the validators found of a sampled attestation. Refused as `judge` of the book. */
export const judge = ofBook<JobCall & { readonly verdict: "verified" | "rejected" }, Nothing>("judge", book.judge);

/** An end of a job: out of the escrow to the worker and the client; claims are redeemed, or the client's to keep. */
const ending = <Call extends JobCall>(
  action: string,
  run: (rules: book.JobRules, jobs: book.JobBook, call: Call & book.JobCall) => PartOutcome<book.JobBook, book.Ending>,
) =>
  operation(action, (market, call: Call) =>
    Result.flatMap(
      run(rulesOf(market), market.jobs, { ...call, time: market.time }),
      ({ post: jobs, receipt: { outcome, payout, refund, claims: held } }) => {
        const { client = 0, offer = null } = market.jobs.jobs[call.job] ?? {};
        const claims = claimsOf(market, sourceOf(market, call.job).index, held);
        const redeemed = outcome === "settled";
        const refunded = credit({ ...market, jobs }, client, { credits: refund, ...(redeemed ? {} : { claims }) });
        const paid = offer === null ? refunded : credit(refunded, offer.worker, { credits: payout });
        return changed(
          redeemed ? { ...paid, redeemed: paid.redeemed.map((gone, index) => gone + (claims[index] ?? 0n)) } : paid,
          { payout, refund },
        );
      },
    ),
  );

/** Pays the worker after the haircut of its quality and the client the rest, or refunds. Refused as `settle` of the book. */
export const settle = ending<JobCall>("settle", book.settle);

/** Refunds a job whose next step did not come in time. Refused as `expire` of the book. */
export const expire = ending<JobCall>("expire", book.expire);

/** The client calls a job off. Refused as `cancel` of the book. */
export const cancel = ending<JobCall & { readonly client: number }>("cancel", book.cancel);
