import type { Term } from "../../../spec/checker/action/index.ts";
import {
  angularMomentum,
  angularMomentumRate,
  augmentedCreditsVelocity,
  augmentedReserveVelocity,
  scalingCharge as charge,
  hamiltonian,
  hamiltonianOfResource,
  literalPrice,
  scalingRate,
} from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import { moved, of, ofAll, type ResourceTerm, resource } from "../../reading/paper.ts";
import { counterexample, identity } from "../evidence/evidence.ts";

const inert = resource("", "inertia");

/** Resources of equal weight and target. */
const alike =
  (suffix: string): ResourceTerm =>
  (_, given) => ({
    q: quantity(given, `q${suffix}`),
    p: quantity(given, `p${suffix}`),
    weight: quantity(given, "w"),
    lambda: quantity(given, "λ"),
    target: quantity(given, "q̄"),
    mu: quantity(given, `μ${suffix}`),
  });

/** {L, H_aug}: how fast L changes along the flow. */
const rateOf =
  (one: ResourceTerm, other: ResourceTerm): Term<string> =>
  (a, given) =>
    angularMomentumRate(a, one(a, given), other(a, given));

const [first, second, third] = [alike("1"), alike("2"), alike("3")];

export const angularMomentumChanges = identity({
  id: "angular-momentum-changes",
  says: "With equal weights and targets dL₁₂/dt = (λw/q̄)(q₁ − q₂) + (μ₁ − μ₂)p₁p₂: conserved for λ = 0 and equal μ only. The potential is centred at the targets, not at the origin, and has no rotation symmetry.",
  where: { rate: rateOf(first, second) },
  equal: [["rate", "λ·w/q̄·(q1 - q2) + (μ1 - μ2)·p1·p2"]],
  differ: [["rate", "0"]],
});

export const angularMomentumExample = counterexample({
  id: "angular-momentum-at-half",
  says: "At q = (1, ½), p = (1, 1) with w = λ = q̄ = 1 and no inertia L₁₂ grows at the rate ½.",
  given: { q1: "1", q2: "1/2", p1: "1", p2: "1", w: "1", q̄: "1", λ: "1", μ1: "0", μ2: "0" },
  where: { rate: rateOf(first, second) },
  shows: ["rate"],
  holds: "rate != 0",
  unless: { λ: "0" },
});

export const cyclicSumIsConserved = identity({
  id: "cyclic-sum-is-conserved",
  says: "For three resources of equal weight, target and inertia L₁₂ + L₂₃ + L₃₁ is conserved, with any λ.",
  where: {
    one: rateOf(first, second),
    other: rateOf(second, third),
    last: rateOf(third, first),
    μ1: "μ",
    μ2: "μ",
    μ3: "μ",
  },
  equal: [["one + other + last", "0"]],
  differ: [["one", "0"]],
});

export const scalingCharge = identity({
  id: "scaling-is-no-symmetry",
  says: "D = q·p, the charge of the scaling (sq, p/s), changes as dD/dt = −λw·q(q − q̄)/q̄² + μp²: it is conserved for λ = μ = 0 only, and it is not the value.",
  where: { Ḋ: ofAll(scalingRate, inert) },
  equal: [["Ḋ", "-λ·w·q·(q - q̄)/q̄^2 + μ·p^2"]],
  differ: [["Ḋ", "0"]],
});

export const symmetryAndCharge = identity({
  id: "scaling-symmetry-and-its-charge",
  says: "Without curvature and inertia (sq, p/s) leaves H as it is, and its charge q·p is conserved: a symmetry has its conserved quantity.",
  where: {
    λ: "0",
    μ: "0",
    H: of(hamiltonianOfResource, inert),
    scaled: of(hamiltonianOfResource, moved(inert, "sq", "ps")),
    sq: "s·q",
    ps: "p/s",
    D: ofAll(charge, inert),
    "D'": ofAll(charge, moved(inert, "sq", "ps")),
    Ḋ: ofAll(scalingRate, inert),
  },
  equal: [
    ["scaled", "H"],
    ["D", "q·p"],
    ["D'", "D"],
    ["Ḋ", "0"],
  ],
  differ: [["sq·p", "q·p"]],
});

export const scalingExample = counterexample({
  id: "scaling-charge-falls",
  says: "At q = 2, p = 1 with q̄ = w = λ = 1 and no inertia Σqp falls at the rate 2.",
  given: { q: "2", p: "1", q̄: "1", w: "1", λ: "1" },
  where: { Ḋ: ofAll(scalingRate, resource()) },
  shows: ["Ḋ"],
  holds: "Ḋ < 0",
  unless: { λ: "0" },
});

export const valueDecays = identity({
  id: "value-decays-with-the-credits",
  says: "Without curvature the value q·π + p of a resource is 2p, and p falls at the rate w·p: value is not conserved either.",
  where: { λ: "0", π: of(literalPrice), ṗ: of(augmentedCreditsVelocity) },
  equal: [
    ["q·π + p", "2·p"],
    ["ṗ", "-w·p"],
  ],
  differ: [["ṗ", "0"]],
});

export const angularMomentumMixesUnits = counterexample({
  id: "angular-momentum-depends-on-units",
  says: "L₁₂ at q = (1, 2), p = (1, 1); with the first resource counted in halves it has the other sign: q₁p₂ and q₂p₁ have different units.",
  given: { q1: "1", q2: "3/2", p1: "1", p2: "1", w: "1", q̄: "1", λ: "0", μ1: "0", μ2: "0", scale: "2" },
  where: {
    L: (a, given) => angularMomentum(a, first(a, given), second(a, given)),
    "L'": (a, given) => angularMomentum(a, moved(first, "finer", "p1")(a, given), second(a, given)),
    finer: "scale·q1",
  },
  shows: ["L", "L'"],
  holds: "L < 0 < L'",
  unless: { scale: "1" },
});

export const cycleWithoutFees = counterexample({
  id: "cycle-that-pays-nothing",
  says: "Two swaps that undo each other, Δp = (1, −1), with the same fee 1 on both: Σ Δp·f = 0, not above it.",
  given: { Δ1: "1", Δ2: "-1", f1: "1", f2: "1" },
  where: { total: "Δ1·f1 + Δ2·f2" },
  shows: ["total"],
  holds: "Δ1 + Δ2 = 0 and total <= 0",
  unless: { f1: "2" },
});

export const cycleBelowZero = counterexample({
  id: "cycle-that-pays-less-than-nothing",
  says: "With a larger fee on the way back Σ Δp·f is negative.",
  given: { Δ1: "1", Δ2: "-1", f1: "1", f2: "2" },
  where: { total: "Δ1·f1 + Δ2·f2" },
  shows: ["total"],
  holds: "Δ1 + Δ2 = 0 and total < 0",
  unless: { f2: "1" },
});

const H = ofAll(hamiltonian, resource("1"), resource("2"));

export const resourcesShareNothing = identity({
  id: "resources-share-nothing",
  says: "The flow of one resource depends on that resource alone: H is a sum, so that nothing passes between resources, symmetric or not.",
  where: { H, one: of(hamiltonianOfResource, resource("1")), other: of(hamiltonianOfResource, resource("2")) },
  equal: [["H", "one + other"]],
  differ: [["H", "one"]],
});

export const volumeWithoutSymmetry = counterexample({
  id: "volume-without-a-symmetry",
  says: "At q = 2, p = 1 with λ = 1 the scaling is no symmetry (its charge changes), and the divergence is 0 all the same: volume is the charge of nothing.",
  given: { q: "2", p: "1", q̄: "1", w: "1", λ: "1" },
  where: {
    q̇: of(augmentedReserveVelocity, resource()),
    ṗ: of(augmentedCreditsVelocity, resource()),
    Ḋ: ofAll(scalingRate, resource()),
    more: "q + 1",
    "q̇'": of(augmentedReserveVelocity, moved(resource(), "more", "p")),
    "ṗ'": of(augmentedCreditsVelocity, moved(resource(), "q", "richer")),
    richer: "p + 1",
    divergence: "q̇' - q̇ + ṗ' - ṗ",
  },
  shows: ["Ḋ", "divergence"],
  holds: "Ḋ != 0 and divergence = 0",
  unless: { λ: "0" },
});
