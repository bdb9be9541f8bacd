import { describe, expect, it } from "vitest";
import { fraction, rational, showRational } from "../../spec/arithmetic/index.ts";
import { verletStep } from "../../spec/equations/index.ts";
import { constant, series, variable } from "./series.ts";

const ORDER = 4;
const a = series(rational, ORDER);
const x = variable(rational, ORDER);
const shown = (of: readonly ReturnType<typeof fraction>[]): string => of.map(showRational).join(" ");

describe("a power series", () => {
  it("of 1/(1 − x) is 1 + x + x² + …", () =>
    expect(shown(a.divide(a.literal(1n), a.subtract(a.literal(1n), x)))).toBe("1 1 1 1 1"));

  it("of (1 + x)² has three terms, and of x⁵ none that is looked at", () => {
    const square = a.multiply(a.add(a.literal(1n), x), a.add(a.literal(1n), x));
    expect(shown(square)).toBe("1 2 1 0 0");
    expect(shown(a.multiply(a.multiply(square, x), a.multiply(a.multiply(x, x), a.multiply(x, x))))).toBe("0 0 0 0 0");
  });

  it("gives a quotient that times its divisor is the dividend", () => {
    const divisor = a.add(a.literal(3n), a.multiply(a.literal(-2n), x));
    const dividend = a.add(x, a.multiply(x, x));
    expect(shown(a.multiply(a.divide(dividend, divisor), divisor))).toBe(shown(dividend));
  });

  it("without a constant term is no divisor", () => expect(() => a.divide(a.literal(1n), x)).toThrow("by zero"));

  it("has no order", () => expect(() => a.less(x, x)).toThrow("no order"));

  it("of one order is not read as one of another", () =>
    expect(() => a.add(x, variable(rational, ORDER - 1))).toThrow("no term 4"));

  it("is what an equation with a step size in it becomes: (1 + h/2)/(1 − h/2) = 1 + h + h²/2 + h³/4 + h⁴/8", () => {
    const of = (value: bigint) => constant(rational, ORDER, fraction(value));
    const resource = { q: of(1n), p: of(1n), weight: of(1n), lambda: of(0n), target: of(1n), mu: of(0n) };
    expect(shown(verletStep(a, resource, x).q)).toBe("1 1 1/2 1/4 1/8");
  });
});
