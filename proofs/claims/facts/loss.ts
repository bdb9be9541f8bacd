import type { Term } from "../../../spec/checker/action/index.ts";
import {
  hamiltonianOfResource,
  impermanentLoss,
  literalLossBound,
  literalPrice,
} from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import { moved, of, resource } from "../../reading/paper.ts";
import { counterexample, identity } from "../evidence/evidence.ts";

const here = resource();
const there = moved(here, "q'", "p'");

const IL: Term<string> = (a, given) =>
  impermanentLoss(a, here(a, given), there(a, given), literalPrice(a, there(a, given)));

const bound: Term<string> = (a, given) =>
  literalLossBound(a, quantity(given, "s"), quantity(given, "λ"), quantity(given, "κ"));

/** One resource of weight 1: what equation 4 and equation 7 say before and after. */
const move = {
  w: "1",
  H: of(hamiltonianOfResource, here),
  "H'": of(hamiltonianOfResource, there),
  π: of(literalPrice, here),
  "π'": of(literalPrice, there),
  IL,
} as const;

/** The credits of the level κ at the reserve after. */
const onLevel = "(κ - λ/2·(q'/q̄ - 1)^2)/q'";

/**
 * Start on target, by roots: u = √(1 − l) and v = √(r − l), so that l = 1 − u² and r = v² + 1 − u². The level is 1 and
 * the price at the target 1; the reserve after is u/v.
 */
const fromTarget = {
  ...move,
  l: "1 - u^2",
  λ: "2·l",
  q̄: "1",
  q: "1",
  p: "1",
  "q'": "u/v",
  "p'": "(1 - λ/2·(q' - 1)^2)/q'",
  r: "v^2 + 1 - u^2",
} as const;

export const exactLoss = identity({
  id: "exact-loss-from-target",
  says: "From a start on target with κ = k the loss is exactly −(√(r − l) − √(1 − l))²/(1 + r), l = λ/2κ, at the reserve q̄·√((1 − l)/(r − l)). It is (r − 1)²/((1 + r)(u + v)²) with the two roots, near r = 1 1/(1 − l) times a constant product's.",
  where: fromTarget,
  equal: [
    ["H'", "H"],
    ["π'", "r·π"],
    ["IL", "-(v - u)^2/(1 + r)"],
    ["-IL·(1 + r)·(u + v)^2", "(r - 1)^2"],
  ],
  differ: [["IL", "0 - (v - 1)^2/(1 + r)"]],
});

export const lossUpperBound = identity({
  id: "loss-upper-bound",
  says: "With s = √r the two squares below differ by l·(s − 1)² ≥ 0 for λ ≥ 0. So u(v − u) ≤ s − 1 as the price rises and v(u − v) ≤ s(1 − s) as it falls: the loss is at most 1/(1 − l) or 1/(1 − l/r) times a constant product's.",
  where: { l: "1 - u^2", v2: "s^2 - l" },
  equal: [
    ["(s - 1 + u^2)^2 - u^2·v2", "l·(s - 1)^2"],
    ["(s·(1 - s) + v2)^2 - (1 - l)·v2", "l·(s - 1)^2"],
  ],
  differ: [["(s - 1 + u^2)^2 - u^2·v2", "0"]],
});

export const lossIsHalf = counterexample({
  id: "loss-above-twice-the-constant-product",
  says: "λ = 15/8, r = 4, from a start on target at κ = 1: the loss is 9/20, where a constant product loses 1/5 and the bound of equation 26 is −1/80.",
  given: { q̄: "1", q: "1", p: "1", λ: "15/8", s: "2", "q'": "1/7", κ: "1" },
  where: { ...move, "p'": onLevel, bound, product: "2·s/(1 + s^2) - 1" },
  shows: ["p'", "H", "H'", "π'", "IL", "product", "bound"],
  holds: "H = H' = κ and π' = s^2·π and -IL > bound and IL < product",
  unless: { "q'": "1", s: "1" },
});

export const lossAtThreeQuarters = counterexample({
  id: "loss-at-l-three-quarters",
  says: "λ = 3/2, r = 49/9, from a start on target at κ = 1: the loss is 25/58, where a constant product loses 8/29.",
  given: { q̄: "1", q: "1", p: "1", λ: "3/2", s: "7/3", "q'": "3/13", κ: "1" },
  where: { ...move, "p'": onLevel, product: "2·s/(1 + s^2) - 1" },
  shows: ["p'", "H", "H'", "π'", "IL", "product"],
  holds: "H = H' = κ and π' = s^2·π and IL < product",
  unless: { λ: "0", "q'": "3/7" },
});

export const boundWithoutCurvature = counterexample({
  id: "bound-without-curvature",
  says: "Without curvature and at r = 4 the bound asks that a loss of 1/5 be at most −1/5.",
  given: { s: "2", λ: "0", κ: "1" },
  where: { bound, loss: "1 - 2·s/(1 + s^2)" },
  shows: ["loss", "bound"],
  holds: "loss > bound",
  unless: { s: "1" },
});

export const boundSign = identity({
  id: "bound-is-the-negative-of-a-loss",
  says: "The right side of equation 26 is −(1 − l)(√r − 1)²/(1 + r): the added term is positive for λ > 0, where the proof says that it is always negative.",
  where: { bound, l: "λ/(2·κ)", added: "bound - (2·s/(1 + s^2) - 1)" },
  equal: [
    ["bound", "-(1 - l)·(s - 1)^2/(1 + s^2)"],
    ["added", "l·(s - 1)^2/(1 + s^2)"],
  ],
  differ: [["bound", "(1 - l)·(s - 1)^2/(1 + s^2)"]],
});

export const addedTermIsPositive = counterexample({
  id: "added-term-is-positive",
  says: "With λ = κ = 1 and r = 4 the term that equation 26 adds is 1/10.",
  given: { s: "2", λ: "1", κ: "1" },
  where: { bound, added: "bound - (2·s/(1 + s^2) - 1)" },
  shows: ["added"],
  holds: "added > 0 and λ > 0",
  unless: { s: "1" },
});

export const lossInCredits = identity({
  id: "loss-in-credits-from-any-start",
  says: "From any start, the credits lost against holding are q₀(√(π₁ − c) − √(π₀ − c))²: u and v are those roots.",
  where: {
    ...move,
    λ: "2·c·q̄^2",
    p: "q·u^2 - c·q + 2·c·q̄",
    "q'": "q·u/v",
    "p'": "q'·v^2 - c·q' + 2·c·q̄",
    lost: "q·π' + p - (q'·π' + p')",
  },
  equal: [
    ["H'", "H"],
    ["π", "u^2 + c"],
    ["lost", "q·(v - u)^2"],
  ],
  differ: [["lost", "q·(v - u)^2 + c·q"]],
});

export const offTarget = counterexample({
  id: "ratio-below-the-constant-product-off-target",
  says: "Below about half of the target the ratio of equation 25 can be smaller than a constant product's, because credits that take no part are counted in what is held: here 1/49, 2.04%, where a constant product loses 2.22%, at r = 26/17.",
  given: { q̄: "1", q: "1/4", λ: "1/2", c: "1/4", u: "2", v: "5/2" },
  where: {
    ...move,
    p: "q·u^2 - c·q + 2·c·q̄",
    "q'": "q·u/v",
    "p'": "q'·v^2 - c·q' + 2·c·q̄",
    r: "π'/π",
    // The constant product's loss without its root: (IL + 1)·(1 + r) is 2√r.
    curve: "((IL + 1)·(1 + r)/2)^2",
  },
  shows: ["r", "IL", "curve"],
  holds: "H' = H and curve > r",
  unless: { q: "1" },
});

export const smallMovesOffTarget = identity({
  id: "small-moves-off-target",
  says: "For a small relative move δ of the price the loss as a ratio is (δ²/4)·qπ²/((π − c)(qπ + p)), on a constant product δ²/8: with x = q/q̄ it is smaller iff (1 − l)(1 − 2x) > l·x³.",
  where: {
    ...{ w: "1", q̄: "1", k: "1", λ: "2·l", c: "l", p: "(k - λ/2·(q - 1)^2)/q" },
    π: of(literalPrice, here),
    excess: "(π - c)·(q·π + p) - 2·q·π^2",
  },
  equal: [["excess", "2·l/q^2·((1 - l)·(1 - 2·q) - l·q^3)"]],
  differ: [["excess", "0"]],
});

export const constantProductLoss = identity({
  id: "constant-product-loss",
  says: "Without curvature q₁ = q₀/s, p₁ = p₀·s for r = s², the pool is worth 2q₀sπ₀ and what was held q₀π₀(1 + r): the loss is 2s/(1 + r) − 1.",
  where: { ...move, λ: "0", "q'": "q/s", "p'": "p·s" },
  equal: [
    ["H'", "H"],
    ["π'", "s^2·π"],
    ["q'·π' + p'", "2·q·s·π"],
    ["q·π' + p", "q·π·(1 + s^2)"],
    ["IL", "2·s/(1 + s^2) - 1"],
  ],
  differ: [["IL", "s/(1 + s^2) - 1"]],
});

export const penalisingIsNotReducing = counterexample({
  id: "impact-falls-and-loss-rises",
  says: "Curvature does reduce how far a trade moves the price; but then the same change of price needs a larger trade, at a larger loss: from the target to r = 4 with λ = 15/8 6/7 of the reserve leave instead of ½.",
  given: { q̄: "1", q: "1", p: "1", λ: "15/8", s: "2", "q'": "1/7", κ: "1" },
  where: { ...move, "p'": onLevel, left: "1 - q'", product: "1 - 1/s" },
  shows: ["H", "H'", "left", "product"],
  holds: "H = H' and π' = s^2·π and left > product",
  unless: { λ: "0", "q'": "1/2" },
});
