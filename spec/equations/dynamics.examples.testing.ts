import { type Example, first, onTarget, paper } from "./example.testing.ts";
import * as equations from "./index.ts";

/** The same constants as `first`, elsewhere: K = 9 and ω² = 36 in all of them. */
const second = [5n, 7n, 3n, 12n, 2n, 5n];
const third = [1n, 2n, 3n, 12n, 2n, 5n];
/** Where a step of h = 2 of the generalised Störmer–Verlet takes `first`. */
const stepped = [18n, -132n, 3n, 12n, 2n, 5n];
const light = [6n, 12n, 3n, 12n, 2n, 2n];

/** Table 2, Algorithms 1 and 2, Lemmas 11 and 12, equation 37. The cube root of two is stood for by numbers that keep the point exact. */
export const integratorExamples: readonly Example[] = [
  {
    equation: "eulerStep",
    at: "q: 6 + 1·78",
    value: 84n,
    compute: (a) => equations.eulerStep(a, paper(a, first), a.literal(1n)).q,
  },
  {
    equation: "eulerStep",
    at: "p: 12 − 1·72",
    value: -60n,
    compute: (a) => equations.eulerStep(a, paper(a, first), a.literal(1n)).p,
  },
  {
    equation: "rungeKuttaStep",
    at: "q, h = 6: 6 + 6·78 + 18·(−126) + 36·(−2808) + 54·4536",
    value: 142_062n,
    compute: (a) => equations.rungeKuttaStep(a, paper(a, first), a.literal(6n)).q,
    beyond: "integer",
  },
  {
    equation: "rungeKuttaStep",
    at: "p, h = 6: 12 − 6·72 + 18·(−486) + 36·2592 + 54·17496",
    value: 1_028_928n,
    compute: (a) => equations.rungeKuttaStep(a, paper(a, first), a.literal(6n)).p,
    beyond: "integer",
  },
  {
    equation: "literalVerletStep",
    at: "q, h = 2: p½ = 12 − 72; 6 + 2·(18 − 300)",
    value: -558n,
    compute: (a) => equations.literalVerletStep(a, paper(a, first), a.literal(2n)).q,
  },
  {
    equation: "literalVerletStep",
    at: "p, h = 2: −60 + 180 − 9·(−560)",
    value: 5_160n,
    compute: (a) => equations.literalVerletStep(a, paper(a, first), a.literal(2n)).p,
  },
  {
    equation: "literalFeeCorrection",
    at: "12 − 5",
    value: 7n,
    compute: (a) => equations.literalFeeCorrection(a, paper(a, first), a.literal(5n)).p,
  },
  {
    equation: "outerPositionCoefficient",
    at: "1/(2·(2 − 3/2))",
    value: 1n,
    compute: (a) => equations.outerPositionCoefficient(a, a.divide(a.literal(3n), a.literal(2n))),
    beyond: "integer",
  },
  {
    equation: "innerPositionCoefficient",
    at: "2·(1 − 3/2)/(2·(2 − 3/2))",
    value: -1n,
    compute: (a) =>
      a.multiply(a.literal(2n), equations.innerPositionCoefficient(a, a.divide(a.literal(3n), a.literal(2n)))),
    beyond: "integer",
  },
  {
    equation: "outerMomentumCoefficient",
    at: "1/(2 − 3)",
    value: -1n,
    compute: (a) => equations.outerMomentumCoefficient(a, a.literal(3n)),
  },
  {
    equation: "innerMomentumCoefficient",
    at: "−3/(2 − 3)",
    value: 3n,
    compute: (a) => equations.innerMomentumCoefficient(a, a.literal(3n)),
  },
  {
    equation: "literalRuthStep",
    at: "q, h = 2, root 1: 6 + 78, then 84 + 252 + 5·44904",
    value: 224_856n,
    compute: (a) => equations.literalRuthStep(a, paper(a, first), a.literal(2n), a.literal(1n)).q,
    beyond: "integer",
  },
  {
    equation: "literalRuthStep",
    at: "p, h = 2, root 1: −1536, −9276, 44904, 44904",
    value: 44_904n,
    compute: (a) => equations.literalRuthStep(a, paper(a, first), a.literal(2n), a.literal(1n)).p,
    beyond: "integer",
  },
  {
    equation: "verletStep",
    at: "q, h = 2: p½ = (12 − 36)/4; (24 − 60)/(−2)",
    value: 18n,
    compute: (a) => equations.verletStep(a, paper(a, first), a.literal(2n)).q,
  },
  {
    equation: "verletStep",
    at: "p, h = 2: 12 − 9·16",
    value: -132n,
    compute: (a) => equations.verletStep(a, paper(a, first), a.literal(2n)).p,
  },
  {
    equation: "composedStep",
    at: "q, h = 2, root 1: there, back and there again",
    value: 18n,
    compute: (a) => equations.composedStep(a, paper(a, first), a.literal(2n), a.literal(1n)).q,
  },
  {
    equation: "composedStep",
    at: "p, h = 2, root 1",
    value: -132n,
    compute: (a) => equations.composedStep(a, paper(a, first), a.literal(2n), a.literal(1n)).p,
  },
  {
    equation: "frequencySquared",
    at: "5·9 − 3²",
    value: 36n,
    compute: (a) => equations.frequencySquared(a, paper(a, first)),
  },
  {
    equation: "literalFrequencySquared",
    at: "12/4",
    value: 3n,
    compute: (a) => equations.literalFrequencySquared(a, a.literal(12n), a.literal(4n)),
  },
  {
    equation: "literalOscillation",
    at: "2 + 4·3",
    value: 14n,
    compute: (a) => equations.literalOscillation(a, paper(a, first), a.literal(3n)),
  },
  {
    equation: "modifiedHamiltonian",
    at: "648 − 4·9·(216 − 180)·6/8",
    value: -324n,
    compute: (a) => equations.modifiedHamiltonian(a, paper(a, first), a.literal(2n)),
  },
  {
    equation: "modifiedHamiltonian",
    at: "the same a step later: 37584 − 4·9·(648 − 180)·18/8",
    value: -324n,
    compute: (a) => equations.modifiedHamiltonian(a, paper(a, stepped), a.literal(2n)),
  },
  {
    equation: "verletEnergyError",
    at: "37584 − 648 = 4·9·(36·24 − 180)·12/8",
    value: 36_936n,
    compute: (a) => equations.verletEnergyError(a, paper(a, stepped), a.literal(2n), a.literal(6n)),
  },
  {
    equation: "literalVerletBound",
    at: "18 ≤ 2·3²",
    value: true,
    compute: (a) => equations.literalVerletBound(a, a.literal(18n), a.literal(2n), a.literal(3n)),
  },
  {
    equation: "literalVerletBound",
    at: "−19 < −2·3²",
    value: false,
    compute: (a) => equations.literalVerletBound(a, a.literal(-19n), a.literal(2n), a.literal(3n)),
  },
  {
    equation: "literalRuthBound",
    at: "162 ≤ 2·3⁴",
    value: true,
    compute: (a) => equations.literalRuthBound(a, a.literal(162n), a.literal(2n), a.literal(3n)),
  },
  {
    equation: "literalRuthBound",
    at: "163 > 2·3⁴",
    value: false,
    compute: (a) => equations.literalRuthBound(a, a.literal(163n), a.literal(2n), a.literal(3n)),
  },
];

/** Sections 2.5, 3 and 5.1, Appendices C and E. */
export const conservationExamples: readonly Example[] = [
  {
    equation: "energyRate",
    at: "{H, H}",
    value: 0n,
    compute: (a) => equations.energyRate(a, [paper(a, first), paper(a, onTarget)]),
  },
  {
    equation: "divergence",
    at: "3 − 3 + 1 − 1",
    value: 0n,
    compute: (a) => equations.divergence(a, [paper(a, first), paper(a, onTarget)]),
  },
  {
    equation: "angularMomentum",
    at: "6·7 − 5·12",
    value: -18n,
    compute: (a) => equations.angularMomentum(a, paper(a, first), paper(a, second)),
  },
  {
    equation: "angularMomentumRate",
    at: "9·2·(6 − 5)",
    value: 18n,
    compute: (a) => equations.angularMomentumRate(a, paper(a, first), paper(a, second)),
    beyond: "integer",
  },
  {
    equation: "cyclicMomentum",
    at: "−18 + (5·2 − 1·7) + (1·12 − 6·2)",
    value: -15n,
    compute: (a) => equations.cyclicMomentum(a, paper(a, first), paper(a, second), paper(a, third)),
  },
  {
    equation: "scalingCharge",
    at: "6·12 + 2·4",
    value: 80n,
    compute: (a) => equations.scalingCharge(a, [paper(a, first), paper(a, onTarget)]),
  },
  {
    equation: "scalingRate",
    at: "5·144 − 9·6·4 + 0",
    value: 504n,
    compute: (a) => equations.scalingRate(a, [paper(a, first), paper(a, onTarget)]),
  },
  {
    equation: "gaugeReserve",
    at: "6·5",
    value: 30n,
    compute: (a) => equations.gaugeReserve(a, a.literal(6n), a.literal(5n)),
  },
  {
    equation: "gaugeCredits",
    at: "g = q: 12/(6 + 6·1)",
    value: 1n,
    compute: (a) => equations.gaugeCredits(a, a.literal(6n), a.literal(12n), a.literal(6n), a.literal(1n)),
  },
  {
    equation: "literalEquilibriumCredits",
    at: "4·3/2",
    value: 6n,
    compute: (a) => equations.literalEquilibriumCredits(a, paper(a, first), a.literal(4n)),
  },
  {
    equation: "lyapunovFunction",
    at: "3² + 5·(4² + 0)",
    value: 89n,
    compute: (a) => equations.lyapunovFunction(a, [paper(a, first), paper(a, onTarget)], a.literal(3n), a.literal(5n)),
  },
  {
    equation: "lyapunovRate",
    at: "2·5·(4·78 + 0)",
    value: 3_120n,
    compute: (a) => equations.lyapunovRate(a, [paper(a, first), paper(a, onTarget)], a.literal(5n)),
  },
  {
    equation: "literalLyapunovBound",
    at: "2·5·4·18 − 2·7·3²",
    value: 594n,
    compute: (a) =>
      equations.literalLyapunovBound(
        a,
        [paper(a, first), paper(a, onTarget)],
        a.literal(3n),
        a.literal(5n),
        a.literal(7n),
      ),
  },
  {
    equation: "literalLyapunovDecay",
    at: "−2·89",
    value: -178n,
    compute: (a) =>
      equations.literalLyapunovDecay(
        a,
        [paper(a, first), paper(a, onTarget)],
        a.literal(3n),
        a.literal(5n),
        a.literal(2n),
      ),
  },
  {
    equation: "literalPotential",
    at: "3·4/6 + 72",
    value: 74n,
    compute: (a) => equations.literalPotential(a, paper(a, first), a.literal(4n)),
  },
  {
    equation: "literalLagrangian",
    at: "½·5·4² − 74",
    value: -34n,
    compute: (a) => equations.literalLagrangian(a, paper(a, first), a.literal(4n), a.literal(4n)),
  },
  {
    equation: "literalLegendre",
    at: "μ = 2: 144/4 + 74",
    value: 110n,
    compute: (a) => equations.literalLegendre(a, paper(a, light), a.literal(4n)),
  },
  {
    equation: "momentum",
    at: "(78 − 18)/5",
    value: 12n,
    compute: (a) => equations.momentum(a, paper(a, first), a.literal(78n)),
  },
  {
    equation: "lagrangian",
    at: "½·5·12² − 72",
    value: 288n,
    compute: (a) => equations.lagrangian(a, paper(a, first), a.literal(78n)),
  },
  {
    equation: "legendre",
    at: "12·78 − 288, equation 9",
    value: 648n,
    compute: (a) => equations.legendre(a, paper(a, first), a.literal(78n)),
  },
];
