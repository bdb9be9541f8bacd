import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { integer } from "../../arithmetic/integer.ts";
import { demandAt, meetsDemand, poolOffers, saleKept, supplyAt } from "../../equations/batch.ts";
import { admissible, type Curve } from "../../equations/invariant.ts";
import { WAD } from "../../vocabulary/units.ts";
import { ofSide, type SealedOrder } from "./order.ts";
import { clearingOf, poolSaleAt } from "./price.ts";
import { permutations } from "./properties.ts";
import { rationed } from "./ration.ts";
import { settle } from "./settle.ts";

const SHARES = 2000n;

/** Curves of every kind, the straight line of full inertia among them: P = q + p at a price of 1. */
const curves: fc.Arbitrary<Curve<bigint>> = fc
  .record({
    q: fc.bigInt({ min: 1n, max: 40n }),
    p: fc.bigInt({ min: 1n, max: 40n }),
    unit: fc.constantFrom(1n, 1n, 10n ** 9n + 7n, WAD),
    tenths: fc.bigInt({ min: 0n, max: 20n }),
    credits: fc.bigInt({ min: 0n, max: 20n }),
    m: fc.constantFrom(0n, 0n, WAD / 20n, WAD / 3n),
    straight: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ q, p, unit, tenths, credits, m, straight }): Curve<bigint> => {
    const shares = SHARES * unit;
    const scaled = { q: q * unit, p: p * unit, shares };
    if (straight === 0) return { ...scaled, c: WAD / 2n, beta: 0n, m: WAD };
    return { ...scaled, c: (tenths * WAD) / 10n, beta: (credits * WAD) / SHARES, m };
  })
  .filter((curve) => admissible(integer, curve));

const prices = fc.oneof(
  fc.bigInt({ min: 1n, max: 12n }).map((quarters) => (quarters * WAD) / 4n),
  fc.bigInt({ min: 1n, max: 4n * WAD }),
  fc.bigInt({ min: 1n, max: 5n }),
);

const ordersFor = (curve: Curve<bigint>): fc.Arbitrary<readonly SealedOrder[]> =>
  fc
    .array(
      fc.record({
        side: fc.constantFrom("buy" as const, "sell" as const),
        part: fc.bigInt({ min: 1n, max: 2n ** 20n }),
        limit: prices,
      }),
      { maxLength: 5 },
    )
    .chain((drawn) =>
      fc.shuffledSubarray([2n, 3n, 5n, 7n, 11n], { minLength: drawn.length, maxLength: drawn.length }).map((hashes) =>
        drawn.map(({ side, part, limit }, i) => ({
          ...{ side, limit, commitment: hashes[i] ?? 0n },
          amount: 1n + (curve.q * part) / 2n ** 20n,
        })),
      ),
    );

const batches = curves.chain((curve) => fc.record({ curve: fc.constant(curve), orders: ordersFor(curve) }));

/** All that changes hands at a price if everyone does what they can. */
const turnover = (curve: Curve<bigint>, orders: readonly SealedOrder[], price: bigint): bigint => {
  const sale = poolSaleAt(curve, price);
  const taken = demandAt(integer, ofSide(orders, "buy"), price) + (sale < 0n ? -sale : 0n);
  const given = supplyAt(integer, ofSide(orders, "sell"), price) + (sale > 0n ? sale : 0n);
  return taken < given ? taken : given;
};

describe("X(π)", () => {
  it("is kept, the next one is not, and nothing of the other sign farther out is", () => {
    fc.assert(
      fc.property(curves, prices, (curve, price) => {
        const sale = poolSaleAt(curve, price);
        const keeps = (other: bigint): boolean => saleKept(integer, curve, price, other);
        expect(keeps(sale)).toBe(true);
        if (sale >= 0n) expect(keeps(sale + 1n)).toBe(false);
        if (sale <= 0n) expect(keeps(sale - 1n)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  it("has everything between it and 0 kept", () => {
    fc.assert(
      fc.property(curves, prices, fc.bigInt({ min: 0n, max: 100n }), (curve, price, percent) => {
        const between = (poolSaleAt(curve, price) * percent) / 100n;
        expect(saleKept(integer, curve, price, between)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not fall as the price rises, and is what poolOffers says of it", () => {
    fc.assert(
      fc.property(curves, prices, prices, fc.bigInt({ min: -50n, max: 50n }), (curve, price, more, off) => {
        const sale = poolSaleAt(curve, price);
        expect(poolSaleAt(curve, price + more) >= sale).toBe(true);
        for (const asked of [sale + off, sale, sale + 1n, 0n])
          expect(poolOffers(integer, curve, price, asked)).toBe(sale >= asked);
      }),
      { numRuns: 1000 },
    );
  });

  it("is a sale on a straight line at its own price, where the pool could as well buy", () => {
    const straight = { q: 3n, p: 4n, c: WAD / 2n, beta: 0n, m: WAD, shares: SHARES };
    expect([-3n, 2n].map((sale) => saleKept(integer, straight, WAD, sale))).toEqual([true, true]);
    expect(poolSaleAt(straight, WAD)).toBe(2n);
    expect(poolSaleAt({ ...straight, q: 1n }, WAD)).toBe(-3n);
    expect(poolSaleAt(straight, WAD - 1n)).toBe(-3n);
  });
});

describe("the clearing", () => {
  it("is at π* or one below, and π* is the smallest price with D ≤ U + X", () => {
    fc.assert(
      fc.property(batches, ({ curve, orders }) => {
        const { price } = clearingOf(curve, orders);
        const met = (at: bigint): boolean =>
          meetsDemand(
            integer,
            demandAt(integer, ofSide(orders, "buy"), at),
            supplyAt(integer, ofSide(orders, "sell"), at),
            poolSaleAt(curve, at),
          );
        expect(met(price) ? price === 1n || !met(price - 1n) : met(price + 1n)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("exchanges at least as much as any other price would", () => {
    fc.assert(
      fc.property(batches, prices, ({ curve, orders }, other) => {
        const { price, bought, sold } = clearingOf(curve, orders);
        const exchanged = bought > sold ? bought : sold;
        const limits = orders.map(({ limit }) => limit);
        for (const at of [other, price + 1n, price - 1n, ...limits, ...limits.map((limit) => limit + 1n)])
          if (at >= 1n) expect(turnover(curve, orders, at) <= exchanged).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("is the same for every permutation of the orders", () => {
    fc.assert(
      fc.property(batches, ({ curve, orders }) => {
        const settled = settle(curve, orders, WAD / 10n);
        for (const permuted of permutations(orders).slice(0, 24))
          expect(settle(curve, permuted, WAD / 10n)).toEqual(settled);
      }),
      { numRuns: 60 },
    );
  });

  it("fills sells that stand alone: a price of 0, with D = U = X = 0, would leave them out", () => {
    const pool = { q: 12n, p: 12n, c: 0n, beta: 0n, m: 0n, shares: SHARES };
    const alone: SealedOrder = { side: "sell", amount: 4n, limit: WAD / 2n, commitment: 1n };
    // The curve gives 3 for 4, and at 12/17 it would give more for no more than 5: the smallest price at which it takes 4.
    const { price, sale, fills } = settle(pool, [alone], 0n);
    expect([price, sale, fills[0]?.filled, fills[0]?.credits]).toEqual([(12n * WAD) / 17n + 1n, -4n, 4n, 2n]);
  });

  it("rations sells at the lowest price, 1, and does not step below it", () => {
    const pool = { q: 10n ** 18n, p: 3n, c: 0n, beta: 0n, m: 0n, shares: SHARES };
    const sell: SealedOrder = { side: "sell", amount: 10n ** 19n, limit: 1n, commitment: 1n };
    const { price, sale, fills } = settle(pool, [sell], 0n);
    expect([price, sale, fills[0]?.filled]).toEqual([1n, -2n * 10n ** 18n, 2n * 10n ** 18n]);
  });
});

describe("rationing", () => {
  const order = (amount: bigint, commitment: bigint): SealedOrder => ({ side: "buy", limit: WAD, amount, commitment });

  it("gives the units that remain to the largest remainders, and of equal ones to the lower hash", () => {
    // 7·5/10 = 3½, 2·5/10 = 1, 1·5/10 = ½.
    expect([...rationed([order(7n, 9n), order(2n, 4n), order(1n, 6n)], 5n)]).toEqual([
      [9n, 3n],
      [4n, 1n],
      [6n, 1n],
    ]);
    expect(rationed([order(7n, 5n), order(2n, 4n), order(1n, 6n)], 5n).get(5n)).toBe(4n);
  });
});
