import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import { type Curve, invariant, phiKept, price, virtualCredits } from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity, termIn } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atMost, below, type CurveTerm, named, ofCurves, plus, positive, times } from "../reading/index.ts";
import { composedOf, NUMBERS, resourceAt, resourcesUpTo } from "./resources.ts";

/*
 * The value of a share at a price outside, which the pool does not move: its curve is where arbitrage leaves it, at
 * that price. Over the reals and without inertia. `now` and `later` are two such pools of the same c and β.
 */

const curveOf =
  (prefix: string): CurveTerm =>
  <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>): Curve<N> => ({
    q: quantity(given, `${prefix}q`),
    p: quantity(given, `${prefix}p`),
    c: quantity(given, "c"),
    beta: quantity(given, "beta"),
    m: a.literal(0n),
    shares: quantity(given, `${prefix}shares`),
  });

const now = curveOf("");
const later = curveOf("later.");

/** π·denominator = numerator, π in units of 1e-18. */
const pricedAt = (prefix: string, curve: CurveTerm): Fact =>
  fact<string>(
    `${prefix}price is π`,
    `the price of ${prefix === "" ? "the pool" : "the later pool"} is π`,
    (a, given) => {
      const { numerator, denominator } = price(a, curve(a, given));
      return a.equal(a.multiply(numerator, a.literal(WAD)), a.multiply(quantity(given, "π"), denominator));
    },
  );

/** q·π + p·W, units of 1e-36. */
const worth = (prefix: string): Term<string> =>
  plus(
    times(named(`${prefix}q`), named("π")),
    times(named(`${prefix}p`), (a) => a.literal(WAD)),
  );

const aShare = (slackens: boolean): Fact =>
  (slackens ? below : atMost)(
    "value a share",
    "the value of a share is not less than before",
    times(worth(""), named("later.shares")),
    times(worth("later."), named("shares")),
  );

const virtualCreditsOf = (name: string, curve: CurveTerm): Fact =>
  ofCurves(name, "the virtual credits are positive", (a, of) => a.less(a.literal(0n), virtualCredits(a, of)), curve);

export const shareValue = obligation({
  id: "share-value-never-falls",
  statement:
    "Where Φ does not fall, the value of a share at a fixed outside price does not: √(2Φ(π − c)) + β for one resource without inertia, here as the reserves at that price.",
  expected: "proved",
  applies: [phiKept, invariant, price, virtualCredits],
  hypotheses: [
    ofCurves("Φ' ≥ Φ", "the invariant a square share has not fallen", phiKept, now, later),
    pricedAt("", now),
    pricedAt("later ", later),
    virtualCreditsOf("P_w' > 0", later),
    positive("later.q"),
    positive("shares"),
  ],
  conclusion: aShare(false),
  control: { description: "it rises", conclusion: aShare(true) },
});

/** All resources are of one share supply and have their own prices. */
const SHARED = ["shares", "later.shares"] as const;

const poolShareValue = (n: number): Obligation => {
  const total = (prefix: string): Term<string> =>
    resourcesUpTo(n)
      .map((i) => termIn(resourceAt(i, SHARED), worth(prefix)))
      .reduce((left, right) => plus(left, right));
  const ofPool = (slackens: boolean): Fact =>
    (slackens ? below : atMost)(
      "value a share",
      "the value of a share in all resources is not less than before",
      times(total(""), named("later.shares")),
      times(total("later."), named("shares")),
    );
  return obligation({
    id: `share-value-of-${n}-resources-never-falls`,
    statement: `Where Φ of none of ${n} resources falls, the value of a share, the sum over the resources, does not fall at any fixed outside prices.`,
    expected: "proved",
    applies: [phiKept, invariant, price, virtualCredits],
    ...composedOf(shareValue, n, SHARED),
    conclusion: ofPool(false),
    control: { description: "it rises", conclusion: ofPool(true) },
  });
};

export const shareValueObligations: readonly Obligation[] = [shareValue, ...NUMBERS.map(poolShareValue)];
