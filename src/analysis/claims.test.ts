import { describe, expect, it } from "vitest";
import {
  capitalEfficiency,
  constantProduct,
  curvatureOfLoss,
  curveOf,
  depthAndLoss,
  frontier,
  hmmPortfolio,
  impermanentLossAt,
  literalLossBound,
  onTarget,
  priceRange,
  stableswap,
  TABLE_3,
  table3,
} from "./index.ts";

const cell = (row: string, ratio: number) => {
  const found = table3(0).find((each) => each.row === row && each.ratio === ratio);
  if (found === undefined) throw new Error(`no cell ${row} ${ratio}`);
  return found;
};
const hmm = (l: number, ratio: number): number => impermanentLossAt(hmmPortfolio(onTarget(l)), ratio);
const cpmm = (ratio: number): number => impermanentLossAt(constantProduct({ q: 1, p: 1 }), ratio);

/** Per cent to two digits, as exact computation gives it. */
const DUE = {
  cpmm: [-5.72, -25.46, -42.5],
  curve: [-30.16, -63.47, -79.22],
  v3: [-29.63, -64.81, -80.81],
  balancer: [-3.27, -13.72, -23.05],
  "hmm.5": [-6.96, -28.75, -46.29],
  hmm2: [-8.93, -33.33, -51.28],
} as const;

const CELLS = Object.entries(DUE).flatMap(([row, percents]) =>
  percents.map((percent, i) => [`TAB-3/${row}/r=${[2, 5, 10][i]}`, row, [2, 5, 10][i] ?? 0, percent] as const),
);

describe("claims of section 7 and Appendix A", () => {
  it.each(CELLS)("%s", (id, row, ratio, percent) => {
    const { percent: ours, verdict, paper } = cell(row, ratio);
    expect(ours).toBeCloseTo(percent, 2);
    expect(TABLE_3[row as keyof typeof TABLE_3].percent).toContain(paper);
    const printed = ["TAB-3/cpmm/r=2", "TAB-3/cpmm/r=5"].includes(id);
    expect(verdict).toBe(printed ? "as printed" : "not as printed");
  });

  it("DEF-3/EQ-25, APP-A-a: the constant product loses 1 − 2√r/(1 + r)", () => {
    for (const ratio of [0.1, 0.5, 2, 10])
      expect(cpmm(ratio)).toBeCloseTo((2 * Math.sqrt(ratio)) / (1 + ratio) - 1, 14);
  });

  it("THM-8/EQ-26: the printed bound is below 0, and at 0 < l < 1 the loss lies between CPMM's and CPMM's/(1 − l/min(1, r))", () => {
    for (const l of [0.1, 0.25, 0.75])
      for (const ratio of [0.9, 2, 5, 10].filter((r) => r >= priceRange(onTarget(l))[0])) {
        expect(literalLossBound(ratio, 2 * l, 1)).toBeLessThan(0);
        expect(-hmm(l, ratio)).toBeGreaterThan(-cpmm(ratio));
        expect(-hmm(l, ratio)).toBeLessThanOrEqual(-cpmm(ratio) / (1 - l / Math.min(1, ratio)));
      }
    expect(hmm(15 / 16, 4)).toBeCloseTo(-9 / 20, 14);
    expect(literalLossBound(4, 15 / 8, 1)).toBeCloseTo(-1 / 80, 14);
    for (const ratio of [0.5, 2, 5]) expect(-hmm(-0.5, ratio)).toBeLessThan(-cpmm(ratio));
  });

  it("SEC-7.2-q0: off target the ratio can be smaller than CPMM's, the loss in credits never", () => {
    const curve = curveOf({ q: 0.25, p: 0.875 / 0.25 - 0.25 * 0.25 + 0.5 }, { lambda: 0.5, target: 1 });
    const off = hmmPortfolio({ ...curve, p: 0.75 / 0.25 - 0.25 * 0.25 + 0.5 });
    const price = 2 * off.startPrice;
    expect(100 * impermanentLossAt(off, price)).toBeCloseTo(-5.575, 3);
    expect(off.loss(price)).toBeGreaterThan(constantProduct({ q: 0.25, p: 0.25 * off.startPrice }).loss(price));
  });

  it("TAB-3/hmm rows: each cell needs another l, all of them below 0", () => {
    const implied = ["hmm.5", "hmm2"].map((row) => [2, 5, 10].map((ratio) => cell(row, ratio).hmm?.impliedL ?? 0));
    expect(implied.map((of) => of.map((l) => Number(l.toFixed(3))))).toEqual([
      [-0.699, -1.151, -1.661],
      [-2.877, -4.361, -6.169],
    ]);
    expect(hmm(curvatureOfLoss(5, -0.1712), 5)).toBeCloseTo(-0.1712, 13);
  });

  it("TAB-3/curve: no amplification gives the printed cells: the loss rises with A from the constant product's", () => {
    const losses = [1e-6, 1, 40, 400, 4000].map((ann) => -impermanentLossAt(stableswap(ann), 2));
    expect(losses[0]).toBeCloseTo(-cpmm(2), 5);
    expect(losses).toEqual(losses.toSorted((a, b) => a - b));
    expect(Math.min(...losses)).toBeGreaterThan(0.0031);
  });

  it("TAB-3/caption: the printed λ = 2 row is 6.2 times Curve's at r = 2", () => {
    expect((TABLE_3.hmm2.percent[0] ?? 0) / (TABLE_3.curve.percent[0] ?? 1)).toBeCloseTo(6.16, 2);
  });

  it("SEC-7.3-a: depth and loss rise together with l, and are one factor for every curve", () => {
    const points = frontier([-1, 0, 0.5, 0.9]);
    const depths = points.map((point) => point.capitalEfficiency);
    const losses = points.map((point) => -(point.losses.find(({ ratio }) => ratio === 2)?.impermanentLoss ?? 0));
    expect(depths).toEqual(depths.toSorted((a, b) => a - b));
    expect(losses).toEqual(losses.toSorted((a, b) => a - b));
    expect(capitalEfficiency(hmmPortfolio(onTarget(0.5)))).toBeCloseTo(2, 14);
    expect(depthAndLoss().every(({ same }) => same)).toBe(true);
  });

  it("SEC-7.3-b: with λ > 0 no price below 2l/(1 + √l) is quoted, where stableswap quotes every price", () => {
    expect(priceRange(onTarget(0.25))[0]).toBeCloseTo(1 / 3, 14);
    const drained = hmmPortfolio(onTarget(0.25)).holdings(0.25);
    expect([drained.p, Math.abs(drained.q - 3) < 1e-12]).toEqual([0, true]);
    expect(stableswap(400).holdings(0.01).p).toBeGreaterThan(0);
  });
});
