import { fraction } from "../../../spec/arithmetic/index.ts";
import type { Pool, TradeContext } from "../../../spec/vocabulary/pool.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { buy, sell, swap, viewInvariant } from "../../../src/pool/index.ts";
import { computation } from "../evidence/evidence.ts";
import { accepted } from "./accepted.ts";

const free: TradeContext = {
  fees: { base: 0n, volatilityRate: 0n, cap: 0n, risk: { schedule: "none", rate: 0n } },
  volatility: 0n,
  time: 0n,
};

const resource = (c: bigint, weight: bigint) => ({ weight, q: 1000n * WAD, p: 1000n * WAD, c, beta: c * 1000n, m: 0n });

const poolOf = (count: bigint, c: bigint): Pool => {
  const resources = Array.from({ length: Number(count) }, () => resource(c, WAD / count));
  return { shares: 1000n * WAD, resources, block: { number: 0n, open: resources.map(() => null) } };
};

const invariantOf = (pool: Pool): bigint => accepted(viewInvariant(pool, 0)).invariant;

const SWAPS = 2000;

/** Swaps back and forth without fees, in exact integers: the least change of I in one of them, and all of it together. */
const traded = (lost: bigint) => {
  let pool = poolOf(1n, 0n);
  const first = invariantOf(pool);
  let least = first;
  for (let i = 1; i <= SWAPS; i++) {
    const before = invariantOf(pool);
    const amount = (BigInt(i % 37) + 1n) * (WAD / 7n);
    const order = { index: 0, deadline: 0n };
    pool =
      i % 2 === 0
        ? accepted(sell(pool, free, { ...order, resourceIn: amount, minCredits: 0n })).post
        : accepted(buy(pool, free, { ...order, creditsIn: amount, minResource: 0n })).post;
    pool = { ...pool, resources: pool.resources.map((each) => ({ ...each, p: each.p - lost })) };
    const change = invariantOf(pool) - before;
    if (change < least) least = change;
  }
  return { least: fraction(least), growth: fraction(invariantOf(pool) - first, first) };
};

export const exactSwaps = computation({
  id: "exact-swaps-do-not-drift",
  says: "2000 swaps of the reference implementation, without fees and in integers: I falls in none of them, and all together it has grown by less than 1e-17 of itself, in favour of the pool.",
  compute: () => traded(0n),
  holds: "least >= 0 and 0 <= growth < 1/100000000000000000",
  unless: () => traded(1n),
});

/** What a bundle of two resources gives in one swap for 1 credit each. */
const bundle = (credits: readonly bigint[]) => {
  const { receipt } = accepted(swap(poolOf(2n, 0n), free, { creditsIn: credits, minResource: [0n, 0n], deadline: 0n }));
  const [one = 0n, other = 0n] = receipt.resourceOut;
  return { one: fraction(one, WAD), other: fraction(other, WAD) };
};

export const bundleOnConstantProducts = computation({
  id: "bundle-on-constant-products",
  says: "Two constant products (c = β = m = 0) sell a bundle of two resources in one swap, all or nothing.",
  compute: () => bundle([WAD, WAD]),
  holds: "one > 0 and other > 0",
  unless: () => bundle([WAD, 0n]),
});

/** What a trader has after buying and selling the same again, both at one time; `between` is what the pool gains in between. */
const atOnce = (rate: bigint) => {
  const context = { ...free, fees: { ...free.fees, base: rate, cap: rate } };
  const order = { index: 0, deadline: free.time };
  const bought = accepted(buy(poolOf(1n, 0n), context, { ...order, creditsIn: 100n * WAD, minResource: 0n }));
  const sold = accepted(
    sell(bought.post, context, { ...order, resourceIn: bought.receipt.resourceOut, minCredits: 0n }),
  );
  return { paid: fraction(100n), received: fraction(sold.receipt.creditsOut, WAD) };
};

export const twoSwapsAtOnce = computation({
  id: "two-swaps-at-one-time",
  says: "A purchase of 100 credits and the sale of all of it at the same time both go through, with no step in between: at a rate of 1% the trader has 98.0 left. It is the fee and the rounding that protect the pool, not time.",
  compute: () => atOnce(WAD / 100n),
  holds: "received < paid - 1 and received > 0",
  unless: () => atOnce(0n),
});
