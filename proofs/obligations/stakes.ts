import {
  coversPrice,
  coversRate,
  coversStake,
  isFailing,
  isMajority,
  isSampled,
  isSilent,
  literalStake,
  priceWithin,
} from "../../spec/equations/index.ts";
import { WAD, WORD_LIMIT } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, quantity } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, below, iff, implies, minus, named, plus, positive, whole } from "../reading/index.ts";

/* What a worker stakes, when it is slashed, and whose word counts about its work. */

const DECLARED = ["gpu", "memory"] as const;
const stakeIs = (slack: bigint): Fact =>
  fact<string>("equation 36", "a stake covers exactly from equation 36 on", (a, given) => {
    const declared = DECLARED.map((name) => ({
      raw: quantity(given, `${name}.raw`),
      price: quantity(given, `${name}.price`),
    }));
    const [stake, ratio] = [quantity(given, "stake"), quantity(given, "ratio")];
    return iff(
      a,
      coversStake(a, stake, ratio, declared),
      a.atMost(literalStake(a, ratio, declared), a.multiply(a.add(stake, a.literal(slack)), a.literal(WAD * WAD))),
    );
  });

const stakeIsEquation36 = obligation({
  id: "stake-is-equation-36",
  statement: "A stake covers what is declared exactly if it is at least γ·Σ raw·π of equation 36, for two resources.",
  expected: "proved",
  applies: [coversStake, literalStake],
  hypotheses: [],
  conclusion: stakeIs(0n),
  control: { description: "one credit less", conclusion: stakeIs(1n) },
});

const stakeCoversWorth = obligation({
  id: "stake-covers-what-is-declared",
  statement:
    "With γ ≥ 1 a stake covers what is declared at its price, for two resources: worker and stake never part for the worker's gain.",
  expected: "proved",
  applies: [coversStake],
  hypotheses: [
    fact<string>("covered", "the stake covers what is declared", (a, given) =>
      coversStake(
        a,
        quantity(given, "stake"),
        quantity(given, "ratio"),
        DECLARED.map((name) => ({ raw: quantity(given, `${name}.raw`), price: quantity(given, `${name}.price`) })),
      ),
    ),
    atMost("γ ≥ 1", "the ratio is at least 1", whole(WAD), named("ratio")),
    ...DECLARED.flatMap((name) => [atLeast(`${name}.raw`, 0n), atLeast(`${name}.price`, 0n)]),
  ],
  conclusion: fact<string>("Σ raw·π ≤ stake·W", "the stake is at least what is declared is worth", (a, given) => {
    const worth = DECLARED.map((name) => a.multiply(quantity(given, `${name}.raw`), quantity(given, `${name}.price`)));
    const [gpu, memory] = worth;
    if (gpu === undefined || memory === undefined) throw new RangeError("there are two");
    return a.atMost(a.add(gpu, memory), a.multiply(quantity(given, "stake"), a.literal(WAD)));
  }),
  control: { description: "a ratio below 1", hypotheses: [{ ...atLeast("ratio", 0n), name: "γ ≥ 1" }] },
});

const priceOf: Fact["formula"] = (a, given) =>
  priceWithin(a, quantity(given, "quote"), {
    numerator: quantity(given, "numerator"),
    denominator: quantity(given, "denominator"),
  });

const quoted: Fact = fact<string>("quote", "the quote is within the price", priceOf);

const eitherRounding = (slack: bigint): Fact =>
  fact<string>(
    "within, or covered",
    "a number is within the price or covers it, both where it is the price",
    (a, given) => {
      const [quote, numerator, denominator] = ["quote", "numerator", "denominator"].map((name) =>
        quantity(given, name),
      );
      if (quote === undefined || numerator === undefined || denominator === undefined)
        throw new RangeError("there are three");
      const [within, covers] = [priceOf(a, given), coversPrice(a, quote, { numerator, denominator })];
      const exact = a.multiply(a.divide(numerator, denominator), a.literal(WAD));
      return a.and(a.or(within, covers), iff(a, a.and(within, covers), a.equal(a.add(quote, a.literal(slack)), exact)));
    },
  );

const stakePriceIsTheViewRoundedDown = obligation({
  id: "a-price-for-stakes-is-the-price-view-rounded-the-other-way",
  statement:
    "Every number is within the price or covers it, and both only where it is the price exactly: the price that stakes count at is the price view, but rounded down.",
  expected: "proved",
  applies: [priceWithin, coversPrice],
  hypotheses: [],
  conclusion: eitherRounding(0n),
  control: { description: "where it is the price but for one", conclusion: eitherRounding(1n) },
});

const quotesFavourTheWorker = obligation({
  id: "a-stake-at-the-price-suffices-at-the-quote",
  statement:
    "A stake of equation 36 at the exact price of a resource covers it at the price that stakes count at: rounding that price asks nobody for more.",
  expected: "proved",
  applies: [coversStake, literalStake, priceWithin],
  hypotheses: [
    quoted,
    positive("denominator"),
    fact<string>("enough", "the stake is what equation 36 asks at the exact price", (a, given) => {
      const price = a.divide(quantity(given, "numerator"), quantity(given, "denominator"));
      const asked = literalStake(a, quantity(given, "ratio"), [{ raw: quantity(given, "raw"), price }]);
      return a.atMost(asked, a.multiply(quantity(given, "stake"), a.literal(WAD)));
    }),
    atLeast("raw", 0n),
    atLeast("ratio", 0n),
  ],
  conclusion: fact<string>("covered", "the stake covers it at the quote", (a, given) =>
    coversStake(a, quantity(given, "stake"), quantity(given, "ratio"), [
      { raw: quantity(given, "raw"), price: quantity(given, "quote") },
    ]),
  ),
  control: {
    description: "the price view in place of the quote",
    hypotheses: [
      fact<string>("quote", "the quote covers the price", (a, given) =>
        coversPrice(a, quantity(given, "quote"), {
          numerator: quantity(given, "numerator"),
          denominator: quantity(given, "denominator"),
        }),
      ),
    ],
  },
});

const slash = named("slash");

const slashed =
  (part: typeof slash): Fact["formula"] =>
  (a, given) =>
    coversRate(a, part(a, given), quantity(given, "stake"), quantity(given, "rate"));

const slashIsWithinTheStake = obligation({
  id: "a-slash-is-at-most-the-stake",
  statement: "The smallest part of a stake that covers the rate of a fault is at most the stake, at any rate up to 1.",
  expected: "proved",
  applies: [coversRate],
  hypotheses: [
    fact<string>("the smallest", "one unit less does not cover the rate", (a, given) =>
      a.not(slashed(minus(slash, whole(1n)))(a, given)),
    ),
    atMost("rate ≤ W", "the rate is at most 1", named("rate"), whole(WAD)),
    atLeast("stake", 0n),
  ],
  conclusion: below("slash < stake + 1", "between integers at most the stake", slash, plus(named("stake"), whole(1n))),
  control: {
    description: "a rate above 1",
    hypotheses: [{ ...atLeast("rate", 0n), name: "rate ≤ W" }],
  },
});

const judged = (silentAfter: bigint, failingAfter: bigint): Fact =>
  fact<string>(
    "at the limits",
    "silence is too long beyond its limit, low epochs are too many from theirs on",
    (a, given) => {
      const [limit, other] = [quantity(given, "limit"), quantity(given, "other")];
      const beyond = a.less(limit, a.add(other, a.literal(silentAfter)));
      const reached = a.atMost(limit, a.add(other, a.literal(failingAfter)));
      return a.and(
        implies(a, isSilent(a, other, limit), beyond),
        implies(a, beyond, isSilent(a, other, limit)),
        implies(a, isFailing(a, other, limit), reached),
        implies(a, reached, isFailing(a, other, limit)),
      );
    },
  );

const limitsAreJudged = obligation({
  id: "a-heartbeat-at-its-limit-is-in-time-and-as-many-low-epochs-fail",
  statement:
    "Silence that has lasted its limit is in time, and longer silence is not; a worker of as many low epochs as the limit fails, and one of fewer does not: the two limits are read differently.",
  expected: "proved",
  applies: [isSilent, isFailing],
  hypotheses: [],
  conclusion: judged(0n, 0n),
  control: { description: "silence of the limit is too long", conclusion: judged(1n, 0n) },
});

/** The digest that has the part x of all digests below it. */
const samples = (scale: bigint): Fact =>
  fact<string>(
    "in proportion",
    "it is sampled exactly if the part of the digests below it is below the rate",
    (a, given) => {
      const [part, rate] = [quantity(given, "x"), quantity(given, "rate")];
      const digest = a.multiply(part, a.literal(WORD_LIMIT));
      return iff(a, isSampled(a, digest, rate), a.less(a.multiply(part, a.literal(scale)), rate));
    },
  );

const sampledInProportion = obligation({
  id: "attestations-are-sampled-in-proportion-to-the-rate",
  statement:
    "An attestation is sampled exactly if the part of all digests that lies below its own is below the rate: at rate 0 none is, at rate 1 each is, and between a part of the digests that is the rate.",
  expected: "proved",
  applies: [isSampled],
  hypotheses: [],
  conclusion: samples(WAD),
  control: { description: "of another unit", conclusion: samples(WAD + 1n) },
});

const majorities = (apart: Fact): Obligation["hypotheses"] => [apart, positive("panel")];
const disjoint: Fact = atMost(
  "members find one result",
  "no member of the panel has found both results",
  plus(named("found"), named("other")),
  named("panel"),
);

const oneMajority = obligation({
  id: "at-most-one-result-has-a-majority",
  statement:
    "Where each member of a panel finds one result at most, no two results have a majority; a result that all found has one, and one that half found has none.",
  expected: "proved",
  applies: [isMajority],
  hypotheses: majorities(disjoint),
  conclusion: fact<string>("one", "not both have one, all is one and half is none", (a, given) => {
    const panel = quantity(given, "panel");
    const has = (found: string) => isMajority(a, quantity(given, found), panel);
    return a.and(
      a.not(a.and(has("found"), has("other"))),
      isMajority(a, panel, panel),
      a.not(isMajority(a, a.divide(panel, a.literal(2n)), panel)),
    );
  }),
  control: {
    description: "a member may find two",
    hypotheses: majorities({ ...atLeast("found", 0n), name: disjoint.name }),
  },
});

export const stakeObligations: readonly Obligation[] = [
  stakeIsEquation36,
  stakeCoversWorth,
  stakePriceIsTheViewRoundedDown,
  quotesFavourTheWorker,
  slashIsWithinTheStake,
  limitsAreJudged,
  sampledInProportion,
  oneMajority,
];
