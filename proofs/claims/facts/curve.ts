import type { Term } from "../../../spec/checker/action/index.ts";
import { hamiltonianOfResource, literalPrice } from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import { moved, of, resource } from "../../reading/paper.ts";
import { counterexample, identity } from "../evidence/evidence.ts";

const here = resource();

const H: Term<string> = of(hamiltonianOfResource, here);
const π: Term<string> = of(literalPrice, here);

/** Equation 7 is a constant product on shifted credits, over a floor. */
export const curveIsAShiftedProduct = identity({
  id: "curve-is-a-shifted-constant-product",
  says: "With c = λ/2q̄², P = p + cq − 2cq̄ and A = k − λ/2: q·P = A and the price of equation 7 is P/q + c = A/q² + c.",
  where: { H, π, c: "λ/(2·q̄^2)", P: "p + c·q - 2·c·q̄", A: "H/w - λ/2" },
  equal: [
    ["q·P", "A"],
    ["π", "P/q + c"],
    ["π", "A/q^2 + c"],
  ],
  differ: [["π", "P/q"]],
});

export const weightCancels = identity({
  id: "weight-cancels-from-the-price",
  says: "The price of equation 7 is the same whatever the weight: w cancels between ∂H/∂q and ∂H/∂p.",
  where: { π, other: (a, given) => literalPrice(a, { ...here(a, given), weight: a.literal(7n) }), H },
  equal: [["π", "other"]],
  differ: [["H", "H/w"]],
});

export const priceAtTarget = identity({
  id: "price-at-target",
  says: "At q = q̄ equation 7 is p/q.",
  where: { π, q: "q̄" },
  equal: [["π", "p/q̄"]],
  differ: [["π", "p/q̄ + λ"]],
});

/** p on the level k of one resource, with l = λ/2k. */
const onLevel = { π, λ: "2·k·l", w: "1", p: "(k - λ/2·(q/q̄ - 1)^2)/q", "p'": "(k - λ/2·(q'/q̄ - 1)^2)/q'" };

export const deviationIsCompressed = identity({
  id: "deviation-is-compressed",
  says: "At a level k the price differs from that at the target by (1 − l) times what it differs on a constant product, l = λ/2k: exactly, and with no motion in it.",
  where: { ...onLevel, πb: "k/q̄^2" },
  equal: [["π - πb", "(1 - l)·(k/q^2 - πb)"]],
  differ: [["π - πb", "k/q^2 - πb"]],
});

export const depthGrowsWithCurvature = identity({
  id: "depth-grows-with-curvature",
  says: "Between two reserves the price falls by (q' − q)(q + q')(π − c)/q'², so that depth is q/(2(π − c)): at the target 1/(1 − l) times a constant product's.",
  where: { ...onLevel, c: "λ/(2·q̄^2)", "π'": of(literalPrice, moved(here, "q'", "p'")), πb: "k/q̄^2" },
  equal: [
    ["π - π'", "(q' - q)·(q + q')·(π - c)/q'^2"],
    ["πb/(πb - c)", "1/(1 - l)"],
  ],
  differ: [["π - π'", "(q' - q)·(q + q')·π/q'^2"]],
});

export const depthAtHalf = counterexample({
  id: "curvature-doubles-depth",
  says: "With λ = k the depth at the target is twice that without curvature, not smaller.",
  given: { λ: "1", k: "1", q̄: "1" },
  where: { c: "λ/(2·q̄^2)", π: "k/q̄^2", depth: "q̄/(2·(π - c))", product: "q̄/(2·π)" },
  shows: ["depth", "product"],
  holds: "depth > product",
  unless: { λ: "0" },
});

/** The cost of a part d of the reserve from the target, over what the price before would make it. */
const slippage: Term<string> = (a, given) => {
  const before = here(a, given);
  const q = a.subtract(before.q, a.multiply(before.q, quantity(given, "d")));
  const empty = hamiltonianOfResource(a, { ...before, q, p: a.literal(0n) });
  const p = a.divide(a.subtract(hamiltonianOfResource(a, before), empty), q);
  const average = a.divide(a.subtract(p, before.p), a.subtract(before.q, q));
  return a.subtract(a.divide(average, literalPrice(a, before)), a.literal(1n));
};

export const slippageFalls = identity({
  id: "slippage-falls-with-curvature",
  says: "Buying a part d of the reserve from the target costs (1 − l)·d/(1 − d) more than at the price before: the more curvature, the less slippage.",
  where: { slippage, q: "q̄", w: "1", p: "k/q̄", λ: "2·k·l" },
  equal: [["slippage", "(1 - l)·d/(1 - d)"]],
  differ: [["slippage", "d/(1 - d)"]],
});

export const slippageHalved = counterexample({
  id: "curvature-halves-slippage",
  says: "Half of the reserve, with l = ½, slips by ½; on a constant product by 1.",
  given: { q: "1", q̄: "1", p: "1", w: "1", λ: "1", d: "1/2" },
  where: { slippage, product: "d/(1 - d)" },
  shows: ["slippage", "product"],
  holds: "slippage < product",
  unless: { λ: "0" },
});

export const priceRangeEnds = identity({
  id: "price-range-ends",
  says: "With l = s² the credits are used up at q = q̄·(1 + 1/s), and the price there is 2l/(1 + √l) times that at the target: no reserve has a lower one.",
  where: { ...onLevel, l: "s^2", q: "q̄·(1 + 1/s)", πb: "k/q̄^2" },
  equal: [
    ["p", "0"],
    ["π/πb", "2·s^2/(1 + s)"],
  ],
  differ: [["π", "0"]],
});

export const priceRangeAtQuarter = counterexample({
  id: "drained-at-three-targets",
  says: "With l = ¼ the pool has no credits left at three times the target, where the price is still a third of that at the target.",
  given: { λ: "1/2", q̄: "1", w: "1", q: "3", p: "0", k: "1" },
  where: { H, π },
  shows: ["H", "π"],
  holds: "H = k and p = 0 and π > 0",
  unless: { λ: "0" },
});

export const priceDependsOnUnits = counterexample({
  id: "price-depends-on-the-unit",
  says: "Counted in half units, the same reserve and target should cost half as much each. With λ as it is they do not: equation 4 adds quantities of different units.",
  given: { q: "2", p: "1", q̄: "1", λ: "1", w: "1" },
  where: {
    π,
    halves: (a, given) => {
      const at = here(a, given);
      const two = a.literal(2n);
      return literalPrice(a, { ...at, q: a.multiply(two, at.q), target: a.multiply(two, at.target) });
    },
  },
  shows: ["π", "halves"],
  holds: "2·halves != π",
  unless: { λ: "0" },
});

export const curvatureMovesThePrice = counterexample({
  id: "curvature-moves-the-price",
  says: "At reserves below the target, a larger λ lowers the price of what has become scarce, here below 0, with no trade.",
  given: { q: "1", p: "1", q̄: "2", λ: "1", raised: "5", w: "1" },
  where: { π, after: (a, given) => literalPrice(a, { ...here(a, given), lambda: quantity(given, "raised") }) },
  shows: ["π", "after"],
  holds: "after < 0 < π",
  unless: { raised: "1" },
});

export const halvedReserve = counterexample({
  id: "halved-reserve-leaves-the-curve",
  says: "Half of the reserve gone, with the credits as they were, is not on the level set: H has changed, and nothing brings it back but trades.",
  given: { q: "1/2", full: "1", p: "1", q̄: "1", λ: "1/2", w: "1" },
  where: { H, before: of(hamiltonianOfResource, moved(here, "full", "p")), π },
  shows: ["before", "H", "π"],
  holds: "H != before",
  unless: { q: "1" },
});

export const depthIsLargestAtTheFloor = counterexample({
  id: "depth-is-largest-at-the-floor",
  says: "The factor π/(π − c) by which curvature deepens the market is 4/3 at the price 1 and 2 at ½, with c = ¼: it is largest near the floor, not near the current price.",
  given: { π: "1", lower: "1/2", c: "1/4" },
  where: { here: "π/(π - c)", below: "lower/(lower - c)" },
  shows: ["here", "below"],
  holds: "below > here > 1",
  unless: { c: "0" },
});

export const priceDependsOnTheTarget = counterexample({
  id: "price-depends-on-the-target",
  says: "The same reserves with another target have another price: q̄ is an input from outside that the market does not find.",
  given: { q: "2", p: "1", q̄: "1", λ: "1", w: "1", chosen: "2" },
  where: { π, other: (a, given) => literalPrice(a, { ...here(a, given), target: quantity(given, "chosen") }) },
  shows: ["π", "other"],
  holds: "other != π",
  unless: { λ: "0" },
});

export const marginalCost = identity({
  id: "marginal-cost-has-a-closed-form",
  says: "C(x) = A·x/(q(q − x)) + c·x rises by A/((q − x)(q − y)) + c a unit between x and y: its slope A/(q − x)² + c is inverted by one root, so that a route is one bisection.",
  where: { C: "A·x/(q·(q - x)) + c·x", "C'": "A·y/(q·(q - y)) + c·y" },
  equal: [["C - C'", "(x - y)·(A/((q - x)·(q - y)) + c)"]],
  differ: [["C - C'", "(x - y)·(A/q^2 + c)"]],
});

export const weightsChangeNothing = counterexample({
  id: "two-weights-one-price",
  says: "The same reserves at the weights ½ and ¼ have the same price.",
  given: { q: "2", p: "1", q̄: "1", λ: "1", w: "1/2", another: "1/4" },
  where: { π, "π'": (a, given) => literalPrice(a, { ...here(a, given), weight: quantity(given, "another") }) },
  shows: ["π", "π'"],
  holds: "π = π' and w != another",
  unless: { another: "1/2" },
});
