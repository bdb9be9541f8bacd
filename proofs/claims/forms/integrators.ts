import type { Arithmetic } from "../../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../../spec/checker/action/index.ts";
import type { PaperResource } from "../../../spec/equations/index.ts";
import { quantity } from "../../fact.ts";
import type { ResourceTerm } from "../../reading/paper.ts";

/** One step of an integrator of the flow of H_aug (of H, where μ = 0), of size h. */
export type Step = <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>, h: N) => PaperResource<N>;

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
