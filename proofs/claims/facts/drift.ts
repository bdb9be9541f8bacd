import { float64 } from "../../../spec/arithmetic/index.ts";
import {
  augmentedHamiltonian,
  composedStep,
  eulerStep,
  innerMomentumCoefficient,
  innerPositionCoefficient,
  literalRuthStep,
  literalVerletStep,
  outerMomentumCoefficient,
  outerPositionCoefficient,
  type PaperResource,
  rungeKuttaStep,
  verletStep,
} from "../../../spec/equations/index.ts";
import { computation } from "../evidence/evidence.ts";
import type { Step } from "../forms/integrators.ts";

/** q·p without curvature or inertia, from q = p = 1: the flow is q = e^t, p = e^−t. */
const PRODUCT: PaperResource<number> = { q: 1, p: 1, weight: 1, lambda: 0, target: 1, mu: 0 };

/** Where the flow oscillates: w = 0.2, λ = 5, μ = 0.1, q̄ = 1. */
const OSCILLATOR: PaperResource<number> = { q: 1, p: 1, weight: 0.2, lambda: 5, target: 1, mu: 0.1 };

const root = 2 ** (1 / 3);
const [D1, D2] = [outerMomentumCoefficient(float64, root), innerMomentumCoefficient(float64, root)];
const [C1, C2] = [outerPositionCoefficient(float64, root), innerPositionCoefficient(float64, root)];

type FloatStep = (r: PaperResource<number>, h: number) => PaperResource<number>;

const inFloats =
  (step: Step): FloatStep =>
  (r, h) =>
    step(float64, r, h);

const verlet = inFloats(literalVerletStep);
const sound = inFloats(verletStep);
const ruth: FloatStep = (r, h) => literalRuthStep(float64, r, h, root);
/** The triple jump: the sound method over steps in the proportion of equation 18. */
const yoshida: FloatStep = (r, h) => composedStep(float64, r, h, root);

const energy = (r: PaperResource<number>): number => augmentedHamiltonian(float64, [r]);

const ran = (step: FloatStep, start: PaperResource<number>, h: number, steps: number): PaperResource<number> => {
  let at = start;
  for (let i = 0; i < steps; i++) at = step(at, h);
  return at;
};

/** H after some steps, as a part of what it was. */
const left = (step: FloatStep, h: number, steps: number): number =>
  energy(ran(step, PRODUCT, h, steps)) / energy(PRODUCT);

/** The largest |H − κ| on the way. */
const drift = (step: FloatStep, h: number, steps: number): number => {
  let [at, largest] = [OSCILLATOR, 0];
  for (let i = 0; i < steps; i++) {
    at = step(at, h);
    largest = Math.max(largest, Math.abs(energy(at) - energy(OSCILLATOR)));
  }
  return largest;
};

/** The order that halving the step shows, against q = e at the time 1. */
const order = (step: FloatStep): number => {
  const error = (steps: number): number => Math.abs(ran(step, PRODUCT, 1 / steps, steps).q - Math.E);
  return Math.log2(error(32) / error(64));
};

const DRIFT_STEPS = 10_000;

export const productDrift = computation({
  id: "drift-on-the-product",
  says: "On H = qp with x = 0.01, 10⁴ steps leave this part of H: Algorithm 1 as printed 47%, Algorithm 2 as printed 2.3%, forward Euler 37%, the generalised Störmer–Verlet method all of it.",
  compute: () => ({
    literalVerletStep: left(verlet, 0.01, DRIFT_STEPS),
    literalRuthStep: left(ruth, 0.01, DRIFT_STEPS),
    eulerStep: left(inFloats(eulerStep), 0.01, DRIFT_STEPS),
    sound: left(sound, 0.01, DRIFT_STEPS),
  }),
  holds:
    "0.47 < literalVerletStep < 0.48 and 0.02 < literalRuthStep < 0.025 and 0.36 < eulerStep < 0.37 and 0.999999 < sound < 1.000001",
  unless: () => {
    const kept = left(sound, 0.01, DRIFT_STEPS);
    return { literalVerletStep: kept, literalRuthStep: kept, eulerStep: kept, sound: kept };
  },
});

const ofSquares = (c: readonly number[]) => ({ term: c.reduce((total, each) => total + each * each, 0) / 2 });

export const ruthSecondOrderValue = computation({
  id: "algorithm-2-second-order-value",
  says: "½(Σc² + Σd²) of equations 17 and 18 is 3.76: on q·p Algorithm 2 as printed loses 3.76x² a step, where Euler loses x².",
  compute: () => ofSquares([C1, C2, C2, C1, D1, D2, D1]),
  holds: "3.76 < term < 3.77",
  unless: () => ofSquares([1, 1]),
});

const printedOrders = (first: FloatStep, second: FloatStep) => ({
  literalVerletStep: order(first),
  literalRuthStep: order(second),
});

export const measuredOrders = computation({
  id: "measured-orders-as-printed",
  says: "Halving the step halves the error: Algorithms 1 and 2 as printed are of order 1, measured against the exact flow.",
  compute: () => printedOrders(verlet, ruth),
  holds: "0.9 < literalVerletStep < 1.1 and 0.9 < literalRuthStep < 1.1",
  unless: () => printedOrders(sound, yoshida),
});

export const soundOrders = computation({
  id: "measured-orders-of-the-sound-methods",
  says: "The generalised Störmer–Verlet method is of order 2, and its triple jump with the coefficients of equation 18 of order 4.",
  compute: () => printedOrders(sound, yoshida),
  holds: "1.98 < literalVerletStep < 2.02 and 3.9 < literalRuthStep < 4.1",
  unless: () => printedOrders(verlet, ruth),
});

const oscillatorDrift = (methods: Readonly<Record<string, FloatStep>>) =>
  Object.fromEntries(Object.entries(methods).map(([name, step]) => [name, drift(step, 0.01, DRIFT_STEPS)]));

export const printedDrift = computation({
  id: "drift-as-printed-where-the-flow-oscillates",
  says: "Where the flow oscillates (w = 0.2, λ = 5, μ = 0.1, q̄ = 1, h = 0.01), the largest |H − κ| in 10⁴ steps: Algorithm 1 as printed four orders above the 2.1e-6 of Table 2, Algorithm 2 ten orders above its 8.9e-12, and worse than Euler.",
  compute: () => oscillatorDrift({ literalVerletStep: verlet, literalRuthStep: ruth, eulerStep: inFloats(eulerStep) }),
  holds: "literalVerletStep > 0.01 and literalRuthStep > 0.05 and literalRuthStep > eulerStep",
  unless: () => oscillatorDrift({ literalVerletStep: sound, literalRuthStep: yoshida, eulerStep: inFloats(eulerStep) }),
});

export const soundDrift = computation({
  id: "drift-of-the-sound-methods",
  says: "The same of the sound methods: of the size of Table 2's symplectic rows; and of Runge–Kutta at the same step: far below all of them, not above.",
  compute: () => oscillatorDrift({ verlet: sound, yoshida, rungeKutta: inFloats(rungeKuttaStep) }),
  holds: "verlet < 0.00001 and yoshida < 0.0000000001 and rungeKutta < yoshida",
  unless: () => oscillatorDrift({ verlet, yoshida: ruth, rungeKutta: inFloats(eulerStep) }),
});

/** |H − κ| of the sound method without inertia, where nothing keeps q bounded: the flow does not oscillate. */
const unbounded = (lambda: number) => {
  const start = { ...PRODUCT, q: 1, lambda, target: 2 };
  const error = (steps: number): number => Math.abs(energy(ran(sound, start, 0.01, steps)) - energy(start));
  return { after200: error(200), after400: error(400) };
};

export const notBounded = computation({
  id: "drift-grows-where-the-flow-does-not-oscillate",
  says: "Without oscillation the error of even the sound method grows with q², as e^{2wt}: twice the time, more than ten times the error.",
  compute: () => unbounded(1),
  holds: "after400 > 10·after200 and after200 > 0",
  unless: () => unbounded(0),
});

/** The part of a box of (λ, μ) in which μλ > w, for q̄ = 1: ∫ (μ₁ − w/λ) dλ over what is inside, divided by the box. */
const oscillating = (w: number): number => {
  const [least, most, μ0, μ1] = [0.5, 5, 0.01, 0.1];
  const cells = 4000;
  let inside = 0;
  for (let i = 0; i < cells; i++) {
    const λ = least + ((most - least) * (i + 0.5)) / cells;
    inside += Math.min(Math.max(μ1 - w / λ, 0), μ1 - μ0);
  }
  return inside / (cells * (μ1 - μ0));
};

export const recommendedBox = computation({
  id: "oscillating-part-of-the-recommended-box",
  says: "Of the box λ ∈ [0.5, 5], μ ∈ [0.01, 0.1] with q̄ = 1, μλ > w·q̄² holds in 28.8% for w = 0.2 and nowhere for w ≥ 0.5: mostly there is no oscillation whose error could stay bounded.",
  compute: () => ({ fifth: oscillating(0.2), half: oscillating(0.5) }),
  holds: "0.287 < fifth < 0.289 and half = 0",
  unless: () => ({ fifth: oscillating(0.1), half: oscillating(0.4) }),
});

/** What Table 2 says of Runge–Kutta and of Störmer–Verlet, in one step size. */
const tableTwo = (rungeKuttaDrift: number) => {
  const xOfRungeKutta = (72 * (rungeKuttaDrift / 1e4)) ** (1 / 6);
  return { xOfRungeKutta, eulerThen: 1e4 * Math.log(1 + xOfRungeKutta ** 2), eulerPrinted: Math.log(1 + 0.32) };
};

export const tableTwoRows = computation({
  id: "table-2-rows-need-different-steps",
  says: "The 7.8e-4 of Runge–Kutta at 10⁴ steps needs a step x = 0.13, with which Euler has grown by e^176, not by the 1.32 of its row: no step fits two rows.",
  compute: () => tableTwo(7.8e-4),
  holds: "0.13 < xOfRungeKutta < 0.14 and eulerThen > 170 and eulerPrinted < 1",
  unless: () => tableTwo(1e-12),
});

/** ωh of the oscillator, for a step that makes the drift of the sound method, which goes with h², what Table 2 prints. */
const stepOfVerletRow = (printed: number): number => {
  const { weight, mu, lambda } = OSCILLATOR;
  return Math.sqrt(weight * (mu * lambda - weight)) * 0.01 * Math.sqrt(printed / drift(sound, 0.01, DRIFT_STEPS));
};

const otherRowsAt = (x: number) => ({ x, eulerStep: (1 + x * x) ** 1e4 - 1, rungeKutta: (1e4 * x ** 6) / 72 });

export const eulerAtVerletStep = computation({
  id: "eulerStep-row-at-the-verlet-row",
  says: "At the step ωh that 2.1e-6 needs of the generalised Störmer–Verlet method Euler has drifted by a part of the order of the 0.32 printed after 10⁴ steps: that row is possible. But then Runge–Kutta has drifted by 1e-13, not 7.8e-4.",
  compute: () => otherRowsAt(stepOfVerletRow(2.1e-6)),
  holds: "0.1 < eulerStep < 0.4 and rungeKutta < 0.000000000001",
  unless: () => otherRowsAt(0.13),
});
