import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Formula, Quantities } from "../../spec/checker/action/index.ts";
import {
  coversAfterFee,
  coversRate,
  coversRelativeSize,
  coversRoot,
  feeRate,
  isNormRatio,
  literalFee,
  riskRate,
} from "../../spec/equations/index.ts";
import type { Quantity } from "../../spec/machines/pool/quantities.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, below, iff, named, positive, whole } from "../reading/index.ts";
import { ALL_MOVEMENTS, type Movement, movement } from "./movement.ts";

const ONE = whole(WAD);
const capped = atMost("rate ≤ cap", "the rate is at most the cap", named("rate"), named("cap"));
const belowOne = below("rate < W", "the rate is below 1", named("rate"), ONE);

/** The amount of credits that the fee of a trade is a part of: what a buyer pays, what the curve pays a seller. */
const charged = ({ direction }: Movement): "total" | "credits" => (direction === "purchase" ? "total" : "credits");

/** The fee of a sale for an exact amount is what is left of the curve's payment; the others choose it. */
const feeIsLeft = ({ id }: Movement): boolean => id.startsWith("sell-exact");

const feePositive = (m: Movement): Obligation => {
  const rateIsPositive = positive("rate");
  return obligation({
    id: `${m.id}-fee-is-positive`,
    statement: `${sentence(m.title)} pays a fee of at least 1 whenever the rate is positive and the amount at least 1.`,
    expected: "proved",
    applies: feeIsLeft(m) ? [coversAfterFee] : [coversRate],
    hypotheses: feeIsLeft(m)
      ? [m.reading.chosen("credits"), m.reading.defined("fee"), rateIsPositive, belowOne, positive("amount")]
      : [m.reading.chosen("fee"), rateIsPositive, positive(charged(m))],
    conclusion: positive("fee"),
    control: {
      description: "the rate may be zero",
      hypotheses: [{ ...atLeast("rate", 0n), name: rateIsPositive.name }],
    },
  });
};

const sentence = (title: string): string => title.charAt(0).toUpperCase() + title.slice(1);

/** A charge of at most ⌈amount·cap/W⌉: one less does not cover the cap's share. */
const withinCap = (charge: Fact["name"], slack: bigint, m: Movement): Fact =>
  fact<Quantity>(
    `${charge} ≤ ⌈${charged(m)}·cap/W⌉${slack > 1n ? " + 1" : ""}`,
    `${slack} less than the ${charge} does not cover the cap's share of the ${charged(m)}`,
    (a, given) => {
      const total = charge === "fee" ? given.fee : a.add(given.fee, given.risk);
      return a.not(coversRate(a, a.subtract(total, a.literal(slack)), given[charged(m)], given.cap));
    },
  );

const feeWithinCap = (m: Movement): Obligation =>
  obligation({
    id: `${m.id}-fee-is-within-cap`,
    statement: `The fee of ${m.title} is at most the cap's share of the amount, rounded up.`,
    expected: "proved",
    applies: feeIsLeft(m) ? [coversAfterFee, coversRate] : [coversRate],
    hypotheses: feeIsLeft(m)
      ? [
          m.reading.extreme("credits"),
          m.reading.defined("fee"),
          capped,
          ...(["rate", "amount", "credits"] as const).map((name) => m.reading.atLeast(name, 0n)),
        ]
      : [m.reading.extreme("fee"), capped, m.reading.atLeast("cap", 0n), m.reading.atLeast(charged(m), 0n)],
    conclusion: withinCap("fee", 1n, m),
    control: { description: "rounded down instead of up", conclusion: withinCap("fee", 0n, m) },
  });

const chargesWithinCap = (m: Movement): Obligation =>
  obligation({
    id: `${m.id}-charges-are-within-cap`,
    statement: `Fee and risk of ${m.title} together are at most the cap's share of the amount, but for the rounding up of each.`,
    expected: "proved",
    applies: feeIsLeft(m) ? [coversAfterFee, coversRate, riskRate] : [coversRate, riskRate],
    hypotheses: [
      ...(feeIsLeft(m)
        ? [m.reading.extreme("credits"), m.reading.defined("fee"), m.reading.atLeast("amount", 0n)]
        : [m.reading.extreme("fee")]),
      atLeast("rate", 0n),
      m.reading.extreme("risk"),
      m.reading.defined("riskRate"),
      capped,
      m.reading.atLeast("credits", 0n),
      ...(m.direction === "purchase"
        ? [
            atMost(
              "credits ≤ total",
              "the curve's price is part of what the trader pays",
              named("credits"),
              named("total"),
            ),
          ]
        : []),
    ],
    conclusion: withinCap("charges", 2n, m),
    control: { description: "no rounding up allowed for", conclusion: withinCap("charges", 0n, m) },
  });

const riskNotNegative = (m: Movement): Obligation =>
  obligation({
    id: `${m.id}-risk-is-not-negative`,
    statement: `The risk charge of ${m.title} is never negative, and positive where its rate and the amount are.`,
    expected: "proved",
    applies: [coversRate, riskRate],
    hypotheses: [
      m.reading.chosen("risk"),
      m.reading.defined("riskRate"),
      capped,
      m.reading.atLeast("riskShare", 0n),
      m.reading.atLeast("credits", 0n),
    ],
    conclusion: fact<Quantity>(
      "risk ≥ 0, risk > 0 if due",
      "the risk is not negative, and positive if its rate and the amount are",
      (a, given) => {
        const zero = a.literal(0n);
        const due = a.and(a.less(zero, given.credits), a.less(zero, given.riskRate));
        return a.and(a.atMost(zero, given.risk), a.or(a.not(due), a.less(zero, given.risk)));
      },
    ),
    control: {
      description: "the rate of the fee may exceed the cap",
      hypotheses: [{ ...atLeast("cap", 0n), name: capped.name }],
    },
  });

const buys = movement("buy", "per-trade").reading;

const ratesWithinCap = obligation({
  id: "rates-are-within-cap",
  statement:
    "The rate of the fee lies between 0 and the cap, and the rates of fee and risk together are at most the cap.",
  expected: "proved",
  applies: [feeRate, riskRate],
  hypotheses: [
    buys.defined("rate"),
    buys.defined("riskRate"),
    ...(["cap", "base", "surcharge"] as const).map((name) => buys.atLeast(name, 0n)),
  ],
  conclusion: fact<Quantity>(
    "0 ≤ g ≤ cap, g + ρ ≤ cap, nothing above what is asked",
    "both rates are within the cap, and none is above what it would be without one",
    (a, given) =>
      a.and(
        a.atMost(a.literal(0n), given.rate),
        a.atMost(given.rate, given.cap),
        a.atMost(a.add(given.rate, given.riskRate), given.cap),
        a.atMost(given.rate, a.add(given.base, given.surcharge)),
        a.atMost(given.riskRate, given.riskShare),
      ),
  ),
  control: {
    description: "the risk charge may use all of the cap",
    hypotheses: [
      fact<Quantity>("riskRate", "the rate of the risk charge is at most the cap", (a, given) =>
        a.atMost(given.riskRate, given.cap),
      ),
    ],
  },
});

/** Quantities of equation 28 beside those of a trade: the ratio of the norms, and a price of the trade in credits. */
type PaperFee = Quantity | "ratio";

/** The norm ratio of a trade of one resource, in the paper's numbers: |Δq|/q. */
const normRatio = fact<PaperFee>("ratio", "ratio is ‖Δq‖/‖q‖ of a trade of one resource", (a, { ratio, resource, q }) =>
  isNormRatio(a, ratio, [resource], [q]),
);

type Scaled = "part" | "q1" | "q2";

const normOfScaled = obligation({
  id: "norm-ratio-of-a-scaled-reserve",
  statement: "A trade of the same part of every reserve has that part as its ratio of norms, nothing and all included.",
  expected: "proved",
  applies: [],
  hypotheses: [atLeast("part", 0n)],
  conclusion: fact<Scaled>("ratio = part", "the part is the ratio of the norms", (a, { part, q1, q2 }) =>
    isNormRatio(a, part, [a.multiply(part, q1), a.multiply(part, q2)], [q1, q2]),
  ),
  control: {
    description: "of one reserve only",
    conclusion: fact<Scaled>("ratio = part", "the part is the ratio", (a, { part, q1, q2 }) =>
      isNormRatio(a, part, [a.multiply(part, q1)], [q1, q2]),
    ),
  },
});

const sizeIsTheNorm = obligation({
  id: "risk-size-is-the-papers-norm",
  statement:
    "For one resource of weight 1 the sound size of a trade covers exactly what equation 28's ratio of norms does, so that the two differ only by units and rounding.",
  expected: "proved",
  applies: [coversRelativeSize, coversRoot],
  hypotheses: [normRatio, positive("q"), atLeast("size", 0n)],
  conclusion: fact<PaperFee>(
    "size covers w·x²/q² ⇔ size ≥ ratio",
    "the size covers the relative size of the trade if and only if it is at least the ratio",
    (a, { size, resource, q, ratio }) => {
      const weight = a.literal(WAD);
      const squared = a.multiply(size, size);
      const covers = a.and(
        coversRelativeSize(a, squared, { weight, amount: resource, q }),
        coversRoot(a, size, squared),
      );
      return iff(a, covers, a.atMost(a.multiply(ratio, a.literal(WAD)), size));
    },
  ),
  control: {
    description: "the ratio is one of half the trade",
    hypotheses: [
      fact<PaperFee>("ratio", "ratio is that of half the trade", (a, { ratio, resource, q }) =>
        isNormRatio(a, a.add(ratio, ratio), [resource], [q]),
      ),
    ],
  },
});

/** The paper's rates in its own numbers: the protocol's are scaled by W. */
const paperRate = <N, B>(a: Arithmetic<N, B>, given: Quantities<PaperFee, N>): N => {
  const unscaled = (value: N): N => a.divide(value, a.literal(WAD));
  return literalFee(a, {
    market: unscaled(given.base),
    risk: unscaled(given.riskFactor),
    normRatio: given.ratio,
    volatilityRate: unscaled(given.volatilityRate),
    volatility: unscaled(given.volatility),
  });
};

const least = (name: string, text: string, formula: Formula<PaperFee>): Fact => fact<PaperFee>(name, text, formula);

const uncappedRates = obligation({
  id: "uncapped-charges-cover-the-papers-fee",
  statement:
    "Where the cap does not bind, fee and risk on an amount of credits together are at least equation 28's fee on it.",
  expected: "proved",
  applies: [coversRate, feeRate, riskRate, literalFee],
  hypotheses: [
    buys.chosen("surcharge"),
    buys.defined("rate"),
    buys.chosen("riskShare"),
    buys.defined("riskRate"),
    least("size ≥ ratio", "the size is at least the ratio", (a, { size, ratio }) =>
      a.atMost(a.multiply(ratio, a.literal(WAD)), size),
    ),
    ...(["riskFactor", "riskShare", "amount"] as const).map((name) => buys.atLeast(name, 0n)),
    least("fee", "a fee on the amount", (a, { fee, amount, rate }) => coversRate(a, fee, amount, rate)),
    least("risk", "a risk charge on the amount", (a, { risk, amount, riskRate: rho }) =>
      coversRate(a, risk, amount, rho),
    ),
    least("uncapped", "the rates of fee and risk together are below the cap", (a, given) =>
      a.less(a.add(given.rate, given.riskRate), given.cap),
    ),
  ],
  conclusion: fact<PaperFee>("fee + risk ≥ f·amount", "the charges are at least the paper's", (a, given) =>
    a.atMost(a.multiply(given.amount, paperRate(a, given)), a.add(given.fee, given.risk)),
  ),
  control: {
    description: "the rates may reach the cap",
    hypotheses: [
      least("uncapped", "the rates of fee and risk together are at most the cap", (a, given) =>
        a.atMost(a.add(given.rate, given.riskRate), given.cap),
      ),
    ],
  },
});

const nothingOnNothing = obligation({
  id: "exact-charges-are-not-rounded",
  statement:
    "A charge, a size or an amount that comes out even is not rounded up: the exact value satisfies its predicate.",
  expected: "proved",
  applies: [coversRate, coversRoot, coversRelativeSize, coversAfterFee],
  hypotheses: [],
  conclusion: fact<Quantity>(
    "the exact values suffice",
    "a rate of 1 takes the amount, the root of a square is its side, a trade of the whole reserve has its weight as size, no rate takes nothing",
    (a, { amount, size, weight, q }) =>
      a.and(
        coversRate(a, amount, amount, a.literal(WAD)),
        coversRoot(a, size, a.multiply(size, size)),
        coversRelativeSize(a, a.multiply(weight, a.literal(WAD)), { weight, amount: q, q }),
        coversAfterFee(a, amount, amount, a.literal(0n)),
      ),
  ),
  control: {
    description: "a charge of one unit less suffices as well",
    conclusion: fact<Quantity>("one less suffices", "one unit less is enough", (a, { amount }) =>
      coversRate(a, a.subtract(amount, a.literal(1n)), amount, a.literal(WAD)),
    ),
  },
});

export const feeObligations: readonly Obligation[] = [
  ratesWithinCap,
  normOfScaled,
  sizeIsTheNorm,
  uncappedRates,
  nothingOnNothing,
  ...ALL_MOVEMENTS.flatMap((m) => [feePositive(m), feeWithinCap(m)]),
  ...ALL_MOVEMENTS.filter(({ schedule }) => schedule === "per-trade").flatMap((m) => [
    chargesWithinCap(m),
    riskNotNegative(m),
  ]),
];
