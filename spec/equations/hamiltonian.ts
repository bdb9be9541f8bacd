import { type Arithmetic, negate, product, square, sum } from "../arithmetic/arithmetic.ts";
import { numbered } from "./numbered.ts";
import type { Gradient } from "./phase-space.ts";

/** One resource in the paper's terms. Dimensionless: the paper does not say units that fit (equation 4 adds unlike ones). */
export interface PaperResource<N> {
  readonly q: N;
  readonly p: N;
  /** w, the weight. */
  readonly weight: N;
  /** λ, the curvature. */
  readonly lambda: N;
  /** q̄, the target reserve. Not zero. */
  readonly target: N;
  /** μ, the inertia of equation 9; 0 for the Hamiltonian of equation 4. */
  readonly mu: N;
}

/** (q − q̄)/q̄². */
const displacement = <N, B>(a: Arithmetic<N, B>, { q, target }: PaperResource<N>): N =>
  a.divide(a.subtract(q, target), square(a, target));

/** One resource's part of equation 4: w·q·p + (λ/2)·w·((q − q̄)/q̄)². */
export const hamiltonianOfResource = numbered(
  "4",
  "literal",
  "Hamiltonian of one resource",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): N =>
    a.add(
      product(a, r.weight, r.q, r.p),
      a.divide(product(a, r.lambda, r.weight, square(a, a.divide(a.subtract(r.q, r.target), r.target))), a.literal(2n)),
    ),
);

/** Equation 4: H, the sum over the resources. Conserving only this sum is unsafe: see the obligation `paper-eq20-sum-only`. */
export const hamiltonian = numbered(
  "4",
  "literal",
  "Hamiltonian",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]): N =>
    sum(
      a,
      resources.map((r) => hamiltonianOfResource(a, r)),
    ),
);

/** Equation 5: dq/dt = ∂H/∂p = w·q. */
export const reserveVelocity = numbered(
  "5",
  "literal",
  "flow of the reserve",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): N => a.multiply(r.weight, r.q),
);

/** Equation 6: dp/dt = −∂H/∂q = −w·p − λ·w·(q − q̄)/q̄². */
export const creditsVelocity = numbered(
  "6",
  "literal",
  "flow of the credits",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): N =>
    a.subtract(negate(a, a.multiply(r.weight, r.p)), product(a, r.lambda, r.weight, displacement(a, r))),
);

/** Equation 7: π = (∂H/∂q)/(∂H/∂p) = p/q + λ(q − q̄)/(q·q̄²). Can be negative: the paper's domain does not exclude it. */
export const literalPrice = numbered(
  "7",
  "literal",
  "instantaneous price",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): N =>
    a.add(a.divide(r.p, r.q), a.divide(a.multiply(r.lambda, displacement(a, r)), r.q)),
);

/** Equation 8: ∂²H/∂pᵢ∂pⱼ, the paper's mass matrix of equation 4: zero everywhere, H being linear in p. */
export const massMatrixEntry = numbered(
  "8",
  "literal",
  "effective mass matrix",
  <N, B>(a: Arithmetic<N, B>, _row: number, _column: number): N => a.literal(0n),
);

/** Equation 9: H_aug = H + ½·Σ μ·p². */
export const augmentedHamiltonian = numbered(
  "9",
  "literal",
  "augmented Hamiltonian",
  <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]): N =>
    a.add(
      hamiltonian(a, resources),
      a.divide(
        sum(
          a,
          resources.map((r) => a.multiply(r.mu, square(a, r.p))),
        ),
        a.literal(2n),
      ),
    ),
);

/** Equation 10: dq/dt = w·q + μ·p. */
export const augmentedReserveVelocity = numbered(
  "10",
  "literal",
  "flow of the reserve with inertia",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): N => a.add(reserveVelocity(a, r), a.multiply(r.mu, r.p)),
);

/** Equation 11: dp/dt with inertia, the same as equation 6. */
export const augmentedCreditsVelocity = numbered(
  "11",
  "literal",
  "flow of the credits with inertia",
  <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): N => creditsVelocity(a, r),
);

/** The gradient of one resource's part of H_aug, as a function of all resources: zero in every other coordinate. */
export const gradientOfPart = <N, B>(
  a: Arithmetic<N, B>,
  resources: readonly PaperResource<N>[],
  part: number,
): Gradient<N> => {
  const entries = (entry: (r: PaperResource<N>) => N): readonly N[] =>
    resources.map((r, i) => (i === part ? entry(r) : a.literal(0n)));
  return {
    byReserve: entries((r) => negate(a, augmentedCreditsVelocity(a, r))),
    byCredits: entries((r) => augmentedReserveVelocity(a, r)),
  };
};
