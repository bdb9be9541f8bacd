import { Result } from "effect";
import type { Pool, TradeContext } from "../../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { curveOf } from "../../pool/invariant.ts";
import { overflowProblem, type Trade, withReserves } from "../../pool/trade.ts";
import { type Problem, validTrade } from "../../pool/validate.ts";
import { interestOf } from "./interest.ts";
import type { Fill, RevealedOrder } from "./order.ts";
import { paymentOf } from "./payment.ts";
import { clearingOf } from "./price.ts";
import { fillBuys, fillSells } from "./ration.ts";

/** The revealed orders of a batch on one resource of a pool, in any order. */
export interface BatchOrders {
  readonly index: number;
  /** The flat fee rate, units of 1e-18, below 1e18: fixed when the batch opened. */
  readonly rate: bigint;
  readonly orders: readonly RevealedOrder[];
}

/** What became of a batch. Units of 1e-18. */
export interface BatchReceipt {
  /** Credits for one resource, the same for all; null if nothing was filled. */
  readonly price: bigint | null;
  /** What the pool sold; negative for what it bought. */
  readonly sale: bigint;
  /** One for each order, by commitment. */
  readonly fills: readonly Fill[];
  /** All fees, for the liquidity providers. */
  readonly fees: bigint;
}

const wordProblem = (value: bigint, field: () => string): Problem => {
  if (value < 0n) return refusal("Negative", field(), value, "at least 0");
  return value < WORD_LIMIT ? null : refusal("TooLarge", field(), value, "below 2^256");
};

const readProblem = (orders: readonly RevealedOrder[]): Problem => {
  for (const [place, { amount, limit, commitment }] of orders.entries()) {
    const problem =
      wordProblem(amount, () => `input.orders.${place}.amount`) ??
      wordProblem(limit, () => `input.orders.${place}.limit`) ??
      wordProblem(commitment, () => `input.orders.${place}.commitment`);
    if (problem !== null) return problem;
  }
  return null;
};

/** The smallest amount or limit, which must not be 0; 1 where there is no order. */
const smallest = (orders: readonly RevealedOrder[]): bigint =>
  orders.some(({ amount, limit }) => amount === 0n || limit === 0n) ? 0n : 1n;

const flat = (rate: bigint): TradeContext => ({
  fees: { base: rate, volatilityRate: 0n, cap: rate, risk: { schedule: "none", rate: 0n } },
  volatility: 0n,
  time: 0n,
});

const byCommitment = (a: RevealedOrder, b: RevealedOrder): number => (a.commitment < b.commitment ? -1 : 1);

const duplicateProblem = (sorted: readonly RevealedOrder[]): Problem => {
  const twice = sorted.find(({ commitment }, place) => commitment === sorted[place + 1]?.commitment);
  return twice === undefined
    ? null
    : refusal("DuplicateCommitment", "input.orders", twice.commitment, "a commitment of one order only");
};

/**
 * Clears a batch at the one price at which demand meets supply and the pool's curve: sound form of Algorithm 3. Limits
 * better than the price are filled whole, limits at the price share what is left, by largest remainder and then by the
 * lower hash. Buyers pay ⌈π·n/W⌉, sellers are paid ⌊π·n/W⌋, the dust stays in the pool, whose I does not fall; the flat
 * fee comes on top of the one and out of the other. The outcome is the same for every permutation of the orders.
 *
 * A limit of 0 is no limit that a price can have, since prices are at least 1 (1e-18 credits for one resource).
 *
 * Refused as Negative, TooLarge, UnknownResource, ZeroAmount (an amount or a limit), InvalidWeights, InvalidFees
 * (rate ≥ 1e18), InvalidState, NotAdmissible, DuplicateCommitment, Overflow (q' or p' ≥ 2^112): the first that applies.
 */
export const clearBatch = (
  pool: Pool,
  { index, rate, orders }: BatchOrders,
): Result.Result<Trade<BatchReceipt>, Refusal> => {
  const unread = readProblem(orders);
  if (unread !== null) return Result.fail(unread);
  const asOrder = { index, orders: smallest(orders), limit: 0n, deadline: 0n };
  return Result.flatMap(validTrade(pool, flat(rate), asOrder, "orders", "limit"), (resource) => {
    const sorted = orders.toSorted(byCommitment);
    const duplicate = duplicateProblem(sorted);
    if (duplicate !== null) return Result.fail(duplicate);
    const buys = interestOf(sorted.filter(({ side }) => side === "buy"));
    const sells = interestOf(sorted.filter(({ side }) => side === "sell"));
    const { price, sale, bought, sold } = clearingOf(curveOf(resource, pool.shares), buys, sells);
    const filledOf = new Map<RevealedOrder, bigint>();
    const note = (order: RevealedOrder, amount: bigint): void => {
      if (amount > 0n) filledOf.set(order, amount);
    };
    fillBuys(buys, price, bought, note);
    fillSells(sells, price, sold, note);
    let [credits, fees] = [0n, 0n];
    const fills = sorted.map((order): Fill => {
      const filled = filledOf.get(order);
      if (filled === undefined) return { commitment: order.commitment, filled: 0n, credits: 0n, fee: 0n };
      const payment = paymentOf(order.side, price, filled, rate);
      credits += order.side === "buy" ? payment.credits : -payment.credits;
      fees += payment.fee;
      return { commitment: order.commitment, filled, credits: payment.credits, fee: payment.fee };
    });
    const [q, p] = [resource.q - sale, resource.p + credits];
    const problem =
      overflowProblem(`state.resources.${index}.q`, q) ?? overflowProblem(`state.resources.${index}.p`, p);
    if (problem !== null) return Result.fail(problem);
    const receipt: BatchReceipt = { price: filledOf.size > 0 ? price : null, sale, fills, fees };
    return Result.succeed({ post: withReserves(pool, index, { q, p }), receipt });
  });
};
