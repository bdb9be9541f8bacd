import type { Arithmetic } from "../../arithmetic/arithmetic.ts";
import type { Quantities, Term } from "../../checker/action/index.ts";
import type { Curve } from "../../equations/invariant.ts";

/** The quantities that the actions of a pool know by name. Units of 1e-18 unless said otherwise. */
export type Quantity =
  // The curve of the traded resource, before the trade.
  | "q"
  | "p"
  | "c"
  | "beta"
  | "m"
  | "shares"
  | "weight"
  // What the block opened at for this resource, per-block schedule only.
  | "q0"
  | "price0"
  /** X, the net quantity bought in the block before the trade. */
  | "net"
  // The context of the trade.
  | "base"
  | "volatilityRate"
  | "cap"
  | "riskFactor"
  | "volatility"
  | "time"
  // The order: what it names, the least it accepts or the most it gives, until when.
  | "amount"
  | "limit"
  | "deadline"
  // What the action fixes.
  | "surcharge"
  | "rate"
  | "fee"
  /** x without risk, where risk is charged. */
  | "quoted"
  /** x, the resource that changes hands. */
  | "resource"
  /** The credits that the curve needs (C) or gives (Y). */
  | "credits"
  /** What the trader pays or is paid in credits, fee and risk included. */
  | "total"
  /** w·x²·W/q², units of 1e-36. */
  | "sizeSquared"
  | "size"
  | "riskShare"
  | "riskRate"
  /** X after the trade. */
  | "netAfter"
  | "risk";

/** A purchase takes resource out of the curve, a sale puts it in. */
export type Direction = "purchase" | "sale";

export type PoolTerm = Term<Quantity>;

/** The curve before the trade. */
export const curveBefore = <N>({ q, p, c, beta, m, shares }: Quantities<Quantity, N>): Curve<N> => ({
  q,
  p,
  c,
  beta,
  m,
  shares,
});

/** The curve after `resource` and `credits` have changed hands; a purchase takes resource out, a sale puts it in. */
export const curveAfter = <N, B>(
  a: Arithmetic<N, B>,
  given: Quantities<Quantity, N>,
  direction: Direction,
  resource: N,
  credits: N,
): Curve<N> => ({
  ...curveBefore(given),
  q: direction === "purchase" ? a.subtract(given.q, resource) : a.add(given.q, resource),
  p: direction === "purchase" ? a.add(given.p, credits) : a.subtract(given.p, credits),
});
