import { WAD } from "../../../spec/vocabulary/units.ts";
import { divUp, mulDivDown, mulDivUp } from "../../fixed-point/division.ts";

/**
 * Equation 24: the quality after an epoch that passed or failed, ⌊α·a + (1 − α)·quality⌋, from 0 to 1e18.
 * Rounds down, in favour of the pool, whose deposits it limits.
 */
export const movingAverageDown = (quality: bigint, passed: boolean, rate: bigint): bigint =>
  mulDivDown(WAD - rate, quality, WAD) + (passed ? rate : 0n);

/**
 * Equation 23 as a haircut: ⌊whole·quality/W⌋, what may be deposited of a raw capacity and what is paid of a price.
 * Rounds down, in favour of the pool and of the client.
 */
export const haircutDown = (whole: bigint, quality: bigint): bigint => mulDivDown(whole, quality, WAD);

/**
 * Equation 36: ⌈γ·Σ raw·π/W²⌉ credits, rounded up once over all resources, in favour of whom the stake compensates.
 * `prices` are those of the last completed epoch, rounded down.
 */
export const requiredStakeUp = (declared: readonly bigint[], prices: readonly bigint[], ratio: bigint): bigint => {
  let worth = 0n;
  for (const [i, raw] of declared.entries()) worth += raw * (prices[i] ?? 0n);
  return divUp(ratio * worth, WAD * WAD);
};

/** ⌈stake·rate/W⌉: the part of a stake that a fault costs. Rounds up, in favour of whom it compensates; at most the stake. */
export const slashUp = (stake: bigint, rate: bigint): bigint => mulDivUp(stake, rate, WAD);

/** The exact price numerator/denominator as stakes count it, units of 1e-18. Rounds down, in favour of the worker. */
export const stakePriceDown = (numerator: bigint, denominator: bigint): bigint =>
  mulDivDown(numerator, WAD, denominator);
