import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import {
  depthAtHalf,
  depthGrowsWithCurvature,
  priceRangeAtQuarter,
  priceRangeEnds,
  slippageFalls,
} from "../facts/curve.ts";
import {
  addedTermIsPositive,
  boundSign,
  boundWithoutCurvature,
  exactLoss,
  lossInCredits,
  lossIsHalf,
  lossUpperBound,
  offTarget,
  penalisingIsNotReducing,
  smallMovesOffTarget,
} from "../facts/loss.ts";
import {
  amplificationOnlyAdds,
  balancerCells,
  balancerPowers,
  captionAgainstCells,
  captionForVolatilePairs,
  concentratedExactly,
  constantProductCells,
  curveCells,
  curvePoints,
  fortyTwoAndAHalf,
  hamiltonianCells,
  hamiltonianSquares,
  noLevelFits,
  v3Cells,
  v3RowAgainstConstantProduct,
} from "../facts/loss-table.ts";

export const loss: readonly Claim[] = [
  {
    id: "DEF-3/EQ-25",
    claim: "Impermanent loss is V_pool/V_hold − 1.",
    verdict: "definition",
    corrected:
      "It is at most 0 on a convex curve, and 0 where nothing has moved. Table 4 prints it with the other sign.",
    evidence: [proved("impermanent-loss-is-never-a-gain"), proved("no-move-no-loss")],
  },
  {
    id: "THM-8/EQ-26",
    claim: "|IL| ≤ 2√r/(1 + r) − 1 + (λ/2κ)(√r − 1)²/(1 + r).",
    verdict: "false",
    corrected:
      "The right side is negative, so that no loss satisfies it, with λ = 0 neither. From a target |IL| = (√(r − l) − √(1 − l))²/(1 + r), l = λ/2κ: above a constant product's for λ > 0, by a factor of at most 1/(1 − l/min(1, r)), below it for λ < 0; in credits q₀(√(π₁ − c) − √(π₀ − c))², from any start.",
    evidence: [
      lossIsHalf,
      boundWithoutCurvature,
      refuted("paper-eq26-bound"),
      proved("paper-eq26-bound-is-negative"),
      exactLoss,
      lossUpperBound,
      lossInCredits,
      proved("paper-thm8-curvature-loses-more"),
      proved("paper-thm8-negative-curvature-loses-less"),
      proved("paper-sec7-curvature-loses-more-credits-from-any-start"),
    ],
  },
  {
    id: "SEC-7.2-q0",
    claim: "The bound holds wherever the provider starts.",
    verdict: "conditional",
    corrected:
      "As a ratio the loss can be below a constant product's where the start is below about half of the target, because idle credits are counted in what is held. The credits lost are more from any start.",
    evidence: [offTarget, smallMovesOffTarget, proved("paper-sec7-curvature-loses-more-credits-from-any-start")],
  },
  {
    id: "SEC-7.2-b",
    claim: "By the proof the added term is always negative for λ > 0 and lowers the loss.",
    verdict: "inconsistent",
    corrected: "As printed in equation 26 the term is positive for λ > 0.",
    evidence: [addedTermIsPositive, boundSign],
  },
  {
    id: "SEC-7.2-c",
    claim: "By the proof curvature lowers the impact on the price, and with it the loss.",
    verdict: "false",
    corrected:
      "It does lower the impact, which section 9.3 and 14.2 deny; and that is why the same change of price needs a larger trade and loses more.",
    evidence: [penalisingIsNotReducing, slippageFalls],
  },
  {
    id: "TAB-3/caption",
    claim: "With λ = 2 the loss is comparable to Curve's.",
    verdict: "inconsistent",
    corrected: "By its own cells it is 6.2 times Curve's at r = 2 and 1.35 times at r = 5.",
    evidence: [captionAgainstCells],
  },
  {
    id: "TAB-3/caption-volatile",
    claim: "λ = 2 is for volatile pairs.",
    verdict: "inconsistent",
    corrected: "Section 14.1 has the low end of its range for volatile pairs, in agreement with the exact loss.",
    evidence: [captionForVolatilePairs, proved("paper-thm8-curvature-loses-more")],
  },
  {
    id: "TAB-3/v3-row",
    claim: "Uniswap v3 concentrated tenfold has its own row.",
    verdict: "inconsistent",
    corrected: "It is the row of v2 at r = 2 and r = 5, and the right value of v2 but for four hundredths at r = 10.",
    evidence: [v3RowAgainstConstantProduct],
  },
  {
    id: "SEC-7.3-a",
    claim: "λ goes from high capital efficiency when low to low loss when high.",
    verdict: "false",
    corrected:
      "Reversed on both ends: with λ depth and loss both rise, by 1/(1 − l) at the target. Loss falls below a constant product's for λ < 0 only.",
    evidence: [
      depthAtHalf,
      depthGrowsWithCurvature,
      proved("paper-thm8-curvature-loses-more"),
      proved("paper-thm8-negative-curvature-loses-less"),
    ],
  },
  {
    id: "SEC-7.3-b",
    claim: "The range of prices is not restricted, as Curve's is.",
    verdict: "false",
    corrected:
      "Reversed: with λ > 0 the pool has no credits left at 2l/(1 + √l) times the target price; stableswap has reserves for every price.",
    evidence: [priceRangeAtQuarter, priceRangeEnds],
  },
];

const RATIOS = [2, 5, 10] as const;

interface Row {
  readonly name: string;
  readonly market: string;
  /** Printed and worked out, in per cent. */
  readonly cells: Readonly<Record<2 | 5 | 10, readonly [printed: string, corrected: string]>>;
}

const cellsOf = ({ name, market, cells }: Row, evidence: (ratio: 2 | 5 | 10) => Claim["evidence"]): readonly Claim[] =>
  RATIOS.map((ratio) => {
    const [printed, corrected] = cells[ratio];
    const right = corrected === "";
    return {
      id: `TAB-3/${name}/r=${ratio}`,
      claim: `${market} loses ${printed}% at r = ${ratio}.`,
      verdict: right ? "true" : "false",
      corrected: right ? null : corrected,
      evidence: evidence(ratio),
    };
  });

/** Every cell of Table 3. */
export const lossTable: readonly Claim[] = [
  ...cellsOf(
    {
      name: "cpmm",
      market: "A constant product",
      cells: { 2: ["5.72", ""], 5: ["25.46", ""], 10: ["51.54", "42.50%: 51.54% is the loss at r = 14.97."] },
    },
    (ratio) => [constantProductCells[ratio], ...(ratio === 10 ? [fortyTwoAndAHalf] : [])],
  ),
  ...cellsOf(
    {
      name: "curve",
      market: "Curve with A = 100",
      cells: {
        2: ["0.31", "30.16% (28.94% with Ann = 200); no A gives less than 5.72%."],
        5: ["6.82", "63.47% (62.23% with Ann = 200)."],
        10: ["18.73", "79.22% (78.21% with Ann = 200)."],
      },
    },
    (ratio) => [curvePoints[ratio], curveCells[ratio], ...(ratio === 2 ? [amplificationOnlyAdds] : [])],
  ),
  ...cellsOf(
    {
      name: "v3",
      market: "Uniswap v3, tenfold,",
      cells: {
        2: ["5.72", "29.63% at ten times the depth; 8.36% in the range [π/10, 10π]."],
        5: ["25.46", "64.81% at ten times the depth; 37.24% in the range [π/10, 10π]."],
        10: ["42.54", "80.81% at ten times the depth; 62.16% in the range [π/10, 10π]."],
      },
    },
    (ratio) => [concentratedExactly[ratio], v3Cells[ratio]],
  ),
  ...cellsOf(
    {
      name: "balancer",
      market: "Balancer 80/20",
      cells: {
        2: ["1.04", "3.27% with 80% in what moves; 4.28% with 20%."],
        5: ["8.91", "13.72% with 80% in what moves; 23.35% with 20%."],
        10: ["19.63", "23.05% with 80% in what moves; 43.40% with 20%."],
      },
    },
    (ratio) => [balancerPowers[ratio], balancerCells[ratio]],
  ),
  ...cellsOf(
    {
      name: "hmm.5",
      market: "HMM with λ = 0.5",
      cells: {
        2: ["3.84", "More than 5.72%, for every κ > λ/2; 6.96% at l = 1/4."],
        5: ["17.12", "More than 25.46%, for every κ > λ/2; 28.75% at l = 1/4."],
        10: ["28.92", "More than 42.50%, for every κ > λ/2; 46.29% at l = 1/4."],
      },
    },
    (ratio) => [
      hamiltonianSquares["0.5"][ratio],
      hamiltonianCells["0.5"][ratio],
      proved("paper-thm8-curvature-loses-more"),
      noLevelFits,
    ],
  ),
  ...cellsOf(
    {
      name: "hmm2",
      market: "HMM with λ = 2",
      cells: {
        2: ["1.91", "More than 5.72%, for every κ > λ/2; 6.96% at l = 1/4."],
        5: ["9.23", "More than 25.46%, for every κ > λ/2; 28.75% at l = 1/4."],
        10: ["16.41", "More than 42.50%, for every κ > λ/2; 46.29% at l = 1/4."],
      },
    },
    (ratio) => [
      hamiltonianSquares["2"][ratio],
      hamiltonianCells["2"][ratio],
      proved("paper-thm8-curvature-loses-more"),
    ],
  ),
];
