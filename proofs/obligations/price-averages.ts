import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  averageWithin,
  coversAverage,
  type Held,
  invariant,
  movesAverage,
  movingCosts,
  price,
  priceTime,
  virtualCredits,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, here, quantity, replaced } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import {
  allOf,
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
  wholeNumber,
  withReserves,
} from "../reading/index.ts";

/* The time-weighted average price: what it lies between, what moves it, and what it costs to move the spot. */

/** A price by name, held for a time by name or of a term. */
type View = readonly [price: string | Term<string>, duration: string | Term<string>];

const term = (of: string | Term<string>): Term<string> => (typeof of === "string" ? named(of) : of);

const held = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>, views: readonly View[]): readonly Held<N>[] =>
  views.map(([of, duration]) => ({ price: term(of)(a, given), duration: term(duration)(a, given) }));

const cumulative =
  (...views: readonly View[]): Term<string> =>
  (a, given) =>
    priceTime(a, held(a, given, views));

const sumsUp = (slack: bigint): Fact =>
  equals(
    "adjacent windows add up",
    "the whole is the sum of the windows, wherever a price is cut",
    cumulative(["π1", "t1"], ["π2", plus(named("t2"), named("t3"))], ["π3", "t4"]),
    plus(cumulative(["π1", "t1"], ["π2", "t2"]), cumulative(["π2", "t3"], ["π3", "t4"]), whole(slack)),
  );

const windowsAddUp = obligation({
  id: "price-times-of-adjacent-windows-add-up",
  statement:
    "The cumulative price of a time is the sum of those of its parts, wherever within a price view it is cut: it can be read off an accumulator as a difference of two readings.",
  expected: "proved",
  applies: [priceTime],
  hypotheses: [],
  conclusion: sumsUp(0n),
  control: { description: "and one more", conclusion: sumsUp(1n) },
});

const THREE = [1, 2, 3] as const;
const VIEWS: readonly View[] = THREE.map((i): View => [`π${i}`, `t${i}`]);
const window: Term<string> = plus(named("t1"), named("t2"), named("t3"));

const covers = (average: Term<string>, of: Term<string> = cumulative(...VIEWS), over = window): Fact =>
  fact<string>("covered", "the price, held all the time, comes to at least as much", (a, given) =>
    coversAverage(a, average(a, given), of(a, given), over(a, given)),
  );

const within = (average: Term<string>): Fact =>
  fact<string>("within", "the price, held all the time, comes to at most as much", (a, given) =>
    averageWithin(a, average(a, given), cumulative(...VIEWS)(a, given), window(a, given)),
  );

const liesBetween = obligation({
  id: "average-price-lies-between-the-prices-seen",
  statement:
    "The most of three prices covers their time-weighted average and the least is within it: so the average rounded up is at most the most, and rounded down at least the least.",
  expected: "proved",
  applies: [priceTime, coversAverage, averageWithin],
  hypotheses: THREE.flatMap((i) => [
    atLeast(`t${i}`, 0n),
    atMost(`least ≤ π${i}`, "no price is below the least", named("least"), named(`π${i}`)),
    atMost(`π${i} ≤ most`, "no price is above the most", named(`π${i}`), named("most")),
  ]),
  conclusion: allOf(
    "least ≤ average ≤ most",
    "the average is between the least and the most",
    covers(named("most")),
    within(named("least")),
  ),
  control: { description: "one less than the most covers it", conclusion: covers(minus(named("most"), whole(1n))) },
});

/** Of one price only, the average is that price, both ways. */
const isThePrice = (average: Term<string>): Fact =>
  fact<string>("the price", "exactly a price of at least, or at most, the one seen comes to it", (a, given) => {
    const [seen, over] = [cumulative(["π1", "t1"])(a, given), quantity(given, "t1")];
    const [candidate, of] = [quantity(given, "average"), average(a, given)];
    return a.and(
      iff(a, coversAverage(a, candidate, seen, over), a.atMost(of, candidate)),
      iff(a, averageWithin(a, candidate, seen, over), a.atMost(candidate, of)),
    );
  });

const steadyAverage = obligation({
  id: "average-of-a-steady-price-is-that-price",
  statement:
    "Of a price that was held all the time, the average covers exactly from that price on, and is within exactly up to it: both roundings are the price.",
  expected: "proved",
  applies: [priceTime, coversAverage, averageWithin],
  hypotheses: [positive("t1")],
  conclusion: isThePrice(named("π1")),
  control: { description: "one more", conclusion: isThePrice(plus(named("π1"), whole(1n))) },
});

const not = (of: Fact): Fact => ({ ...of, name: `not ${of.name}`, formula: (a, given) => a.not(of.formula(a, given)) });
const least = allOf("up", "the smallest that covers", covers(named("up")), not(covers(minus(named("up"), whole(1n)))));
const largest = allOf(
  "down",
  "the largest that is within",
  within(named("down")),
  not(within(plus(named("down"), whole(1n)))),
);
const unitApart = (units: bigint): Fact =>
  allOf(
    "down ≤ up ≤ down + 1",
    "the two roundings are at most a unit apart",
    atMost("", "", named("down"), named("up")),
    atMost("", "", named("up"), plus(named("down"), whole(units))),
  );

const roundings = obligation({
  id: "roundings-of-an-average-are-a-unit-apart",
  statement:
    "The average rounded up is not below the average rounded down, and at most one unit above it: stakes and quotes of a sale are priced within a unit of what buyers are.",
  expected: "proved",
  applies: [priceTime, coversAverage, averageWithin],
  hypotheses: [least, largest, wholeNumber("up − down − 1", minus(minus(named("up"), named("down")), whole(1n)))],
  conclusion: unitApart(1n),
  control: { description: "they are equal", conclusion: unitApart(0n) },
});

/** The price π for the whole window but `held` blocks of it, and π·factor/unit for those. */
const manipulated: Term<string> = cumulative(
  ["π", minus(named("of"), named("held"))],
  [(a, given) => a.divide(a.multiply(quantity(given, "π"), quantity(given, "F")), quantity(given, "unit")), "held"],
);

const moves = (slack: bigint): Fact =>
  fact<string>("moved", "the fraction is exactly what the average has moved by", (a, given) => {
    const of = (name: string) => quantity(given, name);
    const change = a.subtract(manipulated(a, given), cumulative(["π", "of"])(a, given));
    const moved = a.divide(a.multiply(of("by"), of("of")), of("over"));
    return iff(
      a,
      movesAverage(
        a,
        { by: of("by"), over: of("over") },
        { price: of("π"), factor: of("F"), unit: of("unit"), held: of("held"), of: of("of") },
      ),
      a.equal(moved, a.add(change, a.literal(slack))),
    );
  });

const manipulation = obligation({
  id: "held-price-moves-the-average-by-its-weight",
  statement:
    "A price that is multiplied by F for some blocks of a window moves the average by exactly (F − 1)·held/of of the price: a factor F for one block of n by (F − 1)/n of it.",
  expected: "proved",
  applies: [movesAverage, priceTime],
  hypotheses: [],
  conclusion: moves(0n),
  control: { description: "by one unit more", conclusion: moves(1n) },
});

const movedBy = (rise: Term<string>): Fact =>
  covers(plus(named("average"), rise), cumulative(["π'", "t1"], ["π2", "t2"], ["π3", "t3"]));

const oneObservation = obligation({
  id: "one-price-moves-the-average-by-its-share-of-the-time",
  statement:
    "Where one price of three is another, at most d higher, and was in force for at most the part x/d of the window, the average moves by at most x.",
  expected: "proved",
  applies: [priceTime, coversAverage],
  hypotheses: [
    covers(named("average")),
    atLeast("t1", 0n),
    atMost("π' ≤ π1 + d", "the other price is at most d higher", named("π'"), plus(named("π1"), named("d"))),
    atMost(
      "d·t1 ≤ x·window",
      "it was in force for so small a part",
      times(named("d"), named("t1")),
      times(named("x"), window),
    ),
  ],
  conclusion: movedBy(named("x")),
  control: { description: "by less", conclusion: movedBy(minus(named("x"), whole(1n))) },
});

/* The cost of moving the spot, on a curve without inertia. */

/** Without inertia; β and S stand together everywhere, so that one of them is enough. */
const flat = replaced(here, { m: whole(0n), shares: whole(1n) });
const noFloor = replaced(here, { c: whole(0n) });
const before: CurveTerm = (a, given) => curveAt()(a, flat(a, given));
const after: CurveTerm = withReserves(before, { q: named("later.q"), p: named("later.p") });

const levelKept = ofCurves(
  "I' ≥ I",
  "the invariant has not fallen",
  (a, one, other) => a.atMost(invariant(a, one), invariant(a, other)),
  before,
  after,
);

const level = ofCurves(
  "I' = I",
  "both points are on one curve",
  (a, one, other) => a.equal(invariant(a, one), invariant(a, other)),
  before,
  after,
);

/** unit·π' against F·π. */
const movedPrices = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>): readonly [moved: N, asked: N] => {
  const [from, to] = [price(a, before(a, given)), price(a, after(a, given))];
  return [
    a.multiply(a.multiply(quantity(given, "unit"), to.numerator), from.denominator),
    a.multiply(a.multiply(quantity(given, "F"), from.numerator), to.denominator),
  ];
};

const priceMoved: Fact = fact<string>("π' ≥ F·π", "the price has risen at least by the factor", (a, given) => {
  const [moved, asked] = movedPrices(a, given);
  return a.atMost(asked, moved);
});

const priceMovedExactly: Fact = fact<string>("π' = F·π", "the price has risen by the factor", (a, given) => {
  const [moved, asked] = movedPrices(a, given);
  return a.equal(asked, moved);
});

/** What the curve received, and the fee on it. */
const received = minus(named("later.p"), named("p"));
const chargedAtLeast: Fact = atMost(
  "fees ≥ rate·received",
  "the fees are at least the rate on what the curve received",
  times(named("rate"), received),
  times(named("fees"), whole(WAD)),
);

const chargedExactly: Fact = equals(
  "fees = rate·received",
  "the fees are exactly the rate on what the curve received",
  times(named("rate"), received),
  times(named("fees"), whole(WAD)),
);

const cost = (fees: Term<string>): Fact =>
  fact<string>("fees ≥ g·P·(√F − 1)", "the fees are at least the cost of moving the spot", (a, given) =>
    movingCosts(a, fees(a, given), before(a, given), {
      factor: quantity(given, "F"),
      unit: quantity(given, "unit"),
      rate: quantity(given, "rate"),
    }),
  );

const virtual = (name: string, curve: CurveTerm): Fact =>
  ofCurves(name, "the virtual credits are positive", (a, of) => a.less(a.literal(0n), virtualCredits(a, of)), curve);

const positiveAt = [positive("q"), positive("later.q"), positive("unit"), atLeast("c", 0n), virtual("P_w > 0", before)];
const notFallen = atMost("F ≥ unit", "the price does not fall", named("unit"), named("F"));

/** F·P_w² ≤ unit·P_w'², P_w' being positive. */
const grown = (slack: bigint): Fact =>
  fact<string>("F·P_w² ≤ P_w'²", "the virtual credits have grown by the root of the factor", (a, given) => {
    const [from, to] = [virtualCredits(a, before(a, given)), virtualCredits(a, after(a, given))];
    const asked = a.multiply(quantity(given, "F"), a.multiply(from, from));
    return a.and(
      a.less(a.literal(0n), to),
      a.atMost(a.add(asked, a.literal(slack)), a.multiply(quantity(given, "unit"), a.multiply(to, to))),
    );
  });

const creditsGrow = obligation({
  id: "virtual-credits-grow-by-the-root-of-the-price",
  statement:
    "On a curve without inertia whose level does not fall, a price that rises by a factor F ≥ 1 needs virtual credits that grow by at least √F.",
  expected: "proved",
  applies: [invariant, price, virtualCredits],
  hypotheses: [levelKept, priceMoved, ...positiveAt, notFallen],
  conclusion: grown(0n),
  control: { description: "by more", conclusion: grown(1n) },
});

const movingTheSpot = obligation({
  id: "moving-the-spot-costs-its-fees",
  statement:
    "On a curve without inertia, a purchase that makes the virtual credits P grow by √F, as a price that rises by F needs, pays at least g·P·(√F − 1) of fees at the rate g: with what F does to an average, the cost of moving that.",
  expected: "proved",
  applies: [movingCosts, virtualCredits],
  hypotheses: [
    grown(0n),
    atMost("q' ≤ q", "the resource was bought", named("later.q"), named("q")),
    chargedAtLeast,
    ...["c", "rate"].map((name) => atLeast(name, 0n)),
    ...["unit"].map(positive),
  ],
  conclusion: cost(named("fees")),
  control: { description: "with a credit less of fees", conclusion: cost(minus(named("fees"), whole(1n))) },
});

/** Without a floor, on one level, and with fees of exactly the rate: what other fees would cover the cost, too. */
const costIsExact = (slack: bigint): Fact =>
  fact<string>("exact", "fees cover the cost exactly from those on", (a, given) => {
    const at = noFloor(a, given);
    const other = cost(plus(named("other.fees"), whole(slack))).formula(a, at);
    return iff(a, other, a.atMost(quantity(given, "fees"), quantity(given, "other.fees")));
  });

const withoutFloor = ({ name, text, formula }: Fact): Fact => ({
  name,
  text,
  formula: (a, given) => formula(a, noFloor(a, given)),
});

const costOfTheProduct = obligation({
  id: "moving-cost-is-exact-on-the-constant-product",
  statement:
    "On a curve without floor and inertia the cost of moving the spot is no bound but what it is: fees of exactly the rate on what the curve receives meet it, and any less do not.",
  expected: "proved",
  applies: [movingCosts, invariant, price, virtualCredits],
  hypotheses: [
    ...[level, priceMovedExactly, chargedExactly, virtual("P_w > 0", before)].map(withoutFloor),
    ...["q", "later.q", "unit", "rate"].map(positive),
    atLeast("other.fees", 0n),
  ],
  conclusion: costIsExact(0n),
  control: { description: "a credit less does, too", conclusion: costIsExact(1n) },
});

export const priceAverageObligations: readonly Obligation[] = [
  windowsAddUp,
  liesBetween,
  steadyAverage,
  roundings,
  manipulation,
  oneObservation,
  creditsGrow,
  movingTheSpot,
  costOfTheProduct,
];
