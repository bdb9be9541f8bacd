import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import { resonanceWithoutTwist, resonantAction } from "../facts/appendix.ts";
import { recommendedBox } from "../facts/drift.ts";
import { flowDividesVolume, noDampingExample, noEquilibriumAtTarget, oneFrequency, oscillates } from "../facts/flow.ts";
import { equilibriumIsNotOnTheSurface, flowOfOneResource } from "../facts/market.ts";

export const geometry: readonly Claim[] = [
  {
    id: "EQ-19",
    claim: "The equilibria are the Lagrangian manifold p = κw/q, q = q̄.",
    verdict: "false",
    corrected:
      "It is one point, on which H = κΣw² and the reserve moves. {p = k/q} is Lagrangian, and not at rest either.",
    evidence: [
      equilibriumIsNotOnTheSurface,
      noEquilibriumAtTarget,
      refuted("paper-eq19-is-an-equilibrium"),
      proved("equation-19-is-off-its-level"),
      proved("reserve-grows-at-the-claimed-equilibrium"),
    ],
  },
  {
    id: "SEC-5.1-a",
    claim: "Perturbations oscillate, with frequency and damping set by λ and μ.",
    verdict: "false",
    corrected: "There is no damping. The frequency is √(w(μλ/q̄² − w)) where that is real.",
    evidence: [noDampingExample, flowDividesVolume, oscillates],
  },
  {
    id: "THM-6",
    claim: "KAM: for frequencies that are not degenerate and Diophantine the tori of H_aug persist.",
    verdict: "false",
    corrected:
      "H_aug has the same frequency at every amplitude, so that the hypothesis never holds, and such systems lose their tori under arbitrarily small perturbations. The flow has a closed form: nothing is left to prove.",
    evidence: [oneFrequency, oscillates, resonanceWithoutTwist, resonantAction],
  },
  {
    id: "SEC-5.2-a",
    claim: "Exact resonance would let energy pass between pools without bound.",
    verdict: "false",
    corrected: "Nothing passes between resources, resonant or not: their parts of H have bracket 0.",
    evidence: [
      refuted("paper-eq27-flows-do-not-commute"),
      proved("flows-of-different-resources-commute"),
      flowOfOneResource,
    ],
  },
  {
    id: "SEC-5.2-b",
    claim: "Trade of a moderate size leaves the equilibrium standing.",
    verdict: "ill-defined",
    corrected: "There is no equilibrium in Γ, and swaps are no perturbation of H.",
    evidence: [proved("paper-sec2-no-equilibrium-in-gamma")],
  },
  {
    id: "SEC-5.3-a",
    claim: "Poincaré sections show islands and chaotic regions.",
    verdict: "false",
    corrected:
      "Each resource is an affine system of its own, at one frequency or none: sections are conics, with neither islands nor chaos.",
    evidence: [oneFrequency, oscillates, flowOfOneResource],
  },
  {
    id: "SEC-5.3-b",
    claim: "Closed curves prevail in simulations, which shows that the dynamics is regular.",
    verdict: "not-reproduced",
    corrected:
      "It is regular because it is affine. Curves are closed where μλ > wq̄²: in 28.8% of the recommended box for w = 0.2 and q̄ = 1, nowhere for w ≥ 0.5.",
    evidence: [recommendedBox],
  },
];
