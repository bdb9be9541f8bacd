/** The market makers of Table 3, in its order. */
export const TABLE_3_ROWS = ["cpmm", "curve", "v3", "balancer", "hmm.5", "hmm2"] as const;

export type Table3Row = (typeof TABLE_3_ROWS)[number];

/** The price ratios of Table 3's columns. */
export const TABLE_3_RATIOS = [2, 5, 10] as const;

/** Table 3 as printed: impermanent loss in per cent at r = 2, 5 and 10. */
export const TABLE_3: Readonly<Record<Table3Row, { readonly title: string; readonly percent: readonly number[] }>> = {
  cpmm: { title: "Uniswap v2 (CPMM)", percent: [-5.72, -25.46, -51.54] },
  curve: { title: "Curve (A=100)", percent: [-0.31, -6.82, -18.73] },
  v3: { title: "Uniswap v3 (10x)", percent: [-5.72, -25.46, -42.54] },
  balancer: { title: "Balancer (80/20)", percent: [-1.04, -8.91, -19.63] },
  "hmm.5": { title: "HMM (λ = 0.5)", percent: [-3.84, -17.12, -28.92] },
  hmm2: { title: "HMM (λ = 2.0)", percent: [-1.91, -9.23, -16.41] },
};

/** κ that Table 3 is computed at, for the curve on target with q = q̄ = 1 and p = κ: the paper states none, and λ < 2κ has to hold. */
export const TABLE_3_KAPPA = { "hmm.5": 1, hmm2: 2 } as const;
export const TABLE_3_LAMBDA = { "hmm.5": 0.5, hmm2: 2 } as const;

/** Equation 26 as printed: 2√r/(1 + r) − 1 + (λ/2κ)(√r − 1)²/(1 + r), the claimed upper bound of |IL|; at most 0 for λ ≤ 2κ. */
export const literalLossBound = (ratio: number, lambda: number, kappa: number): number => {
  const change = Math.sqrt(ratio) - 1;
  return (-(1 - lambda / (2 * kappa)) * change * change) / (1 + ratio);
};

/**
 * The l = λ/2κ at which the curve on target has this impermanent loss at this price ratio: 1 − ((r − 1)/d − d)²/4 with
 * d² = |IL|(1 + r). Below 0 where the loss is smaller than the constant product's.
 */
export const curvatureOfLoss = (ratio: number, impermanentLoss: number): number => {
  const distance = Math.sqrt(-impermanentLoss * (1 + ratio));
  return 1 - (Math.abs(ratio - 1) / distance - Math.sign(ratio - 1) * distance) ** 2 / 4;
};
