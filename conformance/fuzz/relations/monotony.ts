import type { TradeName } from "../../generator/orders.ts";
import { answerField, atMost, IDLE, type Relation } from "../relation.ts";
import { always, riskless } from "./conditions.ts";

/** A larger trade is answered with no less. */
const monotone = (
  trade: TradeName,
  rest: Pick<Relation, "name" | "statement" | "obligations" | "applies">,
): Relation => ({
  ...rest,
  operations: [trade],
  breach: "wrongValue",
  holds: async (trial) => {
    const [first, second] = trade === "pool.buy" || trade === "pool.sellExact" ? trial.credits : trial.resource;
    const small = await trial.trade(trade, first);
    const large = await trial.trade(trade, first + second);
    if (small === null || large === null) return IDLE;
    const field = answerField(trade);
    return atMost(
      `the smaller trade's ${field}`,
      small.amount(field),
      large.amount(field) + trial.slack(large.amount(field)),
    );
  },
});

/** Larger trades against smaller ones. */
export const monotony: readonly Relation[] = [
  monotone("pool.buy", {
    name: "more-credits-buy-no-less",
    statement: "A larger payment buys at least as much.",
    obligations: ["buy-exact-feasible-set-is-an-interval", "buy-takes-the-largest-resource"],
    applies: always,
  }),
  monotone("pool.buyExact", {
    name: "cost-never-falls-with-the-amount",
    statement: "A larger amount never costs less, fee, risk and roundings included.",
    obligations: ["cost-never-falls-with-the-amount", "risk-never-falls-with-the-amount"],
    applies: always,
  }),
  monotone("pool.sell", {
    name: "a-larger-sale-is-paid-no-less",
    statement: "A larger sale is paid at least as much.",
    obligations: ["sell-exact-feasible-set-is-an-interval", "sell-takes-the-largest-credits"],
    applies: riskless,
  }),
  monotone("pool.sellExact", {
    name: "more-credits-take-no-less",
    statement: "A sale for more credits takes at least as much of the resource.",
    obligations: ["sell-feasible-set-is-an-interval", "sell-exact-takes-the-smallest-resource"],
    applies: always,
  }),
];
