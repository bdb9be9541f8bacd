import type { Quantities, Term } from "../../checker/action/index.ts";
import type { Portion } from "../../equations/liquidity.ts";

/** The quantities that mint and burn know by name, of one resource of a pool. Units of 1e-18. */
export type LiquidityQuantity =
  // The curve of the resource, before the step; S is that of the whole pool.
  | "q"
  | "p"
  | "c"
  | "beta"
  | "m"
  | "shares"
  // The order: the shares that it names or, of amounts, may mint; what it offers; the most it gives or the least it accepts.
  | "part"
  | "offeredQ"
  | "offeredP"
  | "limitQ"
  | "limitP"
  // What the action fixes: what is taken or paid of the resource and of its credits.
  | "resource"
  | "credits";

export type LiquidityTerm = Term<LiquidityQuantity>;

/** The part of one reserve that belongs to the shares of the order. */
export const portionOf = <N>(given: Quantities<LiquidityQuantity, N>, reserve: "q" | "p"): Portion<N> => ({
  reserve: given[reserve],
  part: given.part,
  shares: given.shares,
});
