import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Buy, Pool, TradeContext } from "../../spec/vocabulary/pool.ts";
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
import { sell } from "./sell.ts";

const ORDER: Buy = { index: 0, creditsIn: 10n ** 20n, minResource: 0n, deadline: 50n };

/** The answer by counting, or the first code that applies, for an order that satisfies every precondition. */
const counted = (pool: Pool, context: TradeContext, order: Buy) => {
  const resource = pool.resources[order.index];
  if (resource === undefined) throw new Error("the order names a resource");
  const fee = feeOn(order.creditsIn, flatRate(context.fees, context.volatility));
  const rateOf = (x: bigint) => riskRate(context, squaredShare(resource, x));
  const left = order.creditsIn - fee;
  const x = countDown(resource.q - 1n, (taken) => affordable(resource, pool.shares, rateOf, left, taken)) ?? 0n;
  const risk = feeOn(costOf(resource, pool.shares, x), rateOf(x));
  const code: Code | null = x < 1n ? "InsufficientOutput" : x < order.minResource ? "LimitExceeded" : null;
  return { code, post: poolAfter(pool, order.index, -x, left - risk), receipt: { resourceOut: x, fee, risk } };
};

describe("buy", () => {
  it("gives what counting gives, on small reserves", () => {
    fc.assert(
      fc.property(
        pools(SMALL),
        contexts,
        fc.bigInt(1n, 200n),
        fc.bigInt(0n, 3n),
        (pool, context, creditsIn, minResource) => {
          const order = { index: 0, creditsIn, minResource, deadline: 50n };
          const { code, post, receipt } = counted(pool, context, order);
          const outcome = buy(frozen(pool), frozen(context), frozen(order));
          if (code === null) expect(outcome).toEqual(Result.succeed({ post, receipt }));
          else expectRefused(outcome, code);
        },
      ),
      { numRuns: 400 },
    );
  });

  it("gives the largest affordable amount at scale, and the curve receives all that is left of the credits", () => {
    fc.assert(
      fc.property(pools(LARGE, 8), contexts, fc.nat(7), upToBits(120, 1n), (pool, context, at, creditsIn) => {
        const index = at % pool.resources.length;
        const outcome = buy(frozen(pool), context, { index, creditsIn, minResource: 0n, deadline: 50n });
        const resource = pool.resources[index];
        if (Result.isFailure(outcome) || resource === undefined) {
          expect(["Overflow", "InsufficientOutput"]).toContain(codeOf(outcome));
          return;
        }
        const { post, receipt } = outcome.success;
        const { resourceOut: x, fee, risk } = receipt;
        const rateOf = (taken: bigint) => riskRate(context, squaredShare(resource, taken));
        expect(fee).toBe(feeOn(creditsIn, flatRate(context.fees, context.volatility)));
        expect(affordable(resource, pool.shares, rateOf, creditsIn - fee, x)).toBe(true);
        expect(affordable(resource, pool.shares, rateOf, creditsIn - fee, x + 1n)).toBe(false);
        expect(risk).toBe(feeOn(costOf(resource, pool.shares, x), rateOf(x)));
        expect(post).toEqual(poolAfter(pool, index, -x, creditsIn - fee - risk));
      }),
      { numRuns: 1000 },
    );
  });

  it("never lowers the invariant, and never pays to sell back what was bought", () => {
    fc.assert(
      fc.property(pools(LARGE), upToBits(112, 1n), (pool, creditsIn) => {
        const free = withFees({ base: 0n });
        const bought = buy(pool, free, { index: 0, creditsIn, minResource: 0n, deadline: 50n });
        fc.pre(Result.isSuccess(bought));
        const { post, receipt } = bought.success;
        for (const [position, resource] of post.resources.entries()) {
          const before = pool.resources[position];
          expect(before !== undefined && invariantOf(resource, post.shares) >= invariantOf(before, pool.shares)).toBe(
            true,
          );
        }
        const sold = sell(post, free, { index: 0, resourceIn: receipt.resourceOut, minCredits: 0n, deadline: 50n });
        expect(Result.isFailure(sold) || sold.success.receipt.creditsOut <= creditsIn).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("charges the rate of the flat fee up to the cap, and risk up to the rest of it", () => {
    const risk = { schedule: "per-trade", rate: 10n ** 30n } as const;
    const outcome = buy(POOL, withFees({ risk }), { ...ORDER, creditsIn: 10n ** 23n });
    const { resourceOut, fee, risk: paid } = Result.getOrThrow(outcome).receipt;
    expect(fee).toBe(3n * 10n ** 20n);
    const [resource] = POOL.resources;
    expect(resource !== undefined && paid === feeOn(costOf(resource, POOL.shares, resourceOut), 97n * 10n ** 15n)).toBe(
      true,
    );
  });

  it("leaves everything but q and p of one resource as it was", () => {
    const { post } = Result.getOrThrow(buy(POOL, CONTEXT, ORDER));
    expect(post.block).toBe(POOL.block);
    expect(post.resources[1]).toBe(POOL.resources[1]);
    expect(post.shares).toBe(POOL.shares);
  });

  it("refuses a faulty pool, faulty fees and a faulty order", () => {
    expectFaultsRefused((pool, context) => buy(pool, context, ORDER));
    const refused = (order: Partial<Buy>, code: Code, field?: string) =>
      expectRefused(buy(POOL, CONTEXT, { ...ORDER, ...order }), code, field);
    refused({ index: 2 }, "UnknownResource", "input.index");
    refused({ index: -1 }, "Negative", "input.index");
    refused({ index: 0.5 }, "NotAnInteger", "input.index");
    refused({ creditsIn: 0n }, "ZeroAmount", "input.creditsIn");
    refused({ creditsIn: -1n }, "Negative", "input.creditsIn");
    refused({ creditsIn: 2n ** 256n }, "TooLarge", "input.creditsIn");
    refused({ minResource: -1n }, "Negative", "input.minResource");
    refused({ minResource: 2n ** 256n }, "TooLarge", "input.minResource");
    refused({ deadline: -1n }, "Negative", "input.deadline");
    refused({ deadline: 49n }, "Expired", "params.time");
    refused({ creditsIn: 2n ** 256n - 1n }, "Overflow", "state.resources.0.p");
    refused({ creditsIn: 1n }, "InsufficientOutput", "output.resourceOut");
    refused({ minResource: 2n ** 256n - 1n }, "LimitExceeded", "output.resourceOut");
    expectRefused(buy(POOL, { ...CONTEXT, time: -1n }, ORDER), "Negative", "params.time");
  });

  it("accepts the last deadline, the exact limit and the largest reserve", () => {
    const { resourceOut } = Result.getOrThrow(buy(POOL, CONTEXT, ORDER)).receipt;
    expect(codeOf(buy(POOL, CONTEXT, { ...ORDER, minResource: resourceOut }))).toBeNull();
    expectRefused(buy(POOL, CONTEXT, { ...ORDER, minResource: resourceOut + 1n }), "LimitExceeded");
    const free = withFees({ base: 0n });
    const room = 2n ** 112n - 1n - 2n * 10n ** 24n;
    expect(codeOf(buy(POOL, free, { ...ORDER, creditsIn: room }))).toBeNull();
    expectRefused(buy(POOL, free, { ...ORDER, creditsIn: room + 1n }), "Overflow");
  });

  it("reports the first refusal of the table when several apply", () => {
    const everything = { index: 2, creditsIn: 0n, minResource: 2n ** 256n - 1n, deadline: 0n };
    const badPool = withResource({ weight: 0n, q: 0n });
    const badFees = withFees({ cap: WAD });
    expectRefused(buy(badPool, badFees, everything), "UnknownResource");
    expectRefused(buy(badPool, badFees, { ...everything, index: 0 }), "ZeroAmount");
    const vast = { ...everything, index: 0, creditsIn: 2n ** 256n - 1n };
    expectRefused(buy(badPool, badFees, vast), "Expired");
    const inTime = { ...vast, deadline: 50n };
    expectRefused(buy(badPool, badFees, inTime), "InvalidWeights");
    expectRefused(buy(withResource({ q: 0n }), badFees, inTime), "InvalidFees");
    expectRefused(buy(withResource({ q: 0n, beta: 3n * WAD }), CONTEXT, inTime), "InvalidState");
    expectRefused(buy(withResource({ beta: 3n * WAD }), CONTEXT, inTime), "NotAdmissible");
    expectRefused(buy(POOL, CONTEXT, inTime), "Overflow");
    expectRefused(buy(POOL, CONTEXT, { ...inTime, creditsIn: 1n }), "InsufficientOutput");
    expectRefused(buy(POOL, CONTEXT, { ...inTime, creditsIn: 10n ** 20n }), "LimitExceeded");
  });
});
