import { frequencySquared, type Motion, type Moving, type Point, stiffness } from "./motion.ts";

/** C = cos ωt or cosh σt, and S = sin(ωt)/ω or sinh(σt)/σ, whose limits for ω → 0 are 1 and t. */
const oscillation = (square: number, t: number): readonly [C: number, S: number] => {
  if (square === 0) return [1, t];
  const rate = Math.sqrt(Math.abs(square));
  const angle = rate * t;
  return square > 0 ? [Math.cos(angle), Math.sin(angle) / rate] : [Math.cosh(angle), Math.sinh(angle) / rate];
};

/** C − wS without the cancellation that there is where the flow decays: e^(−σt) − S·μK/(w + σ) for real σ. */
const decay = (motion: Motion, square: number, t: number): number => {
  const [C, S] = oscillation(square, t);
  if (square > 0) return C - motion.weight * S;
  const rate = Math.sqrt(-square);
  return Math.exp(-rate * t) - (S * motion.mu * stiffness(motion)) / (motion.weight + rate);
};

/** A map q' = a·q + b·p + c, p' = d·q + e·p + f. */
export interface AffineMap {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/**
 * The flow of equations 10 and 11 (5 and 6 where μ = 0) over a time t, any sign: exact, being affine. e^(At) = C + S·A with
 * A² = −ω²; the constant part of ṗ is carried along by S and 2S(t/2)². Elliptic, hyperbolic and parabolic alike.
 */
export const flowMap = (motion: Motion, t: number): AffineMap => {
  const square = frequencySquared(motion);
  const [, S] = oscillation(square, t);
  const [, half] = oscillation(square, t / 2);
  const K = stiffness(motion);
  return {
    a: decay(motion, square, -t),
    b: motion.mu * S,
    c: 2 * half * half * motion.mu * K * motion.target,
    d: -K * S,
    e: decay(motion, square, t),
    f: 2 * half * decay(motion, square, t / 2) * K * motion.target,
  };
};

export const applyMap = ({ a, b, c, d, e, f }: AffineMap, { q, p }: Point): Point => ({
  q: a * q + b * p + c,
  p: d * q + e * p + f,
});

/** Where one resource is after a time t. */
export const exactFlow = (motion: Motion, at: Point, t: number): Point => applyMap(flowMap(motion, t), at);

/** Where any number of resources are after a time t: they move independently of each other. */
export const flowAll = (resources: readonly Moving[], t: number): readonly Point[] =>
  resources.map(({ motion, at }) => exactFlow(motion, at, t));
