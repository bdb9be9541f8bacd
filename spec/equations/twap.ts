import { type Arithmetic, product, square, sum } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { type Curve, virtualCredits } from "./invariant.ts";
import { numbered } from "./numbered.ts";

/** A price that was in force for a time, in any unit of each. */
export interface Held<N> {
  readonly price: N;
  readonly duration: N;
}

/** Σ price·duration: a price view holds until the next one. Price times seconds. */
export const priceTime = numbered(
  "12.2",
  "sound",
  "cumulative price",
  <N, B>(a: Arithmetic<N, B>, held: readonly Held<N>[]): N =>
    sum(
      a,
      held.map(({ price, duration }) => a.multiply(price, duration)),
    ),
);

/** `average`·window ≥ Σ price·duration: the smallest such integer is the time-weighted average price, rounded up as a price view is. */
export const coversAverage = numbered(
  "12.2",
  "sound",
  "time-weighted average price, rounded up",
  <N, B>(a: Arithmetic<N, B>, average: N, cumulative: N, window: N): B =>
    a.atMost(cumulative, a.multiply(average, window)),
);

/** `average`·window ≤ Σ price·duration: the largest such integer is the average rounded down, for stakes and for quotes of a sale. */
export const averageWithin = numbered(
  "12.2",
  "sound",
  "time-weighted average price, rounded down",
  <N, B>(a: Arithmetic<N, B>, average: N, cumulative: N, window: N): B =>
    a.atMost(a.multiply(average, window), cumulative),
);

/**
 * moved·of = price·(factor − unit)·held·over: what a price that is multiplied by factor/unit for `held` out of `of`
 * blocks moves the average by, as the fraction moved/over. With unit = over = 1: a factor F for one block of 900 moves
 * the average by (F − 1)/900 of the price. The claim that manipulation is infeasible has no other basis: its cost is
 * what holding the spot there costs on the curve.
 */
export const movesAverage = numbered(
  "12.2",
  "sound",
  "what a manipulated block moves the average by",
  <N, B>(
    a: Arithmetic<N, B>,
    moved: { readonly by: N; readonly over: N },
    manipulation: { readonly price: N; readonly factor: N; readonly unit: N; readonly held: N; readonly of: N },
  ): B =>
    a.equal(
      product(a, moved.by, manipulation.of, manipulation.unit),
      product(a, manipulation.price, a.subtract(manipulation.factor, manipulation.unit), manipulation.held, moved.over),
    ),
);

/**
 * factor·(g·P_w)² ≤ unit·(fees·W² + g·P_w)²: what it costs in fees to move the spot up by factor/unit ≥ 1 on a curve
 * without inertia, at the rate g: at least g·P·(√F − 1). For the virtual credits have to grow by √((F·π − c)/(π − c)) ≥ √F,
 * and the curve receives at least that. With what a factor F for one block does to the average, the cost of moving it.
 */
export const movingCosts = numbered(
  "12.2",
  "sound",
  "cost of moving the spot",
  <N, B>(
    a: Arithmetic<N, B>,
    fees: N,
    before: Curve<N>,
    move: { readonly factor: N; readonly unit: N; readonly rate: N },
  ): B => {
    const charged = a.multiply(move.rate, virtualCredits(a, before));
    return a.atMost(
      a.multiply(move.factor, square(a, charged)),
      a.multiply(move.unit, square(a, a.add(a.multiply(fees, a.literal(WAD * WAD)), charged))),
    );
  },
);
