import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { divDown, divUp, larger, mulDivDown, mulDivUp, smaller } from "./division.ts";

const anything = fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n });
const positive = fc.bigInt({ min: 1n, max: 2n ** 200n });
const near = fc.bigInt({ min: -20n, max: 20n });

describe("division", () => {
  it("rounds down: the largest integer whose product with the denominator does not exceed the numerator", () => {
    fc.assert(
      fc.property(fc.oneof(anything, near), fc.oneof(positive, fc.constantFrom(1n, 2n, 3n)), (n, d) => {
        const quotient = divDown(n, d);
        return quotient * d <= n && (quotient + 1n) * d > n;
      }),
    );
  });

  it("rounds up: the smallest integer whose product with the denominator is not below the numerator", () => {
    fc.assert(
      fc.property(fc.oneof(anything, near), fc.oneof(positive, fc.constantFrom(1n, 2n, 3n)), (n, d) => {
        const quotient = divUp(n, d);
        return quotient * d >= n && (quotient - 1n) * d < n;
      }),
    );
  });

  it("rounds the exact product, once", () => {
    fc.assert(
      fc.property(anything, anything, positive, (a, b, d) => {
        expect(mulDivDown(a, b, d)).toBe(divDown(a * b, d));
        expect(mulDivUp(a, b, d)).toBe(divUp(a * b, d));
        expect(mulDivUp(a, b, d) - mulDivDown(a, b, d)).toBe((a * b) % d === 0n ? 0n : 1n);
      }),
    );
  });

  it.each([
    [7n, 2n, 3n, 4n],
    [-7n, 2n, -4n, -3n],
    [8n, 2n, 4n, 4n],
    [-8n, 2n, -4n, -4n],
    [0n, 5n, 0n, 0n],
    [1n, 5n, 0n, 1n],
    [-1n, 5n, -1n, 0n],
  ])("%d / %d lies between %d and %d", (n, d, down, up) => {
    expect(divDown(n, d)).toBe(down);
    expect(divUp(n, d)).toBe(up);
  });

  it("refuses to divide by 0", () => {
    expect(() => divDown(1n, 0n)).toThrow(RangeError);
    expect(() => divUp(-1n, 0n)).toThrow(RangeError);
  });

  it("picks the larger and the smaller", () => {
    expect([larger(2n, 3n), larger(3n, 2n), smaller(2n, 3n), smaller(3n, 2n)]).toEqual([3n, 3n, 2n, 2n]);
  });
});
