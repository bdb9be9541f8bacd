import { type Arithmetic, negate, product, square, sum } from "../arithmetic/arithmetic.ts";
import { augmentedCreditsVelocity, augmentedReserveVelocity, type PaperResource } from "./hamiltonian.ts";
import { numbered } from "./numbered.ts";
import { type Gradient, poissonBracket } from "./phase-space.ts";

/** The gradient of H_aug. */
const gradientOfEnergy = <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]): Gradient<N> => ({
  byReserve: resources.map((r) => negate(a, augmentedCreditsVelocity(a, r))),
  byCredits: resources.map((r) => augmentedReserveVelocity(a, r)),
});

/** Equations 13 and 14: dH/dt = {H, H} along the flow of H_aug, which is 0. */
export const energyRate = numbered(
  "13",
  "literal",
  "rate of the energy",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]): N => {
    const gradient = gradientOfEnergy(a, resources);
    return poissonBracket(a, gradient, gradient);
  },
);

/** Equation 15: the divergence ∂q̇/∂q + ∂ṗ/∂p of the flow, w − w for each resource, so that volumes are kept. */
export const divergence = numbered(
  "15",
  "literal",
  "divergence of the flow",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]): N =>
    sum(
      a,
      resources.map(({ weight }) => a.add(weight, negate(a, weight))),
    ),
);

/** Equation 16: L_ij = q_i·p_j − q_j·p_i. */
export const angularMomentum = numbered(
  "16",
  "literal",
  "angular momentum",
  <N, B>(a: Arithmetic<N, B>, one: PaperResource<N>, other: PaperResource<N>): N =>
    a.subtract(a.multiply(one.q, other.p), a.multiply(other.q, one.p)),
);

/** {L_ij, H}, which Proposition 4 has 0: for equal w, q̄ and μ it is (λw/q̄)(q_i − q_j). */
export const angularMomentumRate = numbered(
  "16",
  "sound",
  "rate of the angular momentum",
  <N, B>(a: Arithmetic<N, B>, one: PaperResource<N>, other: PaperResource<N>): N =>
    poissonBracket(
      a,
      { byReserve: [other.p, negate(a, one.p)], byCredits: [negate(a, other.q), one.q] },
      gradientOfEnergy(a, [one, other]),
    ),
);

/** L₁₂ + L₂₃ + L₃₁, conserved for equal w, q̄, λ and μ. */
export const cyclicMomentum = numbered(
  "16",
  "sound",
  "cyclic sum of angular momenta",
  <N, B>(a: Arithmetic<N, B>, one: PaperResource<N>, two: PaperResource<N>, three: PaperResource<N>): N =>
    sum(a, [angularMomentum(a, one, two), angularMomentum(a, two, three), angularMomentum(a, three, one)]),
);

/** Table 1's charge of the scaling q → sq, p → p/s: D = Σ q·p. */
export const scalingCharge = numbered(
  "Table 1",
  "literal",
  "scaling charge",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]): N =>
    sum(
      a,
      resources.map(({ q, p }) => a.multiply(q, p)),
    ),
);

/** dD/dt = {D, H}, 0 only for λ = μ = 0. */
export const scalingRate = numbered(
  "Table 1",
  "sound",
  "rate of the scaling charge",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]): N =>
    poissonBracket(
      a,
      { byReserve: resources.map(({ p }) => p), byCredits: resources.map(({ q }) => q) },
      gradientOfEnergy(a, resources),
    ),
);

/** Equation 12's Q = ∂F₂/∂P = q·g(q), for a gauge that sees its own resource only. */
export const gaugeReserve = numbered(
  "12",
  "literal",
  "transformed reserve",
  <N, B>(a: Arithmetic<N, B>, q: N, gauge: N): N => a.multiply(q, gauge),
);

/** Equation 12's P, from p = ∂F₂/∂q = P·(g + q·g'). Needs g + q·g' ≠ 0, which the paper leaves out. */
export const gaugeCredits = numbered(
  "12",
  "sound",
  "transformed credits",
  <N, B>(a: Arithmetic<N, B>, q: N, p: N, gauge: N, slope: N): N => a.divide(p, a.add(gauge, a.multiply(q, slope))),
);

/** Equation 19's p = κw/q̄ at q = q̄: one point, where q̇ = wq̄ ≠ 0. */
export const literalEquilibriumCredits = numbered(
  "19",
  "literal",
  "credits at the claimed equilibrium",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, kappa: N): N => a.divide(a.multiply(kappa, r.weight), r.target),
);

/** Theorem 13's V = (H − κ)² + γΣ(q − q̄)², with H − κ given. */
export const lyapunovFunction = numbered(
  "42",
  "literal",
  "Lyapunov function",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[], excess: N, gamma: N): N =>
    a.add(
      square(a, excess),
      a.multiply(
        gamma,
        sum(
          a,
          resources.map(({ q, target }) => square(a, a.subtract(q, target))),
        ),
      ),
    ),
);

/** Equation 42 along the flow, which keeps H: dV/dt = 2γΣ(q − q̄)q̇. */
export const lyapunovRate = numbered(
  "42",
  "sound",
  "rate of the Lyapunov function",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[], gamma: N): N =>
    product(
      a,
      a.literal(2n),
      gamma,
      sum(
        a,
        resources.map((r) => a.multiply(a.subtract(r.q, r.target), augmentedReserveVelocity(a, r))),
      ),
    ),
);

/** Equation 43 as printed: −2α(H − κ)² + 2γΣ(q − q̄)wq. */
export const literalLyapunovBound = numbered(
  "43",
  "literal",
  "bound of the Lyapunov rate",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[], excess: N, gamma: N, alpha: N): N =>
    a.subtract(
      product(
        a,
        a.literal(2n),
        gamma,
        sum(
          a,
          resources.map((r) => product(a, a.subtract(r.q, r.target), r.weight, r.q)),
        ),
      ),
      product(a, a.literal(2n), alpha, square(a, excess)),
    ),
);

/** Equation 44 as printed: −min(α, γλ)·V, the minimum given. */
export const literalLyapunovDecay = numbered(
  "44",
  "literal",
  "exponential decay of the Lyapunov function",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[], excess: N, gamma: N, rate: N): N =>
    negate(a, a.multiply(rate, lyapunovFunction(a, resources, excess, gamma))),
);
