import { type Moving, totalEnergy, velocity } from "./motion.ts";

const displacements = (resources: readonly Moving[]): number =>
  resources.reduce((sum, { motion, at }) => sum + (at.q - motion.target) ** 2, 0);

/** V of Theorem 13: |H − κ|² + γΣ(q − q̄)². */
export const lyapunov = (resources: readonly Moving[], kappa: number, gamma: number): number =>
  (totalEnergy(resources) - kappa) ** 2 + gamma * displacements(resources);

/** Equation 42 along the flow, which keeps H: dV/dt = 2γΣ(q − q̄)q̇. The paper's dH/dt = −α(H − κ) is of no flow of equation 9. */
export const lyapunovRate = (resources: readonly Moving[], gamma: number): number =>
  2 * gamma * resources.reduce((sum, { motion, at }) => sum + (at.q - motion.target) * velocity(motion, at).q, 0);

/** Equation 43 as printed: −2α(H − κ)² + 2γΣ(q − q̄)wq. */
export const literalRateBound = (resources: readonly Moving[], kappa: number, gamma: number, alpha: number): number => {
  const excess = totalEnergy(resources) - kappa;
  const moving = resources.reduce((sum, { motion, at }) => sum + (at.q - motion.target) * motion.weight * at.q, 0);
  return -2 * alpha * excess * excess + 2 * gamma * moving;
};

/** Equation 44 as printed: −min(α, γλ)·V, which equation 43 exceeds wherever (q − q̄)wq > 0 outweighs it. */
export const literalDecayBound = (
  resources: readonly Moving[],
  kappa: number,
  gamma: number,
  alpha: number,
): number => {
  const lambda = Math.min(...resources.map(({ motion }) => motion.lambda));
  return -Math.min(alpha, gamma * lambda) * lyapunov(resources, kappa, gamma);
};
