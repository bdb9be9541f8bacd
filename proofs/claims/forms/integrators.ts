import type { Arithmetic } from "../../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../../spec/checker/action/index.ts";
import {
  augmentedCreditsVelocity,
  augmentedReserveVelocity,
  type PaperResource,
} from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import type { ResourceTerm } from "../../reading/paper.ts";

/** One step of an integrator of the flow of H_aug (of H, where μ = 0), of size h. */
export type Step = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N) => PaperResource<N>;

const half = <N, B>(a: Arithmetic<N, B>, value: N): N => a.divide(value, a.literal(2n));

/** p − h·∇_q H, the gradient at the resource as it is. */
const kicked = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N): PaperResource<N> => ({
  ...r,
  p: a.add(r.p, a.multiply(h, augmentedCreditsVelocity(a, r))),
});

/** q + h·∇_p H, the gradient at the resource as it is. */
const drifted = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N): PaperResource<N> => ({
  ...r,
  q: a.add(r.q, a.multiply(h, augmentedReserveVelocity(a, r))),
});

/** Steps 1 to 3 of Algorithm 1 as printed: every gradient is explicit, though H is not a sum of a part in q and one in p. */
export const algorithm1: Step = (a, r, h) => kicked(a, drifted(a, kicked(a, r, half(a, h)), h), half(a, h));

/** Forward Euler. */
export const euler: Step = (a, r, h) => ({ ...r, q: drifted(a, r, h).q, p: kicked(a, r, h).p });

/** The classical Runge–Kutta method of order 4. */
export const rungeKutta4: Step = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N) => {
  const slope = (at: PaperResource<N>) => ({ q: augmentedReserveVelocity(a, at), p: augmentedCreditsVelocity(a, at) });
  const along = ({ q, p }: { readonly q: N; readonly p: N }, by: N): PaperResource<N> => ({
    ...r,
    q: a.add(r.q, a.multiply(by, q)),
    p: a.add(r.p, a.multiply(by, p)),
  });
  const first = slope(r);
  const second = slope(along(first, half(a, h)));
  const third = slope(along(second, half(a, h)));
  const fourth = slope(along(third, h));
  const mean = (of: (s: { readonly q: N; readonly p: N }) => N): N => {
    const middle = a.multiply(a.literal(2n), a.add(of(second), of(third)));
    return a.divide(a.add(a.add(of(first), of(fourth)), middle), a.literal(6n));
  };
  return along({ q: mean(({ q }) => q), p: mean(({ p }) => p) }, h);
};

/**
 * The generalised Störmer–Verlet method, of which Algorithm 1 is what is left when the implicit steps are taken for
 * explicit ones: p½ = p − (h/2)·H_q(q, p½), q' = q + (h/2)·(H_p(q, p½) + H_p(q', p½)), p' = p½ − (h/2)·H_q(q', p½). H
 * being quadratic, both implicit steps are solved by one division: by 1 + hw/2 and by 1 − hw/2.
 */
export const generalisedVerlet: Step = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N) => {
  const halfX = half(a, a.multiply(h, r.weight));
  const [above, below] = [a.add(a.literal(1n), halfX), a.subtract(a.literal(1n), halfX)];
  /** (h/2)·λ·w·(q − q̄)/q̄², what the potential takes from p. */
  const pull = (at: PaperResource<N>): N =>
    a.subtract(a.literal(0n), a.multiply(half(a, h), augmentedCreditsVelocity(a, { ...at, p: a.literal(0n) })));
  const middle = a.divide(a.subtract(r.p, pull(r)), above);
  const q = a.divide(a.add(a.multiply(r.q, above), a.multiply(h, a.multiply(r.mu, middle))), below);
  return { ...r, q, p: a.subtract(a.multiply(middle, below), pull({ ...r, q })) };
};

/** Algorithm 2 as printed with the coefficients of equations 17 and 18, ∛2 given: again every gradient is explicit. */
export const algorithm2 = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N, root: N): PaperResource<N> => {
  const [one, two] = [a.literal(1n), a.literal(2n)];
  const below = a.subtract(two, root);
  const outer = a.divide(one, below);
  const inner = a.divide(a.subtract(a.literal(0n), root), below);
  const innerDrift = half(a, a.divide(a.subtract(one, root), below));
  const stages = [
    { c: half(a, outer), d: outer },
    { c: innerDrift, d: inner },
    { c: innerDrift, d: outer },
    { c: half(a, outer), d: a.literal(0n) },
  ];
  return stages.reduce((at, { c, d }) => kicked(a, drifted(a, at, a.multiply(c, h)), a.multiply(d, h)), r);
};

/** A step whose size, and what else it is made of, are quantities. */
export type StepTerm = <N, B>(
  a: Arithmetic<N, B>,
  given: Quantities<string, N>,
  r: PaperResource<N>,
) => PaperResource<N>;

/** A step of size h. */
export const stepped =
  (step: Step): StepTerm =>
  (a, given, r) =>
    step(a, r, quantity(given, "h"));

/** A reserve after one step of size h. */
export const after =
  (step: Step, coordinate: "q" | "p", at: ResourceTerm): Term<string> =>
  (a, given) =>
    stepped(step)(a, given, at(a, given))[coordinate];

/** The determinant of the Jacobian of a step. The steps here are affine in (q, p), so a difference over 1 is the derivative. */
export const determinant =
  (step: StepTerm, at: ResourceTerm): Term<string> =>
  <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>) => {
    const r = at(a, given);
    const one = a.literal(1n);
    const here = step(a, given, r);
    const byQ = step(a, given, { ...r, q: a.add(r.q, one) });
    const byP = step(a, given, { ...r, p: a.add(r.p, one) });
    const slope = (moved: PaperResource<N>, coordinate: "q" | "p"): N =>
      a.subtract(moved[coordinate], here[coordinate]);
    return a.subtract(a.multiply(slope(byQ, "q"), slope(byP, "p")), a.multiply(slope(byQ, "p"), slope(byP, "q")));
  };
