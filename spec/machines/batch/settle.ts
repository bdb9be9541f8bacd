import type { Curve } from "../../equations/invariant.ts";
import { byCommitment, type SealedOrder, type Side } from "./order.ts";
import { type Pay, type Payment, paymentOf } from "./pay.ts";
import { clearingOf } from "./price.ts";
import { fillsOf, type Ration, rationed } from "./ration.ts";

/** What became of one order. */
export interface Fill extends Payment {
  readonly commitment: bigint;
  readonly side: Side;
  readonly amount: bigint;
  readonly limit: bigint;
  /** At most the amount; 0 for an order that got nothing. */
  readonly filled: bigint;
}

/** What became of a batch. */
export interface Settlement {
  /** Null where nothing was filled: no fill, no price. */
  readonly price: bigint | null;
  /** What the pool sold; negative for what it bought. */
  readonly sale: bigint;
  /** One for each order, by commitment. */
  readonly fills: readonly Fill[];
}

/** The parts of a clearing. Mutants put others in their place. */
export interface ClearingRules {
  readonly clear: typeof clearingOf;
  readonly ration: Ration;
  readonly pay: Pay;
}

export const soundClearing: ClearingRules = { clear: clearingOf, ration: rationed, pay: paymentOf };

/** The auction: the curve before it, the revealed orders in any order, the flat fee rate. */
export const settle = (
  curve: Curve<bigint>,
  orders: readonly SealedOrder[],
  rate: bigint,
  { clear, ration, pay }: ClearingRules = soundClearing,
): Settlement => {
  const totals = clear(curve, orders);
  const filledOf = fillsOf(orders, totals, ration);
  const fills = orders.map(({ commitment, side, amount, limit }): Fill => {
    const filled = filledOf.get(commitment) ?? 0n;
    const payment = filled > 0n ? pay(side, totals.price, filled, rate) : { credits: 0n, fee: 0n };
    return { commitment, side, amount, limit, filled, ...payment };
  });
  const some = fills.some(({ filled }) => filled > 0n);
  return { price: some ? totals.price : null, sale: totals.sale, fills: fills.toSorted(byCommitment) };
};

/** The reserves after the settlement: the pool takes the other side of every fill, and the dust of the roundings stays with it. */
export const reservesAfter = ({ q, p }: Pick<Curve<bigint>, "q" | "p">, { fills }: Settlement) =>
  fills.reduce(
    (reserves, { side, filled, credits }) =>
      side === "buy"
        ? { q: reserves.q - filled, p: reserves.p + credits }
        : { q: reserves.q + filled, p: reserves.p - credits },
    { q, p },
  );

/** All fees of a settlement, for the liquidity providers. */
export const feesOf = ({ fills }: Settlement): bigint => fills.reduce((sum, { fee }) => sum + fee, 0n);
