import * as analysis from "../../src/analysis/index.ts";
import * as dynamics from "../../src/dynamics/index.ts";
import type { FloatInput } from "./format.ts";

/** A function of the reference under the name by which the files call it. */
export type Subject = (input: FloatInput) => Readonly<Record<string, number>>;

const read = (input: FloatInput, name: string): number => {
  const value = input[name];
  if (typeof value !== "number") throw new TypeError(`${name} is ${String(value)}, not a number`);
  return value;
};

const motionOf = (input: FloatInput): dynamics.Motion => ({
  weight: read(input, "weight"),
  lambda: read(input, "lambda"),
  target: read(input, "target"),
  mu: read(input, "mu"),
});

const pointOf = (input: FloatInput, suffix = ""): dynamics.Point => ({
  q: read(input, `q${suffix}`),
  p: read(input, `p${suffix}`),
});

const three = (input: FloatInput): readonly dynamics.Moving[] =>
  ["1", "2", "3"].map((suffix) => ({ motion: motionOf(input), at: pointOf(input, suffix) }));

const stepSubjects: Readonly<Record<string, Subject>> = Object.fromEntries(
  dynamics.INTEGRATOR_NAMES.flatMap((name): readonly (readonly [string, Subject])[] => [
    [
      `dynamics.step.${name}`,
      (input) => ({ ...dynamics.stepOnce(name, motionOf(input), read(input, "h"), pointOf(input)) }),
    ],
    [
      `dynamics.determinant.${name}`,
      (input) => ({ determinant: dynamics.stepDeterminant(name, motionOf(input), read(input, "h")) }),
    ],
  ]),
);

const lyapunovSubject: Subject = (input) => {
  const moving = [{ motion: motionOf(input), at: pointOf(input) }];
  const [gamma, alpha, kappa] = [read(input, "gamma"), read(input, "alpha"), read(input, "kappa")];
  return {
    value: dynamics.lyapunov(moving, kappa, gamma),
    rate: dynamics.lyapunovRate(moving, gamma),
    bound: dynamics.literalRateBound(moving, kappa, gamma, alpha),
    decay: dynamics.literalDecayBound(moving, kappa, gamma, alpha),
  };
};

const powerGauge: Subject = (input) => {
  const [q = Number.NaN, p = Number.NaN] = dynamics.transform(dynamics.powerGauge(read(input, "exponent")))([
    read(input, "q"),
    read(input, "p"),
  ]);
  return { q, p };
};

const dynamicsSubjects: Readonly<Record<string, Subject>> = {
  "dynamics.energy": (input) => ({ energy: dynamics.energy(motionOf(input), pointOf(input)) }),
  "dynamics.velocity": (input) => ({ ...dynamics.velocity(motionOf(input), pointOf(input)) }),
  "dynamics.frequencySquared": (input) => ({ square: dynamics.frequencySquared(motionOf(input)) }),
  "dynamics.exactFlow": (input) => ({ ...dynamics.exactFlow(motionOf(input), pointOf(input), read(input, "t")) }),
  ...stepSubjects,
  "dynamics.ruthCoefficients": () => {
    const [c1, c2] = dynamics.RUTH_POSITIONS;
    const [d1, d2] = dynamics.RUTH_MOMENTA;
    return { c1, c2, d1, d2 };
  },
  "dynamics.modifiedEnergy": (input) => ({
    energy: dynamics.modifiedEnergy(motionOf(input), read(input, "h"), pointOf(input)),
  }),
  "dynamics.verletEnergyError": (input) => ({
    error: dynamics.verletEnergyError(motionOf(input), read(input, "h"), read(input, "start"), read(input, "q")),
  }),
  "dynamics.swapByFlow": (input) => ({
    ...dynamics.swapByFlow(motionOf(input), pointOf(input), read(input, "deltaQ")),
  }),
  "dynamics.exitTime": (input) => ({ t: dynamics.exitTime(motionOf(input), pointOf(input)) }),
  "dynamics.angularMomentum": (input) => ({
    momentum: dynamics.angularMomentum(three(input), 0, 1),
    rate: dynamics.momentumRate(three(input), 0, 1),
    cyclic: dynamics.cyclicMomentum(three(input)),
  }),
  "dynamics.scalingCharge": (input) => ({
    charge: dynamics.scalingCharge(three(input)),
    rate: dynamics.scalingRate(three(input)),
  }),
  "dynamics.powerGauge": powerGauge,
  "dynamics.literalLagrangian": (input) => {
    const [motion, { q, p }] = [motionOf(input), pointOf(input)];
    return {
      lagrangian: dynamics.literalLagrangian(motion, 1, { q, velocity: read(input, "velocity") }),
      hamiltonian: dynamics.literalLegendre(motion, 1, { q, p }),
    };
  },
  "dynamics.lagrangian": (input) => {
    const [motion, tangent] = [motionOf(input), { q: read(input, "q"), velocity: read(input, "velocity") }];
    return {
      momentum: dynamics.momentumOf(motion, tangent),
      lagrangian: dynamics.lagrangian(motion, tangent),
      hamiltonian: dynamics.legendre(motion, tangent),
    };
  },
  "dynamics.lyapunov": lyapunovSubject,
};

const curveOf = (input: FloatInput): analysis.RealCurve => ({
  ...pointOf(input),
  c: read(input, "c"),
  b: read(input, "b"),
  m: read(input, "m"),
});

/** What a pool holds, how deep it is and what its provider has lost, at a price. */
const poolSubject =
  (pool: (input: FloatInput) => analysis.Portfolio): Subject =>
  (input) => {
    const [portfolio, price] = [pool(input), read(input, "price")];
    return {
      ...portfolio.holdings(price),
      depth: portfolio.depth(price),
      loss: portfolio.loss(price),
      impermanentLoss: analysis.impermanentLossAt(portfolio, price),
    };
  };

const analysisSubjects: Readonly<Record<string, Subject>> = {
  "analysis.table3": (input) => {
    const cell = analysis.table3(0).find(({ row, ratio }) => row === input.row && ratio === input.ratio);
    return { impermanentLoss: cell?.impermanentLoss ?? Number.NaN };
  },
  "analysis.hmm": poolSubject((input) => analysis.hmmPortfolio(curveOf(input))),
  "analysis.constantProduct": poolSubject((input) => analysis.constantProduct(pointOf(input))),
  "analysis.weighted": poolSubject((input) => {
    const [part, rest] = [read(input, "part"), read(input, "rest")];
    return analysis.weighted(pointOf(input), part / (part + rest));
  }),
  "analysis.stableswap": poolSubject((input) => analysis.stableswap(read(input, "amplification"))),
  "analysis.concentrated": poolSubject((input) =>
    analysis.concentrated({
      price: read(input, "start"),
      low: read(input, "low"),
      high: read(input, "high"),
      liquidity: read(input, "liquidity"),
    }),
  ),
  "analysis.withFee": (input) => ({
    ...analysis.withFee(analysis.hmmPortfolio(curveOf(input)), read(input, "price"), read(input, "rate")),
  }),
  "analysis.capitalEfficiency": (input) => ({
    efficiency: analysis.capitalEfficiency(analysis.hmmPortfolio(curveOf(input))),
  }),
  "analysis.literalLossBound": (input) => ({
    bound: analysis.literalLossBound(read(input, "ratio"), read(input, "lambda"), read(input, "kappa")),
  }),
  "analysis.curvatureOfLoss": (input) => ({
    l: analysis.curvatureOfLoss(read(input, "ratio"), read(input, "loss")),
  }),
};

/** Every function that the files hold values of. */
export const SUBJECTS: Readonly<Record<string, Subject>> = { ...dynamicsSubjects, ...analysisSubjects };
