import { type Arithmetic, negate, product, square } from "../arithmetic/arithmetic.ts";
import type { PaperResource } from "./hamiltonian.ts";
import { numbered } from "./numbered.ts";

const half = <N, B>(a: Arithmetic<N, B>, value: N): N => a.divide(value, a.literal(2n));

/** (λ/2)·w·((q − q̄)/q̄)². */
const well = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): N =>
  half(a, product(a, r.lambda, r.weight, square(a, a.divide(a.subtract(r.q, r.target), r.target))));

/** V of Appendix C as printed: wκ/q + (λ/2)w(q − q̄)²/q̄². */
export const literalPotential = numbered(
  "38",
  "literal",
  "potential energy",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, kappa: N): N =>
    a.add(a.divide(a.multiply(r.weight, kappa), r.q), well(a, r)),
);

/** Equation 38 as printed: ½μq̇² − V, where μ is a mass; in equation 9 it is the inverse of one. */
export const literalLagrangian = numbered(
  "38",
  "literal",
  "market Lagrangian",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, kappa: N, velocity: N): N =>
    a.subtract(half(a, product(a, r.mu, square(a, velocity))), literalPotential(a, r, kappa)),
);

/** Equation 39 as printed: p²/2μ + V, the Legendre transform of equation 38, but not equation 4 nor 9. */
export const literalLegendre = numbered(
  "39",
  "literal",
  "Legendre transform",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, kappa: N): N =>
    a.add(a.divide(square(a, r.p), a.multiply(a.literal(2n), r.mu)), literalPotential(a, r, kappa)),
);

/** The momentum ∂L/∂q̇ = (q̇ − wq)/μ of equation 9's Lagrangian; μ ≠ 0. */
export const momentum = numbered(
  "38",
  "sound",
  "momentum of a velocity",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, velocity: N): N =>
    a.divide(a.subtract(velocity, a.multiply(r.weight, r.q)), r.mu),
);

/** The Lagrangian of equation 9: (q̇ − wq)²/2μ − (λ/2)w((q − q̄)/q̄)². */
export const lagrangian = numbered(
  "38",
  "sound",
  "Lagrangian of the augmented Hamiltonian",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, velocity: N): N =>
    a.add(half(a, product(a, r.mu, square(a, momentum(a, r, velocity)))), negate(a, well(a, r))),
);

/** p·q̇ − L of it, which is equation 9. */
export const legendre = numbered(
  "39",
  "sound",
  "Legendre transform",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, velocity: N): N =>
    a.subtract(a.multiply(momentum(a, r, velocity), velocity), lagrangian(a, r, velocity)),
);
