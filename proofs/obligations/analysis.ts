import type { Term } from "../../spec/checker/action/index.ts";
import { invariant, price, priceAtLeast, priceAtMost, virtualCredits } from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, here, quantity, replaced } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import {
  atLeast,
  atMost,
  type CurveTerm,
  curveAt,
  equals,
  iff,
  minus,
  named,
  ofCurves,
  plus,
  positive,
  times,
  whole,
  withReserves,
} from "../reading/index.ts";
import { movement, RULE, type TradeName } from "./movement.ts";
import { oneUnitMore } from "./trades.ts";

/* What follows from the curve alone, over the reals and without inertia: its level, its range of prices, its loss. */

const flat = replaced(here, { m: whole(0n) });
const flatCurve: CurveTerm = (a, given) => curveAt()(a, flat(a, given));
const later: CurveTerm = withReserves(flatCurve, { q: named("later.q"), p: named("later.p") });

const sameLevel = ofCurves(
  "same curve",
  "both points are on one curve",
  (a, one, other) => a.equal(invariant(a, one), invariant(a, other)),
  flatCurve,
  later,
);

/** π = c + u², in units of 1e-18: u is the root of what the price exceeds its floor by. */
const rootOf = (curve: CurveTerm, u: string): Fact =>
  fact<string>(`${u}² = π − c`, `${u} is the root of the price above its floor`, (a, given) => {
    const { numerator, denominator } = price(a, curve(a, given));
    const above = a.multiply(quantity(given, u), quantity(given, u));
    return a.equal(a.multiply(numerator, a.literal(WAD)), a.multiply(a.add(quantity(given, "c"), above), denominator));
  });

const worthLater =
  (of: CurveTerm): Term<string> =>
  (a, given) => {
    const { q, p } = of(a, given);
    const u = quantity(given, "later.u");
    const outside = a.add(quantity(given, "c"), a.multiply(u, u));
    return a.add(a.multiply(q, outside), a.multiply(p, a.literal(WAD)));
  };

const moved = minus(named("later.u"), named("u"));
const lossIs = (slack: bigint): Fact =>
  equals(
    "loss = q₀(√(π₁ − c) − √(π₀ − c))²",
    "holding is worth more than the pool by the formula",
    minus(worthLater(flatCurve), worthLater(later)),
    plus(times(named("q"), moved, moved), whole(slack)),
  );

const divergenceLoss = obligation({
  id: "divergence-loss-is-its-formula",
  statement:
    "From any start, what holding is worth more than the pool at the later price is q₀(√(π₁ − c) − √(π₀ − c))² credits, exactly; the roots are quantities of their own.",
  expected: "proved",
  applies: [invariant, price, virtualCredits],
  hypotheses: [
    sameLevel,
    rootOf(flatCurve, "u"),
    rootOf(later, "later.u"),
    positive("q"),
    positive("later.q"),
    positive("u"),
    positive("later.u"),
  ],
  conclusion: lossIs(0n),
  control: { description: "one more", conclusion: lossIs(1n) },
});

/** 2q²(π − c)·W² = I·W, at a point of price π. */
const levelIs = (slack: bigint): Fact =>
  fact<string>(
    "2·q²·(π − c) = I",
    "the level is twice the squared reserve times what the price exceeds its floor by",
    (a, given) => {
      const curve = flatCurve(a, given);
      const { numerator, denominator } = price(a, curve);
      const above = a.subtract(a.multiply(numerator, a.literal(WAD)), a.multiply(curve.c, denominator));
      return a.equal(
        a.multiply(a.multiply(a.literal(2n), curve.q), above),
        a.add(a.multiply(invariant(a, curve), a.literal(WAD)), a.literal(slack)),
      );
    },
  );

const depth = obligation({
  id: "depth-follows-from-the-level",
  statement:
    "At every point 2·q²·(π − c) is the invariant: so q falls as 1/√(π − c), the depth −dq/dπ is q/(2(π − c)), and every price above the floor has its reserve.",
  expected: "proved",
  applies: [invariant, price, virtualCredits],
  hypotheses: [],
  conclusion: levelIs(0n),
  control: { description: "one more", conclusion: levelIs(1n) },
});

/** A price in units of 1e-36 is compared with the price at another reserve of the curve. */
const edgeIs = (predicate: typeof priceAtLeast | typeof priceAtMost, of: Term<string>): Fact =>
  fact<string>("exact", "the predicate says what the price there says", (a, given) => {
    const { numerator, denominator } = price(a, later(a, given));
    const [edge, found] = [a.multiply(of(a, given), denominator), a.multiply(numerator, a.literal(WAD * WAD))];
    return iff(
      a,
      predicate(a, quantity(given, "later.q"), flatCurve(a, given), quantity(given, "edge")),
      predicate === priceAtLeast ? a.atMost(edge, found) : a.atMost(found, edge),
    );
  });

const edgesAreExact = [priceAtLeast, priceAtMost].map((predicate) => {
  const side = predicate === priceAtLeast ? "at-least" : "at-most";
  return obligation({
    id: `reserves-of-a-price-${side}-are-exact`,
    statement: `Without inertia, the test whether the price at another reserve of the curve is ${side.replace("-", " ")} an edge is exact.`,
    expected: "proved",
    applies: [predicate, invariant, price, virtualCredits],
    hypotheses: [sameLevel, positive("later.q")],
    conclusion: edgeIs(predicate, named("edge")),
    control: {
      description: "of an edge that is one higher",
      conclusion: edgeIs(predicate, plus(named("edge"), whole(1n))),
    },
  });
});

const priceOver = (strict: boolean): Fact =>
  fact<string>("π > π_min", "the price is above that of the empty pool", (a, given) => {
    const [here_, empty] = [price(a, flatCurve(a, given)), price(a, later(a, given))];
    const [low, high] = [
      a.multiply(empty.numerator, here_.denominator),
      a.multiply(here_.numerator, empty.denominator),
    ];
    return strict ? a.less(low, high) : a.less(high, low);
  });

const priceRange = obligation({
  id: "price-is-above-that-of-the-pool-without-credits",
  statement:
    "While the pool has credits its price is above π_min, the price at which its curve has none: the range of prices is (π_min, ∞), not (0, ∞).",
  expected: "proved",
  applies: [invariant, price, virtualCredits],
  hypotheses: [
    sameLevel,
    positive("q"),
    positive("p"),
    equals("no credits", "the other point has no credits", named("later.p"), whole(0n)),
    atLeast("c", 0n),
    ofCurves(
      "P_w > 0",
      "the virtual credits are positive",
      (a, curve) => a.less(a.literal(0n), virtualCredits(a, curve)),
      flatCurve,
    ),
    positive("later.q"),
  ],
  conclusion: priceOver(true),
  control: { description: "it is below", conclusion: priceOver(false) },
});

/** How far I rises: by less than one unit of what was chosen would take it down again. */
const riseIsBounded = (name: TradeName, chosen: "resource" | "credits"): Obligation => {
  const m = movement(name, "none");
  const further = oneUnitFurther(m, chosen);
  return obligation({
    id: `${m.id}-raises-the-invariant-by-less-than-a-unit`,
    statement: `${m.title[0]?.toUpperCase()}${m.title.slice(1)} raises the invariant by less than the unit that the trader did not get would take: with that unit gone it would be below what it was.`,
    expected: "proved",
    applies: RULE,
    hypotheses: [
      m.reading.extreme(chosen),
      ...(name === "buy" ? [m.reading.defined("risk")] : []),
      ofCurves(
        "room for one more",
        "one unit further q ≥ 1, p ≥ 1 and P_w > 0 still hold, and the range has not ended",
        (a, curve) =>
          a.and(
            a.atMost(a.literal(1n), curve.q),
            a.atMost(a.literal(1n), curve.p),
            a.less(a.literal(0n), virtualCredits(a, curve)),
          ),
        further,
      ),
      ...(name === "buy" || name === "sell" ? [atLeastNone(chosen)] : [positiveAmount(chosen)]),
    ],
    conclusion: ofCurves(
      "I(one further) < I",
      "one unit further the invariant would be below what it was",
      (a, one, other) => a.less(invariant(a, other), invariant(a, one)),
      m.before,
      further,
    ),
    control: {
      description: "what was chosen is not the extreme",
      hypotheses: [{ ...m.reading.chosen(chosen), name: m.reading.extreme(chosen).name }],
    },
  });
};

const atLeastNone = (name: string): Fact =>
  atMost(`${name} ≥ −1`, "it is not less than none, one further", whole(-1n), named(name));
const positiveAmount = (name: string): Fact =>
  atMost(`${name} ≥ 1`, "one less is not less than none", whole(1n), named(name));

const oneUnitFurther = (m: ReturnType<typeof movement>, chosen: "resource" | "credits"): CurveTerm => {
  if (m.name === "buy" || m.name === "sell") return oneUnitMore(m);
  const one = { [chosen]: minus(named(chosen), whole(1n)) };
  const at = replaced(here, one);
  return m.name === "buyExact"
    ? withReserves(m.before, {
        q: minus(named("q"), named("resource")),
        p: plus(named("p"), (a, given) => quantity(at(a, given), "credits")),
      })
    : withReserves(m.before, {
        q: plus(named("q"), (a, given) => quantity(at(a, given), "resource")),
        p: minus(named("p"), named("credits")),
      });
};

export const analysisObligations: readonly Obligation[] = [
  divergenceLoss,
  depth,
  ...edgesAreExact,
  priceRange,
  riseIsBounded("buy", "resource"),
  riseIsBounded("buyExact", "credits"),
  riseIsBounded("sell", "credits"),
  riseIsBounded("sellExact", "resource"),
];
