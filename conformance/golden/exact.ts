import { Decimal } from "decimal.js";
import { type Arithmetic, booleanConnectives, DivisionRefused } from "../../spec/arithmetic/index.ts";

/** Digits that golden values are computed with: 50 are kept, and the rest is for what cancels on the way. */
export const WORKING_DIGITS = 64;

/** Numbers of so many digits, and the equations' reading of them. */
export interface Exact {
  readonly digits: number;
  /** A double, exactly; or an integer. */
  readonly of: (value: number) => Decimal;
  readonly reading: Arithmetic<Decimal, boolean>;
}

/** The mantissa as an integer and the exponent of two of a finite double. */
const partsOf = (value: number): readonly [mantissa: bigint, exponent: number] => {
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, value);
  const word = bits.getBigUint64(0);
  const exponent = Number((word >> 52n) & 0x7ffn);
  const fraction = word & 0xfffffffffffffn;
  const mantissa = exponent === 0 ? fraction : fraction | (1n << 52n);
  return [value < 0 ? -mantissa : mantissa, Math.max(exponent, 1) - 1075];
};

/** Decimals of a number of digits. Division is rounded to them; all else of `Arithmetic` holds as it does for doubles. */
export const makeExact = (digits: number = WORKING_DIGITS): Exact => {
  const Sized = Decimal.clone({ precision: digits, toExpNeg: -20, toExpPos: 60 });
  const two = new Sized(2);
  const reading: Arithmetic<Decimal, boolean> = {
    ...booleanConnectives,
    name: `decimal of ${digits} digits`,
    literal: (value) => new Sized(value.toString()),
    add: (left, right) => left.plus(right),
    subtract: (left, right) => left.minus(right),
    multiply: (left, right) => left.times(right),
    divide: (left, right) => {
      if (right.isZero()) throw new DivisionRefused(reading.name, left, right, "division by zero");
      return left.dividedBy(right);
    },
    equal: (left, right) => left.equals(right),
    less: (left, right) => left.lessThan(right),
    atMost: (left, right) => left.lessThanOrEqualTo(right),
  };
  return {
    digits,
    of: (value) => {
      const [mantissa, exponent] = partsOf(value);
      return new Sized(mantissa.toString()).times(two.pow(exponent));
    },
    reading,
  };
};

const HALVINGS = 30;
const SECANTS = 12;
/** The part of the digits in which the last two secants agree; the last has then more right than that. */
const SETTLED = 0.7;

/** The root of a smooth function that changes sign once between two points: bisected to nine digits, then by secants to all. */
export const rootBetween = (
  { digits }: Exact,
  valueAt: (at: Decimal) => Decimal,
  low: Decimal,
  high: Decimal,
): Decimal => {
  const negativeAtLow = valueAt(low).isNegative();
  let [from, to] = [low, high];
  for (let halving = 0; halving < HALVINGS; halving += 1) {
    const middle = from.plus(to).dividedBy(2);
    if (valueAt(middle).isNegative() === negativeAtLow) from = middle;
    else to = middle;
  }
  let [last, at] = [from, to];
  let [lastValue, value] = [valueAt(last), valueAt(at)];
  for (let secant = 0; secant < SECANTS; secant += 1) {
    const rise = value.minus(lastValue);
    if (value.isZero() || rise.isZero()) return at;
    const next = at.minus(value.times(at.minus(last)).dividedBy(rise));
    const settled = next
      .minus(at)
      .abs()
      .lessThanOrEqualTo(next.abs().times(`1e-${Math.floor(digits * SETTLED)}`));
    [last, lastValue, at] = [at, value, next];
    if (settled) return at;
    value = valueAt(at);
  }
  throw new Error(`no root to ${digits} digits between ${low} and ${high}: at ${at} the value is ${value}`);
};

export type { Decimal } from "decimal.js";
