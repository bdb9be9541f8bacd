import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BuyExact, Resource } from "../../spec/vocabulary/pool.ts";
import type { Code } from "../../spec/vocabulary/refusal.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { contexts, LARGE, pools, SMALL, upToBits } from "./arbitrary.testing.ts";
import { buyExact } from "./buy-exact.ts";
import {
  allowed,
  bisectUp,
  costOf,
  countUp,
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

const ORDER: BuyExact = { index: 0, resourceOut: 10n ** 20n, maxCredits: 2n ** 256n - 1n, deadline: 50n };

describe("buyExact", () => {
  it("asks what counting asks, on small reserves", () => {
    fc.assert(
      fc.property(pools(SMALL), contexts, fc.bigInt(1n, 55n), fc.bigInt(0n, 400n), (pool, context, x, maxCredits) => {
        const outcome = buyExact(frozen(pool), frozen(context), {
          index: 0,
          resourceOut: x,
          maxCredits,
          deadline: 50n,
        });
        const [resource] = pool.resources;
        if (resource === undefined || x >= resource.q) return expectRefused(outcome, "InsufficientReserve");
        const cost = countUp(0n, 20_000n, (d) => allowed(resource, pool.shares, -x, d)) ?? -1n;
        const risk = feeOn(cost, riskRate(context, squaredShare(resource, x)));
        const rate = flatRate(context.fees, context.volatility);
        // The smallest gross amount of which cost and risk remain after the fee.
        const d = bisectUp((gross) => gross - feeOn(gross, rate) >= cost + risk);
        const fee = feeOn(d, rate);
        if (d > maxCredits) return expectRefused(outcome, "LimitExceeded");
        const receipt = { creditsIn: d, fee, risk };
        expect(outcome).toEqual(Result.succeed({ post: poolAfter(pool, 0, -x, d - fee - risk), receipt }));
      }),
      { numRuns: 1000 },
    );
  });

  it("asks the least at scale, and never lowers the invariant", () => {
    fc.assert(
      fc.property(pools(LARGE, 8), contexts, fc.nat(7), upToBits(112), (pool, context, at, size) => {
        const index = at % pool.resources.length;
        const resource = pool.resources[index] as Resource;
        fc.pre(resource.q > 1n);
        const x = 1n + (size % (resource.q - 1n));
        const outcome = buyExact(frozen(pool), context, { ...ORDER, index, resourceOut: x });
        const cost = costOf(resource, pool.shares, x);
        const risk = feeOn(cost, riskRate(context, squaredShare(resource, x)));
        const rate = flatRate(context.fees, context.volatility);
        const remains = (gross: bigint) => gross - feeOn(gross, rate) - risk;
        if (Result.isFailure(outcome)) {
          const { code } = outcome.failure;
          if (code === "Overflow") expect(resource.p + cost * 2n + 2n >= 2n ** 112n).toBe(true);
          else expect(code).toBe("LimitExceeded");
          return;
        }
        const { post, receipt } = outcome.success;
        expect(receipt.risk).toBe(risk);
        expect(receipt.fee).toBe(feeOn(receipt.creditsIn, rate));
        expect(remains(receipt.creditsIn) >= cost && remains(receipt.creditsIn - 1n) < cost).toBe(true);
        expect(post).toEqual(poolAfter(pool, index, -x, remains(receipt.creditsIn)));
        const after = post.resources[index] as Resource;
        expect(invariantOf(after, pool.shares) >= invariantOf(resource, pool.shares)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses a faulty pool, faulty fees and a faulty order", () => {
    expectFaultsRefused((pool, context) => buyExact(pool, context, ORDER));
    const refused = (order: Partial<BuyExact>, code: Code, field?: string) =>
      expectRefused(buyExact(POOL, CONTEXT, { ...ORDER, ...order }), code, field);
    refused({ index: 2 }, "UnknownResource", "input.index");
    refused({ resourceOut: 0n }, "ZeroAmount", "input.resourceOut");
    refused({ resourceOut: -1n }, "Negative", "input.resourceOut");
    refused({ maxCredits: 2n ** 256n }, "TooLarge", "input.maxCredits");
    refused({ deadline: 49n }, "Expired", "params.time");
    refused({ resourceOut: 10n ** 24n }, "InsufficientReserve", "input.resourceOut");
    refused({ resourceOut: 2n ** 256n - 1n }, "InsufficientReserve", "input.resourceOut");
    refused({ maxCredits: 0n }, "LimitExceeded", "output.creditsIn");
    const dear = withResource({ p: 2n ** 111n, q: 10n ** 24n });
    expectRefused(
      buyExact(dear, CONTEXT, { ...ORDER, resourceOut: 6n * 10n ** 23n }),
      "Overflow",
      "state.resources.0.p",
    );
  });

  it("accepts the exact limit, and all of the reserve but one", () => {
    const { creditsIn } = Result.getOrThrow(buyExact(POOL, CONTEXT, ORDER)).receipt;
    expect(codeOf(buyExact(POOL, CONTEXT, { ...ORDER, maxCredits: creditsIn }))).toBeNull();
    expectRefused(buyExact(POOL, CONTEXT, { ...ORDER, maxCredits: creditsIn - 1n }), "LimitExceeded");
    const small = withResource({ q: 10n, p: 10n, c: 0n, beta: 0n });
    const { post } = Result.getOrThrow(buyExact(small, CONTEXT, { ...ORDER, resourceOut: 9n }));
    expect(post.resources[0]?.q).toBe(1n);
  });

  it("reports the first refusal of the table when several apply", () => {
    const dear = withResource({ p: 2n ** 111n });
    const late = { ...ORDER, resourceOut: 6n * 10n ** 23n, maxCredits: 0n, deadline: 0n };
    expectRefused(buyExact(dear, withFees({ cap: WAD }), late), "Expired");
    expectRefused(buyExact(dear, withFees({ cap: WAD }), { ...late, deadline: 50n }), "InvalidFees");
    expectRefused(buyExact(dear, CONTEXT, { ...late, deadline: 50n }), "Overflow");
    expectRefused(buyExact(POOL, CONTEXT, { ...late, deadline: 50n, resourceOut: 10n ** 24n }), "InsufficientReserve");
    expectRefused(buyExact(POOL, CONTEXT, { ...late, deadline: 50n }), "LimitExceeded");
  });
});
