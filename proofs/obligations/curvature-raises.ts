import { fraction } from "../../spec/arithmetic/index.ts";
import type { Term } from "../../spec/checker/action/index.ts";
import {
  buyingFirstPaysFees,
  invariant,
  loweringOutweighsRounding,
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
  type CurveTerm,
  equals,
  iff,
  implies,
  minus,
  named,
  ofCurves,
  plus,
  positive,
  readAction,
  times,
  whole,
  withReserves,
} from "../reading/index.ts";
import { after, before, RAISE, readingOf } from "./curvature.ts";

/* How far a raise of c may go: inside which band, in which step, and that a larger one would pay a cycle its fees. */

const raising = readAction(raise);
const view = readAction(largestRaise);

const noInertia: Fact = equals("m = 0", "there is no inertia", named("m"), whole(0n));

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

type Test = typeof buyingFirstPaysFees | typeof sellingFirstPaysFees;

const passes = (test: Test): Fact =>
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

const kept = minus(whole(WAD), named("rate"));
const keptSquared = times(kept, kept);
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
  buyingFirstIsExact,
  sellingFirstIsExact,
  roundingIsBorneByTheFees,
  loweringIsNoCoarserThanNeeded,
];
