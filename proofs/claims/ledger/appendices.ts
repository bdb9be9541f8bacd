import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import {
  augmentedLagrangian,
  flowDoesNotDissipate,
  kineticAfterSubstitution,
  legendre,
  lyapunovRate,
  lyapunovRemainder,
  lyapunovRises,
  movesAtItsTarget,
  noInertiaDiverges,
  oneEquationForTwo,
  potentialMixesUnits,
  reserveDoesNotOscillate,
} from "../facts/appendix.ts";
import { measuredOrders, notBounded, soundDrift, soundOrders } from "../facts/drift.ts";
import { flowDividesVolume, noEquilibriumAtTarget, oscillates } from "../facts/flow.ts";
import { energyErrorWithoutThirdDerivatives, verletIsFirstOrder, verletModifiedEnergy } from "../facts/integrators.ts";
import { constantProductLoss, exactLoss, penalisingIsNotReducing } from "../facts/loss.ts";

export const appendices: readonly Claim[] = [
  {
    id: "APP-A-a",
    claim: "For a constant product q₁ = q₀/√r, and the loss is 2√r/(1 + r) − 1.",
    verdict: "true",
    corrected: null,
    evidence: [constantProductLoss],
  },
  {
    id: "EQ-37",
    claim: "The reserve after is q̄ + (q₀ − q̄)·cos ωt, ω = √(λ/κ).",
    verdict: "false",
    corrected:
      "q̈ = w²q without inertia, and an oscillation about another point with it. Time is not arbitrage: at a price ratio r the reserve is q̄√((1 − l)/(r − l)).",
    evidence: [
      movesAtItsTarget,
      reserveDoesNotOscillate,
      oscillates,
      exactLoss,
      refuted("paper-eq37-is-the-flow"),
      proved("frequency-is-that-of-the-flow"),
      proved("equation-37-swings-about-its-target"),
      proved("equation-37-takes-the-level-for-a-mass"),
    ],
  },
  {
    id: "APP-A-b",
    claim: "That oscillation reduces how far the reserve moves, which gives Theorem 8.",
    verdict: "false",
    corrected: "At the same price ratio the reserve moves further with λ than without.",
    evidence: [penalisingIsNotReducing, proved("paper-eq26-bound-is-negative")],
  },
  {
    id: "APP-B-a",
    claim: "The Solidity interface: credits in, resources out, one κ.",
    verdict: "inconsistent",
    corrected:
      "One equation does not say how much of each resource goes out; there is no way to sell, so that no cycle and no arbitrage downwards can be made. Pools for each resource, buying and selling, each for an exact side.",
    evidence: [oneEquationForTwo, proved("buy-has-one-answer"), proved("sell-has-one-answer")],
  },
  {
    id: "EQ-38",
    claim: "The market Lagrangian ½Σμq̇² − V, V = Σwκ/q + (λ/2)Σw((q − q̄)/q̄)².",
    verdict: "ill-defined",
    corrected: "V adds different units. The Lagrangian of equation 9 is (q̇ − wq)²/2μ − (λ/2)w((q − q̄)/q̄)².",
    evidence: [
      potentialMixesUnits,
      augmentedLagrangian,
      proved("equation-38-has-its-potential-off-the-curve"),
      proved("momentum-is-the-slope-of-the-lagrangian"),
      proved("euler-lagrange-is-hamiltons-equation"),
    ],
  },
  {
    id: "EQ-39",
    claim: "Its Legendre transform is Σp²/2μ + V.",
    verdict: "true",
    corrected: null,
    evidence: [legendre, proved("equation-39-is-the-transform-of-equation-38")],
  },
  {
    id: "APP-C-a",
    claim: "As μ goes to 0, with p → wqp/κ, it becomes equation 4.",
    verdict: "false",
    corrected: "The kinetic term becomes w²q²p²/2μκ², quadratic in p, and grows without bound.",
    evidence: [
      noInertiaDiverges,
      kineticAfterSubstitution,
      refuted("paper-eq39-is-equation-9"),
      proved("legendre-transform-is-equation-9"),
    ],
  },
  {
    id: "LEM-11/EQ-40",
    claim: "Verlet's error of H is at most C·h², with C from third derivatives of H.",
    verdict: "false",
    corrected:
      "Third derivatives of H are 0 and the error is not; as printed the method is of order 1. The generalised method's error is (h²ω²/4)(λw/2q̄²)·|(qₙ − q*)² − (q₀ − q*)²| exactly, which grows with q² where nothing oscillates.",
    evidence: [
      energyErrorWithoutThirdDerivatives,
      verletIsFirstOrder,
      measuredOrders,
      verletModifiedEnergy,
      soundOrders,
      notBounded,
      proved("equation-40-put-right-is-the-error-of-the-energy"),
      proved("errors-of-the-energy-add-up"),
      proved("equation-40-holds-from-the-error-of-a-unit-step-on"),
      proved("error-of-the-energy-is-what-the-modified-one-leaves-out"),
    ],
  },
  {
    id: "LEM-12/EQ-41",
    claim: "Ruth's error of H is at most C·h⁴.",
    verdict: "false",
    corrected: "As printed it is of order 1. True of the triple jump of the generalised method, over a fixed time.",
    evidence: [
      measuredOrders,
      soundOrders,
      soundDrift,
      refuted("paper-eq41-bounds-algorithm-2"),
      proved("equation-41-divides-the-error-by-16"),
      proved("composed-step-has-order-4"),
    ],
  },
  {
    id: "THM-13/EQ-42",
    claim: "With fees that dissipate at the rate α the equilibrium (q̄, p̄) is exponentially stable.",
    verdict: "false",
    corrected:
      "It is no equilibrium; the flow preserves volume, so that nothing in it is asymptotically stable; and fees do not lower H in proportion to H − κ.",
    evidence: [
      noEquilibriumAtTarget,
      flowDividesVolume,
      flowDoesNotDissipate,
      proved("paper-sec2-no-equilibrium-in-gamma"),
      proved("flow-preserves-volume"),
      proved("lyapunov-function-changes-at-equation-42"),
    ],
  },
  {
    id: "EQ-43",
    claim: "dV/dt ≤ −2α(H − κ)² + 2γΣ(q − q̄)wq.",
    verdict: "conditional",
    corrected: "If the remainder that was assumed is dropped: 2(H − κ)·R is missing, of either sign.",
    evidence: [lyapunovRemainder, lyapunovRate, proved("equation-43-is-the-rate-without-a-remainder")],
  },
  {
    id: "EQ-44",
    claim: "dV/dt ≤ −min(α, γλ)·V, so that V decays exponentially.",
    verdict: "false",
    corrected: "The second term is positive above the target: with H = κ, V rises.",
    evidence: [
      lyapunovRises,
      refuted("paper-eq44-lyapunov-function-decays"),
      proved("equation-44-follows-on-target"),
      proved("lyapunov-function-rises-above-the-target"),
    ],
  },
];
