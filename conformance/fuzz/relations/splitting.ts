import type { TradeName } from "../../generator/orders.ts";
import { answerField, atMost, IDLE, type Relation } from "../relation.ts";
import { riskless } from "./conditions.ts";

/** Two trades one after the other against one of both amounts. `pays`: the answer is what the trader pays. */
const splitting = (
  trade: TradeName,
  {
    name,
    statement,
    obligations,
    pays,
  }: Pick<Relation, "name" | "statement" | "obligations"> & { readonly pays: boolean },
): Relation => ({
  name,
  statement,
  obligations,
  operations: [trade],
  breach: "violation",
  applies: riskless,
  holds: async (trial) => {
    const [first, second] = trade === "pool.buy" || trade === "pool.sellExact" ? trial.credits : trial.resource;
    const one = await trial.trade(trade, first);
    const two = one === null ? null : await trial.trade(trade, second, one);
    const whole = await trial.trade(trade, first + second);
    if (one === null || two === null || whole === null) return IDLE;
    const field = answerField(trade);
    const [parts, both] = [one.amount(field) + two.amount(field), whole.amount(field)];
    return pays
      ? atMost("one trade for both amounts costs", both, parts + trial.slack(both))
      : atMost("two trades for the parts give", parts, both + trial.slack(parts));
  },
});

/** One trade against two for its parts. */
export const splits: readonly Relation[] = [
  splitting("pool.buy", {
    name: "splitting-a-buy-never-helps",
    statement: "Two buys one after the other never get more than one buy with both payments.",
    obligations: ["splitting-a-buy-never-helps", "splitting-never-lowers-the-fee"],
    pays: false,
  }),
  splitting("pool.buyExact", {
    name: "splitting-an-exact-buy-never-helps",
    statement: "Two buys of exact amounts one after the other never cost less than one buy of both amounts.",
    obligations: ["splitting-an-exact-buy-never-helps", "splitting-an-exact-buy-never-lowers-the-payment"],
    pays: true,
  }),
  splitting("pool.sell", {
    name: "splitting-a-sale-never-helps",
    statement: "Two sales one after the other are never paid more than one sale of both amounts.",
    obligations: ["splitting-a-sale-never-helps", "splitting-never-lowers-the-fee"],
    pays: false,
  }),
  splitting("pool.sellExact", {
    name: "splitting-an-exact-sale-never-helps",
    statement:
      "Two sales for exact amounts one after the other never take less of the resource than one sale for both.",
    obligations: ["splitting-an-exact-sale-never-helps"],
    pays: true,
  }),
];
