import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Resource, SellExact } from "../../spec/vocabulary/pool.ts";
import type { Code } from "../../spec/vocabulary/refusal.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { contexts, LARGE, pools, SMALL, upToBits } from "./arbitrary.testing.ts";
import {
  allowed,
  bisectUp,
  countUp,
  creditsOf,
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
import { sellExact } from "./sell-exact.ts";

const ORDER: SellExact = { index: 0, creditsOut: 10n ** 20n, maxResource: 2n ** 256n - 1n, deadline: 50n };

describe("sellExact", () => {
  it("takes what counting takes, on small reserves", () => {
    fc.assert(
      fc.property(pools(SMALL), contexts, fc.bigInt(1n, 55n), fc.bigInt(0n, 400n), (pool, context, n, maxResource) => {
        const [resource] = pool.resources;
        if (resource === undefined) throw new Error("a pool has a resource");
        const outcome = sellExact(frozen(pool), frozen(context), {
          index: 0,
          creditsOut: n,
          maxResource,
          deadline: 50n,
        });
        const rate = flatRate(context.fees, context.volatility);
        // The smallest gross amount of which n remains after the fee.
        const y = bisectUp((gross) => gross - feeOn(gross, rate) >= n);
        if (y > resource.p - 1n || (resource.c === 0n && y * WAD >= creditsOf(resource, pool.shares)))
          return expectRefused(outcome, "InsufficientReserve");
        const x = countUp(0n, 2000n, (given) => allowed(resource, pool.shares, given, -y));
        fc.pre(x !== null);
        const risk = feeOn(y, riskRate(context, squaredShare(resource, x)));
        if (n - risk < 1n) return expectRefused(outcome, "InsufficientOutput");
        if (x > maxResource) return expectRefused(outcome, "LimitExceeded");
        const receipt = { resourceIn: x, fee: y - n, risk };
        expect(outcome).toEqual(Result.succeed({ post: poolAfter(pool, 0, x, -y), receipt }));
      }),
      { numRuns: 1000 },
    );
  });

  it("takes the least at scale, and never lowers the invariant", () => {
    fc.assert(
      fc.property(pools(LARGE, 8), contexts, fc.nat(7), upToBits(112, 1n), (pool, context, at, n) => {
        const index = at % pool.resources.length;
        const resource = pool.resources[index] as Resource;
        const outcome = sellExact(frozen(pool), context, { ...ORDER, index, creditsOut: n });
        const rate = flatRate(context.fees, context.volatility);
        const y = bisectUp((gross) => gross - feeOn(gross, rate) >= n);
        if (Result.isFailure(outcome)) {
          const { code } = outcome.failure;
          const most = 2n ** 112n - 1n - resource.q;
          if (code === "InsufficientOutput") expect(context.fees.risk.schedule).toBe("per-trade");
          // Whether the reserve does not suffice or q' overflows, no x within the bounds pays for y.
          else expect(allowed(resource, pool.shares, most, -y)).toBe(false);
          return;
        }
        const { post, receipt } = outcome.success;
        const x = receipt.resourceIn;
        expect(receipt.fee).toBe(y - n);
        expect(receipt.risk).toBe(feeOn(y, riskRate(context, squaredShare(resource, x))));
        expect(allowed(resource, pool.shares, x, -y)).toBe(true);
        expect(allowed(resource, pool.shares, x - 1n, -y)).toBe(false);
        expect(post).toEqual(poolAfter(pool, index, x, -y));
        const after = post.resources[index] as Resource;
        expect(invariantOf(after, pool.shares) >= invariantOf(resource, pool.shares)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses a faulty pool, faulty fees and a faulty order", () => {
    expectFaultsRefused((pool, context) => sellExact(pool, context, ORDER));
    const refused = (order: Partial<SellExact>, code: Code, field?: string) =>
      expectRefused(sellExact(POOL, CONTEXT, { ...ORDER, ...order }), code, field);
    refused({ index: 2 }, "UnknownResource", "input.index");
    refused({ creditsOut: 0n }, "ZeroAmount", "input.creditsOut");
    refused({ creditsOut: -1n }, "Negative", "input.creditsOut");
    refused({ maxResource: 2n ** 256n }, "TooLarge", "input.maxResource");
    refused({ deadline: 49n }, "Expired", "params.time");
    refused({ creditsOut: 2n ** 256n - 1n }, "InsufficientReserve", "input.creditsOut");
    refused({ maxResource: 0n }, "LimitExceeded", "output.resourceIn");
  });

  it("pays every credit but one if the virtual credits last, and otherwise refuses", () => {
    const free = withFees({ base: 0n });
    const plain = withResource({ q: 10n, p: 10n, c: 0n, beta: 0n });
    expect(Result.getOrThrow(sellExact(plain, free, { ...ORDER, creditsOut: 9n })).post.resources[0]?.p).toBe(1n);
    expectRefused(sellExact(plain, free, { ...ORDER, creditsOut: 10n }), "InsufficientReserve");
    // 5 of the 10 credits are owed: with c = 0, four can be had, and with c > 0 all nine.
    const owing = { ...plain, shares: 1000n };
    const beta = (5n * WAD) / 1000n;
    const without = { ...owing, resources: owing.resources.map((resource) => ({ ...resource, beta, m: 0n })) };
    expect(codeOf(sellExact(without, free, { ...ORDER, creditsOut: 4n }))).toBeNull();
    expectRefused(sellExact(without, free, { ...ORDER, creditsOut: 5n }), "InsufficientReserve");
    const floored = { ...without, resources: without.resources.map((resource) => ({ ...resource, c: 1n })) };
    const { post, receipt } = Result.getOrThrow(sellExact(floored, free, { ...ORDER, creditsOut: 9n }));
    expect(receipt.resourceIn > 10n ** 18n).toBe(true);
    expect(post.resources[0]?.p).toBe(1n);
  });

  it("refuses a sale whose risk takes all, and one that no reserve can hold", () => {
    const risk = { schedule: "per-trade", rate: 10n ** 30n } as const;
    const greedy = withFees({ base: WAD / 2n, cap: WAD - 1n, risk });
    expectRefused(sellExact(POOL, greedy, { ...ORDER, creditsOut: 1n }), "InsufficientOutput", "output.creditsOut");
    const deep = withResource({ p: 2n ** 112n - 1n, q: 2n ** 111n, c: 1n, beta: 0n });
    expectRefused(
      sellExact(deep, CONTEXT, { ...ORDER, creditsOut: 2n ** 111n + 2n ** 110n }),
      "Overflow",
      "state.resources.0.q",
    );
  });

  it("accepts the exact limit", () => {
    const { resourceIn } = Result.getOrThrow(sellExact(POOL, CONTEXT, ORDER)).receipt;
    expect(codeOf(sellExact(POOL, CONTEXT, { ...ORDER, maxResource: resourceIn }))).toBeNull();
    expectRefused(sellExact(POOL, CONTEXT, { ...ORDER, maxResource: resourceIn - 1n }), "LimitExceeded");
  });

  it("reports the first refusal of the table when several apply", () => {
    const risk = { schedule: "per-trade", rate: 10n ** 30n } as const;
    const greedy = withFees({ base: WAD / 2n, cap: WAD - 1n, risk });
    const deep = withResource({ p: 2n ** 112n - 1n, q: 2n ** 111n, c: 1n, beta: 0n });
    const late = { ...ORDER, creditsOut: 2n ** 110n + 2n ** 109n, maxResource: 0n, deadline: 0n };
    expectRefused(sellExact(deep, withFees({ cap: WAD }), late), "Expired");
    expectRefused(sellExact(deep, withFees({ cap: WAD }), { ...late, deadline: 50n }), "InvalidFees");
    expectRefused(sellExact(deep, greedy, { ...late, deadline: 50n }), "Overflow");
    expectRefused(sellExact(POOL, greedy, { ...late, deadline: 50n }), "InsufficientReserve");
    expectRefused(sellExact(POOL, greedy, { ...ORDER, creditsOut: 1n, maxResource: 0n }), "InsufficientOutput");
  });
});
