import { fraction, type Rational, rational } from "../../spec/arithmetic/index.ts";

/** ⌊value⌋. */
const floor = ({ numerator, denominator }: Rational): bigint =>
  numerator >= 0n ? numerator / denominator : -((-numerator + denominator - 1n) / denominator);

/** The fraction of the smallest denominator, and then of the smallest numerator in size, with `low` ≤ it ≤ `high`. */
export const simplestBetween = (low: Rational, high: Rational): Rational => {
  if (rational.less(high, low)) throw new RangeError("no fraction lies between: the lower end is above the upper");
  if (low.numerator <= 0n && high.numerator >= 0n) return fraction(0n);
  if (high.numerator < 0n) {
    const { numerator, denominator } = simplestBetween(opposite(high), opposite(low));
    return fraction(-numerator, denominator);
  }
  return simplestPositive(low, high);
};

const opposite = ({ numerator, denominator }: Rational): Rational => fraction(-numerator, denominator);

/** Walks the continued fractions of both ends as long as they agree. */
const simplestPositive = (low: Rational, high: Rational): Rational => {
  const whole = floor(low);
  if (rational.equal(fraction(whole), low)) return low;
  if (whole < floor(high)) return fraction(whole + 1n);
  const rest = (end: Rational): Rational => rational.divide(fraction(1n), rational.subtract(end, fraction(whole)));
  return rational.add(fraction(whole), rational.divide(fraction(1n), simplestPositive(rest(high), rest(low))));
};
