import { hmmPortfolio, onTarget, priceRange } from "./hmm.ts";
import { capitalEfficiency, impermanentLossAt, type Portfolio } from "./portfolio.ts";
import { concentratedTimes, constantProduct, weighted } from "./rivals.ts";
import { stableswap } from "./stableswap.ts";

/** A pool of the HMM family on target: depth and loss for one l = λ/2κ. */
export interface FrontierPoint {
  readonly l: number;
  /** 1/(1 − l): depth at the start, and loss to second order, in units of a constant product's. */
  readonly capitalEfficiency: number;
  readonly losses: readonly { readonly ratio: number; readonly impermanentLoss: number }[];
  /** The lowest price that the curve quotes, in units of the starting price; 2l/(1 + √l) for l > 0. */
  readonly lowestPrice: number;
}

/** A rival beside the member of the family that is as deep at the start. */
export interface Comparison {
  readonly rival: string;
  readonly capitalEfficiency: number;
  /** 1 − 1/efficiency: that member's l. */
  readonly l: number;
  readonly losses: readonly {
    readonly ratio: number;
    readonly rival: number;
    readonly hmm: number;
    /** Who loses less at this ratio. */
    readonly better: "rival" | "hmm" | "equal";
  }[];
}

/** From a third of the depth of a constant product to two hundred times. l < 0 is deeper in nothing, and loses less. */
export const FRONTIER_L = [-2, -1, -0.5, -0.25, 0, 0.25, 0.5, 0.75, 0.9, 0.99, 0.995] as const;

/** The price ratios of Table 3, and their inverses. */
export const FRONTIER_RATIOS = [0.1, 0.2, 0.5, 2, 5, 10] as const;

const RIVALS: readonly (readonly [string, Portfolio])[] = [
  ["constant product", constantProduct({ q: 1, p: 1 })],
  ["weighted 80/20", weighted({ q: 4, p: 1 }, 4 / 5)],
  ["weighted 20/80", weighted({ q: 1, p: 4 }, 1 / 5)],
  ["concentrated 2x", concentratedTimes(2)],
  ["concentrated 10x", concentratedTimes(10)],
  ["stableswap A=1", stableswap(4)],
  ["stableswap A=10", stableswap(40)],
  ["stableswap A=100", stableswap(400)],
];

/** Losses closer than this, relative, are one and the same but for rounding. */
const SAME = 1e-12;

const better = (rival: number, hmm: number): "rival" | "hmm" | "equal" =>
  Math.abs(rival - hmm) <= SAME * Math.abs(hmm) ? "equal" : rival > hmm ? "rival" : "hmm";

/** Capital efficiency against loss over the family. */
export const frontier = (
  members: readonly number[] = FRONTIER_L,
  ratios: readonly number[] = FRONTIER_RATIOS,
): readonly FrontierPoint[] =>
  members.map((l) => {
    const portfolio = hmmPortfolio(onTarget(l));
    return {
      l,
      capitalEfficiency: capitalEfficiency(portfolio),
      losses: ratios.map((ratio) => ({ ratio, impermanentLoss: impermanentLossAt(portfolio, ratio) })),
      lowestPrice: priceRange(onTarget(l))[0],
    };
  });

/** Each rival beside the HMM of equal depth. To second order they lose the same; what differs is far from the start. */
export const compareRivals = (ratios: readonly number[] = FRONTIER_RATIOS): readonly Comparison[] =>
  RIVALS.map(([rival, portfolio]) => {
    const efficiency = capitalEfficiency(portfolio);
    const l = 1 - 1 / efficiency;
    const hmm = hmmPortfolio(onTarget(l));
    return {
      ...{ rival, capitalEfficiency: efficiency, l },
      losses: ratios.map((ratio) => {
        const [theirs, ours] = [
          impermanentLossAt(portfolio, ratio * portfolio.startPrice),
          impermanentLossAt(hmm, ratio),
        ];
        return { ratio, rival: theirs, hmm: ours, better: better(theirs, ours) };
      }),
    };
  });
