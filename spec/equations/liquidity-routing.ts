import { type Arithmetic, product, sum } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { numbered } from "./numbered.ts";

/** What a policy is expected to bring and to cost: information gain, utility and cost. Units of 1e-18; gain and utility may be negative. */
export interface Policy<N> {
  readonly information: N;
  readonly utility: N;
  readonly cost: N;
}

/** Equation 34's EFE as printed: ΔI + ΔU − λ_c·cost. */
export const literalExpectedFreeEnergy = numbered(
  "34",
  "literal",
  "expected free energy of a policy",
  <N, B>(a: Arithmetic<N, B>, { information, utility, cost }: Policy<N>, sensitivity: N): N =>
    a.subtract(a.add(information, utility), a.multiply(sensitivity, cost)),
);

/** Equation 34 as printed, its exponentials given: exp(β·EFE)/Σ exp(β·EFE). */
export const literalLiquidityShare = numbered(
  "34",
  "literal",
  "share of a policy in the liquidity",
  <N, B>(a: Arithmetic<N, B>, exponential: N, all: readonly N[]): N => a.divide(exponential, sum(a, all)),
);

/**
 * W·(ΔI + ΔU) − λ_c·cost: the value of a policy in units of 1e-36, exact. In active inference expected free energy is
 * what is to be made small, and enters with a minus sign; what the paper calls so is a utility, and its plus sign is right.
 */
export const policyValue = numbered(
  "34",
  "sound",
  "value of a policy",
  <N, B>(a: Arithmetic<N, B>, { information, utility, cost }: Policy<N>, sensitivity: N): N =>
    a.subtract(a.multiply(a.literal(WAD), a.add(information, utility)), a.multiply(sensitivity, cost)),
);

/**
 * β·(best − value): how far, in units of 1e-54, a policy lies behind the best one. To subtract the largest exponent from
 * all changes no quotient of exponentials and leaves none above 1: nothing can overflow.
 */
export const shortfall = numbered(
  "34",
  "sound",
  "exponent behind the best",
  <N, B>(a: Arithmetic<N, B>, beta: N, best: N, value: N): N => a.multiply(beta, a.subtract(best, value)),
);

interface Fraction<N> {
  readonly numerator: N;
  readonly denominator: N;
}

/** 1 + (t/1)·(1 + (t/2)·( … (1 + (t/n)·innermost))), t = exponent/unit, without a division. */
const nested = <N, B>(
  a: Arithmetic<N, B>,
  exponent: N,
  unit: N,
  terms: number,
  innermost: Fraction<N>,
): Fraction<N> => {
  let { numerator, denominator } = innermost;
  for (let n = terms; n >= 1; n -= 1) {
    const whole = product(a, a.literal(BigInt(n)), unit, denominator);
    numerator = a.add(whole, a.multiply(exponent, numerator));
    denominator = whole;
  }
  return { numerator, denominator };
};

/** The Taylor polynomial of e^t after t^terms/terms!: at most e^t for t = exponent/unit ≥ 0. */
export const exponentialBelow = <N, B>(a: Arithmetic<N, B>, exponent: N, unit: N, terms: number): Fraction<N> =>
  nested(a, exponent, unit, terms, { numerator: a.literal(1n), denominator: a.literal(1n) });

/** The same with its tail replaced by the geometric series that exceeds it: at least e^t for 0 ≤ t < terms + 1. */
export const exponentialAbove = <N, B>(a: Arithmetic<N, B>, exponent: N, unit: N, terms: number): Fraction<N> => {
  const denominator = a.multiply(a.literal(BigInt(terms + 1)), unit);
  return nested(a, exponent, unit, terms, { numerator: denominator, denominator: a.subtract(denominator, exponent) });
};

/**
 * `value` is ⌊scale·e^−t⌋ for t = exponent/unit ≥ 0: value·e^t ≤ scale < (value + 1)·e^t, with e^t between two
 * polynomials. Rounds down, by less than one part of `scale`. True of no value if `terms` are too few to tell.
 */
export const isExponential = numbered(
  "34",
  "sound",
  "exponential of a negative exponent, rounded down",
  <N, B>(a: Arithmetic<N, B>, value: N, scale: N, exponent: N, unit: N, terms: number): B => {
    const below = exponentialBelow(a, exponent, unit, terms);
    const above = exponentialAbove(a, exponent, unit, terms);
    return a.and(
      a.less(exponent, a.multiply(unit, a.literal(BigInt(terms + 1)))),
      a.atMost(a.multiply(value, above.numerator), a.multiply(scale, above.denominator)),
      a.less(a.multiply(scale, below.denominator), a.multiply(a.add(value, a.literal(1n)), below.numerator)),
    );
  },
);

/** `share` is at most total·part/whole: the largest such integer is what a part has before the remainder is given out. Rounds down. */
export const shareWithin = numbered(
  "34",
  "sound",
  "share of a total, rounded down",
  <N, B>(a: Arithmetic<N, B>, share: N, total: N, part: N, whole: N): B =>
    a.atMost(a.multiply(share, whole), a.multiply(total, part)),
);

/** total·part − share·whole: what a part is short of, over `whole`. The units left over go to the largest of these. */
export const shareRemainder = numbered(
  "34",
  "sound",
  "remainder of a share",
  <N, B>(a: Arithmetic<N, B>, share: N, total: N, part: N, whole: N): N =>
    a.subtract(a.multiply(total, part), a.multiply(share, whole)),
);
