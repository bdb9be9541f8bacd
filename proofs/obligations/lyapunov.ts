import { type Arithmetic, fraction } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  augmentedReserveVelocity,
  literalLyapunovBound,
  literalLyapunovDecay,
  lyapunovFunction,
  lyapunovRate,
  type PaperResource,
  reserveVelocity,
} from "../../spec/equations/index.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, below, equals, iff, named, plus, positive, times, whole } from "../reading/index.ts";
import { FLOW, inTargets, twiceTheRate } from "./paper-flow.ts";
import { type ResourceTerm, resourceOf } from "./paper-resource.ts";

/* Appendix E: V = (H − κ)² + γΣ(q − q̄)², its rate along the flow, and what equations 43 and 44 say of it. */

const [one, other] = [resourceOf(1), resourceOf(2)];
const zero = whole(0n);
const [e, γ, α] = [named("e"), named("γ"), named("α")];

const without =
  (resource: ResourceTerm): ResourceTerm =>
  (a, given) => ({
    ...resource(a, given),
    mu: a.literal(0n),
  });

/** V of resources, with an excess H − κ that is given. */
const V = <N, B>(
  a: Arithmetic<N, B>,
  resources: readonly PaperResource<N>[],
  given: Quantities<string, N>,
  excess = quantity(given, "e"),
): N => lyapunovFunction(a, resources, excess, quantity(given, "γ"));

const rateIs = (slack: bigint): Fact =>
  equals(
    "dV/dt",
    "V changes along the flow at the rate of equation 42",
    twiceTheRate(V, one, other),
    plus(
      times(whole(2n), (a, given) => lyapunovRate(a, [one(a, given), other(a, given)], quantity(given, "γ"))),
      whole(slack),
    ),
  );

const rateOfEquation42 = obligation({
  id: "lyapunov-function-changes-at-equation-42",
  statement:
    "Along the flow of two resources, which keeps H, the V of equation 42 changes at the rate 2γΣ(q − q̄)·dq/dt, whatever the excess of H.",
  expected: "proved",
  applies: [lyapunovFunction, lyapunovRate, ...FLOW],
  hypotheses: [],
  conclusion: rateIs(0n),
  control: { description: "and one more", conclusion: rateIs(1n) },
});

/** Twice the rate of V where reserves flow without inertia and the excess e falls by α·e: the difference over two units of time. */
const dissipating: Term<string> = (a, given) => {
  const at = (time: bigint) => {
    const moved = [one, other].map((resource) => {
      const r = without(resource)(a, given);
      return { ...r, q: a.add(r.q, a.multiply(a.literal(time), reserveVelocity(a, r))) };
    });
    const excess = quantity(given, "e");
    const fallen = a.multiply(a.literal(-time), a.multiply(quantity(given, "α"), excess));
    return V(a, moved, given, a.add(excess, fallen));
  };
  return a.subtract(at(1n), at(-1n));
};

const boundOf =
  (...resources: readonly ResourceTerm[]): Term<string> =>
  (a, given) =>
    literalLyapunovBound(
      a,
      resources.map((each) => each(a, given)),
      e(a, given),
      γ(a, given),
      α(a, given),
    );

const boundIs = (slack: bigint): Fact =>
  equals(
    "dV/dt = the bound",
    "V changes at the bound of equation 43",
    dissipating,
    plus(times(whole(2n), boundOf(one, other)), whole(slack)),
  );

const boundOfEquation43 = obligation({
  id: "equation-43-is-the-rate-without-a-remainder",
  statement:
    "Without inertia the bound of equation 43 is the rate of V itself, if H − κ falls at the rate α(H − κ) and nothing else moves it: the remainder that appendix E assumes is left out.",
  expected: "proved",
  applies: [literalLyapunovBound, lyapunovFunction, reserveVelocity],
  hypotheses: [],
  conclusion: boundIs(0n),
  control: { description: "and one more", conclusion: boundIs(1n) },
});

const decayOf =
  (resource: ResourceTerm): Term<string> =>
  (a, given) =>
    literalLyapunovDecay(a, [resource(a, given)], e(a, given), γ(a, given), quantity(given, "rate"));

/** A resource at its target. */
const onTarget: ResourceTerm = (a, given) => {
  const r = inTargets(a, given);
  return { ...r, q: r.target };
};

/** On target, equation 43 implies equation 44 exactly for rates up to so many times α. */
const impliesDecay = (factor: bigint): Fact =>
  fact<string>("rate ≤ 2α", "the decay follows exactly for rates up to 2α", (a, given) =>
    iff(
      a,
      a.atMost(boundOf(onTarget)(a, given), decayOf(onTarget)(a, given)),
      a.atMost(quantity(given, "rate"), a.multiply(a.literal(factor), α(a, given))),
    ),
  );

const decayOnTarget = obligation({
  id: "equation-44-follows-on-target",
  statement:
    "On target and off the level, the decay of equation 44 follows from the bound of equation 43 exactly for rates up to 2α.",
  expected: "proved",
  applies: [literalLyapunovBound, literalLyapunovDecay, lyapunovFunction],
  hypotheses: [positive("e")],
  conclusion: impliesDecay(2n),
  control: { description: "up to α", conclusion: impliesDecay(1n) },
});

const rises = (sign: bigint): Fact =>
  fact<string>("dV/dt > 0 > −rate·V", "V rises, where equation 44 has it fall", (a, given) => {
    const change = a.multiply(a.literal(sign), lyapunovRate(a, [without(inTargets)(a, given)], γ(a, given)));
    return a.and(a.less(a.literal(0n), change), a.less(decayOf(without(inTargets))(a, given), a.literal(0n)));
  });

const aboveTarget = obligation({
  id: "lyapunov-function-rises-above-the-target",
  statement:
    "Without inertia V rises wherever the reserve is above its target, on the level or off it, where equation 44 has it fall: the claimed equilibrium is not stable.",
  expected: "proved",
  applies: [lyapunovRate, literalLyapunovDecay, lyapunovFunction, augmentedReserveVelocity, reserveVelocity],
  hypotheses: [
    ...["γ", "w1", "rate"].map(positive),
    below("q > q̄", "the reserve is above its target", whole(1n), named("q1")),
  ],
  conclusion: rises(1n),
  control: { description: "V falls", conclusion: rises(-1n) },
});

const decays = obligation({
  id: "paper-eq44-lyapunov-function-decays",
  statement: "Along the flow without inertia, dV/dt ≤ −rate·V: V decays exponentially.",
  expected: "refuted",
  applies: [lyapunovRate, literalLyapunovDecay, lyapunovFunction, augmentedReserveVelocity, reserveVelocity],
  hypotheses: [...["γ", "w1", "rate", "q1"].map(positive), atLeast("e", 0n)],
  conclusion: fact<string>("dV/dt ≤ −rate·V", "V decays", (a, given) =>
    a.atMost(lyapunovRate(a, [without(inTargets)(a, given)], γ(a, given)), decayOf(without(inTargets))(a, given)),
  ),
  control: {
    description: "on the level and on target, where V is 0, it does",
    hypotheses: [
      equals("e ≥ 0", "H is κ", e, zero),
      equals("q1 > 0", "the reserve is on target", named("q1"), whole(1n)),
    ],
  },
  witness: {
    claim: {
      ...Object.fromEntries(["γ", "w1", "rate"].map((name) => [name, fraction(1n)])),
      ...{ q1: fraction(2n), e: fraction(0n) },
    },
  },
});

export const lyapunovObligations: readonly Obligation[] = [
  rateOfEquation42,
  boundOfEquation43,
  decayOnTarget,
  aboveTarget,
  decays,
];
