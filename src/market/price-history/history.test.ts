import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { buy } from "../../pool/buy.ts";
import { curveOf } from "../../pool/invariant.ts";
import { spotPrice } from "../../pool/price.ts";
import { averagePriceDown, averagePriceUp } from "./average.ts";
import { beginHistory, CALENDAR, observePrice, type PriceHistory, passTime, volatilityOf } from "./history.ts";
import { volatilityUp } from "./volatility.ts";

const succeeded = <A, E>(outcome: Result.Result<A, E>): A => {
  if (Result.isFailure(outcome)) throw new RangeError("expected an answer");
  return outcome.success;
};
const historyOf = (views: readonly (readonly [time: bigint, price: bigint])[]): PriceHistory => {
  const [[time, price] = [0n, 1n], ...rest] = views;
  return rest.reduce(
    (history, [at, seen]) => succeeded(observePrice(history, { time: at, price: seen })),
    succeeded(beginHistory({ time, price })),
  );
};
const codeOf = (outcome: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(outcome) ? outcome.failure.code : "answered";

const close = fc.bigInt({ min: 1n, max: 2n ** 225n });

describe("the volatility", () => {
  it("is the smallest v with v²s² ≥ W²(7Σx² − s²), prices up to 2^225", () =>
    fc.assert(
      fc.property(fc.array(close, { minLength: 7, maxLength: 7 }), (closes) => {
        const s = closes.reduce((sum, x) => sum + x, 0n);
        const least = WAD * WAD * (7n * closes.reduce((sum, x) => sum + x * x, 0n) - s * s);
        const v = volatilityUp(closes);
        expect(v * v * s * s).toBeGreaterThanOrEqual(least);
        if (v > 0n) expect((v - 1n) * (v - 1n) * s * s).toBeLessThan(least);
      }),
      { numRuns: 1000 },
    ));

  it("is at most √6, whatever the closes", () =>
    fc.assert(
      fc.property(fc.array(close, { minLength: 7, maxLength: 7 }), (closes) => {
        const v = volatilityUp(closes);
        expect((v - 1n) * (v - 1n)).toBeLessThan(6n * WAD * WAD);
      }),
    ));

  it("is 0 until seven days have closed, and looks at the last seven only", () => {
    expect(volatilityUp([1n, 2n, 3n, 4n, 5n, 6n])).toBe(0n);
    expect(volatilityUp([99n, 5n, 5n, 5n, 5n, 5n, 5n, 5n])).toBe(0n);
  });

  it("takes a day's last view as its close, carried over days without a view", () => {
    const { day } = CALENDAR;
    const history = historyOf([
      [10n, 3n * WAD],
      [20n, 4n * WAD],
      [day + 5n, 9n * WAD],
      [day + 6n, 5n * WAD],
    ]);
    const later = succeeded(passTime(history, 7n * day));
    expect(later.closes).toEqual([4n, 5n, 5n, 5n, 5n, 5n, 5n].map((price) => price * WAD));
    expect(volatilityOf(later)).toBeGreaterThan(0n);
    expect(volatilityOf(succeeded(passTime(history, 7n * day - 1n)))).toBe(0n);
  });
});

describe("the average", () => {
  it("counts each price for as long as it was in force, the one before the window from its beginning", () => {
    const history = historyOf([
      [0n, 100n],
      [1000n, 200n],
      [1900n, 300n],
    ]);
    // From 200 to 2000: 800 seconds at 100, 900 at 200, 100 at 300: 290000/1800.
    const now = succeeded(passTime(history, 2000n));
    expect(succeeded(averagePriceDown(now))).toBe(161n);
    expect(succeeded(averagePriceUp(now))).toBe(162n);
  });

  it("takes no notice of a price that is replaced at the time at which it was seen", () => {
    const steady = historyOf([
      [0n, 100n],
      [2000n, 100n],
      [4000n, 100n],
    ]);
    const spiked = historyOf([
      [0n, 100n],
      [2000n, 100_000n],
      [2000n, 100n],
      [4000n, 100n],
    ]);
    expect(averagePriceUp(spiked)).toEqual(averagePriceUp(steady));
  });

  it("is moved by (F − 1)/900 by a factor F for one block of two seconds, and a unit of rounding", () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 22n }),
        fc.bigInt({ min: 1n, max: 10n ** 6n }),
        fc.bigInt({ min: 1n, max: 899n }),
        (price, factor, block) => {
          const moved = historyOf([
            [0n, price],
            [1800n + 2n * block, factor * price],
            [1802n + 2n * block, price],
            [3600n, price],
          ]);
          const shift = succeeded(averagePriceUp(moved)) - price;
          const exact = (factor - 1n) * price;
          expect(shift * 900n).toBeGreaterThanOrEqual(exact);
          expect((shift - 1n) * 900n).toBeLessThan(exact);
        },
      ),
    ));

  it("costs the fees on P·(√F − 1) credits to move: a purchase that moves the spot up by F pays them", () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: WAD, max: 10n ** 24n }),
        fc.bigInt({ min: WAD, max: 10n ** 24n }),
        fc.bigInt({ min: 0n, max: WAD }),
        fc.bigInt({ min: 1n, max: 1000n }),
        fc.bigInt({ min: 1n, max: WAD / 5n }),
        (q, p, c, size, rate) => {
          const resource = { weight: WAD, q, p, c, beta: 0n, m: 0n };
          const pool = { shares: 10n ** 18n, resources: [resource], block: { number: 0n, open: [null] } };
          const fees = { base: rate, volatilityRate: 0n, cap: rate, risk: { schedule: "none" as const, rate: 0n } };
          const order = { index: 0, creditsIn: (p * size) / 100n, minResource: 0n, deadline: 0n };
          const { post, receipt } = succeeded(buy(pool, { fees, volatility: 0n, time: 0n }, order));
          const [bought] = post.resources;
          if (bought === undefined) throw new RangeError("a pool has a resource");
          const [before, afterwards] = [curveOf(resource, pool.shares), curveOf(bought, pool.shares)];
          const [was, is] = [spotPrice(before), spotPrice(afterwards)];
          // F = (is.numerator·was.denominator)/(is.denominator·was.numerator), and √F·g·P ≤ fee + g·P.
          const charged = rate * before.virtualCredits;
          const paid = receipt.fee * WAD * WAD + charged;
          expect(is.numerator * was.denominator * charged * charged).toBeLessThanOrEqual(
            is.denominator * was.numerator * paid * paid,
          );
        },
      ),
      { numRuns: 300 },
    ));

  it("is refused until one window has passed since the first view", () => {
    const history = historyOf([[500n, 7n]]);
    expect(codeOf(averagePriceUp(succeeded(passTime(history, 2299n))))).toBe("InsufficientHistory");
    expect(succeeded(averagePriceUp(succeeded(passTime(history, 2300n))))).toBe(7n);
  });
});

describe("refusals", () => {
  it.each([0n, -1n])("a price of %d is none", (price) => {
    expect(codeOf(beginHistory({ time: 0n, price }))).toBe("ZeroAmount");
    expect(codeOf(observePrice(historyOf([[0n, 1n]]), { time: 1n, price }))).toBe("ZeroAmount");
  });

  it("time does not go back", () => {
    const history = historyOf([[10n, 1n]]);
    expect(codeOf(observePrice(history, { time: 9n, price: 1n }))).toBe("OutOfOrder");
    expect(codeOf(passTime(history, 9n))).toBe("OutOfOrder");
  });
});
