import { Result } from "effect";
import type { Pool } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { ask } from "../../oracle/oracle.ts";
import type { JsonObject } from "../../vectors/index.ts";
import { type Case, contextJson, poolJson, type Situation } from "../case.ts";
import {
  CAPPED,
  FLAT,
  FREE,
  LEAST,
  type NamedContext,
  NOW,
  RISK,
  RISK_ALONE,
  RISK_CAPPED,
  RISK_STEEP,
} from "../contexts.ts";
import { MULTIPLE_POOLS, type NamedPool, poolOf, SINGLE_POOLS } from "../pools.ts";
import { amountFaults, type Fault, paramsFaults, stateFaults } from "./faults.ts";
import { faultSituations, wholeInputFaults } from "./refusals.ts";

const inputOf = (creditsIn: readonly bigint[], minResource: readonly bigint[], deadline = NOW): JsonObject => ({
  creditsIn: creditsIn.map(String),
  minResource: minResource.map(String),
  deadline: deadline.toString(),
});

const noMinimum = ({ resources }: Pool): readonly bigint[] => resources.map(() => 0n);

/** A seventh of the credits on the resources that `chosen` picks, nothing on the others. */
const legs = ({ resources }: Pool, chosen: (index: number) => boolean): readonly bigint[] =>
  resources.map(({ p }, i) => (chosen(i) ? p / 7n + BigInt(i) : 0n));

/** The resources out as the specification answers, or none when it refuses. */
const answerOf = ({ pool }: NamedPool, { context }: NamedContext, creditsIn: readonly bigint[]): readonly bigint[] => {
  const [params, state, input] = [contextJson(context), poolJson(pool), inputOf(creditsIn, noMinimum(pool))];
  const outcome = ask({ operation: "pool.swap", params, state, input });
  const out = Result.isSuccess(outcome) ? outcome.success.output.resourceOut : undefined;
  return Array.isArray(out) ? out : [];
};

const swapsOf = (named: NamedPool, context: NamedContext): readonly Case[] => {
  const { pool } = named;
  const last = pool.resources.length - 1;
  const free = noMinimum(pool);
  const all = legs(pool, () => true);
  const out = answerOf(named, context, all);
  const lastOnly = legs(pool, (i) => i === last);
  return [
    { alias: "all", comment: "a leg on every resource", input: inputOf(all, free) },
    {
      alias: "every-second",
      comment: "some resources without a leg",
      input: inputOf(
        legs(pool, (i) => i % 2 === 0),
        free,
      ),
    },
    { alias: "one-leg", comment: "one leg is a buy", input: inputOf(lastOnly, free) },
    {
      alias: "unequal",
      comment: "one leg of one credit unit beside a large one",
      input: inputOf(
        all.map((d, i) => (i === 0 ? 10n ** 18n : d)),
        free,
      ),
    },
    {
      alias: "limits-met",
      comment: "every minimum exactly the answer",
      input: inputOf(all, out.length > 0 ? out : free),
    },
    {
      alias: "one-limit-missed",
      comment: "one minimum one unit above the answer: nothing happens",
      input: inputOf(all, out.length > 0 ? out.map((x, i) => (i === last ? x + 1n : x)) : free),
    },
    {
      alias: "minimum-without-leg",
      comment: "a resource is asked for and not paid for",
      input: inputOf(
        lastOnly,
        free.map((_, i) => (i === 0 ? 1n : 0n)),
      ),
    },
    { alias: "nothing", comment: "no leg at all", input: inputOf(free, free) },
    { alias: "expired", comment: "too late", input: inputOf(all, free, NOW - 1n) },
    {
      alias: "dust-leg",
      comment: "one leg too small for one unit",
      input: inputOf(
        all.map((d, i) => (i === last ? 1n : d)),
        free,
      ),
    },
    {
      alias: "overflow-leg",
      comment: "one leg past 2^112",
      input: inputOf(
        all.map((d, i) => (i === 0 ? QUANTITY_LIMIT : d)),
        free,
      ),
    },
    {
      alias: "word-leg",
      comment: "one leg of 2^256 − 1",
      input: inputOf(
        all.map((d, i) => (i === last ? WORD_LIMIT - 1n : d)),
        free,
      ),
    },
  ];
};

const situation = (pool: NamedPool, context: NamedContext): Situation => ({
  id: `${pool.name}/${context.name}`,
  operation: "pool.swap",
  source: { kind: "equation", ref: "spec/README.md, Fees" },
  params: contextJson(context.context),
  state: poolJson(pool.pool),
  cases: swapsOf(pool, context),
});

/** Small enough that one unit of a quote, or of its share of the reserve, decides; and one credit buys a lot of the first. */
const small: NamedPool = {
  name: "small-of-3",
  pool: poolOf(2000n, [
    { q: 10n ** 6n, p: 9n },
    { q: 90n, p: 130n },
    { q: 1000n, p: 1300n, c: WAD / 2n, beta: WAD / 10n },
  ]),
};

const contexts = [FREE, RISK, FLAT, RISK_CAPPED, CAPPED, LEAST, RISK] as const;

const two = MULTIPLE_POOLS[0];
const request = {
  params: contextJson(FLAT.context),
  state: poolJson((two ?? { pool: { shares: 0n, resources: [], block: { number: 0n, open: [] } } }).pool),
  input: inputOf([10n ** 20n, 10n ** 20n], [0n, 0n]),
};

const fault = (alias: string, path: Fault["path"], value: Fault["value"], comment: string): Fault => ({
  ...{ alias, comment, place: "input", path },
  value,
});

const inputFaults: readonly Fault[] = [
  ...wholeInputFaults,
  fault("credits-too-short", ["creditsIn"], ["1"], "one amount for two resources"),
  fault("credits-too-long", ["creditsIn"], ["1", "1", "1"], "three amounts for two resources"),
  fault("minimum-too-short", ["minResource"], [], "no minimum for two resources"),
  fault("minimum-too-long", ["minResource"], ["0", "0", "0"], "three minima for two resources"),
  fault("credits-not-an-array", ["creditsIn"], "1", "a string where an array is due"),
  ...amountFaults("input", ["minResource", 1])
    .filter(({ alias }) => /1-(negative|too-large)$/.test(alias))
    .map((f) => ({ ...f, alias: `minimum-${f.alias}` })),
  ...amountFaults("input", ["deadline"]).filter(({ alias }) => /missing|negative|too-large$/.test(alias)),
  ...amountFaults("input", ["creditsIn", 1]).filter(({ alias }) => !alias.endsWith("missing")),
];

/** Faults of the second resource count too: a pool is valid as a whole. */
const inTheSecond = stateFaults
  .filter(({ path }) => path[0] === "resources" && path[1] === 0)
  .map((f): Fault => ({ ...f, alias: `second-${f.alias}`, path: ["resources", 1, ...f.path.slice(2)] }));

export const swapSituations: readonly Situation[] = [
  ...MULTIPLE_POOLS.map((pool, i) => situation(pool, contexts[i % contexts.length] ?? FREE)),
  ...[FREE, RISK, RISK_ALONE, RISK_STEEP].map((context) => situation(small, context)),
  ...SINGLE_POOLS.filter(({ name }) => ["sheared", "small-inertia"].includes(name)).map((pool) =>
    situation(pool, RISK),
  ),
  ...faultSituations("pool.swap", request, [...inputFaults, ...inTheSecond, ...paramsFaults]),
];
