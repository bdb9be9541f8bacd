import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool, Resource } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { LARGE, pools } from "./arbitrary.testing.ts";
import { creditsOf, frozen, invariantOf } from "./definition.testing.ts";
import { expectRefused, POOL, POOL_FAULTS, withResource } from "./refusals.testing.ts";
import { viewCrossPrice, viewInvariant, viewPrice } from "./views.ts";

/** Numerator and denominator of the spot price of a resource. */
const spotOf = ({ resources, shares }: Pool, index: number): readonly [bigint, bigint] => {
  const resource = resources[index] as Resource;
  return [creditsOf(resource, shares) + resource.c * resource.q, resource.q * WAD + resource.m * resource.p];
};

describe("views", () => {
  it("give the invariant, and both prices as the smallest integer that is not below the exact one", () => {
    fc.assert(
      fc.property(pools(LARGE, 8), fc.nat(7), fc.nat(7), (pool, first, second) => {
        const index = first % pool.resources.length;
        const inTermsOf = second % pool.resources.length;
        const resource = pool.resources[index] as Resource;
        expect(Result.getOrThrow(viewInvariant(frozen(pool), index))).toEqual({
          virtualCredits: creditsOf(resource, pool.shares),
          invariant: invariantOf(resource, pool.shares),
        });
        const [numerator, denominator] = spotOf(pool, index);
        const price = Result.getOrThrow(viewPrice(pool, index));
        expect(price * denominator >= numerator * WAD && (price - 1n) * denominator < numerator * WAD).toBe(true);
        const [unitNumerator, unitDenominator] = spotOf(pool, inTermsOf);
        const over = numerator * unitDenominator * WAD;
        const under = denominator * unitNumerator;
        const crossed = viewCrossPrice(pool, index, inTermsOf);
        if (Result.isFailure(crossed)) {
          expectRefused(crossed, "Overflow", "output.price");
          expect(over > (2n ** 256n - 1n) * under).toBe(true);
        } else {
          expect(crossed.success * under >= over && (crossed.success - 1n) * under < over).toBe(true);
          expect(crossed.success < 2n ** 256n).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("refuse a faulty pool and an unknown resource, the latter first", () => {
    for (const { code, field, pool } of POOL_FAULTS) {
      const faulty = pool?.(POOL) ?? POOL;
      for (const view of [viewInvariant(faulty, 0), viewPrice(faulty, 0), viewCrossPrice(faulty, 0, 0)])
        expectRefused(view, code, field);
    }
    const broken = withResource({ weight: 0n });
    expectRefused(viewInvariant(broken, 2), "UnknownResource", "input.index");
    expectRefused(viewPrice(broken, 2), "UnknownResource", "input.index");
    expectRefused(viewCrossPrice(broken, 2, 0), "UnknownResource", "input.index");
    expectRefused(viewCrossPrice(broken, 0, 2), "UnknownResource", "input.inTermsOf");
    expectRefused(viewPrice(POOL, -1), "Negative", "input.index");
    expectRefused(viewPrice(POOL, 0.5), "NotAnInteger", "input.index");
  });

  it("refuse a cross price of 2^256 and above", () => {
    const extreme: Pool = {
      ...POOL,
      resources: [
        { weight: WAD / 2n, q: 1n, p: 2n ** 112n - 1n, c: 0n, beta: 0n, m: 0n },
        { weight: WAD / 2n, q: 2n ** 112n - 1n, p: 1n, c: 0n, beta: 0n, m: 0n },
      ],
    };
    expectRefused(viewCrossPrice(extreme, 0, 1), "Overflow", "output.price");
    expect(Result.getOrThrow(viewCrossPrice(extreme, 1, 0))).toBe(1n);
  });

  it("refuse a cross price of exactly 2^256, and give one that is a little less", () => {
    const shares = 1024n;
    const owing = (p: bigint, virtual: bigint): bigint => (p * WAD - virtual) / shares;
    // N_i = D_j = 2^143, D_i = W and N_j = 2^30: W·N_i·D_j/(D_i·N_j) = 2^256.
    const power = 2n ** 143n;
    const p = power / WAD + 1n;
    const of: Resource = { weight: WAD / 2n, q: 1n, p, c: 0n, beta: owing(p, power), m: 0n };
    const unit: Resource = {
      weight: WAD / 2n,
      q: power / WAD,
      p: 1n,
      c: 0n,
      beta: owing(1n, 2n ** 30n),
      m: power % WAD,
    };
    const pool = (m: bigint): Pool => ({ ...POOL, shares, resources: [of, { ...unit, m }] });
    expect(spotOf(pool(unit.m), 0)).toEqual([power, WAD]);
    expect(spotOf(pool(unit.m), 1)).toEqual([2n ** 30n, power]);
    expectRefused(viewCrossPrice(pool(unit.m), 0, 1), "Overflow", "output.price");
    expect(Result.getOrThrow(viewCrossPrice(pool(unit.m - 1n), 0, 1))).toBe(2n ** 256n - 2n ** 113n);
  });
});
