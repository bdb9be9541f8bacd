import { describe, expect, it } from "vitest";
import { fraction, rational, showRational } from "../../spec/arithmetic/index.ts";
import { condition, defined, expression } from "./expression.ts";

const given = { x: fraction(3n), y: fraction(1n, 2n), "q'": fraction(5n), q̄: fraction(2n), "∛2": fraction(4n, 3n) };

describe("an expression", () => {
  it.each([
    ["x + y·2", "4"],
    ["(x + y)·2", "7"],
    ["x - y - 1", "3/2"],
    ["x/y/2", "3"],
    ["-x^2", "-9"],
    ["2·-y", "-1"],
    ["x^2·y", "9/2"],
    ["0.25 + 1.5", "7/4"],
    ["q' - q̄ + ∛2", "13/3"],
  ])("%s = %s", (text, value) => expect(showRational(expression(text)(rational, given))).toBe(value));

  it.each([
    ["x +", "more"],
    ["(x", "more"],
    ["x y", "an operator"],
    ["x^y", "a positive whole exponent"],
    ["x ? y", "nothing can be read"],
    [")", "a number, a name or a parenthesis"],
  ])("%s is refused: %s", (text, due) => expect(() => expression(text)).toThrow(due));

  it("names what it lacks", () => expect(() => expression("nothing")(rational, given)).toThrow("no quantity nothing"));
});

describe("a condition", () => {
  it.each([
    ["x > y", true],
    ["x <= 2", false],
    ["0 < y < x", true],
    ["0 < x < y", false],
    ["x = 3 and y != 1", true],
    ["x = 3 and y = 1", false],
    ["x >= 3", true],
  ])("%s is %s", (text, holds) => expect(condition(text)(rational, given)).toBe(holds));

  it.each(["x", "x > y y", "x > y and", "x > y or x"])("%s is refused", (text) =>
    expect(() => condition(text)).toThrow(SyntaxError),
  );
});

describe("definitions", () => {
  it("may use each other and the given, and hide it", () => {
    const all = defined(rational, given, { z: "x + twice", twice: "2·y", "q'": (a) => a.literal(7n) });
    expect(showRational(expression("z + q'")(rational, all))).toBe("11");
  });
});
