import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import { marginalCost } from "../facts/curve.ts";
import {
  attestationMovesH,
  coupledSetIsNotConvex,
  crossPriceTriangle,
  failuresToHalf,
  hamiltonianIsNotConvex,
  hessian,
  objectiveIsNotLinear,
  routingTakesCredits,
  spotObjective,
} from "../facts/market.ts";

export const multiAsset: readonly Claim[] = [
  {
    id: "EQ-20",
    claim: "The invariant of a market of n resources is the level set H = κ.",
    verdict: "false",
    corrected: "As the only constraint it can be drained. One invariant a resource, none of which falls, cannot.",
    evidence: [
      refuted("paper-eq20-sum-only"),
      proved("restoring-reserve-cannot-lower-credits"),
      proved("buy-preserves-invariant"),
    ],
  },
  {
    id: "EQ-21",
    claim: "The price of one resource in another is (∂H/∂qᵢ)/(∂H/∂qⱼ).",
    verdict: "inconsistent",
    corrected:
      "It is that ratio, and differs from πᵢ/πⱼ of equation 7 by wᵢqᵢ/(wⱼqⱼ) on target: quotes from both make a triangle that pays. πᵢⱼ = πᵢ/πⱼ closes all of them.",
    evidence: [
      refuted("paper-eq21-agrees-with-eq7"),
      crossPriceTriangle,
      proved("equation-21-is-the-ratio-of-the-slopes"),
      proved("cross-prices-close-triangles"),
    ],
  },
  {
    id: "EQ-22",
    claim: "The routing problem: least Σπ·Δq + f on the level set, with at least r of each resource.",
    verdict: "ill-defined",
    corrected:
      "What is paid is not in the objective; put there, the best route takes credits. Sound: the least Σ of the convex costs A·x/(q(q − x)) + c·x after fees, one invariant a resource, solved by one bisection.",
    evidence: [
      routingTakesCredits,
      spotObjective,
      marginalCost,
      proved("equation-22-misses-the-slippage-at-2-venues"),
      proved("routing-cost-is-convex"),
      proved("routing-cheapest-quantity-is-the-best-of-all"),
    ],
  },
  {
    id: "PROP-7",
    claim: "The routing problem is convex, H being convex.",
    verdict: "false",
    corrected:
      "H is convex for no λ; a level set that is not flat never is; and what two resources keep together is not. The safe set of one resource is convex for λ ≤ 2κ.",
    evidence: [
      hamiltonianIsNotConvex,
      hessian,
      coupledSetIsNotConvex,
      proved("paper-prop7-safe-set-of-one-resource-is-convex"),
    ],
  },
  {
    id: "SEC-6.2-a",
    claim: "The objective is linear in Δq.",
    verdict: "false",
    corrected: "It holds a norm: it is convex.",
    evidence: [objectiveIsNotLinear],
  },
  {
    id: "SEC-6.2-b",
    claim: "An interior-point method solves five resources in 12 ms, in the median.",
    verdict: "not-reproduced",
    corrected:
      "No code is published. With an invariant a resource a route needs no interior point: the slope of each cost is inverted by a root.",
    evidence: [marginalCost],
  },
  {
    id: "EQ-23",
    claim: "The effective reserve is Σ quality·raw.",
    verdict: "definition",
    corrected:
      "In the invariant it moves H and the price at every attestation, with no trade: an oracle. Quality belongs to deposits and payouts, once, and never re-marks what is stored.",
    evidence: [attestationMovesH],
  },
  {
    id: "EQ-24",
    claim: "Quality is a moving average of attestations, α = 0.1, in [0, 1].",
    verdict: "true",
    corrected: "From 1 it takes seven failures in a row to fall below ½.",
    evidence: [proved("paper-eq24-quality-stays-a-fraction"), failuresToHalf],
  },
];
