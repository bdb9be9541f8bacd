import type { Venue } from "../../vocabulary/routing.ts";
import { paymentAt, venueCurve } from "./venue.ts";

/** Every way to buy exactly `amount`, at most `most[j]` at venue j: the feasible set of equation 22 for one class. */
export function* splits(most: readonly bigint[], amount: bigint): Generator<readonly bigint[]> {
  const [first, ...rest] = most;
  if (first === undefined) {
    if (amount === 0n) yield [];
    return;
  }
  for (let here = first < amount ? first : amount; here >= 0n; here -= 1n)
    for (const others of splits(rest, amount - here)) yield [here, ...others];
}

export interface PricedSplit {
  readonly quantities: readonly bigint[];
  readonly credits: bigint;
}

/** How a split is judged: what it costs, unless a mutant knows better. */
export type SplitCost = (venues: readonly Venue[], quantities: readonly bigint[]) => bigint;

/** Σ ⌈C(x)·W/(W − g)⌉: what a client pays, to the unit. */
export const costOfSplit: SplitCost = (venues, quantities) =>
  venues.reduce((total, venue, j) => total + paymentAt(venue, quantities[j] ?? 0n), 0n);

/** The most that each venue can sell. */
export const capacities = (venues: readonly Venue[]): readonly bigint[] =>
  venues.map((venue) => venueCurve(venue).most);

/**
 * An optimal integer split, by definition: of all splits one of least cost, the first in order. Tries every one of them,
 * so for small amounts only. Null if there is none: the venues have not enough between them.
 */
export const cheapestSplit = (
  venues: readonly Venue[],
  amount: bigint,
  cost: SplitCost = costOfSplit,
): PricedSplit | null => {
  let best: { readonly quantities: readonly bigint[]; readonly rank: bigint } | null = null;
  for (const quantities of splits(capacities(venues), amount)) {
    const rank = cost(venues, quantities);
    if (best === null || rank < best.rank) best = { quantities, rank };
  }
  return best === null ? null : { quantities: best.quantities, credits: costOfSplit(venues, best.quantities) };
};
