import { type Arithmetic, fraction } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  demandAt,
  invariant,
  poolOffers,
  saleKept,
  supplyAt,
  tradeKept,
  virtualCredits,
} from "../../spec/equations/index.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { type Fact, fact, formulaIn, here, quantity, replaced, type Scope } from "../fact.ts";
import { applied, type Obligation, obligation } from "../obligation/obligation.ts";
import { atLeast, atMost, curveAt, iff, minus, named, ofCurves, whole, withReserves } from "../reading/index.ts";
import { resourcesUpTo } from "./resources.ts";

/* What a pool can sell or buy in a batch at a price: X(π) and its parts. `sale` is what it sells, negative for what it buys. */

const curve = curveAt();

/** The pool keeps the rule when it sells an amount at a price, both terms. */
export const keeps =
  (price: Term<string>, sale: Term<string>): Fact["formula"] =>
  <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>): B =>
    saleKept(a, curve(a, given), price(a, given), sale(a, given));

const [price, sale] = [named("price"), named("sale")];
const [higher, other] = [named("higher"), named("other")];

export const kept = (name: string, text: string, at: Term<string>, of: Term<string>): Fact =>
  fact(name, text, keeps(at, of));

export const SALE = [saleKept, invariant, virtualCredits] as const;

/** The curve after the sale, its cash an exact fraction of whole credits. */
const sold = withReserves(curve, {
  q: minus(named("q"), sale),
  p: (a, given) => a.add(named("p")(a, given), a.divide(a.multiply(price(a, given), sale(a, given)), a.literal(WAD))),
});

const isTheRule = (of: typeof sold): Fact =>
  fact<string>("the rule", "the pool can sell so much exactly if its curve keeps the rule of every trade", (a, given) =>
    iff(a, keeps(price, sale)(a, given), tradeKept(a, curve(a, given), of(a, given))),
  );

/** What X(π) is made of is the rule of every trade, in units finer by W. */
export const saleIsATrade = obligation({
  id: "batch-sale-keeps-the-rule-of-every-trade",
  statement:
    "What a pool can sell or buy in a batch is what the rule of every trade lets it, at the batch's price and paid in exact fractions of a credit.",
  expected: "proved",
  applies: [...SALE, tradeKept],
  hypotheses: [],
  conclusion: isTheRule(sold),
  control: {
    description: "one credit more is paid",
    conclusion: isTheRule((a, given) => {
      const after = sold(a, given);
      return { ...after, p: a.add(after.p, a.literal(1n)) };
    }),
  },
});

const priceHigher = atMost("price ≤ higher", "the other price is not lower", price, higher);

const sellsAtMore = obligation({
  id: "pool-sells-as-much-at-a-higher-price",
  statement:
    "What a pool can sell at a price it can sell at any higher price: with m, β and c as they are, at any size.",
  expected: "proved",
  applies: SALE,
  hypotheses: [
    kept("can sell", "the pool can sell so much at the price", price, sale),
    priceHigher,
    atLeast("sale", 0n),
    atLeast("m", 0n),
  ],
  conclusion: kept("can sell", "it can sell as much at the higher price", higher, sale),
  control: {
    description: "at a lower price",
    hypotheses: [atMost("price ≤ higher", "the other price is not higher", higher, price)],
  },
});

const buysAtLess = obligation({
  id: "pool-buys-as-much-at-a-lower-price",
  statement: "What a pool can buy at a price it can buy at any lower price.",
  expected: "proved",
  applies: SALE,
  hypotheses: [
    kept("can buy", "the pool can buy so much at the higher price", higher, sale),
    priceHigher,
    atMost("sale ≤ 0", "it buys", sale, whole(0n)),
    atLeast("m", 0n),
  ],
  conclusion: kept("can buy", "it can buy as much at the lower price", price, sale),
  control: {
    description: "at a higher price",
    hypotheses: [atMost("price ≤ higher", "the other price is not higher", higher, price)],
  },
});

/** A curve without inertia. */
const flat = replaced(here, { m: whole(0n) });
const onFlat = (of: Fact): Fact => ({ ...of, formula: formulaIn<string>(flat, of.formula) });

/** A smaller sale, or purchase, than the one that the pool can make. */
const between = fact<string>("between", "the other sale lies between 0 and the sale", (a, given) => {
  const [zero, some, less] = [a.literal(0n), sale(a, given), other(a, given)];
  return a.or(a.and(a.atMost(zero, less), a.atMost(less, some)), a.and(a.atMost(some, less), a.atMost(less, zero)));
});

const beyond = fact<string>("between", "the sale lies between 0 and the other", (a, given) => {
  const [zero, some, less] = [a.literal(0n), sale(a, given), other(a, given)];
  return a.or(a.and(a.atMost(zero, some), a.atMost(some, less)), a.and(a.atMost(less, some), a.atMost(some, zero)));
});

const salesAreAnInterval = obligation({
  id: "batch-sales-are-an-interval",
  statement:
    "Without inertia, what a pool can sell, or buy, at a price, it can sell, or buy, less of too: the sales are an interval around 0, so that bisection finds X(π).",
  expected: "proved",
  applies: SALE,
  hypotheses: [
    onFlat(
      ofCurves(
        "a market",
        "q ≥ 1, p ≥ 1, P_w > 0",
        (a, of) =>
          a.and(
            a.atMost(a.literal(1n), of.q),
            a.atMost(a.literal(1n), of.p),
            a.less(a.literal(0n), virtualCredits(a, of)),
          ),
        curve,
      ),
    ),
    onFlat(kept("can sell", "the pool can sell so much at the price", price, sale)),
    between,
  ],
  conclusion: onFlat(kept("can sell less", "it can sell the other amount", price, other)),
  control: { description: "more than it can", hypotheses: [beyond] },
});

const offers = (name: string, at: Term<string>): Fact =>
  fact<string>(name, "the pool offers at least so much at the price", (a, given) =>
    poolOffers(a, curve(a, given), at(a, given), sale(a, given)),
  );

/** A sale of one other amount at one of the two prices. */
const saleOf = (of: Term<string>): Scope => replaced(here, { sale: of });
const oneUnit = whole(1n);
const oneLess = minus(sale, oneUnit);

export const offersMoreAtMore = obligation({
  id: "pool-offers-as-much-at-a-higher-price",
  statement:
    "X(π) does not fall as the price rises: what the pool offers at a price it offers at any higher price. With inertia too.",
  expected: "proved",
  applies: [poolOffers, ...SALE],
  hypotheses: [offers("offers", price), priceHigher, atLeast("m", 0n)],
  lemmas: [applied(sellsAtMore, here), applied(sellsAtMore, saleOf(oneUnit)), applied(buysAtLess, saleOf(oneLess))],
  conclusion: offers("offers", higher),
  // q·p = 16: two units can be sold for two credits each, and not for one.
  witness: {
    without: {
      [priceHigher.name]: {
        ...{ q: fraction(4n), p: fraction(4n), c: fraction(0n), beta: fraction(0n), m: fraction(0n) },
        ...{ shares: fraction(1n), price: fraction(2n * WAD), higher: fraction(WAD), sale: fraction(2n) },
      },
    },
  },
  control: {
    description: "at a lower price",
    hypotheses: [atMost("price ≤ higher", "the other price is not higher", higher, price)],
  },
});

/** What the pool offers, by what it can sell and buy. */
const offersExactly = (oneMore: bigint): Fact =>
  fact<string>(
    "X",
    "the pool offers a sale if it can make it, and a purchase unless it can only buy more",
    (a, given) => {
      const offered = poolOffers(a, curve(a, given), price(a, given), sale(a, given));
      const can = (of: Term<string>) => keeps(price, of)(a, given);
      const sells = a.less(a.literal(0n), sale(a, given));
      const buysMore = a.and(can(oneLess), a.not(can(whole(oneMore))));
      return a.and(a.or(a.not(sells), iff(a, offered, can(sale))), a.or(sells, iff(a, offered, a.not(buysMore))));
    },
  );

const offersWhatItCan = obligation({
  id: "pool-offers-what-it-can-sell-or-has-to-buy",
  statement:
    "X(π) is at least a sale exactly if the pool can make it, and at least minus a purchase unless the pool can buy more and sell nothing.",
  expected: "proved",
  applies: [poolOffers, ...SALE],
  hypotheses: [],
  conclusion: offersExactly(1n),
  control: { description: "unless it can sell two units", conclusion: offersExactly(2n) },
});

/** Orders of one side: `limit.1`, `amount.1` and so on. */
const ordersOf = <N>(n: number, given: Quantities<string, N>) =>
  resourcesUpTo(n).map((i) => ({ amount: quantity(given, `amount.${i}`), limit: quantity(given, `limit.${i}`) }));

const interestAt =
  (of: typeof demandAt | typeof supplyAt, n: number, at: Term<string>): Term<string> =>
  (a, given) =>
    of(a, ordersOf(n, given), at(a, given));

const INTERESTS = [
  { id: "demand", of: demandAt, statement: "does not rise" },
  { id: "supply", of: supplyAt, statement: "does not fall" },
] as const;

const interestIsMonotone = ({ id, of, statement }: (typeof INTERESTS)[number], n: number): Obligation => {
  const [low, high] = [interestAt(of, n, price), interestAt(of, n, higher)];
  const [less, more] = id === "demand" ? [high, low] : [low, high];
  return obligation({
    id: `${id}-of-${n}-orders-${statement.replaceAll(" ", "-")}`,
    statement: `The ${id} of ${n === 1 ? "an order" : `${n} orders`} ${statement} as the price rises.`,
    expected: "proved",
    applies: [of],
    hypotheses: [priceHigher, ...resourcesUpTo(n).map((i) => atLeast(`amount.${i}`, 0n))],
    conclusion: atMost(`the ${id} ${statement}`, `the ${id} ${statement}`, less, more),
    control: {
      description: "it changes the other way",
      conclusion: atMost(`the ${id} changes the other way`, `the ${id} changes the other way`, more, less),
    },
  });
};

/** Whether one order counts at a price is what its limit says, the limit included. */
const ordersCountAtTheirLimit = INTERESTS.map(({ id, of }) =>
  obligation({
    id: `${id}-counts-an-order-at-its-limit`,
    statement: `An order counts in the ${id} at its own limit, with all of its amount${id === "demand" ? ", and not one unit above it" : ", and not one unit below it"}.`,
    expected: "proved",
    applies: [of],
    hypotheses: [],
    conclusion: fact<string>("counts", "it counts at its limit and not beyond", (a, given) => {
      const [order] = ordersOf(1, given);
      if (order === undefined) throw new RangeError("there is one order");
      const beyondLimit = id === "demand" ? a.add(order.limit, a.literal(1n)) : a.subtract(order.limit, a.literal(1n));
      return a.and(
        a.equal(of(a, [order], order.limit), order.amount),
        a.equal(of(a, [order], beyondLimit), a.literal(0n)),
      );
    }),
    control: {
      description: "it does not count at its limit",
      conclusion: fact<string>("does not count", "it does not count at its limit", (a, given) => {
        const [order] = ordersOf(1, given);
        if (order === undefined) throw new RangeError("there is one order");
        return a.equal(of(a, [order], order.limit), a.literal(0n));
      }),
    },
  }),
);

export const batchSaleObligations: readonly Obligation[] = [
  saleIsATrade,
  sellsAtMore,
  buysAtLess,
  salesAreAnInterval,
  offersMoreAtMore,
  offersWhatItCan,
  ...INTERESTS.flatMap((interest) => [1, 2, 3, 4].map((n) => interestIsMonotone(interest, n))),
  ...ordersCountAtTheirLimit,
];
