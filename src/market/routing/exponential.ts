import { EXPONENTIAL_SCALE } from "../../../spec/vocabulary/liquidity-routing.ts";

/** Bits behind the point in the first attempt: 120 for the 36 digits, the others to decide the rounding. */
const FIRST_BITS = 192n;
/** t is halved so often that its Taylor series converges fast. */
const HALVINGS = 16n;
/** e^83 > 10^36, so that the floor is 0 from here on. */
const NEGLIGIBLE = 83n;

/** e^−t and its largest error, both in units of 2^−bits, for 0 ≤ t < 83. */
interface Approximation {
  readonly value: bigint;
  readonly error: bigint;
}

/**
 * e^−t = (e^(−t/2^16))^(2^16) in fixed point. The argument is rounded down by less than a unit, each of the n terms of the
 * alternating series by less than one, the tail is below one: n + 2 units of error, all of which a squaring doubles at
 * most, e^−t being at most 1, and adds one unit to.
 */
const approximate = (exponent: bigint, unit: bigint, bits: bigint): Approximation => {
  const work = bits + 2n * HALVINGS;
  const argument = (exponent << work) / (unit << HALVINGS);
  let value = 0n;
  let error = 2n;
  let n = 0n;
  for (let term = 1n << work; term > 0n; term = (term * argument) / (n << work)) {
    value += n % 2n === 0n ? term : -term;
    error += 1n;
    n += 1n;
  }
  for (let halving = 0n; halving < HALVINGS; halving += 1n) {
    value = (value * value) >> work;
    error = 2n * error + 2n;
  }
  return { value: value >> (2n * HALVINGS), error: (error >> (2n * HALVINGS)) + 2n };
};

/**
 * ⌊10^36·e^−t⌋ for t = exponent/unit ≥ 0: the exact floor, at most 10^−36 below e^−t. Integer arithmetic alone; with more
 * bits until the floor is the same at both ends of the error. It is in the end, e^−t being irrational for t ≠ 0.
 * Part of equation 34.
 */
export const exponentialDown = (exponent: bigint, unit: bigint): bigint => {
  if (exponent === 0n) return EXPONENTIAL_SCALE;
  if (exponent >= NEGLIGIBLE * unit) return 0n;
  for (let bits = FIRST_BITS; ; bits *= 2n) {
    const { value, error } = approximate(exponent, unit, bits);
    const low = value > error ? ((value - error) * EXPONENTIAL_SCALE) >> bits : 0n;
    if (low === ((value + error) * EXPONENTIAL_SCALE) >> bits) return low;
  }
};
