import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, showRational } from "../../../spec/arithmetic/index.ts";
import { exactly, shown, toNumber } from "./numbers.ts";

describe("a number that a person writes", () => {
  it.each([
    ["0.1", "1/10"],
    ["-37.5", "-75/2"],
    ["2.1e-6", "21/10000000"],
    ["3e2", "300"],
    ["-1/4", "-1/4"],
  ])("%s is %s", (written, exact) => expect(showRational(exactly(written))).toBe(exact));

  it("is read as the fraction that is shown", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }),
        fc.bigInt({ min: 1n, max: 10n ** 30n }),
        (n, d) => {
          expect(exactly(showRational(fraction(n, d)))).toEqual(fraction(n, d));
        },
      ),
      { seed: 3 },
    );
  });

  it.each(["", "1/0", "x", "1e", "1e1/2"])("%j is refused", (written) => {
    expect(() => exactly(written)).toThrow();
  });
});

describe("a number that is shown", () => {
  it.each([
    [fraction(-9n, 20n), "-9/20"],
    [0.25, "0.25"],
    [fraction(10n ** 20n + 1n, 3n * 10n ** 20n), "≈ 0.3333333"],
    [fraction(7n * 10n ** 400n, 2n * 10n ** 400n + 1n), "≈ 3.5"],
    [1 / 3, "≈ 0.3333333"],
  ])("%s is shown as %s", (value, text) => expect(shown(value)).toBe(text));

  it("is a double close to the fraction", () => expect(toNumber(fraction(1n, 3n))).toBe(1 / 3));
});
