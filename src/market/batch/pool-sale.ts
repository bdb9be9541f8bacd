import { WAD } from "../../../spec/vocabulary/units.ts";
import { smaller } from "../../fixed-point/division.ts";
import type { Curve } from "../../pool/invariant.ts";

/**
 * X(π): what an admissible curve sells at the price π ≥ 1, or buys if negative, so that I does not fall: the integer
 * farthest from 0 with q − x ≥ 1, p + π·x/W ≥ 1 and I(q − x, p + π·x/W) ≥ I, the credits being a fraction. Units of
 * 1e-18. Rounds toward 0, in favour of the pool. Does not fall as π rises. Algorithm 3.
 *
 * Along the line of the price I changes by x·(α − γ·x)/W² with α = 2·W²·(q·(π − c) − P_w) + 2·m·p·π·W and
 * γ = 2·W²·(π − c) − m·π². α has the sign of π less the pool's own price: the pool sells where it is positive and buys
 * where it is negative, up to |α/γ| if γ > 0, and otherwise as far as its reserves go. α = γ = 0 happens only where
 * inertia makes the curve a straight line; at its price it sells, or buys if it has but one unit.
 */
export const poolSaleAt = ({ q, p, c, m, virtualCredits }: Curve, price: bigint): bigint => {
  const above = price - c;
  const square = WAD * WAD;
  const alpha = 2n * square * (q * above - virtualCredits) + 2n * m * p * price * WAD;
  const gamma = 2n * square * above - m * price * price;
  const sells = alpha > 0n || (alpha === 0n && q > 1n);
  if (sells) return gamma > 0n ? smaller(alpha / gamma, q - 1n) : q - 1n;
  const most = ((p - 1n) * WAD) / price;
  return gamma > 0n ? -smaller(-alpha / gamma, most) : -most;
};
