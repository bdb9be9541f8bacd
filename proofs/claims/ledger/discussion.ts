import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import { flashLoanBound, largeFrontRunPays } from "../facts/attacks.ts";
import {
  curveIsAShiftedProduct,
  priceDependsOnTheTarget,
  slippageFalls,
  slippageHalved,
  weightCancels,
  weightsChangeNothing,
} from "../facts/curve.ts";
import { productDrift, recommendedBox } from "../facts/drift.ts";
import { efficiencyAgainstAlternatives, lossAgainstCurve, pioneersByYear, ruthCost } from "../facts/figures.ts";
import { concaveInTheBox, inertiaChangesThePrice } from "../facts/flow.ts";
import { boundSign, lossIsHalf } from "../facts/loss.ts";
import { captionForVolatilePairs } from "../facts/loss-table.ts";
import { leakOfSharedCurvature } from "../facts/parameters.ts";
import { bundleOnConstantProducts } from "../facts/swaps.ts";

export const discussion: readonly Claim[] = [
  {
    id: "SEC-13.1-a",
    claim: "No earlier market prices several resources under constraints of quality.",
    verdict: "not-reproduced",
    corrected:
      "A claim about the literature, which nothing here decides. Several resources need no new market: constant products side by side sell a bundle.",
    evidence: [bundleOnConstantProducts],
  },
  {
    id: "SEC-13.1-b",
    claim: "Uniswap pioneered the constant product.",
    verdict: "not-reproduced",
    corrected: "The references cited for it are of 2020 and 2021; Bancor's, in the same paragraph, is of 2017.",
    evidence: [pioneersByYear],
  },
  {
    id: "SEC-13.2-a",
    claim: "How earlier compute markets price, and who wrote of them.",
    verdict: "not-reproduced",
    corrected:
      "The years of the references agree with who is said to have been first. Their authors are not checked here.",
    evidence: [pioneersByYear],
    remark: "An audit by hand finds several author names doubtful, from memory.",
  },
  {
    id: "SEC-13.3-a",
    claim: "The first use of symplectic geometry in the design of a market.",
    verdict: "not-reproduced",
    corrected:
      "A claim about the literature. In a swap there is none of it: one resource has a level curve in the plane, the constant product on shifted credits.",
    evidence: [curveIsAShiftedProduct],
  },
  {
    id: "SEC-14.1-a",
    claim: "Recommended: λ from 0.5 to 5, μ from 0.01 to 0.1.",
    verdict: "ill-defined",
    corrected:
      "Both have units. What has to hold is λ < 2k, P > 0 and the inertia condition: choose l = λ/2k in [0, 1). The box holds negative prices and concave curves.",
    evidence: [concaveInTheBox, refuted("paper-eq7-price-is-positive"), recommendedBox],
  },
  {
    id: "SEC-14.1-b",
    claim: "A lower λ for volatile pairs.",
    verdict: "conditional",
    corrected: "Right: more λ loses more. Sections 7.3 and 9.3 and the caption of Table 3 say the reverse.",
    evidence: [proved("paper-thm8-curvature-loses-more"), captionForVolatilePairs],
  },
  {
    id: "SEC-14.1-c",
    claim: "The weights affect the market significantly.",
    verdict: "false",
    corrected: "They cancel from the price; with one invariant a resource they have no effect.",
    evidence: [weightsChangeNothing, weightCancels],
  },
  {
    id: "SEC-14.1-d",
    claim: "Parameters change by proposals with a time lock and seven days of voting.",
    verdict: "definition",
    corrected:
      "A change that is known ahead can be traded ahead: what it leaks is Δc((q₀ − q̄)² − (q₁ − q̄)²)/q₀ at fixed q̄. Only steps that keep the price may be made.",
    evidence: [
      leakOfSharedCurvature,
      proved("two-changes-move-a-parameter-by-two-steps-at-most"),
      proved("a-fifth-of-the-shares-is-a-quorum-of-a-fifth"),
    ],
  },
  {
    id: "SEC-14.1-e",
    claim: "μ in that range gives inertia without an excessive lag of the price.",
    verdict: "ill-defined",
    corrected:
      "Nothing lags: with inertia, too, the price is a function of the state, (p + 2c(q − q̄))/(q + mp). μ has a unit.",
    evidence: [inertiaChangesThePrice],
  },
  {
    id: "SEC-14.1-f",
    claim: "Weights in proportion to the value of the resources are to be chosen.",
    verdict: "false",
    corrected: "Any weights give the same prices.",
    evidence: [weightsChangeNothing, weightCancels],
  },
  {
    id: "SEC-14.2-1",
    claim: "Ruth's method costs about four times a constant product.",
    verdict: "not-reproduced",
    corrected: "Seven gradients for one division; and a swap has a closed form.",
    evidence: [ruthCost],
  },
  {
    id: "SEC-14.2-2",
    claim: "Too high a λ slips, too low a λ is unstable.",
    verdict: "false",
    corrected: "Slippage falls with λ; λ = 0 is the constant product; as λ goes to 2k the curve becomes a line.",
    evidence: [
      slippageHalved,
      slippageFalls,
      proved("floor-zero-is-constant-product"),
      proved("paper-eq26-bound-vanishes-where-the-curve-is-a-line"),
    ],
  },
  {
    id: "SEC-14.2-3",
    claim: "A new resource has no history: governance has to set its target.",
    verdict: "conditional",
    corrected:
      "True, and the price depends on it: an input from outside, which sections 1.2 and 12.2 say there is not.",
    evidence: [priceDependsOnTheTarget],
  },
  {
    id: "SEC-15-a",
    claim: "Conclusion: prices without an oracle, no leak, no MEV, losses below those of existing markets.",
    verdict: "false",
    corrected:
      "Targets and qualities come from outside, the printed integrators leak, the flows commute, and the loss is above the constant product's.",
    evidence: [lossIsHalf, priceDependsOnTheTarget, productDrift, refuted("paper-eq27-flows-do-not-commute")],
  },
  {
    id: "SEC-15-b",
    claim: "Conclusion: tighter bounds of loss and formal guarantees of security are established.",
    verdict: "false",
    corrected:
      "The bound of Theorem 8 is negative, that of Theorem 10 positive where it is to be negative, and Proposition 9 is the wrong way round.",
    evidence: [flashLoanBound, largeFrontRunPays, boundSign, proved("paper-eq26-bound-is-negative")],
  },
  {
    id: "SEC-15-c",
    claim: "Conclusion: 15.3% more efficient and 32% less loss than state-of-the-art alternatives.",
    verdict: "inconsistent",
    corrected:
      "15.3% is against one of the three of Table 4; against Curve the loss is 47.4% higher, and 32% is against none.",
    evidence: [efficiencyAgainstAlternatives, lossAgainstCurve],
  },
];
