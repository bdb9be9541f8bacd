import type { Fees, Resource } from "../../vocabulary/pool.ts";

/** A raise that happened inside the cycle: where, by how much, and from which reserves it had to be in vain. */
export interface RaiseSeen {
  readonly at: bigint;
  readonly step: bigint;
  readonly nearest: bigint;
  readonly farthest: bigint;
}

/** A trader who began at these reserves, and what has happened since. */
export interface Cycle {
  readonly q: bigint;
  readonly p: bigint;
  /** Credits paid in fees since. */
  readonly fees: bigint;
  readonly lowerings: bigint;
  readonly raise: RaiseSeen | null;
}

/** The variables of the machine. `cycle` and `depth` are ghosts: no action reads them. */
export interface CurvatureState {
  readonly q: bigint;
  readonly p: bigint;
  readonly c: bigint;
  readonly beta: bigint;
  /** What the rule of equation 30 made of the last completed epochs. */
  readonly target: bigint;
  /** The price view at the end of the last epoch. */
  readonly lagged: bigint;
  /** Whether c has been raised in this epoch. */
  readonly raised: boolean;
  /** Null once a cycle has met more than one raise, or a raise and a lowering: the bounds add up then, and are not followed. */
  readonly cycle: Cycle | null;
  readonly depth: bigint;
}

/** What does not change. */
export interface CurvatureConstants {
  readonly shares: bigint;
  readonly m: Resource["m"];
  readonly fees: Fees;
  /** c₀, α and β of equation 30, and q̄ at the share supply of the machine. */
  readonly base: bigint;
  readonly volatilityWeight: bigint;
  readonly utilizationWeight: bigint;
  readonly targetReserve: bigint;
  /** Half the width of the band, as a part of the lagged price. */
  readonly width: bigint;
}

/** The least rate that a trade pays, whatever the volatility: what a raise may count on. */
export const leastRate = ({ fees }: Pick<CurvatureConstants, "fees">): bigint =>
  fees.base < fees.cap ? fees.base : fees.cap;
