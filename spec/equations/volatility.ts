import { type Arithmetic, square, sum } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { numbered } from "./numbered.ts";

/**
 * v²·s² ≥ W²·(n·Σx² − s²) with s = Σx: `volatility`, units of 1e-18, is at least the coefficient of variation of the n
 * figures x (deviation over mean, of the whole population). The smallest such v is Vol. Rounds up: it raises fees, in
 * favour of the pool. Free of units: the same for all figures times k. The paper gives Vol no formula.
 */
export const coversVariation = numbered(
  "28",
  "sound",
  "seven-day volatility",
  <N, B>(a: Arithmetic<N, B>, volatility: N, figures: readonly N[]): B => {
    const squaredSum = square(a, sum(a, figures));
    const sumOfSquares = sum(
      a,
      figures.map((figure) => square(a, figure)),
    );
    return a.atMost(
      a.multiply(
        a.literal(WAD * WAD),
        a.subtract(a.multiply(a.literal(BigInt(figures.length)), sumOfSquares), squaredSum),
      ),
      a.multiply(square(a, volatility), squaredSum),
    );
  },
);
