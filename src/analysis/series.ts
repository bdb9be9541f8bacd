import type { Series } from "../series.ts";
import type { Comparison, FrontierPoint } from "./frontier.ts";
import { impermanentLossAt, type Portfolio } from "./portfolio.ts";
import { READINGS, type Table3Cell } from "./table3.ts";

/** Table 3, a row a cell. */
export const table3Series = (cells: readonly Table3Cell[]): Series => ({
  columns: ["row", "ratio", "paper", "ours", "difference", "withFees"],
  rows: cells.map(({ row, ratio, paper, percent, difference, percentWithFees }) => [
    ...[row, ratio, paper, percent, difference, percentWithFees],
  ]),
});

/** Ratios of the outside price to the starting price from 1/10 to 10, equally spaced in their logarithm. */
const POINTS = 80;
const ratioAt = (point: number): number => 10 ** ((2 * point) / POINTS - 1);

/** Depth, holdings and loss of each of Table 3's pools over the outside price. */
export const depthSeries = (): Series => ({
  columns: ["row", "ratio", "price", "q", "p", "depth", "impermanentLoss"],
  rows: Object.entries(READINGS).flatMap(([row, [{ portfolio }]]) =>
    Array.from({ length: POINTS + 1 }, (_, i) => depthRow(row, portfolio, ratioAt(i))),
  ),
});

const depthRow = (row: string, portfolio: Portfolio, ratio: number) => {
  const price = ratio * portfolio.startPrice;
  const { q, p } = portfolio.holdings(price);
  return [row, ratio, price, q, p, portfolio.depth(price), impermanentLossAt(portfolio, price)];
};

/** The family and the rivals: depth at the start against loss, a row a ratio. */
export const frontierSeries = (family: readonly FrontierPoint[], rivals: readonly Comparison[]): Series => ({
  columns: ["pool", "l", "capitalEfficiency", "ratio", "impermanentLoss", "hmmOfEqualDepth"],
  rows: [
    ...family.flatMap(({ l, capitalEfficiency, losses }) =>
      losses.map(({ ratio, impermanentLoss }) => [
        "hmm",
        l,
        capitalEfficiency,
        ratio,
        impermanentLoss,
        impermanentLoss,
      ]),
    ),
    ...rivals.flatMap(({ rival, l, capitalEfficiency, losses }) =>
      losses.map(({ ratio, rival: theirs, hmm }) => [rival, l, capitalEfficiency, ratio, theirs, hmm]),
    ),
  ],
});
