import { type Arithmetic, product, square } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { numbered } from "./numbered.ts";

/** One resource's curve: reserves, parameters and the pool's share supply, all in units of 1e-18. */
export interface Curve<N> {
  readonly q: N;
  readonly p: N;
  /** Price floor. */
  readonly c: N;
  /** Credits a share. */
  readonly beta: N;
  /** Inertia μ/w. */
  readonly m: N;
  readonly shares: N;
}

/** P_w = p·W − β·S + c·q, the virtual credits, in units of 1e-36. Sound form of the potential in equation 4: c = λ/(2q̄²), β·S = λ/q̄. */
export const virtualCredits = numbered(
  "P_w",
  "sound",
  "virtual credits",
  <N, B>(a: Arithmetic<N, B>, { q, p, c, beta, shares }: Curve<N>): N =>
    a.add(a.subtract(a.multiply(p, a.literal(WAD)), a.multiply(beta, shares)), a.multiply(c, q)),
);

/** I = 2·q·P_w + m·p², the invariant of one resource, in units of 1e-54: the exact integer form of equations 4 and 9. Below 2^338. */
export const invariant = numbered(
  "I",
  "sound",
  "invariant of one resource",
  <N, B>(a: Arithmetic<N, B>, curve: Curve<N>): N =>
    a.add(product(a, a.literal(2n), curve.q, virtualCredits(a, curve)), a.multiply(curve.m, square(a, curve.p))),
);

/** Φ' ≥ Φ for Φ = I/S², multiplied out: I'·S² ≥ I·S'². Both sides below 2^562. */
export const phiKept = numbered(
  "Φ",
  "sound",
  "invariant a square share does not fall",
  <N, B>(a: Arithmetic<N, B>, before: Curve<N>, after: Curve<N>): B =>
    a.atMost(
      a.multiply(invariant(a, before), square(a, after.shares)),
      a.multiply(invariant(a, after), square(a, before.shares)),
    ),
);

/** The curve is convex and its price positive: P_w > 0, and with inertia I·(W² − 2·m·c) ≥ m·(β·S)². */
export const admissible = numbered(
  "admissible",
  "sound",
  "the curve is a market",
  <N, B>(a: Arithmetic<N, B>, curve: Curve<N>): B =>
    a.and(
      a.less(a.literal(0n), virtualCredits(a, curve)),
      a.or(
        a.equal(curve.m, a.literal(0n)),
        a.atMost(
          a.multiply(curve.m, square(a, a.multiply(curve.beta, curve.shares))),
          a.multiply(
            invariant(a, curve),
            a.subtract(a.literal(WAD * WAD), product(a, a.literal(2n), curve.m, curve.c)),
          ),
        ),
      ),
    ),
);

/** A price as an exact fraction: credits for one resource, `numerator`/`denominator`, both in units of 1e-36, both positive on an admissible curve. */
export interface Price<N> {
  readonly numerator: N;
  readonly denominator: N;
}

/** Equation 7 on the sound curve: π = (P_w + c·q)/(q·W + m·p), the slope −dp/dq of the level set of I. */
export const price = numbered(
  "7",
  "sound",
  "marginal price",
  <N, B>(a: Arithmetic<N, B>, curve: Curve<N>): Price<N> => ({
    numerator: a.add(virtualCredits(a, curve), a.multiply(curve.c, curve.q)),
    denominator: a.add(a.multiply(curve.q, a.literal(WAD)), a.multiply(curve.m, curve.p)),
  }),
);

/** The curve after a trade keeps the rule of every trade: q' ≥ 1, p' ≥ 1, P_w' > 0, I' ≥ I. */
export const tradeKept = numbered(
  "rule",
  "sound",
  "the rule of every trade",
  <N, B>(a: Arithmetic<N, B>, before: Curve<N>, after: Curve<N>): B =>
    a.and(
      a.atMost(a.literal(1n), after.q),
      a.atMost(a.literal(1n), after.p),
      a.less(a.literal(0n), virtualCredits(a, after)),
      a.atMost(invariant(a, before), invariant(a, after)),
    ),
);
