import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  exponentialAbove,
  exponentialBelow,
  isExponential,
  literalExpectedFreeEnergy,
  literalLiquidityShare,
  policyValue,
  shareRemainder,
  shareWithin,
  shortfall,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, below, equals, iff, minus, named, plus, times, whole } from "../reading/index.ts";
import { NUMBERS, resourcesUpTo } from "./resources.ts";

/* Equation 34: what a policy is worth, what share of the liquidity its worth gives it, and that the shares add up. */

const policy = <N>(of: (name: string) => N) => ({
  information: of("information"),
  utility: of("utility"),
  cost: of("cost"),
});

const valueIs = (slack: bigint): Fact =>
  fact<string>("equation 34", "the value is the printed one in units of 1e-36", (a, given) => {
    const [exact, sensitivity] = [policy((name) => quantity(given, name)), quantity(given, "sensitivity")];
    const part = (value: typeof sensitivity) => a.divide(value, a.literal(WAD));
    const printed = literalExpectedFreeEnergy(
      a,
      policy((name) => part(quantity(given, name))),
      part(sensitivity),
    );
    return a.equal(
      a.add(policyValue(a, exact, sensitivity), a.literal(slack)),
      a.multiply(printed, a.literal(WAD * WAD)),
    );
  });

const valueIsEquation34 = obligation({
  id: "value-of-a-policy-is-equation-34",
  statement: "The value of a policy is the EFE of equation 34 in units of 1e-36, with no rounding.",
  expected: "proved",
  applies: [policyValue, literalExpectedFreeEnergy],
  hypotheses: [],
  conclusion: valueIs(0n),
  control: { description: "a unit more", conclusion: valueIs(1n) },
});

const behind =
  (best: string, value: string): Term<string> =>
  (a, given) =>
    shortfall(a, quantity(given, "beta"), quantity(given, best), quantity(given, value));

const apartBy = (slack: bigint): Fact =>
  equals(
    "the best drops out",
    "the difference of two exponents is that of one behind the other",
    plus(minus(behind("best", "other"), behind("best", "value")), whole(slack)),
    behind("value", "other"),
  );

const bestDropsOut = obligation({
  id: "how-far-two-policies-are-apart-does-not-depend-on-the-best",
  statement:
    "The exponents of two policies differ by as much as the one is behind the other, whatever the best is: to subtract the largest exponent from all changes no quotient of their exponentials.",
  expected: "proved",
  applies: [shortfall],
  hypotheses: [],
  conclusion: apartBy(0n),
  control: { description: "by a unit more", conclusion: apartBy(1n) },
});

/* e^t for t = e/u ≥ 0 between two bounds, `e` the exponent and `u` its unit. A step from one number of terms to the next is the same for all. */

interface Fraction<N> {
  readonly numerator: N;
  readonly denominator: N;
}

type Bound = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>) => Fraction<N>;

const lower =
  (terms: number, exponent: Term<string> = named("e")): Bound =>
  (a, given) =>
    exponentialBelow(a, exponent(a, given), quantity(given, "u"), terms);

const upper =
  (terms: number): Bound =>
  (a, given) =>
    exponentialAbove(a, quantity(given, "e"), quantity(given, "u"), terms);

const isOne =
  (bound: Bound): Fact["formula"] =>
  (a, given) => {
    const { numerator, denominator } = bound(a, given);
    return a.equal(numerator, denominator);
  };

/** 12h times the slope of the numerator, exact up to the fourth power: f(e − 2h) − 8f(e − h) + 8f(e + h) − f(e + 2h). */
const slopeOf =
  (terms: number): Term<string> =>
  (a, given) => {
    const at = (steps: bigint) => lower(terms, plus(named("e"), times(whole(steps), named("h"))))(a, given).numerator;
    return a.add(a.subtract(at(-2n), at(2n)), a.multiply(a.literal(8n), a.subtract(at(1n), at(-1n))));
  };

const isItsOwnSlope = (terms: number, slack: bigint): Fact =>
  fact<string>("its own slope", "1 at t = 0, and its slope is the bound with one term less", (a, given) => {
    const [bound, less] = [lower(terms)(a, given), lower(terms - 1)(a, given)];
    const [unit, twelve] = [quantity(given, "u"), a.multiply(a.literal(12n), quantity(given, "h"))];
    return a.and(
      isOne(lower(0))(a, given),
      isOne(lower(terms, whole(0n)))(a, given),
      a.equal(
        a.multiply(a.multiply(a.add(slopeOf(terms)(a, given), a.literal(slack)), unit), less.denominator),
        a.multiply(a.multiply(twelve, less.numerator), bound.denominator),
      ),
    );
  });

const withTerms = (terms: number): string => `${terms} ${terms === 1 ? "term" : "terms"}`;

const lowerIsTaylors = (terms: number): Obligation =>
  obligation({
    id: `lower-bound-of-an-exponential-with-${terms}-terms-is-taylors`,
    statement: `The lower bound of e^t with ${withTerms(terms)} is 1 at t = 0, and its slope is the bound with one term less, which is 1 without any: the Taylor polynomial, at most e^t for t ≥ 0.`,
    expected: "proved",
    applies: [],
    hypotheses: [],
    conclusion: isItsOwnSlope(terms, 0n),
    control: { description: "a larger slope", conclusion: isItsOwnSlope(terms, 1n) },
  });

const atMostAs = <N, B>(a: Arithmetic<N, B>, left: Fraction<N>, right: Fraction<N>): B =>
  a.atMost(a.divide(left.numerator, left.denominator), a.divide(right.numerator, right.denominator));

const room = (terms: number): Fact =>
  below(
    "t < terms + 1",
    "t is less than one more than the terms",
    named("e"),
    times(whole(BigInt(terms + 1)), named("u")),
  );

const nested = (terms: number, strictly: boolean): Fact =>
  fact<string>("nested", "with one term more the bounds lie between", (a, given) => {
    const [outer, inner, least] = [upper(terms), upper(terms + 1), lower(terms + 1)].map((bound) => bound(a, given));
    if (outer === undefined || inner === undefined || least === undefined) throw new RangeError("there are three");
    const between = a.and(atMostAs(a, least, inner), atMostAs(a, inner, outer));
    return strictly ? a.and(between, a.not(atMostAs(a, outer, inner))) : between;
  });

const upperIsAbove = (terms: number): Obligation =>
  obligation({
    id: `upper-bound-of-an-exponential-with-${terms}-terms-is-above-those-with-more`,
    statement: `For 0 ≤ t < ${terms + 1} the upper bound of e^t with ${withTerms(terms)} is at least that with one more, and that at least the lower bound with as many: above all Taylor polynomials, and so above e^t.`,
    expected: "proved",
    applies: [],
    hypotheses: [atLeast("e", 0n), room(terms)],
    conclusion: nested(terms, false),
    control: { description: "strictly, at t = 0 too", conclusion: nested(terms, true) },
  });

const rounded = (terms: number): Fact =>
  fact<string>("the exponential", `the value is told with ${withTerms(terms)}`, (a, given) => {
    const of = (name: string) => quantity(given, name);
    return isExponential(a, of("value"), of("scale"), of("e"), of("u"), terms);
  });

const between = (terms: number): Fact =>
  fact<string>("E between the bounds", "E lies between the bounds of e^t", (a, given) => {
    const [least, most, exact] = [lower(terms)(a, given), upper(terms)(a, given), quantity(given, "E")];
    return a.and(
      a.atMost(least.numerator, a.multiply(exact, least.denominator)),
      a.atMost(a.multiply(exact, most.denominator), most.numerator),
    );
  });

/** value·E ≤ scale < (value + 1)·E. */
const isFloor =
  (exact: Term<string>): Fact["formula"] =>
  (a, given) => {
    const [value, scale] = [quantity(given, "value"), quantity(given, "scale")];
    const at = exact(a, given);
    return a.and(a.atMost(a.multiply(value, at), scale), a.less(scale, a.multiply(a.add(value, a.literal(1n)), at)));
  };

const exponentialIsRounded = (terms: number): Obligation =>
  obligation({
    id: `exponential-told-with-${terms}-terms-is-the-one-rounded-down`,
    statement: `What is told with ${withTerms(terms)} to be scale·e^−t rounded down is ⌊scale/E⌋ for every E between the bounds, of which the upper is one: e^t is among them.`,
    expected: "proved",
    applies: [isExponential],
    hypotheses: [rounded(terms), between(terms), atLeast("value", 0n)],
    conclusion: fact<string>(
      "rounded down",
      "value·E ≤ scale < (value + 1)·E, and the upper bound is one",
      (a, given) => a.and(isFloor(named("E"))(a, given), a.less(a.literal(0n), upper(terms)(a, given).denominator)),
    ),
    control: {
      description: "for any E from the lower bound on",
      hypotheses: [
        fact<string>(between(terms).name, "E is at least the lower bound", (a, given) =>
          atMostAs(a, lower(terms)(a, given), { numerator: quantity(given, "E"), denominator: a.literal(1n) }),
        ),
      ],
    },
  });

const asQuotient =
  (bound: Bound): Term<string> =>
  (a, given) => {
    const { numerator, denominator } = bound(a, given);
    return a.divide(numerator, denominator);
  };

const exponentialIsTold = (terms: number): Obligation =>
  obligation({
    id: `exponential-is-told-with-${terms}-terms-where-both-bounds-agree`,
    statement: `Where scale/E rounds down to the same value for both bounds of e^t, ${withTerms(terms)} tell it, up to the last t at which there is an upper bound.`,
    expected: "proved",
    applies: [isExponential],
    hypotheses: [
      fact<string>("rounds from below", "it is the value at the lower bound", isFloor(asQuotient(lower(terms)))),
      fact<string>("rounds from above", "it is the value at the upper bound", isFloor(asQuotient(upper(terms)))),
      room(terms),
    ],
    conclusion: rounded(terms),
    control: {
      description: "only at the lower bound",
      hypotheses: [{ ...atLeast("e", 0n), name: "rounds from above" }],
    },
  });

/* Shares of a total in proportion to parts, `1.part` and so on, of which the whole is the sum. */

const parts = (n: number): readonly Term<string>[] => resourcesUpTo(n).map((i) => named(`${i}.part`));

const sumOf = ([first = whole(0n), ...rest]: readonly Term<string>[]): Term<string> => plus(first, ...rest);

const printedShare =
  (n: number, i: number): Term<string> =>
  (a, given) =>
    literalLiquidityShare(
      a,
      quantity(given, `${i}.part`),
      parts(n).map((part) => part(a, given)),
    );

const sharesAddUp = (n: number): Obligation => {
  const shares = resourcesUpTo(n).map((i) => printedShare(n, i));
  return obligation({
    id: `shares-of-${n}-policies-add-up`,
    statement: `The shares of equation 34 of ${n} policies add up to all of the liquidity.`,
    expected: "proved",
    applies: [literalLiquidityShare],
    hypotheses: [],
    conclusion: equals("all", "the shares add up to 1", sumOf(shares), whole(1n)),
    control: { description: "without the first", conclusion: equals("all", "", sumOf(shares.slice(1)), whole(1n)) },
  });
};

const shareOf =
  (i: number, more: bigint, n: number): Fact["formula"] =>
  (a, given) =>
    shareWithin(
      a,
      a.add(quantity(given, `${i}.share`), a.literal(more)),
      quantity(given, "total"),
      quantity(given, `${i}.part`),
      sumOf(parts(n))(a, given),
    );

const shareIsPrinted = (slack: bigint): Fact =>
  fact<string>("equation 34", "it is at most the printed share of the total", (a, given) =>
    iff(
      a,
      shareOf(1, slack, 2)(a, given),
      a.atMost(quantity(given, "1.share"), a.multiply(quantity(given, "total"), printedShare(2, 1)(a, given))),
    ),
  );

const wholeIsPositive = (n: number): Fact => below("whole > 0", "some policy has a part", whole(0n), sumOf(parts(n)));

const shareIsEquation34 = obligation({
  id: "share-of-a-policy-is-equation-34-rounded-down",
  statement:
    "What is within the share of a policy is what is at most equation 34's share of the total, for two policies.",
  expected: "proved",
  applies: [shareWithin, literalLiquidityShare],
  hypotheses: [wholeIsPositive(2)],
  conclusion: shareIsPrinted(0n),
  control: { description: "a unit less", conclusion: shareIsPrinted(1n) },
});

const remainderOf =
  (i: number, n: number): Term<string> =>
  (a, given) =>
    shareRemainder(
      a,
      quantity(given, `${i}.share`),
      quantity(given, "total"),
      quantity(given, `${i}.part`),
      sumOf(parts(n))(a, given),
    );

const leftOver = (n: number): Term<string> =>
  minus(named("total"), sumOf(resourcesUpTo(n).map((i) => named(`${i}.share`))));

const fewLeftOver = (n: number, fewer: bigint): Fact =>
  fact<string>("left over", "the remainders are what is left over, fewer units than policies", (a, given) => {
    const [left, all] = [leftOver(n)(a, given), sumOf(parts(n))(a, given)];
    const remainders = resourcesUpTo(n).map((i) => remainderOf(i, n));
    return a.and(
      a.equal(sumOf(remainders)(a, given), a.multiply(left, all)),
      ...remainders.map((remainder) => a.atMost(a.literal(0n), remainder(a, given))),
      ...remainders.map((remainder) => a.less(remainder(a, given), all)),
      a.atMost(a.literal(0n), left),
      a.less(left, a.literal(BigInt(n) - fewer)),
    );
  });

const remaindersAreLeftOver = (n: number): Obligation =>
  obligation({
    id: `remainders-of-${n}-policies-are-the-units-left-over`,
    statement: `Once each of ${n} policies has its share rounded down, the remainders, each from 0 to below the whole, add up to what is left over times the whole: fewer units than policies, so that one each to the largest remainders gives out the total to the unit.`,
    expected: "proved",
    applies: [shareWithin, shareRemainder],
    hypotheses: [
      ...resourcesUpTo(n).map((i) =>
        fact<string>(`share ${i}`, `share ${i} is within the printed one`, shareOf(i, 0n, n)),
      ),
      ...resourcesUpTo(n).map((i) =>
        fact<string>(`share ${i} is the largest`, `share ${i} is the largest integer`, (a, given) =>
          a.not(shareOf(i, 1n, n)(a, given)),
        ),
      ),
    ],
    conclusion: fewLeftOver(n, 0n),
    control: { description: "a unit fewer", conclusion: fewLeftOver(n, 1n) },
  });

export const liquidityRoutingObligations: readonly Obligation[] = [
  valueIsEquation34,
  bestDropsOut,
  ...[1, 2, 3, 4].map(lowerIsTaylors),
  ...[1, 2, 3].map(upperIsAbove),
  ...[1, 2, 3].map(exponentialIsRounded),
  ...[1, 2, 3].map(exponentialIsTold),
  ...NUMBERS.map(sharesAddUp),
  shareIsEquation34,
  ...NUMBERS.map(remaindersAreLeftOver),
];
