import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import { degenerateMap, pointMap, priceIsNotInvariant } from "../facts/appendix.ts";
import {
  curvatureMovesThePrice,
  curveIsAShiftedProduct,
  depthAtHalf,
  depthGrowsWithCurvature,
  deviationIsCompressed,
  priceAtTarget,
  priceDependsOnUnits,
  priceRangeAtQuarter,
  priceRangeEnds,
  weightCancels,
  weightsChangeNothing,
} from "../facts/curve.ts";
import {
  augmentedCurveIsConcave,
  ellipticExit,
  exitTime,
  flowDividesVolume,
  inertiaChangesThePrice,
  leavesGamma,
  massGrows,
  massIsInverse,
  noReversion,
  onlyEquilibrium,
  oscillates,
  priceDecays,
  reserveIgnoresCurvature,
} from "../facts/flow.ts";
import { coupledSetIsNotConvex } from "../facts/market.ts";

export const hamiltonianSection: readonly Claim[] = [
  {
    id: "DEF-1/EQ-2",
    claim: "The phase space Γ of positive reserves and credits, with the canonical form.",
    verdict: "definition",
    corrected: "Γ is a part of T*M, in which p may have any sign, and no flow with λ > 0 stays in it.",
    evidence: [leavesGamma, exitTime],
  },
  {
    id: "EQ-3",
    claim: "The canonical Poisson bracket.",
    verdict: "definition",
    corrected: "Its sign agrees with equation 1: the bracket with H is the flow.",
    evidence: [proved("equation-3-generates-the-flow")],
  },
  {
    id: "DEF-2/EQ-4",
    claim: "H = Σw·q·p + (λ/2)Σw((q − q̄)/q̄)², λ > 0.",
    verdict: "ill-defined",
    corrected:
      "The terms have different units, so that the price depends on the unit in which a resource is counted; and as a sum it lets credits be taken out. Per resource, with x = q/q̄ and λ in credits, and 0 ≤ λ < 2k, it is sound.",
    evidence: [priceDependsOnUnits, refuted("paper-eq20-sum-only")],
  },
  {
    id: "SEC-2.2-a",
    claim: "Σw·q·p = κ generalises the constant product to weighted resources.",
    verdict: "conditional",
    corrected:
      "For one resource. For two or more what the sum keeps safe is not convex, and credits exchange at w₁q₁ : w₂q₂.",
    evidence: [proved("floor-zero-is-constant-product"), coupledSetIsNotConvex, refuted("paper-eq20-sum-only")],
  },
  {
    id: "SEC-2.2-b",
    claim: "The second term makes prices revert to a mean.",
    verdict: "false",
    corrected:
      "The reserve's flow does not know λ, and the price falls to the floor c. Statically the deviation of the price from that at the target is (1 − l) times a constant product's, l = λ/2k.",
    evidence: [reserveIgnoresCurvature, noReversion, priceDecays, deviationIsCompressed],
  },
  {
    id: "SEC-2.2-c",
    claim: "A high λ means stable prices, a low one capital efficiency.",
    verdict: "false",
    corrected:
      "At the target depth and local loss are both 1/(1 − l) times a constant product's: a high λ is more efficient and loses more.",
    evidence: [depthAtHalf, depthGrowsWithCurvature, proved("paper-thm8-curvature-loses-more")],
  },
  {
    id: "SEC-2.2-d",
    claim: "The weights w, which sum to 1, index a family of markets.",
    verdict: "false",
    corrected: "They cancel from the price of every resource; with one invariant a resource nothing depends on them.",
    evidence: [weightsChangeNothing, weightCancels],
  },
  {
    id: "EQ-5",
    claim: "dq/dt = w·q.",
    verdict: "true",
    corrected: null,
    evidence: [proved("equations-5-and-6-are-hamiltons"), reserveIgnoresCurvature],
  },
  {
    id: "EQ-6",
    claim: "dp/dt = −w·p − λw(q − q̄)/q̄².",
    verdict: "true",
    corrected: null,
    evidence: [proved("equations-5-and-6-are-hamiltons")],
  },
  {
    id: "EQ-7",
    claim: "The price is (∂H/∂q)/(∂H/∂p) = p/q + λ(q − q̄)/(q·q̄²).",
    verdict: "conditional",
    corrected:
      "The identity holds, and is the slope of the level set. It is a price, positive and falling in q, only where P = p + cq − b > 0 (λ < 2k): qP = A, price P/q + c.",
    evidence: [
      proved("equation-7-is-the-ratio-of-the-flows"),
      curveIsAShiftedProduct,
      refuted("paper-eq7-price-is-positive"),
      proved("price-is-positive"),
      proved("price-falls-as-reserve-rises"),
    ],
  },
  {
    id: "SEC-2.3-a",
    claim: "On target the price is p/q.",
    verdict: "true",
    corrected: null,
    evidence: [priceAtTarget],
  },
  {
    id: "SEC-2.3-b",
    claim: "Off target the correction pushes the price toward equilibrium.",
    verdict: "conditional",
    corrected:
      "Along a level set with 0 < λ < 2k the price is closer to that at the target than a constant product's. Nothing moves; and at given reserves below the target the term lowers the price of what is scarce.",
    evidence: [deviationIsCompressed, curvatureMovesThePrice, priceDecays],
  },
  {
    id: "SEC-2.3-c",
    claim: "The curve has reserves for every price.",
    verdict: "false",
    corrected: "Prices are in [2l/(1 + √l), ∞) times that at the target: there the credits are used up.",
    evidence: [priceRangeAtQuarter, priceRangeEnds],
  },
  {
    id: "EQ-8",
    claim: "The mass matrix ∂²H/∂p∂p is zero.",
    verdict: "definition",
    corrected: "Its value is right.",
    evidence: [proved("equation-8-holds-the-second-slopes")],
  },
  {
    id: "SEC-2.4-a",
    claim: "No mass means that prices respond at once.",
    verdict: "false",
    corrected:
      "∂²H/∂p² is the inverse of a mass: zero is an infinite one. Section 2.4 has μ as the inverse, appendix C as the mass.",
    evidence: [massGrows, massIsInverse],
  },
  {
    id: "EQ-9",
    claim: "H_aug = H + ½Σμp².",
    verdict: "definition",
    corrected:
      "μ has a unit (resource over credits), and with it the price is (p + 2c(q − q̄))/(q + mp), which the paper does not say.",
    evidence: [proved("equations-10-and-11-are-hamiltons"), inertiaChangesThePrice],
  },
  {
    id: "EQ-10",
    claim: "With inertia dq/dt = w·q + μ·p.",
    verdict: "true",
    corrected: null,
    evidence: [proved("equations-10-and-11-are-hamiltons")],
  },
  {
    id: "EQ-11",
    claim: "With inertia dp/dt is as without.",
    verdict: "true",
    corrected: null,
    evidence: [proved("equations-10-and-11-are-hamiltons")],
  },
  {
    id: "SEC-2.4-b",
    claim: "With inertia the market makes damped oscillations about an equilibrium.",
    verdict: "false",
    corrected:
      "Nothing damps: the flow preserves volume. It oscillates iff μλ > wq̄², about a point outside Γ, and where it does the swap curve is concave. Every trajectory with λ > 0 leaves Γ.",
    evidence: [
      flowDividesVolume,
      oscillates,
      onlyEquilibrium,
      proved("paper-sec2-no-equilibrium-in-gamma"),
      augmentedCurveIsConcave,
      ellipticExit,
    ],
    remark: "An audit by hand has the exit at 2.16; the closed form leaves Γ at 2.154.",
  },
  {
    id: "SEC-2.4-c",
    claim: "A level set of H_aug is a curve to trade on.",
    verdict: "conditional",
    corrected:
      "While it is convex, which I·(W² − 2mc) ≥ m(βS)² says exactly, and which excludes the oscillating regime.",
    evidence: [augmentedCurveIsConcave, proved("price-never-rises-along-a-curve-with-inertia")],
  },
  {
    id: "EQ-12",
    claim: "Σq·P·g(q) generates canonical transformations.",
    verdict: "conditional",
    corrected: "Where det ∂Q/∂q is not 0: for g = 1/q it generates Q = 1.",
    evidence: [degenerateMap, pointMap, proved("gauge-transformation-is-canonical")],
  },
  {
    id: "SEC-2.5-a",
    claim: "The choice of coordinates leaves the physics as it is.",
    verdict: "false",
    corrected: "The form of Hamilton's equations survives. The price, −dp/dq, does not.",
    evidence: [priceIsNotInvariant, pointMap],
  },
];
