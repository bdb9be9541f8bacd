import { atMost, IDLE, type Relation } from "../relation.ts";
import { always } from "./conditions.ts";

const roundTrip: Relation = {
  name: "round-trip-never-profits",
  statement: "Whoever buys and sells back what was bought gets at most what was paid.",
  obligations: ["round-trip-never-profits", "round-trip-never-profits-per-trade"],
  operations: ["pool.buy", "pool.sell"],
  breach: "violation",
  applies: always,
  holds: async ({ trade, credits: [paid] }) => {
    const bought = await trade("pool.buy", paid);
    const sold = bought === null ? null : await trade("pool.sell", bought.amount("resourceOut"), bought);
    return sold === null ? IDLE : atMost("the sale of what was bought pays", sold.amount("creditsOut"), paid);
  },
};

const buyingBack: Relation = {
  name: "buying-back-never-profits",
  statement: "Whoever sells and buys back what was sold pays at least what the sale paid.",
  obligations: ["buying-back-never-profits", "buying-back-never-profits-per-trade"],
  operations: ["pool.sell", "pool.buyExact"],
  breach: "violation",
  applies: always,
  holds: async ({ trade, resource: [given] }) => {
    const sold = await trade("pool.sell", given);
    const back = sold === null ? null : await trade("pool.buyExact", given, sold);
    return sold === null || back === null
      ? IDLE
      : atMost("what the sale paid", sold.amount("creditsOut"), back.amount("creditsIn"));
  },
};

const exactOutOfExactIn: Relation = {
  name: "exact-buy-of-what-a-buy-gets-costs-no-more",
  statement: "What a buy got for a payment, an exact buy of it gets for at most that payment.",
  obligations: ["cost-rule-equivalence", "buy-exact-takes-the-smallest-total"],
  operations: ["pool.buy", "pool.buyExact"],
  breach: "wrongValue",
  applies: always,
  holds: async ({ trade, credits: [paid], slack }) => {
    const bought = await trade("pool.buy", paid);
    const exact = bought === null ? null : await trade("pool.buyExact", bought.amount("resourceOut"));
    return exact === null ? IDLE : atMost("the exact buy costs", exact.amount("creditsIn"), paid + slack(paid));
  },
};

const exactInOfExactOut: Relation = {
  name: "exact-sale-for-what-a-sale-pays-takes-no-more",
  statement: "What a sale paid, a sale for exactly that takes at most as much of the resource for.",
  obligations: ["sell-exact-takes-the-smallest-resource", "sell-exact-takes-the-smallest-credits"],
  operations: ["pool.sell", "pool.sellExact"],
  breach: "wrongValue",
  applies: always,
  holds: async ({ trade, resource: [given], slack }) => {
    const sold = await trade("pool.sell", given);
    if (sold === null) return IDLE;
    // The risk comes out of what is ordered.
    const exact = await trade("pool.sellExact", sold.amount("creditsOut") + sold.amount("risk"));
    return exact === null ? IDLE : atMost("the exact sale takes", exact.amount("resourceIn"), given + slack(given));
  },
};

/** Trades that undo one another, or do the same in two ways. */
export const roundTrips: readonly Relation[] = [roundTrip, buyingBack, exactOutOfExactIn, exactInOfExactOut];
