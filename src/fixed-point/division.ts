/*
 * Division in integers, for denominators above 0: there are no others, since every one is a product or a sum of what is
 * checked to be positive, or W less a rate that is checked to be below it.
 */

/**
 * ⌊numerator / denominator⌋, toward −∞ (a bigint's own `/` goes toward 0).
 * Any numerator, of any unit; the result is in units of the numerator over those of the denominator.
 * Favours whoever pays the amount: it is what a trader receives.
 * @throws RangeError if denominator = 0
 */
export const divDown = (numerator: bigint, denominator: bigint): bigint =>
  numerator < 0n ? (numerator + 1n) / denominator - 1n : numerator / denominator;

/**
 * ⌈numerator / denominator⌉ = −⌊−numerator / denominator⌋, toward +∞.
 * Any numerator, of any unit; the result is in units of the numerator over those of the denominator.
 * Favours whoever receives the amount: it is what a trader pays.
 * @throws RangeError if denominator = 0
 */
export const divUp = (numerator: bigint, denominator: bigint): bigint => -divDown(-numerator, denominator);

/**
 * ⌊a·b / denominator⌋, toward −∞, of the exact product. Any a and b; the unit is theirs multiplied, over the denominator's.
 * Favours whoever pays the amount.
 * @throws RangeError if denominator = 0
 */
export const mulDivDown = (a: bigint, b: bigint, denominator: bigint): bigint => divDown(a * b, denominator);

/**
 * ⌈a·b / denominator⌉, toward +∞, of the exact product. Any a and b; the unit is theirs multiplied, over the denominator's.
 * Favours whoever receives the amount: fees and risk are made with it.
 * @throws RangeError if denominator = 0
 */
export const mulDivUp = (a: bigint, b: bigint, denominator: bigint): bigint => divUp(a * b, denominator);

/** The larger of two integers of the same unit. */
export const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);

/** The smaller of two integers of the same unit. */
export const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
