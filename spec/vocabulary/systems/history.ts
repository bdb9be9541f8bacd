import { type Codec, list, record, unsigned } from "../codec.ts";

export interface StoredView {
  readonly time: bigint;
  readonly price: bigint;
}

/** The past prices of a resource as they stand in a request. */
export interface StoredHistory {
  readonly now: bigint;
  readonly views: readonly StoredView[];
  readonly closes: readonly bigint[];
}

/** Prices of a pool are below this. */
export const DAILY_PRICE_LIMIT = 2n ** 225n;

const view: Codec<StoredView> = record("view", { time: unsigned, price: unsigned });

const common = {
  params: record("params", { day: unsigned, window: unsigned }),
  state: record("history", { now: unsigned, views: list(view), closes: list(unsigned) }),
};

/** How requests of `history.*` are read. */
export const historyCodecs = {
  advance: { ...common, input: record("input", { time: unsigned }) },
  observe: { ...common, input: record("input", { time: unsigned, price: unsigned }) },
  view: { ...common, input: record("input", {}) },
};
