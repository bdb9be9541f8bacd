/** A task that liquidity can be routed to, by what it is expected to bring and to cost. Units of 1e-18; below 2^112 in size. */
export interface Policy {
  /** Expected information gain; may be negative. */
  readonly information: bigint;
  /** Expected utility; may be negative. */
  readonly utility: bigint;
  readonly cost: bigint;
}

export interface LiquidityRouting {
  /** β, how much a better policy is preferred. */
  readonly beta: bigint;
  /** λ_c, what a unit of cost weighs against a unit of utility. */
  readonly sensitivity: bigint;
  readonly policies: readonly Policy[];
  /** What is to be shared out. */
  readonly total: bigint;
}

/** The scale of an exponential: it is ⌊10^36·e^−t⌋, so that its error is below 10^−36. */
export const EXPONENTIAL_SCALE = 10n ** 36n;

/** Most policies that share: their exponentials' errors then stay far below one part in 10^18. */
export const MOST_POLICIES = 1024;
