import { Result } from "effect";
import type { Pool } from "../../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import { type Case, contextJson, poolJson } from "../case.ts";
import { FLAT, FREE, type NamedContext, RISK } from "../contexts.ts";
import { MULTIPLE_POOLS, type NamedPool, poolOf, SINGLE_POOLS } from "../pools.ts";
import type { SystemSituation } from "../system-case.ts";
import { paramsFaults, stateFaults } from "./faults.ts";
import { faulty, unreadable } from "./unreadable.ts";

const REF = "spec/systems/sandwich.md";
const operation = "sandwich.profit";
const source = { kind: "equation", ref: REF } as const;

const attack = (front: bigint, victimCredits: bigint, victimLimit = 0n, index = 0): JsonObject =>
  jsonObjectOf({ index, front: front.toString(), victimCredits, victimLimit });

/** Fronts and victims of every size, and the victim's limit at what it gets and one unit above. */
const attacks = ({ name, pool }: NamedPool, { name: fees, context }: NamedContext, index = 0): SystemSituation => {
  const { q, p } = pool.resources[index] ?? { q: 1n, p: 1n };
  const [params, state] = [contextJson(context), poolJson(pool)];
  const victim = p / 20n + 1n;
  const ordinary = attack(q / 10n + 1n, victim, 0n, index);
  const outcome = askSystem({ operation, params, state, input: ordinary });
  const got = Result.isSuccess(outcome) ? BigInt(String(outcome.success.output.victimOut)) : 1n;
  const one = (alias: string, comment: string, front: bigint, credits = victim, limit = 0n): Case => ({
    alias,
    comment,
    input: attack(front, credits, limit, index),
  });
  return {
    ...{ id: `${name}/${fees}`, operation, source, params, state },
    cases: [
      one("ordinary", "a tenth of the reserve before a twentieth of the credits", q / 10n + 1n),
      one("limit-met", "the victim accepts exactly what is left to it", q / 10n + 1n, victim, got),
      one("limit-missed", "one unit more: nothing happens", q / 10n + 1n, victim, got + 1n),
      one("least", "one unit", 1n),
      one("half", "half of the reserve", q / 2n + 1n),
      one("nearly-all", "nearly all of the reserve", (q * 94n) / 100n + 1n),
      one("large-victim", "a victim that takes half", q / 100n + 1n, p),
      one("no-front", "no front run", 0n),
      one("no-victim", "no victim", q / 10n + 1n, 0n),
      one("front-of-everything", "the whole reserve", q),
      one("dust-victim", "a victim that gets nothing", q / 2n + 1n, 1n),
      one("victim-of-2-to-the-112", "past what the pool can hold", q / 10n + 1n, QUANTITY_LIMIT),
      one("last-of-256-bits", "2^256 − 1", WORD_LIMIT - 1n, WORD_LIMIT - 1n, WORD_LIMIT - 1n),
    ],
  };
};

const single = (name: string): NamedPool =>
  SINGLE_POOLS.find((each) => each.name === name) ?? { name, pool: poolOf(2000n, [{}]) };

const pool: Pool = single("small-sheared").pool;
const request = { params: contextJson(FLAT.context), state: poolJson(pool), input: attack(90n, 100n) };

const exact = "sandwich.profitOfExact";

/** A victim that takes a fixed part of the reserve, and the most that it pays. */
const exactAttacks = ({ name, pool }: NamedPool, { name: fees, context }: NamedContext): SystemSituation => {
  const { q } = pool.resources[0] ?? { q: 1n };
  const [params, state] = [contextJson(context), poolJson(pool)];
  const inputOf = (front: bigint, victimResource: bigint, victimLimit: bigint): JsonObject =>
    jsonObjectOf({ index: 0, front, victimResource, victimLimit });
  const [front, victim] = [q / 10n + 1n, q / 20n + 1n];
  const outcome = askSystem({ operation: exact, params, state, input: inputOf(front, victim, WORD_LIMIT - 1n) });
  const paid = Result.isSuccess(outcome) ? BigInt(String(outcome.success.output.victimPaid)) : 1n;
  const one = (alias: string, comment: string, input: JsonObject): Case => ({ alias, comment, input });
  return {
    ...{ id: `${name}/${fees}`, operation: exact, source, params, state },
    cases: [
      one("limit-met", "the victim pays the most that it would", inputOf(front, victim, paid)),
      one("limit-missed", "one unit less: nothing happens", inputOf(front, victim, paid - 1n)),
      one("half", "half of the reserve before it", inputOf(q / 2n + 1n, victim, WORD_LIMIT - 1n)),
      one(
        "nearly-all",
        "the larger the front run, the more it brings",
        inputOf((q * 9n) / 10n, victim, WORD_LIMIT - 1n),
      ),
      one("no-victim", "a victim of nothing", inputOf(front, 0n, 1n)),
      one("more-than-is-left", "the victim takes what is left", inputOf(q - 2n, 2n, WORD_LIMIT - 1n)),
    ],
  };
};

const exactRequest = {
  ...request,
  input: jsonObjectOf({ index: 0, front: 90n, victimResource: 50n, victimLimit: 10_000n }),
};

export const sandwichSituations: Readonly<Record<typeof operation | typeof exact, readonly SystemSituation[]>> = {
  [exact]: [
    ...["plain", "sheared", "small-sheared"].map((name) => exactAttacks(single(name), FLAT)),
    exactAttacks(single("sheared"), RISK),
    ...unreadable(exact, REF, exactRequest, { input: 2, params: 9, state: 17 }),
  ],
  [operation]: [
    ...["plain", "sheared", "inertia-sheared", "small-sheared"].map((name) => attacks(single(name), FLAT)),
    ...["plain", "floor-only"].map((name) => attacks(single(name), FREE)),
    attacks(single("sheared"), RISK),
    attacks(MULTIPLE_POOLS[1] ?? single("plain"), FLAT, 1),
    ...unreadable(operation, REF, request, { input: 2, params: 9, state: 17 }),
    ...faulty(operation, REF, request, [
      ...stateFaults.filter((_, i) => i > 10 && i % 3 === 0),
      ...paramsFaults.filter((_, i) => i > 4 && i % 2 === 0),
      { alias: "no-such-resource", comment: "one past the last", place: "input", path: ["index"], value: 1 },
    ]),
  ],
};
