import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sqrtDown, sqrtUp } from "./square-root.ts";

/** Integers of every length up to 2^1020, far beyond those that float64 tells apart. */
const lengths = fc
  .tuple(fc.integer({ min: 0, max: 1020 }), fc.bigInt({ min: 0n, max: 2n ** 1020n - 1n }))
  .map(([bits, value]) => value & ((1n << BigInt(bits)) - 1n));

const expectRoots = (n: bigint): void => {
  const down = sqrtDown(n);
  expect(down * down <= n && (down + 1n) * (down + 1n) > n).toBe(true);
  const up = sqrtUp(n);
  expect(up * up >= n && (up === 0n || (up - 1n) * (up - 1n) < n)).toBe(true);
};

describe("integer square root", () => {
  it("is the extreme integer, up to 2^1020", () => {
    fc.assert(fc.property(lengths, expectRoots), { numRuns: 2000 });
  });

  it("is exact at and beside perfect squares", () => {
    fc.assert(
      fc.property(lengths, fc.constantFrom(-1n, 0n, 1n), (wide, off) => {
        const root = wide >> 510n;
        for (const s of [root, wide & (2n ** 60n - 1n), wide & (2n ** 172n - 1n)]) if (s > 1n) expectRoots(s * s + off);
      }),
      { numRuns: 2000 },
    );
  });

  it("is exact below 5000 and around every power of two", () => {
    for (let n = 0n; n < 5000n; n += 1n) expectRoots(n);
    for (let bits = 0n; bits <= 1022n; bits += 1n)
      for (const off of [-2n, -1n, 0n, 1n, 2n]) if (2n ** bits + off >= 0n) expectRoots(2n ** bits + off);
  });

  it("is exact where one Newton step more or less decides, beside squares of all ones", () => {
    for (let bits = 1n; bits <= 510n; bits += 1n) {
      const s = 2n ** bits - 1n;
      for (const n of [s * s - 1n, s * s, s * s + 1n, s * s + 2n * s, (s + 1n) ** 2n]) expectRoots(n);
    }
  });

  it.each([-1n, -(2n ** 300n), 2n ** 1024n, 2n ** 3000n])("refuses a radicand of %d", (n) => {
    expect(() => sqrtDown(n)).toThrow(RangeError);
    expect(() => sqrtUp(n)).toThrow(RangeError);
  });
});
