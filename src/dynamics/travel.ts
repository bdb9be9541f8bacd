import { energy, frequencySquared, type Motion, type Point, stiffness } from "./motion.ts";

/** No point of Γ on the level set has this reserve, so no time of the flow leads there. */
export class OffTheLevelSet extends Error {
  override readonly name = "OffTheLevelSet";
}

/** p at a reserve q of the level set H = κ, on the branch that holds Γ; without cancellation, and for μ = 0 too. */
const creditsAt = (motion: Motion, kappa: number, q: number): number => {
  const displacement = q - motion.target;
  const left = kappa - 0.5 * stiffness(motion) * displacement * displacement;
  const pull = motion.weight * q;
  return (2 * left) / (pull + Math.sqrt(pull * pull + 2 * motion.mu * left));
};

/** The time from one point of a level set to another; speeds are q̇, positive at both. tan(ωt/2)/ω = (q₁ − q₀)/(q̇₀ + q̇₁), and its kin. */
const timeBetween = (motion: Motion, distance: number, speeds: number): number => {
  const square = frequencySquared(motion);
  if (square === 0) return (2 * distance) / speeds;
  const rate = Math.sqrt(Math.abs(square));
  const ratio = (rate * distance) / speeds;
  return (2 / rate) * (square > 0 ? Math.atan(ratio) : Math.atanh(ratio));
};

const speedAt = ({ weight, mu }: Motion, { q, p }: Point): number => weight * q + mu * p;

export interface SwapByFlow {
  readonly q: number;
  readonly p: number;
  /** The time for which the flow runs; negative where the reserve falls. */
  readonly t: number;
}

/**
 * What Algorithms 1 and 2 set out to do: the swap that takes Δq out of the reserve, as a time of the exact flow. The flow keeps
 * H, so p is that of the level set and the time follows. Δq < q, negative for a sale; throws `OffTheLevelSet` where the pool
 * would have to hold p < 0.
 */
export const swapByFlow = (motion: Motion, at: Point, deltaQ: number): SwapByFlow => {
  const q = at.q - deltaQ;
  const p = creditsAt(motion, energy(motion, at), q);
  if (!(q > 0 && p >= 0)) throw new OffTheLevelSet(`Δq = ${deltaQ}: no point of the level set has q = ${q} and p ≥ 0`);
  return { q, p, t: timeBetween(motion, -deltaQ, speedAt(motion, at) + speedAt(motion, { q, p })) };
};

/**
 * The time at which the flow from a point of Γ leaves Γ, through p = 0 at q = q̄ + √(2κ/K); never (Infinity) for λ = 0. q grows
 * until then, so it cannot leave through q = 0.
 */
export const exitTime = (motion: Motion, at: Point): number => {
  const K = stiffness(motion);
  if (K === 0) return Number.POSITIVE_INFINITY;
  const last = motion.target + Math.sqrt((2 * energy(motion, at)) / K);
  return timeBetween(motion, last - at.q, speedAt(motion, at) + motion.weight * last);
};
