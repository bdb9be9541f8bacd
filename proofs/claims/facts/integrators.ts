import type { Term } from "../../../spec/checker/action/index.ts";
import {
  augmentedHamiltonian,
  eulerStep,
  frequencySquared,
  hamiltonianOfResource,
  innerMomentumCoefficient,
  innerPositionCoefficient,
  literalFeeCorrection,
  literalRuthStep,
  literalVerletStep,
  modifiedHamiltonian,
  outerMomentumCoefficient,
  outerPositionCoefficient,
  rungeKuttaStep,
  verletEnergyError,
  verletStep,
} from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import type { Definitions } from "../../reading/expression.ts";
import { moved, of, ofAll, type ResourceTerm, resource } from "../../reading/paper.ts";
import { counterexample, identity } from "../evidence/evidence.ts";
import { after, determinant, type Step, type StepTerm, stepped } from "../forms/integrators.ts";

const inert = resource("", "inertia");
const plain = resource();

const CUBE_ROOT_OF_TWO = [{ variable: "∛2", power: 3, value: 2n }] as const;

/** Equations 17 and 18 as printed. */
const COEFFICIENTS = {
  c1: (a, given) => outerPositionCoefficient(a, quantity(given, "∛2")),
  c2: (a, given) => innerPositionCoefficient(a, quantity(given, "∛2")),
  d1: (a, given) => outerMomentumCoefficient(a, quantity(given, "∛2")),
  d2: (a, given) => innerMomentumCoefficient(a, quantity(given, "∛2")),
} as const satisfies Definitions;

const ruth: StepTerm = (a, given, r) => literalRuthStep(a, r, quantity(given, "h"), quantity(given, "∛2"));

export const verletDeterminant = identity({
  id: "algorithm-1-determinant",
  says: "Algorithm 1 as printed multiplies phase space by (1 + x)(1 − x/2)², x = hw, whatever λ and μ: it is not symplectic.",
  where: { det: determinant(stepped(literalVerletStep), inert), x: "h·w" },
  equal: [
    ["det", "(1 + x)·(1 - x/2)^2"],
    ["det", "1 - 3/4·x^2 + 1/4·x^3"],
  ],
  differ: [["det", "1"]],
});

export const verletIsFirstOrder = identity({
  id: "algorithm-1-is-of-first-order",
  says: "Without inertia a step of Algorithm 1 is q' = (1 + x)q where the flow is e^x·q: it lacks x²/2 at every step, so that the error is of order h², and h over a fixed time.",
  where: { "q'": after(literalVerletStep, "q", plain), x: "h·w" },
  equal: [["q'", "(1 + x)·q"]],
  differ: [["q'", "(1 + x + x^2/2)·q"]],
});

/** A step forwards and one back: the reserve. */
const thereAndBack =
  (step: Step, at: ResourceTerm): Term<string> =>
  (a, given) => {
    const h = quantity(given, "h");
    return step(a, step(a, at(a, given), h), a.subtract(a.literal(0n), h)).q;
  };

export const verletDoesNotReturn = identity({
  id: "algorithm-1-does-not-return",
  says: "A step of Algorithm 1 and one back leave (1 − x²)q of the reserve.",
  where: { back: thereAndBack(literalVerletStep, plain), x: "h·w" },
  equal: [["back", "(1 - x^2)·q"]],
  differ: [["back", "q"]],
});

export const verletGoesNegative = counterexample({
  id: "algorithm-1-makes-credits-negative",
  says: "One step of Algorithm 1 from positive reserves leaves negative credits.",
  given: { q: "10", p: "1", q̄: "1", w: "1", λ: "1", h: "1/10" },
  where: { "p'": after(literalVerletStep, "p", plain) },
  shows: ["p'"],
  holds: "p' < 0",
  unless: { q: "2" },
});

export const verletIgnoresTheSwap = identity({
  id: "algorithm-1-ignores-the-swap",
  says: "Steps 1 to 3 of Algorithm 1 are a function of q, p and h: from q = p = q̄ = w = 1 without curvature q' = 1 + h, whatever Δq is asked for.",
  where: { "q'": after(literalVerletStep, "q", plain), q: "1", p: "1", q̄: "1", w: "1", λ: "0" },
  equal: [["q'", "1 + h"]],
  differ: [["q'", "1 - Δq"]],
});

/** After step 4 of Algorithm 1, with a fee f. */
const paid: ResourceTerm = (a, given) => literalFeeCorrection(a, plain(a, given), quantity(given, "f"));

export const feeLowersH = identity({
  id: "algorithm-1-pays-the-fee-out",
  says: "Step 4 of Algorithm 1 takes the fee from the pool's p, which lowers H by w·q·f: what step 5 then refuses.",
  where: {
    H: of(hamiltonianOfResource, plain),
    "H'": of(hamiltonianOfResource, paid),
  },
  equal: [["H - H'", "w·q·f"]],
  differ: [["H - H'", "0"]],
});

export const feeExceedsTolerance = counterexample({
  id: "fee-exceeds-the-tolerance",
  says: "A fee of a thousandth on q = w = 1, taken out of p as step 4 says, moves H by a thousandth: out of any tolerance that step 5 could have below it.",
  given: { q: "1", p: "1", q̄: "1", w: "1", λ: "1", f: "1/1000", ε: "1/1000000" },
  where: {
    H: of(hamiltonianOfResource, plain),
    "H'": of(hamiltonianOfResource, paid),
    moved: "H - H'",
  },
  shows: ["H", "H'", "moved"],
  holds: "moved > ε",
  unless: { f: "0" },
});

export const soundVerletDeterminant = identity({
  id: "generalised-verlet-determinant",
  says: "The generalised Störmer–Verlet step, implicit steps solved, has determinant 1 and undoes itself backwards.",
  where: { det: determinant(stepped(verletStep), inert), back: thereAndBack(verletStep, inert) },
  equal: [
    ["det", "1"],
    ["back", "q"],
  ],
  differ: [["det", "1 + h·w"]],
});

const H = ofAll(augmentedHamiltonian, inert);
const next = moved(inert, "q'", "p'");

const verletEnergy = {
  "q'": after(verletStep, "q", inert),
  "p'": after(verletStep, "p", inert),
  H,
  "H'": ofAll(augmentedHamiltonian, next),
  ω2: of(frequencySquared, inert),
  centre: "μ·λ·q̄/(μ·λ - w·q̄^2)",
  shift: "h^2·ω2/4·λ·w/(2·q̄^2)",
} as const;

export const verletModifiedEnergy = identity({
  id: "generalised-verlet-modified-energy",
  says: "It conserves H − (h²ω²/4)(λw/2q̄²)(q − q*)² exactly, for all time and not only for an exponentially long one, so that the error of H is that difference.",
  where: {
    ...verletEnergy,
    H̃: (a, given) => modifiedHamiltonian(a, inert(a, given), quantity(given, "h")),
    "H̃'": (a, given) => modifiedHamiltonian(a, next(a, given), quantity(given, "h")),
    error: (a, given) => verletEnergyError(a, next(a, given), quantity(given, "h"), quantity(given, "q")),
  },
  equal: [
    ["H' - shift·(q' - centre)^2", "H - shift·(q - centre)^2"],
    ["H̃", "H - shift·((q - centre)^2 - centre^2)"],
    ["H̃'", "H̃"],
    ["H' - H", "error"],
  ],
  differ: [["H'", "H"]],
});

export const energyErrorWithoutThirdDerivatives = counterexample({
  id: "energy-error-without-third-derivatives",
  says: "H is quadratic, so that its third derivatives are 0 and a constant made of them is 0; the error of H after one step is not.",
  given: { q: "2", p: "1", q̄: "1", w: "1", λ: "1", μ: "0", h: "1/2" },
  where: { ...verletEnergy, error: "H' - H" },
  shows: ["error"],
  holds: "error != 0",
  unless: { λ: "0" },
});

export const ruthDeterminant = identity({
  id: "algorithm-2-determinant",
  says: "Algorithm 2 as printed multiplies phase space by the product of (1 + c_k·x)(1 − d_k·x), whatever λ and μ: it is not symplectic.",
  radicals: CUBE_ROOT_OF_TWO,
  where: { ...COEFFICIENTS, det: determinant(ruth, inert), x: "h·w" },
  equal: [["det", "(1 + c1·x)^2·(1 + c2·x)^2·(1 - d1·x)^2·(1 - d2·x)"]],
  differ: [["det", "1"]],
});

export const ruthSecondOrder = identity({
  id: "algorithm-2-second-order-term",
  says: "With the coefficients printed, q·p without curvature changes by −½(Σc² + Σd²)x² a step (−3.76x², Euler's is −x²): the product of all factors has no term in x, and that one.",
  radicals: CUBE_ROOT_OF_TWO,
  where: {
    ...COEFFICIENTS,
    // The elementary symmetric functions of the seven numbers c and −d: their sum, and half of its square less their squares.
    first: "2·c1 + 2·c2 - 2·d1 - d2",
    squares: "2·c1^2 + 2·c2^2 + 2·d1^2 + d2^2",
    second: "(first^2 - squares)/2",
  },
  equal: [
    ["first", "0"],
    ["second", "-1/2·squares"],
  ],
  differ: [["second", "0"]],
});

export const coefficientsC = identity({
  id: "equation-17-coefficients",
  says: "The coefficients c of equation 17 add up to 1.",
  radicals: CUBE_ROOT_OF_TWO,
  where: COEFFICIENTS,
  equal: [["2·c1 + 2·c2", "1"]],
  differ: [["2·c1 + c2", "1"]],
});

export const coefficientsD = identity({
  id: "equation-18-coefficients",
  says: "The coefficients d of equation 18 add up to 1, and the sum of their cubes is 0, as the triple jump needs; c1 is half of d1.",
  radicals: CUBE_ROOT_OF_TWO,
  where: COEFFICIENTS,
  equal: [
    ["2·d1 + d2", "1"],
    ["2·d1^3 + d2^3", "0"],
    ["2·c1", "d1"],
    ["2·c2", "d1 + d2"],
  ],
  differ: [["2·d1^2 + d2^2", "0"]],
});

export const eulerFactor = identity({
  id: "eulerStep-multiplies-h",
  says: "Forward Euler on H = wqp multiplies it by 1 − x² a step: it decays, and cannot diverge, for any x up to √2.",
  where: { λ: "0", "q'": after(eulerStep, "q", plain), "p'": after(eulerStep, "p", plain), x: "h·w" },
  equal: [["q'·p'", "q·p·(1 - x^2)"]],
  differ: [["q'·p'", "q·p·(1 + x^2)"]],
});

/** The quadratic part of H_aug around the centre of its motion, before and after a step of Euler. */
export const eulerFactorOscillating = identity({
  id: "eulerStep-multiplies-h-oscillating",
  says: "Where the flow oscillates it multiplies the distance of H from its value at the centre by 1 + ω²h²: it grows.",
  where: {
    "q'": after(eulerStep, "q", inert),
    "p'": after(eulerStep, "p", inert),
    H,
    "H'": ofAll(augmentedHamiltonian, next),
    centre: "μ·λ·q̄/(μ·λ - w·q̄^2)",
    still: "-w·centre/μ",
    E: ofAll(augmentedHamiltonian, moved(inert, "centre", "still")),
    ω2: of(frequencySquared, inert),
  },
  equal: [["H' - E", "(1 + ω2·h^2)·(H - E)"]],
  differ: [["H' - E", "(1 - ω2·h^2)·(H - E)"]],
});

export const rungeKuttaFactor = identity({
  id: "runge-kutta-multiplies-h",
  says: "Runge–Kutta of order 4 on H = wqp multiplies it by 1 + x⁶/72 + x⁸/576 a step: the same at every step, so that a hundred times the steps drift at least a hundred times as far.",
  where: { λ: "0", "q'": after(rungeKuttaStep, "q", plain), "p'": after(rungeKuttaStep, "p", plain), x: "h·w" },
  equal: [["q'·p'", "q·p·(1 + x^6/72 + x^8/576)"]],
  differ: [["q'·p'", "q·p·(1 - x^6/72 + x^8/576)"]],
});

const ONES = { q: "1", p: "1", q̄: "1", w: "1", λ: "1", μ: "0" } as const;

export const verletDeterminantExample = counterexample({
  id: "algorithm-1-determinant-at-a-tenth",
  says: "With x = 1/10 the determinant of Algorithm 1 is 3971/4000, not 1.",
  given: { ...ONES, h: "1/10" },
  where: { det: determinant(stepped(literalVerletStep), inert) },
  shows: ["det"],
  holds: "det != 1",
  unless: { h: "0" },
});

export const verletDoesNotReturnExample = counterexample({
  id: "algorithm-1-there-and-back-at-a-tenth",
  says: "A step of 1/10 and one back lose a hundredth of the reserve.",
  given: { ...ONES, h: "1/10" },
  where: { back: thereAndBack(literalVerletStep, plain) },
  shows: ["back"],
  holds: "back != q",
  unless: { h: "0" },
});

export const verletLocalError = counterexample({
  id: "algorithm-1-local-error",
  says: "Against the flow e^x, to its third order, a step of a tenth of the size has nearly a hundredth of the error, not a thousandth.",
  given: { ...ONES, h: "1/10" },
  where: {
    x: "h·w",
    error: "(1 + x + x^2/2 + x^3/6)·q - q'",
    "q'": after(literalVerletStep, "q", plain),
    small: "x/10",
    smaller: "small^2/2 + small^3/6",
    ratio: "error/smaller",
  },
  shows: ["error", "smaller", "ratio"],
  holds: "ratio < 110",
  unless: { h: "1" },
});

export const verletIgnoresTheSwapExample = counterexample({
  id: "algorithm-1-leaves-the-swap-undone",
  says: "Asked to take 1/10 out of a reserve of 1, a step of 1/10 puts 1/10 in.",
  given: { ...ONES, λ: "0", h: "1/10", Δq: "1/10" },
  where: { "q'": after(literalVerletStep, "q", plain), due: "q - Δq" },
  shows: ["q'", "due"],
  holds: "q' != due",
  unless: { Δq: "-1/10" },
});

export const ruthDeterminantExample = counterexample({
  id: "algorithm-2-determinant-at-a-tenth",
  says: "With the coefficients printed, the cube root of 2 to six decimals, and x = 1/10 the determinant of Algorithm 2 is 0.96, where Euler's is 0.99.",
  given: { ...ONES, h: "1/10", "∛2": "1.259921" },
  where: { det: determinant(ruth, inert), eulerStep: "1 - h^2" },
  shows: ["det", "eulerStep"],
  holds: "det < 0.97 and det < eulerStep",
  unless: { h: "0" },
});
