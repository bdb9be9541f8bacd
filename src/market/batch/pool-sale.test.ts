import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { LARGE, resources, SMALL } from "../../pool/arbitrary.testing.ts";
import { curveOf } from "../../pool/invariant.ts";
import { pricesFor, saleAllowed } from "./batch.testing.ts";
import { poolSaleAt } from "./pool-sale.ts";

const curves = fc
  .oneof(resources(SMALL), resources(LARGE))
  .chain(({ resource, shares }) =>
    fc.record({ resource: fc.constant(resource), shares: fc.constant(shares), price: pricesFor(resource, shares) }),
  );

describe("what the pool sells or buys at a price", () => {
  it("keeps I, and one unit more does not: it rounds toward 0, for the pool", () => {
    fc.assert(
      fc.property(curves, ({ resource, shares, price }) => {
        const sale = poolSaleAt(curveOf(resource, shares), price);
        expect(saleAllowed(resource, shares, price, sale)).toBe(true);
        if (sale >= 0n) expect(saleAllowed(resource, shares, price, sale + 1n)).toBe(false);
        if (sale <= 0n) expect(saleAllowed(resource, shares, price, sale - 1n)).toBe(false);
      }),
      { numRuns: 3000 },
    );
  });

  it("does not fall as the price rises", () => {
    fc.assert(
      fc.property(curves, fc.bigInt({ min: 1n, max: 2n ** 80n }), ({ resource, shares, price }, more) => {
        const curve = curveOf(resource, shares);
        expect(poolSaleAt(curve, price + more) >= poolSaleAt(curve, price)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("is all that the reserves hold where inertia makes the curve a straight line", () => {
    const straight = { weight: WAD, q: 3n, p: 4n, c: WAD / 2n, beta: 0n, m: WAD };
    const at = (q: bigint, price: bigint): bigint => poolSaleAt(curveOf({ ...straight, q }, 1000n), price);
    expect([at(3n, WAD - 1n), at(3n, WAD), at(1n, WAD), at(1n, WAD + 1n)]).toEqual([-3n, 2n, -3n, 0n]);
  });

  it("is all but the last credit at a price at or below the floor", () => {
    const curve = curveOf({ weight: WAD, q: 3n, p: 5n, c: WAD, beta: 0n, m: 0n }, 1000n);
    expect([poolSaleAt(curve, WAD), poolSaleAt(curve, WAD / 2n), poolSaleAt(curve, 1n)]).toEqual([-4n, -8n, -4n * WAD]);
  });
});
