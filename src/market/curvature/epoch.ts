/** What an epoch allows of the price floor c of one resource. */
export interface CurvatureEpoch {
  /** The target of c that the last completed epochs set, units of 1e-18. Updates approach it and do not pass it. */
  readonly target: bigint;
  /** The price at the end of the last epoch, credits for one resource, units of 1e-18. */
  readonly laggedPrice: bigint;
  /** Whether c has been raised in this epoch. */
  readonly raised: boolean;
}

/** What a raise may count on; rates in units of 1e-18, below 1e18. */
export interface RaiseRules {
  /** Half the width of the band, as a part of the lagged price. */
  readonly width: bigint;
  /** The least rate that a trade pays, whatever the volatility: min(cap, base). */
  readonly rate: bigint;
}
