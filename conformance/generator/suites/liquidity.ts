import {
  burnOrder,
  LIQUIDITY_SCOPES,
  type LiquidityState,
  liquidityMachine,
  poolOf as liquidityPoolOf,
  mintByAmountsOrder,
  mintOrder,
} from "../../../spec/machines/liquidity/index.ts";
import type { Pool, SystemOperation } from "../../../spec/vocabulary/index.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { expectationOf } from "../../oracle/oracle.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import { type Case, poolJson } from "../case.ts";
import { NOW } from "../contexts.ts";
import type { Draw } from "../draw.ts";
import type { Flag } from "../notes.ts";
import { MULTIPLE_POOLS, type NamedPool, poolOf, SINGLE_POOLS } from "../pools.ts";
import type { SystemSituation } from "../system-case.ts";
import { ofOperation, type RequestOfStep, traceSituations } from "../traces.ts";
import { stateFaults } from "./faults.ts";
import { faulty, unreadable } from "./unreadable.ts";

type LiquidityName = Extract<SystemOperation, `liquidity.${string}`>;

const REF = "spec/systems/liquidity.md";
const source = { kind: "equation", ref: REF } as const;
const params: JsonObject = { time: NOW.toString() };
const MOST = WORD_LIMIT - 1n;

type Lists = Readonly<Record<string, readonly bigint[] | bigint>>;

const each = (pool: Pool, amount: bigint): readonly bigint[] => pool.resources.map(() => amount);

const mintOf = (pool: Pool, shares: bigint, changes: Lists = {}): JsonObject =>
  jsonObjectOf({ shares, maxQ: each(pool, MOST), maxP: each(pool, MOST), deadline: NOW, ...changes });

const burnOf = (pool: Pool, shares: bigint, changes: Lists = {}): JsonObject =>
  jsonObjectOf({ shares, minQ: each(pool, 0n), minP: each(pool, 0n), deadline: NOW, ...changes });

const offerOf = (deltaQ: readonly bigint[], deltaP: readonly bigint[], changes: Lists = {}): JsonObject =>
  jsonObjectOf({ deltaQ, deltaP, minShares: 0n, deadline: NOW, ...changes });

/** Whether the part of every reserve is an integer: then both roundings agree. */
const flagsOf = (pool: Pool, shares: bigint): readonly Flag[] =>
  pool.resources.every(({ q, p }) => (q * shares) % pool.shares === 0n && (p * shares) % pool.shares === 0n)
    ? ["ExactPortion"]
    : ["PortionRounds"];

/** What the specification answers to an order, list by list; null if it refuses. */
const answerOf = (operation: LiquidityName, pool: Pool, input: JsonObject) => {
  const expect = expectationOf({ operation, params, state: poolJson(pool), input });
  if (expect.status !== "ok") return null;
  const read = (name: string): readonly bigint[] => (expect.output[name] as readonly string[]).map(BigInt);
  return { shares: BigInt(String(expect.output.shares)), deltaQ: read("deltaQ"), deltaP: read("deltaP") };
};

const last = (values: readonly bigint[], by: bigint): readonly bigint[] =>
  values.map((value, i) => (i === values.length - 1 ? value + by : value));

/** Shares of every size against the supply. */
const sizes = ({ shares }: Pool): readonly (readonly [alias: string, size: bigint])[] => [
  ["one-share", 1n],
  ["sliver", shares / 100_003n + 1n],
  ["a-seventh", shares / 7n + 1n],
  ["half", shares / 2n],
  ["all-but-locked", shares - LOCKED_SHARES],
  ["one-locked", shares - LOCKED_SHARES + 1n],
  ["all", shares],
  ["last-of-112-bits", QUANTITY_LIMIT - 1n - shares],
  ["first-past-112-bits", QUANTITY_LIMIT - shares],
  ["last-of-256-bits", MOST],
];

/** Limits exactly met and missed by one unit, on either side; too late; both. */
const edges = (operation: "liquidity.mint" | "liquidity.burn", pool: Pool, shares: bigint): readonly Case[] => {
  const [make, q, p, past] =
    operation === "liquidity.mint" ? ([mintOf, "maxQ", "maxP", -1n] as const) : ([burnOf, "minQ", "minP", 1n] as const);
  const answer = answerOf(operation, pool, make(pool, shares));
  if (answer === null) return [];
  const { deltaQ, deltaP } = answer;
  const flags = flagsOf(pool, shares);
  return [
    {
      alias: "limits-met",
      comment: "every limit exactly the answer",
      input: make(pool, shares, { [q]: deltaQ, [p]: deltaP }),
      flags,
    },
    { alias: "limit-of-q-missed", comment: "by one unit", input: make(pool, shares, { [q]: last(deltaQ, past) }) },
    { alias: "limit-of-p-missed", comment: "by one unit", input: make(pool, shares, { [p]: last(deltaP, past) }) },
    { alias: "expired", comment: "a second too late", input: make(pool, shares, { deadline: NOW - 1n }) },
    {
      alias: "expired-and-missed",
      comment: "too late, and a limit would be missed",
      input: make(pool, shares, { deadline: 0n, [q]: last(deltaQ, past) }),
    },
    { alias: "nothing-and-expired", comment: "no shares, too late", input: make(pool, 0n, { deadline: 0n }) },
  ];
};

const byShares = (operation: "liquidity.mint" | "liquidity.burn", { name, pool }: NamedPool): SystemSituation => {
  const make = operation === "liquidity.mint" ? mintOf : burnOf;
  const distinct = new Map(sizes(pool).map(([alias, size]) => [size, alias]));
  const cases = [...distinct]
    .filter(([size]) => size >= 0n)
    .map(
      ([size, alias]): Case => ({
        alias,
        comment: `${alias} of the supply`,
        input: make(pool, size),
        flags: flagsOf(pool, size),
      }),
    );
  return {
    ...{ id: name, operation, source, params, state: poolJson(pool) },
    cases: [...cases, ...edges(operation, pool, pool.shares / 3n)],
  };
};

/** What `parts` of a thousand of every reserve make, the last resource's credits or quantity short. */
const offers = ({ name, pool }: NamedPool): SystemSituation => {
  const of = (side: "q" | "p", parts: bigint): readonly bigint[] =>
    pool.resources.map((resource) => (resource[side] * parts) / 1000n + 1n);
  const at = (alias: string, comment: string, input: JsonObject): Case => ({ alias, comment, input });
  const even = offerOf(of("q", 100n), of("p", 100n));
  const answer = answerOf("liquidity.mintByAmounts", pool, even);
  const none = each(pool, 0n);
  const flagged = (one: Case): Case => {
    const input = one.input as { readonly deltaQ: readonly string[]; readonly deltaP: readonly string[] };
    const taken = answerOf("liquidity.mintByAmounts", pool, one.input as JsonObject);
    const rest =
      taken !== null &&
      [...taken.deltaQ, ...taken.deltaP].some(
        (amount, i) => amount < BigInt([...input.deltaQ, ...input.deltaP][i] ?? 0),
      );
    return { ...one, flags: rest ? ["RestReturned"] : [] };
  };
  return {
    ...{ id: name, operation: "liquidity.mintByAmounts", source, params, state: poolJson(pool) },
    cases: [
      at("even", "a tenth of everything", even),
      at("short-of-p", "the credits of the last resource decide", offerOf(of("q", 500n), last(of("p", 0n), 9n))),
      at("short-of-q", "the last quantity decides", offerOf(last(of("q", 1n), 0n), of("p", 400n))),
      at("no-credits", "nothing of one side: no shares", offerOf(of("q", 100n), none)),
      at("no-resource", "nothing of the other side: no shares", offerOf(none, of("p", 100n))),
      at("one-unit-each", "dust", offerOf(each(pool, 1n), each(pool, 1n))),
      at("all-again", "as much as there is", offerOf(of("q", 1000n), of("p", 1000n))),
      at("past-112-bits", "2^112 of everything", offerOf(each(pool, QUANTITY_LIMIT), each(pool, QUANTITY_LIMIT))),
      at("last-of-256-bits", "2^256 − 1 of everything", offerOf(each(pool, MOST), each(pool, MOST))),
      at("nothing", "no amount at all", offerOf(none, none)),
      at("expired", "too late", offerOf(of("q", 100n), of("p", 100n), { deadline: NOW - 1n })),
      ...(answer === null
        ? []
        : [
            at("exact", "offered what it takes", offerOf(answer.deltaQ, answer.deltaP)),
            at("one-short", "one unit less than it takes", offerOf(answer.deltaQ, last(answer.deltaP, -1n))),
            at("least-met", "the least is what is minted", { ...even, minShares: answer.shares.toString() }),
            at("least-missed", "one share more", { ...even, minShares: (answer.shares + 1n).toString() }),
          ]),
    ].map(flagged),
  };
};

/** Pools of one to four resources and of any size, and shares of any size. */
const drawn = (draw: Draw, operation: LiquidityName, count: number): readonly SystemSituation[] =>
  Array.from({ length: count }, (_, i): SystemSituation => {
    const name = `${operation}/${i}`;
    const shares = 1000n + draw.magnitude(`${name}/shares`, 100);
    const curves = Array.from({ length: Number(draw.integer(`${name}/n`, 1n, 4n)) }, (__, j) => ({
      q: draw.magnitude(`${name}/${j}/q`, 111),
      p: draw.magnitude(`${name}/${j}/p`, 111),
      c: draw.magnitude(`${name}/${j}/c`, 60),
    }));
    const pool = poolOf(shares, curves);
    const part = draw.integer(`${name}/part`, 1n, 999n);
    const size = (shares * part) / 1000n + 1n;
    const offered = (side: "q" | "p"): readonly bigint[] =>
      pool.resources.map(
        (resource, j) => (resource[side] * draw.integer(`${name}/${j}/${side}/part`, 1n, 999n)) / 1000n + 1n,
      );
    const input =
      operation === "liquidity.mint"
        ? mintOf(pool, size)
        : operation === "liquidity.burn"
          ? burnOf(pool, size)
          : offerOf(offered("q"), offered("p"));
    const flags = operation === "liquidity.mintByAmounts" ? [] : flagsOf(pool, size);
    return {
      ...{ id: `random/${i}`, operation, source: { kind: "fuzz", ref: name }, params, state: poolJson(pool) },
      cases: [{ alias: "random", comment: "drawn at random", input, flags }],
    };
  });

const sheared = SINGLE_POOLS.find(({ name }) => name === "small-sheared")?.pool ?? poolOf(2000n, [{}]);

const VALID = {
  "liquidity.mint": mintOf(sheared, 77n),
  "liquidity.mintByAmounts": offerOf([100n], [200n]),
  "liquidity.burn": burnOf(sheared, 77n),
} as const;

const refusals = (operation: LiquidityName): readonly SystemSituation[] => {
  const request = { params, state: poolJson(sheared), input: VALID[operation] };
  const lists = Object.keys(VALID[operation]).filter((name) => Array.isArray(VALID[operation][name as never]));
  return [
    ...unreadable(operation, REF, request, { input: 3, params: 2, state: 13 }),
    ...faulty(operation, REF, request, [
      ...stateFaults.filter((_, i) => i > 10 && i % 2 === 0),
      ...lists.flatMap((name) =>
        (
          [
            ["short", [], "no entry for the resource"],
            ["long", ["1", "1"], "two entries for one resource"],
          ] as const
        ).map(([alias, value, comment]) => ({
          ...{ alias: `${name}-too-${alias}`, comment, place: "input" as const, path: [name], value },
        })),
      ),
    ]),
  ];
};

/** Two resources of which a few shares are worth a unit of one reserve and nothing of the others. */
const lopsided = (q: bigint, p: bigint): Pool =>
  poolOf(10n ** 6n, [
    { q: 10n, p: 10n },
    { q, p },
  ]);

const one = (operation: LiquidityName, id: string, pool: Pool, cases: readonly Case[]): SystemSituation => ({
  ...{ id, operation, source, params, state: poolJson(pool), cases },
});

/** Offers of one thing alone: something is offered, and no share comes of it. */
const singleOffers = (pool: Pool): SystemSituation =>
  one("liquidity.mintByAmounts", "one-thing-offered", pool, [
    { alias: "one-resource", comment: "one unit of one resource", input: offerOf([0n, 1n], [0n, 0n]) },
    { alias: "its-credits", comment: "one unit of the credits of one resource", input: offerOf([0n, 0n], [1n, 0n]) },
  ]);

/** Burns that pay one unit of one thing alone. */
const singleBurns: readonly SystemSituation[] = [
  one("liquidity.burn", "one-resource-paid", lopsided(1000n, 10n), [
    { alias: "one-unit", comment: "one unit of one resource is paid", input: burnOf(lopsided(1000n, 10n), 1000n) },
    { alias: "nothing", comment: "and nothing at all", input: burnOf(lopsided(1000n, 10n), 999n) },
  ]),
  one("liquidity.burn", "credits-paid", lopsided(10n, 1000n), [
    { alias: "one-unit", comment: "one unit of credits is paid", input: burnOf(lopsided(10n, 1000n), 1000n) },
  ]),
];

const NAMES = [
  "sheared",
  "inertia",
  "small-plain",
  "small-sheared",
  "one-and-one",
  "at-the-floor",
  "limit-of-everything",
];

const requestOfStep =
  ({ constants }: (typeof LIQUIDITY_SCOPES)[number]): RequestOfStep<LiquidityState> =>
  ({ state: holdings, action, parameters }) => {
    if (action !== "mint" && action !== "mintByAmounts" && action !== "burn") return null;
    const pool = liquidityPoolOf(constants, holdings);
    const orders = { mint: mintOrder, mintByAmounts: mintByAmountsOrder, burn: burnOrder };
    const input = jsonObjectOf(orders[action](parameters, pool.resources.length));
    const given = { params: jsonObjectOf({ time: constants.time }), state: poolJson(pool) };
    return { operation: `liquidity.${action}`, ...given, input };
  };

const traces = (operation: LiquidityName): readonly SystemSituation[] =>
  LIQUIDITY_SCOPES.slice(0, 1)
    .flatMap((scope) => traceSituations(liquidityMachine(scope), requestOfStep(scope)))
    .filter(ofOperation(operation));

const POOLS = [...SINGLE_POOLS.filter(({ name }) => NAMES.includes(name)), ...MULTIPLE_POOLS.filter((_, i) => i === 1)];

export const liquiditySituations = (draw: Draw): Readonly<Record<LiquidityName, readonly SystemSituation[]>> => ({
  "liquidity.mint": [
    ...POOLS.map((pool) => byShares("liquidity.mint", pool)),
    ...drawn(draw, "liquidity.mint", 8),
    ...traces("liquidity.mint"),
    ...refusals("liquidity.mint"),
  ],
  "liquidity.mintByAmounts": [
    ...POOLS.map(offers),
    ...drawn(draw, "liquidity.mintByAmounts", 12),
    singleOffers(lopsided(1000n, 10n)),
    ...traces("liquidity.mintByAmounts"),
    ...refusals("liquidity.mintByAmounts"),
  ],
  "liquidity.burn": [
    ...POOLS.map((pool) => byShares("liquidity.burn", pool)),
    ...drawn(draw, "liquidity.burn", 8),
    ...singleBurns,
    ...traces("liquidity.burn"),
    ...refusals("liquidity.burn"),
  ],
});
