/** One unit of anything, in the integers that represent it: amounts, prices, rates and weights are scaled by 1e18. */
export const WAD = 10n ** 18n;

/** Reserves, shares and parameters of a pool are below 2^112, so that the invariant stays below 2^338 and Φ's comparison below 2^562. */
export const QUANTITY_LIMIT = 2n ** 112n;

/** Anything that crosses a boundary is below 2^256. */
export const WORD_LIMIT = 2n ** 256n;

/** Shares that nobody owns: a pool is created with more, and never has fewer. */
export const LOCKED_SHARES = 1000n;

/** A target c derived from λ below this would carry fewer than six digits, and is refused as ParameterPrecision. */
export const LEAST_DERIVED_FLOOR = 10n ** 6n;

/** A price view is below 2^172: at most ⌈p·W/q + 2·c⌉ with p and c below 2^112 and q at least 1. */
export const PRICE_LIMIT = 2n ** 172n;
