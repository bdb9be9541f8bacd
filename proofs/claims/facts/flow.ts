import { float64 } from "../../../spec/arithmetic/index.ts";
import type { Term } from "../../../spec/checker/action/index.ts";
import {
  augmentedCreditsVelocity,
  augmentedHamiltonian,
  augmentedReserveVelocity,
  creditsVelocity,
  divergence,
  frequencySquared,
  hamiltonianOfResource,
  literalFrequencySquared,
  literalPrice,
  type PaperResource,
  reserveVelocity,
} from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import { moved, of, ofAll, type ResourceTerm, resource } from "../../reading/paper.ts";
import { computation, counterexample, identity } from "../evidence/evidence.ts";

const plain = resource();
const inert = resource("", "inertia");

const q̇ = of(augmentedReserveVelocity, inert);
const ṗ = of(augmentedCreditsVelocity, inert);

const next: ResourceTerm = (a, given) => {
  const at = inert(a, given);
  return { ...at, q: a.add(at.q, augmentedReserveVelocity(a, at)), p: a.add(at.p, augmentedCreditsVelocity(a, at)) };
};

/** The velocities are affine in (q, p), so their derivative along the flow is a difference over its own velocity. */
const q̈: Term<string> = (a, given) =>
  a.subtract(augmentedReserveVelocity(a, next(a, given)), augmentedReserveVelocity(a, inert(a, given)));

export const reserveIgnoresCurvature = identity({
  id: "reserve-ignores-curvature",
  says: "The reserve flows by q̇ = w·q, in which neither λ, q̄ nor p occurs: it grows as e^{wt}, whatever the target.",
  where: { q̇: of(reserveVelocity, plain), H: of(hamiltonianOfResource, plain) },
  equal: [["q̇", "w·q"]],
  differ: [["q̇", "w·(q - q̄)"]],
});

export const noReversion = counterexample({
  id: "reserve-leaves-its-target",
  says: "Above its target the reserve moves further away from it.",
  given: { q: "2", p: "1", q̄: "1", w: "1", λ: "5" },
  where: { q̇: of(reserveVelocity, plain) },
  shows: ["q̇"],
  holds: "(q - q̄)·q̇ > 0",
  unless: { q: "1/2" },
});

export const noEquilibriumAtTarget = counterexample({
  id: "target-is-no-equilibrium",
  says: "At the target with the credits of equation 19 the reserve moves all the same.",
  given: { q: "1", p: "1", q̄: "1", w: "1", λ: "1" },
  where: { q̇: of(reserveVelocity, plain), ṗ: of(creditsVelocity, plain) },
  shows: ["q̇", "ṗ"],
  holds: "q̇ != 0 and ṗ != 0",
  unless: { w: "0" },
});

export const flowDividesVolume = identity({
  id: "flow-has-no-divergence",
  says: "∂q̇/∂q + ∂ṗ/∂p = 0, with inertia and with any parameters: the flow preserves volume, and nothing in it damps.",
  where: {
    q̇,
    ṗ,
    "q̇'": of(augmentedReserveVelocity, (a, given) => ({
      ...inert(a, given),
      q: a.add(inert(a, given).q, a.literal(1n)),
    })),
    "ṗ'": of(augmentedCreditsVelocity, (a, given) => ({
      ...inert(a, given),
      p: a.add(inert(a, given).p, a.literal(1n)),
    })),
    div: ofAll(divergence, inert),
  },
  equal: [
    ["(q̇' - q̇) + (ṗ' - ṗ)", "div"],
    ["div", "0"],
  ],
  differ: [["q̇' - q̇", "0"]],
});

export const oscillates = identity({
  id: "augmented-flow-is-an-oscillator",
  says: "q̈ = −ω²(q − q*) with ω² = w(μλ/q̄² − w), the same at every amplitude, and with no damping term.",
  where: {
    q̈,
    ω2: of(frequencySquared, inert),
    centre: "μ·λ·q̄/(μ·λ - w·q̄^2)",
    printed: (a, given) => literalFrequencySquared(a, quantity(given, "λ"), quantity(given, "κ")),
  },
  equal: [["q̈", "-ω2·(q - centre)"]],
  differ: [["q̈", "-printed·(q - q̄)"]],
});

export const onlyEquilibrium = identity({
  id: "only-equilibrium-of-the-augmented-flow",
  says: "Both velocities vanish at q* = μλq̄/(μλ − wq̄²), p* = −w·q*/μ, which is never in Γ: one of the two is negative.",
  where: { q̇, ṗ, q: "μ·λ·q̄/(μ·λ - w·q̄^2)", p: "-w·q/μ" },
  equal: [
    ["q̇", "0"],
    ["ṗ", "0"],
  ],
  differ: [["p", "0"]],
});

export const leavesGamma = identity({
  id: "flow-reaches-p-zero",
  says: "On the level k, p is 0 at q = q̄(1 + √(2k/λ)) (here λ = 2k/s²) and falls there, while q grows as e^{wt}: every start with λ > 0 leaves Γ, after ln(q/q₀)/w.",
  where: {
    λ: "2·k/s^2",
    q: "q̄·(1 + s)",
    p: "0",
    H: of(hamiltonianOfResource, plain),
    ṗ: of(creditsVelocity, plain),
  },
  equal: [
    ["H/w", "k"],
    ["ṗ", "-λ·w·s/q̄"],
  ],
  differ: [["ṗ", "0"]],
});

const alone = (λ: number, w: number, μ: number): PaperResource<number> => ({
  ...{ q: 1, p: 1, weight: w, lambda: λ, target: 1, mu: μ },
});

/** Where the credits of a level are used up, and when the flow from q = p = q̄ = 1 arrives there. */
const exitWithoutInertia = (λ: number) => {
  const start = alone(λ, 1, 0);
  const level = hamiltonianOfResource(float64, start);
  const reserve = 1 + Math.sqrt((2 * level) / λ);
  const without = hamiltonianOfResource(float64, { ...start, q: reserve, p: 0 });
  return { reserve, credits: (level - without) / reserve, time: Math.log(reserve) };
};

export const exitTime = computation({
  id: "exit-after-ln-3",
  says: "From q = p = q̄ = 1 with λ = ½ and w = 1 the flow has no credits left at q = 3, after ln 3 = 1.0986.",
  compute: () => exitWithoutInertia(1 / 2),
  holds: "reserve = 3 and credits = 0 and 1.0986 < time < 1.0987",
  unless: () => exitWithoutInertia(1 / 4),
});

/** When the credits of the oscillating flow from q = p = q̄ = 1 reach 0, by its closed form, to a thousandth. */
const exitOf = (w: number, λ: number, μ: number) => {
  const start = alone(λ, w, μ);
  const frequency = Math.sqrt(w * (μ * λ - w));
  const centre = (μ * λ) / (μ * λ - w);
  const middle = (-w * centre) / μ;
  const slope = augmentedCreditsVelocity(float64, start) / frequency;
  const credits = (t: number) =>
    middle + (start.p - middle) * Math.cos(frequency * t) + slope * Math.sin(frequency * t);
  let time = 0;
  while (credits(time) > 0 && time < 100) time += 0.001;
  return { time, centre, middle };
};

export const ellipticExit = computation({
  id: "elliptic-flow-leaves-gamma",
  says: "With w = 0.2, λ = 5, μ = 0.1, q̄ = 1, where the flow oscillates, its centre is (5/3, −10/3) and the start q = p = 1 leaves Γ after 2.15.",
  compute: () => exitOf(0.2, 5, 0.1),
  holds: "2.15 < time < 2.16 and 1.6666 < centre < 1.6667 and -3.3334 < middle < -3.3333",
  unless: () => exitOf(0.1, 5, 0.1),
});

const Haug = ofAll(augmentedHamiltonian, inert);

/** Two states and the one in the middle. */
const midpoint = {
  H: Haug,
  "H'": ofAll(augmentedHamiltonian, moved(inert, "q'", "p'")),
  M: ofAll(augmentedHamiltonian, moved(inert, "qm", "pm")),
  qm: "(q + q')/2",
  pm: "(p + p')/2",
} as const;

export const augmentedCurveIsConcave = counterexample({
  id: "oscillating-curve-is-concave",
  says: "Where μλ ≥ w·q̄², as oscillation needs, two states of one level have a state of a lower level between them: the swap curve is concave.",
  given: { q: "1", p: "1", "q'": "1/8", "p'": "11/8", q̄: "1", w: "1", λ: "1", μ: "1" },
  where: midpoint,
  shows: ["H", "H'", "M"],
  holds: "H = H' and M < H and μ·λ >= w·q̄^2",
  unless: { "q'": "1/2", "p'": "2", λ: "0", μ: "0" },
});

export const concaveInTheBox = counterexample({
  id: "concave-curve-in-the-recommended-box",
  says: "w = 0.2, λ = 5, μ = 0.1, q̄ = 1, all as recommended: between two states of one level there is one of a lower level.",
  given: { q: "1", p: "15/8", "q'": "4/3", "p'": "35/24", q̄: "1", w: "1/5", λ: "5", μ: "1/10" },
  where: midpoint,
  shows: ["H", "H'", "M"],
  holds: "H = H' and M < H and 1/2 <= λ <= 5 and 1/100 <= μ <= 1/10",
  unless: { λ: "0", μ: "0", p: "1", "p'": "3/4" },
});

export const inertiaChangesThePrice = identity({
  id: "price-with-inertia",
  says: "With inertia the ratio of the flows is (p + 2c(q − q̄))/(q + mp), m = μ/w; equation 7 leaves m out.",
  where: { q̇, ṗ, π: of(literalPrice, inert), c: "λ/(2·q̄^2)", m: "μ/w" },
  equal: [["-ṗ", "q̇·(p + 2·c·(q - q̄))/(q + m·p)"]],
  differ: [["-ṗ", "q̇·π"]],
});

/** ∂²H_aug/∂p² by a second difference over 1, which is exact. */
const secondSlope: Term<string> = (a, given) => {
  const at = inert(a, given);
  const one = a.literal(1n);
  const energy = (p: typeof at.p) => augmentedHamiltonian(a, [{ ...at, p }]);
  const ends = a.add(energy(a.add(at.p, one)), energy(a.subtract(at.p, one)));
  return a.subtract(ends, a.multiply(a.literal(2n), energy(at.p)));
};

export const massIsInverse = identity({
  id: "second-slope-is-an-inverse-mass",
  says: "∂²H_aug/∂p² is μ, and the kinetic term of a mass M is p²/2M: μ is 1/M. No second slope is an infinite mass, not none.",
  where: { secondSlope, M: "1/μ", kinetic: "p^2/(2·M)", H: Haug, rest: of(hamiltonianOfResource, inert) },
  equal: [
    ["secondSlope", "1/M"],
    ["H - rest", "kinetic"],
  ],
  differ: [["secondSlope", "M"]],
});

export const priceDecays = identity({
  id: "flow-price-falls-to-the-floor",
  says: "Along the flow the price is A/q² + c and d(π − c)/dt = −2w(π − c): it falls to the floor c, whatever the target price.",
  where: {
    π: of(literalPrice, plain),
    c: "λ/(2·q̄^2)",
    q̇: of(reserveVelocity, plain),
    ṗ: of(creditsVelocity, plain),
    // dπ/dt of p/q + 2c − 2cq̄/q by the quotient rule.
    π̇: "(ṗ·q - p·q̇)/q^2 + 2·c·q̄·q̇/q^2",
  },
  equal: [["π̇", "-2·w·(π - c)"]],
  differ: [["π̇", "-2·w·(π - p/q)"]],
});

export const stepWithoutTrade = counterexample({
  id: "flow-step-without-a-trade",
  says: "A step of the flow from q = p = 1 over h = 1/10 makes a tenth of the reserve out of nothing: nobody has traded.",
  given: { q: "1", p: "1", q̄: "1", w: "1", λ: "0", h: "1/10" },
  where: { q̇: of(reserveVelocity, plain), "q'": "q + h·q̇" },
  shows: ["q'"],
  holds: "q' != q",
  unless: { h: "0" },
});

export const massGrows = counterexample({
  id: "mass-grows-as-inertia-falls",
  says: "μ = 1/10 is a mass of 10: half of p² over it is the kinetic term. As μ goes to 0 the mass does not.",
  given: { q: "1", p: "2", q̄: "1", w: "1", λ: "1", μ: "1/10" },
  where: { secondSlope, M: "1/secondSlope", kinetic: "H - rest", H: Haug, rest: of(hamiltonianOfResource, inert) },
  shows: ["secondSlope", "M", "kinetic"],
  holds: "kinetic = p^2/(2·M) and M > secondSlope",
  unless: { μ: "2" },
});

/** q̈ at other credits, and over another distance from the centre. */
const OSCILLATING = { q: "1", p: "1", "p'": "3", "q'": "2", q̄: "1", w: "1/5", λ: "5", μ: "1/10" } as const;

const q̈At =
  (q: string, p: string): Term<string> =>
  (a, given) => {
    const at = moved(inert, q, p)(a, given);
    const [dq, dp] = [augmentedReserveVelocity(a, at), augmentedCreditsVelocity(a, at)];
    const there = { ...at, q: a.add(at.q, dq), p: a.add(at.p, dp) };
    return a.subtract(augmentedReserveVelocity(a, there), dq);
  };

export const noDampingExample = counterexample({
  id: "acceleration-does-not-know-the-velocity",
  says: "At one reserve and two velocities (p = 1 and p = 3) the acceleration is the same: there is no term that damps.",
  given: OSCILLATING,
  where: { q̇, faster: "w·q + μ·p'", slow: q̈At("q", "p"), fast: q̈At("q", "p'") },
  shows: ["q̇", "faster", "slow", "fast"],
  holds: "slow = fast and q̇ != faster",
  unless: { "p'": "1" },
});

export const oneFrequency = counterexample({
  id: "one-frequency-at-every-amplitude",
  says: "ω² is 3/50 at q = 1 and at q = 2: the frequency does not change with the amplitude, so that it is degenerate as KAM counts it.",
  given: OSCILLATING,
  where: {
    centre: "μ·λ·q̄/(μ·λ - w·q̄^2)",
    near: q̈At("q", "p"),
    far: q̈At("q'", "p"),
    ω2near: "-near/(q - centre)",
    ω2far: "-far/(q' - centre)",
  },
  shows: ["ω2near", "ω2far"],
  holds: "ω2near = ω2far and q != q'",
  unless: { "q'": "1" },
});
