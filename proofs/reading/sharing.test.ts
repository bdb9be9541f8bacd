import { expect, it } from "vitest";
import { fraction, type Rational, rational } from "../../spec/arithmetic/index.ts";
import { sharing } from "./sharing.ts";

/** Terms as texts, and how many divisions they made. */
const counting = () => {
  const asked: string[] = [];
  const divide = (left: string, right: string): string => {
    asked.push(`${left}/${right}`);
    return `quotient ${asked.length}`;
  };
  const refuse = (): never => {
    throw new RangeError("nothing else is asked for");
  };
  const texts = {
    ...{ name: "texts", literal: String, add: refuse, subtract: refuse, multiply: refuse, divide, equal: refuse },
    ...{ less: refuse, atMost: refuse, truth: refuse, and: refuse, or: refuse, not: refuse, choose: refuse },
  };
  return { asked, texts };
};

it("a quotient that is asked for again is the same term, and others are not", () => {
  const { asked, texts } = counting();
  const a = sharing<string, never>(texts);
  expect([a.divide("x", "y"), a.divide("y", "x"), a.divide("x", "z"), a.divide("x", "y")]).toEqual([
    "quotient 1",
    "quotient 2",
    "quotient 3",
    "quotient 1",
  ]);
  expect(asked).toEqual(["x/y", "y/x", "x/z"]);
});

it("numbers stay what they are", () => {
  const a = sharing<Rational, boolean>(rational);
  expect(a.divide(fraction(1n), fraction(3n))).toEqual(fraction(1n, 3n));
  expect(() => a.divide(fraction(1n), fraction(0n))).toThrow("by zero");
});
