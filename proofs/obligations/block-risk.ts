import { coversBlockRisk } from "../../spec/equations/index.ts";
import { QUANTITY_LIMIT } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, scope } from "../fact.ts";
import { type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, below, equals, iff, minus, named, plus, positive, times, whole } from "../reading/index.ts";
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
const together = movement("buy", "per-block", { at: scope("whole.", WHOLE), label: "whole" }).reading;

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
    together.unbeaten("risk", scope("whole.", { ...WHOLE, risk: ofBoth("risk") }), "the sum of the risks"),
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
  conclusion: together.chosen("resource"),
  control: {
    description: "the risk of the whole may be larger, as under the per-trade schedule",
    hypotheses: [{ ...atLeast("whole.risk", 0n), name: riskOfWhole.name }],
  },
});

const wad = 10n ** 18n;

/** ρ·π₀·q₀: the worth of the whole reserve at the block's first price, at the rate of the risk. */
const rateOfWorth = times(named("riskFactor"), named("price0"), named("q0"));

const twice = times(whole(2n * wad * wad), named("risk"));

const ofTheReserve = obligation({
  id: "block-risk-of-a-whole-reserve-is-half-the-rate-of-its-worth",
  statement:
    "A block's first purchase of as much as the reserve that the block opened with pays for risk at least half of ρ of what that much is worth at the block's first price: (1/2)·ρ·π₀·q₀/W².",
  expected: "proved",
  applies: [coversBlockRisk],
  hypotheses: [
    first.chosen("risk"),
    equals("net = 0", "nothing was bought in the block before", named("net"), whole(0n)),
    equals("net after = q₀", "as much is bought as the block opened with", named("netAfter"), named("q0")),
    positive("q0"),
  ],
  conclusion: atMost("ρ·π₀·q₀ ≤ 2·W²·r", "the risk is at least that half", rateOfWorth, twice),
  control: {
    description: "it pays more than half",
    conclusion: below("ρ·π₀·q₀ < 2·W²·r", "the risk is more", rateOfWorth, twice),
  },
});

const fallsBy = equals(
  "net after + moved = net",
  "the net quantity falls by what is moved",
  plus(named("netAfter"), named("resource")),
  named("net"),
);
const risesBy = equals(
  "net after = net + moved",
  "the net quantity rises by what is moved",
  named("netAfter"),
  plus(named("net"), named("resource")),
);

type TradeName = "buy" | "buyExact" | "sell" | "sellExact";

/** What a trade does to the net quantity of its block. */
const movesNet = (name: TradeName): Obligation => {
  const { id, title, direction, reading } = movement(name, "per-block");
  const isSale = direction === "sale";
  return obligation({
    id: `${id}-moves-the-net-quantity-of-its-block`,
    statement: `Under the per-block schedule ${title} ${isSale ? "lowers" : "raises"} the net quantity that was bought in its block by exactly the resource that it moves.`,
    expected: "proved",
    applies: [],
    hypotheses: [reading.defined("netAfter")],
    conclusion: isSale ? fallsBy : risesBy,
    control: {
      description: "it moves the net quantity the other way",
      conclusion: isSale ? risesBy : fallsBy,
    },
  });
};

/** Overflow is refused exactly where the reserve that grows, or the net quantity, reaches 2^112, on either side of 0. */
const keepsNetInBounds = (name: TradeName): Obligation => {
  const { id, title, direction, reading } = movement(name, "per-block");
  const grows = direction === "purchase" ? reading.updates.p : reading.updates.q;
  const within = (netLimit: bigint): Fact =>
    fact<string>(
      "exactly within bounds",
      "it is let through exactly where reserve and net quantity are in bounds",
      (a, given) => {
        const net = named("netAfter")(a, given);
        const inBounds = a.and(
          a.less(grows(a, given), a.literal(QUANTITY_LIMIT)),
          a.less(net, a.literal(netLimit)),
          a.less(a.literal(-netLimit), net),
        );
        return iff(a, reading.accepted("Overflow").formula(a, given), inBounds);
      },
    );
  return obligation({
    id: `${id}-keeps-the-net-quantity-in-bounds`,
    statement: `Under the per-block schedule ${title} is refused with Overflow exactly where the reserve that grows would reach 2^112, or the net quantity of its block 2^112 or −2^112.`,
    expected: "proved",
    applies: [],
    hypotheses: [],
    conclusion: within(QUANTITY_LIMIT),
    control: { description: "the net quantity may reach 2^112", conclusion: within(QUANTITY_LIMIT + 1n) },
  });
};

const TRADES = ["buy", "buyExact", "sell", "sellExact"] as const;

export const blockRiskObligations: readonly Obligation[] = [
  telescopes,
  rises,
  buyingInParts,
  ofTheReserve,
  ...TRADES.map(movesNet),
  ...TRADES.map(keepsNetInBounds),
];
