import {
  coversRate,
  coversRelativeSize,
  coversRoot,
  invariant,
  riskRate,
  virtualCredits,
} from "../../spec/equations/index.ts";
import type { Quantity } from "../../spec/machines/pool/quantities.ts";
import { another, type Fact, fact, here, replaced } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import {
  atLeast,
  atMost,
  below,
  curveAt,
  equals,
  implies,
  minus,
  named,
  ofCurves,
  positive,
  whole,
} from "../reading/index.ts";
import { moreCreditsTakeAsMuch } from "./choices.ts";
import { movement, RULE } from "./movement.ts";

const plain = movement("buy", "none").reading;
const risky = movement("buy", "per-trade").reading;

const left = minus(named("total"), named("fee"));
const somethingLeft = atMost("fee ≤ total", "the fee is at most the payment", named("fee"), named("total"));

const costRule = obligation({
  id: "cost-rule-equivalence",
  statement:
    "The curve lets an amount go for what is left of a payment if and only if the amount's price is at most that: so a buy without risk may state its choice with all that is left, and a buy with risk with the price.",
  expected: "proved",
  applies: RULE,
  hypotheses: [risky.chosen("credits"), risky.extreme("credits"), somethingLeft, atLeast("m", 0n)],
  lemmas: [
    applied(moreCreditsTakeAsMuch, replaced(here, { "other.credits": left })),
    applied(
      moreCreditsTakeAsMuch,
      replaced(here, { credits: left, "other.credits": minus(named("credits"), whole(1n)) }),
    ),
  ],
  conclusion: fact<string>(
    "C ≤ d − f ⇔ the curve lets it go",
    "if C ≤ d − f, the rule holds at d − f; if it holds there, C < d − f + 1, and so, between integers, C ≤ d − f",
    (a, given) => {
      const [price, rest] = [named("credits")(a, given), left(a, given)];
      const letsGo = plain.chosen("resource").formula(a, given);
      return a.and(
        implies(a, a.atMost(price, rest), letsGo),
        implies(a, letsGo, a.less(price, a.add(rest, a.literal(1n)))),
      );
    },
  ),
  control: {
    description: "any credits for which the curve lets the amount go, not the fewest",
    hypotheses: [{ ...atLeast("credits", 0n), name: risky.extreme("credits").name }],
  },
});

/** What a buy fixes for an amount of the resource: its price and its risk. */
const FIXED = [
  "resource",
  "credits",
  "sizeSquared",
  "size",
  "riskShare",
  "riskRate",
  "risk",
] as const satisfies readonly Quantity[];

/** A smaller amount for the same payment. */
const lessAt = another("less.", FIXED);
const less = movement("buy", "per-trade", { at: lessAt, label: "less" }).reading;
const smaller = below(
  "less resource < resource",
  "the other amount is smaller",
  named("less.resource"),
  named("resource"),
);

/** The choice for the smaller amount is the smallest integer, so it is at most the larger amount's, if that satisfies its predicate too. */
const atMostThatOfMore = (name: (typeof FIXED)[number]): Fact => {
  const others = FIXED.filter((fixed) => fixed !== name);
  return less.unbeaten(name, another("less.", others), `the ${name} of the larger amount`);
};

const notMore = (name: (typeof FIXED)[number]): Fact =>
  atMost(
    `less ${name} ≤ ${name}`,
    `the ${name} of the smaller amount is not larger`,
    named(`less.${name}`),
    named(name),
  );

const larger = below(smaller.name, "the other amount is larger", named("resource"), named("less.resource"));

const costNeverFalls = obligation({
  id: "cost-never-falls-with-the-amount",
  statement: "A smaller amount of the resource never costs more credits, rounding included.",
  expected: "proved",
  applies: RULE,
  hypotheses: [
    risky.chosen("credits"),
    risky.ranged("credits"),
    atMostThatOfMore("credits"),
    smaller,
    atLeast("c", 0n),
  ],
  conclusion: notMore("credits"),
  control: { description: "a larger amount", hypotheses: [larger] },
});

const CHOSEN_IN_RISK = ["sizeSquared", "size", "riskShare", "risk"] as const;

const riskNeverFalls = obligation({
  id: "risk-never-falls-with-the-amount",
  statement: "A smaller amount of the resource never has a larger risk charge, all roundings included.",
  expected: "proved",
  applies: [coversRelativeSize, coversRoot, coversRate, riskRate],
  hypotheses: [
    ...CHOSEN_IN_RISK.flatMap((name) => [risky.chosen(name), atMostThatOfMore(name)]),
    ...(["sizeSquared", "size"] as const).map((name) => risky.ranged(name)),
    risky.defined("riskRate"),
    less.defined("riskRate"),
    smaller,
    less.atLeast("resource", 0n),
    notMore("credits"),
    less.atLeast("credits", 0n),
    ...(["riskFactor", "riskRate"] as const).map((name) => risky.atLeast(name, 0n)),
  ],
  conclusion: notMore("risk"),
  control: { description: "a larger amount", hypotheses: [larger] },
});

const riskyInterval = obligation({
  id: "buy-per-trade-feasible-set-is-an-interval",
  statement:
    "With per-trade risk, too, what can be taken for a payment, less of it can be taken for it: price and risk do not rise.",
  expected: "proved",
  applies: [],
  hypotheses: [risky.chosen("resource"), notMore("credits"), notMore("risk")],
  conclusion: less.chosen("resource"),
  control: {
    description: "the risk may rise",
    hypotheses: [
      below(notMore("risk").name, "the risk of the smaller amount is larger", named("risk"), named("less.risk")),
    ],
  },
});

const searchBound = obligation({
  id: "risk-only-lowers-a-purchase",
  statement:
    "What can be taken at its price and its risk can be taken without risk: the search with risk may end at the quote without it.",
  expected: "proved",
  applies: RULE,
  hypotheses: [
    risky.chosen("resource"),
    risky.chosen("credits"),
    risky.atLeast("risk", 0n),
    risky.atLeast("resource", 0n),
    risky.unbeaten("quoted", replaced(here, { quoted: named("resource") }), "the amount with risk"),
    atLeast("m", 0n),
  ],
  conclusion: atMost(
    "resource ≤ quoted",
    "the amount with risk is at most the quote",
    named("resource"),
    named("quoted"),
  ),
  control: {
    description: "the risk may be negative",
    hypotheses: [{ ...atLeast("fee", 0n), name: "risk ≥ 0" }],
  },
});

const curve = curveAt();

const buyHasOneSolution = obligation({
  id: "buy-has-one-solution",
  statement:
    "Over the reals and without inertia there is exactly one amount for every payment that leaves the invariant as it was: it rises if nothing is taken, it falls if all is taken, and no two amounts leave it.",
  expected: "proved",
  applies: [invariant, virtualCredits],
  hypotheses: [
    positive("q"),
    positive("credits"),
    atLeast("c", 0n),
    ofCurves(
      "P_w > 0",
      "the virtual credits are positive",
      (a, at) => a.less(a.literal(0n), virtualCredits(a, at)),
      curve,
    ),
    equals("m = 0", "there is no inertia", named("m"), whole(0n)),
  ],
  conclusion: fact<string>(
    "one x in (0, q) with I' = I",
    "I' > I at 0, I' < I at q, and at most one x below q with I' = I",
    (a, given) => {
      const before = curve(a, given);
      const was = invariant(a, before);
      const p = a.add(before.p, named("credits")(a, given));
      const after = (taken: typeof p) => invariant(a, { ...before, q: a.subtract(before.q, taken), p });
      const [x, y] = [named("x")(a, given), named("y")(a, given)];
      const solves = (amount: typeof p) => a.and(a.less(amount, before.q), a.equal(after(amount), was));
      return a.and(
        a.less(was, after(a.literal(0n))),
        a.less(after(before.q), was),
        implies(a, a.and(solves(x), solves(y)), a.equal(x, y)),
      );
    },
  ),
  control: { description: "with inertia", hypotheses: [{ ...atLeast("m", 0n), name: "m = 0" }] },
});

export const costObligations: readonly Obligation[] = [
  costRule,
  costNeverFalls,
  riskNeverFalls,
  riskyInterval,
  searchBound,
  buyHasOneSolution,
];
