import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool, Resource } from "../../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../../spec/vocabulary/refusal.ts";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import { LARGE, pools } from "../../pool/arbitrary.testing.ts";
import { buyExact } from "../../pool/buy-exact.ts";
import { curveOf, invariant } from "../../pool/invariant.ts";
import { spotPrice } from "../../pool/price.ts";
import { sell } from "../../pool/sell.ts";
import { largestRaise, lowerCurvature, raiseCurvature } from "./update.ts";

const free = {
  fees: { base: 0n, volatilityRate: 0n, cap: 0n, risk: { schedule: "none" as const, rate: 0n } },
  volatility: 0n,
  time: 0n,
};
const first = ({ resources }: Pool): Resource => {
  const [resource] = resources;
  if (resource === undefined) throw new RangeError("a pool has a resource");
  return resource;
};
const levelOf = (pool: Pool): bigint => invariant(curveOf(first(pool), pool.shares));
const spotOf = (pool: Pool) => spotPrice(curveOf(first(pool), pool.shares));

/** Moves q by x (put in, or taken out if negative) for nothing but the curve's price. Null if refused. */
const moved = (pool: Pool, x: bigint): Pool | null => {
  const order = { index: 0, deadline: 0n };
  const outcome: Result.Result<{ readonly post: Pool }, Refusal> =
    x >= 0n
      ? sell(pool, free, { ...order, resourceIn: x, minCredits: 0n })
      : buyExact(pool, free, { ...order, resourceOut: -x, maxCredits: 2n ** 200n });
  return Result.isSuccess(outcome) ? outcome.success.post : null;
};

const thousandth = fc.bigInt({ min: 1n, max: 1000n });

describe("a lowering", () => {
  const lowered = fc.tuple(pools(LARGE), thousandth).map(([pool, part]) => {
    const step = (first(pool).c * part) / 1000n;
    const outcome = lowerCurvature(pool, { target: 0n }, { index: 0, step });
    return { pool, step, post: Result.isSuccess(outcome) ? outcome.success.post : null };
  });

  it("raises I by 2q²·step and what the rounding of β gives: Φ does not fall", () =>
    fc.assert(
      fc.property(lowered, ({ pool, step, post }) => {
        fc.pre(post !== null);
        if (post === null) return;
        const { q } = first(pool);
        const rounding = levelOf(post) - levelOf(pool) - 2n * q * q * step;
        expect(rounding >= 0n && rounding < 2n * q * pool.shares).toBe(true);
      }),
      { numRuns: 500 },
    ));

  it("is price-neutral, but for the rounding of β, upwards and below S", () =>
    fc.assert(
      fc.property(lowered, ({ pool, post }) => {
        fc.pre(post !== null);
        if (post === null) return;
        const [was, is] = [spotOf(pool), spotOf(post)];
        expect(is.denominator).toBe(was.denominator);
        expect(is.numerator - was.numerator).toBeGreaterThanOrEqual(0n);
        expect(is.numerator - was.numerator).toBeLessThan(pool.shares);
      }),
      { numRuns: 500 },
    ));

  it("is not for a trader to gain from, who moves q before it and back after it, at any size and without fees", () => {
    let shown = 0;
    fc.assert(
      fc.property(pools(LARGE), thousandth, thousandth, fc.boolean(), (pool, part, size, buys) => {
        const x = ((buys ? -1n : 1n) * first(pool).q * size) / 1001n;
        const away = moved(pool, x);
        if (away === null) return;
        const step = (first(away).c * part) / 1000n;
        const outcome = lowerCurvature(away, { target: 0n }, { index: 0, step });
        if (Result.isFailure(outcome)) return;
        const back = moved(outcome.success.post, -x);
        if (back === null) return;
        shown += 1;
        expect(first(back).p).toBeGreaterThanOrEqual(first(pool).p);
      }),
      { numRuns: 3000 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  it("finer than the rounding of β is refused: it could be gained from", () => {
    const shares = 48n * WAD;
    const resource: Resource = { weight: WAD, q: 12n, p: 148n, c: 4n * WAD, beta: 2n, m: 0n };
    const pool: Pool = { shares, resources: [resource], block: { number: 0n, open: [null] } };
    const outcome = lowerCurvature(pool, { target: 0n }, { index: 0, step: 1n });
    expect(Result.isFailure(outcome) && outcome.failure.code).toBe("CurvatureStepTooFine");
  });
});

describe("a raise", () => {
  const rules = { width: WAD / 2n, rate: WAD / 50n };
  const spotDown = (pool: Pool): bigint => (spotOf(pool).numerator * WAD) / spotOf(pool).denominator;
  const epochOf = (pool: Pool) => ({ target: QUANTITY_LIMIT, laggedPrice: spotDown(pool), raised: false });

  it("by the largest step is allowed, by one more it is not", () => {
    let shown = 0;
    fc.assert(
      fc.property(pools(LARGE), (pool) => {
        const limits = largestRaise(pool, 0, spotDown(pool), rules);
        if (Result.isFailure(limits) || limits.success.step === 0n) return;
        const codeOf = (step: bigint): string => {
          const outcome = raiseCurvature(pool, epochOf(pool), rules, { index: 0, step });
          return Result.isFailure(outcome) ? outcome.failure.code : "raised";
        };
        const { step } = limits.success;
        const [at, beyond] = [codeOf(step), codeOf(step + 1n)];
        if (at !== "raised") return;
        shown += 1;
        expect(["RaiseTooLarge", "CurvatureOutOfRange", "BeyondTarget"]).toContain(beyond);
      }),
      { numRuns: 2000 },
    );
    expect(shown).toBeGreaterThan(50);
  });

  it("lowers I by exactly 2q²·step less what the rounding of β gives, and leaks at most the bound", () => {
    let shown = 0;
    fc.assert(
      fc.property(pools(LARGE), thousandth, fc.boolean(), (pool, size, buys) => {
        const { q: start, p } = first(pool);
        const x = ((buys ? -1n : 1n) * start * size) / 3003n;
        const away = moved(pool, x);
        if (away === null) return;
        const limits = largestRaise(away, 0, spotDown(away), rules);
        const step = Result.isSuccess(limits) ? limits.success.step : 0n;
        const outcome = raiseCurvature(away, epochOf(away), rules, { index: 0, step });
        if (Result.isFailure(outcome)) return;
        const { post } = outcome.success;
        const { q } = first(away);
        const rounding = levelOf(post) - levelOf(away) + 2n * q * q * step;
        expect(rounding >= 0n && rounding < 2n * q * pool.shares).toBe(true);
        const back = moved(post, -x);
        if (back === null) return;
        shown += 1;
        const distance = x < 0n ? -x : x;
        expect((p - first(back).p) * start * WAD).toBeLessThanOrEqual(step * x * x + pool.shares * distance);
      }),
      { numRuns: 3000 },
    );
    expect(shown).toBeGreaterThan(100);
  });

  it.each([
    ["a second time in an epoch", { raised: true }, "AlreadyRaised"],
    ["past its target", { target: 0n }, "BeyondTarget"],
    ["away from the lagged price", { laggedPrice: 3n * WAD }, "OutsideBand"],
  ])("%s is refused", (_, changes, code) => {
    const resource: Resource = { weight: WAD, q: 10n ** 20n, p: 10n ** 20n, c: 0n, beta: 0n, m: 0n };
    const pool: Pool = { shares: 10n ** 20n, resources: [resource], block: { number: 0n, open: [null] } };
    const outcome = raiseCurvature(pool, { ...epochOf(pool), ...changes }, rules, { index: 0, step: WAD / 1000n });
    expect(Result.isFailure(outcome) && outcome.failure.code).toBe(code);
  });

  it.each([
    [WAD, "OutOfBounds"],
    [-1n, "Negative"],
  ])("refuses a rate and a width of %d", (part, code) => {
    const resource: Resource = { weight: WAD, q: 10n, p: 10n, c: 0n, beta: 0n, m: 0n };
    const pool: Pool = { shares: 1000n, resources: [resource], block: { number: 0n, open: [null] } };
    for (const rules of [
      { width: 0n, rate: part },
      { width: part, rate: 0n },
    ])
      expect(Result.merge(largestRaise(pool, 0, WAD, rules))).toMatchObject({ code });
  });
});
