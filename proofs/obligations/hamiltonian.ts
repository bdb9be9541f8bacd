import { type Arithmetic, sum } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  augmentedCreditsVelocity,
  augmentedHamiltonian,
  augmentedReserveVelocity,
  creditsVelocity,
  type Gradient,
  gradientOfPart,
  hamiltonian,
  hamiltonianOfResource,
  literalCrossPrice,
  literalPrice,
  massMatrixEntry,
  type PaperResource,
  poissonBracket,
  reserveVelocity,
} from "../../spec/equations/index.ts";
import { type Fact, fact } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { named } from "../reading/index.ts";
import { moved, type ResourceTerm, resourceOf, step } from "./paper-resource.ts";

/*
 * The paper's dynamics is consistent with itself: its flows are those of its Hamiltonians. H is quadratic, so a slope
 * is exactly a difference over two steps, and derivatives need no limit.
 */

type Energy = <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]) => N;
type Velocity = <N, B>(a: Arithmetic<N, B>, resource: PaperResource<N>) => N;

const one = resourceOf(1);
const other = resourceOf(2);

/** The energy of resources. */
const energyOf =
  (energy: Energy, ...resources: readonly ResourceTerm[]): Term<string> =>
  (a, given) =>
    energy(
      a,
      resources.map((resource) => resource(a, given)),
    );

/** The energy with one coordinate of the first resource moved forwards, less that with it moved backwards: 2h times its slope. */
const difference =
  (energy: Energy, coordinate: "q" | "p"): Term<string> =>
  (a, given) =>
    a.subtract(
      energyOf(energy, moved(one, coordinate, step, 1), other)(a, given),
      energyOf(energy, moved(one, coordinate, step, -1), other)(a, given),
    );

const times =
  (...factors: readonly [Term<string>, ...Term<string>[]]): Term<string> =>
  (a, given) =>
    factors.map((factor) => factor(a, given)).reduce((left, right) => a.multiply(left, right));

const two: Term<string> = (a) => a.literal(2n);

const of =
  (velocity: Velocity): Term<string> =>
  (a, given) =>
    velocity(a, one(a, given));

const opposite =
  (term: Term<string>): Term<string> =>
  (a, given) =>
    a.subtract(a.literal(0n), term(a, given));

const equations = (name: string, text: string, ...pairs: readonly (readonly [Term<string>, Term<string>])[]): Fact =>
  fact<string>(name, text, (a, given) =>
    a.and(...pairs.map(([left, right]) => a.equal(left(a, given), right(a, given)))),
  );

const flow = (energy: Energy, ofReserve: Velocity, ofCredits: Velocity): Fact =>
  equations(
    "dq/dt = ∂H/∂p, dp/dt = −∂H/∂q",
    "the velocities are the slopes of the energy",
    [difference(energy, "p"), times(two, step, of(ofReserve))],
    [difference(energy, "q"), times(two, step, opposite(of(ofCredits)))],
  );

const PLAIN = [reserveVelocity, creditsVelocity] as const;
const AUGMENTED = [augmentedReserveVelocity, augmentedCreditsVelocity, ...PLAIN] as const;
const ENERGY = [hamiltonian, hamiltonianOfResource] as const;

const plainFlow = obligation({
  id: "equations-5-and-6-are-hamiltons",
  statement: "The flow of equations 5 and 6 is the flow of the Hamiltonian of equation 4.",
  expected: "proved",
  applies: [...ENERGY, ...PLAIN],
  hypotheses: [],
  conclusion: flow(hamiltonian, reserveVelocity, creditsVelocity),
  control: {
    description: "with the inertia of equation 9",
    conclusion: flow(augmentedHamiltonian, reserveVelocity, creditsVelocity),
  },
});

const augmentedFlow = obligation({
  id: "equations-10-and-11-are-hamiltons",
  statement: "The flow of equations 10 and 11 is the flow of the augmented Hamiltonian of equation 9.",
  expected: "proved",
  applies: [augmentedHamiltonian, ...ENERGY, ...AUGMENTED],
  hypotheses: [],
  conclusion: flow(augmentedHamiltonian, augmentedReserveVelocity, augmentedCreditsVelocity),
  control: {
    description: "without inertia",
    conclusion: flow(hamiltonian, augmentedReserveVelocity, augmentedCreditsVelocity),
  },
});

const priceTimes = (ofReserve: Velocity, ofCredits: Velocity): Fact =>
  equations("π·q̇ = −ṗ", "the price is the ratio of the flows", [
    times(of(literalPrice), of(ofReserve)),
    opposite(of(ofCredits)),
  ]);

const priceIsTheRatio = obligation({
  id: "equation-7-is-the-ratio-of-the-flows",
  statement: "The price of equation 7 is the ratio of the flows of credits and reserve: π·dq/dt = −dp/dt.",
  expected: "proved",
  applies: [literalPrice, ...PLAIN],
  hypotheses: [],
  conclusion: priceTimes(reserveVelocity, creditsVelocity),
  control: {
    description: "with the inertia of equation 10, which equation 7 leaves out",
    conclusion: priceTimes(augmentedReserveVelocity, augmentedCreditsVelocity),
  },
});

const otherStep = named("k");

/** The mixed second difference of an energy in the credits of the two resources: h·k·∂²H/∂p₁∂p₂. */
const mixedDifference =
  (energy: Energy): Term<string> =>
  (a, given) => {
    const at = (first: ResourceTerm, then: ResourceTerm) => energyOf(energy, first, then)(a, given);
    const [forwards, then] = [moved(one, "p", step), moved(other, "p", otherStep)];
    return a.subtract(a.subtract(at(forwards, then), at(forwards, other)), a.subtract(at(one, then), at(one, other)));
  };

/** The second difference in the credits of the first resource alone: h²·∂²H/∂p₁². */
const secondDifference =
  (energy: Energy): Term<string> =>
  (a, given) => {
    const at = (first: ResourceTerm) => energyOf(energy, first, other)(a, given);
    const ends = a.add(at(moved(one, "p", step)), at(moved(one, "p", step, -1)));
    return a.subtract(ends, a.multiply(a.literal(2n), at(one)));
  };

const mass =
  (row: number, column: number): Term<string> =>
  (a) =>
    massMatrixEntry(a, row, column);

const massIs = (energy: Energy): Fact =>
  equations(
    "M = ∂²H/∂p∂p",
    "the mass matrix holds the second slopes of the energy",
    [mixedDifference(energy), times(step, otherStep, mass(0, 1))],
    [secondDifference(energy), times(step, step, mass(0, 0))],
  );

const massMatrix = obligation({
  id: "equation-8-holds-the-second-slopes",
  statement:
    "The mass matrix of equation 8 holds the second slopes of equation 4 in the credits: it is zero. It is the inverse of a mass, so that what the paper calls no mass is an infinite one.",
  expected: "proved",
  applies: [...ENERGY, massMatrixEntry],
  hypotheses: [],
  conclusion: massIs(hamiltonian),
  control: { description: "with the inertia of equation 9", conclusion: massIs(augmentedHamiltonian) },
});

/** The gradient of the augmented Hamiltonian of two resources, the sum of its parts'. */
const gradient = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>): Gradient<N> => {
  const resources = [one(a, given), other(a, given)];
  const parts = resources.map((_, i) => gradientOfPart(a, resources, i));
  const added = (entries: (part: Gradient<N>) => readonly N[]): readonly N[] =>
    resources.map((_, i) =>
      sum(
        a,
        parts.flatMap((part) => entries(part)[i] ?? []),
      ),
    );
  return { byReserve: added(({ byReserve }) => byReserve), byCredits: added(({ byCredits }) => byCredits) };
};

/** The gradient of one coordinate of the first resource. */
const coordinate = <N, B>(a: Arithmetic<N, B>, which: "q" | "p"): Gradient<N> => {
  const [zero, unit] = [a.literal(0n), a.literal(1n)];
  const none = [zero, zero];
  return which === "q" ? { byReserve: [unit, zero], byCredits: none } : { byReserve: none, byCredits: [unit, zero] };
};

const bracketWith =
  (which: "q" | "p"): Term<string> =>
  (a, given) =>
    poissonBracket(a, coordinate(a, which), gradient(a, given));

const bracketGeneratesTheFlow = obligation({
  id: "equation-3-generates-the-flow",
  statement:
    "The bracket of equation 3 with the augmented Hamiltonian moves reserve and credits as equations 10 and 11 do, and the energy of the whole not at all.",
  expected: "proved",
  applies: [poissonBracket, ...AUGMENTED],
  hypotheses: [],
  conclusion: equations(
    "{q, H} = q̇, {p, H} = ṗ, {H, H} = 0",
    "the bracket with H is the flow",
    [bracketWith("q"), of(augmentedReserveVelocity)],
    [bracketWith("p"), of(augmentedCreditsVelocity)],
    [(a, given) => poissonBracket(a, gradient(a, given), gradient(a, given)), (a) => a.literal(0n)],
  ),
  control: {
    description: "the flow without inertia",
    conclusion: equations("{q, H} = q̇", "the bracket with H is the flow of equation 5", [
      bracketWith("q"),
      of(reserveVelocity),
    ]),
  },
});

/** The slope of the energy in the reserve of one of the two resources. */
const slopeInReserve =
  (i: 0 | 1): Term<string> =>
  (a, given) =>
    sum(a, gradient(a, given).byReserve.slice(i, i + 1));

const crossPriceIs = (name: string, priced: ResourceTerm, inTermsOf: ResourceTerm): Fact =>
  equations(name, "the cross price is the ratio of the slopes", [
    (a, given) => a.multiply(literalCrossPrice(a, priced(a, given), inTermsOf(a, given)), slopeInReserve(1)(a, given)),
    slopeInReserve(0),
  ]);

const crossPriceIsTheRatio = obligation({
  id: "equation-21-is-the-ratio-of-the-slopes",
  statement:
    "The cross price of equation 21 as printed is the ratio of the slopes of the Hamiltonian in the two reserves.",
  expected: "proved",
  applies: [literalCrossPrice, ...AUGMENTED],
  hypotheses: [],
  conclusion: crossPriceIs("π₁₂·∂H/∂q₂ = ∂H/∂q₁", one, other),
  control: { description: "the other way round", conclusion: crossPriceIs("π₂₁·∂H/∂q₂ = ∂H/∂q₁", other, one) },
});

export const hamiltonianObligations: readonly Obligation[] = [
  plainFlow,
  augmentedFlow,
  priceIsTheRatio,
  massMatrix,
  bracketGeneratesTheFlow,
  crossPriceIsTheRatio,
];
