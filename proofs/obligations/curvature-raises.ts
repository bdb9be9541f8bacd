import { fraction } from "../../spec/arithmetic/index.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import {
  buyingFirstPaysFees,
  invariant,
  price,
  priceAtLeast,
  priceAtMost,
  raisePaysFees,
  sellingFirstPaysFees,
  virtualCredits,
  withinBand,
} from "../../spec/equations/index.ts";
import { largestRaise, raise } from "../../spec/machines/curvature/update.ts";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";
import { another, type Fact, fact, here, quantity, replaced, scope } from "../fact.ts";
import { applied, type Obligation, obligation, type Values } from "../obligation/obligation.ts";
import {
  allOf,
  atLeast,
  atMost,
  below,
  equals,
  iff,
  minus,
  named,
  ofCurves,
  plus,
  positive,
  readAction,
  times,
  whole,
} from "../reading/index.ts";
import { before } from "./curvature.ts";

/* How far a raise of c may go: inside which band, in which step, and that a larger one would pay a cycle its fees. */

const raising = readAction(raise);
const view = readAction(largestRaise);

export const noInertia: Fact = equals("m = 0", "there is no inertia", named("m"), whole(0n));

const bandIsWhereCyclesStart = obligation({
  id: "a-price-inside-the-band-is-where-a-cycle-can-start",
  statement:
    "Without inertia the price lies in the band exactly where the reserve itself is one from which a cycle inside the band can start: the farthest and the nearest start exist where a raise is not refused as outside the band, and only there.",
  expected: "proved",
  applies: [withinBand, priceAtLeast, priceAtMost, price, invariant, virtualCredits],
  hypotheses: [raising.defined("lowEdge"), raising.defined("highEdge"), noInertia, positive("q")],
  conclusion: fact<string>("the same", "in the band, and a start of both kinds", (a, given) => {
    const curve = before(a, given);
    const [lagged, width] = [quantity(given, "lagged"), quantity(given, "width")];
    return iff(
      a,
      withinBand(a, curve, { lagged, width }),
      a.and(
        priceAtLeast(a, curve.q, curve, quantity(given, "lowEdge")),
        priceAtMost(a, curve.q, curve, quantity(given, "highEdge")),
      ),
    );
  }),
  control: { description: "with inertia", hypotheses: [{ ...atLeast("m", 0n), name: noInertia.name }] },
});

export type Test = typeof buyingFirstPaysFees | typeof sellingFirstPaysFees;

export const passes = (test: Test): Fact =>
  fact<string>("in vain", "no cycle from this start pays its fees from the raise", (a, given) =>
    test(a, quantity(given, "step"), before(a, given), quantity(given, "start"), quantity(given, "rate")),
  );

const between = (from: string, to: string): Fact =>
  allOf(
    `${from} ≤ start ≤ ${to}`,
    `the cycle starts from ${from} to ${to}`,
    atMost("", "", named(from), named("start")),
    atMost("", "", named("start"), named(to)),
  );

const CERTIFIED = [raisePaysFees, buyingFirstPaysFees, sellingFirstPaysFees, virtualCredits] as const;

const onTheLine = (at: string): Fact =>
  atMost(
    `a·${at} + b ≤ 0`,
    `the line is not above 0 at ${at}`,
    plus(times(named("a"), named(at)), named("b")),
    whole(0n),
  );

/** What a line that is below 0 at both ends is between them. */
const lineIsBelow = obligation({
  id: "a-line-below-0-at-both-ends-is-below-0-between-them",
  statement: "a·f + b ≤ 0 and a·t + b ≤ 0 with f ≤ s ≤ t give a·s + b ≤ 0.",
  expected: "proved",
  applies: [],
  hypotheses: [
    onTheLine("f"),
    onTheLine("t"),
    atMost("f ≤ s", "s is not before f", named("f"), named("s")),
    atMost("s ≤ t", "s is not beyond t", named("s"), named("t")),
  ],
  conclusion: onTheLine("s"),
  control: { description: "beyond", hypotheses: [{ ...below("", "", named("t"), named("s")), name: "s ≤ t" }] },
});

export const kept = minus(whole(WAD), named("rate"));
export const keptSquared = times(kept, kept);
const fees = times(named("rate"), minus(whole(2n * WAD), named("rate")));
const plainSlope = times(named("q"), whole(WAD));
const slope = plus(plainSlope, times(named("m"), named("p")));
const virtual: Term<string> = (a, given) => virtualCredits(a, before(a, given));

/** Both sides of the test of a cycle that buys first are linear in its start: the slope and the constant of their difference. */
const testAsLine = {
  a: minus(times(named("step"), slope, keptSquared), times(fees, named("c"), plainSlope)),
  b: minus(
    times(minus(named("shares"), times(named("step"), named("q"))), slope, keptSquared),
    times(fees, virtual, plainSlope),
  ),
};

const boughtAnywhere = obligation({
  id: "raise-pays-no-cycle-that-buys-first-inside-the-band",
  statement:
    "A raise that is not too large pays no cycle its fees that buys first from any reserve up to the farthest: the test at both ends is the test of all between.",
  expected: "proved",
  applies: CERTIFIED,
  hypotheses: [raising.accepted("RaiseTooLarge"), between("q", "farthest")],
  lemmas: [applied(lineIsBelow, scope("", { ...testAsLine, f: named("q"), s: named("start"), t: named("farthest") }))],
  conclusion: passes(buyingFirstPaysFees),
  control: {
    description: "from farther away",
    hypotheses: [{ ...atMost("", "", named("q"), named("start")), name: between("q", "farthest").name }],
  },
});

const rateIsARate: Fact = allOf(
  "0 ≤ g ≤ W",
  "the rate is from 0 to 1",
  atLeast("rate", 0n),
  atMost("", "", named("rate"), whole(WAD)),
);

const soldAnywhere = obligation({
  id: "raise-pays-no-cycle-that-sells-first-inside-the-band",
  statement:
    "A raise that is not too large pays no cycle its fees that sells first from any reserve down to the nearest: the test at the nearest is the test of all between.",
  expected: "proved",
  applies: [...CERTIFIED, price],
  hypotheses: [
    raising.accepted("RaiseTooLarge"),
    between("nearest", "q"),
    rateIsARate,
    ofCurves(
      "price not negative",
      "the price of the curve is not negative",
      (a, curve) => a.atMost(a.literal(0n), price(a, curve).numerator),
      before,
    ),
  ],
  conclusion: passes(sellingFirstPaysFees),
  control: {
    description: "from nearer",
    hypotheses: [{ ...atMost("", "", named("start"), named("q")), name: between("nearest", "q").name }],
  },
});

const other = readAction(raise, { at: another("other.", ["step"]), label: "other" });

const starts: readonly Fact[] = [
  atMost("q ≤ farthest", "the farthest start is not nearer than the reserve", named("q"), named("farthest")),
  atMost("nearest ≤ q", "the nearest start is not farther than the reserve", named("nearest"), named("q")),
];

/** What is larger for a larger step, in numbers alone. */
const largerStepIsTestedHarder = obligation({
  id: "a-larger-step-leaks-more",
  statement: "s ≤ t with x ≥ 0 and D ≥ 0 gives s·x·D·K² ≤ t·x·D·K².",
  expected: "proved",
  applies: [],
  hypotheses: [atMost("s ≤ t", "t is not smaller", named("s"), named("t")), atLeast("x", 0n), atLeast("D", 0n)],
  conclusion: atMost(
    "s·x·D·K² ≤ t·x·D·K²",
    "the larger step leaks no less",
    times(named("s"), named("x"), named("D"), named("K"), named("K")),
    times(named("t"), named("x"), named("D"), named("K"), named("K")),
  ),
  control: {
    description: "a smaller step",
    hypotheses: [{ ...atMost("", "", named("t"), named("s")), name: "s ≤ t" }],
  },
});

const inertiaNotNegative: Fact = atMost(
  "q·W + m·p ≥ 0",
  "the denominator of the price is not negative",
  whole(0n),
  slope,
);

const passesAt = (test: Test, name: string, of: Term<string>, from: Term<string>): Fact =>
  fact<string>(name, "no cycle from this start pays its fees from this step", (a, given) =>
    test(a, of(a, given), before(a, given), from(a, given), quantity(given, "rate")),
  );

const [step, otherStep] = [named("step"), named("other.step")];

/** What the largest step passes a smaller one passes, at one start. */
const smallerStepPasses = (test: Test): Obligation => {
  const buys = test === buyingFirstPaysFees;
  const [x, D, K] = buys
    ? [minus(named("start"), named("q")), slope, kept]
    : [minus(named("q"), named("start")), whole(1n), whole(WAD)];
  return obligation({
    id: `a-smaller-raise-passes-the-test-of-${buys ? "buying" : "selling"}-first`,
    statement: `Where a raise passes the test of a cycle that ${buys ? "buys" : "sells"} first, every smaller one does.`,
    expected: "proved",
    applies: [test, virtualCredits],
    hypotheses: [
      passesAt(test, "the raise passes", step, named("start")),
      atMost("other ≤ step", "the other step is not larger", otherStep, step),
      atMost("x ≥ 0", `it ${buys ? "buys" : "sells"} first`, whole(0n), x),
      ...(buys ? [inertiaNotNegative] : []),
    ],
    lemmas: [applied(largerStepIsTestedHarder, scope("", { s: otherStep, t: step, x, D, K }))],
    conclusion: passesAt(test, "the other passes", otherStep, named("start")),
    control: {
      description: "a larger one",
      hypotheses: [below("other ≤ step", "the other step is larger", step, otherStep)],
    },
  });
};

const smallerPassesBuying = smallerStepPasses(buyingFirstPaysFees);
const smallerPassesSelling = smallerStepPasses(sellingFirstPaysFees);

const smallerPasses = (larger: Term<string>, smaller: Term<string>) =>
  (
    [
      [smallerPassesBuying, "farthest"],
      [smallerPassesBuying, "q"],
      [smallerPassesSelling, "nearest"],
    ] as const
  ).map(([of, start]) => applied(of, replaced(here, { step: larger, "other.step": smaller, start: named(start) })));

/* Where a larger step passes and a smaller one does not: numbers at which the hypothesis that is dropped fails. */
const half = fraction(1n, 2n);
const wei = fraction(1n, WAD);
const atHalfTheRate = { rate: fraction(WAD / 2n), p: wei };
const NEGATIVE_DENOMINATOR: Values = {
  ...atHalfTheRate,
  ...{ q: fraction(1n), c: fraction(-1n, 2n), beta: fraction(0n), shares: fraction(0n), m: fraction(-2n * WAD * WAD) },
  ...{ farthest: fraction(4n), nearest: fraction(1n) },
};
const NEAR_FARTHEST: Values = {
  ...atHalfTheRate,
  ...{ q: fraction(4n), c: half, beta: half, shares: fraction(6n), m: fraction(0n) },
  ...{ farthest: fraction(1n), nearest: fraction(4n) },
};

const smallerRaisesAreSafe = obligation({
  id: "what-a-raise-may-be-every-smaller-one-may-be",
  statement:
    "Every step below one that is not too large is not too large: the steps that no cycle inside the band can pay its fees from have no gaps, so that bisection finds the largest.",
  expected: "proved",
  applies: CERTIFIED,
  hypotheses: [
    raising.accepted("RaiseTooLarge"),
    atMost("other ≤ step", "the other step is not larger", otherStep, step),
    ...starts,
    inertiaNotNegative,
  ],
  lemmas: smallerPasses(step, otherStep),
  witness: {
    without: {
      [inertiaNotNegative.name]: { ...NEGATIVE_DENOMINATOR, step: fraction(2n), "other.step": fraction(1n) },
      "q ≤ farthest": { ...NEAR_FARTHEST, step: fraction(2n), "other.step": fraction(1n) },
    },
  },
  conclusion: other.accepted("RaiseTooLarge"),
  control: {
    description: "a larger step",
    hypotheses: [below("other ≤ step", "the other step is larger", step, otherStep)],
  },
});

const noLargerRaise = obligation({
  id: "no-raise-is-larger-than-the-largest",
  statement:
    "A step beyond the largest raise is refused: it is the largest of all, not only of those that bisection looked at.",
  expected: "proved",
  applies: CERTIFIED,
  hypotheses: [
    view.extreme("step"),
    atLeast("step", 0n),
    atMost("step + 1 ≤ other", "the other step is larger by a unit at least", plus(step, whole(1n)), otherStep),
    atMost("other < 2^112", "it is in range", otherStep, whole(QUANTITY_LIMIT - 1n)),
    ...starts,
    inertiaNotNegative,
  ],
  lemmas: smallerPasses(otherStep, plus(step, whole(1n))),
  witness: {
    without: {
      [inertiaNotNegative.name]: { ...NEGATIVE_DENOMINATOR, step: fraction(0n), "other.step": fraction(2n) },
      "q ≤ farthest": { ...NEAR_FARTHEST, step: fraction(0n), "other.step": fraction(2n) },
    },
  },
  conclusion: fact<string>("refused", "the larger step is refused as too large", (a, given) =>
    a.not(other.accepted("RaiseTooLarge").formula(a, given)),
  ),
  control: {
    description: "less than a unit larger",
    hypotheses: [{ ...below("", "", step, otherStep), name: "step + 1 ≤ other" }],
  },
});

export const curvatureRaiseObligations: readonly Obligation[] = [
  bandIsWhereCyclesStart,
  lineIsBelow,
  boughtAnywhere,
  soldAnywhere,
  largerStepIsTestedHarder,
  smallerPassesBuying,
  smallerPassesSelling,
  smallerRaisesAreSafe,
  noLargerRaise,
];
