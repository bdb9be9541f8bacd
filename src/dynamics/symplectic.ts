import { type IntegratorName, stepOnce } from "./integrators.ts";
import type { Motion, Point } from "./motion.ts";

/** The linear part of an affine map of the plane, rows first. */
export interface Linear {
  readonly qq: number;
  readonly qp: number;
  readonly pq: number;
  readonly pp: number;
}

export const determinant = ({ qq, qp, pq, pp }: Linear): number => qq * pp - qp * pq;

/** The Jacobian of one step: a step is affine, so that the difference between two of them is exact but for rounding. */
export const jacobianOfStep = (name: IntegratorName, motion: Motion, h: number): Linear => {
  const origin = stepOnce(name, motion, h, { q: 0, p: 0 });
  const byReserve = stepOnce(name, motion, h, { q: 1, p: 0 });
  const byCredits = stepOnce(name, motion, h, { q: 0, p: 1 });
  return {
    qq: byReserve.q - origin.q,
    qp: byCredits.q - origin.q,
    pq: byReserve.p - origin.p,
    pp: byCredits.p - origin.p,
  };
};

/**
 * The determinant of one step, in closed form with x = hw and y = h²μK. 1 where the step keeps areas (Liouville, equation 15):
 * Euler 1 + ω²h², Algorithm 1 (1 + x)(1 − x/2)², Algorithm 2 Π(1 + c_k x)(1 − d_k x) for any λ and μ.
 */
export const stepDeterminant = (name: IntegratorName, motion: Motion, h: number): number =>
  determinant(jacobianOfStep(name, motion, h));

/** How far a step back fails to undo a step: the largest coordinate of Ψ₋ₕΨₕ(x) − x, in units of the largest of x. */
export const reversibilityDefect = (name: IntegratorName, motion: Motion, h: number, at: Point): number => {
  const back = stepOnce(name, motion, -h, stepOnce(name, motion, h, at));
  const missed = Math.max(Math.abs(back.q - at.q), Math.abs(back.p - at.p));
  return missed / Math.max(Math.abs(at.q), Math.abs(at.p));
};

/** A map of the phase space of n resources: q of each, then p of each. */
export type PhaseMap = (point: readonly number[]) => readonly number[];

/** The step of a central difference: the cube root of a double's precision, where truncation and rounding balance. */
const DIFFERENCE = Math.cbrt(Number.EPSILON);

const jacobian = (map: PhaseMap, point: readonly number[]): readonly (readonly number[])[] =>
  point.map((coordinate, j) => {
    const step = DIFFERENCE * Math.max(1, Math.abs(coordinate));
    const moved = (by: number): readonly number[] => map(point.map((each, k) => (k === j ? each + by : each)));
    const [forward, backward] = [moved(step), moved(-step)];
    return forward.map((each, i) => (each - (backward[i] as number)) / (2 * step));
  });

/**
 * How far a map is from symplectic at a point: the largest entry of MᵀJM − J for its Jacobian M by central differences. Near
 * 1e-9 for a symplectic map; what is above 1e-6 is not rounding.
 */
export const symplecticDefect = (map: PhaseMap, point: readonly number[]): number => {
  const columns = jacobian(map, point);
  const n = point.length / 2;
  let largest = 0;
  for (let i = 0; i < 2 * n; i += 1)
    for (let j = 0; j < i; j += 1) {
      const [left, right] = [columns[i] as readonly number[], columns[j] as readonly number[]];
      let form = 0;
      for (let k = 0; k < n; k += 1)
        form += (left[k + n] as number) * (right[k] as number) - (left[k] as number) * (right[k + n] as number);
      largest = Math.max(largest, Math.abs(form - (i === j + n ? 1 : 0)));
    }
  return largest;
};
