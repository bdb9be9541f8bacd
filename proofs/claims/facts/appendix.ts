import type { Term } from "../../../spec/checker/action/index.ts";
import {
  augmentedHamiltonian,
  backRunProceeds,
  frontRunCost,
  hamiltonian,
  hamiltonianOfResource,
  lagrangian,
  literalFrequencySquared,
  literalLagrangian,
  literalLegendre,
  literalLyapunovBound,
  literalLyapunovDecay,
  literalPotential,
  literalPrice,
  lyapunovFunction,
  lyapunovRate as rateOfLyapunov,
  reserveVelocity,
} from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import type { Definitions } from "../../reading/expression.ts";
import { moved, of, ofAll, resource } from "../../reading/paper.ts";
import { computation, counterexample, identity } from "../evidence/evidence.ts";

const here = resource();
const inert = resource("", "inertia");

/** q̈ of the flow without inertia: the velocity at (q̇, …), which is linear. */
const acceleration: Term<string> = (a, given) =>
  reserveVelocity(a, { ...here(a, given), q: reserveVelocity(a, here(a, given)) });

/** Equation 37's ω². */
const literalFrequency: Term<string> = (a, given) =>
  literalFrequencySquared(a, quantity(given, "λ"), quantity(given, "κ"));

/** V of equation 38. */
const potential: Term<string> = (a, given) => literalPotential(a, inert(a, given), quantity(given, "κ"));

/** L of equation 38, at the velocity q̇. */
const printedLagrangian: Term<string> = (a, given) =>
  literalLagrangian(a, inert(a, given), quantity(given, "κ"), quantity(given, "q̇"));

/** Equation 39 at the momentum of a name. */
const equation39 =
  (momentum: string): Term<string> =>
  (a, given) =>
    literalLegendre(a, { ...inert(a, given), p: quantity(given, momentum) }, quantity(given, "κ"));

export const reserveDoesNotOscillate = identity({
  id: "reserve-does-not-oscillate",
  says: "q̈ = w²q without inertia, where equation 37 needs −(λ/κ)(q − q̄): the reserve grows, and from q₀ = q̄ equation 37 would never move.",
  where: { q̈: acceleration, ω2: literalFrequency },
  equal: [["q̈", "w^2·q"]],
  differ: [["q̈", "-ω2·(q - q̄)"]],
});

export const potentialMixesUnits = counterexample({
  id: "potential-mixes-units",
  says: "Counted in tenths of a unit, wκ/q is a tenth of what it was and λ((q − q̄)/q̄)² is the same: their sum has no unit.",
  given: { q: "2", p: "1", q̄: "1", w: "1", κ: "1", λ: "2", μ: "1", s: "10" },
  where: {
    V: potential,
    rescaled: (a, given) => {
      const [r, s] = [inert(a, given), quantity(given, "s")];
      return literalPotential(
        a,
        { ...r, q: a.multiply(s, r.q), target: a.multiply(s, r.target) },
        quantity(given, "κ"),
      );
    },
  },
  shows: ["V", "rescaled"],
  holds: "rescaled != V and rescaled != V/s",
  unless: { s: "1" },
});

export const augmentedLagrangian = identity({
  id: "lagrangian-of-the-augmented-hamiltonian",
  says: "The Lagrangian of equation 9 is (q̇ − wq)²/2μ − (λ/2)w((q − q̄)/q̄)²: not equation 38, which lacks the drift and has μ upside down.",
  where: {
    q̇: "w·q + μ·p",
    H: ofAll(augmentedHamiltonian, inert),
    L: (a, given) => lagrangian(a, inert(a, given), quantity(given, "q̇")),
    κ: "0",
    printed: printedLagrangian,
  },
  equal: [
    ["p·q̇ - H", "L"],
    ["L", "(q̇ - w·q)^2/(2·μ) - λ/2·w·((q - q̄)/q̄)^2"],
  ],
  differ: [["p·q̇ - H", "printed"]],
});

export const legendre = identity({
  id: "legendre-transform",
  says: "With p = μq̇ the Legendre transform of ½μq̇² − V is p²/2μ + V.",
  where: { p: "μ·q̇", L: printedLagrangian, V: potential, H: equation39("p") },
  equal: [
    ["p·q̇ - L", "H"],
    ["H", "p^2/(2·μ) + V"],
  ],
  differ: [["p·q̇ - L", "p^2·μ/2 + V"]],
});

export const noInertiaDiverges = counterexample({
  id: "no-inertia-limit-diverges",
  says: "At q = p = w = κ = 1 without curvature, equation 39 after the substitution is 1/2μ + 1: 51 for μ = 1/100, where equation 4 is 1.",
  given: { q: "1", p: "1", q̄: "1", w: "1", κ: "1", λ: "0", μ: "1/100" },
  where: {
    H: of(hamiltonianOfResource, here),
    momentum: "w·q·p/κ",
    equation39: equation39("momentum"),
  },
  shows: ["equation39", "H"],
  holds: "equation39 = 51·H and H = 1",
  unless: { μ: "1" },
});

export const kineticAfterSubstitution = identity({
  id: "kinetic-term-after-the-substitution",
  says: "The substitution makes w²q²p²/2μκ² of the kinetic term: quadratic in p, where equation 4 is linear, and without bound as μ goes to 0.",
  where: { momentum: "w·q·p/κ", H: equation39("momentum"), V: potential },
  equal: [["H - V", "w^2·q^2·p^2/(2·μ·κ^2)"]],
  differ: [["H - V", "w·q·p"]],
});

/** V of appendix E for one resource, and its rate by equation 42, with dH/dt = −α(H − κ) + R. */
const lyapunov = {
  e: "H - κ",
  V: (a, given) => lyapunovFunction(a, [here(a, given)], quantity(given, "e"), quantity(given, "γ")),
  Ḣ: "-α·e + R",
  still: (a, given) => rateOfLyapunov(a, [here(a, given)], quantity(given, "γ")),
  V̇: "2·e·Ḣ + still",
  bound: (a, given) =>
    literalLyapunovBound(a, [here(a, given)], quantity(given, "e"), quantity(given, "γ"), quantity(given, "α")),
} as const satisfies Definitions;

export const lyapunovRate = identity({
  id: "lyapunov-rate",
  says: "The rate of V is −2α(H − κ)² + 2γ(q − q̄)wq + 2(H − κ)R: line 43 leaves the last term out, R being the remainder that was assumed.",
  where: lyapunov,
  equal: [
    ["V̇", "bound + 2·(H - κ)·R"],
    ["still", "2·γ·(q - q̄)·w·q"],
  ],
  differ: [["V̇", "bound"]],
});

export const lyapunovRemainder = counterexample({
  id: "lyapunov-rate-with-its-remainder",
  says: "On target with H − κ = 1, α = 1 and a remainder of 1, the rate of V is 0, where line 43 has it at most −2.",
  given: { q: "1", p: "1", q̄: "1", w: "1", λ: "1", H: "2", κ: "1", γ: "1", α: "1", R: "1" },
  where: lyapunov,
  shows: ["V̇", "bound"],
  holds: "V̇ > bound",
  unless: { R: "0" },
});

export const lyapunovRises = counterexample({
  id: "lyapunov-function-rises",
  says: "One resource, w = q̄ = 1, q = 2, H = κ: V = γ and its rate is +4γ, where line 44 has it at most a negative multiple of V.",
  given: { q: "2", p: "1", q̄: "1", w: "1", H: "1", κ: "1", γ: "1", α: "1", R: "0", λ: "1" },
  where: {
    ...lyapunov,
    decay: "γ·λ",
    claimed: (a, given) =>
      literalLyapunovDecay(a, [here(a, given)], quantity(given, "e"), quantity(given, "γ"), quantity(given, "decay")),
  },
  shows: ["V", "V̇", "claimed"],
  holds: "V = γ and V̇ > 0 > claimed",
  unless: { q: "1/2" },
});

export const flowDoesNotDissipate = identity({
  id: "flow-does-not-dissipate",
  says: "Along the flow of equations 5 and 6 H does not change, so that −α(H − κ) is added by hand; a fee lowers H by w·q·f, and not in proportion to H − κ.",
  where: {
    H: of(hamiltonianOfResource, here),
    "H'": of(hamiltonianOfResource, moved(here, "q", "less")),
    less: "p - f",
  },
  equal: [["H - H'", "w·q·f"]],
  differ: [["H - H'", "α·(H - κ)"]],
});

const point = { Q: "q^2", P: "p/(2·q)" } as const;

export const priceIsNotInvariant = counterexample({
  id: "price-changes-with-coordinates",
  says: "Q = q², P = p/2q is canonical. On qp = k the price is k/q²; in the new coordinates, where QP = k/2, it is P/Q = k/2q⁴.",
  given: { q: "1", p: "1", q̄: "1", w: "1", λ: "0" },
  where: { ...point, π: of(literalPrice, here), transformed: "P/Q" },
  shows: ["π", "transformed"],
  holds: "transformed != π",
  unless: { q: "1/2", p: "0" },
});

export const pointMap = identity({
  id: "point-map-is-canonical",
  says: "Q = q·g and p = P·d(q·g)/dq: for g = q the map has determinant 1. With g = 1/q, Q is 1 everywhere: no transformation at all.",
  where: { ...point, dQdq: "2·q", dPdp: "1/(2·q)", constant: "q·(1/q)" },
  equal: [
    ["dQdq·dPdp", "1"],
    ["constant", "1"],
  ],
  differ: [["Q", "q"]],
});

export const degenerateMap = counterexample({
  id: "gauge-that-forgets-the-reserve",
  says: "With g = 1/q the reserves 1 and 2 have the same Q: the map has no inverse.",
  given: { q: "1", "q'": "2" },
  where: { Q: "q·(1/q)", "Q'": "q'·(1/q')" },
  shows: ["Q", "Q'"],
  holds: "q != q' and Q = Q'",
  unless: { "q'": "1" },
});

const pair = [resource("1"), resource("2")] as const;

export const oneEquationForTwo = counterexample({
  id: "one-equation-for-two-outputs",
  says: "One more credit for the first of two resources: (½, 0) out and (¼, ½) out both keep H. The interface's one κ does not say which.",
  given: {
    ...{ q1: "1", q2: "1", p1: "1", p2: "1", w1: "1/2", w2: "1/2", q̄1: "1", q̄2: "1", λ: "0", paid: "1" },
    ...{ x1: "1/2", x2: "0", y1: "1/4", y2: "1/2" },
  },
  where: {
    more: "p1 + paid",
    ...{ a1: "q1 - x1", a2: "q2 - x2", b1: "q1 - y1", b2: "q2 - y2" },
    H: ofAll(hamiltonian, ...pair),
    one: ofAll(hamiltonian, moved(pair[0], "a1", "more"), moved(pair[1], "a2", "p2")),
    other: ofAll(hamiltonian, moved(pair[0], "b1", "more"), moved(pair[1], "b2", "p2")),
  },
  shows: ["H", "one", "other"],
  holds: "one = H and other = H and x1 != y1",
  unless: { y2: "1/4" },
});

export const swapAndBack = identity({
  id: "swap-and-back",
  says: "Without fees what x costs is what it brings when it is sold back: a level set in one dimension leaves no choice, on every curve and not on a symplectic one only.",
  where: {
    cost: (a, given) => frontRunCost(a, trade(given, quantity(given, "q"), quantity(given, "x"), a.literal(0n))),
    back: (a, given) => backRunProceeds(a, trade(given, quantity(given, "q"), quantity(given, "x"), a.literal(0n))),
    later: (a, given) =>
      backRunProceeds(a, trade(given, quantity(given, "q"), quantity(given, "x"), quantity(given, "v"))),
  },
  equal: [["cost", "back"]],
  differ: [["cost", "later"]],
});

function trade<N>(given: Readonly<Record<string, N>>, q: N, front: N, victim: N) {
  return { q, level: quantity(given, "A"), floor: quantity(given, "c"), front, victim };
}

/** Frequencies in the golden ratio, and the multiples (−34, 55), (−55, 89), … of them that nearly cancel. */
const nearResonance = (terms: number) => {
  const golden = (1 + Math.sqrt(5)) / 2;
  let [k, next] = [1, 1];
  for (let i = 0; i < terms; i++) [k, next] = [next, k + next];
  // ε·c makes k·(ω + ε·c) vanish; then the action grows by ε·k·sin for ever.
  return { shift: Math.abs(k * golden - next) / k, growth: k };
};

export const resonanceWithoutTwist = computation({
  id: "small-perturbation-without-tori",
  says: "H = ω·I has frequencies that do not depend on the actions: with ω in the golden ratio, which satisfies the Diophantine condition best, a shift of 1e-8 makes them resonant, and then ε·cos(k·θ) drives an action without bound, for every ε.",
  compute: () => nearResonance(20),
  holds: "0 < shift < 1/100000000 and growth > 0",
  unless: () => nearResonance(1),
});

export const resonantAction = identity({
  id: "resonant-action-grows",
  says: "For H = ω₁I₁ + ω₂I₂ + δI₁ + ε·cos(k₁θ₁ + k₂θ₂) with δ = −(k₁ω₁ + k₂ω₂)/k₁ the phase stands still, so that İ = ε·k·sin(phase) is constant.",
  where: { δ: "-(k1·ω1 + k2·ω2)/k1", θ̇1: "ω1 + δ", θ̇2: "ω2" },
  equal: [["k1·θ̇1 + k2·θ̇2", "0"]],
  differ: [["k1·ω1 + k2·ω2", "0"]],
});

export const movesAtItsTarget = counterexample({
  id: "reserve-accelerates-on-target",
  says: "At q = q̄ = 1, w = 1 the reserve accelerates by 1; by equation 37 it would not.",
  given: { q: "1", p: "1", q̄: "1", w: "1", λ: "1", κ: "1" },
  where: { q̈: acceleration, ω2: literalFrequency, claimed: "-ω2·(q - q̄)" },
  shows: ["q̈", "ω2", "claimed"],
  holds: "ω2 = 1 and q̈ != claimed",
  unless: { w: "0" },
});
