import { type Arithmetic, product, sum } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { numbered } from "./numbered.ts";

/** Equation 23 as printed: Σ quality·raw, the reserve that would stand in the invariant. Every attestation would then move the price without a trade. */
export const literalEffectiveReserve = numbered(
  "23",
  "literal",
  "effective reserve",
  <N, B>(a: Arithmetic<N, B>, supplied: readonly { readonly quality: N; readonly raw: N }[]): N =>
    sum(
      a,
      supplied.map(({ quality, raw }) => a.multiply(quality, raw)),
    ),
);

/**
 * `part`·W ≤ whole·quality: `part` of an amount is left after the haircut of quality. The largest one is
 * ⌊whole·quality/W⌋: what a worker may deposit of a raw capacity, and what it is paid of a price. Rounds down, in favour
 * of the pool and of the client. It is applied once, to what is about to move; what is stored is never marked again.
 */
export const haircutWithin = numbered(
  "23",
  "sound",
  "an amount after the haircut of quality",
  <N, B>(a: Arithmetic<N, B>, part: N, whole: N, quality: N): B =>
    a.atMost(a.multiply(part, a.literal(WAD)), a.multiply(whole, quality)),
);

/** Equation 24 as printed: α·a + (1 − α)·quality, over the reals, a ∈ {0, 1}. */
export const literalQuality = numbered(
  "24",
  "literal",
  "moving average of quality",
  <N, B>(
    a: Arithmetic<N, B>,
    { rate, passed, quality }: { readonly rate: N; readonly passed: N; readonly quality: N },
  ): N => a.add(a.multiply(rate, passed), a.multiply(a.subtract(a.literal(1n), rate), quality)),
);

/**
 * next·W ≤ rate·passed·W + (W − rate)·quality, with `passed` 0 or 1 and the others in units of 1e-18. The largest such
 * integer is the next quality: rounded down, in favour of the pool, whose deposits it limits. It stays in [0, W]. It
 * never comes back to W itself: after a failure the most that it reaches is W − ⌈W/rate⌉ + 1.
 */
export const qualityWithin = numbered(
  "24",
  "sound",
  "a quality within the moving average",
  <N, B>(
    a: Arithmetic<N, B>,
    next: N,
    { rate, passed, quality }: { readonly rate: N; readonly passed: N; readonly quality: N },
  ): B =>
    a.atMost(
      a.multiply(next, a.literal(WAD)),
      a.add(product(a, rate, passed, a.literal(WAD)), a.multiply(a.subtract(a.literal(WAD), rate), quality)),
    ),
);

/** 0 ≤ quality ≤ W. */
export const isQuality = numbered(
  "24",
  "sound",
  "a quality is a fraction",
  <N, B>(a: Arithmetic<N, B>, quality: N): B =>
    a.and(a.atMost(a.literal(0n), quality), a.atMost(quality, a.literal(WAD))),
);
