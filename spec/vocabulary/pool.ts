/** What a pool holds of one resource and the parameters of its curve. Units of 1e-18; all below 2^112. */
export interface Resource {
  /** Share of the resource in the pool's Hamiltonian; the weights of a pool sum to exactly 1e18. */
  readonly weight: bigint;
  /** Reserve of the resource, at least 1. */
  readonly q: bigint;
  /** Reserve of credits, at least 1. */
  readonly p: bigint;
  /** Price floor, credits for one resource: λ/(2·q̄²) in the paper's terms. */
  readonly c: bigint;
  /** Credits a share: β·S = λ/q̄ in the paper's terms. */
  readonly beta: bigint;
  /** Inertia μ/w; 0 is the plain curve of equation 4. */
  readonly m: bigint;
}

/** What the per-block risk schedule remembers of a resource that has traded in the current block. Units of 1e-18. */
export interface OpenBlock {
  /** Reserve before the block's first trade. */
  readonly q0: bigint;
  /** Price view before the block's first trade. */
  readonly price0: bigint;
  /** Net quantity bought since; negative when more was sold. */
  readonly net: bigint;
}

export interface Block {
  readonly number: bigint;
  /** One entry a resource; null until the resource trades in this block. */
  readonly open: readonly (OpenBlock | null)[];
}

export interface Pool {
  /** Outstanding shares, locked ones included. */
  readonly shares: bigint;
  readonly resources: readonly Resource[];
  readonly block: Block;
}

/**
 * `none` charges no risk; `per-trade` is the unit-free form of equation 28, which splitting a trade cuts; `per-block`
 * charges what the net quantity of the block comes to, which splitting within a block does not cut.
 */
export const RISK_SCHEDULES = ["none", "per-trade", "per-block"] as const;
export type RiskSchedule = (typeof RISK_SCHEDULES)[number];

export interface Fees {
  /** f_m, a rate on credits. */
  readonly base: bigint;
  /** f_v, the rate added for a volatility of 1. */
  readonly volatilityRate: bigint;
  /** g_max: no trade pays a higher rate, per-trade risk included; per-block risk is an amount, and uncapped. Below 1e18. */
  readonly cap: bigint;
  readonly risk: { readonly schedule: RiskSchedule /** f_r; under `per-block` ρ. */; readonly rate: bigint };
}

/** What a trade depends on beside the pool and the order. */
export interface TradeContext {
  readonly fees: Fees;
  /** Coefficient of variation of the last seven daily closes. */
  readonly volatility: bigint;
  /** Now, in the same unit as the order's deadline. */
  readonly time: bigint;
}

export interface Buy {
  readonly index: number;
  readonly creditsIn: bigint;
  readonly minResource: bigint;
  readonly deadline: bigint;
}

export interface BuyExact {
  readonly index: number;
  readonly resourceOut: bigint;
  readonly maxCredits: bigint;
  readonly deadline: bigint;
}

export interface Sell {
  readonly index: number;
  readonly resourceIn: bigint;
  readonly minCredits: bigint;
  readonly deadline: bigint;
}

export interface SellExact {
  readonly index: number;
  readonly creditsOut: bigint;
  readonly maxResource: bigint;
  readonly deadline: bigint;
}

export interface Swap {
  readonly creditsIn: readonly bigint[];
  readonly minResource: readonly bigint[];
  readonly deadline: bigint;
}

/** Fee and risk, in credits, leave the trade for the liquidity providers. */
interface Charges {
  readonly fee: bigint;
  readonly risk: bigint;
}

export interface BuyReceipt extends Charges {
  readonly resourceOut: bigint;
}

export interface BuyExactReceipt extends Charges {
  readonly creditsIn: bigint;
}

export interface SellReceipt extends Charges {
  readonly creditsOut: bigint;
}

export interface SellExactReceipt extends Charges {
  readonly resourceIn: bigint;
}

export interface SwapReceipt {
  readonly resourceOut: readonly bigint[];
  readonly fee: readonly bigint[];
  readonly risk: readonly bigint[];
}

interface NewResourceBase {
  readonly weight: bigint;
  readonly q: bigint;
  readonly p: bigint;
  readonly m: bigint;
}

/** A resource of a pool to be created, in the paper's parameters or directly. */
export type NewResource =
  | (NewResourceBase & { readonly lambda: bigint; readonly qBar: bigint })
  | (NewResourceBase & { readonly c: bigint; readonly beta: bigint });

export interface CreatePool {
  readonly shares: bigint;
  readonly resources: readonly NewResource[];
}
