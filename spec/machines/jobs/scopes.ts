import type { ExpectedFinding, Parameters } from "../../checker/machine.ts";
import { WAD, WORD_LIMIT } from "../../vocabulary/units.ts";
import { type JobBook, type JobRules, openJob, type Window } from "./state.ts";
import type { JobAction } from "./steps.ts";

/** What a book of jobs is explored on. */
export interface JobScope {
  readonly name: string;
  readonly statement: string;
  readonly rules: JobRules;
  readonly initial: JobBook;
  readonly parameters: Readonly<Record<JobAction, readonly Parameters[]>>;
  readonly expected: readonly ExpectedFinding[];
}

const windows = (seconds: bigint): Readonly<Record<Window, bigint>> => ({
  submitted: seconds,
  quoted: seconds,
  accepted: seconds,
  running: seconds,
  attested: seconds,
  sampled: seconds,
});

/** A seed of 0 samples every job, one of 1 none; the hardware vouches for result 1 alone. */
const rules: JobRules = {
  windows: windows(0n),
  sampling: WAD / 2n,
  vouches: (_job, _worker, result) => result === 1n,
  digest: ([seed = 0n]) => (seed * WORD_LIMIT) / 2n,
};

const empty = { credits: 0n, claims: 0n };

const book = (jobs: number, clients: readonly bigint[], workers: number, claims: bigint): JobBook => ({
  clients: clients.map((credits) => ({ credits, claims: 0n })),
  workers: Array.from({ length: workers }, () => empty),
  pool: { credits: 0n, claims },
  escrow: empty,
  jobs: Array.from({ length: jobs }, () => openJob),
});

interface Choices {
  readonly jobs: readonly bigint[];
  readonly clients: readonly bigint[];
  readonly workers: readonly bigint[];
  readonly budgets: readonly bigint[];
  readonly offers: readonly {
    readonly cost: bigint;
    readonly resource: bigint;
    readonly payment: bigint;
    readonly quality: bigint;
  }[];
}

/** Every action on every job, and one call for each refusal that these do not bring about. */
const parametersOf = ({ jobs, clients, workers, budgets, offers }: Choices): JobScope["parameters"] => {
  const over = (...lists: readonly (readonly Parameters[])[]): readonly Parameters[] =>
    lists.reduce<readonly Parameters[]>(
      (all, list) => all.flatMap((left) => list.map((right) => ({ ...left, ...right }))),
      [{}],
    );
  const job = jobs.map((place) => ({ job: place }));
  const client = clients.map((place) => ({ client: place }));
  const worker = workers.map((place) => ({ worker: place }));
  const nothing = { job: BigInt(jobs.length), client: 0n, worker: 0n };
  const offer = { job: 0n, worker: 0n, cost: 1n, resource: 1n, payment: 1n, quality: WAD };
  return {
    submit: [
      ...over(
        job,
        client,
        budgets.map((budget) => ({ budget })),
      ),
      { job: 0n, client: BigInt(clients.length), budget: 1n },
      { job: 0n, client: 0n, budget: 0n },
      { job: 0n, client: 0n, budget: 1000n },
      { ...nothing, budget: 1n },
    ],
    quote: [
      ...over(job, worker, offers),
      { ...offer, worker: BigInt(workers.length) },
      { ...offer, payment: 0n },
      { ...offer, payment: 1000n },
      { ...offer, ...nothing },
    ],
    accept: [...over(job, client), nothing],
    start: [...over(job, worker), nothing],
    attest: [...over(job, worker, [{ result: 1n }, { result: 2n }]), { ...nothing, result: 1n }],
    draw: [...over(job, [{ seed: 0n }, { seed: 1n }]), { ...nothing, seed: 0n }],
    judge: [...over(job, [{ verdict: "verified" }, { verdict: "rejected" }]), { ...nothing, verdict: "verified" }],
    settle: [...job, nothing],
    expire: [...job, nothing],
    cancel: [...over(job, client), nothing],
    advance: [{ seconds: 1n }],
  };
};

export const JOB_SCOPES: readonly JobScope[] = [
  {
    name: "jobs/one",
    statement: "one job between two clients, two workers of unlike quality and a pool, windows of two steps",
    rules: { ...rules, windows: windows(2n) },
    initial: book(1, [7n, 5n], 2, 3n),
    parameters: parametersOf({
      jobs: [0n],
      clients: [0n, 1n],
      workers: [0n, 1n],
      budgets: [4n, 5n, 7n],
      offers: [
        { cost: 1n, resource: 1n, payment: 3n, quality: WAD / 2n },
        { cost: 2n, resource: 2n, payment: 3n, quality: WAD },
        { cost: 2n, resource: 3n, payment: 2n, quality: WAD },
      ],
    }),
    expected: [],
  },
  {
    name: "jobs/two",
    statement: "two jobs that share an escrow, windows of one step",
    rules: { ...rules, windows: windows(1n) },
    initial: book(2, [9n, 5n], 2, 5n),
    parameters: parametersOf({
      jobs: [0n, 1n],
      clients: [0n, 1n],
      workers: [0n, 1n],
      budgets: [4n, 5n],
      offers: [
        { cost: 1n, resource: 2n, payment: 3n, quality: WAD / 2n },
        { cost: 1n, resource: 5n, payment: 3n, quality: WAD },
      ],
    }),
    expected: [],
  },
];
