import type { Term } from "../../spec/checker/action/index.ts";
import {
  buyingFirstPaysFees,
  invariant,
  loweringOutweighsRounding,
  price,
  sellingFirstPaysFees,
  virtualCredits,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import {
  below,
  type CurveTerm,
  iff,
  implies,
  minus,
  named,
  ofCurves,
  plus,
  positive,
  times,
  whole,
  withReserves,
} from "../reading/index.ts";
import { after, before, RAISE, readingOf } from "./curvature.ts";

import { kept, keptSquared, noInertia, passes, type Test } from "./curvature-raises.ts";

/* A cycle whose trades keep the invariant to the last part of a credit, around a raise of the worst rounding. */

const start = withReserves(before, { q: named("start"), p: named("start.p") });
const end = withReserves(after, { q: named("start"), p: named("end.p") });

const onTheSameCurve = (name: string, text: string, from: CurveTerm, to: CurveTerm): Fact =>
  ofCurves(name, text, (a, one, another_) => a.equal(invariant(a, one), invariant(a, another_)), from, to);

/** β' is so many units below what leaves the price where it was. */
const roundedBy = (units: bigint): Fact =>
  fact<string>("rounding", `β' is ${units} below what keeps the price`, (a, given) => {
    const changed = after(a, given);
    const kept = { ...changed, beta: a.add(changed.beta, a.literal(units)) };
    return a.equal(price(a, kept).numerator, price(a, before(a, given)).numerator);
  });

/** got·(1 − g)² ≤ given: what comes back after the fee is at most what was paid, the fee included. */
const makesNoProfit =
  (got: Term<string>, paid: Term<string>): Fact["formula"] =>
  (a, given) => {
    const part = kept(a, given);
    return a.atMost(
      a.multiply(got(a, given), a.multiply(part, part)),
      a.multiply(paid(a, given), a.literal(WAD * WAD)),
    );
  };

const testIs = (test: Test, got: Term<string>, paid: Term<string>): Fact =>
  fact<string>("exactly", "the test passes exactly where the cycle makes no profit", (a, given) =>
    iff(a, passes(test).formula(a, given), makesNoProfit(got, paid)(a, given)),
  );

const [reserve, credits, startCredits, endCredits] = [named("start"), named("p"), named("start.p"), named("end.p")];
const CYCLE = [invariant, price, virtualCredits] as const;
const cycle = [
  onTheSameCurve("there", "the trades before the raise keep the invariant", start, before),
  onTheSameCurve("back", "the trades after it keep the new invariant", after, end),
  readingOf(RAISE).defined("floorAfter"),
  noInertia,
] as const;

const buyingFirstIsExact = obligation({
  id: "buying-first-around-a-raise-is-tested-exactly",
  statement:
    "Without inertia, where β' falls a whole unit short of keeping the price, a cycle around the raise that buys first and whose trades lose nothing makes no profit exactly if the test passes: no larger step would be safe, but for the rounding.",
  expected: "proved",
  applies: [buyingFirstPaysFees, ...CYCLE],
  hypotheses: [...cycle, roundedBy(1n), below("q < start", "it buys first", named("q"), reserve), positive("q")],
  conclusion: testIs(buyingFirstPaysFees, minus(credits, endCredits), minus(credits, startCredits)),
  control: {
    description: "β' keeps the price",
    hypotheses: [roundedBy(0n)],
  },
});

const sellingFirstIsExact = obligation({
  id: "selling-first-around-a-raise-is-tested-exactly",
  statement:
    "Without inertia, where β' keeps the price exactly, a cycle around the raise that sells first and whose trades lose nothing makes no profit exactly if the test passes: no larger step would be safe.",
  expected: "proved",
  applies: [sellingFirstPaysFees, ...CYCLE],
  hypotheses: [...cycle, roundedBy(0n), below("start < q", "it sells first", reserve, named("q")), positive("start")],
  conclusion: testIs(sellingFirstPaysFees, minus(startCredits, credits), minus(endCredits, credits)),
  control: {
    description: "β' falls a unit short of keeping the price",
    hypotheses: [roundedBy(1n)],
  },
});

/** S·(1 − g)² against (1 − (1 − g)²) of the price, in the units of the test. */
const roundingIsBorne = (more: bigint): Fact =>
  fact<string>("at the price", "the test passes exactly where both fees on a unit bear the rounding", (a, given) => {
    const curve = before(a, given);
    const { numerator, denominator } = price(a, curve);
    const plain = price(a, { ...curve, m: a.literal(0n) }).denominator;
    const [part, unit] = [keptSquared(a, given), a.literal(WAD * WAD)];
    const borne = a.multiply(a.multiply(a.subtract(unit, part), numerator), plain);
    return iff(
      a,
      buyingFirstPaysFees(a, quantity(given, "step"), curve, curve.q, quantity(given, "rate")),
      a.atMost(a.add(a.multiply(a.multiply(curve.shares, part), denominator), a.literal(more)), borne),
    );
  });

const roundingIsBorneByTheFees = obligation({
  id: "rounding-of-a-raise-is-borne-by-the-fees-at-the-price",
  statement:
    "Of a cycle that buys next to nothing before a raise the test is that both fees on a unit, at the price of the curve with its inertia, bear the rounding of β: S·(1 − g)² is at most (1 − (1 − g)²)·π, π·q·W the credits that the unit is worth.",
  expected: "proved",
  applies: [buyingFirstPaysFees, price, virtualCredits],
  hypotheses: [],
  conclusion: roundingIsBorne(0n),
  control: { description: "a rounding that is larger", conclusion: roundingIsBorne(1n) },
});

/** S·x − d·x² against q·W: what a rounding of a whole S in β·S brings over x, less what the lowering takes. */
const rounding =
  (moved: Term<string>): Term<string> =>
  (a, given) => {
    const x = moved(a, given);
    return a.subtract(a.multiply(quantity(given, "shares"), x), a.multiply(quantity(given, "step"), a.multiply(x, x)));
  };

const oneCredit = times(named("q"), whole(WAD));
/** S/(2d), where it brings the most. */
const worst: Term<string> = (a, given) =>
  a.divide(quantity(given, "shares"), a.multiply(a.literal(2n), quantity(given, "step")));

const outweighs: Fact["formula"] = (a, given) =>
  loweringOutweighsRounding(a, quantity(given, "step"), before(a, given));

const noCreditFrom = (most: Term<string>): Fact =>
  fact<string>("exactly", "no amount brings a credit, or one brings more than it", (a, given) =>
    a.and(
      implies(a, outweighs(a, given), a.atMost(rounding(named("x"))(a, given), oneCredit(a, given))),
      implies(a, a.not(outweighs(a, given)), a.less(oneCredit(a, given), rounding(most)(a, given))),
    ),
  );

const loweringIsNoCoarserThanNeeded = obligation({
  id: "lowering-may-be-as-fine-as-the-rounding-allows",
  statement:
    "The rounding of β, less than S in β·S, brings a cycle over x around a lowering by d less than (S·x − d·x²)/(q·W) credits: at most one for every x exactly where the lowering is not too fine, so that none finer would do.",
  expected: "proved",
  applies: [loweringOutweighsRounding],
  hypotheses: [positive("step")],
  conclusion: noCreditFrom(worst),
  control: {
    description: "looked at over another amount",
    conclusion: noCreditFrom(plus(worst, whole(1n))),
  },
});

export const curvatureExactnessObligations: readonly Obligation[] = [
  buyingFirstIsExact,
  sellingFirstIsExact,
  roundingIsBorneByTheFees,
  loweringIsNoCoarserThanNeeded,
];
