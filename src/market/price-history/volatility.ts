import { WAD } from "../../../spec/vocabulary/units.ts";
import { divUp } from "../../fixed-point/division.ts";
import { sqrtUp } from "../../fixed-point/square-root.ts";

/** Daily closes that a volatility is made of. */
export const CLOSES = 7;

/**
 * The coefficient of variation of the last seven daily closes, units of 1e-18: the smallest v with
 * v²·s² ≥ W²·(7·Σx² − s²), s = Σx. 0 until seven days have closed. Rounds up: it raises fees, in favour of the pool. The
 * Vol of equation 28, which the paper does not define; free of the unit of the closes. Each close is at least 1.
 *
 * v·s is an integer, so that v²·s² ≥ n iff v·s ≥ ⌈√n⌉: one root and one division, both up, give the smallest v.
 */
export const volatilityUp = (closes: readonly bigint[]): bigint => {
  const last = closes.slice(-CLOSES);
  if (last.length < CLOSES) return 0n;
  let sum = 0n;
  let squares = 0n;
  for (const close of last) {
    sum += close;
    squares += close * close;
  }
  return divUp(sqrtUp(WAD * WAD * (BigInt(CLOSES) * squares - sum * sum)), sum);
};
