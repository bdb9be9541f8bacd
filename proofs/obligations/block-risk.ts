import { coversBlockRisk } from "../../spec/equations/index.ts";
import { scope } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, below, minus, named, plus, positive } from "../reading/index.ts";
import { ofBoth, second } from "./following.ts";
import { movement } from "./movement.ts";

/*
 * The risk of a block telescopes, so that cutting a trade in parts gains nothing within a block. What trades one after the
 * other pay for risk is at least what one trade of their sum pays, whatever their directions and roundings; with what is
 * proved of the curve and of the flat fee, the one trade does at least as well as its parts.
 */

/** What a block opened at, and ρ: the same for all of its trades. */
const SHARED = Object.fromEntries(["riskFactor", "price0", "q0", "rate"].map((name) => [name, named(name)]));

const first = movement("buy", "per-block").reading;
/** A trade that finds the net quantity where the first one left it. */
const then = movement("buy", "per-block", {
  at: scope("second.", { ...SHARED, net: named("netAfter") }),
  label: "second",
}).reading;

/** The one trade from where the first begins to where the second ends. */
const WHOLE = { ...SHARED, net: named("net"), netAfter: second("netAfter"), total: ofBoth("total") };
const whole = movement("buy", "per-block", { at: scope("whole.", WHOLE), label: "whole" }).reading;

const riskOfWhole = atMost(
  "risk of the whole",
  "the risk of both at once is at most the sum of the risks",
  named("whole.risk"),
  ofBoth("risk"),
);

const telescopes = obligation({
  id: "block-risk-of-parts-covers-the-whole",
  statement:
    "Within a block two trades one after the other, purchases or sales, pay together at least the risk of the one trade that leads where they lead, roundings included.",
  expected: "proved",
  applies: [coversBlockRisk],
  hypotheses: [
    first.chosen("risk"),
    then.chosen("risk"),
    whole.unbeaten("risk", scope("whole.", { ...WHOLE, risk: ofBoth("risk") }), "the sum of the risks"),
    first.atLeast("risk", 0n),
    then.atLeast("risk", 0n),
  ],
  conclusion: riskOfWhole,
  control: {
    description: "the second trade need not pay its risk",
    hypotheses: [{ ...atLeast("second.risk", -1n), name: then.chosen("risk").name }],
  },
});

/** A larger purchase from the same net quantity. */
const MORE = { ...SHARED, net: named("net") };
const more = movement("buy", "per-block", { at: scope("more.", MORE), label: "more" }).reading;

const rises = obligation({
  id: "block-risk-rises-with-a-purchase",
  statement:
    "Under the per-block schedule a larger purchase never pays less risk, whatever was bought or sold before: so one amount is the largest that a payment affords, and bisection finds it.",
  expected: "proved",
  applies: [coversBlockRisk],
  hypotheses: [
    first.defined("netAfter"),
    more.defined("netAfter"),
    more.chosen("risk"),
    first.unbeaten("risk", scope("", { risk: named("more.risk") }), "the risk of the larger one"),
    more.atLeast("risk", 0n),
    first.atLeast("resource", 0n),
    atMost("resource ≤ more", "the other purchase is not smaller", named("resource"), named("more.resource")),
    ...["riskFactor", "price0"].map((name) => atLeast(name, 0n)),
    positive("q0"),
  ],
  conclusion: atMost("risk ≤ more risk", "its risk is not smaller", named("risk"), named("more.risk")),
  control: {
    description: "a larger purchase pays strictly more",
    conclusion: below("risk < more risk", "its risk is larger", named("risk"), named("more.risk")),
  },
});

/** What one part leaves of its payment for the curve. */
const brought = minus(named("total"), plus(named("fee"), named("risk")));

const buyingInParts = obligation({
  id: "splitting-a-buy-with-per-block-risk-never-helps",
  statement:
    "Within a block two buys one after the other never get more than one buy with both payments: both payments at once afford, risk and fee included, what the two get together.",
  expected: "proved",
  applies: [],
  hypotheses: [
    then.chosen("resource"),
    riskOfWhole,
    // By splitting-an-exact-buy-never-helps: what the first brings and the second's price suffice, and the price is the least.
    atMost(
      "price of the whole",
      "both amounts at once cost at most what the first buy brings and the second's price",
      named("whole.credits"),
      plus(brought, second("credits")),
    ),
    // By splitting-never-lowers-the-fee.
    atMost(
      "fee of the whole",
      "the fee of both at once is at most the sum of the fees",
      named("whole.fee"),
      ofBoth("fee"),
    ),
  ],
  conclusion: whole.chosen("resource"),
  control: {
    description: "the risk of the whole may be larger, as under the per-trade schedule",
    hypotheses: [{ ...atLeast("whole.risk", 0n), name: riskOfWhole.name }],
  },
});

export const blockRiskObligations: readonly Obligation[] = [telescopes, rises, buyingInParts];
