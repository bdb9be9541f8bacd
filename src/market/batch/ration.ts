import { countBelow, type Interest } from "./interest.ts";
import type { RevealedOrder } from "./order.ts";

/** Takes note of what an order is filled with. */
type Filled = (order: RevealedOrder, amount: bigint) => void;

interface Quota {
  readonly order: RevealedOrder;
  readonly part: bigint;
  /** amount·available − part·total: what the whole part leaves, in parts of the total. */
  readonly remainder: bigint;
}

/** Of equal remainders the order stays: that of the commitments. */
const largestRemainderFirst = (a: Quota, b: Quota): number =>
  Number(a.remainder < b.remainder) - Number(a.remainder > b.remainder);

/**
 * Shares `available`, at most the total, in proportion among orders by rising commitment: whole parts, then a unit each by
 * largest remainder, ties by the lower hash.
 */
const ration = (orders: readonly RevealedOrder[], total: bigint, available: bigint, filled: Filled): void => {
  let left = available;
  const quotas = orders.map((order): Quota => {
    const share = order.amount * available;
    const part = share / total;
    left -= part;
    return { order, part, remainder: share - part * total };
  });
  quotas.sort(largestRemainderFirst);
  for (const { order, part } of quotas) {
    filled(order, left > 0n ? part + 1n : part);
    left -= 1n;
  }
};

/** Fills the orders from `whole` to `until` whole, and those from `first` to `last`, all of one limit, with the rest of the total. */
const fill = (
  { orders, before }: Interest,
  total: bigint,
  [whole, until]: readonly [number, number],
  [first, last]: readonly [number, number],
  filled: Filled,
): void => {
  const amountOf = (from: number, to: number): bigint => (before[to] as bigint) - (before[from] as bigint);
  for (const order of orders.slice(whole, until)) filled(order, order.amount);
  ration(orders.slice(first, last), amountOf(first, last), total - amountOf(whole, until), filled);
};

/** Buys of a limit above the price are filled whole, those at the price share the rest of `bought`. */
export const fillBuys = (buys: Interest, price: bigint, bought: bigint, filled: Filled): void => {
  const [first, last] = [countBelow(buys, price), countBelow(buys, price + 1n)];
  fill(buys, bought, [last, buys.orders.length], [first, last], filled);
};

/** Sells of a limit below the price are filled whole, those at the price share the rest of `sold`. */
export const fillSells = (sells: Interest, price: bigint, sold: bigint, filled: Filled): void => {
  const [first, last] = [countBelow(sells, price), countBelow(sells, price + 1n)];
  fill(sells, sold, [0, first], [first, last], filled);
};
