import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import {
  augmentedCreditsVelocity,
  augmentedReserveVelocity,
  creditsVelocity,
  type PaperResource,
  reserveVelocity,
} from "../../spec/equations/index.ts";
import { type ResourceTerm, resourceOf } from "./paper-resource.ts";

/*
 * The flow of equations 10 and 11. Its velocities f are affine in (q, p), so that f'(x)·v is exactly f(x + v) − f(x),
 * and what is quadratic on phase space changes along it at exactly half the difference from x − f to x + f.
 */

/** The equations that the flow applies. */
export const FLOW = [augmentedReserveVelocity, reserveVelocity, augmentedCreditsVelocity, creditsVelocity] as const;

/** A point of phase space, or a direction in it. */
export interface Point<N> {
  readonly q: N;
  readonly p: N;
}

/** A resource with its reserve counted in units of the target, in which steps and flow are the same. */
export const inTargets: ResourceTerm = (a, given) => ({ ...resourceOf(1)(a, given), target: a.literal(1n) });

export const velocity = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>): Point<N> => ({
  q: augmentedReserveVelocity(a, r),
  p: augmentedCreditsVelocity(a, r),
});

/** The resource, moved by some times a direction. */
export const along = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, v: Point<N>, times = 1n): PaperResource<N> => ({
  ...r,
  q: a.add(r.q, a.multiply(a.literal(times), v.q)),
  p: a.add(r.p, a.multiply(a.literal(times), v.p)),
});

/** f'(x)·v. */
const carried = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, v: Point<N>): Point<N> => {
  const [from, to] = [velocity(a, r), velocity(a, along(a, r, v))];
  return { q: a.subtract(to.q, from.q), p: a.subtract(to.p, from.p) };
};

/** The point, and its derivatives along the flow up to an order. */
export const derivatives = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, order: number): readonly Point<N>[] => {
  const found: Point<N>[] = [r];
  for (let v = velocity(a, r); found.length <= order; v = carried(a, r, v)) found.push(v);
  return found;
};

/** Twice the rate at which a quadratic function of resources changes along the flow. */
export const twiceTheRate =
  (
    of: <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[], given: Quantities<string, N>) => N,
    ...resources: readonly ResourceTerm[]
  ): Term<string> =>
  (a, given) => {
    const all = resources.map((each) => each(a, given));
    const at = (times: bigint) =>
      of(
        a,
        all.map((r) => along(a, r, velocity(a, r), times)),
        given,
      );
    return a.subtract(at(1n), at(-1n));
  };
