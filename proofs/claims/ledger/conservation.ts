import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import {
  angularMomentumChanges,
  angularMomentumExample,
  angularMomentumMixesUnits,
  cycleBelowZero,
  cycleWithoutFees,
  cyclicSumIsConserved,
  resourcesShareNothing,
  scalingCharge,
  scalingExample,
  symmetryAndCharge,
  valueDecays,
  volumeWithoutSymmetry,
} from "../facts/conservation.ts";
import { exitTime, flowDividesVolume, leavesGamma, stepWithoutTrade } from "../facts/flow.ts";

export const conservation: readonly Claim[] = [
  {
    id: "THM-1/EQ-13/EQ-14",
    claim: "H is constant along every Hamiltonian trajectory.",
    verdict: "true",
    corrected: null,
    evidence: [
      proved("equation-3-generates-the-flow"),
      proved("energy-changes-at-its-bracket-with-itself"),
      proved("energy-is-conserved"),
    ],
  },
  {
    id: "SEC-3.1-a",
    claim: "Conserved energy is the absence of arbitrage.",
    verdict: "false",
    corrected:
      "A conserved sum lets credits of one resource be exchanged for those of another with no resource moved. With one invariant a resource that never falls, trades that restore q leave at least the credits that were there.",
    evidence: [refuted("paper-eq20-sum-only"), proved("restoring-reserve-cannot-lower-credits")],
  },
  {
    id: "COR-2",
    claim: "Swaps that return the pool to its state have Σ Δp·f > 0.",
    verdict: "false",
    corrected:
      "What the traders pay in any cycle that restores q is at least the sum of the fees, which is at least 0.",
    evidence: [
      cycleWithoutFees,
      cycleBelowZero,
      proved("restoring-reserve-cannot-lower-credits"),
      proved("round-trip-never-profits"),
    ],
  },
  {
    id: "THM-3/EQ-15",
    claim: "The flow maps Γ to itself and preserves its volume.",
    verdict: "conditional",
    corrected: "Where it is defined it preserves volume. For λ > 0 no trajectory stays in Γ: p is 0 at q̄(1 + √(2k/λ)).",
    evidence: [flowDividesVolume, leavesGamma, exitTime, proved("flow-preserves-volume")],
  },
  {
    id: "SEC-3.2-a",
    claim: "Preserved volume makes historical prices fit for statistical inference.",
    verdict: "ill-defined",
    corrected:
      "Prices come from swaps, and a swap is no time of the flow: what the flow preserves says nothing of them.",
    evidence: [stepWithoutTrade],
  },
  {
    id: "EQ-16",
    claim: "L = qᵢpⱼ − qⱼpᵢ is an angular momentum of two resources.",
    verdict: "definition",
    corrected: "It has a unit only if both resources have the same.",
    evidence: [angularMomentumMixesUnits, proved("angular-momentum-changes-at-its-bracket")],
  },
  {
    id: "PROP-4",
    claim: "With equal weights and targets {L, H} = 0.",
    verdict: "false",
    corrected:
      "dL/dt = (λw/q̄)(qᵢ − qⱼ) + (μᵢ − μⱼ)pᵢpⱼ: conserved for λ = 0 and equal inertia. For three alike resources L₁₂ + L₂₃ + L₃₁ is conserved, with any λ.",
    evidence: [
      angularMomentumExample,
      angularMomentumChanges,
      cyclicSumIsConserved,
      refuted("paper-prop4-angular-momentum-is-conserved"),
      proved("cyclic-momentum-of-alike-resources-is-conserved"),
    ],
  },
  {
    id: "SEC-3.3-a",
    claim: "So one resource cannot drain another.",
    verdict: "false",
    corrected:
      "Resources share nothing in the flow, symmetric or not. On the surface H = κ credits of one can be drained for those of another.",
    evidence: [resourcesShareNothing, refuted("paper-eq20-sum-only")],
  },
  {
    id: "SEC-3.4-a",
    claim: "Every continuous symmetry of H has a conserved quantity.",
    verdict: "true",
    corrected:
      "For a symmetry of H as it is, with its parameters still. Of the four rows of Table 1 the first is one for λ > 0.",
    evidence: [symmetryAndCharge, proved("equation-3-generates-the-flow")],
  },
  {
    id: "TAB-1/time",
    claim: "Time translation conserves H, and that means no arbitrage.",
    verdict: "conditional",
    corrected: "It conserves H, while the parameters stand still. It does not mean that.",
    evidence: [proved("equation-3-generates-the-flow"), refuted("paper-eq20-sum-only")],
  },
  {
    id: "TAB-1/rotation",
    claim: "Rotation conserves L, and that means balanced reserves.",
    verdict: "false",
    corrected: "The potential is centred at the targets and has no rotation symmetry.",
    evidence: [angularMomentumExample, angularMomentumChanges],
  },
  {
    id: "TAB-1/scaling",
    claim: "Scaling conserves the total value.",
    verdict: "false",
    corrected: "(sq, p/s) is a symmetry for λ = μ = 0 only; its charge is q·p, and value is 2p and decays.",
    evidence: [
      scalingExample,
      scalingCharge,
      valueDecays,
      refuted("paper-tab1-scaling-charge-is-conserved"),
      proved("scaling-charge-changes-at-its-bracket"),
    ],
  },
  {
    id: "TAB-1/volume",
    claim: "Phase volume is a conserved quantity by Noether's theorem.",
    verdict: "false",
    corrected: "It is preserved for every H, with or without a symmetry, and is no function on phase space.",
    evidence: [volumeWithoutSymmetry, flowDividesVolume, proved("flow-preserves-volume")],
  },
];
