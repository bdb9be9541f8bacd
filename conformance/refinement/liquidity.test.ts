import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { LIQUIDITY_SCOPES } from "../../spec/machines/liquidity/index.ts";
import type { LiquidityChange } from "../../src/market/liquidity/index.ts";
import {
  describeLiquidityDifference,
  type LiquidityImplementation,
  refineLiquidity,
  refineLiquidityMachines,
  liquidityReference as right,
} from "./liquidity.ts";

const oneMore = (change: LiquidityChange): LiquidityChange => ({
  ...change,
  receipt: { ...change.receipt, deltaP: change.receipt.deltaP.map((amount) => amount + 1n) },
});

const WRONG: readonly (readonly [string, LiquidityImplementation])[] = [
  [
    "a burn that pays a credit more",
    { ...right, removeLiquidity: (...order) => Result.map(right.removeLiquidity(...order), oneMore) },
  ],
  [
    "shares by the first resource alone",
    {
      ...right,
      addLiquidity: (pool, time, order) => {
        const [resource] = pool.resources;
        const offered = order.deltaQ[0] ?? 0n;
        const shares = resource === undefined || resource.q === 0n ? 0n : (offered * pool.shares) / resource.q;
        const anything = order.deltaQ.map(() => 2n ** 255n);
        return right.mintShares(pool, time, { shares, maxQ: anything, maxP: anything, deadline: order.deadline });
      },
    },
  ],
  [
    "locked shares that can be burned",
    {
      ...right,
      removeLiquidity: (pool, time, order) =>
        order.shares > pool.shares - 1000n && order.shares < pool.shares
          ? right.removeLiquidity({ ...pool, shares: pool.shares + 1000n }, time, order)
          : right.removeLiquidity(pool, time, order),
    },
  ],
  ["a deadline that does not matter", { ...right, mintShares: (pool, _, order) => right.mintShares(pool, 0n, order) }],
];

describe("random cases", () => {
  it.effect("src agrees with the specification on every mint and burn", () =>
    Effect.gen(function* () {
      const { difference, byOperation, answered, cases } = yield* refineLiquidity({ seed: 11, cases: 5000 });
      expect(difference === null ? null : describeLiquidityDifference(difference)).toBeNull();
      expect(cases).toBe(5000);
      expect(Object.keys(byOperation)).toHaveLength(3);
      expect(answered / cases).toBeGreaterThan(0.4);
    }),
  );

  it.effect.each(WRONG)("notice %s", ([, implementation]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineLiquidity({ seed: 11, cases: 5000, implementation });
      expect(difference).not.toBeNull();
      if (difference !== null) expect(describeLiquidityDifference(difference)).toContain("src and spec differ");
    }),
  );
});

describe("explored steps", () => {
  const small = LIQUIDITY_SCOPES.filter(({ name }) => ["liquidity/inertia", "liquidity/limits"].includes(name));

  it.effect("src does and refuses every mint and burn that the specification does", () =>
    Effect.gen(function* () {
      const { steps, differences } = yield* refineLiquidityMachines(right, small);
      expect(differences).toEqual([]);
      expect(steps).toBeGreaterThan(10_000);
    }),
  );

  it.effect("notice a unit more, on the shortest way to it", () =>
    Effect.gen(function* () {
      const wrong = {
        ...right,
        mintShares: (...order: Parameters<typeof right.mintShares>) => Result.map(right.mintShares(...order), oneMore),
      };
      const { differences } = yield* refineLiquidityMachines(wrong, small);
      expect(differences.length).toBeGreaterThan(0);
    }),
  );
});
