import { type Arithmetic, fraction } from "../../spec/arithmetic/index.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import {
  augmentedCreditsVelocity,
  augmentedHamiltonian,
  augmentedReserveVelocity,
  creditsVelocity,
  frequencySquared,
  hamiltonian,
  hamiltonianOfResource,
  lagrangian,
  legendre,
  literalFrequencySquared,
  literalLagrangian,
  literalLegendre,
  literalOscillation,
  literalPotential,
  momentum,
  type PaperResource,
  reserveVelocity,
} from "../../spec/equations/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { equals, minus, named, plus, times, whole } from "../reading/index.ts";
import { equalQuotients, sharing } from "../reading/sharing.ts";
import { derivatives, FLOW, inTargets } from "./paper-flow.ts";
import { type ResourceTerm, resourceOf } from "./paper-resource.ts";

/*
 * Appendices A and C. The Lagrangians are quadratic in the velocity and, but for κ/q, in the reserve, so that a slope
 * is exactly half a difference over two units.
 */

const one = resourceOf(1);
const zero = whole(0n);

type Motion = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, velocity: N, kappa: N) => N;

/** A function of motions at the resource and the velocity v, each moved by so many units. */
const at =
  (of: Motion, dq = 0n, dv = 0n): Term<string> =>
  (a, given) => {
    const r = inTargets(a, given);
    const velocity = a.add(quantity(given, "v"), a.literal(dv));
    return of(a, { ...r, q: a.add(r.q, a.literal(dq)) }, velocity, quantity(given, "κ"));
  };

/** Twice the slope of a function of motions in the reserve, or in the velocity. */
const twiceTheSlope = (of: Motion, coordinate: "q" | "v"): Term<string> =>
  coordinate === "q" ? minus(at(of, 1n), at(of, -1n)) : minus(at(of, 0n, 1n), at(of, 0n, -1n));

const momentumIsSlope = (slack: bigint): Fact =>
  equalQuotients(
    "p = ∂L/∂q̇",
    "the momentum is the slope of the Lagrangian in the velocity",
    twiceTheSlope(lagrangian, "v"),
    plus(times(whole(2n), at(momentum)), whole(slack)),
  );

const momentumOfLagrangian = obligation({
  id: "momentum-is-the-slope-of-the-lagrangian",
  statement: "The momentum (q̇ − wq)/μ is ∂L/∂q̇ of the Lagrangian of the augmented Hamiltonian.",
  expected: "proved",
  applies: [lagrangian, momentum],
  hypotheses: [],
  conclusion: momentumIsSlope(0n),
  control: { description: "one more", conclusion: momentumIsSlope(1n) },
});

/** The resource whose credits are the momentum of the velocity. */
const inMotion =
  (from: ResourceTerm): ResourceTerm =>
  (a, given) => {
    const r = from(a, given);
    return { ...r, p: momentum(a, r, quantity(given, "v")) };
  };

const eulerLagrangeIs = (slack: bigint): Fact =>
  equalQuotients(
    "∂L/∂q = dp/dt",
    "the slope of the Lagrangian in the reserve is the flow of the credits",
    twiceTheSlope(lagrangian, "q"),
    plus(
      times(whole(2n), (a, given) => augmentedCreditsVelocity(a, inMotion(inTargets)(a, given))),
      whole(slack),
    ),
  );

const eulerLagrange = obligation({
  id: "euler-lagrange-is-hamiltons-equation",
  statement:
    "At the momentum of a velocity the slope ∂L/∂q of the Lagrangian is dp/dt of equation 11: the equation of Euler and Lagrange is Hamilton's.",
  expected: "proved",
  applies: [lagrangian, momentum, augmentedCreditsVelocity, creditsVelocity],
  hypotheses: [],
  conclusion: eulerLagrangeIs(0n),
  control: { description: "one more", conclusion: eulerLagrangeIs(1n) },
});

const transformIs = (slack: bigint): Fact =>
  fact<string>(
    "H, and back",
    "p·q̇ − L is H at the momentum of the velocity, whose reserve flows at that velocity",
    (a, given) => {
      const [r, v] = [inMotion(one)(a, given), quantity(given, "v")];
      return a.and(
        a.equal(legendre(a, r, v), a.add(augmentedHamiltonian(a, [r]), a.literal(slack))),
        a.equal(augmentedReserveVelocity(a, r), v),
      );
    },
  );

const legendreBothWays = obligation({
  id: "legendre-transform-is-equation-9",
  statement:
    "The Legendre transform of the Lagrangian is equation 9 at the momentum of the velocity, and equation 10 takes that momentum back to the velocity: it holds both ways.",
  expected: "proved",
  applies: [
    ...[legendre, lagrangian, momentum, augmentedHamiltonian, hamiltonian, hamiltonianOfResource],
    ...[augmentedReserveVelocity, reserveVelocity],
  ],
  hypotheses: [],
  conclusion: transformIs(0n),
  control: { description: "one more", conclusion: transformIs(1n) },
});

const literalMotion: Motion = (a, r, velocity, kappa) => literalLagrangian(a, r, kappa, velocity);

/** ∂L/∂q̇ of equation 38, as half of a difference over a step of 1. */
const literalMomentum: Term<string> = (a, given) => {
  const [r, v, kappa] = [one(a, given), quantity(given, "v"), quantity(given, "κ")];
  const of = (velocity: typeof v) => literalLagrangian(a, r, kappa, velocity);
  const unit = a.literal(1n);
  return a.divide(a.subtract(of(a.add(v, unit)), of(a.subtract(v, unit))), a.literal(2n));
};

const literalTransformIs = (slack: bigint): Fact =>
  fact<string>("p·q̇ − L", "the Legendre transform of equation 38 is equation 39", (plain, given) => {
    const a = sharing(plain);
    const [r, p] = [one(a, given), literalMomentum(a, given)];
    const [v, kappa] = [quantity(given, "v"), quantity(given, "κ")];
    return a.equal(
      a.subtract(a.multiply(p, v), literalMotion(a, r, v, kappa)),
      a.add(literalLegendre(a, { ...r, p }, kappa), a.literal(slack)),
    );
  });

const literalTransform = obligation({
  id: "equation-39-is-the-transform-of-equation-38",
  statement: "At the momentum ∂L/∂q̇ of equation 38, its Legendre transform p·q̇ − L is equation 39.",
  expected: "proved",
  applies: [literalLagrangian, literalLegendre, literalPotential],
  hypotheses: [],
  conclusion: literalTransformIs(0n),
  control: { description: "one more", conclusion: literalTransformIs(1n) },
});

/** V, against equation 4 at credits of κ over a power of the reserve. */
const potentialIs = (power: 1 | 2): Fact =>
  fact<string>("V = H", "the potential is the Hamiltonian there", (a, given) => {
    const [r, kappa] = [one(a, given), quantity(given, "κ")];
    const p = a.divide(kappa, power === 1 ? r.q : a.multiply(r.q, r.q));
    return a.equal(literalPotential(a, r, kappa), hamiltonianOfResource(a, { ...r, p }));
  });

const potentialIsOffTheCurve = obligation({
  id: "equation-38-has-its-potential-off-the-curve",
  statement:
    "The potential of equation 38 is the energy of equation 4 at the credits κ/q², and not at those of the constant product, κ/q, on which wκ and no wκ/q would stand.",
  expected: "proved",
  applies: [literalPotential, hamiltonianOfResource],
  hypotheses: [],
  conclusion: potentialIs(2),
  control: { description: "at the credits κ/q", conclusion: potentialIs(1) },
});

const transformIsEquation9 = obligation({
  id: "paper-eq39-is-equation-9",
  statement: "Equation 39 is the augmented Hamiltonian of equation 9, but for the potential: p²/2μ is w·q·p + ½μp².",
  expected: "refuted",
  applies: [literalLegendre, literalPotential, augmentedHamiltonian, hamiltonian, hamiltonianOfResource],
  hypotheses: [
    fact<string>("q, p, w, μ > 0", "reserve, credits, weight and inertia are positive", (a, given) =>
      a.and(...["q1", "p1", "w1", "μ1"].map((name) => a.less(a.literal(0n), quantity(given, name)))),
    ),
    equals("λ = 0", "there is no curvature", named("λ"), zero),
    equals("κ = 0", "nor another potential", named("κ"), zero),
  ],
  conclusion: fact<string>("equal", "the two are equal", (a, given) => {
    const r = one(a, given);
    return a.equal(literalLegendre(a, r, quantity(given, "κ")), augmentedHamiltonian(a, [r]));
  }),
  control: {
    description: "without a weight, at μ = 1, its own inverse, it is",
    hypotheses: [
      equals("q, p, w, μ > 0", "the weight is 0", named("w1"), zero),
      equals("μ = 1", "the inertia is its own inverse", named("μ1"), whole(1n)),
    ],
  },
  witness: { claim: Object.fromEntries(["q1", "p1", "w1", "q̄1"].map((name) => [name, fraction(1n)])) },
});

/** q̈ = −ω²q + μKq̄, K being what the force of a unit of reserve is. */
const accelerationIs = (slack: bigint): Fact =>
  fact<string>("q̈ = −ω²q + μKq̄", "the reserve accelerates by the formula", (plain, given) => {
    const a = sharing(plain);
    const r = one(a, given);
    const [, , g] = derivatives(a, r, 2);
    if (g === undefined) throw new RangeError("there are three");
    const force = a.subtract(creditsVelocity(a, { ...r, q: a.literal(0n) }), creditsVelocity(a, { ...r, q: r.target }));
    const free = a.multiply(frequencySquared(a, r), r.q);
    return a.equal(g.q, a.add(a.subtract(a.multiply(r.mu, force), free), a.literal(slack)));
  });

const acceleration = obligation({
  id: "frequency-is-that-of-the-flow",
  statement:
    "Along the flow of equations 10 and 11 the reserve accelerates by −ω²q + μKq̄ with ω² = w(μλ/q̄² − w): one frequency for all amplitudes, and nothing that damps.",
  expected: "proved",
  applies: [frequencySquared, ...FLOW],
  hypotheses: [],
  conclusion: accelerationIs(0n),
  control: { description: "by one more", conclusion: accelerationIs(1n) },
});

const oscillationAt =
  (cosine: bigint): Term<string> =>
  (a, given) =>
    literalOscillation(a, one(a, given), a.literal(cosine));

const swings = (start: Term<string>): Fact =>
  fact<string>("about its target", "it starts at the reserve and swings to as far beyond the target", (a, given) => {
    const [target, of] = [named("q̄1"), (term: Term<string>) => term(a, given)];
    return a.and(
      a.equal(of(oscillationAt(1n)), of(start)),
      a.equal(of(oscillationAt(0n)), of(target)),
      a.equal(of(plus(oscillationAt(1n), oscillationAt(-1n))), of(plus(target, target))),
    );
  });

const oscillation = obligation({
  id: "equation-37-swings-about-its-target",
  statement:
    "Equation 37 starts at the reserve that there is, passes through the target, and swings as far beyond: started on the target it would never move, where the flow does.",
  expected: "proved",
  applies: [literalOscillation],
  hypotheses: [],
  conclusion: swings(named("q1")),
  control: { description: "it starts on the target", conclusion: swings(named("q̄1")) },
});

/** h²·κ·w·ω² of equation 37, against q̄² times the second difference of equation 38's potential without κ. */
const frequencyIs = (mass: Term<string>): Fact =>
  fact<string>("κwω² = V''·q̄²", "the frequency is that of the mass in the well", (a, given) => {
    const [r, kappa, by] = [one(a, given), quantity(given, "κ"), quantity(given, "h")];
    const well = (q: typeof r.q) => literalPotential(a, { ...r, q }, a.literal(0n));
    const ends = a.add(well(a.add(r.q, by)), well(a.subtract(r.q, by)));
    const bend = a.subtract(ends, a.multiply(a.literal(2n), well(r.q)));
    const ω2 = literalFrequencySquared(a, r.lambda, kappa);
    const swing = a.multiply(a.multiply(a.multiply(by, by), a.multiply(mass(a, given), r.weight)), ω2);
    return a.equal(swing, a.multiply(a.multiply(r.target, r.target), bend));
  });

const literalFrequency = obligation({
  id: "equation-37-takes-the-level-for-a-mass",
  statement:
    "The frequency λ/κ of equation 37 is that of a mass of κ·w in the well of equation 38, q̄ = 1: it takes the level of the Hamiltonian for a mass, which it is not.",
  expected: "proved",
  applies: [literalFrequencySquared, literalPotential],
  hypotheses: [],
  conclusion: frequencyIs(named("κ")),
  control: { description: "of the inertia μ", conclusion: frequencyIs(named("μ1")) },
});

const flowIsEquation37 = obligation({
  id: "paper-eq37-is-the-flow",
  statement: "Without inertia the reserve accelerates along the flow as equation 37 has it: q̈ = −ω²(q − q̄), ω² = λ/κ.",
  expected: "refuted",
  applies: [literalFrequencySquared, ...FLOW],
  hypotheses: [
    fact<string>("q, p, w, q̄, λ, κ > 0", "all are positive", (a, given) =>
      a.and(...["q1", "p1", "w1", "q̄1", "λ", "κ"].map((name) => a.less(a.literal(0n), quantity(given, name)))),
    ),
    equals("μ = 0", "there is no inertia", named("μ1"), zero),
  ],
  conclusion: fact<string>("q̈ = −ω²(q − q̄)", "the reserve accelerates towards its target", (a, given) => {
    const r = one(a, given);
    const [, , g] = derivatives(a, r, 2);
    if (g === undefined) throw new RangeError("there are three");
    const ω2 = literalFrequencySquared(a, r.lambda, quantity(given, "κ"));
    return a.equal(g.q, a.multiply(ω2, a.subtract(r.target, r.q)));
  }),
  control: {
    description: "where neither weight nor curvature is there it does",
    hypotheses: [
      fact<string>("q, p, w, q̄, λ, κ > 0", "w = λ = 0", (a, given) =>
        a.and(...["w1", "λ"].map((name) => a.equal(quantity(given, name), a.literal(0n)))),
      ),
    ],
  },
  witness: { claim: Object.fromEntries(["q1", "p1", "w1", "q̄1", "λ", "κ"].map((name) => [name, fraction(1n)])) },
});

/** What Appendix C says, and what is so. */
export const lagrangianObligations: readonly Obligation[] = [
  momentumOfLagrangian,
  eulerLagrange,
  legendreBothWays,
  literalTransform,
  potentialIsOffTheCurve,
  transformIsEquation9,
  acceleration,
  oscillation,
  literalFrequency,
  flowIsEquation37,
];
