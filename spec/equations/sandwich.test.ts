import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fraction, type Rational, rational, showRational } from "../arithmetic/index.ts";
import {
  backRunProceeds,
  frontRunCost,
  grossSandwichProfit,
  literalFlashLoanBound,
  literalFlashLoanThreshold,
  literalSandwichProfit,
  netSandwichProfit,
  type Sandwich,
} from "./sandwich.ts";

const zero = fraction(0n);
const isPositive = (value: Rational): boolean => rational.less(zero, value);

const sandwiches: fc.Arbitrary<Sandwich<Rational>> = fc
  .record({
    left: fc.bigInt({ min: 1n, max: 1000n }),
    front: fc.bigInt({ min: 1n, max: 1000n }),
    victim: fc.bigInt({ min: 1n, max: 1000n }),
    level: fc.bigInt({ min: 1n, max: 10n ** 9n }),
    floor: fc.bigInt({ min: 0n, max: 1000n }),
  })
  .map(({ left, front, victim, level, floor }) => ({
    q: fraction(left + front + victim),
    level: fraction(level),
    floor: fraction(floor),
    front: fraction(front),
    victim: fraction(victim),
  }));

describe("equation 29, sound", () => {
  it("the gross profit is what the back run brings less what the front run costs, whatever the floor", () =>
    fc.assert(
      fc.property(sandwiches, (s) => {
        const legs = rational.subtract(backRunProceeds(rational, s), frontRunCost(rational, s));
        expect(showRational(grossSandwichProfit(rational, s))).toBe(showRational(legs));
      }),
    ));

  it("the gross profit is always positive, and grows with the front run", () =>
    fc.assert(
      fc.property(sandwiches, fc.bigInt({ min: 1n, max: 100n }), (s, part) => {
        const gross = grossSandwichProfit(rational, s);
        const smaller = rational.multiply(s.front, fraction(part, 101n));
        expect(isPositive(gross)).toBe(true);
        expect(rational.less(grossSandwichProfit(rational, { ...s, front: smaller }), gross)).toBe(true);
      }),
    ));

  it("falls with the floor at the same reserve and price: A = (π − c)·q²", () =>
    fc.assert(
      fc.property(sandwiches, fc.bigInt({ min: 1n, max: 100n }), (s, part) => {
        const higher = { ...s, level: rational.multiply(s.level, fraction(part, 101n)) };
        expect(rational.less(grossSandwichProfit(rational, higher), grossSandwichProfit(rational, s))).toBe(true);
      }),
    ));

  it("at any rate below 1, a front run that is large enough pays: no size deters it", () => {
    // q = 10, v = 1 at a rate of a quarter: a front run of 1 loses, one of 8.9 gains.
    const s = { q: fraction(10n), level: fraction(100n), floor: zero, victim: fraction(1n) };
    const rate = fraction(1n, 4n);
    expect(isPositive(netSandwichProfit(rational, { ...s, front: fraction(1n) }, rate))).toBe(false);
    expect(isPositive(netSandwichProfit(rational, { ...s, front: fraction(89n, 10n) }, rate))).toBe(true);
  });
});

describe("equation 29, as printed, is refuted", () => {
  const fee = (front: Rational): Rational =>
    rational.add(fraction(3n, 1000n), rational.divide(rational.multiply(fraction(1n, 2n), front), fraction(10n)));
  const price = (bought: Rational): Rational => {
    const left = rational.subtract(fraction(10n), bought);
    return rational.divide(fraction(100n), rational.multiply(left, left));
  };
  const printed = (front: Rational): Rational =>
    literalSandwichProfit(rational, price(rational.add(front, fraction(1n))), price(front), fee(front));

  it("it grows with the front run, and is positive where it should be negative", () => {
    expect(isPositive(printed(fraction(1n)))).toBe(true);
    expect(showRational(printed(fraction(6n)))).toBe("4787/1125");
    expect(rational.less(printed(fraction(6n)), printed(fraction(8n)))).toBe(true);
  });

  it("it is not the profit: 175/36 for an attacker who gains 65/9", () => {
    // A = 100, q = 10, f = 6, v = 1, no fees.
    const s = { q: fraction(10n), level: fraction(100n), floor: zero, front: fraction(6n), victim: fraction(1n) };
    const literal = literalSandwichProfit(rational, price(fraction(7n)), price(fraction(6n)), zero);
    expect(showRational(literal)).toBe("175/36");
    expect(showRational(grossSandwichProfit(rational, s))).toBe("65/9");
  });
});

describe("equation 35, as printed, is refuted", () => {
  const [norm, risk, market] = [fraction(1n), fraction(1n, 10n), fraction(3n, 1000n)];

  it("it is positive beyond the threshold after which it is said to be negative", () => {
    expect(showRational(literalFlashLoanThreshold(rational, norm, risk, market))).toBe("497/100");
    expect(showRational(literalFlashLoanBound(rational, fraction(5n), norm, risk, market))).toBe("1241/300");
  });

  it("it is negative for small loans, and grows with large ones", () => {
    const bound = (loan: Rational): Rational => literalFlashLoanBound(rational, loan, norm, risk, market);
    expect(isPositive(bound(fraction(1n, 100n)))).toBe(false);
    expect(rational.less(bound(fraction(5n)), bound(fraction(500n)))).toBe(true);
  });
});
