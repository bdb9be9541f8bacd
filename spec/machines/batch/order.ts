import type { LimitOrder } from "../../equations/batch.ts";

export type Side = "buy" | "sell";

/** What a trader keeps sealed: an amount of the resource and the worst price per resource. Units of 1e-18, both at least 1. */
export interface Order extends LimitOrder<bigint> {
  readonly side: Side;
}

/** An order with the hash that committed its trader to it. Hashes of one batch differ. */
export interface SealedOrder extends Order {
  readonly commitment: bigint;
}

export const ofSide = <O extends Order>(orders: readonly O[], side: Side): readonly O[] =>
  orders.filter((order) => order.side === side);

/** Whether the limit is strictly better than the price, so that the order is filled whole. */
export const isBetter = ({ side, limit }: Order, price: bigint): boolean =>
  side === "buy" ? limit > price : limit < price;

export const byCommitment = (a: { readonly commitment: bigint }, b: { readonly commitment: bigint }): number =>
  a.commitment < b.commitment ? -1 : 1;
