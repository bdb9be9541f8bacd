import { performance } from "node:perf_hooks";
import { Result } from "effect";
import type { Pool, Resource } from "../../../spec/vocabulary/pool.ts";
import { mintShares, removeLiquidity } from "./index.ts";

/** One line of a benchmark's table. */
interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** A pool of its own for each mint and burn of a round. A power of two. */
const CASES = 4096;
const ROUNDS = 9;
const PAIRS_A_ROUND = 8 * CASES;
const UNIT = 10n ** 18n;

/** A repeatable source of integers below `limit`: a linear congruence modulo 2^128, of which the upper bits are used. */
const integers = (seed: bigint): ((limit: bigint) => bigint) => {
  let state = seed;
  return (limit) => {
    state = BigInt.asUintN(128, state * 25492979953554139244865540595714422341n + 63641362238467930051n);
    return (state >> 24n) % limit;
  };
};

/** Two resources of 1 to 2 million, with a price floor; shares as many. */
const poolsOfCases = (): readonly { readonly pool: Pool; readonly part: bigint }[] => {
  const next = integers(20260301n);
  const resource = (): Resource => ({
    weight: UNIT / 2n,
    q: 10n ** 24n + next(10n ** 24n),
    p: 10n ** 24n + next(10n ** 24n),
    c: 10n ** 16n + next(10n ** 17n),
    beta: 10n ** 15n + next(10n ** 17n),
    m: 0n,
  });
  return Array.from({ length: CASES }, () => ({
    pool: {
      shares: 10n ** 24n + next(10n ** 24n),
      resources: [resource(), resource()],
      block: { number: 0n, open: [null, null] },
    },
    part: 10n ** 18n + next(10n ** 23n),
  }));
};

/** Mints and burns again so many pairs, and answers pairs a second. Every answer enters a checksum. */
const round = (cases: ReturnType<typeof poolsOfCases>): number => {
  const anything = [2n ** 255n, 2n ** 255n];
  const nothing = [0n, 0n];
  let returned = 0;
  const start = performance.now();
  for (let number = 0; number < PAIRS_A_ROUND; number += 1) {
    const { pool, part } = cases[number & (CASES - 1)] as (typeof cases)[number];
    const minted = Result.getOrThrow(
      mintShares(pool, 1n, { shares: part, maxQ: anything, maxP: anything, deadline: 1n }),
    );
    const burned = Result.getOrThrow(
      removeLiquidity(minted.post, 1n, { shares: part, minQ: nothing, minP: nothing, deadline: 1n }),
    );
    const [put, got] = [minted.receipt.deltaQ[0] ?? 0n, burned.receipt.deltaQ[0] ?? 0n];
    if (burned.post.shares === pool.shares && got > 0n && got <= put) returned += 1;
  }
  const seconds = (performance.now() - start) / 1000;
  if (returned !== PAIRS_A_ROUND) throw new Error(`${PAIRS_A_ROUND - returned} pairs did not come back`);
  return PAIRS_A_ROUND / seconds;
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Pairs of a mint and the burn of what was minted, a second on one core, through the public functions with all their checks,
 * on pools of two resources; the median of several rounds after one to warm up.
 */
export const rows = (rounds = ROUNDS): readonly Row[] => {
  const cases = poolsOfCases();
  round(cases);
  const speeds = Array.from({ length: rounds }, () => round(cases));
  return [{ name: "liquidity.mintBurnPerSecond", value: Math.round(median(speeds)), unit: "ops/s" }];
};
