import type { Term } from "../../spec/checker/action/index.ts";
import { coversAfterFee, coversRate, invariant } from "../../spec/equations/index.ts";
import type { RiskSchedule } from "../../spec/vocabulary/pool.ts";
import { type Fact, scope } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import {
  atLeast,
  atMost,
  below,
  curveAt,
  minus,
  named,
  ofCurves,
  plus,
  positive,
  whole,
  withReserves,
} from "../reading/index.ts";
import { type Movement, movement, RULE, type TradeName } from "./movement.ts";

/** What a trade does not change: parameters, shares, and the rate. */
const SHARED = Object.fromEntries(["c", "beta", "m", "shares", "rate"].map((name) => [name, named(name)]));

/** A trade on the curve that another one left. */
const following = (first: Movement, name: TradeName, given: Readonly<Record<string, Term<string>>> = {}): Movement =>
  movement(name, first.schedule, {
    at: scope("second.", { ...SHARED, ...first.reading.updates, ...given }),
    label: "second",
  });

const second = (name: string): Term<string> => named(`second.${name}`);

/** Facts of two trades, each once. */
const together = (...facts: readonly Fact[]): readonly Fact[] => [
  ...new Map(facts.map((each) => [each.name, each])).values(),
];

/** The charges of a trade are not negative. */
const charges = ({ reading, schedule }: Movement): readonly Fact[] => [
  reading.atLeast("fee", 0n),
  schedule === "none" ? reading.defined("risk") : reading.atLeast("risk", 0n),
];

const suffix = (schedule: RiskSchedule): string => (schedule === "none" ? "" : `-${schedule}`);
const under = (schedule: RiskSchedule): string => (schedule === "none" ? "" : `, with ${schedule} risk`);

const buyAndSellBack = (schedule: RiskSchedule): Obligation => {
  const buys = movement("buy", schedule);
  const sells = following(buys, "sell", { resource: named("resource") });
  const [paid, paidOut] = [named("total"), sells.reading.receipt.creditsOut];
  return obligation({
    id: `round-trip-never-profits${suffix(schedule)}`,
    statement: `Whoever buys and sells back what was bought gets at most what was paid${under(schedule)}.`,
    expected: "proved",
    applies: RULE,
    hypotheses: together(...buys.moves, ...sells.moves, ...charges(buys), ...charges(sells), atLeast("m", 0n)),
    conclusion: atMost("paid out ≤ paid", "the sale pays out at most what was paid for the buy", paidOut, paid),
    control: {
      description: "the seller may not even get everything back",
      conclusion: below("paid out < paid", "the sale pays out less than what was paid for the buy", paidOut, paid),
    },
  });
};

const sellAndBuyBack = (schedule: RiskSchedule): Obligation => {
  const sells = movement("sell", schedule);
  const buys = following(sells, "buyExact", { resource: named("resource") });
  const [paidOut, paid] = [sells.reading.receipt.creditsOut, second("total")];
  return obligation({
    id: `buying-back-never-profits${suffix(schedule)}`,
    statement: `Whoever sells and buys back what was sold pays at least what the sale paid${under(schedule)}.`,
    expected: "proved",
    applies: [...RULE, coversAfterFee, coversRate],
    hypotheses: together(...sells.moves, ...buys.moves, ...charges(sells), ...charges(buys), atLeast("m", 0n)),
    conclusion: atMost("paid out ≤ paid", "the sale pays out at most what is paid to buy back", paidOut, paid),
    control: {
      description: "buying back may not even cost as much",
      conclusion: below("paid out < paid", "the sale pays out less than what is paid to buy back", paidOut, paid),
    },
  });
};

const curve = curveAt();
const later = withReserves(curve, { p: named("later.p") });

const restoringReserve = obligation({
  id: "restoring-reserve-cannot-lower-credits",
  statement:
    "However long a sequence of trades, if it restores the reserve of the resource it does not lower the credits. The induction step: with I' ≥ I, the same reserve and the same parameters, p' ≥ p.",
  expected: "proved",
  applies: [invariant, ...RULE.slice(1, 2)],
  hypotheses: [
    ofCurves(
      "I' ≥ I",
      "the invariant has not fallen",
      (a, before, after) => a.atMost(invariant(a, before), invariant(a, after)),
      curve,
      later,
    ),
    positive("q"),
    positive("later.p"),
    atLeast("m", 0n),
  ],
  conclusion: atMost("p' ≥ p", "the credits are not less than before", named("p"), named("later.p")),
  control: {
    description: "the invariant may be one lower",
    hypotheses: [
      ofCurves(
        "I' ≥ I",
        "the invariant has fallen by at most 1",
        (a, before, after) => a.atMost(invariant(a, before), a.add(invariant(a, after), a.literal(1n))),
        curve,
        later,
      ),
    ],
  },
});

/** Both payments at once, for the sum of what they get one after the other. */
const wholeOf = (
  name: TradeName,
  first: Movement,
  summed: readonly string[],
  given: Readonly<Record<string, Term<string>>> = {},
): Movement => {
  const sums = Object.fromEntries(summed.map((each) => [each, plus(named(each), second(each))]));
  return movement(name, first.schedule, {
    at: scope("whole.", { ...SHARED, q: named("q"), p: named("p"), ...sums, ...given }),
    label: "whole",
  });
};

/** What two buys get together, one buy with both payments and both fees may take too: its rule lets go of it. */
const splittingABuy = ((): Obligation => {
  const first = movement("buy", "none");
  const then = following(first, "buy");
  return obligation({
    id: "splitting-a-buy-never-helps",
    statement:
      "What two buys one after the other get together, one buy with both payments and both fees may take as well; so its largest amount is at least that. With splitting-never-lowers-the-fee and cost-rule-equivalence: splitting never helps the trader.",
    expected: "proved",
    applies: RULE,
    hypotheses: [...first.moves, then.reading.chosen("resource")],
    conclusion: wholeOf("buy", first, ["total", "resource", "fee"]).reading.chosen("resource"),
    control: {
      description: "one unit more than both",
      conclusion: wholeOf("buy", first, ["total", "resource", "fee"], {
        resource: plus(plus(named("resource"), second("resource")), whole(1n)),
      }).reading.chosen("resource"),
    },
  });
})();

/** ⌈a·g/W⌉ + ⌈b·g/W⌉ ≥ ⌈(a + b)·g/W⌉: the two fees are a candidate for the fee of both. */
const splittingTheFee = ((): Obligation => {
  const first = movement("buy", "none").reading;
  const then = movement("buy", "none", { at: scope("second.", SHARED), label: "second" }).reading;
  return obligation({
    id: "splitting-never-lowers-the-fee",
    statement:
      "The fees of two payments together cover the fee of both payments at once, so that this is at most that.",
    expected: "proved",
    applies: [coversRate],
    hypotheses: [first.chosen("fee"), then.chosen("fee")],
    conclusion: wholeOf("buy", movement("buy", "none"), ["total", "fee"]).reading.chosen("fee"),
    control: {
      description: "one unit less than both",
      conclusion: wholeOf("buy", movement("buy", "none"), ["total"], {
        fee: minus(plus(named("fee"), second("fee")), whole(1n)),
      }).reading.chosen("fee"),
    },
  });
})();

export const sequenceObligations: readonly Obligation[] = [
  buyAndSellBack("none"),
  buyAndSellBack("per-trade"),
  sellAndBuyBack("none"),
  sellAndBuyBack("per-trade"),
  restoringReserve,
  splittingABuy,
  splittingTheFee,
];
