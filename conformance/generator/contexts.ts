import type { RiskSchedule, TradeContext } from "../../spec/vocabulary/index.ts";
import { QUANTITY_LIMIT, WAD } from "../../spec/vocabulary/units.ts";

/** Fees, volatility and time of a trade, under a name. */
export interface NamedContext {
  readonly name: string;
  readonly context: TradeContext;
}

/** The time of every context; a deadline of the same value is still met. */
export const NOW = 1_700_000_000n;

const MOST = QUANTITY_LIMIT - 1n;

type Rates = Partial<Omit<TradeContext["fees"], "risk">> & { readonly volatility?: bigint; readonly risk?: bigint };

const named = (name: string, schedule: RiskSchedule, rates: Rates): NamedContext => {
  const { base = 0n, volatilityRate = 0n, cap = WAD / 10n, volatility = 0n, risk = 0n } = rates;
  return {
    name,
    context: { fees: { base, volatilityRate, cap, risk: { schedule, rate: risk } }, volatility, time: NOW },
  };
};

const thirtyBasisPoints = 3n * 10n ** 15n;

export const FREE = named("free", "none", {});
export const FLAT = named("flat", "none", { base: thirtyBasisPoints });
export const VOLATILE = named("volatile", "none", {
  base: thirtyBasisPoints,
  volatilityRate: WAD / 50n,
  volatility: WAD / 3n,
});
/** The surcharge alone is above the cap. */
export const CAPPED = named("capped", "none", {
  base: thirtyBasisPoints,
  volatilityRate: WAD,
  volatility: 5n * WAD,
  cap: WAD / 4n,
});
/** A cap of 0: nothing is charged, whatever the rates. */
export const CAP_ZERO = named("cap-zero", "per-trade", { base: thirtyBasisPoints, risk: WAD, cap: 0n });
/** The largest rates that are valid: all but one part in 10^18 of a trade goes to fees. */
export const EXTREME = named("extreme", "none", {
  base: MOST,
  volatilityRate: MOST,
  volatility: MOST,
  cap: WAD - 1n,
});
/** A rate of one part in 10^18: every fee is the rounding. */
export const LEAST = named("least", "none", { base: 1n, cap: 1n });
export const RISK = named("risk", "per-trade", { base: thirtyBasisPoints, risk: WAD / 5n });
export const RISK_ALONE = named("risk-alone", "per-trade", { risk: WAD / 5n });
/** The risk charge is cut by what the fee leaves of the cap. */
export const RISK_CAPPED = named("risk-capped", "per-trade", {
  base: thirtyBasisPoints,
  risk: 50n * WAD,
  cap: WAD / 8n,
});
/** The fee alone takes the whole cap, so that risk costs nothing. */
export const RISK_CROWDED_OUT = named("risk-crowded-out", "per-trade", { base: WAD, risk: WAD, cap: WAD / 8n });
/** So steep that risk is a third of a trade, and a cap that never cuts it. */
export const RISK_STEEP = named("risk-steep", "per-trade", {
  base: thirtyBasisPoints,
  risk: 2n * WAD,
  cap: (9n * WAD) / 10n,
});
/** The least rate of risk: one part in 10^18 of the size. */
export const RISK_LEAST = named("risk-least", "per-trade", { base: thirtyBasisPoints, risk: 1n });
/** The fee leaves one part in 10^18 of the cap to risk. */
export const RISK_OF_ONE = named("risk-of-one", "per-trade", {
  base: thirtyBasisPoints,
  risk: WAD,
  cap: thirtyBasisPoints + 1n,
});
export const BLOCK_LEAST = named("block-least", "per-block", { base: thirtyBasisPoints, risk: 1n });
export const BLOCK = named("block", "per-block", { base: thirtyBasisPoints, risk: WAD / 5n });
export const BLOCK_ALONE = named("block-alone", "per-block", { risk: WAD });
/** A block remembers its trades though it charges nothing for risk. */
export const BLOCK_FREE = named("block-free", "per-block", { base: thirtyBasisPoints });
/** The risk of a trade of the tenth of a reserve is more than the trade: nothing caps it. */
export const BLOCK_STEEP = named("block-steep", "per-block", { base: thirtyBasisPoints, risk: 50n * WAD });
/** The largest rate that is valid. */
export const BLOCK_MOST = named("block-most", "per-block", { risk: MOST });
