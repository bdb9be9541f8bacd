import { performance } from "node:perf_hooks";
import { Result } from "effect";
import { clearBatch } from "./clear.ts";
import type { RevealedOrder } from "./order.ts";

const ORDERS = 10_000;
const ROUNDS = 15;
const UNIT = 10n ** 18n;

/** A repeatable source of integers below `limit`: a linear congruence modulo 2^256, of which the upper bits are used. */
const integers = (seed: bigint): ((limit: bigint) => bigint) => {
  let state = seed;
  return (limit) => {
    state = BigInt.asUintN(256, state * 25492979953554139244865540595714422341n + 63641362238467930051n);
    return (state >> 40n) % limit;
  };
};

/** Limits around the pool's price of 1, a third of them on a grid of thousandths, where many share one limit. */
const ordersOf = (next: (limit: bigint) => bigint): readonly RevealedOrder[] =>
  Array.from({ length: ORDERS }, (_, number): RevealedOrder => {
    const limit = (UNIT * 9n) / 10n + next(UNIT / 5n);
    return {
      side: next(2n) === 0n ? "buy" : "sell",
      amount: 1n + next(100n * UNIT),
      limit: number % 3 === 0 ? limit - (limit % (UNIT / 1000n)) : limit,
      commitment: next(2n ** 200n),
    };
  });

const pool = (next: (limit: bigint) => bigint) => ({
  shares: 10n ** 24n,
  resources: [
    {
      ...{ weight: UNIT, q: 10n ** 24n + next(10n ** 22n), p: 10n ** 24n + next(10n ** 22n) },
      ...{ c: UNIT / 10n, beta: UNIT / 10n, m: 0n },
    },
  ],
  block: { number: 0n, open: [null] },
});

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Milliseconds on one core to clear 10,000 revealed orders, validation, sorting, rationing and payments included: the median of several rounds, each of its own orders. */
export const rows = (rounds = ROUNDS) => {
  const next = integers(20260301n);
  const times = Array.from({ length: rounds + 1 }, () => {
    const [state, orders] = [pool(next), ordersOf(next)];
    const start = performance.now();
    const { receipt } = Result.getOrThrow(clearBatch(state, { index: 0, rate: UNIT / 1000n, orders }));
    const time = performance.now() - start;
    if (receipt.price === null || receipt.fees === 0n) throw new Error("nothing was filled");
    return time;
  });
  return [{ name: "batch.10000OrdersMilliseconds", value: Number(median(times.slice(1)).toFixed(2)), unit: "ms" }];
};
