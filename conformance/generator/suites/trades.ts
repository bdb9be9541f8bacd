import { Result } from "effect";
import type { Resource } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { ask } from "../../oracle/oracle.ts";
import type { Json } from "../../vectors/index.ts";
import { type Case, contextJson, poolJson, type Situation } from "../case.ts";
import {
  CAP_ZERO,
  CAPPED,
  EXTREME,
  FLAT,
  FREE,
  LEAST,
  type NamedContext,
  NOW,
  RISK,
  RISK_ALONE,
  RISK_CAPPED,
  RISK_CROWDED_OUT,
  RISK_LEAST,
  RISK_OF_ONE,
  VOLATILE,
} from "../contexts.ts";
import { orderOf, TRADES, type TradeName } from "../orders.ts";
import { CRITICAL_POOL, LEAST_POOLS, MULTIPLE_POOLS, type NamedPool, poolOf, SINGLE_POOLS } from "../pools.ts";

const equation = { kind: "equation", ref: "spec/README.md, the rule of every trade" } as const;

/** Amounts around one side of a curve: the least, a sliver, ordinary sizes, all but one, all, more, and the bounds of 112 and 256 bits. */
const amountsAround = (reserve: bigint): readonly (readonly [string, bigint])[] => [
  ["one-unit", 1n],
  ["sliver", reserve / 100_003n + 1n],
  ["a-seventh", reserve / 7n + 1n],
  ["all-but-one", reserve - 1n],
  ["all", reserve],
  ["three-times", 3n * reserve + 1n],
  ["last-of-112-bits", QUANTITY_LIMIT - 1n - reserve],
  ["first-past-112-bits", QUANTITY_LIMIT - reserve],
  ["last-of-256-bits", WORD_LIMIT - 1n],
];

const situation = (trade: TradeName, pool: NamedPool, context: NamedContext, cases: readonly Case[]): Situation => ({
  id: `${pool.name}/${context.name}`,
  operation: trade,
  source: equation,
  params: contextJson(context.context),
  state: poolJson(pool.pool),
  cases,
});

/** The answer of a trade as the specification gives it, or nothing when it is refused. */
const answerOf = (trade: TradeName, params: Json, state: Json, input: Json): bigint | undefined => {
  const outcome = ask({ operation: trade, params, state, input });
  if (Result.isFailure(outcome)) return undefined;
  const answer = outcome.success.output[TRADES[trade].answer];
  return typeof answer === "bigint" ? answer : undefined;
};

/** The same order with its limit exactly at the answer, and one unit past it. */
const limitEdges = (trade: TradeName, amount: bigint, answer: bigint): readonly Case[] => [
  { alias: "limit-met", comment: "the limit is exactly the answer", input: orderOf(trade, amount, { limit: answer }) },
  {
    alias: "limit-missed",
    comment: "the limit is one unit better than the answer",
    input: orderOf(trade, amount, { limit: pastLimit(trade, answer) }),
  },
];

/** One unit more than is given, or one unit less than is taken. */
const pastLimit = (trade: TradeName, answer: bigint): bigint =>
  TRADES[trade].side === "atLeast" ? answer + 1n : answer - 1n;

/** What can be wrong with the order itself: its deadline, its amount, its resource. */
const orderEdges = (trade: TradeName, { pool }: NamedPool, amount: bigint, answer: bigint): readonly Case[] => [
  { alias: "last-second", comment: "the deadline is now", input: orderOf(trade, amount, { deadline: NOW }) },
  {
    alias: "expired",
    comment: "the deadline was one second ago",
    input: orderOf(trade, amount, { deadline: NOW - 1n }),
  },
  {
    alias: "expired-and-limit-missed",
    comment: "too late, and the limit would be missed",
    input: orderOf(trade, amount, { limit: pastLimit(trade, answer), deadline: NOW - 1n }),
  },
  { alias: "nothing", comment: "an amount of 0", input: orderOf(trade, 0n) },
  { alias: "nothing-and-expired", comment: "an amount of 0, too late", input: orderOf(trade, 0n, { deadline: 0n }) },
  {
    alias: "no-such-resource",
    comment: "an index one past the last",
    input: orderOf(trade, amount, { index: pool.resources.length }),
  },
];

/** Both kinds of edge around an order, where it is answered at all. */
export const edgesOf = (
  trade: TradeName,
  pool: NamedPool,
  { context }: NamedContext,
  amount: bigint,
  kinds: "limit" | "all",
): readonly Case[] => {
  const answer = answerOf(trade, contextJson(context), poolJson(pool.pool), orderOf(trade, amount));
  if (answer === undefined) return [];
  return [...limitEdges(trade, amount, answer), ...(kinds === "all" ? orderEdges(trade, pool, amount, answer) : [])];
};

/** An ordinary amount for a pool: a seventh of the side that the order names. */
const ordinary = (trade: TradeName, { pool }: NamedPool): bigint => {
  const [first] = pool.resources;
  return first === undefined ? 1n : first[TRADES[trade].of] / 7n + 1n;
};

const onSingles = (trade: TradeName, context: NamedContext, pools: readonly NamedPool[]): readonly Situation[] =>
  pools.map((pool) => {
    const [first] = pool.pool.resources;
    const amounts = first === undefined ? [] : amountsAround(first[TRADES[trade].of]);
    const distinct = new Map(amounts.filter(([, amount]) => amount > 0n).map(([alias, amount]) => [amount, alias]));
    const cases = [...distinct].map(
      ([amount, alias]): Case => ({ alias, comment: `${alias} of ${TRADES[trade].of}`, input: orderOf(trade, amount) }),
    );
    return situation(trade, pool, context, cases);
  });

/** Every fee regime on an ordinary pool, at three sizes, with both edges of the order. */
const onContexts = (trade: TradeName, pools: readonly NamedPool[]): readonly Situation[] =>
  [
    VOLATILE,
    CAPPED,
    CAP_ZERO,
    EXTREME,
    LEAST,
    RISK,
    RISK_ALONE,
    RISK_CAPPED,
    RISK_CROWDED_OUT,
    RISK_LEAST,
    RISK_OF_ONE,
  ].flatMap((context) =>
    pools.map((pool) => {
      const kinds = context === VOLATILE ? "all" : "limit";
      const amount = ordinary(trade, pool);
      const sizes: readonly Case[] = [
        { alias: "one-unit", comment: "the least amount", input: orderOf(trade, 1n) },
        { alias: "small", comment: "a thousandth of an ordinary amount", input: orderOf(trade, amount / 1000n + 1n) },
        { alias: "ordinary", comment: "a seventh of the reserve", input: orderOf(trade, amount) },
      ];
      return situation(trade, pool, context, [...sizes, ...edgesOf(trade, pool, context, amount, kinds)]);
    }),
  );

/** Each resource of a pool of several, so that an implementation that trades the wrong one is seen. */
const onMultiples = (trade: TradeName): readonly Situation[] =>
  MULTIPLE_POOLS.map((pool) => {
    const each = pool.pool.resources.map(
      (resource, index): Case => ({
        alias: `resource-${index}`,
        comment: `an eleventh of resource ${index}`,
        input: orderOf(trade, resource[TRADES[trade].of] / 11n, { index }),
      }),
    );
    const past: Case = {
      alias: "no-such-resource",
      comment: "an index one past the last",
      input: orderOf(trade, 1n, { index: pool.pool.resources.length }),
    };
    return situation(trade, pool, pool.pool.resources.length % 2 === 0 ? FLAT : RISK, [...each, past]);
  });

const SHEARED: Partial<Resource> = { c: WAD / 4n, beta: WAD / 8n };

/** A resource of weight 0 is free of per-trade risk, and the other pays for all of the pool. */
const unevenly: NamedPool = ((): NamedPool => {
  const pool = poolOf(10n ** 24n, [SHEARED, SHEARED]);
  const [first, second] = pool.resources;
  if (first === undefined || second === undefined) throw new RangeError("a pool of two resources has two");
  return {
    name: "weight-zero",
    pool: {
      ...pool,
      resources: [
        { ...first, weight: 0n },
        { ...second, weight: WAD },
      ],
    },
  };
})();

const onWeights = (trade: TradeName): readonly Situation[] =>
  [RISK, RISK_CAPPED].map((context) => {
    const amount = ordinary(trade, unevenly);
    return situation(trade, unevenly, context, [
      { alias: "weightless", comment: "a resource of weight 0", input: orderOf(trade, amount, { index: 0 }) },
      { alias: "heavy", comment: "a resource of weight 1", input: orderOf(trade, amount, { index: 1 }) },
    ]);
  });

const THIRD = (QUANTITY_LIMIT - 1n) / 3n;
const QUARTER = QUANTITY_LIMIT / 4n;

/** Curves on which the other side lands exactly on the last value below 2^112, and exactly on 2^112. */
const landings: readonly { readonly pool: NamedPool; readonly amount: bigint; readonly trade: TradeName }[] = [
  {
    trade: "pool.buyExact",
    amount: 2n,
    pool: { name: "lands-below-112-bits", pool: poolOf(1000n, [{ q: 3n, p: THIRD }]) },
  },
  {
    trade: "pool.buyExact",
    amount: 3n,
    pool: { name: "lands-on-112-bits", pool: poolOf(1000n, [{ q: 4n, p: QUARTER }]) },
  },
  {
    trade: "pool.sellExact",
    amount: 2n,
    pool: { name: "lands-below-112-bits", pool: poolOf(1000n, [{ q: THIRD, p: 3n }]) },
  },
  {
    trade: "pool.sellExact",
    amount: 3n,
    pool: { name: "lands-on-112-bits", pool: poolOf(1000n, [{ q: QUARTER, p: 4n }]) },
  },
];

const onLandings = (trade: TradeName): readonly Situation[] =>
  landings
    .filter((landing) => landing.trade === trade)
    .map(({ pool, amount }) =>
      situation(trade, pool, FREE, [
        { alias: "lands", comment: "the reserve that grows comes to the bound", input: orderOf(trade, amount) },
      ]),
    );

/** Without a floor no amount of the resource pays for all of P_w, and for one unit less it does. */
const onAllOfTheCurve: readonly Situation[] = [
  situation("pool.sellExact", { name: "all-of-the-curve", pool: poolOf(10n ** 24n, [{ beta: WAD / 2n }]) }, FREE, [
    { alias: "all", comment: "y·W = P_w", input: orderOf("pool.sellExact", 3n * 5n * 10n ** 23n) },
    { alias: "one-less", comment: "y·W < P_w", input: orderOf("pool.sellExact", 3n * 5n * 10n ** 23n - 1n) },
  ]),
];

const named = (names: readonly string[]): readonly NamedPool[] =>
  SINGLE_POOLS.filter(({ name }) => names.includes(name));

/** The suite of one trade: every pool without fees, the ordinary ones under every fee regime, the bounds. */
export const tradeSituations = (trade: TradeName): readonly Situation[] => [
  ...onSingles(trade, FREE, [...SINGLE_POOLS, CRITICAL_POOL, ...LEAST_POOLS]),
  ...onSingles(trade, FLAT, named(["sheared", "small-sheared", "small-inertia", "at-the-floor"])),
  ...onContexts(trade, named(["sheared", "small-plain", "inertia-sheared"])),
  ...onMultiples(trade),
  ...onWeights(trade),
  ...onLandings(trade),
  ...(trade === "pool.sellExact" ? onAllOfTheCurve : []),
];
