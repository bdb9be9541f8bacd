import { type Arithmetic, product, square } from "../arithmetic/arithmetic.ts";
import { numbered } from "./numbered.ts";

/** Reserves of one resource and its credits. */
interface Holding<N> {
  readonly q: N;
  readonly p: N;
}

/** Equation 25: V_pool/V_hold − 1 at the price after; at most 0. */
export const impermanentLoss = numbered(
  "25",
  "literal",
  "impermanent loss",
  <N, B>(a: Arithmetic<N, B>, before: Holding<N>, after: Holding<N>, priceAfter: N): N => {
    const value = ({ q, p }: Holding<N>): N => a.add(a.multiply(q, priceAfter), p);
    return a.subtract(a.divide(value(after), value(before)), a.literal(1n));
  },
);

/**
 * Equation 26 as printed: 2√r/(1+r) − 1 + (λ/2κ)(√r − 1)²/(1+r), the claimed upper bound of |IL|, with √r given.
 * It is negative for every r ≠ 1 and λ < 2κ, so no loss can be below it.
 */
export const literalLossBound = numbered(
  "26",
  "literal",
  "claimed bound of impermanent loss",
  <N, B>(a: Arithmetic<N, B>, rootOfRatio: N, lambda: N, kappa: N): N => {
    const onePlusRatio = a.add(a.literal(1n), square(a, rootOfRatio));
    const constantProduct = a.subtract(a.divide(a.multiply(a.literal(2n), rootOfRatio), onePlusRatio), a.literal(1n));
    const curvature = a.divide(
      product(a, lambda, square(a, a.subtract(rootOfRatio, a.literal(1n)))),
      product(a, a.literal(2n), kappa, onePlusRatio),
    );
    return a.add(constantProduct, curvature);
  },
);
