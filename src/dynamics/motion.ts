/** The constants of one resource's motion, in the paper's terms. Dimensionless: equation 4 adds unlike units. */
export interface Motion {
  /** w > 0. */
  readonly weight: number;
  /** λ ≥ 0. */
  readonly lambda: number;
  /** q̄ > 0. */
  readonly target: number;
  /** μ ≥ 0: 0 is the Hamiltonian of equation 4, more is that of equation 9. */
  readonly mu: number;
}

/** A point of one resource's phase plane. */
export interface Point {
  readonly q: number;
  readonly p: number;
}

/** One resource: its constants and where it stands. */
export interface Moving {
  readonly motion: Motion;
  readonly at: Point;
}

/** K = λw/q̄², the stiffness of the potential: ∂V/∂q = K(q − q̄). */
export const stiffness = ({ weight, lambda, target }: Motion): number => (lambda * weight) / (target * target);

/**
 * ω² = w(μλ/q̄² − w), so that q̈ = −ω²q + μKq̄. Positive: ellipses; negative: hyperbolas; 0: parabolas. The paper's equation 37
 * has λ/κ instead, which is the square of no frequency of equations 4 or 9.
 */
export const frequencySquared = (motion: Motion): number => motion.mu * stiffness(motion) - motion.weight ** 2;

export type Kind = "elliptic" | "hyperbolic" | "parabolic";

/** What the orbits of a resource are. */
export const kindOf = (motion: Motion): Kind => {
  const square = frequencySquared(motion);
  return square > 0 ? "elliptic" : square < 0 ? "hyperbolic" : "parabolic";
};

/**
 * Where the flow stands still: q* = μKq̄/ω² = μλq̄/(μλ − wq̄²), p* = −wKq̄/ω². Never in Γ: p* has the other sign than q*, or one
 * of them is 0. Null if there is none (ω = 0).
 */
export const equilibrium = (motion: Motion): Point | null => {
  const square = frequencySquared(motion);
  if (square === 0) return null;
  const pull = (stiffness(motion) * motion.target) / square;
  return { q: motion.mu * pull, p: -motion.weight * pull };
};

/** Equation 9 for one resource: w·q·p + (λ/2)w((q − q̄)/q̄)² + μp²/2; equation 4 where μ = 0. */
export const energy = (motion: Motion, { q, p }: Point): number => {
  const displacement = q - motion.target;
  return motion.weight * q * p + 0.5 * stiffness(motion) * displacement * displacement + 0.5 * motion.mu * p * p;
};

/** Equations 4 and 9: the sum over the resources. */
export const totalEnergy = (resources: readonly Moving[]): number =>
  resources.reduce((sum, { motion, at }) => sum + energy(motion, at), 0);

/** Equations 10 and 11 (5 and 6 where μ = 0): q̇ = wq + μp, ṗ = −wp − K(q − q̄). */
export const velocity = (motion: Motion, { q, p }: Point): Point => ({
  q: motion.weight * q + motion.mu * p,
  p: -motion.weight * p - stiffness(motion) * (q - motion.target),
});

/** Whether a point lies in the paper's phase space Γ (equation 2): q > 0 and p > 0. */
export const inPhaseSpace = ({ q, p }: Point): boolean => q > 0 && p > 0;
