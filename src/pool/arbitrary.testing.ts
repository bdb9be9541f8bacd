/** Random pools, contexts and amounts for tests, small enough to count on or as large as the bounds allow. */
import * as fc from "fast-check";
import type { Pool, Resource, TradeContext } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { admissible } from "./definition.testing.ts";

/** An integer from `least` on with at most so many bits, every length of it equally likely. */
export const upToBits = (bits: number, least = 0n): fc.Arbitrary<bigint> =>
  fc
    .tuple(fc.integer({ min: 1, max: bits }), fc.bigInt({ min: 0n, max: 2n ** BigInt(bits) - 1n }))
    .map(([length, value]) => {
      const cut = value & ((1n << BigInt(length)) - 1n);
      return cut < least ? least : cut;
    });

/** Sometimes 0, otherwise as given. */
const orZero = (arbitrary: fc.Arbitrary<bigint>): fc.Arbitrary<bigint> =>
  fc.oneof({ weight: 1, arbitrary: fc.constant(0n) }, { weight: 2, arbitrary });

/** A part of a whole, in percent. */
const percent = fc.bigInt({ min: 0n, max: 99n });

/** Brings the debt β·S, and inertia, into the range in which the curve is admissible. */
const admitted = (resource: Resource, shares: bigint, debt: bigint, inertia: bigint): Resource => {
  const { q, p, c } = resource;
  const limit = 2n ** 112n - 1n;
  const most = ((p * WAD + c * q - 1n) * debt) / 100n / shares;
  const convex = c === 0n ? resource.m : (WAD * WAD * inertia) / (200n * c);
  let beta = most < limit ? most : limit;
  const m = convex < resource.m ? convex : resource.m;
  while (!admissible({ ...resource, beta, m }, shares)) beta /= 2n;
  return { ...resource, beta, m };
};

interface Sizes {
  readonly reserve: fc.Arbitrary<bigint>;
  readonly floor: fc.Arbitrary<bigint>;
  readonly inertia: fc.Arbitrary<bigint>;
  readonly shares: fc.Arbitrary<bigint>;
}

/** Reserves below 50, price floors and inertia near 1: the whole range of x and d can be counted. */
export const SMALL: Sizes = {
  reserve: fc.bigInt({ min: 1n, max: 50n }),
  floor: orZero(fc.bigInt({ min: 0n, max: 2n * WAD })),
  inertia: orZero(fc.bigInt({ min: 0n, max: WAD })),
  shares: fc.constant(1000n),
};

/** Everything up to its bound of 2^112. */
export const LARGE: Sizes = {
  reserve: upToBits(112, 1n),
  floor: orZero(upToBits(112)),
  inertia: orZero(upToBits(112)),
  shares: upToBits(112, 1000n),
};

/** Weights that sum to exactly W, some of them 0 now and then. */
const weights = (count: number): fc.Arbitrary<readonly bigint[]> =>
  fc.array(fc.bigInt({ min: 0n, max: WAD }), { minLength: count - 1, maxLength: count - 1 }).map((cuts) => {
    const ends = [0n, ...cuts.toSorted((a, b) => (a < b ? -1 : 1)), WAD];
    return ends.slice(1).map((end, position) => end - (ends[position] ?? 0n));
  });

/** An admissible pool of 1 to `most` resources. */
export const pools = (sizes: Sizes, most = 1): fc.Arbitrary<Pool> =>
  fc.integer({ min: 1, max: most }).chain((count) =>
    fc
      .tuple(
        sizes.shares,
        weights(count),
        fc.array(fc.tuple(sizes.reserve, sizes.reserve, sizes.floor, sizes.inertia, orZero(percent), percent), {
          minLength: count,
          maxLength: count,
        }),
      )
      .map(([shares, weight, rows]) => ({
        shares,
        resources: rows.map(([q, p, c, m, debt, inertia], position) =>
          admitted({ weight: weight[position] ?? 0n, q, p, c, m, beta: 0n }, shares, debt, inertia),
        ),
        block: { number: 7n, open: rows.map(() => null) },
      })),
  );

/** One resource of a pool by itself, with the pool's shares. */
export const resources = (sizes: Sizes): fc.Arbitrary<{ readonly resource: Resource; readonly shares: bigint }> =>
  pools(sizes).map(({ resources: all, shares }) => {
    const [resource] = all;
    if (resource === undefined) throw new Error("a pool has a resource");
    return { resource, shares };
  });

const rate = (most: bigint): fc.Arbitrary<bigint> => orZero(fc.bigInt({ min: 0n, max: most }));

/** Fees from none to nearly everything. */
export const contexts: fc.Arbitrary<TradeContext> = fc
  .record({
    base: rate(WAD / 5n),
    volatilityRate: rate(WAD),
    cap: fc.bigInt({ min: 0n, max: WAD - 1n }),
    schedule: fc.constantFrom("none", "per-trade"),
    risk: rate(4n * WAD),
    volatility: rate(WAD / 5n),
  })
  .map(({ base, volatilityRate, cap, schedule, risk, volatility }) => ({
    fees: { base, volatilityRate, cap, risk: { schedule, rate: risk } },
    volatility,
    time: 50n,
  }));
