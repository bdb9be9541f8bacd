import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool, Resource, Swap, TradeContext } from "../../spec/vocabulary/pool.ts";
import type { Code } from "../../spec/vocabulary/refusal.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { contexts, LARGE, pools, SMALL, upToBits } from "./arbitrary.testing.ts";
import { buy } from "./buy.ts";
import {
  affordable,
  costOf,
  countDown,
  feeOn,
  flatRate,
  frozen,
  invariantOf,
  poolAfter,
  riskRate,
  squaredShare,
} from "./definition.testing.ts";
import {
  CONTEXT,
  codeOf,
  expectFaultsRefused,
  expectRefused,
  POOL,
  withFees,
  withResource,
} from "./refusals.testing.ts";
import { swap } from "./swap.ts";

const ORDER: Swap = { creditsIn: [10n ** 20n, 10n ** 21n], minResource: [0n, 0n], deadline: 50n };

const amounts = (most: bigint): fc.Arbitrary<bigint> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0n) }, { weight: 3, arbitrary: fc.bigInt(1n, most) });

const none = (pool: Pool): readonly bigint[] => pool.resources.map(() => 0n);

/** A swap of several legs, each found by counting: quotes without risk, one rate for all, then the largest sizes. */
const counted = (pool: Pool, context: TradeContext, creditsIn: readonly bigint[]) => {
  const flat = flatRate(context.fees, context.volatility);
  const legs = pool.resources.map((resource, position) => {
    const credits = creditsIn[position] ?? 0n;
    const fee = feeOn(credits, flat);
    const largest = (rate: bigint): bigint =>
      countDown(resource.q - 1n, (x) => affordable(resource, pool.shares, () => rate, credits - fee, x)) ?? -1n;
    return { resource, credits, fee, largest };
  });
  const squares = legs.reduce((sum, leg) => sum + squaredShare(leg.resource, leg.largest(0n)), 0n);
  const rate = riskRate(context, squares);
  const resourceOut = legs.map((leg) => leg.largest(rate));
  const risk = legs.map((leg, position) => feeOn(costOf(leg.resource, pool.shares, resourceOut[position] ?? 0n), rate));
  const post = legs.reduce(
    (after, leg, position) =>
      poolAfter(after, position, -(resourceOut[position] ?? 0n), leg.credits - leg.fee - (risk[position] ?? 0n)),
    pool,
  );
  return { receipt: { resourceOut, fee: legs.map((leg) => leg.fee), risk }, post };
};

describe("swap", () => {
  it("of several legs gives what counting gives, on small reserves", () => {
    fc.assert(
      fc.property(
        pools(SMALL, 4),
        contexts,
        fc.array(amounts(150n), { minLength: 4, maxLength: 4 }),
        fc.bigInt(0n, 2n),
        (pool, context, credits, minimum) => {
          const creditsIn = credits.slice(0, pool.resources.length);
          fc.pre(creditsIn.filter((amount) => amount > 0n).length > 1);
          const minResource = creditsIn.map(() => minimum);
          const outcome = swap(frozen(pool), frozen(context), frozen({ creditsIn, minResource, deadline: 50n }));
          const expected = counted(pool, context, creditsIn);
          const { resourceOut } = expected.receipt;
          if (resourceOut.some((x, position) => x < 1n && creditsIn[position] !== 0n))
            return expectRefused(outcome, "InsufficientOutput");
          if (resourceOut.some((x) => x < minimum)) return expectRefused(outcome, "LimitExceeded");
          expect(outcome).toEqual(Result.succeed(expected));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("of one leg is a buy", () => {
    fc.assert(
      fc.property(pools(LARGE, 8), contexts, fc.nat(7), upToBits(113, 1n), (pool, context, at, credits) => {
        const index = at % pool.resources.length;
        const creditsIn = none(pool).with(index, credits);
        const swapped = swap(frozen(pool), context, { creditsIn, minResource: none(pool), deadline: 50n });
        const bought = buy(pool, context, { index, creditsIn: credits, minResource: 0n, deadline: 50n });
        expect(codeOf(swapped)).toBe(codeOf(bought));
        if (Result.isFailure(swapped) || Result.isFailure(bought)) return;
        const { resourceOut, fee, risk } = bought.success.receipt;
        expect(swapped.success.post).toEqual(bought.success.post);
        expect(swapped.success.receipt).toEqual({
          resourceOut: none(pool).with(index, resourceOut),
          fee: none(pool).with(index, fee),
          risk: none(pool).with(index, risk),
        });
      }),
      { numRuns: 500 },
    );
  });

  it("of several legs gives the largest of each at scale, under the one rate of their quotes, and lowers no invariant", () => {
    const scale = { ...LARGE, reserve: fc.bigInt(10n ** 15n, 10n ** 27n), inertia: fc.constant(0n) };
    fc.assert(
      fc.property(
        pools({ ...scale, floor: fc.bigInt(0n, 10n ** 19n) }, 8),
        contexts,
        fc.array(amounts(10n ** 27n), { minLength: 8, maxLength: 8 }),
        (pool, context, credits) => {
          const creditsIn = credits.slice(0, pool.resources.length);
          fc.pre(creditsIn.filter((amount) => amount > 0n).length > 1);
          const outcome = swap(frozen(pool), context, { creditsIn, minResource: none(pool), deadline: 50n });
          if (Result.isFailure(outcome)) return expectRefused(outcome, "InsufficientOutput");
          const { post, receipt } = outcome.success;
          const leftOf = (position: number): bigint => {
            const amount = creditsIn[position] ?? 0n;
            return amount - feeOn(amount, flatRate(context.fees, context.volatility));
          };
          const unrisked = swap(
            pool,
            { ...context, fees: { ...context.fees, risk: { schedule: "none", rate: 0n } } },
            { creditsIn, minResource: none(pool), deadline: 50n },
          );
          const quotes = Result.getOrThrow(unrisked).receipt.resourceOut;
          const squares = pool.resources.reduce(
            (sum, leg, position) => sum + squaredShare(leg, quotes[position] ?? 0n),
            0n,
          );
          const rate = riskRate(context, squares);
          for (const [position, resource] of pool.resources.entries()) {
            const x = receipt.resourceOut[position] ?? -1n;
            const enough = (taken: bigint) => affordable(resource, pool.shares, () => rate, leftOf(position), taken);
            expect(enough(x) && !enough(x + 1n)).toBe(true);
            expect(receipt.risk[position]).toBe(feeOn(costOf(resource, pool.shares, x), rate));
            const after = post.resources[position] as Resource;
            expect(after.p).toBe(resource.p + leftOf(position) - (receipt.risk[position] ?? 0n));
            expect(invariantOf(after, pool.shares) >= invariantOf(resource, pool.shares)).toBe(true);
          }
        },
      ),
      { numRuns: 200 },
    );
  });

  it("refuses a faulty pool, faulty fees and a faulty order", () => {
    expectFaultsRefused((pool, context) => {
      const creditsIn = pool.resources.map(() => 10n ** 20n);
      return swap(pool, context, { creditsIn, minResource: none(pool), deadline: 50n });
    });
    const refused = (order: Partial<Swap>, code: Code, field?: string) =>
      expectRefused(swap(POOL, CONTEXT, { ...ORDER, ...order }), code, field);
    refused({ creditsIn: [1n] }, "LengthMismatch", "input.creditsIn");
    refused({ creditsIn: [1n, 2n, 3n] }, "LengthMismatch", "input.creditsIn");
    refused({ minResource: [] }, "LengthMismatch", "input.minResource");
    refused({ creditsIn: [0n, 0n] }, "ZeroAmount", "input.creditsIn");
    refused({ creditsIn: [1n, -1n] }, "Negative", "input.creditsIn.1");
    refused({ creditsIn: [2n ** 256n, 1n] }, "TooLarge", "input.creditsIn.0");
    refused({ minResource: [0n, -1n] }, "Negative", "input.minResource.1");
    refused({ minResource: [0n, 2n ** 256n] }, "TooLarge", "input.minResource.1");
    refused({ deadline: -1n }, "Negative", "input.deadline");
    refused({ deadline: 49n }, "Expired", "params.time");
    refused({ creditsIn: [1n, 2n ** 256n - 1n] }, "Overflow", "state.resources.1.p");
    refused({ creditsIn: [10n ** 20n, 1n] }, "InsufficientOutput", "output.resourceOut.1");
    refused({ minResource: [0n, 2n ** 256n - 1n] }, "LimitExceeded", "output.resourceOut.1");
    expectRefused(swap(POOL, { ...CONTEXT, time: -1n }, ORDER), "Negative", "params.time");
  });

  it("holds a resource without a leg to its minimum, and leaves it as it was", () => {
    const order = { ...ORDER, creditsIn: [10n ** 20n, 0n] };
    expectRefused(swap(POOL, CONTEXT, { ...order, minResource: [0n, 1n] }), "LimitExceeded", "output.resourceOut.1");
    const { post, receipt } = Result.getOrThrow(swap(POOL, CONTEXT, order));
    expect([receipt.resourceOut[1], receipt.fee[1], receipt.risk[1]]).toEqual([0n, 0n, 0n]);
    expect(post.resources[1]).toBe(POOL.resources[1]);
    expect(post.block).toBe(POOL.block);
  });

  it("accepts the exact limits", () => {
    const { resourceOut } = Result.getOrThrow(swap(POOL, CONTEXT, ORDER)).receipt;
    expect(codeOf(swap(POOL, CONTEXT, { ...ORDER, minResource: resourceOut }))).toBeNull();
    const above = resourceOut.map((x, position) => (position === 1 ? x + 1n : x));
    expectRefused(swap(POOL, CONTEXT, { ...ORDER, minResource: above }), "LimitExceeded");
  });

  it("reports the first refusal of the table when several apply", () => {
    const vast = 2n ** 256n - 1n;
    const badFees = withFees({ cap: WAD });
    const late = { creditsIn: [1n, vast], minResource: [vast, vast], deadline: 0n };
    expectRefused(swap(withResource({ weight: 0n }), badFees, { ...late, creditsIn: [0n, 0n] }), "ZeroAmount");
    expectRefused(swap(withResource({ weight: 0n }), badFees, late), "Expired");
    expectRefused(swap(withResource({ weight: 0n }), badFees, { ...late, deadline: 50n }), "InvalidWeights");
    expectRefused(swap(POOL, badFees, { ...late, deadline: 50n }), "InvalidFees");
    expectRefused(swap(POOL, CONTEXT, { ...late, deadline: 50n }), "Overflow");
    expectRefused(swap(POOL, CONTEXT, { ...late, deadline: 50n, creditsIn: [10n, 1n] }), "InsufficientOutput");
    expectRefused(swap(POOL, CONTEXT, { ...late, deadline: 50n, creditsIn: [10n, 10n] }), "LimitExceeded");
  });
});
