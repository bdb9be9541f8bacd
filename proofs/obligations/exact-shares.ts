import {
  carryWithin,
  dustWithin,
  growthWithin,
  literalProRataFee,
  literalSharesWithin,
  literalTimeWeightedFee,
  price,
  priceShiftWithin,
  sharesWithin,
  virtualCredits,
  withinPortion,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { equals, named, plus, positive, times, whole } from "../reading/index.ts";

/* Shares and fees that come out even are neither rounded nor refused, and the paper's formulas are what they say. */

const even = (minted: bigint): Fact =>
  fact<string>("even", "what comes out even is within", (a, given) => {
    const [q, p, shares] = [quantity(given, "q"), quantity(given, "p"), quantity(given, "shares")];
    return a.and(
      withinPortion(a, q, { reserve: q, part: shares, shares }),
      sharesWithin(a, a.add(shares, a.literal(minted)), { q, p, shares }, { resource: q, credits: p }),
    );
  });

const evenPortions = obligation({
  id: "even-portions-are-not-rounded",
  statement:
    "All shares are paid all of a reserve, and an offer of as much as the pool holds suffices for as many shares as there are.",
  expected: "proved",
  applies: [withinPortion, sharesWithin],
  hypotheses: [],
  conclusion: even(0n),
  control: { description: "for one share more", conclusion: even(1n) },
});

/** Two resources of one weight, of which as much is deposited as so many times the reserve. */
const meanOf =
  (first: bigint, second: bigint, extra: bigint): Fact["formula"] =>
  (a, given) => {
    const shares = quantity(given, "shares");
    const minted = a.add(a.multiply(a.literal(2n), shares), a.literal(extra));
    const contributions = (
      [
        ["q", first],
        ["other.q", second],
      ] as const
    ).map(([name, many]) => ({
      deposited: a.multiply(a.literal(many), quantity(given, name)),
      reserve: quantity(given, name),
      parts: 1,
    }));
    return literalSharesWithin(a, minted, shares, contributions);
  };

const geometricMean = obligation({
  id: "equation-31-mints-the-geometric-mean",
  statement:
    "Equation 31 mints the geometric mean of what is deposited, credits apart: one and four times the reserves of two resources mint exactly twice the shares, of which neither resource alone would have brought so many.",
  expected: "proved",
  applies: [literalSharesWithin],
  hypotheses: ["q", "other.q", "shares"].map(positive),
  conclusion: fact<string>("2·S, and not one more", "twice the shares are within, and one more is not", (a, given) =>
    a.and(meanOf(1n, 4n, 0n)(a, given), a.not(meanOf(1n, 4n, 1n)(a, given))),
  ),
  control: {
    description: "one and three times",
    conclusion: fact<string>("2·S", "twice the shares are within", meanOf(1n, 3n, 0n)),
  },
});

const HOLDERS = ["one", "other"] as const;
const [shares, fees] = [named("shares"), named("fees")];

const proRataPays = equals(
  "all fees",
  "the payments add up to the fees",
  plus(
    ...(HOLDERS.map(
      (name) => (a, given) =>
        literalProRataFee(a, {
          held: quantity(given, name),
          shares: quantity(given, "shares"),
          fees: quantity(given, "fees"),
        }),
    ) as [typeof shares, typeof shares]),
  ),
  fees,
);

const proRataAddsUp = obligation({
  id: "equation-32-pays-all-fees",
  statement: "Equation 32 pays two holders of all shares exactly all fees.",
  expected: "proved",
  applies: [literalProRataFee],
  hypotheses: [equals("all shares", "the two hold all shares", plus(named("one"), named("other")), shares)],
  conclusion: proRataPays,
  control: {
    description: "they do not hold all",
    hypotheses: [equals("all shares", "one share is missing", plus(named("one"), named("other"), whole(1n)), shares)],
  },
});

const timeWeightedPays = equals(
  "all fees",
  "the payments add up to the fees",
  plus(
    ...(HOLDERS.map(
      (name) => (a, given) =>
        literalTimeWeightedFee(a, {
          held: quantity(given, name),
          age: quantity(given, `${name}.age`),
          shares: quantity(given, "shares"),
          meanAge: quantity(given, "mean"),
          fees: quantity(given, "fees"),
        }),
    ) as [typeof shares, typeof shares]),
  ),
  fees,
);

const ageOf = (name: string) => times(named(name), named(`${name}.age`));

const timeWeightedAddsUp = obligation({
  id: "equation-33-pays-all-fees-at-the-weighted-mean",
  statement: "Equation 33 pays two holders exactly all fees if τ̄ is the share-weighted mean of their ages.",
  expected: "proved",
  applies: [literalTimeWeightedFee],
  hypotheses: [
    equals("the weighted mean", "S·τ̄ = Σ s·τ", times(shares, named("mean")), plus(ageOf("one"), ageOf("other"))),
  ],
  conclusion: timeWeightedPays,
  control: {
    description: "the mean of the two ages",
    hypotheses: [
      equals(
        "the weighted mean",
        "2·τ̄ = Σ τ",
        times(whole(2n), named("mean")),
        plus(named("one.age"), named("other.age")),
      ),
    ],
  },
});

const growsBy = (weight: bigint, growth: bigint): Fact =>
  fact<string>("growth", "it grows by nothing without weight, and by all there is for a weight of 1", (a, given) => {
    const [one, all] = [a.literal(1n), a.multiply(fees(a, given), a.literal(WAD))];
    const zero = a.literal(0n);
    return a.and(
      growthWithin(a, a.multiply(a.literal(growth), all), fees(a, given), a.literal(weight)),
      growthWithin(a, zero, fees(a, given), zero),
      a.not(growthWithin(a, one, fees(a, given), zero)),
      a.not(growthWithin(a, a.literal(-1n), fees(a, given), zero)),
    );
  });

const growthNeedsWeight = obligation({
  id: "accumulator-grows-only-where-something-has-weight",
  statement:
    "The accumulator grows by nothing where nothing has weight, and by all that there is to share out for a weight of 1.",
  expected: "proved",
  applies: [growthWithin],
  hypotheses: [positive("fees")],
  conclusion: growsBy(1n, 1n),
  control: { description: "by all for a weight of 2", conclusion: growsBy(2n, 1n) },
});

const dustIs =
  (dust: bigint, roundings: bigint, within: boolean): Fact["formula"] =>
  (a, given) => {
    const paid = quantity(given, "paid");
    const holds = dustWithin(a, {
      collected: a.add(paid, a.literal(dust)),
      paid,
      carry: a.literal(0n),
      claimable: [],
      roundings: a.literal(roundings),
    });
    return within ? holds : a.not(holds);
  };

const dustBounds = obligation({
  id: "dust-of-as-many-units-as-roundings-is-too-much",
  statement: "No dust is within any number of roundings, a unit is within two and not within one.",
  expected: "proved",
  applies: [dustWithin],
  hypotheses: [],
  conclusion: fact<string>("bounds", "0 of 0, 1 of 2, not 1 of 1, not 1 of 0", (a, given) =>
    a.and(
      ...[
        dustIs(0n, 0n, true),
        dustIs(1n, 2n, true),
        dustIs(1n, 1n, false),
        dustIs(1n, 0n, false),
        dustIs(-1n, -2n, false),
      ].map((of) => of(a, given)),
    ),
  ),
  control: {
    description: "a unit of one",
    conclusion: fact<string>("1 of 1", "a unit is within one rounding", dustIs(1n, 1n, true)),
  },
});

const carryIs =
  (carry: bigint, weight: bigint, within: boolean): Fact["formula"] =>
  (a, given) => {
    const holds = carryWithin(a, a.multiply(quantity(given, "one"), a.literal(carry)), a.literal(weight));
    return within ? holds : a.not(holds);
  };

const carryBounds = obligation({
  id: "carry-of-a-whole-step-is-too-much",
  statement:
    "A unit carried is below one step of the accumulator for a weight above W, and not for W; without weight anything may be carried.",
  expected: "proved",
  applies: [carryWithin],
  hypotheses: [equals("one = 1", "the unit", named("one"), whole(1n))],
  conclusion: fact<string>("bounds", "1 for W + 1, not for W, anything for 0, nothing for less", (a, given) =>
    a.and(
      ...[carryIs(1n, WAD + 1n, true), carryIs(1n, WAD, false), carryIs(1n, 0n, true), carryIs(1n, -1n, false)].map(
        (of) => of(a, given),
      ),
    ),
  ),
  control: {
    description: "for W",
    conclusion: fact<string>("1 for W", "a unit is carried for W", carryIs(1n, WAD, true)),
  },
});

/** One unit of each at the floor W without shares set aside: N = 3W and D = W. After it q' and p'. */
const shiftsTo =
  (q: bigint, p: bigint): Fact["formula"] =>
  (a, given) => {
    const literal = (value: bigint) => a.literal(value);
    const one = { q: literal(1n), p: literal(1n), c: literal(WAD), beta: literal(0n), m: literal(0n) };
    const before = { ...one, shares: quantity(given, "shares") };
    return priceShiftWithin(a, before, { ...before, q: literal(q), p: literal(p) });
  };

const strictShift = obligation({
  id: "price-shift-of-the-whole-bound-is-too-much",
  statement:
    "The bound of a price shift is strict and as large as it says: from one unit of each at a floor of 1, three credits more are too much and two are not, three units of the resource more are too much and two are not.",
  expected: "proved",
  applies: [priceShiftWithin, price, virtualCredits],
  hypotheses: [],
  conclusion: fact<string>("edges", "within below the bound, and not at it", (a, given) => {
    const within = (q: bigint, p: bigint) => shiftsTo(q, p)(a, given);
    return a.and(within(1n, 3n), a.not(within(1n, 4n)), within(3n, 1n), a.not(within(4n, 1n)));
  }),
  control: {
    description: "at the bound",
    conclusion: fact<string>("edge", "three credits more are within", shiftsTo(1n, 4n)),
  },
});

export const exactShareObligations: readonly Obligation[] = [
  evenPortions,
  geometricMean,
  proRataAddsUp,
  timeWeightedAddsUp,
  growthNeedsWeight,
  dustBounds,
  carryBounds,
  strictShift,
];
