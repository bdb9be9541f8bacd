import { Result } from "effect";
import {
  type JobParams,
  jobCodecs,
  type Refusal,
  type RequestCodec,
  refusal,
  type StoredBook,
  type StoredHolding,
  type StoredJob,
} from "../../../spec/vocabulary/index.ts";
import * as src from "../../../src/market/jobs/index.ts";
import { handlingFirst, type SystemHandler } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

/** When every request is made: `src` counts deadlines, a request what is left until them. */
const NOW = 2n ** 80n;

/** The seed of every draw: `src` asks for the digest of it and the job, which a request gives in its place. */
const SEED = 7n;

interface Named {
  readonly job?: number;
  readonly worker?: number;
  readonly result?: bigint;
}

const TIMED: readonly string[] = ["submitted", "quoted", "accepted", "running", "attested", "sampled"];

const jobOf = ({ status, client, budget, result, credits, claims, left, ...offer }: StoredJob): src.Job => ({
  ...{ status, client, budget },
  offer: status === "submitted" ? null : offer,
  result,
  held: { credits, claims },
  due: left < 0n ? NOW - 1n : NOW + left,
});

const storedJob = ({ status, client, budget, offer, result, held, due }: src.Job, now: bigint): StoredJob => {
  const { worker = 0, cost = 0n, resource = 0n, payment = 0n, quality = 0n } = offer ?? {};
  const left = now <= due ? due - now : -1n;
  const timed = TIMED.includes(status) ? left : 0n;
  return {
    status,
    client,
    worker,
    budget,
    cost,
    resource,
    payment,
    quality,
    result: result ?? 0n,
    ...held,
    left: timed,
  };
};

/** The wallets and the pool that `src` leaves to others. */
type Outside = Pick<StoredBook, "clients" | "workers" | "pool">;

interface Asked<I> {
  readonly rules: src.JobRules;
  readonly book: src.JobBook;
  readonly outside: Outside;
  readonly input: I;
}

interface Done {
  readonly book: src.JobBook;
  readonly outside: Outside;
  readonly output?: Readonly<Record<"payout" | "refund", bigint>>;
  readonly now?: bigint;
}

const on = <I extends object>(
  codec: RequestCodec<JobParams, StoredBook, I>,
  operate: (asked: Asked<I>) => Result.Result<Done, Refusal>,
): SystemHandler =>
  handlingFirst(codec, ({ params, state, input }) => {
    const { vouched = false, digest = 0n }: { readonly vouched?: boolean; readonly digest?: bigint } = input;
    const { job: asked = 0, worker, result }: Named = input;
    const rules: src.JobRules = {
      ...params,
      vouches: (job, by, of) => job === asked && by === worker && of === result && vouched,
      digest: ([seed, job]) => {
        if (seed !== SEED || job !== BigInt(asked))
          throw new RangeError(`a digest of ${SEED} and ${asked} is asked for`);
        return digest;
      },
    };
    const { clients, workers, pool, escrow, jobs } = state;
    const book: src.JobBook = { jobs: jobs.map(jobOf), escrow };
    return Result.map(
      operate({ rules, book, outside: { clients, workers, pool }, input }),
      ({ book: after, outside, output = {}, now = NOW }) => ({
        output: jsonObjectOf(output),
        post: jsonObjectOf({
          ...outside,
          escrow: after.escrow,
          jobs: after.jobs.map((job) => storedJob(job, now)),
        }),
      }),
    );
  });

const given = (holdings: readonly StoredHolding[], place: number, credits: bigint, claims: bigint) =>
  holdings.map((holding, i) =>
    i === place ? { credits: holding.credits + credits, claims: holding.claims + claims } : holding,
  );

type Outcome<Receipt> = Result.Result<{ readonly post: src.JobBook; readonly receipt: Receipt }, Refusal>;

/** What moves nothing but the job. */
const noted = <I>({ outside }: Asked<I>, outcome: Outcome<object>): Result.Result<Done, Refusal> =>
  Result.map(outcome, ({ post }) => ({ book: post, outside }));

/** What comes out of the escrow goes to those whose it is. */
const ended = <I extends { readonly job: number }>(
  { book, outside, input }: Asked<I>,
  outcome: Outcome<src.Ending>,
): Result.Result<Done, Refusal> =>
  Result.map(outcome, ({ post, receipt: { outcome: how, payout, refund, claims } }) => {
    const job = book.jobs[input.job];
    const [forClient, forWorker] = how === "settled" ? [0n, claims] : [claims, 0n];
    return {
      book: post,
      outside: {
        ...outside,
        clients: given(outside.clients, job?.client ?? -1, refund, forClient),
        workers: given(outside.workers, job?.offer?.worker ?? -1, payout, forWorker),
      },
      output: { payout, refund },
    };
  });

const call = <I extends { readonly job: number }>({ input }: Asked<I>) => ({ ...input, time: NOW });

const submitted = ({ rules, book, outside, input }: Asked<{ readonly client: number; readonly budget: bigint }>) => {
  const balance = outside.clients[input.client]?.credits;
  if (balance === undefined) return Result.fail(refusal("UnknownParty", "input.client", String(input.client), "known"));
  return Result.map(src.submit(rules, book, { ...input, balance, time: NOW }), ({ post, receipt }) => ({
    book: post,
    outside: { ...outside, clients: given(outside.clients, input.client, -receipt.locked, 0n) },
  }));
};

/** Whether there is such a worker is for those who keep the list: it is looked at where the text has it, after the job. */
const quoted = (asked: Asked<{ readonly job: number } & src.Offer>): Result.Result<Done, Refusal> => {
  const { rules, book, outside, input } = asked;
  const { job, ...offer } = input;
  const outcome = src.quote(rules, book, { job, time: NOW, offer });
  const isEarlier =
    Result.isFailure(outcome) && ["UnknownJob", "WrongStatus", "Expired"].includes(outcome.failure.code);
  return offer.worker < outside.workers.length || isEarlier
    ? noted(asked, outcome)
    : Result.fail(refusal("UnknownParty", "input.worker", String(offer.worker), `below ${outside.workers.length}`));
};

const accepted = (asked: Asked<{ readonly job: number; readonly client: number }>): Result.Result<Done, Refusal> =>
  Result.flatMap(src.accept(asked.rules, asked.book, call(asked)), ({ post, receipt: { cost, resource } }) => {
    const { pool } = asked.outside;
    return resource < pool.claims
      ? Result.succeed({
          book: post,
          outside: { ...asked.outside, pool: { credits: pool.credits + cost, claims: pool.claims - resource } },
        })
      : Result.fail(refusal("InsufficientReserve", "job.resource", resource, `below ${pool.claims}`));
  });

export const jobs = {
  "jobs.submit": on(jobCodecs.submit, submitted),
  "jobs.quote": on(jobCodecs.quote, quoted),
  "jobs.accept": on(jobCodecs.accept, accepted),
  "jobs.start": on(jobCodecs.start, (asked) => noted(asked, src.start(asked.rules, asked.book, call(asked)))),
  "jobs.attest": on(jobCodecs.attest, (asked) => noted(asked, src.attest(asked.rules, asked.book, call(asked)))),
  "jobs.draw": on(jobCodecs.draw, (asked) =>
    noted(asked, src.draw(asked.rules, asked.book, { ...call(asked), seed: SEED })),
  ),
  "jobs.judge": on(jobCodecs.judge, (asked) => noted(asked, src.judge(asked.rules, asked.book, call(asked)))),
  "jobs.settle": on(jobCodecs.settle, (asked) => ended(asked, src.settle(asked.rules, asked.book, call(asked)))),
  "jobs.expire": on(jobCodecs.expire, (asked) => ended(asked, src.expire(asked.rules, asked.book, call(asked)))),
  "jobs.cancel": on(jobCodecs.cancel, (asked) => ended(asked, src.cancel(asked.rules, asked.book, call(asked)))),
  "jobs.advance": on(jobCodecs.advance, ({ book, outside, input }) =>
    Result.succeed({ book, outside, now: NOW + input.seconds }),
  ),
};
