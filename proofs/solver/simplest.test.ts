import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, type Rational, rational, showRational } from "../../spec/arithmetic/index.ts";
import { simplestBetween } from "./simplest.ts";

const fractions = fc
  .tuple(fc.bigInt(-50n, 50n), fc.bigInt(1n, 30n))
  .map(([numerator, denominator]) => fraction(numerator, denominator));

const ordered = fc
  .tuple(fractions, fractions)
  .map(([left, right]): readonly [Rational, Rational] => (rational.less(right, left) ? [right, left] : [left, right]));

describe("the simplest fraction between two", () => {
  it.each([
    ["1/3 and 1/2", fraction(1n, 3n), fraction(1n, 2n), "1/2"],
    ["3.141 and 3.142", fraction(3141n, 1000n), fraction(3142n, 1000n), "245/78"],
    ["two below zero", fraction(-7n, 2n), fraction(-10n, 3n), "-7/2"],
    ["both sides of zero", fraction(-1n), fraction(5n), "0"],
  ])("of %s", (_, low, high, expected) => expect(showRational(simplestBetween(low, high))).toBe(expected));

  it("lies between, and no fraction of a smaller denominator does", () =>
    fc.assert(
      fc.property(ordered, ([low, high]) => {
        const simplest = simplestBetween(low, high);
        expect(rational.atMost(low, simplest) && rational.atMost(simplest, high)).toBe(true);
        for (let denominator = 1n; denominator < simplest.denominator; denominator++) {
          const near = (low.numerator * denominator) / low.denominator;
          for (const numerator of [near - 1n, near, near + 1n]) {
            const candidate = fraction(numerator, denominator);
            expect(rational.atMost(low, candidate) && rational.atMost(candidate, high)).toBe(false);
          }
        }
      }),
    ));

  it("refuses an empty interval", () =>
    expect(() => simplestBetween(fraction(2n), fraction(1n))).toThrow("the lower end is above the upper"));
});
