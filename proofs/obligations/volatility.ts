import { type Arithmetic, fraction } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import { coversRate, coversVariation, feeRate } from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, below, iff, named, whole } from "../reading/index.ts";

/* The volatility of closes: what it measures, when it is 0, how large it gets, and what it does to a fee. */

const v = named("v");

const figuresOf = (...figures: readonly bigint[]) =>
  Object.fromEntries(figures.map((figure, i) => [`x${i + 1}`, fraction(figure)]));

const figuresAt = <N, B>(
  a: Arithmetic<N, B>,
  given: Quantities<string, N>,
  n: number,
  scale: Term<string> = whole(1n),
): readonly N[] => Array.from({ length: n }, (_, i) => a.multiply(scale(a, given), quantity(given, `x${i + 1}`)));

const covered = (n: number, volatility: Term<string> = v): Fact =>
  fact<string>("v covers", "v is at least the volatility", (a, given) =>
    coversVariation(a, volatility(a, given), figuresAt(a, given, n)),
  );

/** v² · mean² ≥ W²·(Σ(x − mean)²/n), as the deviation is defined. */
const deviates = (n: number, among: number): Fact =>
  fact<string>("deviation over mean", "v covers exactly what the deviation over the mean is", (a, given) => {
    const figures = figuresAt(a, given, n);
    const total = figures.reduce((sum, x) => a.add(sum, x), a.literal(0n));
    const mean = a.divide(total, a.literal(BigInt(n)));
    const squares = figures.map((x) => a.multiply(a.subtract(x, mean), a.subtract(x, mean)));
    const variance = a.divide(
      squares.reduce((sum, x) => a.add(sum, x), a.literal(0n)),
      a.literal(BigInt(among)),
    );
    const [left, right] = [a.multiply(v(a, given), mean), a.multiply(a.literal(WAD * WAD), variance)];
    return iff(a, covered(n).formula(a, given), a.atMost(right, a.multiply(left, a.multiply(v(a, given), mean))));
  });

const isDeviationOverMean = obligation({
  id: "volatility-is-the-deviation-over-the-mean",
  statement:
    "A number covers the volatility of seven closes exactly if it is at least their deviation over their mean, in units of 1e-18: Σ(x − mean)²/7 is the square of the first, of the whole population.",
  expected: "proved",
  applies: [coversVariation],
  hypotheses: [],
  conclusion: deviates(7, 7),
  control: { description: "of a sample", conclusion: deviates(7, 6) },
  witness: { control: { ...figuresOf(1n, 0n, 0n, 0n, 0n, 0n, 0n), v: fraction(5n * WAD, 2n) } },
});

/** Half the distance of two figures over half their sum. */
const ofTwo = (further: bigint): Fact =>
  fact<string>("v ≥ W·|x₁ − x₂|/(x₁ + x₂)", "v covers exactly from there on", (a, given) => {
    const [one, other] = [quantity(given, "x1"), quantity(given, "x2")];
    const [sum, scaled] = [a.add(one, other), a.multiply(a.literal(WAD + further), a.subtract(one, other))];
    const reached = a.multiply(v(a, given), sum);
    return iff(
      a,
      covered(2).formula(a, given),
      a.and(a.atMost(scaled, reached), a.atMost(a.subtract(a.literal(0n), scaled), reached)),
    );
  });

const twoFigures = obligation({
  id: "volatility-of-two-closes-is-their-distance-over-their-sum",
  statement: "Of two closes the volatility is |x₁ − x₂|/(x₁ + x₂), exactly: 1 where one of them is 0, and never more.",
  expected: "proved",
  applies: [coversVariation],
  hypotheses: [atLeast("v", 0n), ...["x1", "x2"].map((name) => atLeast(name, 0n))],
  conclusion: ofTwo(0n),
  control: { description: "a little more", conclusion: ofTwo(1n) },
});

/** 0 covers the volatility of three closes exactly if they are equal. */
const steady = (n: number, needed: boolean): Fact =>
  fact<string>("0 iff alike", "the volatility is 0 exactly if all are alike", (a, given) => {
    const figures = figuresAt(a, given, n);
    const alike = figures.slice(1).map((x) => a.equal(x, quantity(given, "x1")));
    const zero = covered(n, whole(0n)).formula(a, given);
    return needed ? iff(a, zero, a.and(...alike)) : iff(a, zero, a.or(...alike));
  });

const zeroIffSteady = obligation({
  id: "volatility-is-0-exactly-for-steady-prices",
  statement: "The volatility of three closes is 0 exactly if they are alike.",
  expected: "proved",
  applies: [coversVariation],
  hypotheses: [],
  conclusion: steady(3, true),
  control: { description: "if two of them are alike", conclusion: steady(3, false) },
});

const scaled = (n: number, wrongly: bigint): Fact =>
  fact<string>("the same", "what covers the one covers the other", (a, given) =>
    iff(
      a,
      covered(n).formula(a, given),
      coversVariation(a, v(a, given), [
        ...figuresAt(a, given, n, named("k")).slice(1),
        a.multiply(a.add(quantity(given, "k"), a.literal(wrongly)), quantity(given, "x1")),
      ]),
    ),
  );

const freeOfUnits = obligation({
  id: "volatility-is-free-of-units",
  statement:
    "The volatility of three closes is that of all of them times k ≠ 0: prices in another unit are as volatile.",
  expected: "proved",
  applies: [coversVariation],
  hypotheses: [fact<string>("k ≠ 0", "k is not 0", (a, given) => a.not(a.equal(quantity(given, "k"), a.literal(0n))))],
  conclusion: scaled(3, 0n),
  control: { description: "but for one of them", conclusion: scaled(3, 1n) },
  witness: { control: { ...figuresOf(1n, 1n, 1n), k: fraction(1n), v: fraction(0n) } },
});

const SEVEN = Array.from({ length: 7 }, (_, i) => `x${i + 1}`);

const isBounded = obligation({
  id: "volatility-of-seven-closes-is-at-most-2-and-a-half",
  statement:
    "The volatility of seven closes that are not negative is at most 2.5: even without a cap the surcharge is at most that many times its rate.",
  expected: "proved",
  applies: [coversVariation],
  hypotheses: SEVEN.map((name) => atLeast(name, 0n)),
  conclusion: covered(7, whole((5n * WAD) / 2n)),
  control: { description: "at most 2", conclusion: covered(7, whole(2n * WAD)) },
  witness: { control: figuresOf(1n, 0n, 0n, 0n, 0n, 0n, 0n) },
});

const surcharge: Fact = fact<string>("surcharge", "the surcharge is the rate on the volatility", (a, given) =>
  coversRate(a, quantity(given, "surcharge"), quantity(given, "volatilityRate"), v(a, given)),
);

const withinCap = (most: Term<string>): Fact =>
  fact<string>("base ≤ g ≤ cap", "the rate is at least the base fee's, or the cap, and at most the cap", (a, given) => {
    const rate = feeRate(a, quantity(given, "cap"), quantity(given, "base"), quantity(given, "surcharge"));
    return a.and(a.atMost(quantity(given, "base"), rate), a.atMost(rate, most(a, given)), a.less(rate, a.literal(WAD)));
  });

const volatileFee = obligation({
  id: "volatility-keeps-the-fee-within-its-cap",
  statement:
    "Whatever the volatility, v ≥ 0, its surcharge leaves the rate of the fee between the base and the cap, and below 1.",
  expected: "proved",
  applies: [coversRate, feeRate],
  hypotheses: [
    surcharge,
    ...["v", "volatilityRate"].map((name) => atLeast(name, 0n)),
    atMost("base ≤ cap", "the base is within the cap", named("base"), named("cap")),
    below("cap < W", "the cap is below 1", named("cap"), whole(WAD)),
  ],
  conclusion: withinCap(named("cap")),
  control: { description: "of the base alone", conclusion: withinCap(named("base")) },
});

export const volatilityObligations: readonly Obligation[] = [
  isDeviationOverMean,
  twoFigures,
  zeroIffSteady,
  freeOfUnits,
  isBounded,
  volatileFee,
];
