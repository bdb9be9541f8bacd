import type { Resource } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";

/** One resource as its curve sees it. Reserves and parameters in units of 1e-18. */
export interface Curve {
  readonly q: bigint;
  readonly p: bigint;
  readonly c: bigint;
  readonly m: bigint;
  /** P_w = p·W − β·S + c·q, in units of 1e-36. */
  readonly virtualCredits: bigint;
}

/**
 * P_w = p·W − β·S + c·q in units of 1e-36, exact: the credits that the curve pretends to hold. Not positive if the
 * state is not admissible.
 */
export const virtualCredits = ({ q, p, c, beta }: Resource, shares: bigint): bigint => p * WAD - beta * shares + c * q;

/** The curve of a resource in a pool of so many shares. */
export const curveOf = (resource: Resource, shares: bigint): Curve => ({
  q: resource.q,
  p: resource.p,
  c: resource.c,
  m: resource.m,
  virtualCredits: virtualCredits(resource, shares),
});

/**
 * I = 2·q·P_w + m·p² in units of 1e-54, exact, below 2^338 for a state in bounds: the sound form of equation 4 for one
 * resource, with the inertia of equation 9. No trade lowers it.
 */
export const invariant = ({ q, p, m, virtualCredits }: Curve): bigint => 2n * q * virtualCredits + m * p * p;

/**
 * The two sides of the condition under which a curve with inertia is convex: I·(W² − 2·m·c) ≥ m·(β·S)², in units of
 * 1e-90. Without inertia the condition on P_w alone suffices, and the right side is 0.
 *
 * On an admissible curve I' ≥ I with q', p' ≥ 1 implies P_w' > 0, so that no closed form has to see to that. For if
 * P_w' ≤ 0, then p'·W ≤ β·S − c·q', hence m·p'²·W² ≤ m·(β·S)² ≤ I·W² and I' ≤ m·p'² ≤ I; and I' = I would need P_w' = 0,
 * c = 0 and m·(β·S)² = I·W², while c = 0 and P_w > 0 make p·W > β·S and thus I·W² > m·(p·W)² ≥ m·(β·S)².
 */
export const convexity = (resource: Resource, shares: bigint): { readonly actual: bigint; readonly least: bigint } => {
  const { c, beta, m } = resource;
  const debt = beta * shares;
  return { actual: invariant(curveOf(resource, shares)) * (WAD * WAD - 2n * m * c), least: m * debt * debt };
};
