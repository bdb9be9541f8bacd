import { fraction } from "../../spec/arithmetic/index.ts";
import { coversAfterFee, coversRate } from "../../spec/equations/index.ts";
import { type Fact, here, replaced } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, minus, named, plus, valuesOf, whole } from "../reading/index.ts";
import { fewerCreditsCanBePaid, moreCreditsTakeAsMuch } from "./choices.ts";
import { atOnce, atOnceAt, following, ofBoth, second } from "./following.ts";
import { movement, RULE } from "./movement.ts";

/*
 * Splitting a trade never helps the trader. Each obligation shows that what two trades one after the other have together
 * satisfies the rule of the one trade that does both at once; that one takes the extreme integer, so it does at least
 * as well. The fees of the parts are at least the fee of the whole, by an obligation of their own. This is about the
 * curve and the flat fee: the per-trade risk charge is cut by splitting, see
 * `splitting-never-helps-with-per-trade-risk`.
 */

const feeNotMore = atMost(
  "fee of the whole",
  "the fee of both at once is at most the sum of the fees",
  named("whole.fee"),
  ofBoth("fee"),
);

const anyFee: Fact = { ...atLeast("whole.fee", 0n), name: feeNotMore.name };

const fees = (): Obligation => {
  const first = movement("buy", "none");
  const then = following(first, "buy").reading;
  return obligation({
    id: "splitting-never-lowers-the-fee",
    statement: "The fees on two amounts are together at least the fee on both at once, roundings included.",
    expected: "proved",
    applies: [coversRate],
    hypotheses: [
      first.reading.chosen("fee"),
      then.chosen("fee"),
      atOnce("buy", ["total"]).unbeaten("fee", atOnceAt(["total", "fee"]), "the sum of the fees"),
      first.reading.atLeast("fee", 0n),
      then.atLeast("fee", 0n),
    ],
    conclusion: feeNotMore,
    control: {
      description: "the second amount pays no fee",
      hypotheses: [{ ...first.reading.atLeast("total", 0n), name: then.chosen("fee").name }],
    },
  });
};

const buying = (): Obligation => {
  const first = movement("buy", "none");
  const afterFee = (total: string, fee: string) => minus(named(total), named(fee));
  const lemma = replaced(here, {
    resource: ofBoth("resource"),
    credits: plus(afterFee("total", "fee"), afterFee("second.total", "second.fee")),
    "other.credits": minus(ofBoth("total"), named("whole.fee")),
  });
  return obligation({
    id: "splitting-a-buy-never-helps",
    statement:
      "Two buys one after the other never get more than one buy with both payments: what they get together, the rule lets go for what both payments at once leave after the fee.",
    expected: "proved",
    applies: RULE,
    hypotheses: [...first.moves, following(first, "buy").reading.chosen("resource"), feeNotMore, atLeast("m", 0n)],
    lemmas: [applied(moreCreditsTakeAsMuch, lemma)],
    conclusion: atOnce("buy", ["total", "resource"]).chosen("resource"),
    control: { description: "the fee of the whole may be larger", hypotheses: [anyFee] },
  });
};

const buyingExactly = (): Obligation => {
  const first = movement("buyExact", "none");
  const brought = minus(named("total"), plus(named("fee"), named("risk")));
  const suffices = plus(brought, second("credits"));
  return obligation({
    id: "splitting-an-exact-buy-never-helps",
    statement:
      "Two buys of exact amounts one after the other never cost less than one buy of both amounts: for what the first brings and the second's price, the rule lets both amounts go at once.",
    expected: "proved",
    applies: RULE,
    hypotheses: [
      first.reading.chosen("credits"),
      following(first, "buyExact").reading.chosen("credits"),
      atMost("enough brought", "what the first buy brings is at least its price", named("credits"), brought),
      atLeast("m", 0n),
    ],
    lemmas: [applied(moreCreditsTakeAsMuch, replaced(here, { "other.credits": brought }))],
    conclusion: atOnce("buyExact", ["resource"], { credits: suffices }).chosen("credits"),
    // Inertia below zero: credits beyond 10 count for less, and the first buy brings 19.
    witness: {
      without: {
        "m ≥ 0": {
          m: fraction(-(10n ** 17n)),
          ...valuesOf("", { q: 2n, p: 1n, beta: 0n, c: 0n, resource: 1n, total: 19n, fee: 0n, risk: 0n }),
          ...valuesOf("second.", { resource: 0n }),
        },
      },
    },
    control: {
      description: "one credit less",
      conclusion: atOnce("buyExact", ["resource"], { credits: minus(suffices, whole(1n)) }).chosen("credits"),
    },
  });
};

const payingForBoth = (): Obligation => {
  const first = movement("buyExact", "none");
  const then = following(first, "buyExact").reading;
  const together = atOnce("buyExact", []);
  return obligation({
    id: "splitting-an-exact-buy-never-lowers-the-payment",
    statement:
      "Where two buys of exact amounts bring at least the price of both amounts at once, their payments are together at least the payment for both, fees and roundings included.",
    expected: "proved",
    applies: [coversAfterFee, coversRate],
    hypotheses: [
      first.reading.chosen("fee"),
      then.chosen("total"),
      then.defined("risk"),
      together.defined("risk"),
      atMost(
        "price of the whole",
        "the price of both amounts is at most what the first buy brings and the second's price",
        named("whole.credits"),
        plus(minus(named("total"), named("fee")), second("credits")),
      ),
      first.reading.atLeast("total", 0n),
      then.atLeast("total", 0n),
      together.unbeaten("total", atOnceAt(["total"]), "the sum of the payments"),
    ],
    conclusion: atMost(
      "payment for both",
      "both at once cost at most the sum of the payments",
      named("whole.total"),
      ofBoth("total"),
    ),
    control: {
      description: "the first buy pays no fee",
      hypotheses: [{ ...atLeast("total", 0n), name: first.reading.chosen("fee").name }],
    },
  });
};

const selling = (): Obligation => {
  const first = movement("sell", "none");
  return obligation({
    id: "splitting-a-sale-never-helps",
    statement: "Two sales one after the other are never paid more by the curve than one sale of both amounts.",
    expected: "proved",
    applies: RULE,
    hypotheses: [first.reading.chosen("credits"), following(first, "sell").reading.chosen("credits")],
    conclusion: atOnce("sell", ["resource", "credits"]).chosen("credits"),
    control: {
      description: "they are paid one unit of credits more",
      conclusion: atOnce("sell", ["resource"], { credits: plus(ofBoth("credits"), whole(1n)) }).chosen("credits"),
    },
  });
};

const sellingExactly = (): Obligation => {
  const first = movement("sellExact", "none");
  const payment = atMost(
    "payment of the whole",
    "the curve pays at most the sum for both at once",
    named("whole.credits"),
    ofBoth("credits"),
  );
  const lemma = replaced(here, {
    resource: ofBoth("resource"),
    credits: ofBoth("credits"),
    "other.credits": named("whole.credits"),
  });
  return obligation({
    id: "splitting-an-exact-sale-never-helps",
    statement:
      "Two sales for exact amounts one after the other never take less of the resource than one sale for both amounts.",
    expected: "proved",
    applies: RULE,
    hypotheses: [
      first.reading.chosen("resource"),
      following(first, "sellExact").reading.chosen("resource"),
      payment,
      atLeast("m", 0n),
    ],
    lemmas: [applied(fewerCreditsCanBePaid, lemma)],
    conclusion: atOnce("sellExact", ["resource"]).chosen("resource"),
    control: {
      description: "the curve may pay more for both at once",
      hypotheses: [{ ...atLeast("whole.credits", 0n), name: payment.name }],
    },
  });
};

export const splittingObligations: readonly Obligation[] = [
  fees(),
  buying(),
  buyingExactly(),
  payingForBoth(),
  selling(),
  sellingExactly(),
];
