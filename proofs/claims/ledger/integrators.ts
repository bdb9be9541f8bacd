import type { Claim } from "../claim.ts";
import { proved, refuted } from "../evidence/evidence.ts";
import {
  eulerAtVerletStep,
  measuredOrders,
  notBounded,
  printedDrift,
  productDrift,
  recommendedBox,
  ruthSecondOrderValue,
  soundDrift,
  soundOrders,
  tableTwoRows,
} from "../facts/drift.ts";
import { rungeKuttaRatio } from "../facts/figures.ts";
import {
  coefficientsC,
  coefficientsD,
  eulerFactor,
  eulerFactorOscillating,
  feeLowersH,
  rungeKuttaFactor,
  ruthDeterminant,
  ruthDeterminantExample,
  ruthSecondOrder,
  soundVerletDeterminant,
  verletDeterminant,
  verletDeterminantExample,
  verletDoesNotReturn,
  verletDoesNotReturnExample,
  verletGoesNegative,
  verletIgnoresTheSwap,
  verletIgnoresTheSwapExample,
  verletIsFirstOrder,
  verletLocalError,
  verletModifiedEnergy,
} from "../facts/integrators.ts";
import { exactSwaps } from "../facts/swaps.ts";

export const integrators: readonly Claim[] = [
  {
    id: "SEC-4-a",
    claim: "Trades are discrete, so that an integrator is needed to keep H at κ.",
    verdict: "false",
    corrected:
      "A swap has a closed form on the level set and keeps H exactly; the printed integrators do not even take the swap.",
    evidence: [verletIgnoresTheSwapExample, verletIgnoresTheSwap, exactSwaps],
  },
  {
    id: "SEC-4.1-a",
    claim: "Integrators that are not symplectic, as Euler's, dissipate.",
    verdict: "conditional",
    corrected:
      "They may lose or gain: Euler multiplies H by 1 − x² on q·p and by 1 + ω²h² where the flow oscillates, Runge–Kutta by 1 + x⁶/72 + x⁸/576.",
    evidence: [eulerFactor, eulerFactorOscillating, rungeKuttaFactor, proved("runge-kutta-multiplies-the-energy")],
  },
  {
    id: "SEC-4.1-b",
    claim: "In a market the drift of H is a leak of value.",
    verdict: "conditional",
    corrected:
      "If swaps are done by an integrator, and then Algorithm 1 leaks. Exact swaps do not drift against the pool.",
    evidence: [productDrift, exactSwaps],
  },
  {
    id: "THM-5",
    claim: "A symplectic method of order r conserves a modified H̃ = H + O(h^r) exactly for exponentially long times.",
    verdict: "conditional",
    corrected:
      "In general up to an error e^(−c/h). For this quadratic H the generalised Verlet method conserves H − (h²ω²/4)(λw/2q̄²)(q − q*)² exactly, for all time.",
    evidence: [verletModifiedEnergy, proved("sound-verlet-step-conserves-its-hamiltonian")],
  },
  {
    id: "ALG-1",
    claim: "Störmer–Verlet executes a swap.",
    verdict: "false",
    corrected:
      "The swap does not occur in it; it is not symplectic, not reversible, of order 1, can make p negative, and pays the fee out of the pool. A swap is the closed form on qP = A; for the flow, the generalised method.",
    evidence: [
      verletGoesNegative,
      verletIgnoresTheSwap,
      verletDeterminant,
      verletDoesNotReturn,
      feeLowersH,
      measuredOrders,
      soundVerletDeterminant,
      refuted("paper-alg1-is-symplectic"),
      refuted("paper-alg1-is-reversible"),
      proved("algorithm-1-as-printed-has-order-1"),
      proved("algorithm-1-pays-its-fee-out-of-the-invariant"),
    ],
  },
  {
    id: "SEC-4.2-a",
    claim: "The method is reversible and symplectic to machine precision.",
    verdict: "false",
    corrected: "As printed it is neither. The generalised method is both.",
    evidence: [
      verletDoesNotReturnExample,
      verletDeterminantExample,
      verletDoesNotReturn,
      verletDeterminant,
      soundVerletDeterminant,
      refuted("paper-alg1-is-symplectic"),
      refuted("paper-alg1-is-reversible"),
      proved("sound-verlet-step-is-symplectic"),
      proved("sound-verlet-step-is-reversible"),
    ],
  },
  {
    id: "SEC-4.2-b",
    claim: "Its local error is O(h³), its global one O(h²).",
    verdict: "false",
    corrected: "As printed O(h²) and O(h). True of the generalised method.",
    evidence: [
      verletLocalError,
      verletIsFirstOrder,
      measuredOrders,
      soundOrders,
      proved("algorithm-1-is-off-by-its-formula"),
      proved("sound-verlet-step-has-order-2"),
      proved("sound-verlet-step-is-off-by-its-formula"),
    ],
  },
  {
    id: "ALG-2",
    claim: "Ruth's method of order 4 executes a swap.",
    verdict: "false",
    corrected:
      "As printed its determinant is 1 − 3.76x² + …, it is of order 1, worse than Euler, and has neither swap nor fee. The triple jump of the generalised Verlet method is of order 4.",
    evidence: [
      ruthDeterminantExample,
      ruthDeterminant,
      ruthSecondOrder,
      ruthSecondOrderValue,
      productDrift,
      soundOrders,
      refuted("paper-alg2-is-symplectic"),
      proved("algorithm-2-as-printed-has-order-1"),
      proved("composed-step-has-order-4"),
    ],
  },
  {
    id: "EQ-17",
    claim: "The coefficients c.",
    verdict: "true",
    corrected: null,
    evidence: [coefficientsC, proved("equations-17-and-18-meet-the-conditions-of-order-4")],
  },
  {
    id: "EQ-18",
    claim: "The coefficients d.",
    verdict: "true",
    corrected: "They are those of Forest–Ruth and Yoshida, for an H that is a sum of a part in q and a part in p.",
    evidence: [coefficientsD, proved("equations-17-and-18-meet-the-conditions-of-order-4")],
  },
  {
    id: "SEC-4.3-a",
    claim: "Its local error is O(h⁵), its global one O(h⁴), and it is exactly symplectic.",
    verdict: "false",
    corrected: "As printed it is of order 1 and not symplectic.",
    evidence: [
      ruthDeterminantExample,
      measuredOrders,
      ruthDeterminant,
      soundOrders,
      refuted("paper-alg2-is-symplectic"),
      proved("algorithm-2-as-printed-has-order-1"),
      proved("composed-step-has-order-4"),
    ],
  },
  {
    id: "TAB-2/Euler",
    claim: "Euler's drift is 0.32 after 10⁴ steps, and divergent after 10⁶.",
    verdict: "inconsistent",
    corrected:
      "On q·p it decays and cannot diverge. Where the flow oscillates the row is possible at the step of the Verlet row, and then the row of Runge–Kutta is not.",
    evidence: [eulerFactor, eulerAtVerletStep, tableTwoRows],
  },
  {
    id: "TAB-2/RK4",
    claim: "Runge–Kutta's drift is 7.8e-4 after 10⁴ steps and 4.1e-2 after 10⁶.",
    verdict: "inconsistent",
    corrected:
      "A hundred times the steps drift a hundred times as far, not 52.6 times. At the step of the Verlet row it is of the order of 1e-13, below every symplectic row.",
    evidence: [rungeKuttaRatio, rungeKuttaFactor, tableTwoRows, soundDrift],
  },
  {
    id: "TAB-2/SV",
    claim: "Störmer–Verlet's drift is 2.1e-6 after 10⁴ steps and 2.3e-6 after 10⁶.",
    verdict: "false",
    corrected:
      "As printed it is 2e-2 at h = 0.01. The generalised method comes to 1.1e-6 where the flow oscillates, and grows without bound elsewhere.",
    evidence: [printedDrift, soundDrift, notBounded],
    remark: "An audit by hand has 1.4e-6 for the generalised method; from q = p = 1 it is 1.1e-6.",
  },
  {
    id: "TAB-2/Ruth",
    claim: "Ruth's drift is 8.9e-12 after 10⁴ steps and 9.1e-12 after 10⁶.",
    verdict: "false",
    corrected:
      "As printed it is 8e-2 at h = 0.01, worse than Euler's. The triple jump of the generalised method comes to 8.0e-12.",
    evidence: [printedDrift, soundDrift],
    remark: "An audit by hand has 9.2e-2 and 1.0e-11, from another start.",
  },
  {
    id: "TAB-2/order",
    claim: "The methods are of order 1, 4, 2 and 4.",
    verdict: "false",
    corrected: "Those of Euler and Runge–Kutta are. Algorithms 1 and 2 as printed are of order 1.",
    evidence: [
      measuredOrders,
      soundOrders,
      proved("euler-step-has-order-1"),
      proved("runge-kutta-step-has-order-4"),
      proved("algorithm-1-as-printed-has-order-1"),
      proved("algorithm-2-as-printed-has-order-1"),
    ],
  },
  {
    id: "SEC-4.4-a",
    claim: "Symplectic methods have bounded drift over millions of steps.",
    verdict: "conditional",
    corrected:
      "On a level set that is bounded, that is where μλ > wq̄²: in 28.8% of the recommended box for w = 0.2 and q̄ = 1, nowhere for w ≥ 0.5. Exact swaps do not drift.",
    evidence: [notBounded, recommendedBox, exactSwaps, proved("buy-preserves-invariant")],
  },
];
