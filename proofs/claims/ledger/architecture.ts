import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import { curvatureMovesThePrice, slippageFalls, slippageHalved } from "../facts/curve.ts";
import { refundFromThePool } from "../facts/liquidity.ts";
import {
  curvatureRisesWithVolatility,
  leakOfANeutralStep,
  leakOfSharedCurvature,
  literalLoop,
  negativeCurvature,
  priceMovesWithCurvature,
} from "../facts/parameters.ts";

export const architecture: readonly Claim[] = [
  {
    id: "SEC-9.1-a",
    claim: "Six components, among them one pool for each class of resource.",
    verdict: "inconsistent",
    corrected:
      "Section 6 and the interface have one κ for all. Pools for each class, each with its own invariant, are the sound reading.",
    evidence: [refuted("paper-eq20-sum-only"), proved("restoring-reserve-cannot-lower-credits")],
  },
  {
    id: "SEC-9.2-a",
    claim: "The life of a job: submit, quote, lock, run, sample, settle with a rebate of unused credits.",
    verdict: "definition",
    corrected: "The rebate has to come from escrow: out of the pool's p it breaks the invariant.",
    evidence: [refundFromThePool],
  },
  {
    id: "EQ-30",
    claim: "λ(t) = λ₀(1 + α·Vol + β·Util), Util = 1 − min q/q̄.",
    verdict: "false",
    corrected:
      "Util and λ can be negative; a change of λ at fixed q̄ moves the price, against scarcity; and a λ that several resources share can be looted. Only steps that keep the price, b' = b + 2qΔc, are safe: down at any time, up as far as the fee pays for.",
    evidence: [
      negativeCurvature,
      literalLoop,
      priceMovesWithCurvature,
      curvatureMovesThePrice,
      leakOfSharedCurvature,
      leakOfANeutralStep,
      proved("use-of-2-resources-is-equation-30-from-0-on"),
      proved("target-of-c-is-the-floor-of-equation-30"),
      proved("raise-pays-no-cycle-that-buys-first-inside-the-band"),
      proved("raise-pays-no-cycle-that-sells-first-inside-the-band"),
      proved("no-raise-is-larger-than-the-largest"),
    ],
  },
  {
    id: "SEC-9.3-a",
    claim: "More curvature means more stability and more slippage.",
    verdict: "false",
    corrected: "Slippage falls: (1 − l)·d/(1 − d) over the price before.",
    evidence: [slippageHalved, slippageFalls],
  },
  {
    id: "SEC-9.3-b",
    claim: "High volatility raises λ.",
    verdict: "inconsistent",
    corrected: "Section 14.1 lowers it for volatile pairs, in agreement with the exact loss.",
    evidence: [curvatureRisesWithVolatility, proved("paper-thm8-curvature-loses-more")],
  },
];
