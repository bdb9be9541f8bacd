import { Result } from "effect";
import { JOB_SCOPES, type JobBook, jobMachine } from "../../../spec/machines/jobs/index.ts";
import type { SystemOperation } from "../../../spec/vocabulary/index.ts";
import { WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { storedBook } from "../../oracle/systems/jobs.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import type { SystemSituation } from "../system-case.ts";
import { ofOperation, type RequestOfStep, traceSituations } from "../traces.ts";
import { unreadable } from "./unreadable.ts";

type JobName = Extract<SystemOperation, `jobs.${string}`>;

const REF = "spec/systems/jobs.md";
const source = { kind: "equation", ref: REF } as const;

const windows = { submitted: 60n, quoted: 50n, accepted: 40n, running: 3_600n, attested: 30n, sampled: 0n };
const params = jsonObjectOf({ windows, sampling: WAD / 3n });
const BOUND = (WORD_LIMIT * (WAD / 3n)) / WAD;

const beginning: JsonObject = jsonObjectOf({
  clients: [
    { credits: 100n * WAD, claims: 0n },
    { credits: 7n, claims: 3n },
  ],
  workers: [
    { credits: 0n, claims: 0n },
    { credits: WAD, claims: 0n },
  ],
  pool: { credits: 5n * WAD, claims: 9n * WAD },
  escrow: { credits: 0n, claims: 0n },
  jobs: [],
});

type Event = readonly [action: string, input: object, comment: string];

const offer = { cost: 2n * WAD + 1n, resource: 3n * WAD, payment: 5n * WAD + 3n, quality: WAD / 3n };

/** The way of a job to the status in which it can be judged. */
const way = (job: number, client: number, worker: number): readonly Event[] => [
  ["submit", { client, budget: 20n * WAD }, "a client locks its budget"],
  ["quote", { job, worker, ...offer }, "a worker is offered"],
  ["accept", { job, client }, "the claims are bought out of the escrow"],
  ["start", { job, worker }, "the worker begins"],
  ["attest", { job, worker, result: WORD_LIMIT - 1n, vouched: true }, "the hardware vouches for the result"],
];

const verified: readonly Event[] = [
  ...way(0, 0, 1),
  ["draw", { job: 0, digest: BOUND }, "the last digest that is sampled"],
  ["judge", { job: 0, verdict: "verified" }, "the panel agrees"],
  ["settle", { job: 0 }, "paid after the haircut of quality"],
  ["settle", { job: 0 }, "and not twice"],
];

const spared: readonly Event[] = [
  ...way(0, 0, 1),
  ["draw", { job: 0, digest: BOUND + 1n }, "the first digest that is spared"],
  ["judge", { job: 0, verdict: "rejected" }, "nobody was asked"],
  ["settle", { job: 0 }, "paid"],
];

const rejected: readonly Event[] = [
  ...way(0, 0, 0),
  ["draw", { job: 0, digest: 0n }, "the least digest"],
  ["judge", { job: 0, verdict: "rejected" }, "the panel disagrees"],
  ["settle", { job: 0 }, "everything that the escrow holds goes back"],
];

const late: readonly Event[] = [
  ["submit", { client: 1, budget: 7n }, "all that a client has"],
  ["submit", { client: 1, budget: 1n }, "and more"],
  ["quote", { job: 0, worker: 0, cost: 3n, resource: 1n, payment: 5n, quality: WAD }, "one unit above the budget"],
  ["quote", { job: 0, worker: 0, cost: 2n, resource: 9n * WAD, payment: 5n, quality: WAD }, "exactly the budget"],
  ["accept", { job: 0, client: 1 }, "more claims than the pool sells"],
  ["accept", { job: 0, client: 0 }, "another client"],
  ["cancel", { job: 0, client: 0 }, "another client"],
  ["advance", { seconds: 50n }, "the last second of the window"],
  ["expire", { job: 0 }, "in time"],
  ["advance", { seconds: 1n }, "one second more"],
  ["accept", { job: 0, client: 1 }, "too late"],
  ["expire", { job: 0 }, "overdue"],
  ["expire", { job: 0 }, "it has ended"],
];

const short: readonly Event[] = [
  ["submit", { client: 1, budget: 4n }, "again"],
  ["cancel", { job: 0, client: 1 }, "called off before anything"],
  ["submit", { client: 1, budget: 0n }, "nothing"],
  ["submit", { client: 2, budget: 1n }, "no such client"],
];

const lost: readonly Event[] = [
  ["submit", { client: 1, budget: 6n }, "once more"],
  ["quote", { job: 0, worker: 2, cost: 1n, resource: 1n, payment: 1n, quality: WAD }, "no such worker"],
  ["quote", { job: 0, worker: 1, cost: 1n, resource: 1n, payment: 0n, quality: WAD }, "for nothing"],
  [
    "quote",
    { job: 0, worker: 1, cost: 1n, resource: 1n, payment: 3n, quality: WAD - 1n },
    "a worker of nearly all quality",
  ],
  ["accept", { job: 0, client: 1 }, "bought"],
  ["attest", { job: 0, worker: 1, result: 5n, vouched: true }, "not begun"],
  ["start", { job: 0, worker: 0 }, "another worker"],
  ["start", { job: 0, worker: 1 }, "begun"],
  ["cancel", { job: 0, client: 1 }, "too late to call off"],
  ["attest", { job: 0, worker: 1, result: 5n, vouched: false }, "the hardware does not vouch"],
  ["attest", { job: 0, worker: 1, result: 5n, vouched: true }, "it does"],
  ["advance", { seconds: 31n }, "nobody draws"],
  ["draw", { job: 0, digest: 0n }, "too late"],
  ["settle", { job: 0 }, "not drawn"],
  ["expire", { job: 0 }, "refunded, with the claims that were bought"],
  ["advance", { seconds: WORD_LIMIT - 1n }, "2^256 − 1 seconds"],
];

const run = (id: string, events: readonly Event[]): readonly SystemSituation[] => {
  let state = beginning;
  return events.map(([action, given, comment], i): SystemSituation => {
    const operation = `jobs.${action}` as JobName;
    const situation = { id: `${id}/${String(i + 1).padStart(2, "0")}`, operation, source, params, state };
    const input = jsonObjectOf(given);
    const outcome = askSystem({ operation, params, state, input });
    if (Result.isSuccess(outcome)) state = outcome.success.post ?? state;
    return { ...situation, cases: [{ alias: "event", comment, input }] };
  });
};

/** Places that no job has taken stand behind those that are: only there does a request number jobs as the machine does. */
const isInOrder = ({ jobs }: JobBook): boolean =>
  jobs.every(({ status }, i) => status === "open" || (i === 0 ? true : jobs[i - 1]?.status !== "open"));

const requestOfStep =
  ({ rules }: (typeof JOB_SCOPES)[number]): RequestOfStep<JobBook> =>
  ({ state, action, parameters }) => {
    if (!isInOrder(state)) return null;
    const taken = state.jobs.filter(({ status }) => status !== "open").length;
    const { job, seed, result, ...rest } = parameters;
    if (action === "submit" && Number(job) !== taken) return null;
    // A place that no job has taken is no job.
    if (action !== "submit" && action !== "advance" && Number(job) >= taken && Number(job) < state.jobs.length)
      return null;
    const numbers = Object.entries(rest).map(([name, value]) => [
      name,
      name === "client" || name === "worker" ? Number(value) : value,
    ]);
    const { worker, client, ...named } = Object.fromEntries(numbers);
    const parties = { ...(worker === undefined ? {} : { worker }), ...(client === undefined ? {} : { client }) };
    const uses = VALID[`jobs.${action}` as JobName];
    const input = {
      ...(action === "submit" || action === "advance" ? {} : { job: Number(job) }),
      ...named,
      ...Object.fromEntries(Object.entries(parties).filter(([name]) => name in uses)),
      ...(action === "attest" ? { result, vouched: result === 1n } : {}),
      ...(action === "draw" ? { digest: rules.digest([seed as bigint]) } : {}),
    };
    const allowed = Object.fromEntries(Object.entries(input).filter(([name]) => name in uses));
    if (Object.keys(allowed).length !== Object.keys(uses).length) return null;
    return {
      operation: `jobs.${action}` as JobName,
      params: jsonObjectOf({ windows: rules.windows, sampling: rules.sampling }),
      state: jsonObjectOf(storedBook(state)),
      input: jsonObjectOf(allowed),
    };
  };

const VALID: Readonly<Record<JobName, JsonObject>> = {
  "jobs.submit": { client: 0, budget: "5" },
  "jobs.quote": { job: 0, worker: 0, cost: "1", resource: "1", payment: "1", quality: "1" },
  "jobs.accept": { job: 0, client: 0 },
  "jobs.start": { job: 0, worker: 0 },
  "jobs.attest": { job: 0, worker: 0, result: "1", vouched: true },
  "jobs.draw": { job: 0, digest: "1" },
  "jobs.judge": { job: 0, verdict: "verified" },
  "jobs.settle": { job: 0 },
  "jobs.expire": { job: 0 },
  "jobs.cancel": { job: 0, client: 0 },
  "jobs.advance": { seconds: "1" },
};

/** A book with one job that was submitted. */
const one: JsonObject = {
  ...beginning,
  jobs: [
    {
      ...{ status: "submitted", client: 0, worker: 0, budget: "5", cost: "0", resource: "0", payment: "0" },
      ...{ quality: "0", result: "0", credits: "5", claims: "0", left: "0" },
    },
  ],
};

export const jobSituations = (): Readonly<Record<JobName, readonly SystemSituation[]>> => {
  const all = [
    ...run("verified", verified),
    ...run("spared", spared),
    ...run("rejected", rejected),
    ...run("late", late),
    ...run("short", short),
    ...run("lost", lost),
    ...JOB_SCOPES.slice(0, 1).flatMap((scope) => traceSituations(jobMachine(scope), requestOfStep(scope))),
  ];
  // Time passes in every run, in the same way.
  const shown = all.filter(({ operation }, i) => operation !== "jobs.advance" || i % 3 === 0);
  const of = (operation: JobName): readonly SystemSituation[] => [
    ...shown.filter(ofOperation(operation)),
    ...unreadable(operation, REF, { params, state: one, input: VALID[operation] }, { params: 19, state: 39, input: 2 }),
  ];
  return {
    "jobs.submit": of("jobs.submit"),
    "jobs.quote": of("jobs.quote"),
    "jobs.accept": of("jobs.accept"),
    "jobs.start": of("jobs.start"),
    "jobs.attest": of("jobs.attest"),
    "jobs.draw": of("jobs.draw"),
    "jobs.judge": of("jobs.judge"),
    "jobs.settle": of("jobs.settle"),
    "jobs.expire": of("jobs.expire"),
    "jobs.cancel": of("jobs.cancel"),
    "jobs.advance": of("jobs.advance"),
  };
};
