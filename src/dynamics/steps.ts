import { type Motion, type Point, stiffness } from "./motion.ts";

/** Advances phase space by one step, in place: `state` holds q and p of each resource in turn. */
export type Step = (state: Float64Array) => void;

/** A step of one resource: from q and p at `at`, `at + 1` of the state to the same places. */
type OneStep = (state: Float64Array, at: number) => void;

/** Applies the step of each resource to its own two places. Resources are decoupled, so the order is of no account. */
const sideBySide = (steps: readonly OneStep[]): Step => {
  const [only] = steps;
  if (only !== undefined && steps.length === 1) return (state) => only(state, 0);
  return (state) => {
    for (let i = 0; i < steps.length; i += 1) (steps[i] as OneStep)(state, 2 * i);
  };
};

const forEach =
  (one: (motion: Motion, h: number) => OneStep) =>
  (motions: readonly Motion[], h: number): Step =>
    sideBySide(motions.map((motion) => one(motion, h)));

/** Forward Euler (Table 2): order 1, determinant 1 + ω²h². */
export const makeEuler = forEach((motion, h) => {
  const { weight, mu, target } = motion;
  const K = stiffness(motion);
  return (state, at) => {
    const q = state[at] as number;
    const p = state[at + 1] as number;
    state[at] = q + h * (weight * q + mu * p);
    state[at + 1] = p + h * (-weight * p - K * (q - target));
  };
});

/** The classical Runge–Kutta method of order 4 (Table 2); not symplectic. */
export const makeRungeKutta = forEach((motion, h) => {
  const { weight, mu, target } = motion;
  const K = stiffness(motion);
  return (state, at) => {
    const q = state[at] as number;
    const p = state[at + 1] as number;
    const q1 = weight * q + mu * p;
    const p1 = -weight * p - K * (q - target);
    const qa = q + 0.5 * h * q1;
    const pa = p + 0.5 * h * p1;
    const q2 = weight * qa + mu * pa;
    const p2 = -weight * pa - K * (qa - target);
    const qb = q + 0.5 * h * q2;
    const pb = p + 0.5 * h * p2;
    const q3 = weight * qb + mu * pb;
    const p3 = -weight * pb - K * (qb - target);
    const qc = q + h * q3;
    const pc = p + h * p3;
    const q4 = weight * qc + mu * pc;
    const p4 = -weight * pc - K * (qc - target);
    state[at] = q + (h / 6) * (q1 + 2 * (q2 + q3) + q4);
    state[at + 1] = p + (h / 6) * (p1 + 2 * (p2 + p3) + p4);
  };
});

/**
 * Algorithm 1, steps 1 to 3 as printed: an explicit leapfrog of a Hamiltonian that is not separable. Order 1, not symplectic,
 * not reversible. The swap vector Δq enters none of these steps; step 4 is `literalFeeCorrection`.
 */
export const makeLiteralVerlet = forEach((motion, h) => {
  const { weight, mu, target } = motion;
  const K = stiffness(motion);
  return (state, at) => {
    const q = state[at] as number;
    const p = state[at + 1] as number;
    const half = p - 0.5 * h * (weight * p + K * (q - target));
    const after = q + h * (weight * q + mu * half);
    state[at] = after;
    state[at + 1] = half - 0.5 * h * (weight * half + K * (after - target));
  };
});

/** Algorithm 1, step 4 as printed: the fee leaves the pool's credits, so H falls by w·q·f (and by f·μ(p − f/2)). */
export const literalFeeCorrection = ({ q, p }: Point, fee: number): Point => ({ q, p: p - fee });

const CUBE_ROOT_OF_TWO = Math.cbrt(2);
/** Equation 17: c₁ = c₄ and c₂ = c₃. */
export const RUTH_POSITIONS = [
  1 / (2 * (2 - CUBE_ROOT_OF_TWO)),
  (1 - CUBE_ROOT_OF_TWO) / (2 * (2 - CUBE_ROOT_OF_TWO)),
  (1 - CUBE_ROOT_OF_TWO) / (2 * (2 - CUBE_ROOT_OF_TWO)),
  1 / (2 * (2 - CUBE_ROOT_OF_TWO)),
] as const;
/** Equation 18: d₁ = d₃, d₂, and d₄ = 0. */
export const RUTH_MOMENTA = [
  1 / (2 - CUBE_ROOT_OF_TWO),
  -CUBE_ROOT_OF_TWO / (2 - CUBE_ROOT_OF_TWO),
  1 / (2 - CUBE_ROOT_OF_TWO),
  0,
] as const;

/** Algorithm 2 as printed: Ruth's coefficients on a Hamiltonian that is not separable. Order 1, not symplectic. */
export const makeLiteralRuth = forEach((motion, h) => {
  const { weight, mu, target } = motion;
  const K = stiffness(motion);
  return (state, at) => {
    let q = state[at] as number;
    let p = state[at + 1] as number;
    for (let k = 0; k < 4; k += 1) {
      q += (RUTH_POSITIONS[k] as number) * h * (weight * q + mu * p);
      p -= (RUTH_MOMENTA[k] as number) * h * (weight * p + K * (q - target));
    }
    state[at] = q;
    state[at + 1] = p;
  };
});

const verletOf = (motion: Motion, h: number): OneStep => {
  const { weight, mu, target } = motion;
  const kick = 0.5 * h * stiffness(motion);
  const more = 1 + 0.5 * h * weight;
  const less = 1 - 0.5 * h * weight;
  const drift = h * mu;
  return (state, at) => {
    const q = state[at] as number;
    const half = ((state[at + 1] as number) - kick * (q - target)) / more;
    const after = (q * more + drift * half) / less;
    state[at] = after;
    state[at + 1] = half * less - kick * (after - target);
  };
};

/**
 * Generalised Störmer–Verlet: order 2, symplectic, reversible, exact in `modifiedEnergy`. The implicit half-steps are linear
 * and solved: p½ = (p − (h/2)K(q − q̄))/(1 + x/2), q' = (q(1 + x/2) + hμp½)/(1 − x/2), p' = p½(1 − x/2) − (h/2)K(q' − q̄) with
 * x = hw < 2. What Algorithm 1 would have to be.
 */
export const makeVerlet = forEach(verletOf);

/**
 * Generalised Störmer–Verlet over d₁h, d₂h and d₃h with equation 18's coefficients: order 4, symplectic, reversible. What
 * Algorithm 2 would have to be; equation 17 follows, c being the means of neighbouring d.
 */
export const makeComposed = forEach((motion, h) => {
  const [outer, inner] = RUTH_MOMENTA;
  const [first, second] = [verletOf(motion, outer * h), verletOf(motion, inner * h)];
  return (state, at) => {
    first(state, at);
    second(state, at);
    first(state, at);
  };
});
