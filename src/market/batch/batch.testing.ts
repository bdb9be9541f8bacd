/** Random batches for tests, and what the text says of them, worked out without any code of the implementation. */
import * as fc from "fast-check";
import type { Pool, Resource } from "../../../spec/vocabulary/pool.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { LARGE, pools, SMALL } from "../../pool/arbitrary.testing.ts";
import type { RevealedOrder } from "./order.ts";

/** Whether the pool keeps its rule when it sells so much (buys, if negative) for exactly price·sale/W credits: all in W-ths. */
export const saleAllowed = ({ q, p, c, beta, m }: Resource, shares: bigint, price: bigint, sale: bigint): boolean => {
  const [after, credits] = [q - sale, p * WAD + price * sale];
  const virtual = credits - beta * shares + c * after;
  const before = 2n * q * (p * WAD - beta * shares + c * q) + m * p * p;
  return (
    after >= 1n &&
    credits >= WAD &&
    virtual > 0n &&
    2n * after * virtual * WAD * WAD + m * credits * credits >= before * WAD * WAD
  );
};

/** ⌈(P_w + c·q)·W/(q·W + m·p)⌉, at least 1. */
export const spotOf = ({ q, p, c, beta, m }: Resource, shares: bigint): bigint => {
  const price = ((p * WAD - beta * shares + 2n * c * q) * WAD) / (q * WAD + m * p) + 1n;
  return price > 1n ? price : 1n;
};

/** Prices around that of the curve, and of any size. */
export const pricesFor = (resource: Resource, shares: bigint): fc.Arbitrary<bigint> => {
  const spot = spotOf(resource, shares);
  return fc.oneof(
    fc.bigInt({ min: 0n, max: 2n ** 30n }).map((part) => 1n + (spot * part) / 2n ** 28n),
    fc.bigInt({ min: -3n, max: 3n }).map((off) => (spot + off > 1n ? spot + off : 1n)),
    fc.bigInt({ min: 1n, max: 2n ** 120n }),
  );
};

export interface BatchOf {
  readonly pool: Pool;
  readonly resource: Resource;
  readonly orders: readonly RevealedOrder[];
  readonly rate: bigint;
}

/** Limits on a grid of eighths of the pool's price, so that many are alike. */
const orderFor = (resource: Resource, shares: bigint): fc.Arbitrary<Omit<RevealedOrder, "commitment">> => {
  const spot = spotOf(resource, shares);
  return fc.record({
    side: fc.constantFrom("buy" as const, "sell" as const),
    amount: fc.bigInt({ min: 1n, max: 2n ** 30n }).map((part) => 1n + (resource.q * part) / 2n ** 31n),
    limit: fc.bigInt({ min: 4n, max: 16n }).map((part) => 1n + (spot * part) / 8n),
  });
};

/** Up to a dozen orders on a pool of any size, far enough from the bounds that nothing overflows. */
export const batches: fc.Arbitrary<BatchOf> = fc
  .oneof(pools(SMALL), pools(LARGE))
  // A dozen orders of half the reserve, at up to twice the price.
  .filter(({ resources, shares }) =>
    resources.every(
      (resource) =>
        resource.q < 2n ** 107n && resource.p < 2n ** 111n && resource.q * spotOf(resource, shares) < 2n ** 107n * WAD,
    ),
  )
  .chain((pool) => {
    const [resource] = pool.resources;
    if (resource === undefined) throw new Error("a pool has a resource");
    return fc.record({
      pool: fc.constant(pool),
      resource: fc.constant(resource),
      orders: fc.array(orderFor(resource, pool.shares), { maxLength: 12 }).chain((orders) =>
        fc
          .uniqueArray(fc.bigInt({ min: 0n, max: 2n ** 256n - 1n }), {
            minLength: orders.length,
            maxLength: orders.length,
          })
          .map((hashes) => orders.map((order, i): RevealedOrder => ({ ...order, commitment: hashes[i] ?? 0n }))),
      ),
      rate: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: WAD - 1n })),
    });
  });
