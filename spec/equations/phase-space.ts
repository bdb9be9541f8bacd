import { type Arithmetic, product, sum } from "../arithmetic/arithmetic.ts";
import { numbered } from "./numbered.ts";

/** The partial derivatives of a function on phase space, one entry a resource. */
export interface Gradient<N> {
  readonly byReserve: readonly N[];
  readonly byCredits: readonly N[];
}

/** Equation 3: {F, G} = Σ (∂F/∂q·∂G/∂p − ∂F/∂p·∂G/∂q), from the gradients of F and G at one point. */
export const poissonBracket = numbered(
  "3",
  "literal",
  "canonical Poisson bracket",
  <N, B>(a: Arithmetic<N, B>, f: Gradient<N>, g: Gradient<N>): N =>
    sum(
      a,
      f.byReserve.map((dfdq, i) =>
        a.subtract(product(a, dfdq, at(g.byCredits, i)), product(a, at(f.byCredits, i), at(g.byReserve, i))),
      ),
    ),
);

const at = <N>(values: readonly N[], position: number): N => {
  const value = values[position];
  if (value === undefined) throw new RangeError(`gradients of different lengths: no entry ${position}`);
  return value;
};
