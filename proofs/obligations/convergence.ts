import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import {
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
} from "../../spec/equations/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { constant, type Series, series, variable } from "../reading/series.ts";
import { sharing } from "../reading/sharing.ts";
import { derivatives, FLOW, inTargets, type Point } from "./paper-flow.ts";

/*
 * The orders of the integrators, of the whole flow and for all parameters. A step is a function of h: read over power
 * series it becomes its own expansion in h, to be compared, term by term, with that of the flow, x + hf + h²/2·f'f + …
 */

/** One step over a time; `root` is what stands for ∛2 where a step has one. */
type Step = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N, root: N) => PaperResource<N>;

/** The terms of a step's expansion in h, as points. */
const expansion = <N, B>(
  a: Arithmetic<N, B>,
  step: Step,
  r: PaperResource<N>,
  root: N,
  order: number,
): readonly Point<N>[] => {
  const of = (value: N): Series<N> => constant(a, order, value);
  const { q, p } = step<Series<N>, never>(
    series(a, order),
    { q: of(r.q), p: of(r.p), weight: of(r.weight), lambda: of(r.lambda), target: of(r.target), mu: of(r.mu) },
    variable(a, order),
    of(root),
  );
  return q.flatMap((reserve, place) => {
    const credits = p[place];
    return credits === undefined ? [] : [{ q: reserve, p: credits }];
  });
};

const factorial = (k: number): bigint => (k < 2 ? 1n : BigInt(k) * factorial(k - 1));

/** k! times what the step's term of h^k differs from the flow's by, for each k up to an order. */
const errors = <N, B>(
  a: Arithmetic<N, B>,
  step: Step,
  r: PaperResource<N>,
  root: N,
  order: number,
): readonly Point<N>[] => {
  const flow = derivatives(a, r, order);
  return expansion(a, step, r, root, order).map(({ q, p }, k) => {
    const due = flow[k];
    if (due === undefined) throw new RangeError(`the flow has no derivative ${k}`);
    const scaled = (value: N): N => a.multiply(a.literal(factorial(k)), value);
    return { q: a.subtract(scaled(q), due.q), p: a.subtract(scaled(p), due.p) };
  });
};

const agrees = (step: Step, order: number): Fact =>
  fact<string>(`order ${order}`, `the terms of h⁰ to h^${order} are those of the flow`, (a, given) =>
    a.and(
      ...errors(a, step, inTargets(a, given), quantity(given, "∛2"), order).flatMap(({ q, p }) => [
        a.equal(q, a.literal(0n)),
        a.equal(p, a.literal(0n)),
      ]),
    ),
  );

interface Method {
  readonly id: string;
  readonly title: string;
  readonly step: Step;
  readonly order: number;
  readonly applies: readonly { readonly source: Obligation["equations"][number] }[];
}

const RUTH = [
  literalRuthStep,
  outerMomentumCoefficient,
  innerMomentumCoefficient,
  outerPositionCoefficient,
  innerPositionCoefficient,
] as const;

const METHODS: readonly Method[] = [
  { id: "euler-step", title: "Forward Euler", step: eulerStep, order: 1, applies: [eulerStep] },
  { id: "runge-kutta-step", title: "Table 2's RK4", step: rungeKuttaStep, order: 4, applies: [rungeKuttaStep] },
  {
    ...{ id: "sound-verlet-step", title: "The generalised Störmer–Verlet step" },
    ...{ step: verletStep, order: 2, applies: [verletStep] },
  },
  {
    ...{ id: "algorithm-1-as-printed", title: "Algorithm 1 as printed" },
    ...{ step: literalVerletStep, order: 1, applies: [literalVerletStep] },
  },
  {
    ...{ id: "algorithm-2-as-printed", title: "Algorithm 2 as printed, with any number for ∛2," },
    ...{ step: literalRuthStep, order: 1, applies: RUTH },
  },
];

const hasOrder = ({ id, title, step, order, applies }: Method): Obligation =>
  obligation({
    id: `${id}-has-order-${order}`,
    statement: `${title} agrees with the flow of equations 10 and 11 in the terms of h⁰ to h^${order}, whatever state and parameters are, and not in that of h^${order + 1}: its order is ${order}.`,
    expected: "proved",
    applies: [...applies, ...FLOW],
    hypotheses: [],
    conclusion: agrees(step, order),
    control: { description: `its order is ${order + 1}`, conclusion: agrees(step, order + 1) },
  });

const errorsAreThoseOfThePart = (...orders: readonly number[]): Fact =>
  fact<string>(
    "the errors of the composition",
    "the errors are those of the step that is composed, times the sum of the cubes of the coefficients",
    (plain, given) => {
      const a = sharing(plain);
      const [r, root] = [inTargets(a, given), quantity(given, "∛2")];
      const highest = Math.max(...orders);
      const [whole, part] = [composedStep, verletStep].map((step) => errors(a, step, r, root, highest));
      const cube = (value: typeof root) => a.multiply(a.multiply(value, value), value);
      const outer = cube(outerMomentumCoefficient(a, root));
      const cubes = a.add(a.add(outer, outer), cube(innerMomentumCoefficient(a, root)));
      return a.and(
        ...orders.flatMap((k) => {
          const [of, by] = [whole?.[k], part?.[k]];
          if (of === undefined || by === undefined) throw new RangeError(`there is no term ${k}`);
          return [a.equal(of.q, a.multiply(cubes, by.q)), a.equal(of.p, a.multiply(cubes, by.p))];
        }),
      );
    },
  );

const composedHasOrder4 = obligation({
  id: "composed-step-has-order-4",
  statement:
    "Composed with equation 18, any number in place of ∛2, the generalised Störmer–Verlet step has in h⁰ to h⁴ the errors of the step itself times the sum of the cubes of the coefficients: none in h⁰ to h², and none in h³ and h⁴ with ∛2, of which that sum is 0. So its order is 4.",
  expected: "proved",
  applies: [composedStep, verletStep, outerMomentumCoefficient, innerMomentumCoefficient, ...FLOW],
  hypotheses: [],
  conclusion: errorsAreThoseOfThePart(0, 1, 2, 3, 4),
  control: { description: "in h⁵, too", conclusion: errorsAreThoseOfThePart(5) },
});

export const convergenceObligations: readonly Obligation[] = [...METHODS.map(hasOrder), composedHasOrder4];
