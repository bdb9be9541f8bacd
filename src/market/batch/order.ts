export type Side = "buy" | "sell";

/** What a trader keeps sealed. Units of 1e-18; from 1 to 2^256 − 1. */
export interface Order {
  readonly side: Side;
  /** Of the resource. */
  readonly amount: bigint;
  /** The worst price per resource: the highest of a buy, the lowest of a sell, before the flat fee. */
  readonly limit: bigint;
}

/** A revealed order with the hash that committed its trader to it. The hashes of a batch differ; they break ties. */
export interface RevealedOrder extends Order {
  readonly commitment: bigint;
}

/** What became of an order. Credits and fee in units of 1e-18. */
export interface Fill {
  readonly commitment: bigint;
  /** Of the resource: at most the amount, 0 for an order that got nothing. */
  readonly filled: bigint;
  /** From a buyer to the pool, ⌈π·n/W⌉, or from the pool to a seller, ⌊π·n/W⌋. */
  readonly credits: bigint;
  /** For the liquidity providers: on top of what a buyer pays, out of what a seller is paid. */
  readonly fee: bigint;
}
