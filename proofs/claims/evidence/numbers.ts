import { float64, fraction, type Rational, rational, showRational } from "../../../spec/arithmetic/index.ts";
import { expression } from "../../reading/expression.ts";

const nothing = {};

/** `-1/4`, `0.1`, `2.1e-6`: the exact number that a person writes. */
export const exactly = (written: string): Rational => {
  const [mantissa = "", exponent = "0"] = written.split("e");
  if (!/^-?\d+$/.test(exponent)) throw new SyntaxError(`"${written}": a whole exponent is due after e`);
  const value = expression(mantissa)(rational, nothing);
  const power = fraction(10n ** BigInt(Math.abs(Number(exponent))));
  return Number(exponent) < 0 ? rational.divide(value, power) : rational.multiply(value, power);
};

/** The double nearest to a fraction, but for two roundings. */
export const toNumber = ({ numerator, denominator }: Rational): number =>
  float64.divide(Number(numerator), Number(denominator));

const LONGEST = 16;

/** A fraction as it is while it is short, else about as much as seven digits say. */
export const shown = (value: Rational | number): string => {
  const exact = typeof value === "number" ? String(value) : showRational(value);
  if (exact.length <= LONGEST) return exact;
  return `≈ ${Number((typeof value === "number" ? value : quotient(value)).toPrecision(7))}`;
};

/** A quotient of integers that may be too large for doubles themselves. */
const quotient = ({ numerator, denominator }: Rational): number => {
  const excess = Math.max(`${numerator}`.length, `${denominator}`.length) - 300;
  if (excess <= 0) return Number(numerator) / Number(denominator);
  const scale = 10n ** BigInt(excess);
  return Number(numerator / scale) / Number(denominator / scale);
};
