import { type Arithmetic, fraction } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  angularMomentum,
  angularMomentumRate,
  augmentedCreditsVelocity,
  augmentedHamiltonian,
  augmentedReserveVelocity,
  cyclicMomentum,
  divergence,
  energyRate,
  gaugeCredits,
  gaugeReserve,
  hamiltonian,
  hamiltonianOfResource,
  literalEquilibriumCredits,
  type PaperResource,
  poissonBracket,
  reserveVelocity,
  scalingCharge,
  scalingRate,
} from "../../spec/equations/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { equals, named, plus, positive, times, whole } from "../reading/index.ts";
import { equalQuotients } from "../reading/sharing.ts";
import { along, FLOW, inTargets, twiceTheRate, velocity } from "./paper-flow.ts";
import { type ResourceTerm, resourceOf } from "./paper-resource.ts";

/* What the flow conserves, and what the paper says that it does. Rates are differences along the flow, exactly. */

type OfAll = <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]) => N;

const zero = whole(0n);
const [one, other] = [resourceOf(1), resourceOf(2)];

/** Resources of one weight, target and inertia, each with its own reserve and credits. */
const alike =
  (i: number): ResourceTerm =>
  (a, given) => ({
    ...inTargets(a, given),
    q: quantity(given, `q${i}`),
    p: quantity(given, `p${i}`),
  });

/** A resource of its own kind, its reserve counted in units of its target. */
const scaled =
  (i: number): ResourceTerm =>
  (a, given) => ({ ...resourceOf(i)(a, given), target: a.literal(1n) });

const at = <N>(resources: readonly PaperResource<N>[], place: number): PaperResource<N> => {
  const resource = resources[place];
  if (resource === undefined) throw new RangeError(`there is no resource ${place}`);
  return resource;
};

const rate =
  (of: OfAll, ...resources: readonly ResourceTerm[]): Term<string> =>
  (a, given) =>
    of(
      a,
      resources.map((each) => each(a, given)),
    );

const isRate = (name: string, of: Term<string>, twice: Term<string>, slack = 0n): Fact =>
  equalQuotients(name, "it changes along the flow at that rate", twice, plus(times(whole(2n), of), whole(slack)));

const angular: OfAll = (a, all) => angularMomentum(a, at(all, 0), at(all, 1));
const angularRate: OfAll = (a, all) => angularMomentumRate(a, at(all, 0), at(all, 1));

interface Charge {
  readonly id: string;
  readonly statement: string;
  readonly name: string;
  readonly charge: OfAll;
  readonly rate: OfAll;
  readonly resources: readonly ResourceTerm[];
  readonly applies: readonly { readonly source: Obligation["equations"][number] }[];
}

const CHARGES: readonly Charge[] = [
  {
    id: "energy-changes-at-its-bracket-with-itself",
    statement:
      "Along the flow the augmented Hamiltonian of two resources changes at the rate {H, H} of equations 13 and 14.",
    name: "dH/dt = {H, H}",
    charge: augmentedHamiltonian,
    rate: energyRate,
    resources: [scaled(1), scaled(2)],
    applies: [energyRate, augmentedHamiltonian, hamiltonian, hamiltonianOfResource],
  },
  {
    id: "angular-momentum-changes-at-its-bracket",
    statement: "Along the flow L = q₁p₂ − q₂p₁ changes at the rate {L, H}, whatever the two resources are.",
    name: "dL/dt = {L, H}",
    charge: angular,
    rate: angularRate,
    resources: [one, other],
    applies: [angularMomentum, angularMomentumRate],
  },
  {
    id: "scaling-charge-changes-at-its-bracket",
    statement: "Along the flow D = Σq·p of two resources changes at the rate {D, H}.",
    name: "dD/dt = {D, H}",
    charge: scalingCharge,
    rate: scalingRate,
    resources: [one, other],
    applies: [scalingCharge, scalingRate],
  },
];

const changesAtItsRate = ({ id, statement, name, charge, rate: of, resources, applies }: Charge): Obligation =>
  obligation({
    id,
    statement,
    expected: "proved",
    applies: [...applies, poissonBracket, ...FLOW],
    hypotheses: [],
    conclusion: isRate(name, rate(of, ...resources), twiceTheRate(charge, ...resources)),
    control: {
      description: "one more",
      conclusion: isRate(name, rate(of, ...resources), twiceTheRate(charge, ...resources), 1n),
    },
  });

const energyStays = (slack: bigint): Fact =>
  equalQuotients("dH/dt = 0", "the energy does not change", rate(energyRate, one, other), whole(slack));

const energyIsConserved = obligation({
  id: "energy-is-conserved",
  statement: "The rate {H, H} of the energy of two resources is 0, whatever state and parameters are.",
  expected: "proved",
  applies: [energyRate, poissonBracket, ...FLOW],
  hypotheses: [],
  conclusion: energyStays(0n),
  control: { description: "it is 1", conclusion: energyStays(1n) },
});

const cyclic: OfAll = (a, all) => cyclicMomentum(a, at(all, 0), at(all, 1), at(all, 2));
const THREE = [alike(1), alike(2), alike(3)] as const;
const cyclicStays = (slack: bigint): Fact =>
  equalQuotients("d(L₁₂ + L₂₃ + L₃₁)/dt = 0", "it does not change", twiceTheRate(cyclic, ...THREE), whole(slack));

const cyclicIsConserved = obligation({
  id: "cyclic-momentum-of-alike-resources-is-conserved",
  statement:
    "Of three resources of one weight, target and inertia the flow conserves L₁₂ + L₂₃ + L₃₁, with any curvature: what is left of proposition 4.",
  expected: "proved",
  applies: [cyclicMomentum, angularMomentum, ...FLOW],
  hypotheses: [],
  conclusion: cyclicStays(0n),
  control: { description: "it changes at a rate of ½", conclusion: cyclicStays(1n) },
});

/** The sum over the resources of what the velocities differ by when their own coordinate is one more. */
const spreading: Term<string> = (a, given) => {
  const of = (r: PaperResource<ReturnType<typeof a.literal>>) => {
    const [here, inQ, inP] = [
      velocity(a, r),
      velocity(a, along(a, r, { q: a.literal(1n), p: a.literal(0n) })),
      velocity(a, along(a, r, { q: a.literal(0n), p: a.literal(1n) })),
    ];
    return a.add(a.subtract(inQ.q, here.q), a.subtract(inP.p, here.p));
  };
  return a.add(of(one(a, given)), of(other(a, given)));
};

const divergenceIs = (slack: bigint): Fact =>
  fact<string>("div = ∂q̇/∂q + ∂ṗ/∂p = 0", "the divergence is that of the flow, and 0", (a, given) => {
    const of = rate(divergence, one, other)(a, given);
    return a.and(a.equal(spreading(a, given), of), a.equal(of, a.literal(slack)));
  });

const volumeIsKept = obligation({
  id: "flow-preserves-volume",
  statement:
    "The divergence of equation 15 is that of the flow with inertia, ∂q̇/∂q + ∂ṗ/∂p summed over two resources, and is 0: volumes are kept, and nothing is asymptotically stable.",
  expected: "proved",
  applies: [divergence, ...FLOW],
  hypotheses: [],
  conclusion: divergenceIs(0n),
  control: { description: "it is 1", conclusion: divergenceIs(1n) },
});

const ones = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [name, fraction(1n)]));
const noCurvature = equals("λ > 0", "there is no curvature", named("λ"), zero);
const PAIR = [alike(1), alike(2)] as const;

const angularIsConserved = obligation({
  id: "paper-prop4-angular-momentum-is-conserved",
  statement: "With equal weights, targets and inertia {L, H} = 0.",
  expected: "refuted",
  applies: [angularMomentumRate, poissonBracket, ...FLOW],
  hypotheses: [positive("λ"), ...["w1", "q1", "q2", "p1", "p2"].map(positive)],
  conclusion: equals("{L, H} = 0", "the angular momentum does not change", rate(angularRate, ...PAIR), zero),
  control: { description: "without curvature it is", hypotheses: [noCurvature] },
  witness: { claim: { ...ones("w1", "λ", "q1", "p1", "p2"), q2: fraction(1n, 2n), μ1: fraction(0n) } },
});

const scalingIsConserved = obligation({
  id: "paper-tab1-scaling-charge-is-conserved",
  statement: "Without inertia the scaling charge Σq·p does not change along the flow.",
  expected: "refuted",
  applies: [scalingRate, poissonBracket, ...FLOW],
  hypotheses: [
    positive("λ"),
    ...["w1", "q1", "p1"].map(positive),
    equals("μ = 0", "there is no inertia", named("μ1"), zero),
  ],
  conclusion: equals("dD/dt = 0", "the charge does not change", rate(scalingRate, inTargets), zero),
  control: { description: "without curvature it does not", hypotheses: [noCurvature] },
  witness: { claim: { ...ones("w1", "λ", "p1"), q1: fraction(2n), μ1: fraction(0n) } },
});

/** The gauge g(q) = a + b·q, of slope b. */
const gaugeAt = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>, q: N): N =>
  a.add(quantity(given, "a"), a.multiply(quantity(given, "b"), q));

/** 2·∂Q/∂q·∂P/∂p, by differences over two units of q and over one of p. */
const twiceTheDeterminant =
  (slope: Term<string>): Term<string> =>
  (a, given) => {
    const [q, p, unit] = [quantity(given, "q"), quantity(given, "p"), a.literal(1n)];
    const reserve = (from: typeof q) => gaugeReserve(a, from, gaugeAt(a, given, from));
    const credits = (from: typeof p) => gaugeCredits(a, q, from, gaugeAt(a, given, q), slope(a, given));
    const byReserve = a.subtract(reserve(a.add(q, unit)), reserve(a.subtract(q, unit)));
    return a.multiply(byReserve, a.subtract(credits(a.add(p, unit)), credits(p)));
  };

const isCanonical = (slope: Term<string>): Fact =>
  equals("∂Q/∂q·∂P/∂p = 1", "the transformation keeps areas", twiceTheDeterminant(slope), whole(2n));

const gaugeIsCanonical = obligation({
  id: "gauge-transformation-is-canonical",
  statement:
    "Equation 12's Q = q·g(q), with P = p/(g + q·g'), keeps areas for every gauge g(q) = a + b·q with g + q·g' ≠ 0: Q depends on q alone, so that the determinant is ∂Q/∂q·∂P/∂p = 1.",
  expected: "proved",
  applies: [gaugeReserve, gaugeCredits],
  hypotheses: [],
  conclusion: isCanonical(named("b")),
  control: { description: "without the slope of the gauge", conclusion: isCanonical(zero) },
});

/** The resource at the point of equation 19. */
const claimedEquilibrium: ResourceTerm = (a, given) => {
  const r = one(a, given);
  return { ...r, q: r.target, p: literalEquilibriumCredits(a, r, quantity(given, "κ")) };
};

const levelIs = (level: Term<string>): Fact =>
  equals(
    "H = κw²",
    "the energy at the claimed equilibrium",
    (a, given) => hamiltonianOfResource(a, claimedEquilibrium(a, given)),
    level,
  );

const equilibriumIsOffItsLevel = obligation({
  id: "equation-19-is-off-its-level",
  statement:
    "At the point of equation 19 the energy of a resource is κw², not κ: with weights that sum to 1 their sum is κ for a single resource only.",
  expected: "proved",
  applies: [literalEquilibriumCredits, hamiltonianOfResource],
  hypotheses: [],
  conclusion: levelIs(times(named("κ"), named("w1"), named("w1"))),
  control: { description: "it is κ", conclusion: levelIs(named("κ")) },
});

const equilibriumRests = obligation({
  id: "paper-eq19-is-an-equilibrium",
  statement: "At the point of equation 19 neither the reserve nor the credits move.",
  expected: "refuted",
  applies: [literalEquilibriumCredits, ...FLOW],
  hypotheses: [...["q̄1", "w1", "κ", "λ"].map(positive), equals("μ = 0", "there is no inertia", named("μ1"), zero)],
  conclusion: fact<string>("q̇ = ṗ = 0", "nothing moves", (a, given) => {
    const r = claimedEquilibrium(a, given);
    return a.and(
      a.equal(augmentedReserveVelocity(a, r), a.literal(0n)),
      a.equal(augmentedCreditsVelocity(a, r), a.literal(0n)),
    );
  }),
  control: {
    description: "where the weight is 0 neither moves",
    hypotheses: [equals("w1 > 0", "the weight is 0", named("w1"), zero)],
  },
  witness: { claim: ones("q̄1", "w1", "κ", "λ") },
});

const reserveMovesAtTarget = (sign: 1n | -1n): Fact =>
  fact<string>("q̇ > 0", "the reserve moves", (a, given) =>
    a.less(a.literal(0n), a.multiply(a.literal(sign), reserveVelocity(a, claimedEquilibrium(a, given)))),
  );

const reserveGrowsThere = obligation({
  id: "reserve-grows-at-the-claimed-equilibrium",
  statement: "Without inertia the reserve grows at the point of equation 19, at the rate wq̄ > 0: it is no equilibrium.",
  expected: "proved",
  applies: [reserveVelocity, literalEquilibriumCredits],
  hypotheses: ["q̄1", "w1"].map(positive),
  conclusion: reserveMovesAtTarget(1n),
  control: { description: "it falls", conclusion: reserveMovesAtTarget(-1n) },
});

export const conservationObligations: readonly Obligation[] = [
  ...CHARGES.map(changesAtItsRate),
  energyIsConserved,
  cyclicIsConserved,
  volumeIsKept,
  angularIsConserved,
  scalingIsConserved,
  gaugeIsCanonical,
  equilibriumIsOffItsLevel,
  equilibriumRests,
  reserveGrowsThere,
];
