import { invariant, virtualCredits } from "../../spec/equations/index.ts";
import type { Quantity } from "../../spec/machines/pool/quantities.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { another, type Fact, fact, here, replaced, type Scope } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import {
  atLeast,
  atMost,
  below,
  curveAt,
  equals,
  minus,
  named,
  ofCurves,
  plus,
  whole,
  wholeNumber,
} from "../reading/index.ts";
import { movement, RULE, type TradeName } from "./movement.ts";

/** The amount that a trade chooses so that its curve keeps the rule. */
interface Chosen {
  readonly trade: TradeName;
  readonly name: "resource" | "credits";
  /** On which side of a candidate for which the rule holds it holds too. */
  readonly towards: "less" | "more";
  readonly statement: string;
  readonly needs: readonly Fact[];
}

const LESS_RESOURCE: Chosen = {
  trade: "buy",
  name: "resource",
  towards: "less",
  statement: "What can be taken for a payment, less of it can be taken for it too",
  needs: [atLeast("c", 0n)],
};

const MORE_CREDITS: Chosen = {
  trade: "buyExact",
  name: "credits",
  towards: "more",
  statement: "What can be taken for some credits, it can be taken for more credits too",
  needs: [atLeast("m", 0n)],
};

const LESS_CREDITS: Chosen = {
  trade: "sell",
  name: "credits",
  towards: "less",
  statement: "What the curve can pay for a sale, it can pay less for it too",
  needs: [atLeast("m", 0n)],
};

const MORE_RESOURCE: Chosen = {
  trade: "sellExact",
  name: "resource",
  towards: "more",
  statement: "What the curve can pay for some of the resource, it can pay for more of it too",
  needs: [atLeast("c", 0n)],
};

const CHOSEN: readonly Chosen[] = [LESS_RESOURCE, MORE_CREDITS, LESS_CREDITS, MORE_RESOURCE];

/** The chosen amount, and another candidate for it. */
const candidates = ({ trade, name }: Chosen) => {
  const { id, title, reading: one } = movement(trade, "none");
  const other = movement(trade, "none", { at: another("other.", [name]), label: "other" }).reading;
  return { id, title, one, other, amount: named(name), otherAmount: named(`other.${name}`) };
};

const feasibleSetIsAnInterval = (choice: Chosen): Obligation => {
  const { id, one, other, amount, otherAmount } = candidates(choice);
  const [low, high] = choice.towards === "less" ? [otherAmount, amount] : [amount, otherAmount];
  return obligation({
    id: `${id}-feasible-set-is-an-interval`,
    statement: `${choice.statement}: the candidates for which the rule holds have no gaps, so that bisection finds the extreme one.`,
    expected: "proved",
    applies: RULE,
    hypotheses: [
      one.chosen(choice.name),
      atMost("order", `the other candidate is not ${choice.towards === "less" ? "larger" : "smaller"}`, low, high),
      ...choice.needs,
    ],
    conclusion: other.chosen(choice.name),
    control: {
      description: "towards the other side",
      hypotheses: [below("order", "the other candidate lies on the other side", high, low)],
    },
  });
};

/** What can be taken for some credits can be taken for more. */
export const moreCreditsTakeAsMuch = feasibleSetIsAnInterval(MORE_CREDITS);

/** What can be paid for a sale can be paid less. */
export const fewerCreditsCanBePaid = feasibleSetIsAnInterval(LESS_CREDITS);

/** The other candidate, and one further than the chosen amount. */
const nextTo = ({ name, towards }: Chosen): Scope =>
  replaced(here, {
    [name]: named(`other.${name}`),
    [`other.${name}`]: (towards === "less" ? plus : minus)(named(name), whole(1n)),
  });

const hasOneAnswer = (choice: Chosen): Obligation => {
  const { id, title, one, other, amount, otherAmount } = candidates(choice);
  const [worse, better] = choice.towards === "less" ? [amount, otherAmount] : [otherAmount, amount];
  return obligation({
    id: `${id}-has-one-answer`,
    statement: `The extreme integer of ${title} is one: no other integer that keeps the rule lies beyond it.`,
    expected: "proved",
    applies: RULE,
    hypotheses: [
      one.extreme(choice.name),
      other.chosen(choice.name),
      choice.towards === "less" ? one.atLeast(choice.name, 0n) : other.ranged(choice.name),
      ...choice.needs,
    ],
    lemmas: [applied(feasibleSetIsAnInterval(choice), nextTo(choice))],
    conclusion: below(
      "less than 1 beyond",
      "the other candidate lies less than 1 beyond, and so, between integers, not beyond",
      better,
      plus(worse, whole(1n)),
    ),
    control: {
      description: "over the reals, where part of a unit may lie beyond",
      conclusion: atMost("not beyond", "the other candidate does not lie beyond", better, worse),
    },
  });
};

const curve = curveAt();
const creditsArePositive = ofCurves(
  "P_w > 0",
  "the virtual credits are positive",
  (a, before) => a.less(a.literal(0n), virtualCredits(a, before)),
  curve,
);

const buyHasAnAnswer = obligation({
  id: "buy-has-an-answer",
  statement: "Nothing at all can be taken for any payment, so that there is a largest amount that can.",
  expected: "proved",
  applies: RULE,
  hypotheses: [
    atLeast("q", 1n),
    atLeast("p", 1n),
    creditsArePositive,
    atMost("fee ≤ total", "the fee is at most the payment", named("fee"), named("total")),
    atLeast("m", 0n),
    equals("resource = 0", "nothing is taken", named("resource"), whole(0n)),
  ],
  conclusion: movement("buy", "none").reading.chosen("resource"),
  control: {
    description: "the fee may exceed the payment",
    hypotheses: [{ ...atLeast("total", 0n), name: "fee ≤ total" }],
  },
});

const sellHasAnAnswer = obligation({
  id: "sell-has-an-answer",
  statement: "The curve can pay nothing for any sale, so that there is a largest amount that it can.",
  expected: "proved",
  applies: RULE,
  hypotheses: [
    atLeast("q", 1n),
    atLeast("p", 1n),
    creditsArePositive,
    atLeast("c", 0n),
    atLeast("resource", 0n),
    equals("credits = 0", "nothing is paid", named("credits"), whole(0n)),
  ],
  conclusion: movement("sell", "none").reading.chosen("credits"),
  control: {
    description: "some of the resource may be taken",
    hypotheses: [{ ...atLeast("p", 0n), name: "resource ≥ 0" }],
  },
});

/** What a quantity that grows without bound exceeds at some point: the invariant and what the shares set aside. */
const large = (name: Quantity): Fact =>
  fact<string>(`${name} ≥ I + β·S`, `${name} is large enough`, (a, given) => {
    const before = curve(a, given);
    return a.atMost(a.add(invariant(a, before), a.multiply(before.beta, before.shares)), named(name)(a, given));
  });

const buyExactHasAnAnswer = obligation({
  id: "buy-exact-has-an-answer",
  statement:
    "Any amount that leaves one unit in the pool can be taken for enough credits, so that there is a smallest number of credits for it.",
  expected: "proved",
  applies: RULE,
  hypotheses: [
    atLeast("p", 1n),
    atLeast("c", 0n),
    atLeast("m", 0n),
    movement("buyExact", "none").reading.accepted("InsufficientReserve"),
    wholeNumber("q − resource", minus(named("q"), named("resource"))),
    creditsArePositive,
    large("credits"),
    atLeast("credits", 0n),
  ],
  conclusion: movement("buyExact", "none").reading.chosen("credits"),
  control: {
    description: "any number of credits",
    hypotheses: [{ ...atLeast("credits", 0n), name: "credits ≥ I + β·S" }],
  },
});

const sellExact = movement("sellExact", "none").reading;

const sellExactHasAnAnswer = obligation({
  id: "sell-exact-has-an-answer",
  statement:
    "Without inertia, what the guard of a sale for an exact amount lets through, the curve can pay for enough of the resource, so that there is a smallest amount of it.",
  expected: "proved",
  applies: RULE,
  hypotheses: [
    sellExact.accepted("InsufficientReserve"),
    atLeast("q", 1n),
    equals("m = 0", "there is no inertia", named("m"), whole(0n)),
    atLeast("c", 0n),
    creditsArePositive,
    large("resource"),
    atLeast("resource", 0n),
    wholeNumber("c", named("c")),
    wholeNumber("p − credits", minus(named("p"), named("credits"))),
    wholeNumber("P_w − credits·W", (a, given) =>
      a.subtract(virtualCredits(a, curve(a, given)), a.multiply(named("credits")(a, given), a.literal(WAD))),
    ),
  ],
  conclusion: sellExact.chosen("resource"),
  control: {
    description: "the guard refuses only what exceeds the credits of the pool",
    hypotheses: [
      below("not InsufficientReserve", "the credits are less than the pool's", named("credits"), named("p")),
    ],
  },
});

export const choiceObligations: readonly Obligation[] = [
  ...CHOSEN.map(feasibleSetIsAnInterval),
  ...CHOSEN.map(hasOneAnswer),
  buyHasAnAnswer,
  buyExactHasAnAnswer,
  sellHasAnAnswer,
  sellExactHasAnAnswer,
];
