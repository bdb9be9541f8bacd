import { performance } from "node:perf_hooks";
import { Result } from "effect";
import type { Pool, Resource, TradeContext } from "../../spec/vocabulary/pool.ts";
import { getQuote } from "./quote.ts";
import { resourceBoughtDown } from "./resource-out.ts";

/** One line of a benchmark's table. */
interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** One benchmark: quotes the case of that number and returns an amount, so that no quote can be left out. */
interface Benchmark {
  readonly name: string;
  readonly quote: (number: number) => bigint;
}

/** A case of its own for each quote of a round: pool and order both vary. A power of two. */
const CASES = 8192;
const ROUNDS = 15;
const QUOTES_A_ROUND = 8 * CASES;
const UNIT = 10n ** 18n;

/** A repeatable source of integers below `limit`: a linear congruence modulo 2^128, of which the upper bits are used. */
const integers = (seed: bigint): ((limit: bigint) => bigint) => {
  let state = seed;
  return (limit) => {
    state = BigInt.asUintN(128, state * 25492979953554139244865540595714422341n + 63641362238467930051n);
    return (state >> 24n) % limit;
  };
};

/** Reserves of 1 to 2 million; c, β and b = β·S are a fraction of the price, which is near 1. */
const resourceOfCase = (next: (limit: bigint) => bigint, sheared: boolean): Resource => ({
  weight: UNIT / 2n,
  q: 10n ** 24n + next(10n ** 24n),
  p: 10n ** 24n + next(10n ** 24n),
  c: sheared ? 10n ** 16n + next(10n ** 17n) : 0n,
  beta: sheared ? 10n ** 15n + next(10n ** 17n) : 0n,
  m: 0n,
});

const benchmarks = (): readonly Benchmark[] => {
  const next = integers(20260201n);
  const sheared: Resource[] = [];
  const plain: Resource[] = [];
  const shares: bigint[] = [];
  const credits: bigint[] = [];
  const pools: Pool[] = [];
  const orders: { readonly deltaP: readonly bigint[]; readonly deadline: bigint }[] = [];
  for (let number = 0; number < CASES; number += 1) {
    const resource = resourceOfCase(next, true);
    const supply = 10n ** 24n + next(10n ** 24n);
    const order = 10n ** 19n + next(10n ** 23n);
    sheared.push(resource);
    plain.push(resourceOfCase(next, false));
    shares.push(supply);
    credits.push(order);
    pools.push({ shares: supply, resources: [resource, resource], block: { number: 0n, open: [null, null] } });
    orders.push({ deltaP: [order, 0n], deadline: 100n });
  }
  const context: TradeContext = {
    fees: { base: 3n * 10n ** 15n, volatilityRate: 10n ** 16n, cap: 10n ** 17n, risk: { schedule: "none", rate: 0n } },
    volatility: 2n * 10n ** 17n,
    time: 50n,
  };
  const at = <A>(values: readonly A[], number: number): A => values[number & (CASES - 1)] as A;
  const closedForm = (resources: readonly Resource[]) => (number: number) =>
    resourceBoughtDown(at(resources, number), at(shares, number), at(credits, number));
  return [
    { name: "quote.sheared", quote: closedForm(sheared) },
    { name: "quote.plain", quote: closedForm(plain) },
    {
      name: "quote.api",
      quote: (number) => {
        const quote = Result.getOrThrow(getQuote(at(pools, number), context, at(orders, number)));
        return quote.totalFee;
      },
    },
  ];
};

/** Quotes a second in one round. Every answer enters a checksum, which must not come out as that of no answers. */
const round = ({ name, quote }: Benchmark): number => {
  let checksum = 0;
  const start = performance.now();
  for (let number = 0; number < QUOTES_A_ROUND; number += 1) if (quote(number) > 0n) checksum += 1;
  const seconds = (performance.now() - start) / 1000;
  if (checksum !== QUOTES_A_ROUND) throw new Error(`${name}: ${QUOTES_A_ROUND - checksum} quotes gave nothing`);
  return QUOTES_A_ROUND / seconds;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Exact buy quotes a second on one core, the median of several rounds after one to warm up. `quote.sheared` and
 * `quote.plain` are the closed form alone, from stored reserves to the largest x; `quote.api` is `getQuote` on a pool
 * of two resources, with validation and fee. Nothing is kept from one quote to the next.
 */
export const rows = (rounds = ROUNDS): readonly Row[] =>
  benchmarks().map((benchmark) => {
    round(benchmark);
    const speeds = Array.from({ length: rounds }, () => round(benchmark));
    return { name: benchmark.name, value: Math.round(median(speeds)), unit: "ops/s" };
  });
