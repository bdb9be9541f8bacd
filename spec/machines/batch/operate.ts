import { Result } from "effect";
import type { Pool } from "../../vocabulary/pool.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { curveOf, feeRefusals, indexRefusals, stateRefusals } from "../pool/validity.ts";
import type { SealedOrder } from "./order.ts";
import { feesOf, reservesAfter, type Settlement, settle } from "./settle.ts";

/** The revealed orders of a batch on one resource of a pool, and the flat rate that was fixed when it opened. */
export interface BatchRequest {
  readonly index: number;
  readonly rate: bigint;
  readonly orders: readonly SealedOrder[];
}

export interface BatchAnswer {
  readonly settlement: Settlement;
  readonly fees: bigint;
  readonly post: Pool;
}

const emptyOrders = (orders: readonly SealedOrder[]): readonly Refusal[] =>
  orders.flatMap(({ amount, limit }, i) =>
    amount === 0n || limit === 0n
      ? [refusal("ZeroAmount", `input.orders.${i}`, 0n, "an amount and a limit of at least 1")]
      : [],
  );

const duplicates = (orders: readonly SealedOrder[]): readonly Refusal[] =>
  orders.flatMap(({ commitment }, i) =>
    orders.findIndex((other) => other.commitment === commitment) < i
      ? [refusal("DuplicateCommitment", `input.orders.${i}`, commitment, "a commitment of one order only")]
      : [],
  );

const feesOfRate = (rate: bigint): readonly Refusal[] =>
  feeRefusals({
    fees: { base: 0n, volatilityRate: 0n, cap: rate, risk: { schedule: "none", rate: 0n } },
    volatility: 0n,
    time: 0n,
  });

/** Clears a batch on a pool, or every refusal that applies. */
export const operateBatch = (
  pool: Pool,
  { index, rate, orders }: BatchRequest,
): Result.Result<BatchAnswer, readonly Refusal[]> => {
  const resource = pool.resources[index];
  if (resource === undefined) return Result.fail(indexRefusals(pool, "input.index", index));
  const invalid = [...emptyOrders(orders), ...stateRefusals(pool), ...feesOfRate(rate), ...duplicates(orders)];
  if (invalid.length > 0) return Result.fail(invalid);
  const curve = curveOf(pool, resource);
  const settlement = settle(curve, orders, rate);
  const reserves = reservesAfter(curve, settlement);
  const overflows = (["q", "p"] as const)
    .filter((name) => reserves[name] >= QUANTITY_LIMIT)
    .map((name) => refusal("Overflow", `state.resources.${index}.${name}`, reserves[name], "below 2^112"));
  if (overflows.length > 0) return Result.fail(overflows);
  const resources = pool.resources.map((each, i) => (i === index ? { ...each, ...reserves } : each));
  return Result.succeed({ settlement, fees: feesOf(settlement), post: { ...pool, resources } });
};
