import type { Choice, Guard, Quantities, Term } from "../../checker/action/index.ts";
import type { Curve } from "../../equations/invariant.ts";

/** The quantities that a curvature update knows by name. Units of 1e-18 unless said otherwise. */
export type UpdateQuantity =
  // The curve before the update.
  | "q"
  | "p"
  | "c"
  | "beta"
  | "m"
  | "shares"
  // What the epoch allows: the target of c, the price at its beginning, whether c has been raised in it (0 or 1).
  | "target"
  | "lagged"
  | "raised"
  // The rules: the width of the band, the least rate that a trade pays.
  | "width"
  | "rate"
  // The order: by how much c is to fall or to rise, as a positive number.
  | "step"
  // What the update fixes.
  | "floorAfter"
  | "betaAfter"
  /** The prices at both edges of the band, units of 1e-36. */
  | "lowEdge"
  | "highEdge"
  /** Reserves from which a cycle inside the band can start, as `Starts`. */
  | "nearest"
  | "farthest";

export type UpdateTerm = Term<UpdateQuantity>;
export type UpdateChoice = Choice<UpdateQuantity>;
export type UpdateGuard = Guard<UpdateQuantity>;

type Given<N> = Quantities<UpdateQuantity, N>;

export const curveBefore = <N>({ q, p, c, beta, m, shares }: Given<N>): Curve<N> => ({ q, p, c, beta, m, shares });

/** Only c and β change: reserves and shares are nobody's to move in an update. */
export const curveAfter = <N>(given: Given<N>): Curve<N> => ({
  ...curveBefore(given),
  c: given.floorAfter,
  beta: given.betaAfter,
});
