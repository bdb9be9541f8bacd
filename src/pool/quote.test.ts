import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Resource } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { contexts, LARGE, pools, upToBits } from "./arbitrary.testing.ts";
import { creditsOf, frozen } from "./definition.testing.ts";
import { rows } from "./quote.bench.ts";
import { getQuote, type QuoteOrder } from "./quote.ts";
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

const ORDER: QuoteOrder = { deltaP: [10n ** 20n, 10n ** 21n], deadline: 60n };

describe("getQuote", () => {
  it("quotes to the unit what a swap then gives, with a slippage that does not flatter", () => {
    const credits = fc.array(fc.oneof(fc.constant(0n), upToBits(113)), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(pools(LARGE, 8), contexts, credits, (pool, context, amounts) => {
        const deltaP = amounts.slice(0, pool.resources.length);
        const quoted = getQuote(frozen(pool), frozen(context), { deltaP, deadline: 60n });
        const minResource = deltaP.map(() => 0n);
        const swapped = swap(pool, context, { creditsIn: deltaP, minResource, deadline: 60n });
        expect(codeOf(quoted)).toBe(codeOf(swapped));
        if (Result.isFailure(quoted) || Result.isFailure(swapped)) return;
        const { deltaQ, totalFee, slippage, expiry } = quoted.success;
        const { receipt, post } = swapped.success;
        expect(deltaQ).toEqual(receipt.resourceOut);
        expect(totalFee).toBe([...receipt.fee, ...receipt.risk].reduce((sum, fee) => sum + fee, 0n));
        expect(expiry).toBe(60n);
        // Over the legs, the smallest integer s with paid ≤ x·π·(1 + s/10^4).
        const within = (basisPoints: bigint): boolean =>
          pool.resources.every((resource, position) => {
            const x = deltaQ[position] ?? 0n;
            const after = post.resources[position] as Resource;
            const atSpot = x * (creditsOf(resource, pool.shares) + resource.c * resource.q);
            const paid = (after.p - resource.p) * (resource.q * WAD + resource.m * resource.p);
            return 10_000n * paid <= atSpot * (10_000n + basisPoints);
          });
        expect(slippage >= 0n && within(slippage) && (slippage === 0n || !within(slippage - 1n))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("quotes a purchase of half of a constant product as 100 % above the spot price", () => {
    const plain = withResource({ q: 10n ** 24n, p: 10n ** 24n, c: 0n, beta: 0n });
    const quote = getQuote(plain, withFees({ base: 0n }), { deltaP: [10n ** 24n, 0n], deadline: 50n });
    expect(Result.getOrThrow(quote)).toEqual({
      deltaQ: [5n * 10n ** 23n, 0n],
      totalFee: 0n,
      slippage: 10_000n,
      expiry: 50n,
    });
  });

  it("is refused as the swap would be", () => {
    expectFaultsRefused((pool, context) => {
      return getQuote(pool, context, { deltaP: pool.resources.map(() => 10n ** 20n), deadline: 60n });
    });
    const refused = (
      order: Partial<QuoteOrder>,
      ...expected: Parameters<typeof expectRefused> extends [unknown, ...infer R] ? R : never
    ) => expectRefused(getQuote(POOL, CONTEXT, { ...ORDER, ...order }), ...expected);
    refused({ deltaP: [1n] }, "LengthMismatch", "input.deltaP");
    refused({ deltaP: [0n, 0n] }, "ZeroAmount");
    refused({ deltaP: [-1n, 0n] }, "Negative");
    refused({ deadline: 49n }, "Expired");
    refused({ deltaP: [2n ** 255n, 0n] }, "Overflow");
    refused({ deltaP: [1n, 0n] }, "InsufficientOutput");
  });
});

describe("the benchmark", () => {
  it("measures every quote and finds that each gives something", () => {
    const measured = rows(1);
    expect(measured.map(({ name }) => name)).toEqual(["quote.sheared", "quote.plain", "quote.api"]);
    for (const { value, unit } of measured) expect(value > 0 && unit === "ops/s").toBe(true);
  });
});
