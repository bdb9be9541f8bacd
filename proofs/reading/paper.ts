import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import type { PaperResource } from "../../spec/equations/index.ts";
import { quantity } from "../fact.ts";

/** A resource in the paper's terms, made of named quantities. */
export type ResourceTerm = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>) => PaperResource<N>;

/** The resource of the quantities q, p, w, λ, q̄ and μ, all but λ with a suffix that tells it from others. Without inertia μ is 0. */
export const resource =
  (suffix = "", inertia: "inertia" | "no inertia" = "no inertia"): ResourceTerm =>
  (a, given) => ({
    q: quantity(given, `q${suffix}`),
    p: quantity(given, `p${suffix}`),
    weight: quantity(given, `w${suffix}`),
    lambda: quantity(given, "λ"),
    target: quantity(given, `q̄${suffix}`),
    mu: inertia === "inertia" ? quantity(given, `μ${suffix}`) : a.literal(0n),
  });

/** An equation of one resource, applied. */
export const of =
  (formula: <N, B>(a: Arithmetic<N, B>, r: PaperResource<N>) => N, at: ResourceTerm = resource()): Term<string> =>
  (a, given) =>
    formula(a, at(a, given));

/** An equation of several resources, applied. */
export const ofAll =
  (
    formula: <N, B>(a: Arithmetic<N, B>, resources: readonly PaperResource<N>[]) => N,
    ...resources: readonly ResourceTerm[]
  ): Term<string> =>
  (a, given) =>
    formula(
      a,
      resources.map((each) => each(a, given)),
    );

/** A resource with the reserves of other names: the same one after a move. */
export const moved =
  (at: ResourceTerm, q: string, p: string): ResourceTerm =>
  (a, given) => ({ ...at(a, given), q: quantity(given, q), p: quantity(given, p) });
