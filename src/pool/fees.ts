import type { TradeContext } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { mulDivDown, mulDivUp, smaller } from "../fixed-point/division.ts";
import { sqrtDown, sqrtUp } from "../fixed-point/square-root.ts";

/** What a trade is charged, as rates in units of 1e-18. The flat rate and the largest risk rate add up to the cap at most. */
export interface Rates {
  /** g = min(cap, base + ⌈volatilityRate·volatility/W⌉). */
  readonly flat: bigint;
  /** cap − g. */
  readonly largestRisk: bigint;
  /** f_r, the risk rate of a trade of the whole reserve of a resource of weight 1; 0 unless the schedule is "per-trade". */
  readonly risk: bigint;
}

/** The rates that hold in a context; each is rounded up, in favour of the liquidity providers. Flat part of equation 28. */
export const ratesOf = ({ fees, volatility }: TradeContext): Rates => {
  const flat = smaller(fees.cap, fees.base + mulDivUp(fees.volatilityRate, volatility, WAD));
  return { flat, largestRisk: fees.cap - flat, risk: fees.risk.schedule === "per-trade" ? fees.risk.rate : 0n };
};

/** f(a) = ⌈a·rate/W⌉ credits on a ≥ 0 credits. Rounds up, in favour of the liquidity providers. */
export const feeUp = (amount: bigint, rate: bigint): bigint => mulDivUp(amount, rate, WAD);

/**
 * ⌈net·W/(W − rate)⌉: the smallest amount of credits of which `net` remains after a fee of `rate` < W.
 * Rounds up, in favour of the liquidity providers.
 */
export const beforeFeeUp = (net: bigint, rate: bigint): bigint => mulDivUp(net, WAD, WAD - rate);

/**
 * u = ⌈w·x²·W/q²⌉ in units of 1e-36: the square of the part of its reserve that a trade of x of a resource takes,
 * weighted. q is the reserve before the trade. Rounds up, in favour of the liquidity providers.
 */
export const squaredShareUp = (weight: bigint, q: bigint, x: bigint): bigint => mulDivUp(weight * x * x, WAD, q * q);

/**
 * ρ = min(cap − g, ⌈f_r·⌈√u⌉/W⌉): the risk rate of a trade with this sum of squared shares. Does not fall as u rises.
 * Rounds up, in favour of the liquidity providers. Unit-free form of the risk part of equation 28.
 */
export const riskRateUp = (squaredShares: bigint, { largestRisk, risk }: Rates): bigint =>
  smaller(largestRisk, mulDivUp(risk, sqrtUp(squaredShares), WAD));

/** Whether a trade of any size is free of risk under these rates; then its squared shares need not be computed. */
export const isRiskFree = ({ largestRisk, risk }: Rates): boolean => risk === 0n || largestRisk === 0n;

/** ρ of a trade of x of one resource alone; the sign of x does not matter. */
export const riskRateOfTradeUp = (weight: bigint, q: bigint, x: bigint, rates: Rates): bigint =>
  isRiskFree(rates) ? 0n : riskRateUp(squaredShareUp(weight, q, x), rates);

/**
 * The largest x of one resource alone whose risk rate is at most `rate` ≥ 0: ρ(x), solved for x. Null if the rate of
 * every x is, as at the largest risk rate. May exceed q.
 */
export const largestAtRiskRate = (
  weight: bigint,
  q: bigint,
  rate: bigint,
  { largestRisk, risk }: Rates,
): bigint | null => {
  if (rate >= largestRisk || risk === 0n || weight === 0n) return null;
  const root = mulDivDown(rate, WAD, risk);
  return sqrtDown(mulDivDown(root * root, q * q, weight * WAD));
};
