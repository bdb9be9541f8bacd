import { type Motion, type Point, stiffness } from "./motion.ts";

/** A resource in the coordinates of a Lagrangian. */
export interface Tangent {
  readonly q: number;
  /** q̇. */
  readonly velocity: number;
}

/** V of Appendix C: wκ/q + (λ/2)w(q − q̄)²/q̄². It adds credits to something else, and holds κ as if it were a constant of nature. */
export const literalPotential = (motion: Motion, kappa: number, q: number): number =>
  (motion.weight * kappa) / q + 0.5 * stiffness(motion) * (q - motion.target) ** 2;

/** Equation 38 as printed: ½μq̇² − V, where μ is a mass; in equation 9 it is the inverse of one. */
export const literalLagrangian = (motion: Motion, kappa: number, { q, velocity }: Tangent): number =>
  0.5 * motion.mu * velocity * velocity - literalPotential(motion, kappa, q);

/** Equation 39: p²/2μ + V, with p = μq̇: the Legendre transform of equation 38, but not equation 4 nor 9. μ > 0. */
export const literalLegendre = (motion: Motion, kappa: number, { q, p }: Point): number =>
  (p * p) / (2 * motion.mu) + literalPotential(motion, kappa, q);

/** The Lagrangian of equation 9: (q̇ − wq)²/2μ − (λ/2)w((q − q̄)/q̄)², with p = (q̇ − wq)/μ. μ > 0: there is none for equation 4. */
export const lagrangian = (motion: Motion, { q, velocity }: Tangent): number => {
  const momentum = (velocity - motion.weight * q) / motion.mu;
  return 0.5 * motion.mu * momentum * momentum - 0.5 * stiffness(motion) * (q - motion.target) ** 2;
};

/** p = ∂L/∂q̇ of that Lagrangian. */
export const momentumOf = (motion: Motion, { q, velocity }: Tangent): number =>
  (velocity - motion.weight * q) / motion.mu;

/** p·q̇ − L, equal to equation 9. */
export const legendre = (motion: Motion, tangent: Tangent): number =>
  momentumOf(motion, tangent) * tangent.velocity - lagrangian(motion, tangent);
