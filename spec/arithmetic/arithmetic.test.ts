import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Arithmetic,
  DivisionRefused,
  float64,
  fraction,
  integer,
  negate,
  product,
  type Rational,
  rational,
  showRational,
  smaller,
  square,
  sum,
} from "./index.ts";

const bigints = fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n });
const rationals = fc
  .tuple(bigints, fc.bigInt({ min: 1n, max: 2n ** 80n }))
  .map(([numerator, denominator]) => fraction(numerator, denominator));
/** Integers whose sums and products stay exact in a double. */
const floats = fc.integer({ min: -(2 ** 16), max: 2 ** 16 });

/** The laws of an ordered commutative ring, on one reading. */
const lawsOf = <N>(a: Arithmetic<N, boolean>, numbers: fc.Arbitrary<N>): void => {
  const law = (name: string, holds: (x: N, y: N, z: N) => boolean): void =>
    it(name, () => fc.assert(fc.property(numbers, numbers, numbers, holds)));
  const [zero, one] = [a.literal(0n), a.literal(1n)];
  const same = a.equal;
  law("addition commutes", (x, y) => same(a.add(x, y), a.add(y, x)));
  law("addition associates", (x, y, z) => same(a.add(a.add(x, y), z), a.add(x, a.add(y, z))));
  law("multiplication commutes", (x, y) => same(a.multiply(x, y), a.multiply(y, x)));
  law("multiplication associates", (x, y, z) => same(a.multiply(a.multiply(x, y), z), a.multiply(x, a.multiply(y, z))));
  law("multiplication distributes", (x, y, z) =>
    same(a.multiply(x, a.add(y, z)), a.add(a.multiply(x, y), a.multiply(x, z))),
  );
  law("0 and 1 are neutral", (x) => same(a.add(x, zero), x) && same(a.multiply(x, one), x));
  law("subtraction undoes addition", (x, y) => same(a.subtract(a.add(x, y), y), x));
  law("division undoes multiplication", (x, y) => same(y, zero) || same(a.divide(a.multiply(x, y), y), x));
  law("the order is total and strict", (x, y) => [a.less(x, y), a.less(y, x), same(x, y)].filter(Boolean).length === 1);
  law("at most is less or equal", (x, y) => a.atMost(x, y) === (a.less(x, y) || same(x, y)));
  law("the order is transitive", (x, y, z) => !(a.atMost(x, y) && a.atMost(y, z)) || a.atMost(x, z));
  law("addition keeps the order", (x, y, z) => a.less(x, y) === a.less(a.add(x, z), a.add(y, z)));
  law(
    "a positive factor keeps the order",
    (x, y, z) => !a.less(zero, z) || a.less(x, y) === a.less(a.multiply(x, z), a.multiply(y, z)),
  );
  law("choose takes the side its condition names", (x, y) => same(a.choose(a.less(x, y), x, y), smaller(a, x, y)));
  law("sum, product, square and negate are what they say", (x, y, z) =>
    [
      same(sum(a, [x, y, z]), a.add(x, a.add(y, z))),
      same(sum(a, []), zero),
      same(product(a, x, y, z), a.multiply(x, a.multiply(y, z))),
      same(square(a, x), a.multiply(x, x)),
      same(a.add(negate(a, x), x), zero),
    ].every(Boolean),
  );
  it("connectives", () => {
    expect([a.and(), a.and(true, false), a.and(true, true)]).toEqual([true, false, true]);
    expect([a.or(), a.or(true, false), a.or(false, false)]).toEqual([false, true, false]);
    expect([a.not(true), a.truth(true), a.truth(false)]).toEqual([false, true, false]);
  });
  it("refuses to divide by zero", () => {
    expect(() => a.divide(one, zero)).toThrow(DivisionRefused);
    expect(() => a.divide(one, zero)).toThrow(`${a.name}: 1 / 0: division by zero`);
  });
};

describe("the integer reading", () => {
  lawsOf(integer, bigints);
  it("refuses a quotient that is not an integer", () => {
    expect(() => integer.divide(7n, 2n)).toThrow("integer: 7 / 2: the quotient is not an integer");
    expect(integer.divide(-8n, 2n)).toBe(-4n);
  });
});

describe("the rational reading", () => {
  lawsOf<Rational>(rational, rationals);
  it("keeps fractions in lowest terms with a positive denominator", () => {
    expect(fraction(6n, -4n)).toEqual({ numerator: -3n, denominator: 2n });
    expect(showRational(rational.divide(fraction(231n), fraction(-800n)))).toBe("-231/800");
    expect(showRational(fraction(10n, 5n))).toBe("2");
  });
});

describe("the float64 reading", () => lawsOf(float64, floats));

describe("the readings agree", () => {
  it("on every operation over small integers", () =>
    fc.assert(
      fc.property(floats, floats, (x, y) => {
        const [bx, by] = [BigInt(x), BigInt(y)];
        for (const operation of ["add", "subtract", "multiply"] as const) {
          const exact = integer[operation](bx, by);
          expect(rational[operation](fraction(bx), fraction(by))).toEqual(fraction(exact));
          expect(float64[operation](x, y) === Number(exact)).toBe(true);
        }
        for (const comparison of ["equal", "less", "atMost"] as const) {
          const exact = integer[comparison](bx, by);
          expect(rational[comparison](fraction(bx), fraction(by))).toBe(exact);
          expect(float64[comparison](x, y)).toBe(exact);
        }
      }),
    ));
});
