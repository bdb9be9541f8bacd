import { energy, frequencySquared, type Motion, type Point, stiffness } from "./motion.ts";

/**
 * What a step h of the generalised Störmer–Verlet conserves exactly: H − (h²K/8)(ω²q² − 2μKq̄q). Up to a constant that is
 * H − (h²ω²/4)(λw/2q̄²)(q − q*)², written so that it also holds where there is no q*. Theorem 5, for all time.
 */
export const modifiedEnergy = (motion: Motion, h: number, at: Point): number => {
  const K = stiffness(motion);
  const bent = frequencySquared(motion) * at.q - 2 * motion.mu * K * motion.target;
  return energy(motion, at) - 0.125 * h * h * K * bent * at.q;
};

/**
 * Lemma 11 as it is: H(q, p) − H(q₀, p₀) after any number of steps of the generalised Störmer–Verlet, exactly
 * (h²K/8)(ω²(q + q₀) − 2μKq̄)(q − q₀). Bounded where orbits are, growing as e^(2σt) where they are not.
 */
export const verletEnergyError = (motion: Motion, h: number, start: number, q: number): number => {
  const K = stiffness(motion);
  const bent = frequencySquared(motion) * (q + start) - 2 * motion.mu * K * motion.target;
  return 0.125 * h * h * K * bent * (q - start);
};
