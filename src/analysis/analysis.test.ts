import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toCsv } from "../series.ts";
import {
  capitalEfficiency,
  compareRivals,
  concentrated,
  constantProduct,
  depthSeries,
  frontier,
  frontierSeries,
  hmmPortfolio,
  impermanentLossAt,
  NotAdmissibleCurve,
  onTarget,
  type Portfolio,
  priceRange,
  stableswap,
  table3,
  table3Series,
  weighted,
  withFee,
  worthOf,
} from "./index.ts";

const between = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });

/** Every kind of pool, at random. */
const portfolios: fc.Arbitrary<Portfolio> = fc.oneof(
  between(-3, 0.95).map((l) => hmmPortfolio(onTarget(l))),
  fc.tuple(between(0, 0.4), between(0, 0.2)).map(([c, m]) => hmmPortfolio({ q: 1, p: 1, c, b: 2 * c, m })),
  fc.tuple(between(0.1, 10), between(0.1, 10)).map(([q, p]) => constantProduct({ q, p })),
  between(0.05, 0.95).map((weight) => weighted({ q: 1, p: 2 }, weight)),
  between(0.1, 1000).map((ann) => stableswap(ann)),
  fc
    .tuple(between(0.05, 0.9), between(1.1, 20))
    .map(([low, high]) => concentrated({ price: 1, low, high, liquidity: 2 })),
);
const ratios = between(0.05, 20).filter((ratio) => Math.abs(ratio - 1) > 0.02);

describe("any pool", () => {
  it("has at its starting price what it started with, and has lost nothing", () =>
    fc.assert(
      fc.property(portfolios, (portfolio) => {
        const { q, p } = portfolio.holdings(portfolio.startPrice);
        expect(q).toBeCloseTo(portfolio.start.q, 9);
        expect(p).toBeCloseTo(portfolio.start.p, 9);
        expect(portfolio.loss(portfolio.startPrice)).toBeCloseTo(0, 12);
      }),
    ));

  it("loses what holding is worth more than the pool, which is never less than nothing", () =>
    fc.assert(
      fc.property(portfolios, ratios, (portfolio, ratio) => {
        const price = ratio * portfolio.startPrice;
        const lost = worthOf(portfolio.start, price) - worthOf(portfolio.holdings(price), price);
        expect(Math.abs(portfolio.loss(price) - lost)).toBeLessThan(1e-9 * worthOf(portfolio.start, price));
        expect(portfolio.loss(price)).toBeGreaterThan(0);
        expect(impermanentLossAt(portfolio, price)).toBeGreaterThan(-1);
      }),
    ));

  it("is as deep as its reserve falls with the price", () =>
    fc.assert(
      fc.property(portfolios, ratios, (portfolio, ratio) => {
        const price = ratio * portfolio.startPrice;
        const step = 1e-5 * price;
        const [above, below] = [portfolio.holdings(price + step), portfolio.holdings(price - step)];
        const slope = (below.q - above.q) / (2 * step);
        const same = [portfolio.depth(price - step), portfolio.depth(price + step)].every((depth) => depth > 0);
        if (same) expect(portfolio.depth(price)).toBeCloseTo(slope, 5);
      }),
    ));

  it("earns from a move that pays for its trade, and does not trade inside of the fee", () =>
    fc.assert(
      fc.property(portfolios, ratios, between(0.001, 0.3), (portfolio, ratio, rate) => {
        const price = ratio * portfolio.startPrice;
        const { poolPrice, fees, impermanentLoss } = withFee(portfolio, price, rate);
        expect(fees).toBeGreaterThanOrEqual(-1e-12);
        expect(impermanentLoss).toBeGreaterThanOrEqual(impermanentLossAt(portfolio, price) - 1e-9);
        const idle = ratio > 1 ? ratio * (1 - rate) <= 1 : ratio / (1 - rate) >= 1;
        if (idle)
          expect([poolPrice, Math.abs(fees), Math.abs(impermanentLoss) < 1e-12]).toEqual([
            portfolio.startPrice,
            0,
            true,
          ]);
      }),
    ));

  it("with no fee loses what it loses without", () =>
    fc.assert(
      fc.property(portfolios, ratios, (portfolio, ratio) => {
        const price = ratio * portfolio.startPrice;
        expect(withFee(portfolio, price, 0).impermanentLoss).toBeCloseTo(impermanentLossAt(portfolio, price), 9);
      }),
    ));
});

describe("the HMM's curve", () => {
  it("loses q₀(√(π₁ − c) − √(π₀ − c))² credits, whatever its start", () => {
    const portfolio = hmmPortfolio({ q: 0.5, p: 2, c: 0.25, b: 0.5, m: 0 });
    const [first, last] = [portfolio.startPrice, 3 * portfolio.startPrice];
    expect(portfolio.loss(last)).toBeCloseTo(0.5 * (Math.sqrt(last - 0.25) - Math.sqrt(first - 0.25)) ** 2, 13);
  });

  it("gives l = 1/4 what the constant product has, and its depth and loss 4/3 of it", () => {
    expect(capitalEfficiency(hmmPortfolio(onTarget(0.25)))).toBeCloseTo(4 / 3, 14);
  });

  it.each([
    ["A = 0", { q: 1, p: 1, c: 1, b: 2, m: 0 }],
    ["concave", { q: 1, p: 1, c: 0.5, b: 1, m: 1 }],
    ["no reserve", { q: 0, p: 1, c: 0, b: 0, m: 0 }],
  ])("is refused where it is no portfolio: %s", (_, curve) => {
    expect(() => hmmPortfolio(curve)).toThrow(NotAdmissibleCurve);
  });

  it("with inertia can be emptied at a finite price", () => {
    const curve = { q: 1, p: 1, c: 0.25, b: 0.5, m: 0.125 };
    const [, high] = priceRange(curve);
    expect(hmmPortfolio(curve).holdings(2 * high).q).toBe(0);
    expect(hmmPortfolio(curve).depth(2 * high)).toBe(0);
  });
});

describe("the frontier", () => {
  it("has at equal depth equal loss to second order, and elsewhere no one winner", () => {
    const better = compareRivals().flatMap(({ losses }) => losses.map((loss) => loss.better));
    for (const side of ["rival", "hmm", "equal"] as const) expect(better).toContain(side);
    const [tiny] = compareRivals([1 + 2 ** -14]).filter(({ rival }) => rival === "concentrated 10x");
    expect((tiny?.losses[0]?.rival ?? 0) / (tiny?.losses[0]?.hmm ?? 1)).toBeCloseTo(1, 3);
  });

  it("is written as series, the same bytes each time", () => {
    const csv = () => toCsv(frontierSeries(frontier(), compareRivals()));
    expect(csv()).toBe(csv());
    expect(csv().split("\n")[0]).toBe("pool,l,capitalEfficiency,ratio,impermanentLoss,hmmOfEqualDepth");
    expect(
      toCsv(table3Series(table3(0.003)))
        .trim()
        .split("\n"),
    ).toHaveLength(19);
    expect(toCsv(depthSeries()).trim().split("\n")).toHaveLength(1 + 6 * 81);
    expect(toCsv({ columns: ["a"], rows: [['x,"y']] })).toBe('a\n"x,""y"\n');
  });
});
