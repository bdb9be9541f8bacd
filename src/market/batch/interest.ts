import type { RevealedOrder } from "./order.ts";

/** Orders of one side by rising limit, those of one limit by rising commitment, with what all those before each ask for together. */
export interface Interest {
  readonly orders: readonly RevealedOrder[];
  /** One more than there are orders: the last is the total. Units of 1e-18. */
  readonly before: readonly bigint[];
}

const byLimit = (a: RevealedOrder, b: RevealedOrder): number => Number(a.limit > b.limit) - Number(a.limit < b.limit);

/** From orders by rising commitment. */
export const interestOf = (orders: readonly RevealedOrder[]): Interest => {
  const sorted = orders.toSorted(byLimit);
  const before = [0n];
  let total = 0n;
  for (const { amount } of sorted) {
    total += amount;
    before.push(total);
  }
  return { orders: sorted, before };
};

/** How many orders have a limit below the price. */
export const countBelow = ({ orders }: Interest, price: bigint): number => {
  let [low, high] = [0, orders.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((orders[middle] as RevealedOrder).limit < price) low = middle + 1;
    else high = middle;
  }
  return low;
};

const amountBefore = ({ before }: Interest, count: number): bigint => before[count] as bigint;

/** U(π): the total of limit π and below. */
export const offeredAt = (sells: Interest, price: bigint): bigint => amountBefore(sells, countBelow(sells, price + 1n));

/** D(π): the total of limit π and above. */
export const askedAt = (buys: Interest, price: bigint): bigint =>
  amountBefore(buys, buys.orders.length) - amountBefore(buys, countBelow(buys, price));

/** The highest limit; 0 where there is no order. */
export const highestLimit = ({ orders }: Interest): bigint => orders.at(-1)?.limit ?? 0n;
