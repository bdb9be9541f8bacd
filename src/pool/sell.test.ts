import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Resource, Sell } from "../../spec/vocabulary/pool.ts";
import type { Code } from "../../spec/vocabulary/refusal.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { contexts, LARGE, pools, SMALL, upToBits } from "./arbitrary.testing.ts";
import {
  allowed,
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
import { sell } from "./sell.ts";

const ORDER: Sell = { index: 0, resourceIn: 10n ** 20n, minCredits: 0n, deadline: 50n };

describe("sell", () => {
  it("pays what counting pays, on small reserves", () => {
    fc.assert(
      fc.property(pools(SMALL), contexts, fc.bigInt(1n, 200n), fc.bigInt(0n, 20n), (pool, context, x, minCredits) => {
        const [resource] = pool.resources;
        if (resource === undefined) throw new Error("a pool has a resource");
        const outcome = sell(frozen(pool), frozen(context), { index: 0, resourceIn: x, minCredits, deadline: 50n });
        const y = countDown(resource.p - 1n, (d) => allowed(resource, pool.shares, x, -d)) ?? -1n;
        const fee = feeOn(y, flatRate(context.fees, context.volatility));
        const risk = feeOn(y, riskRate(context, squaredShare(resource, x)));
        const creditsOut = y - fee - risk;
        if (creditsOut < 1n) return expectRefused(outcome, "InsufficientOutput");
        if (creditsOut < minCredits) return expectRefused(outcome, "LimitExceeded");
        const receipt = { creditsOut, fee, risk };
        expect(outcome).toEqual(Result.succeed({ post: poolAfter(pool, 0, x, -y), receipt }));
      }),
      { numRuns: 1000 },
    );
  });

  it("takes the most from the curve at scale, and never lowers the invariant", () => {
    fc.assert(
      fc.property(pools(LARGE, 8), contexts, fc.nat(7), upToBits(112, 1n), (pool, context, at, x) => {
        const index = at % pool.resources.length;
        const resource = pool.resources[index] as Resource;
        const outcome = sell(frozen(pool), context, { ...ORDER, index, resourceIn: x });
        if (Result.isFailure(outcome)) {
          const { code } = outcome.failure;
          expect(code).toBe(resource.q + x >= 2n ** 112n ? "Overflow" : "InsufficientOutput");
          return;
        }
        const { post, receipt } = outcome.success;
        const y = receipt.creditsOut + receipt.fee + receipt.risk;
        expect(allowed(resource, pool.shares, x, -y)).toBe(true);
        expect(allowed(resource, pool.shares, x, -(y + 1n))).toBe(false);
        expect(receipt.fee).toBe(feeOn(y, flatRate(context.fees, context.volatility)));
        expect(receipt.risk).toBe(feeOn(y, riskRate(context, squaredShare(resource, x))));
        expect(post).toEqual(poolAfter(pool, index, x, -y));
        const after = post.resources[index] as Resource;
        expect(invariantOf(after, pool.shares) >= invariantOf(resource, pool.shares)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("pays all but one unit of credits for a sale larger than the pool can pay", () => {
    const poor = withResource({ p: 1000n, c: WAD, beta: 0n });
    const outcome = sell(poor, withFees({ base: 0n }), { ...ORDER, resourceIn: 10n ** 30n });
    expect(Result.getOrThrow(outcome).receipt.creditsOut).toBe(999n);
    expect(Result.getOrThrow(outcome).post.resources[0]?.p).toBe(1n);
  });

  it("refuses a faulty pool, faulty fees and a faulty order", () => {
    expectFaultsRefused((pool, context) => sell(pool, context, ORDER));
    const refused = (order: Partial<Sell>, code: Code, field?: string) =>
      expectRefused(sell(POOL, CONTEXT, { ...ORDER, ...order }), code, field);
    refused({ index: 2 }, "UnknownResource", "input.index");
    refused({ resourceIn: 0n }, "ZeroAmount", "input.resourceIn");
    refused({ resourceIn: -1n }, "Negative", "input.resourceIn");
    refused({ minCredits: 2n ** 256n }, "TooLarge", "input.minCredits");
    refused({ deadline: 49n }, "Expired", "params.time");
    refused({ resourceIn: 2n ** 256n - 1n }, "Overflow", "state.resources.0.q");
    refused({ index: 1, resourceIn: 1n }, "InsufficientOutput", "output.creditsOut");
    refused({ minCredits: 2n ** 256n - 1n }, "LimitExceeded", "output.creditsOut");
  });

  it("refuses a sale of which fee and risk leave nothing", () => {
    const risk = { schedule: "per-trade", rate: 10n ** 30n } as const;
    const small = withResource({ q: 1000n, p: 1000n, c: 0n, beta: 0n });
    const greedy = withFees({ base: WAD / 2n, cap: WAD - 1n, risk });
    expectRefused(sell(small, greedy, { ...ORDER, resourceIn: 10n }), "InsufficientOutput");
  });

  it("accepts the exact limit and the largest reserve", () => {
    const { creditsOut } = Result.getOrThrow(sell(POOL, CONTEXT, ORDER)).receipt;
    expect(codeOf(sell(POOL, CONTEXT, { ...ORDER, minCredits: creditsOut }))).toBeNull();
    expectRefused(sell(POOL, CONTEXT, { ...ORDER, minCredits: creditsOut + 1n }), "LimitExceeded");
    const room = 2n ** 112n - 1n - 10n ** 24n;
    expect(codeOf(sell(POOL, CONTEXT, { ...ORDER, resourceIn: room }))).toBeNull();
    expectRefused(sell(POOL, CONTEXT, { ...ORDER, resourceIn: room + 1n }), "Overflow");
  });

  it("reports the first refusal of the table when several apply", () => {
    const late = { ...ORDER, resourceIn: 2n ** 256n - 1n, minCredits: 2n ** 256n - 1n, deadline: 0n };
    expectRefused(sell(POOL, withFees({ cap: WAD }), late), "Expired");
    expectRefused(sell(POOL, withFees({ cap: WAD }), { ...late, deadline: 50n }), "InvalidFees");
    expectRefused(sell(POOL, CONTEXT, { ...late, deadline: 50n }), "Overflow");
    expectRefused(sell(POOL, CONTEXT, { ...late, deadline: 50n, index: 1, resourceIn: 1n }), "InsufficientOutput");
    expectRefused(sell(POOL, CONTEXT, { ...late, deadline: 50n, resourceIn: 10n ** 20n }), "LimitExceeded");
  });
});
