import type { Arithmetic } from "../../arithmetic/arithmetic.ts";
import { integer } from "../../arithmetic/integer.ts";
import { type Choice, type Definition, fix, type Quantities } from "../../checker/action/index.ts";
import {
  type Clearing,
  clearing,
  demandAt,
  type LimitOrder,
  poolOffers,
  saleKept,
  supplyAt,
} from "../../equations/batch.ts";
import type { Curve } from "../../equations/invariant.ts";
import { type Order, ofSide } from "./order.ts";

/** What the search for a price knows by name: the curve before the batch, a price, and what happens at it. */
export type PriceQuantity = keyof Curve<never> | "price" | "demand" | "supply" | "sold" | "bought" | "sale";

type Fixed = Definition<PriceQuantity> | Choice<PriceQuantity>;

const curveOf = <N>({ q, p, c, beta, m, shares }: Quantities<PriceQuantity, N>): Curve<N> => ({
  ...{ q, p, c, beta, m, shares },
});

/** The most that the pool can sell, and the most that it can buy, at the price. */
const extremes: readonly Choice<PriceQuantity>[] = [
  {
    kind: "choice",
    name: "sold",
    extremum: "largest",
    from: (a) => a.literal(0n),
    upTo: (a, { q }) => a.subtract(q, a.literal(1n)),
    given: [],
    holds: (a, given) => saleKept(a, curveOf(given), given.price, given.sold),
  },
  {
    kind: "choice",
    name: "bought",
    extremum: "largest",
    from: (a) => a.literal(0n),
    given: [],
    holds: (a, given) => saleKept(a, curveOf(given), given.price, a.subtract(a.literal(0n), given.bought)),
  },
];

/**
 * X(π): the sale farthest from 0 that the pool keeps its rule with. Only where the curve is a straight line (inertia at
 * the bound of convexity) can it both sell and buy at one price, its own; there it sells.
 */
export const poolSale: readonly Fixed[] = [
  ...extremes,
  {
    kind: "definition",
    name: "sale",
    value: (a, { sold, bought }) => a.choose(a.less(a.literal(0n), sold), sold, a.subtract(a.literal(0n), bought)),
  },
];

const lifted = <N, B>(a: Arithmetic<N, B>, orders: readonly LimitOrder<bigint>[]): readonly LimitOrder<N>[] =>
  orders.map(({ amount, limit }) => ({ amount: a.literal(amount), limit: a.literal(limit) }));

/** D and U at the price. */
const interest = (orders: readonly Order[]): readonly Fixed[] => {
  const [buys, sells] = [ofSide(orders, "buy"), ofSide(orders, "sell")];
  return [
    { kind: "definition", name: "demand", value: (a, { price }) => demandAt(a, lifted(a, buys), price) },
    { kind: "definition", name: "supply", value: (a, { price }) => supplyAt(a, lifted(a, sells), price) },
  ];
};

/** π*: the smallest price, from 1, at which D ≤ U + X. The pool has to offer what sells leave missing. */
const leastPrice = (orders: readonly Order[]): Choice<PriceQuantity> => ({
  kind: "choice",
  name: "price",
  extremum: "smallest",
  from: (a) => a.literal(1n),
  given: interest(orders),
  holds: (a, given) => poolOffers(a, curveOf(given), given.price, a.subtract(given.demand, given.supply)),
});

const unknown: Readonly<Record<Exclude<PriceQuantity, keyof Curve<never>>, bigint>> = {
  ...{ price: 0n, demand: 0n, supply: 0n, sold: 0n, bought: 0n, sale: 0n },
};

/** X(π) of a curve, by bisection. */
export const poolSaleAt = (curve: Curve<bigint>, price: bigint): bigint => {
  const scratch = { ...curve, ...unknown, price };
  for (const step of poolSale) fix(step, scratch);
  return scratch.sale;
};

/** The one price of a batch, and its totals. The order of the orders does not enter. */
export const clearingOf = (
  curve: Curve<bigint>,
  orders: readonly Order[],
  saleAt: typeof poolSaleAt = poolSaleAt,
): Clearing<bigint> => {
  const at = { ...curve, ...unknown };
  fix(leastPrice(orders), at);
  at.sale = saleAt(curve, at.price);
  const below = { ...at, price: at.price - 1n, supply: 0n, sale: 0n };
  if (below.price >= 1n) {
    for (const step of interest(orders)) fix(step, below);
    below.sale = saleAt(curve, below.price);
  }
  return clearing(integer, at.price, at.demand, at, below);
};
