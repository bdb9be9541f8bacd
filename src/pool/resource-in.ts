import { WAD } from "../../spec/vocabulary/units.ts";
import { divUp } from "../fixed-point/division.ts";
import { sqrtUp } from "../fixed-point/square-root.ts";
import type { Curve } from "./invariant.ts";

/** Whether an admissible curve can give up d credits for any amount of the resource: p' ≥ 1, and P_w' > 0 for some x. */
export const canPay = ({ p, c, virtualCredits }: Curve, d: bigint): boolean =>
  d <= p - 1n && (c > 0n || d * WAD < virtualCredits);

/**
 * Z(d): the smallest x with I(q + x, p − d) ≥ I, resource that an admissible curve must receive for d credits. Only for
 * d ≥ 1 that it `canPay`. Units of 1e-18; may exceed 2^112. Rounds up, in favour of the pool. Sound form of equation 4.
 *
 * With G = P_w − d·W + c·q and N = 2·q·d·W + m·d·(2·p − d), the change of I is 2·c·x² + 2·G·x − N. It does not fall iff
 * (2·c·x + G)² ≥ G² + 2·c·N. Both sides are integers and 2·c·x + G = P_w' + c·q' > 0 wherever I' ≥ I, so that ⌈√⌉ of
 * the right side decides it exactly, whatever the sign of G. For c = 0 the change is linear in x.
 */
export const resourceInUp = ({ q, p, c, m, virtualCredits }: Curve, d: bigint): bigint => {
  const credits = d * WAD;
  const doubleGap = 2n * q * credits + m * d * (2n * p - d);
  const slope = virtualCredits - credits + c * q;
  if (c === 0n) return divUp(doubleGap, 2n * slope);
  return divUp(sqrtUp(slope * slope + 2n * c * doubleGap) - slope, 2n * c);
};
