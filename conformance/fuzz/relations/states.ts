import { WAD } from "../../../spec/vocabulary/index.ts";
import type { TradeName } from "../../generator/orders.ts";
import { atMost, HELD, IDLE, type Relation, type Trial, type Tried } from "../relation.ts";
import { always, plain } from "./conditions.ts";

const TRADE_IDS: Readonly<Record<TradeName, string>> = {
  "pool.buy": "buy",
  "pool.buyExact": "buy-exact",
  "pool.sell": "sell",
  "pool.sellExact": "sell-exact",
};

const both = (trade: TradeName, claim: string): readonly string[] =>
  ["", "-per-trade"].map((schedule) => `${TRADE_IDS[trade]}${schedule}-${claim}`);

const givenTo = (trade: TradeName, { credits: [credits], resource: [resource] }: Trial): bigint =>
  trade === "pool.buy" || trade === "pool.sellExact" ? credits : resource;

const keepsInvariant = (trade: TradeName): Relation => ({
  name: `${TRADE_IDS[trade]}-preserves-invariant`,
  statement: "The invariant that the implementation itself reads is not lower after the trade.",
  obligations: both(trade, "preserves-invariant"),
  operations: [trade, "pool.invariant"],
  breach: "violation",
  applies: always,
  holds: async (trial) => {
    const { index, view } = trial;
    const after = await trial.trade(trade, givenTo(trade, trial));
    const before = after === null ? null : await view("pool.invariant", { index }, "invariant");
    const later = after === null ? null : await view("pool.invariant", { index }, "invariant", after);
    return before === null || later === null ? IDLE : atMost("the invariant before", before, later);
  },
});

/** What goes to the curve, by the receipt: the column "the curve's p" of spec/README.md, Fees. */
const booked = (trade: TradeName, given: bigint, amount: (field: string) => bigint): bigint => {
  const charges = amount("fee") + amount("risk");
  switch (trade) {
    case "pool.buy":
      return given - charges;
    case "pool.buyExact":
      return amount("creditsIn") - charges;
    case "pool.sell":
      return -(amount("creditsOut") + charges);
    case "pool.sellExact":
      return -(given + amount("fee"));
  }
};

const accounts = (trade: TradeName): Relation => ({
  name: `${TRADE_IDS[trade]}-accounts-for-every-credit`,
  statement: "The credits of the state after are those of the receipt: payment, fee and risk, to the unit.",
  obligations: both(trade, "accounts-for-every-credit"),
  operations: [trade],
  breach: "wrongValue",
  applies: always,
  holds: async (trial) => {
    const { pool, index } = trial;
    const given = givenTo(trade, trial);
    const after = await trial.trade(trade, given);
    const [before, later] = [pool.resources[index]?.p, after?.post.resources[index]?.p];
    if (after === null || before === undefined || later === undefined) return IDLE;
    const due = before + booked(trade, given, after.amount);
    const off: Tried = { _tag: "Broken", reason: `the credits after are ${later}, by the receipt ${due}` };
    return due === later ? HELD : off;
  },
});

const priceRises: Relation = {
  name: "a-buy-never-lowers-the-price",
  statement: "The price that the implementation itself reads is not lower after a buy.",
  obligations: ["price-falls-as-reserve-rises", "buy-preserves-invariant"],
  operations: ["pool.buy", "pool.price"],
  breach: "wrongValue",
  applies: plain,
  holds: async ({ trade, view, index, credits: [paid], slack }) => {
    const after = await trade("pool.buy", paid);
    const before = after === null ? null : await view("pool.price", { index }, "price");
    const later = after === null ? null : await view("pool.price", { index }, "price", after);
    return before === null || later === null ? IDLE : atMost("the price before", before, later + slack(later));
  },
};

const oneOfItself: Relation = {
  name: "a-resource-costs-one-of-itself",
  statement: "A resource costs exactly one of itself.",
  obligations: ["a-resource-costs-one-of-itself"],
  operations: ["pool.crossPrice"],
  breach: "wrongValue",
  applies: always,
  holds: async ({ view, index, slack }) => {
    const price = await view("pool.crossPrice", { index, inTermsOf: index }, "price");
    if (price === null) return IDLE;
    return price < WAD ? atMost("one costs", WAD, price) : atMost("one of itself costs", price, WAD + slack(WAD));
  },
};

const TRADES = ["pool.buy", "pool.buyExact", "pool.sell", "pool.sellExact"] as const;

/** Receipts against the states that trades leave, and what views read there. */
export const statesAfter: readonly Relation[] = [
  ...TRADES.map(keepsInvariant),
  ...TRADES.map(accounts),
  priceRises,
  oneOfItself,
];
