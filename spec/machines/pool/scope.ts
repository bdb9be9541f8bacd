import type { ExpectedFinding, Machine, Parameters } from "../../checker/machine.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import type { Baseline, PoolConstants, PoolState } from "./state.ts";

/** The states that may be left; as a bound of every reserve where it is one, so that it can be written in other languages. */
export type PoolConstraint = NonNullable<Machine<PoolState>["constraint"]> & { readonly most?: ReserveBounds };

export interface ReserveBounds {
  readonly q: bigint;
  readonly p: bigint;
}

/** What a pool machine is explored on. */
export interface PoolScope {
  readonly name: string;
  readonly statement: string;
  readonly constants: PoolConstants;
  readonly starts: readonly Baseline[];
  readonly orders: (action: string) => readonly Parameters[];
  readonly constraint: PoolConstraint;
  readonly expected: readonly ExpectedFinding[];
}

/** Orders that name what is received set a floor, orders that name what is exact set a ceiling. */
const acceptsAnything = (action: string): bigint => (action.endsWith("Exact") ? QUANTITY_LIMIT : 0n);
const acceptsNothing = (action: string): bigint => (action.endsWith("Exact") ? 0n : QUANTITY_LIMIT);

/** The time of every scope: a deadline of 1 is met, one of 0 is not. */
export const NOW = 1n;

/**
 * The orders of a scope: each amount on each resource, and one order for each refusal that amounts alone do not
 * bring about: nothing asked, a resource that is not there, too late, a limit that cannot be met, more than any
 * reserve can hold.
 */
export const ordersOn =
  (resources: number, amounts: readonly bigint[]) =>
  (action: string): readonly Parameters[] => {
    const order = (amount: bigint, changes: Parameters = {}): Parameters => ({
      index: 0n,
      amount,
      limit: acceptsAnything(action),
      deadline: NOW,
      ...changes,
    });
    const [least = 1n] = amounts;
    const most = amounts.at(-1) ?? least;
    const indices = Array.from({ length: resources }, (_, i) => BigInt(i));
    return [
      ...indices.flatMap((index) => amounts.map((amount) => order(amount, { index }))),
      order(0n),
      order(least, { index: BigInt(resources) }),
      order(least, { deadline: NOW - 1n }),
      ...[...new Set([least, most])].map((amount) => order(amount, { limit: acceptsNothing(action) })),
      order(4n * QUANTITY_LIMIT),
    ];
  };

/** States beyond these reserves are checked but not left. */
export const within = (most: ReserveBounds): PoolConstraint => ({
  most,
  statement: `q ≤ ${most.q} and p ≤ ${most.p}`,
  holds: (state) => state.q.every((q) => q <= most.q) && state.p.every((p) => p <= most.p),
});

/** A refusal that an action declares and this scope cannot bring about, with the reason and where it does occur. */
export const neverGiven = (action: string, code: string, reason: string): ExpectedFinding => ({
  kind: "refusalNeverGiven",
  subject: `${action}.${code}`,
  reason,
});
