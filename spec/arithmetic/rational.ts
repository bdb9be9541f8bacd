import { type Arithmetic, booleanConnectives, DivisionRefused } from "./arithmetic.ts";

/** An exact fraction in lowest terms, denominator positive. */
export interface Rational {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

const greatestCommonDivisor = (left: bigint, right: bigint): bigint => {
  let a = left < 0n ? -left : left;
  let b = right < 0n ? -right : right;
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
};

/** The fraction in lowest terms. Refused (`DivisionRefused`) for a denominator of zero. */
export const fraction = (numerator: bigint, denominator = 1n): Rational => {
  if (denominator === 0n) throw new DivisionRefused("rational", numerator, denominator, "division by zero");
  const sign = denominator < 0n ? -1n : 1n;
  const divisor = greatestCommonDivisor(numerator, denominator) * sign;
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};

const compare = (left: Rational, right: Rational): bigint =>
  left.numerator * right.denominator - right.numerator * left.denominator;

/** `5`, `-231/800`. */
export const showRational = ({ numerator, denominator }: Rational): string =>
  denominator === 1n ? `${numerator}` : `${numerator}/${denominator}`;

/** Exact fractions: the reading in which counterexamples are replayed. */
export const rational: Arithmetic<Rational, boolean> = {
  ...booleanConnectives,
  name: "rational",
  literal: (value) => fraction(value),
  add: (left, right) =>
    fraction(
      left.numerator * right.denominator + right.numerator * left.denominator,
      left.denominator * right.denominator,
    ),
  subtract: (left, right) =>
    fraction(
      left.numerator * right.denominator - right.numerator * left.denominator,
      left.denominator * right.denominator,
    ),
  multiply: (left, right) => fraction(left.numerator * right.numerator, left.denominator * right.denominator),
  divide: (left, right) => {
    if (right.numerator === 0n)
      throw new DivisionRefused("rational", showRational(left), showRational(right), "division by zero");
    return fraction(left.numerator * right.denominator, left.denominator * right.numerator);
  },
  equal: (left, right) => compare(left, right) === 0n,
  less: (left, right) => compare(left, right) < 0n,
  atMost: (left, right) => compare(left, right) <= 0n,
};
