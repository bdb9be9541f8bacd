import { WAD } from "../../spec/vocabulary/units.ts";
import { divUp } from "../fixed-point/division.ts";
import { sqrtUp } from "../fixed-point/square-root.ts";
import type { Curve } from "./invariant.ts";

/**
 * C(x): the smallest d with I(q − x, p + d) ≥ I, credits that an admissible curve must receive for x of the resource.
 * 0 ≤ x < q. Units of 1e-18; may exceed 2^112. Rounds up, in favour of the pool. Sound form of equation 4.
 *
 * With a = q − x, H = a·W + m·p and N = 2·x·(P_w + c·a), the change of I is m·d² + 2·H·d − N. It does not fall iff
 * (m·d + H)² ≥ H² + m·N. Both sides are integers and m·d + H > 0, so that ⌈√⌉ of the right side decides it exactly and
 * nothing is left to correct. Without inertia the change is linear in d.
 */
export const costUp = ({ q, p, c, m, virtualCredits }: Curve, x: bigint): bigint => {
  const left = q - x;
  const halfGap = x * (virtualCredits + c * left);
  if (m === 0n) return divUp(halfGap, left * WAD);
  const slope = left * WAD + m * p;
  return divUp(sqrtUp(slope * slope + 2n * m * halfGap) - slope, m);
};
