import { type Arithmetic, negate, product, square } from "../arithmetic/arithmetic.ts";
import {
  augmentedCreditsVelocity,
  augmentedHamiltonian,
  augmentedReserveVelocity,
  type PaperResource,
} from "./hamiltonian.ts";
import { numbered } from "./numbered.ts";

/** K = λw/q̄², the stiffness of the potential. */
const stiffness = <N, B>(a: Arithmetic<N, B>, { lambda, weight, target }: PaperResource<N>): N =>
  a.divide(a.multiply(lambda, weight), square(a, target));

const half = <N, B>(a: Arithmetic<N, B>, value: N): N => a.divide(value, a.literal(2n));

/** The resource moved by a time along given velocities. */
const moved = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, time: N, q: N, p: N): PaperResource<N> => ({
  ...r,
  q: a.add(r.q, a.multiply(time, q)),
  p: a.add(r.p, a.multiply(time, p)),
});

/** Table 2's forward Euler: both velocities at the start. */
export const eulerStep = numbered(
  "Table 2",
  "literal",
  "forward Euler step",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N): PaperResource<N> =>
    moved(a, r, h, augmentedReserveVelocity(a, r), augmentedCreditsVelocity(a, r)),
);

/** Table 2's RK4: the classical four stages. */
export const rungeKuttaStep = numbered(
  "Table 2",
  "literal",
  "Runge–Kutta step of order 4",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N): PaperResource<N> => {
    const slopes = (at: PaperResource<N>) => ({
      q: augmentedReserveVelocity(a, at),
      p: augmentedCreditsVelocity(a, at),
    });
    const one = slopes(r);
    const two = slopes(moved(a, r, half(a, h), one.q, one.p));
    const three = slopes(moved(a, r, half(a, h), two.q, two.p));
    const four = slopes(moved(a, r, h, three.q, three.p));
    const weighed = (of: (slope: typeof one) => N): N =>
      a.add(a.add(of(one), of(four)), a.multiply(a.literal(2n), a.add(of(two), of(three))));
    return moved(
      a,
      r,
      a.divide(h, a.literal(6n)),
      weighed(({ q }) => q),
      weighed(({ p }) => p),
    );
  },
);

/** Algorithm 1, steps 1 to 3, as printed; no swap vector enters them. */
export const literalVerletStep = numbered(
  "Algorithm 1",
  "literal",
  "Störmer–Verlet step",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N): PaperResource<N> => {
    const kicked = (at: PaperResource<N>): PaperResource<N> =>
      moved(a, at, half(a, h), a.literal(0n), augmentedCreditsVelocity(a, at));
    const midway = kicked(r);
    return kicked(moved(a, midway, h, augmentedReserveVelocity(a, midway), a.literal(0n)));
  },
);

/** Algorithm 1, step 4, as printed: the fee is taken from the pool's credits. */
export const literalFeeCorrection = numbered(
  "Algorithm 1",
  "literal",
  "fee correction",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, fee: N): PaperResource<N> => ({ ...r, p: a.subtract(r.p, fee) }),
);

/** Equation 17, c₁ = c₄ = 1/(2(2 − ∛2)), the cube root given. */
export const outerPositionCoefficient = numbered(
  "17",
  "literal",
  "outer position coefficient",
  <N, B>(a: Arithmetic<N, B>, root: N): N =>
    a.divide(a.literal(1n), a.multiply(a.literal(2n), a.subtract(a.literal(2n), root))),
);

/** Equation 17, c₂ = c₃ = (1 − ∛2)/(2(2 − ∛2)). */
export const innerPositionCoefficient = numbered(
  "17",
  "literal",
  "inner position coefficient",
  <N, B>(a: Arithmetic<N, B>, root: N): N =>
    a.divide(a.subtract(a.literal(1n), root), a.multiply(a.literal(2n), a.subtract(a.literal(2n), root))),
);

/** Equation 18, d₁ = d₃ = 1/(2 − ∛2). */
export const outerMomentumCoefficient = numbered(
  "18",
  "literal",
  "outer momentum coefficient",
  <N, B>(a: Arithmetic<N, B>, root: N): N => a.divide(a.literal(1n), a.subtract(a.literal(2n), root)),
);

/** Equation 18, d₂ = −∛2/(2 − ∛2); d₄ = 0. */
export const innerMomentumCoefficient = numbered(
  "18",
  "literal",
  "inner momentum coefficient",
  <N, B>(a: Arithmetic<N, B>, root: N): N => a.divide(negate(a, root), a.subtract(a.literal(2n), root)),
);

/** Algorithm 2 as printed: q with the new p of the stage before, then p with the new q, four times. */
export const literalRuthStep = numbered(
  "Algorithm 2",
  "literal",
  "Ruth step",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N, root: N): PaperResource<N> => {
    const [outerC, innerC] = [outerPositionCoefficient(a, root), innerPositionCoefficient(a, root)];
    const [outerD, innerD] = [outerMomentumCoefficient(a, root), innerMomentumCoefficient(a, root)];
    const stages = [
      [outerC, outerD],
      [innerC, innerD],
      [innerC, outerD],
      [outerC, a.literal(0n)],
    ] as const;
    return stages.reduce((at, [c, d]) => {
      const drifted = moved(a, at, a.multiply(c, h), augmentedReserveVelocity(a, at), a.literal(0n));
      return moved(a, drifted, a.multiply(d, h), a.literal(0n), augmentedCreditsVelocity(a, drifted));
    }, r);
  },
);

/**
 * What Algorithm 1 would have to be: p½ and q' are defined by themselves, p½ = p − (h/2)·H_q(q, p½) and
 * q' = q + (h/2)(H_p(q, p½) + H_p(q', p½)), which are linear here and solved. h·w < 2.
 */
export const verletStep = numbered(
  "Algorithm 1",
  "sound",
  "generalised Störmer–Verlet step",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N): PaperResource<N> => {
    const bend = half(a, a.multiply(h, r.weight));
    const [more, less] = [a.add(a.literal(1n), bend), a.subtract(a.literal(1n), bend)];
    const kick = (q: N): N => half(a, product(a, h, stiffness(a, r), a.subtract(q, r.target)));
    const midway = a.divide(a.subtract(r.p, kick(r.q)), more);
    const q = a.divide(a.add(a.multiply(r.q, more), product(a, h, r.mu, midway)), less);
    return { ...r, q, p: a.subtract(a.multiply(midway, less), kick(q)) };
  },
);

/** What Algorithm 2 would have to be: that step over d₁h, d₂h and d₃h of equation 18. */
export const composedStep = numbered(
  "Algorithm 2",
  "sound",
  "composed step of order 4",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N, root: N): PaperResource<N> => {
    const outer = a.multiply(outerMomentumCoefficient(a, root), h);
    const inner = a.multiply(innerMomentumCoefficient(a, root), h);
    return verletStep(a, verletStep(a, verletStep(a, r, outer), inner), outer);
  },
);

/** ω² = w(μλ/q̄² − w), of q̈ = −ω²q + μKq̄; negative where orbits are hyperbolas. */
export const frequencySquared = numbered(
  "37",
  "sound",
  "square of the frequency",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): N =>
    a.subtract(a.multiply(r.mu, stiffness(a, r)), square(a, r.weight)),
);

/** Equation 37 as printed: ω² = λ/κ. */
export const literalFrequencySquared = numbered(
  "37",
  "literal",
  "square of the frequency",
  <N, B>(a: Arithmetic<N, B>, lambda: N, kappa: N): N => a.divide(lambda, kappa),
);

/** Equation 37 as printed, without its "lower order": q̄ + (q₀ − q̄)·cos ωt, the cosine given. */
export const literalOscillation = numbered(
  "37",
  "literal",
  "oscillation of the reserve",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, cosine: N): N =>
    a.add(r.target, a.multiply(a.subtract(r.q, r.target), cosine)),
);

/**
 * Theorem 5 put right: what the generalised Störmer–Verlet conserves exactly, H − (h²K/8)(ω²q² − 2μKq̄q). It is
 * H − (h²ω²/4)(λw/2q̄²)(q − q*)² but for a constant, and holds for ω = 0 too.
 */
export const modifiedHamiltonian = numbered(
  "Theorem 5",
  "sound",
  "modified Hamiltonian",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N): N => {
    const K = stiffness(a, r);
    const bent = a.subtract(a.multiply(frequencySquared(a, r), r.q), product(a, a.literal(2n), r.mu, K, r.target));
    return a.subtract(augmentedHamiltonian(a, [r]), a.divide(product(a, square(a, h), K, bent, r.q), a.literal(8n)));
  },
);

/**
 * Equation 40 put right, for any number of steps from `start` to q: H − H₀ = (h²K/8)(ω²(q + q₀) − 2μKq̄)(q − q₀), exactly.
 */
export const verletEnergyError = numbered(
  "40",
  "sound",
  "energy error of Störmer–Verlet",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N, start: N): N => {
    const K = stiffness(a, r);
    const bent = a.subtract(
      a.multiply(frequencySquared(a, r), a.add(r.q, start)),
      product(a, a.literal(2n), r.mu, K, r.target),
    );
    return a.divide(product(a, square(a, h), K, bent, a.subtract(r.q, start)), a.literal(8n));
  },
);

/** |error| ≤ bound. */
const isWithin = <N, B>(a: Arithmetic<N, B>, error: N, bound: N): B =>
  a.and(a.atMost(error, bound), a.atMost(negate(a, bound), error));

/** Equation 40 as printed: |H − κ| ≤ C·h², with a C that the paper does not give. */
export const literalVerletBound = numbered(
  "40",
  "literal",
  "energy error of Störmer–Verlet",
  <N, B>(a: Arithmetic<N, B>, error: N, constant: N, h: N): B => isWithin(a, error, a.multiply(constant, square(a, h))),
);

/** Equation 41 as printed: |H − κ| ≤ C·h⁴. */
export const literalRuthBound = numbered(
  "41",
  "literal",
  "energy error of Ruth's integrator",
  <N, B>(a: Arithmetic<N, B>, error: N, constant: N, h: N): B =>
    isWithin(a, error, a.multiply(constant, square(a, square(a, h)))),
);
