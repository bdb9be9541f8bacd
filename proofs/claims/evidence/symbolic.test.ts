import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DivisionRefused, fraction, type Rational, rational } from "../../../spec/arithmetic/index.ts";
import { expression } from "../../reading/expression.ts";
import { type Radical, symbolic } from "./symbolic.ts";

const equal = (left: string, right: string, ...radicals: readonly Radical[]): boolean => {
  const { arithmetic, variable } = symbolic(radicals);
  const given = Object.fromEntries(["x", "y", "z", "s"].map((name) => [name, variable(name)]));
  return arithmetic.equal(expression(left)(arithmetic, given), expression(right)(arithmetic, given));
};

describe("rational functions", () => {
  it.each([
    ["(x + y)^2", "x^2 + 2·x·y + y^2"],
    ["(x^2 - y^2)/(x - y)", "x + y"],
    ["1/x + 1/y", "(x + y)/(x·y)"],
    ["x/(y/z)", "x·z/y"],
    ["(1/(2·x))/(3/y)", "y/(6·x)"],
    ["1/(1 + x) + 1/(1 + x)^2", "(2 + x)/(1 + x)^2"],
    ["x - x", "0"],
  ])("%s is %s", (left, right) => expect(equal(left, right)).toBe(true));

  it.each([
    ["(x + y)^2", "x^2 + y^2"],
    ["1/x", "1/y"],
    ["x/2", "x/3"],
    ["-x", "x"],
  ])("%s is not %s", (left, right) => expect(equal(left, right)).toBe(false));

  it("know a root by its power", () => {
    expect(equal("(s + 1)^3", "3·s^2 + 3·s + 3", { variable: "s", power: 3, value: 2n })).toBe(true);
    expect(equal("1/(2 - s)", "(4 + 2·s + s^2)/6", { variable: "s", power: 3, value: 2n })).toBe(true);
    expect(equal("s^3", "3", { variable: "s", power: 3, value: 2n })).toBe(false);
  });

  it("refuse to divide by what is zero everywhere, and to compare", () => {
    expect(() => equal("1/(x - x)", "0")).toThrow(DivisionRefused);
    const { arithmetic, variable } = symbolic();
    expect(() => arithmetic.less(variable("x"), variable("y"))).toThrow("no order");
  });
});

const leaf = fc.oneof(fc.constantFrom("x", "y", "z"), fc.nat(4).map(String));
const { tree } = fc.letrec<{ tree: string }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leaf,
    fc
      .tuple(tie("tree"), fc.constantFrom("+", "-", "·", "/"), tie("tree"))
      .map(([left, operation, right]) => `(${left} ${operation} ${right})`),
  ),
}));

const at: Readonly<Record<string, Rational>> = { x: fraction(7n, 3n), y: fraction(-5n, 11n), z: fraction(13n, 17n) };

const valueAt = (text: string): Rational | null => {
  try {
    return expression(text)(rational, at);
  } catch (fault) {
    if (fault instanceof DivisionRefused) return null;
    throw fault;
  }
};

describe("an identity", () => {
  it("that is found holds at any point at which both sides are defined", () => {
    fc.assert(
      fc.property(tree, tree, (left, right) => {
        const [one, other] = [valueAt(left), valueAt(right)];
        fc.pre(one !== null && other !== null);
        if (one === null || other === null) return;
        try {
          if (equal(left, right)) expect(rational.equal(one, other)).toBe(true);
          // A side less itself, with its terms in another order, is always 0.
          expect(equal(`(${left}) + (${right}) - (${left})`, right)).toBe(true);
          if (!rational.equal(one, other)) expect(equal(left, right)).toBe(false);
        } catch (fault) {
          if (!(fault instanceof DivisionRefused)) throw fault;
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });
});
