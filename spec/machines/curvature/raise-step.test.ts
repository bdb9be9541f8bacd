import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integer } from "../../arithmetic/index.ts";
import { perform } from "../../checker/action/index.ts";
import { type Curve, invariant, price, virtualCredits } from "../../equations/invariant.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import { buyExact, sell, type Trade } from "../pool/trades.ts";
import { largestRaise, raise } from "./update.ts";

interface Rules {
  readonly rate: bigint;
  readonly width: bigint;
  readonly lagged: bigint;
}

const trade = (kind: "buyExact" | "sell", curve: Curve<bigint>, amount: bigint, rate: bigint) => {
  const context = { base: rate, cap: rate, volatilityRate: 0n, riskFactor: 0n, volatility: 0n, weight: WAD };
  const limits = { limit: kind === "sell" ? 0n : QUANTITY_LIMIT, time: 0n, deadline: 0n };
  const order: Trade<"fee"> = kind === "sell" ? sell("none") : buyExact("none");
  const performed = perform(order, { ...curve, ...context, ...limits, amount });
  if (Result.isFailure(performed)) return null;
  const { updates, receipt } = performed.success;
  const moved = updates.p - curve.p;
  return { curve: { ...curve, ...updates }, paid: moved + receipt.fee };
};

const update = (curve: Curve<bigint>, { rate, width, lagged }: Rules) => ({
  ...curve,
  ...{ rate, width, lagged, target: QUANTITY_LIMIT, raised: 0n },
});

const view = (curve: Curve<bigint>, rules: Rules) => {
  const performed = perform(largestRaise, update(curve, rules));
  return Result.isSuccess(performed) ? performed.success.receipt : null;
};

const raised = (curve: Curve<bigint>, rules: Rules, step: bigint): Curve<bigint> => {
  const performed = perform(raise, { ...update(curve, rules), step });
  const codes = Result.isFailure(performed) ? performed.failure.map(({ code }) => code) : [];
  expect(codes.filter((code) => code !== "RaiseTooLarge")).toEqual([]);
  const q = curve.q;
  const c = curve.c + step;
  return { ...curve, c, beta: (curve.beta * curve.shares + 2n * q * step) / curve.shares };
};

/** What a trader is left with who begins at the reserve `start`, moves to that of `at`, sees c raised, and moves back. Null if a leg is refused. */
const profitFrom = (at: Curve<bigint>, rules: Rules, start: bigint, step: bigint): bigint | null => {
  const level = invariant(integer, at);
  const p = smallestCredits(at, start, level);
  const away = trade(start > at.q ? "buyExact" : "sell", { ...at, q: start, p }, absolute(start - at.q), rules.rate);
  if (away === null) return null;
  const after = raised(away.curve, rules, step);
  const back = trade(start > at.q ? "sell" : "buyExact", after, absolute(start - at.q), rules.rate);
  return back === null ? null : -(away.paid + back.paid);
};

const absolute = (value: bigint): bigint => (value < 0n ? -value : value);

/** The smallest p with I(q, p) ≥ level, for a curve without inertia: I is linear in p. */
const smallestCredits = (at: Curve<bigint>, q: bigint, level: bigint): bigint => {
  const without = invariant(integer, { ...at, q, p: 0n });
  const slope = 2n * q * WAD;
  return (level - without + slope - 1n) / slope;
};

interface Case {
  readonly at: Curve<bigint>;
  readonly rules: Rules;
}

/** Some hundred units at a price of millions: every start can be tried, and a credit is next to nothing. */
const cases: fc.Arbitrary<Case> = fc
  .record({
    q: fc.bigInt({ min: 40n, max: 200n }),
    virtual: fc.bigInt({ min: 10n ** 9n, max: 10n ** 12n }),
    floorPart: fc.bigInt({ min: 0n, max: 60n }),
    debt: fc.bigInt({ min: 0n, max: 300n }),
    rate: fc.bigInt({ min: WAD / 1000n, max: WAD / 5n }),
    width: fc.bigInt({ min: WAD / 10n, max: (6n * WAD) / 10n }),
    shift: fc.bigInt({ min: -50n, max: 50n }),
  })
  .map(({ q, virtual, floorPart, debt, rate, width, shift }) => {
    const shares = 2000n;
    const c = (((virtual * WAD) / q) * floorPart) / 100n;
    const beta = (((virtual * WAD) / shares) * debt) / 100n;
    const p = virtual - (c * q - beta * shares) / WAD;
    const at = { q, p, c, beta, m: 0n, shares };
    const { numerator, denominator } = price(integer, at);
    // The lagged price lies within a half of the band's width of the spot.
    const lagged = (((numerator * WAD) / denominator) * (100n * WAD + (shift * width) / 100n)) / (100n * WAD);
    return { at, rules: { rate, width, lagged } };
  })
  .filter(({ at, rules }) => at.p > 10n ** 6n && rules.lagged * (WAD - rules.width) > (21n * at.c * WAD) / 20n);

describe("the largest step of a raise", () => {
  it("is one from which no cycle that begins inside the band pays its fees: every start tried", () =>
    fc.assert(
      fc.property(cases, ({ at, rules }) => {
        const found = view(at, rules);
        fc.pre(found !== null && found.step > 0n && found.step * at.q < virtualCredits(integer, at));
        if (found === null) return;
        for (let start = found.nearest; start <= found.farthest; start += 1n) {
          if (start === at.q) continue;
          const profit = profitFrom(at, rules, start, found.step);
          if (profit !== null) expect(profit).toBeLessThanOrEqual(0n);
        }
      }),
      { numRuns: 60 },
    ));

  it("is the largest: with a fiftieth more, a cycle from an end of the band gains", () => {
    let shown = 0;
    fc.assert(
      fc.property(cases, ({ at, rules }) => {
        const found = view(at, rules);
        fc.pre(found !== null && found.nearest < at.q - 1n && found.farthest > at.q + 1n);
        if (found === null) return;
        const step = (found.step * 51n) / 50n;
        fc.pre(step * at.q < virtualCredits(integer, at));
        // A curve that would run out of credits at the far end of the band pays less than the bound: the cycle is cut there.
        const leak = (step * (found.farthest - at.q) ** 2n) / (found.farthest * WAD);
        fc.pre(smallestCredits(at, found.farthest, invariant(integer, at)) > 2n * leak);
        const profits = [found.nearest, found.farthest].map((start) => profitFrom(at, rules, start, step));
        fc.pre(profits.every((profit) => profit !== null));
        shown += 1;
        expect(profits.some((profit) => profit !== null && profit > 0n)).toBe(true);
      }),
      { numRuns: 30 },
    );
    expect(shown).toBeGreaterThan(10);
  });

  it("is looked at one raise at a time: a cycle that stays for two epochs is paid twice, and its fees once", () => {
    const shares = 2000n;
    const at = { q: 100n, p: 10n ** 10n, c: 0n, beta: 0n, m: 0n, shares };
    const rules = { rate: WAD / 100n, width: WAD / 2n, lagged: 10n ** 8n * WAD };
    const first = view(at, rules);
    if (first === null) throw new RangeError("the spot is inside the band");
    const away = trade(
      "buyExact",
      { ...at, q: first.farthest, p: smallestCredits(at, first.farthest, invariant(integer, at)) },
      first.farthest - at.q,
      rules.rate,
    );
    if (away === null) throw new RangeError("the pool can pay");
    const once = raised(away.curve, rules, first.step);
    const second = view(once, rules);
    const twice = raised(once, rules, second?.step ?? 0n);
    const gain = (curve: Curve<bigint>): bigint => {
      const back = trade("sell", curve, first.farthest - at.q, rules.rate);
      if (back === null) throw new RangeError("the pool can pay");
      return -(away.paid + back.paid);
    };
    expect(gain(once)).toBeLessThanOrEqual(0n);
    expect(gain(twice)).toBeGreaterThan(0n);
  });
});
