import type { Fees, Pool, Resource } from "../../vocabulary/pool.ts";

/** What a pool holds: everything that mint, burn and trades change. */
export interface Holdings {
  readonly q: readonly bigint[];
  readonly p: readonly bigint[];
  readonly shares: bigint;
}

/** The variables of the machine. `start` is a ghost: what a cycle comes back to; no action reads it. */
export interface LiquidityState extends Holdings {
  readonly start: Holdings;
}

/** What does not change: the parameters of each curve, the fees of trades with the volatility that they go by, the time. */
export interface LiquidityConstants {
  readonly resources: readonly Omit<Resource, "q" | "p">[];
  readonly fees: Fees;
  readonly volatility: bigint;
  readonly time: bigint;
}

/** What a list with an entry for each resource has for one of them. */
export const at = (values: readonly bigint[], i: number): bigint => {
  const value = values[i];
  if (value === undefined) throw new RangeError(`there is no entry ${i}: one for each resource`);
  return value;
};

/** The pool of a state. */
export const poolOf = ({ resources }: LiquidityConstants, { q, p, shares }: Holdings): Pool => ({
  shares,
  resources: resources.map((constant, i) => ({ ...constant, q: at(q, i), p: at(p, i) })),
  block: { number: 0n, open: resources.map(() => null) },
});

/** What a pool holds. */
export const holdingsOf = ({ shares, resources }: Pool): Holdings => ({
  q: resources.map(({ q }) => q),
  p: resources.map(({ p }) => p),
  shares,
});
