import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import { swapAndBack } from "../facts/appendix.ts";
import { angularMomentumExample } from "../facts/conservation.ts";
import { measuredOrders } from "../facts/drift.ts";
import { jobsOfTheSimulation } from "../facts/figures.ts";
import { flowDividesVolume, stepWithoutTrade } from "../facts/flow.ts";
import { ruthDeterminantExample, verletDeterminantExample } from "../facts/integrators.ts";
import { lossIsHalf } from "../facts/loss.ts";
import { balancerBeatsHamiltonian, curveBeatsHamiltonian } from "../facts/loss-table.ts";
import { bundleOnConstantProducts } from "../facts/swaps.ts";

export const introduction: readonly Claim[] = [
  {
    id: "SEC-1.1-a",
    claim: "A constant product market assumes fungible tokens, two assets, no change in time, no memory.",
    verdict: "conditional",
    corrected:
      "True of a pool of two assets. Two is not a bound: constant products stand side by side, and Balancer, which section 13 cites, weighs any number.",
    evidence: [proved("floor-zero-is-constant-product"), bundleOnConstantProducts],
  },
  {
    id: "SEC-1.1-b",
    claim: "AI compute violates all four of these assumptions.",
    verdict: "ill-defined",
    corrected:
      "With parameters held still H has the same properties: its bracket with itself is 0, so that it does not change in time, and a swap depends on reserves alone. Compute perishes: what a reserve q of hours holds is not said. A claim on a quality tier in a named epoch can be held.",
    evidence: [proved("equation-3-generates-the-flow")],
    remark: "An audit by hand left it as not checkable. What can be checked is that H itself is as memoryless.",
  },
  {
    id: "EQ-1",
    claim: "Hamilton's equations.",
    verdict: "definition",
    corrected: "Consistent with the bracket of equation 3 and with the flows of equations 5, 6, 10 and 11.",
    evidence: [proved("equations-5-and-6-are-hamiltons"), proved("equation-3-generates-the-flow")],
  },
  {
    id: "SEC-1.2-a",
    claim: "H is conserved along trajectories and the flow preserves the symplectic form.",
    verdict: "true",
    corrected: "As long as the trajectory stays in Γ, which for λ > 0 none does.",
    evidence: [proved("equation-3-generates-the-flow"), flowDividesVolume],
  },
  {
    id: "SEC-1.2-b",
    claim: "Preserved volume keeps information from being lost and makes pricing reversible.",
    verdict: "ill-defined",
    corrected:
      "What information is, is not said. A swap without fees is undone by its inverse on every curve of one dimension, symplectic or not; a fee breaks that on purpose.",
    evidence: [swapAndBack, proved("buy-fee-is-positive")],
  },
  {
    id: "SEC-1.3-1",
    claim: "Pricing is formulated as a Hamiltonian system, with the complete equations of price evolution.",
    verdict: "inconsistent",
    corrected: "The equations are complete for the flow, and no swap is a time of the flow.",
    evidence: [stepWithoutTrade],
  },
  {
    id: "SEC-1.3-2",
    claim: "Energy, angular momentum and volume are conserved, and mean no arbitrage, balance and information.",
    verdict: "false",
    corrected:
      "Angular momentum is not conserved; a conserved H alone lets credits be taken out with no resource moved.",
    evidence: [angularMomentumExample, refuted("paper-eq20-sum-only")],
  },
  {
    id: "SEC-1.3-3",
    claim: "The Verlet and fourth-order integrators given preserve the structure under swaps.",
    verdict: "false",
    corrected: "As printed neither is symplectic, and both are of order 1.",
    evidence: [verletDeterminantExample, ruthDeterminantExample, measuredOrders],
  },
  {
    id: "SEC-1.3-4",
    claim: "Bounds of impermanent loss are proved, strictly tighter than for constant product, Curve and Balancer.",
    verdict: "false",
    corrected: "The loss is larger than a constant product's; in the paper's own table Curve and Balancer lose less.",
    evidence: [lossIsHalf, refuted("paper-eq26-bound"), balancerBeatsHamiltonian, curveBeatsHamiltonian],
  },
  {
    id: "SEC-1.3-5",
    claim: "A mechanism against MEV rests on flows that do not commute.",
    verdict: "false",
    corrected: "They commute.",
    evidence: [refuted("paper-eq27-flows-do-not-commute"), proved("flows-of-different-resources-commute")],
  },
  {
    id: "SEC-1.3-6",
    claim: "Results are given of 180 simulated days and of a live testnet.",
    verdict: "not-reproduced",
    corrected: "What is described does not say how many jobs there were, by a factor of a hundred.",
    evidence: [jobsOfTheSimulation],
  },
];
