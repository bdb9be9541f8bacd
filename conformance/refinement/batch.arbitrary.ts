import fc from "fast-check";
import type { BatchRequest, SealedOrder } from "../../spec/machines/batch/index.ts";
import type { Pool, Resource } from "../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";

/** A batch on a pool. */
export interface BatchCase {
  readonly pool: Pool;
  readonly request: BatchRequest;
}

/** Integers from 1 to below 2^bits whose size in bits is uniform. */
const magnitude = (bits: number): fc.Arbitrary<bigint> =>
  fc.integer({ min: 0, max: bits - 1 }).chain((size) => {
    const least = 2n ** BigInt(size);
    return fc.bigInt({ min: least, max: 2n * least - 1n });
  });

const rarely = <A>(usual: fc.Arbitrary<A>, unusual: fc.Arbitrary<A>, times = 30): fc.Arbitrary<A> =>
  fc.oneof({ weight: times, arbitrary: usual }, { weight: 1, arbitrary: unusual });

const reserve = rarely(
  fc.oneof(fc.bigInt({ min: 10n ** 18n, max: 10n ** 24n }), fc.bigInt({ min: 1n, max: 40n }), magnitude(112)),
  fc.constantFrom(1n, 2n, QUANTITY_LIMIT - 1n, QUANTITY_LIMIT - 2n),
  20,
);

type Bounded = Omit<Resource, "weight">;

/** Plain, with a floor and a potential, with inertia up to the straight line, and now and then no market at all. */
const resource = (shares: bigint): fc.Arbitrary<Bounded> =>
  fc
    .record({
      q: reserve,
      p: reserve,
      shape: rarely(fc.constantFrom("plain", "sheared", "floor", "inertia", "straight"), fc.constant("wild")),
      percent: fc.bigInt({ min: 1n, max: 300n }),
      tenths: fc.bigInt({ min: 0n, max: 9n }),
      inertia: fc.bigInt({ min: 1n, max: 1000n }),
      wild: magnitude(112),
    })
    .map(({ q, p, shape, percent, tenths, inertia, wild }): Bounded => {
      // A floor in the region of the price without one.
      const c = ((p * WAD * percent) / (100n * q)) % QUANTITY_LIMIT;
      const beta = ((tenths * p * WAD) / (10n * shares)) % QUANTITY_LIMIT;
      if (shape === "plain") return { q, p, c: 0n, beta: 0n, m: 0n };
      if (shape === "sheared") return { q, p, c, beta, m: 0n };
      if (shape === "floor") return { q, p, c, beta: 0n, m: 0n };
      if (shape === "straight") return { q, p, c: WAD / 2n, beta: 0n, m: WAD };
      if (shape === "wild") return { q, p, c: wild, beta: wild, m: wild };
      return {
        q,
        p,
        c,
        beta: beta / 2n,
        m: ((inertia * WAD * WAD) / (2200n * (c + WAD / 10n ** 9n))) % QUANTITY_LIMIT,
      };
    });

/** The price of the curve without inertia, at least 1: where limits are drawn around. */
const priceOf = ({ q, p, c, beta, m }: Bounded, shares: bigint): bigint => {
  const price = ((p * WAD - beta * shares + 2n * c * q) * WAD) / (q * WAD + m * p);
  return price > 1n ? price : 1n;
};

/** Amounts from crumbs to several reserves, limits around the price and often alike, hashes that now and then collide. */
const order = (curve: Bounded, shares: bigint): fc.Arbitrary<SealedOrder> => {
  const price = priceOf(curve, shares);
  const around = fc.oneof(
    fc.bigInt({ min: 16n, max: 48n }).map((part) => 1n + (price * part) / 32n),
    fc.bigInt({ min: 0n, max: 2n ** 40n }).map((part) => 1n + (price * (part + 2n ** 40n)) / 2n ** 41n),
    fc.bigInt({ min: -2n, max: 2n }).map((off) => (price + off > 1n ? price + off : 1n)),
  );
  return fc.record({
    side: fc.constantFrom("buy" as const, "sell" as const),
    amount: rarely(
      fc.oneof(
        fc.bigInt({ min: 1n, max: 2n ** 40n }).map((part) => 1n + (curve.q * part) / 2n ** 41n),
        fc.bigInt({ min: 1n, max: 9n }),
        fc.bigInt({ min: 1n, max: 8n }).map((part) => 1n + (curve.q * part) / 4n),
      ),
      rarely(magnitude(112), fc.constant(0n), 3),
      40,
    ),
    limit: rarely(around, rarely(magnitude(120), fc.constant(0n), 3), 25),
    commitment: rarely(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), fc.bigInt({ min: 0n, max: 30n }), 20),
  });
};

/** Batches of up to eight orders on pools of every size up to the bounds, refused ones among them. */
export const batchCase: fc.Arbitrary<BatchCase> = rarely(
  fc.bigInt({ min: 10n ** 18n, max: 10n ** 24n }),
  magnitude(90).map((shares) => shares + 1000n),
  4,
).chain((shares) =>
  resource(shares).chain((curve) =>
    fc
      .record({
        weight: rarely(fc.constant(WAD), fc.constant(WAD - 1n), 60),
        orders: fc.array(order(curve, shares), { maxLength: 8 }),
        rate: rarely(fc.bigInt({ min: 0n, max: WAD / 10n }), fc.constantFrom(0n, WAD - 1n, WAD)),
        index: rarely(fc.constant(0), fc.constant(1), 60),
      })
      .map(
        ({ weight, orders, rate, index }): BatchCase => ({
          pool: { shares, resources: [{ weight, ...curve }], block: { number: 0n, open: [null] } },
          request: { index, rate, orders },
        }),
      ),
  ),
);
