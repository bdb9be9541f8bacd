import type { Term } from "../../spec/checker/action/index.ts";
import {
  augmentedCreditsVelocity,
  augmentedHamiltonian,
  augmentedReserveVelocity,
  creditsVelocity,
  gradientOfPart,
  hamiltonian,
  hamiltonianOfResource,
  hessianDeterminant,
  poissonBracket,
  reserveVelocity,
} from "../../spec/equations/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, below, equals, minus, named, plus, positive, times, whole } from "../reading/index.ts";
import { moved, type ResourceTerm, resourceOf } from "./paper-resource.ts";

/* Repairs of claims that are false: the nearest mechanism that delivers what was promised, and what it costs. */

/*
 * Divergence loss. With s = √π + √(π − c) the roots are √π = (s + c/s)/2 and √(π − c) = (s − c/s)/2: numbers whose
 * squares differ by c, so that prices before and after are two values of s.
 */
const floor = named("c");

const rootOfPrice =
  (sum: Term<string>): Term<string> =>
  (a, given) =>
    a.divide(a.add(sum(a, given), a.divide(floor(a, given), sum(a, given))), a.literal(2n));

const rootAboveFloor =
  (sum: Term<string>): Term<string> =>
  (a, given) =>
    a.divide(a.subtract(sum(a, given), a.divide(floor(a, given), sum(a, given))), a.literal(2n));

const [before, later] = [named("s"), named("later.s")];

const squaredMove = (root: (sum: Term<string>) => Term<string>): Term<string> => {
  const move = minus(root(later), root(before));
  return times(move, move);
};

const negativeFloor = below("c < 0", "the floor is negative", floor, whole(0n));

const lossFallsBelow = obligation({
  id: "repair-a-negative-floor-lowers-divergence-loss",
  statement:
    "With λ < 0, a floor c < 0, the divergence loss q₀(√(π₁ − c) − √(π₀ − c))² is strictly below that of the constant product, for every move of a positive price: what section 7 promises for λ > 0.",
  expected: "proved",
  applies: [],
  hypotheses: [
    negativeFloor,
    positive("s"),
    positive("later.s"),
    fact<string>("the price moves", "the two prices differ", (a, given) =>
      a.not(a.equal(quantity(given, "s"), quantity(given, "later.s"))),
    ),
  ],
  conclusion: below(
    "loss < loss of the product",
    "the loss is strictly smaller",
    squaredMove(rootAboveFloor),
    squaredMove(rootOfPrice),
  ),
  control: { description: "a positive floor", hypotheses: [{ ...positive("c"), name: negativeFloor.name }] },
});

const depthAt =
  (above: Term<string>): Term<string> =>
  (a, given) =>
    a.divide(quantity(given, "q"), a.multiply(a.literal(2n), above(a, given)));

const itsCost = obligation({
  id: "repair-a-negative-floor-costs-depth",
  statement:
    "Its cost: with c < 0 the depth q/(2(π − c)) is strictly below the constant product's q/(2π): each unit of price moves less of the resource.",
  expected: "proved",
  applies: [],
  hypotheses: [positive("q"), positive("π"), negativeFloor],
  conclusion: below("less depth", "the depth is smaller", depthAt(minus(named("π"), floor)), depthAt(named("π"))),
  control: {
    description: "a positive floor below the price",
    hypotheses: [
      { ...positive("c"), name: negativeFloor.name },
      below("c < π", "the floor is below the price", floor, named("π")),
    ],
  },
});

const [one, other] = [resourceOf(1), resourceOf(2)];
const FLOW = [augmentedReserveVelocity, reserveVelocity, augmentedCreditsVelocity, creditsVelocity] as const;

/** {H₁, H₂ + ε·q₁·q₂}: of one resource's part with the other's, coupled. */
const coupledBracket: Term<string> = (a, given) => {
  const resources = [one(a, given), other(a, given)];
  const part = gradientOfPart(a, resources, 1);
  const strength = quantity(given, "ε");
  const coupled = {
    ...part,
    byReserve: part.byReserve.map((slope, i) => {
      const opposite = resources[1 - i];
      return opposite === undefined ? slope : a.add(slope, a.multiply(strength, opposite.q));
    }),
  };
  return poissonBracket(a, gradientOfPart(a, resources, 0), coupled);
};

/** −ε·q₂·q̇₁. */
const coupling: Term<string> = (a, given) =>
  a.subtract(
    a.literal(0n),
    a.multiply(a.multiply(quantity(given, "ε"), other(a, given).q), augmentedReserveVelocity(a, one(a, given))),
  );

const couplingDoesNotCommute = obligation({
  id: "repair-a-coupled-flow-does-not-commute",
  statement:
    "What equation 27 promises needs a coupling: with ε·q₁·q₂ in the energy the bracket of one resource's part with the rest is −ε·q₂·q̇₁, not 0. Its cost is that bracket: the energy of no resource is conserved, so none can be traded on by itself.",
  expected: "proved",
  applies: [poissonBracket, ...FLOW],
  hypotheses: [...["ε", "q1", "q2", "w1"].map(positive), ...["μ1", "p1"].map((name) => atLeast(name, 0n))],
  conclusion: fact<string>("{H₁, H₂ + εq₁q₂} = −ε·q₂·q̇₁ < 0", "the bracket is not 0", (a, given) => {
    const bracket = coupledBracket(a, given);
    return a.and(a.equal(bracket, coupling(a, given)), a.less(bracket, a.literal(0n)));
  }),
  control: {
    description: "without coupling",
    hypotheses: [equals("ε > 0", "there is no coupling", named("ε"), whole(0n))],
  },
});

/** ∂H/∂q and ∂H/∂p of one resource. */
const slopes: readonly [Term<string>, Term<string>] = [
  (a, given) => a.subtract(a.literal(0n), augmentedCreditsVelocity(a, one(a, given))),
  (a, given) => augmentedReserveVelocity(a, one(a, given)),
];

/** The flow with −γ·∇H added: q̇ = H_p − γ·H_q, ṗ = −H_q − γ·H_p. */
const [byReserve, byCredits] = slopes;
const damping = named("γ");
const dampedReserve = minus(byCredits, times(damping, byReserve));
const dampedCredits = minus(minus(whole(0n), byReserve), times(damping, byCredits));
const energyRate = plus(times(byReserve, dampedReserve), times(byCredits, dampedCredits));

const dampingLowersEnergy = obligation({
  id: "repair-damping-lowers-the-energy",
  statement:
    "What theorem 13 promises needs damping: with −γ·∇H added to the flow the energy falls at the rate γ·|∇H|², strictly off the equilibrium. Its cost: what falls is the invariant itself, so this is a policy for a target and not a curve to trade on.",
  expected: "proved",
  applies: [...FLOW],
  hypotheses: [
    positive("γ"),
    fact<string>("∇H ≠ 0", "this is not the equilibrium", (a, given) =>
      a.not(a.and(...slopes.map((slope) => a.equal(slope(a, given), a.literal(0n))))),
    ),
  ],
  conclusion: below("dH/dt < 0", "the energy falls", energyRate, whole(0n)),
  control: { description: "without damping", hypotheses: [equals("γ > 0", "there is no damping", damping, whole(0n))] },
});

/** The same resource at a point (h, k) away. */
const energyAway =
  (dq: Term<string>, dp: Term<string>): Term<string> =>
  (a, given) =>
    augmentedHamiltonian(a, [moved(moved(one, "q", dq), "p", dp)(a, given)]);

/** The resource with its reserve counted in units of the target, which changes no condition here. */
const inTargets: ResourceTerm = (a, given) => ({ ...one(a, given), target: a.literal(1n) });

const energyOf =
  (dq: Term<string>, dp: Term<string>): Term<string> =>
  (a, given) =>
    augmentedHamiltonian(a, [moved(moved(inTargets, "q", dq), "p", dp)(a, given)]);

const atEquilibrium: Fact = fact<string>("∇H = 0", "the point is an equilibrium", (a, given) => {
  const resource = inTargets(a, given);
  const zero = a.literal(0n);
  return a.and(
    a.equal(augmentedCreditsVelocity(a, resource), zero),
    a.equal(augmentedReserveVelocity(a, resource), zero),
  );
});

const determinantIs = (name: string, positively: boolean): Fact =>
  fact<string>(name, `the determinant of the Hessian is ${positively ? "positive" : "negative"}`, (a, given) => {
    const determinant = hessianDeterminant(a, inTargets(a, given));
    return positively ? a.less(a.literal(0n), determinant) : a.less(determinant, a.literal(0n));
  });

const equilibriumIsTheLeast = obligation({
  id: "repair-damped-equilibrium-is-stable",
  statement:
    "Where μλ > w·q̄² the energy is least at the equilibrium and strictly larger everywhere else: with damping it is a Lyapunov function, and the equilibrium is reached. That is the regime in which the curve is not convex and no market.",
  expected: "proved",
  applies: [augmentedHamiltonian, hamiltonian, hamiltonianOfResource, hessianDeterminant, ...FLOW],
  hypotheses: [
    determinantIs("μλ > w·q̄²", true),
    atEquilibrium,
    positive("μ1"),
    fact<string>("away", "the other point is another", (a, given) =>
      a.not(a.and(a.equal(quantity(given, "h"), a.literal(0n)), a.equal(quantity(given, "k"), a.literal(0n)))),
    ),
  ],
  conclusion: below(
    "H(equilibrium) < H",
    "the energy is larger elsewhere",
    energyOf(whole(0n), whole(0n)),
    energyOf(named("h"), named("k")),
  ),
  control: { description: "the Hessian is indefinite", hypotheses: [determinantIs("μλ > w·q̄²", false)] },
});

/** Differences in place of slopes: h²k²·det of the Hessian. */
const hessianIs = (of: Term<string>): Fact => {
  const h = named("h");
  const k = named("k");
  const zero = whole(0n);
  const minusH = minus(zero, h);
  const minusK = minus(zero, k);
  const second = (plusOne: Term<string>, minusOne: Term<string>): Term<string> =>
    minus(plus(plusOne, minusOne), times(whole(2n), energyAway(zero, zero)));
  const byQ = second(energyAway(h, zero), energyAway(minusH, zero));
  const byP = second(energyAway(zero, k), energyAway(zero, minusK));
  const mixed = plus(minus(minus(energyAway(h, k), energyAway(h, zero)), energyAway(zero, k)), energyAway(zero, zero));
  return equals(
    "the determinant",
    "the determinant is that of the second differences",
    minus(times(byQ, byP), times(mixed, mixed)),
    times(of, h, h, k, k),
  );
};

const determinantOf: Term<string> = (a, given) => hessianDeterminant(a, one(a, given));

const hessianIsExact = obligation({
  id: "proposition-7-hessian-is-that-of-the-energy",
  statement: "The determinant of proposition 7 is that of the second slopes of the augmented Hamiltonian, exactly.",
  expected: "proved",
  applies: [hessianDeterminant, augmentedHamiltonian, hamiltonian, hamiltonianOfResource],
  hypotheses: [],
  conclusion: hessianIs(determinantOf),
  control: { description: "one more", conclusion: hessianIs(plus(determinantOf, whole(1n))) },
});

export const repairObligations: readonly Obligation[] = [
  lossFallsBelow,
  itsCost,
  couplingDoesNotCommute,
  dampingLowersEnergy,
  equilibriumIsTheLeast,
  hessianIsExact,
];
