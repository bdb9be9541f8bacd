import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import {
  feeCanBeZero,
  feePerUnitFalls,
  flashLoanBound,
  flashLoanBoundUnits,
  flashLoanSign,
  splittingTenfold,
} from "../facts/attacks.ts";
import { curvatureMovesThePrice, priceDependsOnTheTarget } from "../facts/curve.ts";
import { feeExceedsTolerance, feeLowersH, verletGoesNegative, verletIgnoresTheSwap } from "../facts/integrators.ts";
import { sharesAreWeaklyMonotone } from "../facts/liquidity.ts";
import { attestationMovesH, failuresToHalf, neverSlashed } from "../facts/market.ts";
import { averageMoved, stakeAtNegativePrice, stakeMovesWithTheSpot } from "../facts/parameters.ts";
import { twoSwapsAtOnce } from "../facts/swaps.ts";

export const security: readonly Claim[] = [
  {
    id: "SEC-12.1-a",
    claim: "Blocks of 2 s put a full step of the integrator between two swaps of one address.",
    verdict: "false",
    corrected:
      "A flash loan is one transaction, and a step takes neither time nor address. What does protect is that a cycle costs at least its fees, in one block as in many.",
    evidence: [twoSwapsAtOnce, verletIgnoresTheSwap, proved("round-trip-never-profits")],
  },
  {
    id: "SEC-12.1-b",
    claim: "Risk fees grow faster than the size of a swap.",
    verdict: "inconsistent",
    corrected:
      "Equation 28 is affine in the size. As a rate on what is traded it grows with the square, and is escaped by splitting.",
    evidence: [feePerUnitFalls, splittingTenfold, refuted("paper-eq28-is-not-escaped-by-splitting")],
  },
  {
    id: "SEC-12.1-c",
    claim: "They make large trades with flash loans too expensive.",
    verdict: "false",
    corrected: "By the paper's own bound it is the small ones that lose.",
    evidence: [flashLoanBound, proved("paper-thm10-bound-grows-with-the-loan")],
  },
  {
    id: "THM-10/EQ-35",
    claim: "A flash loan of L gains at most L²/(4‖q‖²)/(1 + f_r·L/‖q‖) − 2f_m·L, which is negative beyond L*.",
    verdict: "false",
    corrected:
      "The terms have different units; the bound is negative for small loans and, where 8·f_m·f_r·‖q‖ < 1, positive for large ones. True for every L: trades that restore q cost at least their fees.",
    evidence: [
      flashLoanBound,
      flashLoanBoundUnits,
      flashLoanSign,
      proved("paper-thm10-bound-grows-with-the-loan"),
      proved("paper-eq35-bound-is-positive-from-a-loan-on"),
      proved("paper-thm10-threshold-is-where-two-fees-are-the-loan"),
      proved("restoring-reserve-cannot-lower-credits"),
      proved("round-trip-never-profits"),
    ],
  },
  {
    id: "SEC-12.2-a",
    claim: "No external feed enters the price.",
    verdict: "inconsistent",
    corrected: "Targets from governance, λ, and attestations in the effective reserve all move it.",
    evidence: [attestationMovesH, curvatureMovesThePrice, priceDependsOnTheTarget],
  },
  {
    id: "SEC-12.2-b",
    claim: "A mean over 30 minutes makes manipulation infeasible.",
    verdict: "ill-defined",
    corrected:
      "A factor F for one block of 900 moves the mean by (F − 1)/900; what holding it there costs in fees is a closed form of the curve, and is not given.",
    evidence: [
      averageMoved,
      proved("held-price-moves-the-average-by-its-weight"),
      proved("moving-the-spot-costs-its-fees"),
      proved("moving-cost-is-exact-on-the-constant-product"),
    ],
    remark: "An audit by hand left it as not checkable; how far one block moves the mean is worked out here.",
  },
  {
    id: "EQ-36",
    claim: "The stake is 1.5·Σ raw·π.",
    verdict: "conditional",
    corrected:
      "Its units are right. At the price of the moment it can be lowered first, and be negative: take a lagged price, which is above the floor.",
    evidence: [
      stakeAtNegativePrice,
      stakeMovesWithTheSpot,
      proved("price-is-above-floor"),
      proved("stake-is-equation-36"),
      proved("a-stake-at-the-price-suffices-at-the-quote"),
      proved("a-slash-is-at-most-the-stake"),
    ],
  },
  {
    id: "SEC-12.3-a",
    claim: "A worker is slashed whose quality is below ½ for 7 epochs.",
    verdict: "conditional",
    corrected: "From 1 that takes 13 failures in a row; who fails every other attestation never is.",
    evidence: [failuresToHalf, neverSlashed],
  },
  {
    id: "SEC-12.4-1",
    claim: "Verified: |H' − κ| < ε for every valid swap.",
    verdict: "false",
    corrected:
      "Step 4 of Algorithm 1 lowers H by w·q·f: not for a fee above ε/(w·q). True of the sound pool: I never falls.",
    evidence: [feeExceedsTolerance, feeLowersH, proved("buy-preserves-invariant"), proved("sell-preserves-invariant")],
  },
  {
    id: "SEC-12.4-2",
    claim: "Verified: q and p are positive after every operation.",
    verdict: "false",
    corrected: "Algorithm 1 makes p negative. True of the sound pool.",
    evidence: [
      verletGoesNegative,
      proved("buy-keeps-reserves-positive"),
      proved("buy-exact-keeps-reserves-positive"),
      proved("sell-keeps-reserves-positive"),
      proved("sell-exact-keeps-reserves-positive"),
    ],
  },
  {
    id: "SEC-12.4-3",
    claim: "Verified: the fee of a swap is positive.",
    verdict: "conditional",
    corrected: "If f_m > 0, or f_r > 0 and something is traded.",
    evidence: [feeCanBeZero, proved("buy-fee-is-positive"), proved("sell-fee-is-positive")],
  },
  {
    id: "SEC-12.4-4",
    claim: "Verified: shares rise with the deposit.",
    verdict: "conditional",
    corrected: "Not with its credits; and they are 0 while one resource is not brought.",
    evidence: [sharesAreWeaklyMonotone],
  },
];
