import type { Arithmetic } from "../arithmetic/index.ts";
import type { Curve, PaperResource } from "./index.ts";

/** An equation at one point, in whatever reading it is given, and the value that it has there, worked by hand. */
export interface Example {
  readonly equation: string;
  readonly at: string;
  readonly value: bigint | boolean;
  readonly compute: <N, B>(a: Arithmetic<N, B>) => N | B;
  /** A reading that cannot hold this point: a quotient that is no integer, a difference finer than a double's 16 digits. */
  readonly beyond?: "integer" | "float64";
}

export const W = 10n ** 18n;

export const paper = <N, B>(
  a: Arithmetic<N, B>,
  [q, p, weight, lambda, target, mu]: readonly bigint[],
): PaperResource<N> => {
  const literal = (value: bigint | undefined): N => a.literal(value ?? 0n);
  return {
    q: literal(q),
    p: literal(p),
    weight: literal(weight),
    lambda: literal(lambda),
    target: literal(target),
    mu: literal(mu),
  };
};

export const curve = <N, B>(a: Arithmetic<N, B>, [q, p, c, beta, m, shares]: readonly bigint[]): Curve<N> => {
  const literal = (value: bigint | undefined): N => a.literal(value ?? 0n);
  return {
    q: literal(q),
    p: literal(p),
    c: literal(c),
    beta: literal(beta),
    m: literal(m),
    shares: literal(shares),
  };
};

/** q = 6, p = 12, w = 3, λ = 12, q̄ = 2, μ = 5: every quotient of the equations below is an integer here. */
export const first = [6n, 12n, 3n, 12n, 2n, 5n];
/** q = 2, p = 4, w = 1, λ = 4, q̄ = 2, μ = 0: on target. */
export const onTarget = [2n, 4n, 1n, 4n, 2n, 0n];
/** q = 3, p = 5, c = 2, β = 7, m = 4, S = 11 (units of 1e-18). */
export const small = [3n, 5n, 2n, 7n, 4n, 11n];
