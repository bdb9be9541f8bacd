import { WAD } from "../../spec/vocabulary/index.ts";
import type { TradeName } from "../generator/orders.ts";
import { answerField, atMost, HELD, IDLE, type Relation, type Trial, type Tried } from "./relation.ts";

const always = (): boolean => true;
/** Splitting and monotony of what is paid out are proved without the per-trade risk, and false with it. */
const riskless = ({ context }: Pick<Trial, "context">): boolean => context.fees.risk.schedule === "none";
const plain = ({ pool, index }: Pick<Trial, "pool" | "index">): boolean => pool.resources[index]?.m === 0n;

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

const split: readonly Relation[] = [
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

const monotony: readonly Relation[] = [
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

/** Every relation that random sequences put to the test. */
export const RELATIONS: readonly Relation[] = [
  roundTrip,
  buyingBack,
  ...split,
  exactOutOfExactIn,
  exactInOfExactOut,
  ...monotony,
  ...TRADES.map(keepsInvariant),
  ...TRADES.map(accounts),
  priceRises,
  oneOfItself,
];
