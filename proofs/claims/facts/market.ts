import { float64 } from "../../../spec/arithmetic/index.ts";
import type { Term } from "../../../spec/checker/action/index.ts";
import {
  augmentedCreditsVelocity,
  augmentedReserveVelocity,
  hamiltonian,
  hessianDeterminant,
  literalCrossPrice,
  literalEffectiveReserve,
  literalPrice,
  literalQuality,
  literalRoutingObjective,
} from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import { moved, of, ofAll, type ResourceTerm, resource } from "../../reading/paper.ts";
import { computation, counterexample, identity } from "../evidence/evidence.ts";

const one = resource("1");
const other = resource("2");
const both = [one, other] as const;

const H = ofAll(hamiltonian, ...both);

/** Σw·q·p for two resources of weight ½, on target. */
const onTarget = { w1: "1/2", w2: "1/2", q̄1: "q1", q̄2: "q2" } as const;

export const crossPriceTriangle = identity({
  id: "cross-price-triangle",
  says: "On target π₁₂ of equation 21 times π₂ of equation 7 is w₁q₁/(w₂q₂) times π₁: the triangle closes only where w₁q₁ = w₂q₂.",
  where: {
    q̄1: "q1",
    q̄2: "q2",
    cross: (a, given) => literalCrossPrice(a, one(a, given), other(a, given)),
    π1: of(literalPrice, one),
    π2: of(literalPrice, other),
  },
  equal: [["cross·π2/π1", "w1·q1/(w2·q2)"]],
  differ: [["cross·π2/π1", "1"]],
});

export const equilibriumIsNotOnTheSurface = counterexample({
  id: "equation-19-is-not-on-the-surface",
  says: "With two resources of weight ½ the state of equation 19 has H = κ/2, not κ.",
  given: { q1: "1", q2: "1", λ: "1", κ: "1", w1: "1/2", w2: "1/2" },
  where: { q̄1: "q1", q̄2: "q2", p1: "κ·w1/q1", p2: "κ·w2/q2", H },
  shows: ["p1", "p2", "H"],
  holds: "H != κ",
  unless: { w1: "1", w2: "0" },
});

export const spotObjective = counterexample({
  id: "spot-price-is-not-what-is-paid",
  says: "Half of the reserve at the price before it costs ½ by the objective of equation 22, and 1 on the level set: what is paid, Δp, is not in the objective.",
  given: { q1: "1", p1: "1", q̄1: "1", λ: "0", w1: "1", Δq: "1/2" },
  where: {
    H: ofAll(hamiltonian, one),
    "H'": ofAll(hamiltonian, moved(one, "q'", "p'")),
    "q'": "q1 - Δq",
    "p'": "p1·q1/q'",
    paid: "p' - p1",
    objective: (a, given) =>
      literalRoutingObjective(
        a,
        [{ price: literalPrice(a, one(a, given)), amount: quantity(given, "Δq") }],
        a.literal(0n),
      ),
  },
  shows: ["objective", "paid"],
  holds: "H' = H and objective < paid",
  unless: { Δq: "0" },
});

export const routingTakesCredits = counterexample({
  id: "routing-takes-credits",
  says: "With what is paid as the objective, and H = κ the only constraint, the best route for no resource at all pays 5 for one kind of credits and takes 10 of the other.",
  given: { q1: "1", q2: "2", p1: "10", p2: "10", "p1'": "0", "p2'": "15", λ: "1", w1: "1/2", w2: "1/2" },
  where: {
    ...onTarget,
    H,
    "H'": ofAll(hamiltonian, moved(one, "q1", "p1'"), moved(other, "q2", "p2'")),
    paid: "p1' + p2' - p1 - p2",
  },
  shows: ["H", "H'", "paid"],
  holds: "H' = H and paid < 0",
  unless: { q2: "1", "p2'": "20" },
});

export const hessian = identity({
  id: "hessian-is-indefinite",
  says: "The determinant of the Hessian of one resource is μλw/q̄² − w²: −w² for equation 4, so that H is convex for no λ.",
  where: {
    determinant: of(hessianDeterminant, resource("", "inertia")),
    plain: of(hessianDeterminant, resource()),
  },
  equal: [
    ["determinant", "μ·λ·w/q̄^2 - w^2"],
    ["plain", "-w^2"],
  ],
  differ: [["plain", "w^2"]],
});

export const hamiltonianIsNotConvex = counterexample({
  id: "h-is-not-convex",
  says: "H = qp is 3 at (1, 3) and at (3, 1), and 4 between them.",
  given: { q1: "1", p1: "3", "q'": "3", "p'": "1", qm: "2", pm: "2", q̄1: "1", w1: "1", λ: "0" },
  where: {
    H: ofAll(hamiltonian, one),
    "H'": ofAll(hamiltonian, moved(one, "q'", "p'")),
    M: ofAll(hamiltonian, moved(one, "qm", "pm")),
  },
  shows: ["H", "H'", "M"],
  holds: "2·qm = q1 + q' and 2·pm = p1 + p' and 2·M > H + H'",
  unless: { p1: "1", "p'": "3" },
});

export const coupledSetIsNotConvex = counterexample({
  id: "coupled-safe-set-is-not-convex",
  says: "Two states of two resources at one level of Σqp have a state below it between them: the coupled market is not convex, even without curvature.",
  given: {
    ...{ q1: "2", p1: "1", q2: "1/4", p2: "1/4", λ: "0", q̄1: "1", q̄2: "1", w1: "1/2", w2: "1/2" },
    ...{ "q1'": "1/4", "p1'": "1/4", "q2'": "2", "p2'": "1" },
  },
  where: {
    H,
    "H'": ofAll(hamiltonian, moved(one, "q1'", "p1'"), moved(other, "q2'", "p2'")),
    M: ofAll(hamiltonian, moved(one, "qm1", "pm1"), moved(other, "qm2", "pm2")),
    qm1: "(q1 + q1')/2",
    pm1: "(p1 + p1')/2",
    qm2: "(q2 + q2')/2",
    pm2: "(p2 + p2')/2",
  },
  shows: ["H", "H'", "M"],
  holds: "H = H' and M < H",
  unless: { "q1'": "2", "p1'": "1", "q2'": "1/4", "p2'": "1/4" },
});

export const objectiveIsNotLinear = counterexample({
  id: "routing-objective-is-not-linear",
  says: "The fee of the objective is a norm: for Δq = (3, 0) and (0, 4) and their sum (3, 4) it is 3, 4 and 5, not 7.",
  given: { one: "3", other: "4", both: "5" },
  shows: ["one + other"],
  holds: "both^2 = one^2 + other^2 and one + other != both",
  unless: { other: "0", both: "3" },
});

const effective: Term<string> = (a, given) =>
  literalEffectiveReserve(a, [
    { quality: quantity(given, "first"), raw: quantity(given, "raw") },
    { quality: a.literal(1n), raw: quantity(given, "raw") },
  ]);

const effectively: ResourceTerm = (a, given) => ({ ...one(a, given), q: effective(a, given) });

export const attestationMovesH = counterexample({
  id: "attestation-moves-h",
  says: "One failed attestation of one of two workers (quality 1 → 9/10, equation 24) lowers the effective reserve of equation 23, and with it H, and raises the price, with no trade.",
  given: { raw: "1", passed: "0", p1: "1", q̄1: "2", λ: "0", w1: "1", start: "1", α: "1/10" },
  where: {
    first: (a, given) =>
      literalQuality(a, {
        rate: quantity(given, "α"),
        passed: quantity(given, "passed"),
        quality: quantity(given, "start"),
      }),
    reserve: effective,
    "H'": ofAll(hamiltonian, effectively),
    "π'": of(literalPrice, effectively),
    H: ofAll(hamiltonian, one),
    π: of(literalPrice, one),
    q1: "2·raw",
  },
  shows: ["first", "reserve", "H", "H'", "π", "π'"],
  holds: "H' < H and π' > π",
  unless: { passed: "1" },
});

export const effectiveIsSmaller = counterexample({
  id: "effective-reserve-is-smaller",
  says: "With a quality below 1 the effective reserve is below the raw one: weighting by quality shrinks what is priced.",
  given: { first: "9/10", raw: "1" },
  where: { reserve: effective, whole: "2·raw" },
  shows: ["reserve", "whole"],
  holds: "reserve < whole",
  unless: { first: "1" },
});

/** How many failures in a row bring the quality from 1 below a half. */
const failures = (rate: number) => {
  let [quality, epochs] = [1, 0];
  while (quality >= 0.5 && epochs < 100) {
    quality = literalQuality(float64, { rate, passed: 0, quality });
    epochs += 1;
  }
  return { epochs, untilSlashed: epochs + 6 };
};

export const failuresToHalf = computation({
  id: "failures-until-below-half",
  says: "With α = 0.1 a quality of 1 takes 7 failures in a row to fall below ½, and so 13 until it has been there for 7 epochs.",
  compute: () => failures(0.1),
  holds: "epochs = 7 and untilSlashed = 13",
  unless: () => failures(0.2),
});

/** The longest time below ½ of a worker that fails so many of every three attestations, or every other one. */
const longestLow = (every: number) => {
  let [quality, low, longest, failed] = [1, 0, 0, 0];
  for (let epoch = 0; epoch < 600; epoch++) {
    const passed = epoch % every === 0 ? 1 : 0;
    quality = literalQuality(float64, { rate: 0.1, passed, quality });
    failed += 1 - passed;
    low = quality < 0.5 ? low + 1 : 0;
    longest = Math.max(longest, low);
  }
  return { longest, failed: failed / 600 };
};

export const neverSlashed = computation({
  id: "worker-that-is-never-slashed",
  says: "A worker that fails every other attestation is never below ½ for two epochs running: it is never slashed.",
  compute: () => longestLow(2),
  holds: "longest < 7 and failed = 1/2",
  unless: () => longestLow(3),
});

export const flowOfOneResource = identity({
  id: "two-resources-do-not-exchange",
  says: "What a resource does depends on no quantity of another, resonant or not: its velocities hold none.",
  where: {
    q̇1: of(augmentedReserveVelocity, resource("1", "inertia")),
    ṗ1: of(augmentedCreditsVelocity, resource("1", "inertia")),
  },
  equal: [
    ["q̇1", "w1·q1 + μ1·p1"],
    ["ṗ1", "-w1·p1 - λ·w1·(q1 - q̄1)/q̄1^2"],
  ],
  differ: [["q̇1", "w1·q1 + μ1·p2"]],
});
