import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import {
  admissible,
  type Curve,
  coversPrice,
  crossPrice,
  invariant,
  price,
  virtualCredits,
} from "../../spec/equations/index.ts";
import type { Quantity } from "../../spec/machines/pool/quantities.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { fact, scope } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import {
  atLeast,
  type CurveTerm,
  curveAt,
  implies,
  named,
  ofCurves,
  positive,
  withReserves,
} from "../reading/index.ts";

const here = curveAt();
const admissibleHere = ofCurves("admissible", "the curve is admissible", admissible, here);
const PRICED = [price, virtualCredits] as const;

/** left < right between prices, multiplied out; the denominators are positive. */
const cheaper = <N, B>(a: Arithmetic<N, B>, left: Curve<N>, right: Curve<N>): B => {
  const [l, r] = [price(a, left), price(a, right)];
  return a.less(a.multiply(l.numerator, r.denominator), a.multiply(r.numerator, l.denominator));
};

const pricePositive = obligation({
  id: "price-is-positive",
  statement: "On an admissible curve the price is positive, with inertia too.",
  expected: "proved",
  applies: [admissible, invariant, ...PRICED],
  hypotheses: [admissibleHere, positive("q"), atLeast("c", 0n), atLeast("m", 0n)],
  conclusion: ofCurves(
    "π > 0",
    "numerator and denominator of the price are positive",
    (a, curve) => {
      const { numerator, denominator } = price(a, curve);
      return a.and(a.less(a.literal(0n), numerator), a.less(a.literal(0n), denominator));
    },
    here,
  ),
  control: {
    description: "the virtual credits may be negative",
    hypotheses: [
      ofCurves(
        "admissible",
        "the invariant is positive",
        (a, curve) => a.less(a.literal(0n), a.add(curve.p, invariant(a, curve))),
        here,
      ),
    ],
  },
});

/** The price exceeds the floor c: both in credits for one resource, c in units of 1e-18. */
const aboveFloor = ofCurves(
  "π > c",
  "the price is above the floor",
  (a, curve) => a.not(coversPrice(a, curve.c, price(a, curve))),
  here,
);

const noInertia = fact<Quantity>("m = 0", "there is no inertia", (a, { m }) => a.equal(m, a.literal(0n)));

const priceAboveFloor = obligation({
  id: "price-is-above-floor",
  statement: "On an admissible curve the price is above the price floor c, with inertia too.",
  expected: "proved",
  applies: [admissible, invariant, ...PRICED, coversPrice],
  hypotheses: [admissibleHere, positive("q"), positive("p"), atLeast("m", 0n)],
  conclusion: aboveFloor,
  control: {
    description: "the curve need not be convex",
    hypotheses: [
      ofCurves(
        "admissible",
        "the virtual credits are positive",
        (a, curve) => a.less(a.literal(0n), virtualCredits(a, curve)),
        here,
      ),
    ],
  },
});

/** Two points of one curve: same parameters, reserves (q, p) and (more.q, more.p). */
const farther = withReserves(here, { q: named("more.q"), p: named("more.p") });

const onTheSameCurve = ofCurves(
  "same invariant",
  "both points have the same invariant",
  (a, one, other) => a.equal(invariant(a, one), invariant(a, other)),
  here,
  farther,
);

const more = fact<string>("q < more.q", "the second point has more of the resource", (a, given) =>
  a.less(named("q")(a, given), named("more.q")(a, given)),
);

const priceFalls = obligation({
  id: "price-falls-as-reserve-rises",
  statement: "Without inertia, along one curve, the price falls as the reserve of the resource rises.",
  expected: "proved",
  applies: [invariant, ...PRICED],
  hypotheses: [
    onTheSameCurve,
    more,
    positive("q"),
    noInertia,
    ofCurves(
      "P_w > 0",
      "the virtual credits are positive",
      (a, curve) => a.less(a.literal(0n), virtualCredits(a, curve)),
      here,
    ),
  ],
  conclusion: ofCurves(
    "π' < π",
    "the price at the larger reserve is lower",
    (a, one, other) => cheaper(a, other, one),
    here,
    farther,
  ),
  control: {
    description: "the second point may lie at the same reserve",
    hypotheses: [
      fact<string>("q < more.q", "q is at most more.q", (a, given) =>
        a.atMost(named("q")(a, given), named("more.q")(a, given)),
      ),
    ],
  },
});

/** A step along the tangent of the curve: by the price's denominator in resource, against its numerator in credits, times `step`. */
const alongTheTangent: CurveTerm = (a, given) => {
  const curve = here(a, given);
  const { numerator, denominator } = price(a, curve);
  const step = named("step")(a, given);
  return {
    ...curve,
    q: a.add(curve.q, a.multiply(denominator, step)),
    p: a.subtract(curve.p, a.multiply(numerator, step)),
  };
};

const priceNeverRises = obligation({
  id: "price-never-rises-along-a-curve-with-inertia",
  statement:
    "With inertia, too, the price does not rise as the reserve of the resource rises: the slope of an admissible curve does not grow along its tangent, which is to say that the curve is convex.",
  expected: "proved",
  applies: [admissible, invariant, ...PRICED],
  hypotheses: [admissibleHere, positive("step"), positive("q")],
  conclusion: ofCurves(
    "π' ≤ π",
    "the slope a step ahead is not larger",
    (a, one, other) => a.not(cheaper(a, one, other)),
    here,
    alongTheTangent,
  ),
  control: {
    description: "the curve need not be convex",
    hypotheses: [
      ofCurves(
        "admissible",
        "the virtual credits are positive",
        (a, curve) => a.less(a.literal(0n), virtualCredits(a, curve)),
        here,
      ),
    ],
  },
});

const averagePrice = obligation({
  id: "average-price-lies-between-the-prices",
  statement:
    "Without inertia the average price of a trade that keeps the invariant lies between the prices before and after it.",
  expected: "proved",
  applies: [invariant, ...PRICED],
  hypotheses: [
    onTheSameCurve,
    more,
    positive("q"),
    noInertia,
    ofCurves(
      "P_w > 0",
      "the virtual credits are positive",
      (a, curve) => a.less(a.literal(0n), virtualCredits(a, curve)),
      here,
    ),
  ],
  conclusion: ofCurves(
    "π' < (p − p')/(q' − q) < π",
    "the average price of the trade lies between the prices before and after",
    (a, one, other) => {
      const [before, after] = [price(a, one), price(a, other)];
      const [credits, resource] = [a.subtract(one.p, other.p), a.subtract(other.q, one.q)];
      return a.and(
        a.less(a.multiply(credits, before.denominator), a.multiply(before.numerator, resource)),
        a.less(a.multiply(after.numerator, resource), a.multiply(credits, after.denominator)),
      );
    },
    here,
    farther,
  ),
  control: {
    description: "the average is the price before",
    conclusion: ofCurves(
      "(p − p')/(q' − q) = π",
      "the average price is the price before",
      (a, one, other) => {
        const before = price(a, one);
        return a.equal(
          a.multiply(a.subtract(one.p, other.p), before.denominator),
          a.multiply(before.numerator, a.subtract(other.q, one.q)),
        );
      },
      here,
      farther,
    ),
  },
});

/** Credits paid for each resource bought between two points, against the sums of numerators and denominators of their prices. */
const averageIsTheMean = ofCurves(
  "(p − p')·(D + D') = (N + N')·(q' − q)",
  "the average price of the trade is the mean price: numerators and denominators added",
  (a, one, other) => {
    const [before, after] = [price(a, one), price(a, other)];
    return a.equal(
      a.multiply(a.subtract(one.p, other.p), a.add(before.denominator, after.denominator)),
      a.multiply(a.add(before.numerator, after.numerator), a.subtract(other.q, one.q)),
    );
  },
  here,
  farther,
);

const slope = obligation({
  id: "price-is-the-slope-of-the-curve",
  statement:
    "The price is the slope −dp/dq of the curve, with inertia too: the average price of a trade that keeps the invariant is exactly the mean of the prices before and after, numerators and denominators each added, whatever its size.",
  expected: "proved",
  applies: [invariant, ...PRICED],
  hypotheses: [onTheSameCurve],
  conclusion: averageIsTheMean,
  control: {
    description: "the invariant may change",
    hypotheses: [{ ...positive("q"), name: onTheSameCurve.name }],
  },
});

const first = curveAt(scope("first."));
const second = curveAt(scope("second."));
const third = curveAt(scope("third."));

const crossPrices = obligation({
  id: "cross-prices-close-triangles",
  statement:
    "The price of a first resource in a second times that of the second in a third is the price of the first in the third; and the price of a first in a second times the second's price is the first's.",
  expected: "proved",
  applies: [crossPrice, ...PRICED],
  hypotheses: [],
  conclusion: ofCurves(
    "π₁₂·π₂₃ = π₁₃, π₁₂·π₂ = π₁",
    "cross prices multiply, and agree with the prices",
    (a, one, two, three) => {
      const [p12, p23, p13] = [crossPrice(a, one, two), crossPrice(a, two, three), crossPrice(a, one, three)];
      const [p1, p2] = [price(a, one), price(a, two)];
      return a.and(
        a.equal(
          a.multiply(a.multiply(p12.numerator, p23.numerator), p13.denominator),
          a.multiply(a.multiply(p12.denominator, p23.denominator), p13.numerator),
        ),
        a.equal(
          a.multiply(a.multiply(p12.numerator, p2.numerator), p1.denominator),
          a.multiply(a.multiply(p12.denominator, p2.denominator), p1.numerator),
        ),
      );
    },
    first,
    second,
    third,
  ),
  control: {
    description: "divided the wrong way round",
    conclusion: ofCurves(
      "π₂₁·π₂ = π₁",
      "the inverse cross price",
      (a, one, two) => {
        const [p21, p1, p2] = [crossPrice(a, two, one), price(a, one), price(a, two)];
        return a.equal(
          a.multiply(a.multiply(p21.numerator, p2.numerator), p1.denominator),
          a.multiply(a.multiply(p21.denominator, p2.denominator), p1.numerator),
        );
      },
      first,
      second,
    ),
  },
});

const unitPrices = obligation({
  id: "a-resource-costs-one-of-itself",
  statement:
    "A resource costs exactly one of itself, and a price view of a price that comes out even is not rounded up.",
  expected: "proved",
  applies: [crossPrice, coversPrice, ...PRICED],
  hypotheses: [],
  conclusion: fact<string>(
    "π₁₁ = 1, an even price is covered",
    "the cross price is one, the even quote suffices",
    (a, given) => {
      const { numerator, denominator } = crossPrice(a, first(a, given), first(a, given));
      const quote = named("quote")(a, given);
      return a.and(
        a.equal(numerator, denominator),
        coversPrice(a, quote, { numerator: quote, denominator: a.literal(WAD) }),
      );
    },
  ),
  control: {
    description: "a quote that is one lower",
    conclusion: fact<string>("one less is covered", "one less suffices", (a, given) => {
      const quote = named("quote")(a, given);
      const lower = a.subtract(quote, a.literal(1n));
      return coversPrice(a, lower, { numerator: quote, denominator: a.literal(WAD) });
    }),
  },
});

const floorZero = obligation({
  id: "floor-zero-is-constant-product",
  statement:
    "With c = β = m = 0 the curve is the constant product: two points have the same invariant if and only if q·p is the same, and the price is p/q.",
  expected: "proved",
  applies: [invariant, ...PRICED],
  hypotheses: (["c", "beta", "m"] as const).map((name) =>
    fact<Quantity>(`${name} = 0`, `${name} is zero`, (a, given) => a.equal(given[name], a.literal(0n))),
  ),
  conclusion: ofCurves(
    "q·p is the invariant, p/q the price",
    "the products agree where the invariants do, and the price is p/q",
    (a, one, other) => {
      const { numerator, denominator } = price(a, one);
      const [product, others] = [a.multiply(one.q, one.p), a.multiply(other.q, other.p)];
      const sameInvariant = a.equal(invariant(a, one), invariant(a, other));
      return a.and(
        implies(a, sameInvariant, a.equal(product, others)),
        implies(a, a.equal(product, others), sameInvariant),
        a.equal(a.multiply(one.q, numerator), a.multiply(one.p, denominator)),
      );
    },
    here,
    farther,
  ),
  control: { description: "with a floor", hypotheses: [{ ...atLeast("c", 0n), name: "c = 0" }] },
});

export const priceObligations: readonly Obligation[] = [
  pricePositive,
  priceAboveFloor,
  priceFalls,
  priceNeverRises,
  averagePrice,
  slope,
  crossPrices,
  unitPrices,
  floorZero,
];
