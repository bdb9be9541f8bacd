import * as equations from "../../spec/equations/index.ts";
import type { Decimal, Exact } from "./exact.ts";
import { flowed, resourceOf, timeToExit, timeToReserve } from "./motion.ts";
import { type GoldenTable, type Input, numberOf, product } from "./table.ts";

type Resource = equations.PaperResource<Decimal>;

/** Constants in halves and quarters, which decimal and binary readers take for the same numbers: every kind of orbit. */
const ELLIPTIC: readonly Input[] = [
  { weight: 0.25, lambda: 5, target: 1, mu: 0.125 },
  { weight: 0.125, lambda: 4, target: 0.75, mu: 0.5 },
];
const HYPERBOLIC: readonly Input[] = [
  { weight: 0.25, lambda: 1, target: 1, mu: 0.125 },
  { weight: 0.5, lambda: 3, target: 2, mu: 0.0625 },
];
const PARABOLIC: readonly Input[] = [{ weight: 0.25, lambda: 4, target: 1, mu: 0.0625 }];
const NO_INERTIA: readonly Input[] = [
  { weight: 1, lambda: 0.5, target: 1, mu: 0 },
  { weight: 0.25, lambda: 2, target: 1.5, mu: 0 },
];
const PLAIN: readonly Input[] = [{ weight: 1, lambda: 0, target: 1, mu: 0 }];
const CURVED = [...ELLIPTIC, ...HYPERBOLIC, ...PARABOLIC, ...NO_INERTIA];
const MOTIONS = [...CURVED, ...PLAIN];
const POINTS: readonly Input[] = [
  { q: 1, p: 1 },
  { q: 1.5, p: 0.625 },
  { q: 0.5, p: 3.25 },
];
const STATES = product(MOTIONS, POINTS);
const STEPS: readonly Input[] = [{ h: 0.0078125 }, { h: 0.125 }];

const rootOfTwo = (exact: Exact): Decimal => exact.of(2).cbrt();
const at = ({ q, p }: { readonly q: Decimal; readonly p: Decimal }) => ({ q, p });

const table = (
  name: string,
  cited: readonly string[],
  note: string,
  ulp: number,
  inputs: readonly Input[],
  expected: GoldenTable["expected"],
): GoldenTable => ({ suite: "dynamics", function: `dynamics.${name}`, equations: cited, note, ulp, inputs, expected });

/** A step of an integrator, by its equation. */
const stepTable = (
  integrator: string,
  cited: readonly string[],
  step: (exact: Exact, r: Resource, h: Decimal) => Resource,
): readonly GoldenTable[] => {
  const stepped = (exact: Exact, input: Input): Resource =>
    step(exact, resourceOf(exact, input), exact.of(numberOf(input, "h")));
  return [
    table(`step.${integrator}`, cited, "one step of h", 8, product(STATES, STEPS), (exact, input) =>
      at(stepped(exact, input)),
    ),
    table(
      `determinant.${integrator}`,
      [...cited, "15"],
      "of the Jacobian of one step of h",
      8,
      product(MOTIONS, STEPS),
      (exact, input) => {
        const from = (q: number, p: number): Resource => stepped(exact, { ...input, q, p });
        const [origin, right, up] = [from(0, 0), from(1, 0), from(0, 1)];
        const determinant = right.q
          .minus(origin.q)
          .times(up.p.minus(origin.p))
          .minus(up.q.minus(origin.q).times(right.p.minus(origin.p)));
        return { determinant };
      },
    ),
  ];
};

/** Three resources of the same constants, for angular momenta. */
const triples = product(CURVED, [{ q1: 1, p1: 1, q2: 0.5, p2: 2.25, q3: 1.75, p3: 0.5 }]);
const three = (exact: Exact, input: Input): readonly [Resource, Resource, Resource] => [
  resourceOf(exact, input, "1"),
  resourceOf(exact, input, "2"),
  resourceOf(exact, input, "3"),
];

const INERT = product([...ELLIPTIC, ...HYPERBOLIC, ...PARABOLIC], POINTS, [{ velocity: 0.75 }, { velocity: -0.25 }]);
const LYAPUNOV = product(CURVED, POINTS, [{ gamma: 0.5, alpha: 0.25, kappa: 1.25 }]);

const excessOf = ({ reading, of }: Exact, r: Resource, input: Input): Decimal =>
  equations.augmentedHamiltonian(reading, [r]).minus(of(numberOf(input, "kappa")));

export const DYNAMICS_TABLES: readonly GoldenTable[] = [
  table("energy", ["4", "9"], "H of one resource; equation 4 where mu is 0", 2, STATES, (exact, input) => ({
    energy: equations.augmentedHamiltonian(exact.reading, [resourceOf(exact, input)]),
  })),
  table("velocity", ["5", "6", "10", "11"], "of the flow", 2, STATES, (exact, input) => {
    const r = resourceOf(exact, input);
    return {
      q: equations.augmentedReserveVelocity(exact.reading, r),
      p: equations.augmentedCreditsVelocity(exact.reading, r),
    };
  }),
  table(
    "frequencySquared",
    ["37"],
    "w(mu lambda/target^2 - w); negative where orbits are hyperbolas",
    2,
    MOTIONS,
    (exact, input) => ({
      square: equations.frequencySquared(exact.reading, resourceOf(exact, { ...input, q: 0, p: 0 })),
    }),
  ),
  table(
    "exactFlow",
    ["5", "6", "10", "11"],
    "where the flow is after a time",
    64,
    product(STATES, [{ t: 1.5 }, { t: -0.75 }, { t: 4 }]),
    (exact, input) => at(flowed(exact, resourceOf(exact, input), exact.of(numberOf(input, "t")))),
  ),
  ...stepTable("euler", ["Table 2"], ({ reading }, r, h) => equations.eulerStep(reading, r, h)),
  ...stepTable("rungeKutta", ["Table 2"], ({ reading }, r, h) => equations.rungeKuttaStep(reading, r, h)),
  ...stepTable("literalVerlet", ["Algorithm 1"], ({ reading }, r, h) => equations.literalVerletStep(reading, r, h)),
  ...stepTable("literalRuth", ["Algorithm 2", "17", "18"], (exact, r, h) =>
    equations.literalRuthStep(exact.reading, r, h, rootOfTwo(exact)),
  ),
  ...stepTable("verlet", ["Algorithm 1"], ({ reading }, r, h) => equations.verletStep(reading, r, h)),
  ...stepTable("composed", ["Algorithm 2", "18"], (exact, r, h) =>
    equations.composedStep(exact.reading, r, h, rootOfTwo(exact)),
  ),
  table("ruthCoefficients", ["17", "18"], "c1, c2, d1, d2", 2, [{}], (exact) => ({
    c1: equations.outerPositionCoefficient(exact.reading, rootOfTwo(exact)),
    c2: equations.innerPositionCoefficient(exact.reading, rootOfTwo(exact)),
    d1: equations.outerMomentumCoefficient(exact.reading, rootOfTwo(exact)),
    d2: equations.innerMomentumCoefficient(exact.reading, rootOfTwo(exact)),
  })),
  table(
    "modifiedEnergy",
    ["Theorem 5", "40"],
    "what the generalised Stormer-Verlet conserves exactly",
    4,
    product(STATES, STEPS),
    (exact, input) => ({
      energy: equations.modifiedHamiltonian(exact.reading, resourceOf(exact, input), exact.of(numberOf(input, "h"))),
    }),
  ),
  table(
    "verletEnergyError",
    ["40"],
    "H - H0 of the generalised Stormer-Verlet between two reserves",
    4,
    product(CURVED, [{ h: 0.125, start: 1, q: 1.75, p: 0 }]),
    (exact, input) => ({
      error: equations.verletEnergyError(
        exact.reading,
        resourceOf(exact, input),
        exact.of(numberOf(input, "h")),
        exact.of(numberOf(input, "start")),
      ),
    }),
  ),
  table(
    "swapByFlow",
    ["Algorithm 1", "5", "6"],
    "the swap of deltaQ as a time of the flow",
    8,
    product(MOTIONS, [{ q: 1, p: 1 }], [{ deltaQ: 0.25 }, { deltaQ: -0.125 }, { deltaQ: 0.5 }]),
    (exact, input) => {
      const r = resourceOf(exact, input);
      const q = r.q.minus(exact.of(numberOf(input, "deltaQ")));
      const t = timeToReserve(exact, r, q);
      return { q, p: flowed(exact, r, t).p, t };
    },
  ),
  table("exitTime", ["2", "15"], "when the flow leaves q, p > 0", 8, product(CURVED, POINTS), (exact, input) => ({
    t: timeToExit(exact, resourceOf(exact, input)),
  })),
  table("angularMomentum", ["16"], "L12, its rate, and L12 + L23 + L31", 4, triples, (exact, input) => {
    const [one, two, last] = three(exact, input);
    return {
      momentum: equations.angularMomentum(exact.reading, one, two),
      rate: equations.angularMomentumRate(exact.reading, one, two),
      cyclic: equations.cyclicMomentum(exact.reading, one, two, last),
    };
  }),
  table("scalingCharge", ["Table 1"], "D = sum of qp, and its rate", 4, triples, (exact, input) => ({
    charge: equations.scalingCharge(exact.reading, three(exact, input)),
    rate: equations.scalingRate(exact.reading, three(exact, input)),
  })),
  table(
    "powerGauge",
    ["12"],
    "Q and P for g = q^exponent, one resource",
    4,
    product(POINTS, [{ exponent: 1 }, { exponent: 2 }, { exponent: -0.5 }]),
    (exact, input) => {
      const exponent = exact.of(numberOf(input, "exponent"));
      const [q, p] = [exact.of(numberOf(input, "q")), exact.of(numberOf(input, "p"))];
      const gauge = q.pow(exponent);
      const slope = exponent.times(q.pow(exponent.minus(1)));
      return {
        q: equations.gaugeReserve(exact.reading, q, gauge),
        p: equations.gaugeCredits(exact.reading, q, p, gauge, slope),
      };
    },
  ),
  table("literalLagrangian", ["38", "39"], "as printed, with kappa 1", 16, INERT, ({ reading, of }, input) => {
    const [r, velocity] = [resourceOf({ reading, of, digits: 0 }, input), of(numberOf(input, "velocity"))];
    return {
      lagrangian: equations.literalLagrangian(reading, r, of(1), velocity),
      hamiltonian: equations.literalLegendre(reading, r, of(1)),
    };
  }),
  table(
    "lagrangian",
    ["38", "39"],
    "of equation 9, with its momentum and Legendre transform",
    4,
    INERT,
    (exact, input) => {
      const [r, velocity] = [resourceOf(exact, input), exact.of(numberOf(input, "velocity"))];
      return {
        momentum: equations.momentum(exact.reading, r, velocity),
        lagrangian: equations.lagrangian(exact.reading, r, velocity),
        hamiltonian: equations.legendre(exact.reading, r, velocity),
      };
    },
  ),
  table(
    "lyapunov",
    ["42", "43", "44"],
    "V, its rate along the flow, and the two bounds as printed",
    4,
    LYAPUNOV,
    (exact, input) => {
      const r = resourceOf(exact, input);
      const [gamma, alpha] = [exact.of(numberOf(input, "gamma")), exact.of(numberOf(input, "alpha"))];
      const excess = excessOf(exact, r, input);
      const decay = exact.reading.choose(alpha.lessThan(gamma.times(r.lambda)), alpha, gamma.times(r.lambda));
      return {
        value: equations.lyapunovFunction(exact.reading, [r], excess, gamma),
        rate: equations.lyapunovRate(exact.reading, [r], gamma),
        bound: equations.literalLyapunovBound(exact.reading, [r], excess, gamma, alpha),
        decay: equations.literalLyapunovDecay(exact.reading, [r], excess, gamma, decay),
      };
    },
  ),
];
