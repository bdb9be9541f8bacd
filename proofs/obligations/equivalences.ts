import { coversBlockRisk, coversRate, riskRate } from "../../spec/equations/index.ts";
import { fact } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { allOf, atLeast, atMost, below, equals, named, plus, positive, times, whole } from "../reading/index.ts";

/*
 * Where the reference takes a first guess, tries a number, or leaves a computation out, and why its answer is the same
 * whatever was guessed, tried, or left out. The mutants of these places compute what their originals do.
 */

const zero = whole(0n);
const square = (name: string) => times(named(name), named(name));

const isQuotient = equals(
  "step·quotient = n",
  "the quotient is n over the step",
  times(named("step"), named("quotient")),
  named("n"),
);

const newtonLandsAbove = obligation({
  id: "newton-never-lands-below-a-square-root",
  statement:
    "Newton's step for a square root lands at or above the root from any positive number: whatever is guessed first, half of s + n/s is no less than any number whose square is at most n.",
  expected: "proved",
  applies: [],
  hypotheses: [
    positive("step"),
    isQuotient,
    atMost("root² ≤ n", "the root's square is at most n", square("root"), named("n")),
  ],
  conclusion: atMost(
    "2·root ≤ step + quotient",
    "twice the root is at most the sum of the step and the quotient",
    times(whole(2n), named("root")),
    plus(named("step"), named("quotient")),
  ),
  control: {
    description: "it lands strictly above",
    conclusion: below(
      "2·root < step + quotient",
      "twice the root is below the sum of the step and the quotient",
      times(whole(2n), named("root")),
      plus(named("step"), named("quotient")),
    ),
  },
});

const newtonStopsAtRoot = obligation({
  id: "newton-stops-only-at-a-square-root",
  statement:
    "Newton's step for a square root falls from every number above the root: where half of s + n/s is no less than s, the square of s is at most n.",
  expected: "proved",
  applies: [],
  hypotheses: [
    positive("step"),
    isQuotient,
    atMost("step ≤ quotient", "the next step is no less", named("step"), named("quotient")),
  ],
  conclusion: atMost("step² ≤ n", "the square of the step is at most n", square("step"), named("n")),
  control: {
    description: "the square is below n",
    conclusion: below("step² < n", "the square of the step is below n", square("step"), named("n")),
  },
});

/** What a search knows of the most that is affordable at the risk of x, of y, and of what is affordable at that of x. */
const fallsFromXToY = fact<string>(
  "affordable falls from x to y",
  "at the risk of the larger of x and y no more is affordable",
  (a, given) => {
    const [x, y] = [named("x")(a, given), named("y")(a, given)];
    const [atX, atY] = [named("atX")(a, given), named("atY")(a, given)];
    return a.or(a.less(y, x), a.atMost(atY, atX));
  },
);
const fallsFromItToX = fact<string>(
  "affordable falls to x",
  "at a risk no larger than that of x no less is affordable",
  (a, given) => {
    const [x, atX, atIt] = [named("x")(a, given), named("atX")(a, given), named("atIt")(a, given)];
    return a.or(a.less(x, atX), a.atMost(atX, atIt));
  },
);

const trialsBound = obligation({
  id: "every-trial-of-a-search-bounds-its-answer",
  statement:
    "If what is affordable at the risk of an amount does not rise with the amount, then every amount that is tried bounds the largest affordable one on both sides: tried with success, no affordable amount is above what its risk affords; tried in vain, what its risk affords is affordable, and no affordable amount is as large. So the answer of a search does not depend on what it tries.",
  expected: "proved",
  applies: [],
  hypotheses: [fallsFromXToY, fallsFromItToX],
  conclusion: fact<string>("bounds on both sides", "whatever x is, it bounds every affordable y", (a, given) => {
    const [x, y] = [named("x")(a, given), named("y")(a, given)];
    const [atX, atY, atIt] = [named("atX")(a, given), named("atY")(a, given), named("atIt")(a, given)];
    const yIsNot = a.less(atY, y);
    const affordable = a.atMost(x, atX);
    return a.and(
      a.or(a.not(affordable), yIsNot, a.atMost(y, atX)),
      a.or(affordable, a.and(a.atMost(atX, atIt), a.or(yIsNot, a.less(y, x)))),
    );
  }),
  control: {
    description: "no affordable amount is above what is tried with success",
    conclusion: fact<string>("x bounds", "an affordable x bounds every affordable y", (a, given) => {
      const [x, y] = [named("x")(a, given), named("y")(a, given)];
      const [atX, atY] = [named("atX")(a, given), named("atY")(a, given)];
      return a.or(a.less(atX, x), a.less(atY, y), a.atMost(y, x));
    }),
  },
});

const noRateNoCharge = obligation({
  id: "without-a-risk-rate-nothing-is-charged",
  statement:
    "Where the risk rate of the fees is 0, or the flat rate takes the whole cap, the risk rate of a trade is 0; and at a rate of 0 a charge of 0 covers the risk of any trade, under each schedule: what is left out of such a trade is 0.",
  expected: "proved",
  applies: [coversRate, riskRate, coversBlockRisk],
  hypotheses: [
    atMost("rate ≤ cap", "the flat rate is within the cap", named("rate"), named("cap")),
    atLeast("share", 0n),
  ],
  conclusion: allOf(
    "nothing is charged",
    "0 covers the rate's share of the size, the risk rate's share of the credits, and the risk of a block",
    fact<string>("share", "", (a, given) => coversRate(a, zero(a, given), named("size")(a, given), zero(a, given))),
    fact<string>("rate", "", (a, given) =>
      a.equal(riskRate(a, named("cap")(a, given), named("rate")(a, given), zero(a, given)), a.literal(0n)),
    ),
    fact<string>("crowded out", "", (a, given) =>
      a.equal(riskRate(a, named("cap")(a, given), named("cap")(a, given), named("share")(a, given)), a.literal(0n)),
    ),
    fact<string>("charge", "", (a, given) => coversRate(a, zero(a, given), named("credits")(a, given), zero(a, given))),
    fact<string>("block", "", (a, given) =>
      coversBlockRisk(a, zero(a, given), {
        factor: a.literal(0n),
        price0: named("price0")(a, given),
        q0: named("q0")(a, given),
        before: named("net")(a, given),
        after: named("netAfter")(a, given),
      }),
    ),
  ),
  control: {
    description: "0 covers any rate",
    conclusion: fact<string>("any", "", (a, given) =>
      coversRate(a, zero(a, given), named("credits")(a, given), named("rate")(a, given)),
    ),
  },
});

const eitherOfEquals = obligation({
  id: "either-of-equals-is-the-larger",
  statement:
    "Where neither of two numbers is above the other they are one: whichever a comparison that is strict or not takes for the larger, or for the smaller, is the same.",
  expected: "proved",
  applies: [],
  hypotheses: [
    atMost("one ≤ other", "the one is not above the other", named("one"), named("other")),
    atMost("other ≤ one", "nor the other above the one", named("other"), named("one")),
  ],
  conclusion: equals("one = other", "they are equal", named("one"), named("other")),
  control: {
    description: "one is below the other",
    conclusion: below("one < other", "the one is below the other", named("one"), named("other")),
  },
});

export const equivalenceObligations: readonly Obligation[] = [
  newtonLandsAbove,
  newtonStopsAtRoot,
  trialsBound,
  noRateNoCharge,
  eitherOfEquals,
];
