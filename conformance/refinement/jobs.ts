import { Result } from "effect";
import fc from "fast-check";
import { match } from "ts-pattern";
import {
  isTimed,
  jobSteps,
  openJob,
  type JobBook as Specified,
  type JobRules as SpecifiedRules,
} from "../../spec/machines/jobs/index.ts";
import { refusal, WAD, WORD_LIMIT } from "../../spec/vocabulary/index.ts";
import * as source from "../../src/market/jobs/index.ts";
import type { Outcome } from "../../src/market/workers/index.ts";
import { refineScenarios, type ScenarioOptions, type System } from "./scenario.ts";

/** The operations under refinement; a wrong implementation replaces one. */
export type JobImplementation = Pick<
  typeof source,
  "submit" | "quote" | "accept" | "start" | "attest" | "draw" | "judge" | "settle" | "expire" | "cancel"
>;

export interface JobSetup {
  readonly window: bigint;
  readonly sampling: bigint;
  readonly clients: readonly bigint[];
  readonly pool: source.Holding;
}

interface Named {
  readonly job: bigint;
}

export type JobRequest =
  | { readonly action: "submit"; readonly client: bigint; readonly budget: bigint }
  | (Named & {
      readonly action: "quote";
      readonly worker: bigint;
      readonly cost: bigint;
      readonly resource: bigint;
      readonly payment: bigint;
      readonly quality: bigint;
    })
  | (Named & { readonly action: "accept"; readonly client: bigint })
  | (Named & { readonly action: "cancel"; readonly client: bigint })
  | (Named & { readonly action: "start"; readonly worker: bigint })
  | (Named & { readonly action: "attest"; readonly worker: bigint; readonly result: bigint })
  | (Named & { readonly action: "draw"; readonly seed: bigint })
  | (Named & { readonly action: "judge"; readonly verdict: "verified" | "rejected" })
  | (Named & { readonly action: "settle" })
  | (Named & { readonly action: "expire" })
  | { readonly action: "advance"; readonly seconds: bigint };

/** The implementation's book, with the clock, the wallets and the pool that it leaves to others. */
interface Implemented {
  readonly time: bigint;
  readonly clients: readonly source.Holding[];
  readonly workers: readonly source.Holding[];
  readonly pool: source.Holding;
  readonly book: source.JobBook;
}

/** Places for jobs: the specification has so many, the implementation appends. */
const JOBS = 3;
const WORKERS = 2;

/** An odd result is vouched for. */
const vouches = (result: bigint): boolean => result % 2n === 1n;
const digest = ([seed = 0n, job = 0n]: readonly bigint[]): bigint => (seed * (2n * job + 1n)) % WORD_LIMIT;

const windowsOf = (seconds: bigint): source.JobRules["windows"] => ({
  submitted: seconds,
  quoted: seconds + 1n,
  accepted: seconds + 2n,
  running: seconds + 3n,
  attested: seconds + 4n,
  sampled: seconds + 5n,
});

const rulesOf = ({ window, sampling }: JobSetup) => ({
  specified: {
    windows: windowsOf(window),
    sampling,
    digest,
    vouches: (_job, _worker, result) => vouches(result),
  } satisfies SpecifiedRules,
  implemented: {
    windows: windowsOf(window),
    sampling,
    digest,
    vouches: (_job, _worker, result) => vouches(result),
  } satisfies source.JobRules,
});

/** What a stored book stands for: times as what is left of them, an offer that is not there as zeros, free places as open. */
const specifiedBook = ({ time, clients, workers, pool, book }: Implemented): Specified => ({
  ...{ clients, workers, pool, escrow: book.escrow },
  jobs: Array.from({ length: JOBS }, (_, place) => {
    const job = book.jobs[place];
    if (job === undefined) return openJob;
    const { status, client, budget, offer, result, held, due } = job;
    const { cost = 0n, resource = 0n, payment = 0n, quality = 0n, worker = 0 } = offer ?? {};
    const left = time <= due ? due - time : -1n;
    return {
      ...{ status, budget, cost, resource, payment, quality, ...held },
      ...{ client: BigInt(client), worker: BigInt(worker), result: result ?? 0n, left: isTimed(status) ? left : 0n },
    };
  }),
});

const given = (holdings: readonly source.Holding[], place: number, credits: bigint, claims = 0n) =>
  holdings.map((holding, i) =>
    i === place ? { credits: holding.credits + credits, claims: holding.claims + claims } : holding,
  );

const nowhere = refusal("UnknownJob", "job", BigInt(JOBS), `below ${JOBS}`);

const callOf =
  (implementation: JobImplementation) =>
  (
    setup: JobSetup,
    state: Implemented,
    request: JobRequest,
  ): ReturnType<System<JobSetup, JobRequest, Specified, Implemented>["implementation"]> => {
    const { implemented: rules } = rulesOf(setup);
    const { time, book } = state;
    const place = "job" in request ? Number(request.job) : book.jobs.length;
    const call = { job: place, time };
    const keep = <Receipt extends object>(
      outcome: Outcome<source.JobBook, Receipt>,
      change: (receipt: Receipt) => Partial<Implemented> = () => ({}),
    ) =>
      Result.map(outcome, ({ post, receipt }) => ({
        next: { ...state, book: post, ...change(receipt) },
        receipt: Object.fromEntries(Object.entries(receipt)),
      }));
    const end = (outcome: Outcome<source.JobBook, source.Ending>) =>
      keep(outcome, ({ outcome: how, payout, refund, claims }) => {
        const job = book.jobs[place];
        const worker = job?.offer?.worker ?? -1;
        return {
          clients: given(state.clients, job?.client ?? -1, refund, how === "refunded" ? claims : 0n),
          workers: given(state.workers, worker, payout, how === "settled" ? claims : 0n),
        };
      });
    return match(request)
      .returnType<ReturnType<System<JobSetup, JobRequest, Specified, Implemented>["implementation"]>>()
      .with({ action: "submit" }, ({ client, budget }) => {
        if (book.jobs.length === JOBS) return Result.fail(nowhere);
        const balance = state.clients[Number(client)]?.credits;
        if (balance === undefined) return Result.fail(refusal("UnknownParty", "client", client, "there"));
        return keep(
          implementation.submit(rules, book, { client: Number(client), budget, balance, time }),
          ({ locked }) => ({
            clients: given(state.clients, Number(client), -locked),
          }),
        );
      })
      .with({ action: "quote" }, ({ worker, cost, resource, payment, quality }) =>
        keep(
          implementation.quote(rules, book, {
            ...call,
            offer: { worker: Number(worker), cost, resource, payment, quality },
          }),
        ),
      )
      .with({ action: "accept" }, ({ client }) =>
        Result.flatMap(implementation.accept(rules, book, { ...call, client: Number(client) }), ({ post, receipt }) =>
          receipt.resource >= state.pool.claims
            ? Result.fail(refusal("InsufficientReserve", "resource", receipt.resource, `below ${state.pool.claims}`))
            : Result.succeed({
                next: {
                  ...state,
                  book: post,
                  pool: { credits: state.pool.credits + receipt.cost, claims: state.pool.claims - receipt.resource },
                },
                receipt: { ...receipt },
              }),
        ),
      )
      .with({ action: "cancel" }, ({ client }) =>
        end(implementation.cancel(rules, book, { ...call, client: Number(client) })),
      )
      .with({ action: "start" }, ({ worker }) =>
        keep(implementation.start(rules, book, { ...call, worker: Number(worker) })),
      )
      .with({ action: "attest" }, ({ worker, result }) =>
        keep(implementation.attest(rules, book, { ...call, worker: Number(worker), result })),
      )
      .with({ action: "draw" }, ({ seed }) => keep(implementation.draw(rules, book, { ...call, seed })))
      .with({ action: "judge" }, ({ verdict }) => keep(implementation.judge(rules, book, { ...call, verdict })))
      .with({ action: "settle" }, () => end(implementation.settle(rules, book, call)))
      .with({ action: "expire" }, () => end(implementation.expire(rules, book, call)))
      .with({ action: "advance" }, ({ seconds }) =>
        Result.succeed({ next: { ...state, time: time + seconds }, receipt: {} }),
      )
      .exhaustive();
  };

const magnitude = (least: number, most: number): fc.Arbitrary<bigint> =>
  fc
    .integer({ min: least, max: most })
    .chain((bits) => fc.bigInt({ min: 2n ** BigInt(bits), max: 2n ** BigInt(bits + 1) - 1n }));

const action = <A extends string>(...actions: readonly A[]): { readonly action: fc.Arbitrary<A> } => ({
  action: fc.constantFrom(...actions),
});
const rarely = <A>(often: fc.Arbitrary<A>, seldom: fc.Arbitrary<A>, weight = 20): fc.Arbitrary<A> =>
  fc.oneof({ weight, arbitrary: often }, { weight: 1, arbitrary: seldom });

const budget = rarely(magnitude(80, 90), fc.constantFrom(0n, 2n ** 120n), 10);

/** A call in any order: most are refused. */
const call = (job: fc.Arbitrary<bigint>): fc.Arbitrary<JobRequest> => {
  const party = fc.bigInt({ min: 0n, max: 1n });
  const quality = fc.bigInt({ min: 0n, max: WAD });
  const offer = {
    cost: magnitude(40, 80),
    resource: magnitude(40, 84),
    payment: rarely(magnitude(40, 85), fc.constant(0n)),
  };
  return fc.oneof(
    { weight: 3, arbitrary: fc.record({ ...action("submit"), client: rarely(party, fc.constant(2n)), budget }) },
    { weight: 2, arbitrary: fc.record({ ...action("quote"), job, worker: party, ...offer, quality }) },
    { weight: 2, arbitrary: fc.record({ ...action("accept", "cancel"), job, client: party }) },
    { weight: 1, arbitrary: fc.record({ ...action("start"), job, worker: party }) },
    { weight: 1, arbitrary: fc.record({ ...action("attest"), job, worker: party, result: magnitude(1, 250) }) },
    { weight: 1, arbitrary: fc.record({ ...action("draw"), job, seed: magnitude(250, 255) }) },
    {
      weight: 1,
      arbitrary: fc.record({
        ...action("judge"),
        job,
        verdict: fc.constantFrom("verified" as const, "rejected" as const),
      }),
    },
    { weight: 1, arbitrary: fc.record({ ...action("settle", "expire"), job }) },
    { weight: 1, arbitrary: fc.record({ ...action("advance"), seconds: fc.constantFrom(1n, 3n, 10n) }) },
  );
};

const anyCall = call(rarely(fc.bigInt({ min: 0n, max: BigInt(JOBS - 1) }), fc.constant(BigInt(JOBS))));

/** The way of one job from its submission to its end, with any calls in between. */
const life = (job: bigint): fc.Arbitrary<readonly JobRequest[]> =>
  fc
    .record({
      budget: magnitude(88, 90),
      cost: magnitude(40, 80),
      resource: magnitude(40, 80),
      payment: magnitude(40, 85),
      quality: fc.bigInt({ min: 0n, max: WAD }),
      seed: magnitude(250, 255),
      genuine: rarely(fc.constant(1n), fc.constant(0n), 8),
      verdict: fc.constantFrom("verified" as const, "rejected" as const),
      between: fc.array(fc.array(anyCall, { maxLength: 2 }), { minLength: 8, maxLength: 8 }),
    })
    .map(({ budget: locked, cost, resource, payment, quality, seed, genuine, verdict, between }) => {
      const steps: readonly JobRequest[] = [
        { action: "submit", client: 0n, budget: locked },
        { action: "quote", job, worker: 1n, cost, resource, payment, quality },
        { action: "accept", job, client: 0n },
        { action: "start", job, worker: 1n },
        { action: "attest", job, worker: 1n, result: 2n * (seed / 4n) + genuine },
        { action: "draw", job, seed },
        { action: "judge", job, verdict },
        { action: "settle", job },
      ].map((step) => step as JobRequest);
      return steps.flatMap((step, i) => [step, ...(between[i] ?? [])]);
    });

const systemOf = (implementation: JobImplementation): System<JobSetup, JobRequest, Specified, Implemented> => {
  const begin = ({ clients, pool }: JobSetup): Implemented => ({
    ...{ time: 0n, pool, book: source.emptyBook },
    clients: clients.map((credits) => ({ credits, claims: 0n })),
    workers: Array.from({ length: WORKERS }, () => ({ credits: 0n, claims: 0n })),
  });
  return {
    name: "jobs",
    scenario: fc.record({
      setup: fc.record({
        window: fc.bigInt({ min: 0n, max: 20n }),
        sampling: fc.bigInt({ min: 0n, max: WAD }),
        clients: fc.array(magnitude(91, 110), { minLength: 2, maxLength: 2 }),
        pool: fc.record({ credits: magnitude(60, 110), claims: rarely(magnitude(81, 110), magnitude(40, 60), 5) }),
      }),
      calls: fc.oneof(
        fc.array(anyCall, { minLength: 10, maxLength: 40 }),
        fc.tuple(life(0n), life(1n)).map((lives) => lives.flat()),
      ),
    }),
    begin: (setup) => ({ abstract: specifiedBook(begin(setup)), concrete: begin(setup) }),
    specification: (setup, state, { action: name, ...parameters }) => {
      if ("job" in parameters && state.jobs[Number(parameters.job)]?.status === "open") return Result.fail(nowhere);
      const free = state.jobs.findIndex(({ status }) => status === "open");
      const place = name === "submit" ? { job: BigInt(free === -1 ? JOBS : free) } : {};
      return jobSteps[name](rulesOf(setup).specified, state, { ...place, ...parameters });
    },
    implementation: callOf(implementation),
    abstraction: (_setup, state) => specifiedBook(state),
  };
};

/** The book of jobs of `src`, with deadlines and wallets elsewhere, against the specification. */
export const refineJobs = ({
  implementation = source,
  ...options
}: ScenarioOptions & { readonly implementation?: JobImplementation }) =>
  refineScenarios(systemOf(implementation), options);
