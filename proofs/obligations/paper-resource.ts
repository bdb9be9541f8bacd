import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Quantities, Term } from "../../spec/checker/action/index.ts";
import type { PaperResource } from "../../spec/equations/index.ts";
import { quantity } from "../fact.ts";
import { named } from "../reading/index.ts";

/** A resource in the paper's terms, made of the quantities of an obligation. */
export type ResourceTerm = <N, B>(a: Arithmetic<N, B>, given: Quantities<string, N>) => PaperResource<N>;

/** The quantities `q1`, `p1`, `w1`, `q̄1`, `μ1` of the resource `1`, and the λ of all. */
export const resourceOf =
  (i: number): ResourceTerm =>
  (_, given) => ({
    q: quantity(given, `q${i}`),
    p: quantity(given, `p${i}`),
    weight: quantity(given, `w${i}`),
    lambda: quantity(given, "λ"),
    target: quantity(given, `q̄${i}`),
    mu: quantity(given, `μ${i}`),
  });

/** A resource with one coordinate moved, forwards or backwards. */
export const moved =
  (resource: ResourceTerm, coordinate: "q" | "p", by: Term<string>, direction: 1 | -1 = 1): ResourceTerm =>
  (a, given) => {
    const of = resource(a, given);
    const distance = by(a, given);
    const to = direction === 1 ? a.add(of[coordinate], distance) : a.subtract(of[coordinate], distance);
    return { ...of, [coordinate]: to };
  };

/** h, how far a coordinate is moved. */
export const step: Term<string> = named("h");
