import { WAD } from "../../spec/vocabulary/units.ts";
import { larger, mulDivDown, smaller } from "../fixed-point/division.ts";
import { type BlockRisk, blockRiskUp, largestAtBlockRisk } from "./block.ts";
import { isRiskFree, largestAtRiskRate, type Rates, riskRateOfTradeUp } from "./fees.ts";
import type { Curve } from "./invariant.ts";
import { resourceOutDown } from "./resource-out.ts";

/**
 * The largest x ≤ q − 1 with C(x) + ⌈C(x)·rate/W⌉ ≤ credits: what the curve gives up for credits that also pay a risk
 * of a known rate. That is C(x)·(W + rate) ≤ credits·W, and C does not fall as x rises. Rounds down, in favour of the pool.
 */
export const resourceOutAtRateDown = (curve: Curve, credits: bigint, rate: bigint): bigint =>
  resourceOutDown(curve, mulDivDown(credits, WAD, WAD + rate));

/** How a trade of x and its risk, a rate or an amount, depend on each other. */
export interface RiskOfSize {
  /** ρ(x), which does not fall as x rises. */
  readonly riskOf: (x: bigint) => bigint;
  /** X(ρ): what can be afforded at a known risk; does not rise as ρ rises. */
  readonly affordableAt: (risk: bigint) => bigint;
  /** The largest x with ρ(x) ≤ risk; null if every x has such a risk. */
  readonly largestAt: (risk: bigint) => bigint | null;
}

/** A trade that was tried, and what could be afforded at its risk. */
interface Trial {
  readonly x: bigint;
  readonly affordable: bigint;
}

/** Where the line through two trials meets affordable = x. Only a guess, of which any value will do. */
const secant = (a: Trial, b: Trial): bigint => {
  const fall = b.x - a.x - (b.affordable - a.affordable);
  return fall === 0n ? b.affordable : a.x + ((a.affordable - a.x) * (b.x - a.x)) / fall;
};

/**
 * The largest x ≤ `most` with x ≤ X(ρ(x)), of which 0 is one. `most` ≥ that x.
 *
 * Every trial bounds the answer on both sides, since X(ρ(x)) does not rise: if x is affordable, it is not above
 * X(ρ(x)); if x is not, X(ρ(x)) is affordable and x − 1 an upper bound. ρ is constant on a whole level of integers, and
 * one trial decides the level. Secant steps make the next trial, and a bisection wherever one did not halve the bracket.
 */
export const largestAffordable = (most: bigint, { riskOf, affordableAt, largestAt }: RiskOfSize): bigint => {
  let low = 0n;
  let high = most;
  let next = high;
  let previous: Trial | null = null;
  while (low < high) {
    const width = high - low;
    const risk = riskOf(next);
    const trial: Trial = { x: next, affordable: affordableAt(risk) };
    if (trial.x <= trial.affordable) {
      high = smaller(high, trial.affordable);
      low = smaller(high, largestAt(risk) ?? high);
    } else {
      // Not reached at a risk of 0, at which all of `most` can be afforded.
      low = larger(low, trial.affordable);
      high = larger(low, largestAt(risk - 1n) ?? low);
    }
    const halved = 2n * (high - low) <= width;
    const guess = halved || previous === null ? secant(previous ?? trial, trial) : (low + high + 1n) / 2n;
    next = smaller(high, larger(low + 1n, guess));
    previous = trial;
  }
  return low;
};

/**
 * The largest x ≤ q − 1 with C(x) + ⌈C(x)·ρ(x)/W⌉ ≤ credits, where the risk rate ρ(x) grows with the trade itself.
 * credits ≥ 0. Rounds down, in favour of the pool.
 *
 * With X(ρ) the answer at a known rate, x is affordable iff x ≤ X(ρ(x)), and X(0) is an upper bound.
 */
export const resourceOutUnderRiskDown = (curve: Curve, weight: bigint, rates: Rates, credits: bigint): bigint => {
  const most = resourceOutDown(curve, credits);
  if (isRiskFree(rates)) return most;
  return largestAffordable(most, {
    riskOf: (x) => riskRateOfTradeUp(weight, curve.q, x, rates),
    affordableAt: (rate) => resourceOutAtRateDown(curve, credits, rate),
    largestAt: (rate) => largestAtRiskRate(weight, curve.q, rate, rates),
  });
};

/**
 * The largest x ≤ q − 1 with C(x) + r(x) ≤ credits, where the risk r(x) is the amount that the block charges for it.
 * credits ≥ 0. Rounds down, in favour of the pool. r does not fall as x rises, so that C + r does not either.
 */
export const resourceOutUnderBlockRiskDown = (curve: Curve, risk: BlockRisk, credits: bigint): bigint =>
  largestAffordable(resourceOutDown(curve, credits), {
    riskOf: (x) => blockRiskUp(risk, x),
    // A risk beyond all credits affords nothing, which costs nothing.
    affordableAt: (charge) => (charge > credits ? 0n : resourceOutDown(curve, credits - charge)),
    largestAt: (charge) => largestAtBlockRisk(risk, charge),
  });
