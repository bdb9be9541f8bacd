import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool } from "../../../spec/vocabulary/pool.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { feeOn, frozen, invariantOf } from "../../pool/definition.testing.ts";
import { curveOf } from "../../pool/invariant.ts";
import { type BatchOf, batches } from "./batch.testing.ts";
import { rows } from "./clear.bench.ts";
import { type BatchReceipt, clearBatch } from "./clear.ts";
import type { Fill, RevealedOrder } from "./order.ts";
import { poolSaleAt } from "./pool-sale.ts";

const RUNS = { numRuns: 1500 };

const cleared = ({ pool, orders, rate }: Pick<BatchOf, "pool" | "orders" | "rate">) =>
  Result.getOrThrow(clearBatch(pool, { index: 0, rate, orders }));

/** Each fill beside its order. */
const withOrders = (
  orders: readonly RevealedOrder[],
  { fills }: BatchReceipt,
): readonly (readonly [RevealedOrder, Fill])[] =>
  orders.map((order) => {
    const fill = fills.find(({ commitment }) => commitment === order.commitment);
    if (fill === undefined) throw new Error("every order has a fill");
    return [order, fill];
  });

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
const ceiling = (numerator: bigint): bigint => (numerator + WAD - 1n) / WAD;

describe("a batch", () => {
  it("is cleared at one price, rounded against each trader by less than a unit, and charged the flat rate", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const { receipt } = cleared(batch);
        for (const [{ side }, { filled, credits, fee }] of withOrders(batch.orders, receipt)) {
          const exact = (receipt.price ?? 0n) * filled;
          expect(credits).toBe(side === "buy" ? ceiling(exact) : exact / WAD);
          expect(fee).toBe(feeOn(side === "buy" ? credits + fee : credits, batch.rate));
        }
        expect(receipt.fees).toBe(sum(receipt.fills.map(({ fee }) => fee)));
        expect(receipt.price === null).toBe(receipt.fills.every(({ filled }) => filled === 0n));
      }),
      RUNS,
    );
  });

  it("gives nobody worse than their limit, and everybody better than the price all they asked for", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const { receipt } = cleared(batch);
        for (const [{ side, amount, limit }, { filled, credits }] of withOrders(batch.orders, receipt)) {
          expect(filled >= 0n && filled <= amount).toBe(true);
          if (side === "buy") expect(credits <= ceiling(limit * filled)).toBe(true);
          else expect(credits >= (limit * filled) / WAD).toBe(true);
          if (receipt.price === null || limit === receipt.price) continue;
          const better = side === "buy" ? limit > receipt.price : limit < receipt.price;
          expect(filled).toBe(better ? amount : 0n);
        }
      }),
      RUNS,
    );
  });

  it("never lowers the pool's I, leaves the dust with the pool and moves nothing else", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const { post, receipt } = cleared({ ...batch, pool: frozen(batch.pool), orders: frozen(batch.orders) });
        const [before, after] = [batch.resource, post.resources[0] ?? batch.resource];
        const paid = withOrders(batch.orders, receipt).map(([{ side }, { credits }]) =>
          side === "buy" ? credits : -credits,
        );
        const bought = withOrders(batch.orders, receipt).map(([{ side }, { filled }]) =>
          side === "buy" ? filled : -filled,
        );
        expect(after).toEqual({ ...before, q: before.q - sum(bought), p: before.p + sum(paid) });
        expect(receipt.sale).toBe(sum(bought));
        expect(sum(paid) * WAD >= (receipt.price ?? 0n) * receipt.sale).toBe(true);
        expect(after.q >= 1n && after.p >= 1n).toBe(true);
        expect(invariantOf(after, post.shares) >= invariantOf(before, post.shares)).toBe(true);
        expect([post.shares, post.block]).toEqual([batch.pool.shares, batch.pool.block]);
      }),
      RUNS,
    );
  });

  it("has the same outcome for every permutation of the orders", () => {
    fc.assert(
      fc.property(
        batches.chain((batch) =>
          fc.record({
            batch: fc.constant(batch),
            permuted: fc.shuffledSubarray([...batch.orders], { minLength: batch.orders.length }),
          }),
        ),
        ({ batch, permuted }) => {
          expect(cleared({ ...batch, orders: permuted })).toEqual(cleared(batch));
        },
      ),
      RUNS,
    );
  });

  it("shares what is left at the price in proportion, to within a unit", () => {
    fc.assert(
      fc.property(batches, fc.constantFrom("buy", "sell"), (batch, side) => {
        const { receipt } = cleared(batch);
        const marginal = withOrders(batch.orders, receipt).filter(
          ([order]) => order.side === side && order.limit === receipt.price,
        );
        const asked = sum(marginal.map(([{ amount }]) => amount));
        const filled = sum(marginal.map(([, fill]) => fill.filled));
        for (const [{ amount }, fill] of marginal) {
          const gap = fill.filled * asked - amount * filled;
          expect(-asked < gap && gap < asked).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it("exchanges at least as much as at any limit, or one beside it", () => {
    fc.assert(
      fc.property(batches, (batch) => {
        const { receipt } = cleared(batch);
        const of = (side: string, counts: (limit: bigint) => boolean): bigint =>
          sum(batch.orders.filter((order) => order.side === side && counts(order.limit)).map(({ amount }) => amount));
        const curve = curveOf(batch.resource, batch.pool.shares);
        const turnover = (price: bigint): bigint => {
          const sale = poolSaleAt(curve, price);
          const taken = of("buy", (limit) => limit >= price) + (sale < 0n ? -sale : 0n);
          const given = of("sell", (limit) => limit <= price) + (sale > 0n ? sale : 0n);
          return taken < given ? taken : given;
        };
        const filledOf = (side: string): bigint =>
          sum(withOrders(batch.orders, receipt).map(([order, { filled }]) => (order.side === side ? filled : 0n)));
        const [bought, sold] = [filledOf("buy"), filledOf("sell")];
        const exchanged = bought > sold ? bought : sold;
        for (const { limit } of batch.orders)
          for (const price of [limit - 1n, limit, limit + 1n])
            if (price >= 1n) expect(turnover(price) <= exchanged).toBe(true);
      }),
      RUNS,
    );
  });
});

const pool: Pool = {
  shares: 2000n,
  resources: [{ weight: WAD, q: 12n, p: 12n, c: 0n, beta: 0n, m: 0n }],
  block: { number: 0n, open: [null] },
};
const order = (side: RevealedOrder["side"], amount: bigint, limit: bigint, commitment: bigint): RevealedOrder => ({
  ...{ side, amount, limit, commitment },
});

describe("worked by hand", () => {
  it("a buy of 6 at 2 takes 6 for 12: the constant product of 12 and 12 is kept exactly", () => {
    const { post, receipt } = cleared({ pool, rate: 0n, orders: [order("buy", 6n, 2n * WAD, 1n)] });
    expect(receipt).toEqual({
      ...{ price: 2n * WAD, sale: 6n, fees: 0n },
      fills: [{ commitment: 1n, filled: 6n, credits: 12n, fee: 0n }],
    });
    expect(post.resources[0]).toMatchObject({ q: 6n, p: 24n });
  });

  it("buys at the price share it: of 7, 2 and 1 at 2 the pool gives 6, the units that remain to the larger remainder and the lower hash", () => {
    // 7·6/10 = 4 2/10, 2·6/10 = 1 2/10, 1·6/10 = 6/10.
    const orders = [order("buy", 7n, 2n * WAD, 9n), order("buy", 2n, 2n * WAD, 4n), order("buy", 1n, 2n * WAD, 6n)];
    const { receipt } = cleared({ pool, rate: 0n, orders });
    expect(receipt.fills.map(({ commitment, filled }) => [commitment, filled])).toEqual([
      [4n, 1n],
      [6n, 1n],
      [9n, 4n],
    ]);
  });

  it.each([
    ["first", 1n, 2n, [2n, 1n]],
    ["second", 2n, 1n, [1n, 2n]],
  ] as const)("the %s of two equal orders has the lower hash and gets the odd unit", (_, one, other, filled) => {
    // The pool sells 6 at 2; 3 go to the better limit, 3 are left for two orders of 5.
    const orders = [order("buy", 3n, 3n * WAD, 7n), order("buy", 5n, 2n * WAD, one), order("buy", 5n, 2n * WAD, other)];
    const { receipt } = cleared({ pool, rate: 0n, orders });
    const filledBy = (hash: bigint) => receipt.fills.find(({ commitment }) => commitment === hash)?.filled;
    expect([filledBy(one), filledBy(other)]).toEqual(filled);
  });

  it("a buyer pays a tenth of the total on top, a seller a tenth of the proceeds", () => {
    const orders = [order("buy", 5n, 2n * WAD, 1n), order("sell", 5n, WAD / 2n, 2n)];
    const { receipt } = cleared({ pool, rate: WAD / 10n, orders });
    const [buyer, seller] = receipt.fills;
    expect([receipt.sale, buyer?.filled, seller?.filled]).toEqual([0n, 5n, 5n]);
    // 12/13 of a credit, where the pool last buys nothing: 5 of them are 4 8/13.
    expect([receipt.price, buyer?.credits, seller?.credits]).toEqual([(12n * WAD) / 13n + 1n, 5n, 4n]);
    expect([buyer?.fee, seller?.fee]).toEqual([1n, 1n]);
  });

  it("nothing revealed, nothing filled, no price", () => {
    expect(cleared({ pool, rate: 0n, orders: [] })).toEqual({
      post: pool,
      receipt: { price: null, sale: 0n, fees: 0n, fills: [] },
    });
  });
});

describe("refusals", () => {
  const full: Pool = {
    ...pool,
    resources: pool.resources.map((each) => ({ ...each, q: 2n ** 112n - 2n, p: 2n ** 111n })),
  };
  const one = order("buy", 1n, WAD, 1n);
  it.each([
    ["Negative", pool, { index: 0, rate: 0n, orders: [{ ...one, amount: -1n }] }],
    ["TooLarge", pool, { index: 0, rate: 0n, orders: [{ ...one, limit: 2n ** 256n }] }],
    ["TooLarge", pool, { index: 0, rate: 0n, orders: [{ ...one, commitment: 2n ** 256n }] }],
    ["UnknownResource", pool, { index: 1, rate: 0n, orders: [one] }],
    ["ZeroAmount", pool, { index: 0, rate: 0n, orders: [{ ...one, amount: 0n }] }],
    ["ZeroAmount", pool, { index: 0, rate: 0n, orders: [{ ...one, limit: 0n }] }],
    [
      "InvalidWeights",
      { ...pool, resources: pool.resources.map((r) => ({ ...r, weight: 1n })) },
      { index: 0, rate: 0n, orders: [one] },
    ],
    ["InvalidFees", pool, { index: 0, rate: WAD, orders: [one] }],
    ["InvalidState", { ...pool, shares: 1n }, { index: 0, rate: 0n, orders: [one] }],
    [
      "NotAdmissible",
      { ...pool, resources: pool.resources.map((r) => ({ ...r, beta: WAD })) },
      { index: 0, rate: 0n, orders: [one] },
    ],
    ["DuplicateCommitment", pool, { index: 0, rate: 0n, orders: [one, { ...one, side: "sell" as const }] }],
    ["Overflow", full, { index: 0, rate: 0n, orders: [order("sell", 5n, 1n, 1n)] }],
  ] as const)("%s", (code, state, batch) => {
    const outcome = clearBatch(state, batch);
    expect(Result.isFailure(outcome) ? outcome.failure.code : "answered").toBe(code);
  });
});

describe("speed", () => {
  it("10,000 orders are cleared, and how long it took is told", () => {
    const [row] = rows(1);
    expect(row?.name).toBe("batch.10000OrdersMilliseconds");
    expect(row?.value).toBeLessThan(2000);
  });
});
