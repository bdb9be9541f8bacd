import { type Moving, stiffness, velocity } from "./motion.ts";

/** The partial derivatives of a function on phase space, one entry a resource. */
export interface Slopes {
  readonly byReserve: readonly number[];
  readonly byCredits: readonly number[];
}

const entry = <A>(values: readonly A[], at: number): A => {
  const value = values[at];
  if (value === undefined) throw new RangeError(`no resource ${at} among ${values.length}`);
  return value;
};

/** Equation 3: {F, G} = Σ (∂F/∂q·∂G/∂p − ∂F/∂p·∂G/∂q). {F, H} is the rate of F along the flow of H. */
export const bracket = (f: Slopes, g: Slopes): number =>
  f.byReserve.reduce(
    (sum, dfdq, i) => sum + dfdq * entry(g.byCredits, i) - entry(f.byCredits, i) * entry(g.byReserve, i),
    0,
  );

/** The slopes of Hᵢ, one resource's part of equation 9: zero in the coordinates of every other. */
export const slopesOfPart = (resources: readonly Moving[], part: number): Slopes => {
  const only = (value: (moving: Moving) => number): readonly number[] =>
    resources.map((moving, i) => (i === part ? value(moving) : 0));
  return {
    byReserve: only(({ motion, at }) => -velocity(motion, at).p),
    byCredits: only(({ motion, at }) => velocity(motion, at).q),
  };
};

/** The slopes of H. */
export const slopesOfEnergy = (resources: readonly Moving[]): Slopes => ({
  byReserve: resources.map(({ motion, at }) => -velocity(motion, at).p),
  byCredits: resources.map(({ motion, at }) => velocity(motion, at).q),
});

/** Equation 16: L_ij = q_i·p_j − q_j·p_i. */
export const angularMomentum = (resources: readonly Moving[], i: number, j: number): number => {
  const [one, other] = [entry(resources, i).at, entry(resources, j).at];
  return one.q * other.p - other.q * one.p;
};

/** The slopes of L_ij. */
export const slopesOfMomentum = (resources: readonly Moving[], i: number, j: number): Slopes => {
  const [one, other] = [entry(resources, i).at, entry(resources, j).at];
  const at = (ofI: number, ofJ: number) => resources.map((_, k) => (k === i ? ofI : k === j ? ofJ : 0));
  return { byReserve: at(other.p, -one.p), byCredits: at(-other.q, one.q) };
};

/** {L_ij, H}: for equal w, q̄ and μ it is (λw/q̄)(q_i − q_j), where Proposition 4 has 0. */
export const momentumRate = (resources: readonly Moving[], i: number, j: number): number =>
  bracket(slopesOfMomentum(resources, i, j), slopesOfEnergy(resources));

/** L₁₂ + L₂₃ + L₃₁ of the first three resources: conserved for equal w, q̄, λ and μ. */
export const cyclicMomentum = (resources: readonly Moving[]): number =>
  angularMomentum(resources, 0, 1) + angularMomentum(resources, 1, 2) + angularMomentum(resources, 2, 0);

/** D = Σ q·p, the charge of the scaling q → sq, p → p/s (Table 1); conserved for λ = μ = 0 only, and not a value. */
export const scalingCharge = (resources: readonly Moving[]): number =>
  resources.reduce((sum, { at }) => sum + at.q * at.p, 0);

/** dD/dt = Σ (μp² − Kq(q − q̄)). */
export const scalingRate = (resources: readonly Moving[]): number =>
  resources.reduce(
    (sum, { motion, at }) => sum + motion.mu * at.p * at.p - stiffness(motion) * at.q * (at.q - motion.target),
    0,
  );

/** Σ(qπ + p) of Table 1's "market cap" at λ = μ = 0, where π = p/q: twice the credits, which decay as e^(−wt). */
export const marketValue = (resources: readonly Moving[]): number =>
  resources.reduce((sum, { at }) => sum + 2 * at.p, 0);
