import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import { fraction } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  augmentedCreditsVelocity,
  augmentedHamiltonian,
  augmentedReserveVelocity,
  creditsVelocity,
  hamiltonian,
  hamiltonianOfResource,
  type PaperResource,
  reserveVelocity,
} from "../../spec/equations/index.ts";
import {
  frequencySquared,
  innerMomentumCoefficient,
  innerPositionCoefficient,
  literalRuthStep,
  literalVerletStep,
  modifiedHamiltonian,
  outerMomentumCoefficient,
  outerPositionCoefficient,
  verletStep,
} from "../../spec/equations/integrators.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { equals, minus, named, plus, times, whole } from "../reading/index.ts";
import { moved, type ResourceTerm, resourceOf } from "./paper-resource.ts";

/* One step of an integrator is affine in (q, p), so that its Jacobian is made of exact differences. */

type StepOf = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, given: Quantities<string, N>) => PaperResource<N>;

/** A resource with its reserve counted in units of the target, in which the step is the same. */
const one: ResourceTerm = (a, given) => ({ ...resourceOf(1)(a, given), target: a.literal(1n) });
const unit = whole(1n);

/** The determinant of the Jacobian. */
const determinant =
  (step: StepOf): Term<string> =>
  (a, given) => {
    const at = (from: ResourceTerm) => step(a, from(a, given), given);
    const [base, right, up] = [at(one), at(moved(one, "q", unit)), at(moved(one, "p", unit))];
    const by = (of: PaperResource<typeof base.q>, coordinate: "q" | "p") =>
      a.subtract(of[coordinate], base[coordinate]);
    return a.subtract(a.multiply(by(right, "q"), by(up, "p")), a.multiply(by(up, "q"), by(right, "p")));
  };

const sound: StepOf = (a, r, given) => verletStep(a, r, quantity(given, "h"));
const literal: StepOf = (a, r, given) => literalVerletStep(a, r, quantity(given, "h"));

/** The same on the Hamiltonian w·q·p alone, where it is refuted already. */
const onProduct =
  (step: StepOf): StepOf =>
  (a, r, given) =>
    step(a, { ...r, lambda: a.literal(0n), mu: a.literal(0n) }, given);

const ruth: StepOf = (a, r, given) => literalRuthStep(a, r, quantity(given, "h"), quantity(given, "∛2"));

const FLOW = [augmentedReserveVelocity, reserveVelocity, augmentedCreditsVelocity, creditsVelocity] as const;

const keepsAreas = obligation({
  id: "sound-verlet-step-is-symplectic",
  statement:
    "The generalised Störmer–Verlet step keeps areas exactly: the determinant of its Jacobian is 1, for every step size.",
  expected: "proved",
  applies: [verletStep],
  hypotheses: [],
  conclusion: equals("det = 1", "the determinant is 1", determinant(sound), unit),
  control: {
    description: "it is 2",
    conclusion: equals("det = 2", "the determinant is 2", determinant(sound), whole(2n)),
  },
});

/** hw, without a unit. */
const x = times(named("h"), named("w1"));

const literalDeterminant = obligation({
  id: "algorithm-1-changes-areas-by-a-formula",
  statement: "The determinant of Algorithm 1 as printed is (1 + x)(1 − x/2)² with x = hw, whatever λ and μ are.",
  expected: "proved",
  applies: [literalVerletStep, ...FLOW],
  hypotheses: [],
  conclusion: equals(
    "4·det = (1 + x)(2 − x)²",
    "four times the determinant is the formula",
    times(whole(4n), determinant(literal)),
    times(plus(unit, x), minus(whole(2n), x), minus(whole(2n), x)),
  ),
  control: {
    description: "it is 1",
    conclusion: equals("det = 1", "the determinant is 1", determinant(literal), unit),
  },
});

const small = {
  h: fraction(1n, 10n),
  w1: fraction(1n),
  q1: fraction(1n),
  p1: fraction(1n),
};

const isSymplectic = (
  id: string,
  title: string,
  step: StepOf,
  applies: readonly { readonly source: Obligation["equations"][number] }[],
  values: Readonly<Record<string, ReturnType<typeof fraction>>>,
) =>
  obligation({
    id,
    statement: `${title} as printed keeps areas, of the Hamiltonian w·q·p.`,
    expected: "refuted",
    applies,
    hypotheses: [
      fact<string>("h > 0", "the step is positive", (a, given) => a.less(a.literal(0n), quantity(given, "h"))),
    ],
    conclusion: equals("det = 1", "the determinant is 1", determinant(onProduct(step)), unit),
    control: {
      description: "that it does where the weight is 0 is true",
      hypotheses: [equals("w = 0", "the weight is 0", named("w1"), whole(0n))],
    },
    witness: { claim: values },
  });

/** Forwards and back again. */
const thereAndBack = (slack: bigint): Fact =>
  fact<string>("reversible", "a step of −h undoes a step of h", (a, given) => {
    const r = one(a, given);
    const h = quantity(given, "h");
    const back = verletStep(a, verletStep(a, r, h), a.subtract(a.literal(0n), h));
    return a.and(a.equal(back.q, a.add(r.q, a.literal(slack))), a.equal(back.p, r.p));
  });

const isReversible = obligation({
  id: "sound-verlet-step-is-reversible",
  statement:
    "A step of −h undoes a generalised Störmer–Verlet step of h exactly: its order is even, and being consistent, at least 2.",
  expected: "proved",
  applies: [verletStep],
  hypotheses: [],
  conclusion: thereAndBack(0n),
  control: { description: "but for one unit", conclusion: thereAndBack(1n) },
});

const MODIFIED = [
  modifiedHamiltonian,
  frequencySquared,
  augmentedHamiltonian,
  hamiltonian,
  hamiltonianOfResource,
] as const;

const conserves = (slack: bigint): Fact =>
  fact<string>("conserved", "the modified Hamiltonian is what it was", (a, given) => {
    const r = one(a, given);
    const h = quantity(given, "h");
    return a.equal(
      modifiedHamiltonian(a, verletStep(a, r, h), h),
      a.add(modifiedHamiltonian(a, r, h), a.literal(slack)),
    );
  });

const conservesModified = obligation({
  id: "sound-verlet-step-conserves-its-hamiltonian",
  statement:
    "The generalised Störmer–Verlet step conserves H − (h²K/8)(ω²q² − 2μKq̄q) exactly: H itself to second order, for any number of steps.",
  expected: "proved",
  applies: [verletStep, ...MODIFIED],
  hypotheses: [],
  conclusion: conserves(0n),
  control: { description: "but for one unit", conclusion: conserves(1n) },
});

const root = named("∛2");
const [d1, d2]: readonly Term<string>[] = [
  (a, given) => outerMomentumCoefficient(a, root(a, given)),
  (a, given) => innerMomentumCoefficient(a, root(a, given)),
];
const [c1, c2]: readonly Term<string>[] = [
  (a, given) => outerPositionCoefficient(a, root(a, given)),
  (a, given) => innerPositionCoefficient(a, root(a, given)),
];

const conditions = (cubes: Term<string>): Fact => {
  if (d1 === undefined || d2 === undefined || c1 === undefined || c2 === undefined)
    throw new RangeError("there are four");
  const two = whole(2n);
  const rest = minus(two, root);
  return fact<string>("conditions of order 4", "the coefficients meet the conditions of order 4", (a, given) => {
    const of = (term: Term<string>) => term(a, given);
    return a.and(
      a.equal(of(plus(times(two, d1), d2)), a.literal(1n)),
      a.equal(of(plus(times(two, c1), times(two, c2))), a.literal(1n)),
      a.equal(of(times(plus(times(two, d1, d1, d1), times(d2, d2, d2)), rest, rest, rest)), of(cubes)),
    );
  });
};

const orderFour = obligation({
  id: "equations-17-and-18-meet-the-conditions-of-order-4",
  statement:
    "With any number r for ∛2 the coefficients of equations 17 and 18 add up to 1, and the cubes of those of 18 to (2 − r³)/(2 − r)³, which is 0 where r³ = 2: a symmetric step of order 2 composed with them has order 4. The printed algorithm composes other steps.",
  expected: "proved",
  applies: [outerMomentumCoefficient, innerMomentumCoefficient, outerPositionCoefficient, innerPositionCoefficient],
  hypotheses: [],
  conclusion: conditions(minus(whole(2n), times(root, root, root))),
  control: { description: "one more", conclusion: conditions(minus(whole(3n), times(root, root, root))) },
});

export const integratorObligations: readonly Obligation[] = [
  keepsAreas,
  literalDeterminant,
  isSymplectic("paper-alg1-is-symplectic", "Algorithm 1", literal, [literalVerletStep, ...FLOW], small),
  isSymplectic(
    "paper-alg2-is-symplectic",
    "Algorithm 2",
    ruth,
    [
      literalRuthStep,
      outerMomentumCoefficient,
      innerMomentumCoefficient,
      outerPositionCoefficient,
      innerPositionCoefficient,
      ...FLOW,
    ],
    { ...small, "∛2": fraction(5n, 4n) },
  ),
  isReversible,
  conservesModified,
  orderFour,
];
