/** Mints a named number of shares, for at most so much of each resource and of its credits. One entry a resource. */
export interface MintShares {
  readonly shares: bigint;
  readonly maxQ: readonly bigint[];
  readonly maxP: readonly bigint[];
  readonly deadline: bigint;
}

/** Offers amounts of each resource and of its credits, for at least so many shares. What the shares do not need is returned. */
export interface AddLiquidity {
  readonly deltaQ: readonly bigint[];
  readonly deltaP: readonly bigint[];
  readonly minShares: bigint;
  readonly deadline: bigint;
}

/** Burns a named number of shares, for at least so much of each resource and of its credits. */
export interface RemoveLiquidity {
  readonly shares: bigint;
  readonly minQ: readonly bigint[];
  readonly minP: readonly bigint[];
  readonly deadline: bigint;
}

/** The shares that were minted or burned, and what was taken or paid for them of each resource and of its credits. */
export interface LiquidityReceipt {
  readonly shares: bigint;
  readonly deltaQ: readonly bigint[];
  readonly deltaP: readonly bigint[];
}
