import { WAD } from "../../spec/vocabulary/units.ts";
import { divDown, smaller } from "../fixed-point/division.ts";
import { sqrtUp } from "../fixed-point/square-root.ts";
import type { Curve } from "./invariant.ts";

/**
 * Y(x): the largest d ≤ p − 1 with I(q + x, p − d) ≥ I, credits that an admissible curve gives up for x of the resource.
 * x ≥ 0. Units of 1e-18. Rounds down, in favour of the pool. Sound form of equation 4.
 *
 * With a = q + x, H = a·W + m·p and N = 2·x·(P_w + c·a), the change of I is m·d² − 2·H·d + N. It does not fall iff
 * (H − m·d)² ≥ H² − m·N. Both sides are integers and H − m·d > 0, so that ⌈√⌉ of the right side decides it exactly. The
 * right side is a²·(W² − 2·m·c) + 2·m·a·β·S + m·I > 0, since W² ≥ 2·m·c on an admissible curve. Without inertia the
 * change is linear in d.
 */
export const proceedsDown = ({ q, p, c, m, virtualCredits }: Curve, x: bigint): bigint => {
  const held = q + x;
  const halfGap = x * (virtualCredits + c * held);
  if (m === 0n) return smaller(p - 1n, divDown(halfGap, held * WAD));
  const slope = held * WAD + m * p;
  return smaller(p - 1n, divDown(slope - sqrtUp(slope * slope - 2n * m * halfGap), m));
};
