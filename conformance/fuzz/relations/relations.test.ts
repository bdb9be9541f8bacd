import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type TradeContext, WAD } from "../../../spec/vocabulary/index.ts";
import { type Implementation, reference } from "../../adapter/index.ts";
import { contextJson, poolJson } from "../../generator/case.ts";
import { poolOf } from "../../generator/pools.ts";
import { judge } from "../../judgement/judgement.ts";
import { DEFAULT_SLACK } from "../../judgement/verdict.ts";
import type { AdapterAnswer } from "../../protocol/index.ts";
import type { Json } from "../../vectors/index.ts";
import { type Order, order, tradeable } from "../draws.ts";
import type { Asker } from "../probe.ts";
import type { Relation, Tried } from "../relation.ts";
import { trialOf } from "../trial.ts";
import { RELATIONS } from "./index.ts";

type Answer = Implementation["answer"];

const asker =
  (answer: Answer): Asker =>
  async (unit) => {
    const { operation, params, state, input } = unit;
    const outcome = { _tag: "Answered", answer: answer(structuredClone({ operation, params, state, input })) } as const;
    return { unit, outcome, judgement: judge(unit, outcome, DEFAULT_SLACK, {}) };
  };

const context = (schedule: "none" | "per-trade"): TradeContext => ({
  fees: { base: 3n * 10n ** 15n, volatilityRate: 0n, cap: WAD / 10n, risk: { schedule, rate: WAD / 20n } },
  volatility: 0n,
  time: 1n,
});

const pool = poolOf(10n ** 21n, [
  { q: 10n ** 9n, p: 2n * 10n ** 9n, c: WAD / 4n, beta: 10n ** 5n },
  { q: 977n, p: 1013n },
]);

const tried = (
  relation: Relation,
  answer: Answer,
  drawn: Order,
  schedule: "none" | "per-trade" = "none",
): Promise<Tried> => {
  const given = context(schedule);
  const ground = { pool, state: poolJson(pool), context: given, params: contextJson(given) };
  return relation.holds(trialOf(ground, { ask: asker(answer), slack: () => 0n }, drawn).trial);
};

type Fields = Record<string, string>;

/** The reference, with the output of some operations changed. */
const changed =
  (operation: string, change: (output: Fields, input: Fields, state: Json) => Fields): Answer =>
  (request) => {
    const right = reference.answer(request);
    if (right.status !== "ok" || request.operation !== operation) return right;
    const output = {
      ...(right.output as Fields),
      ...change(right.output as Fields, request.input as Fields, request.state as Json),
    };
    return { ...right, output } as AdapterAnswer;
  };

const times = (value: string | undefined, numerator: bigint, denominator: bigint): string =>
  String((BigInt(value ?? "0") * numerator) / denominator);

const isEven = (value: string | undefined): boolean => BigInt(value ?? "0") % 2n === 0n;

/** Moves the reserves of the state after in one field. */
const moved =
  (operation: string, field: "q" | "p", by: bigint): Answer =>
  (request) => {
    const right = reference.answer(request);
    if (right.status !== "ok" || right.post === undefined || request.operation !== operation) return right;
    const post = structuredClone(right.post) as unknown as { resources: Fields[] };
    for (const resource of post.resources) resource[field] = String(BigInt(resource[field] ?? "0") + by);
    return { ...right, post: post as unknown as Json };
  };

/** For each relation an implementation that breaks it, by a mistake that somebody could make. */
const BREAKS: Readonly<Record<string, Answer>> = {
  // Pays out more than the curve does.
  "round-trip-never-profits": changed("pool.sell", ({ creditsOut }) => ({ creditsOut: times(creditsOut, 11n, 10n) })),
  "buying-back-never-profits": changed("pool.sell", ({ creditsOut }) => ({ creditsOut: times(creditsOut, 11n, 10n) })),
  // A discount for small trades.
  "splitting-a-buy-never-helps": changed("pool.buy", ({ resourceOut }, { creditsIn }) => ({
    resourceOut: BigInt(creditsIn ?? "0") < 10n ** 8n ? times(resourceOut, 12n, 10n) : (resourceOut ?? ""),
  })),
  "splitting-an-exact-buy-never-helps": changed("pool.buyExact", ({ creditsIn }, { resourceOut }) => ({
    creditsIn: BigInt(resourceOut ?? "0") < 10n ** 8n ? times(creditsIn, 8n, 10n) : (creditsIn ?? ""),
  })),
  "splitting-a-sale-never-helps": changed("pool.sell", ({ creditsOut }, { resourceIn }) => ({
    creditsOut: BigInt(resourceIn ?? "0") < 10n ** 8n ? times(creditsOut, 12n, 10n) : (creditsOut ?? ""),
  })),
  "splitting-an-exact-sale-never-helps": changed("pool.sellExact", ({ resourceIn }, { creditsOut }) => ({
    resourceIn: BigInt(creditsOut ?? "0") < 10n ** 8n ? times(resourceIn, 8n, 10n) : (resourceIn ?? ""),
  })),
  // Two ways of one formula that do not agree.
  "exact-buy-of-what-a-buy-gets-costs-no-more": changed("pool.buyExact", ({ creditsIn }) => ({
    creditsIn: times(creditsIn, 11n, 10n),
  })),
  "exact-sale-for-what-a-sale-pays-takes-no-more": changed("pool.sellExact", ({ resourceIn }) => ({
    resourceIn: times(resourceIn, 11n, 10n),
  })),
  // Even amounts get half.
  "more-credits-buy-no-less": changed("pool.buy", ({ resourceOut }, { creditsIn }) =>
    isEven(creditsIn) ? { resourceOut: times(resourceOut, 1n, 2n) } : {},
  ),
  "cost-never-falls-with-the-amount": changed("pool.buyExact", ({ creditsIn }, { resourceOut }) =>
    isEven(resourceOut) ? { creditsIn: times(creditsIn, 1n, 2n) } : {},
  ),
  "a-larger-sale-is-paid-no-less": changed("pool.sell", ({ creditsOut }, { resourceIn }) =>
    isEven(resourceIn) ? { creditsOut: times(creditsOut, 1n, 2n) } : {},
  ),
  "more-credits-take-no-less": changed("pool.sellExact", ({ resourceIn }, { creditsOut }) =>
    isEven(creditsOut) ? { resourceIn: times(resourceIn, 1n, 2n) } : {},
  ),
  // Books one unit too little.
  "buy-preserves-invariant": moved("pool.buy", "p", -5n),
  "buy-exact-preserves-invariant": moved("pool.buyExact", "p", -5n),
  "sell-preserves-invariant": moved("pool.sell", "p", -5n),
  "sell-exact-preserves-invariant": moved("pool.sellExact", "p", -5n),
  "buy-accounts-for-every-credit": moved("pool.buy", "p", 1n),
  "buy-exact-accounts-for-every-credit": moved("pool.buyExact", "p", 1n),
  "sell-accounts-for-every-credit": moved("pool.sell", "p", 1n),
  "sell-exact-accounts-for-every-credit": moved("pool.sellExact", "p", 1n),
  "a-buy-never-lowers-the-price": changed("pool.price", ({ price }, _, state) => {
    const sold = BigInt((state as unknown as { resources: Fields[] }).resources[0]?.q ?? "0") < 10n ** 9n;
    return sold ? { price: times(price, 1n, 2n) } : {};
  }),
  "a-resource-costs-one-of-itself": changed("pool.crossPrice", ({ price }) => ({ price: times(price, 999n, 1000n) })),
};

const check = (relation: Relation, answer: Answer, schedule: "none" | "per-trade", numRuns: number) =>
  fc.check(
    fc.asyncProperty(order(tradeable), async (drawn) => {
      fc.pre(drawn.place < 8);
      return (await tried(relation, answer, drawn, schedule))._tag !== "Broken";
    }),
    { seed: 7, numRuns },
  );

describe("a relation between answers", () => {
  it("is broken by an implementation here, each of them, and by name", () => {
    expect(Object.keys(BREAKS).sort()).toEqual(RELATIONS.map(({ name }) => name).sort());
  });

  it.each(RELATIONS.map((relation) => [relation.name, relation] as const))(
    "%s holds of the reference, and is seen to break",
    async (name, relation) => {
      expect((await check(relation, reference.answer, "none", 20)).failed).toBe(false);
      const isRiskless = relation.applies({ pool, context: context("per-trade"), index: 0 });
      if (isRiskless) expect((await check(relation, reference.answer, "per-trade", 5)).failed).toBe(false);
      expect((await check(relation, BREAKS[name] ?? reference.answer, "none", 100)).failed).toBe(true);
    },
  );

  it("is not idle where it is put to the test", async () => {
    for (const relation of RELATIONS) {
      const seen = await Promise.all(
        fc
          .sample(order(tradeable), { seed: 3, numRuns: 10 })
          .map((drawn) => tried(relation, reference.answer, { ...drawn, place: 0 })),
      );
      expect([relation.name, seen.some(({ _tag }) => _tag === "Held")]).toEqual([relation.name, true]);
    }
  });
});
