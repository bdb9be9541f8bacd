import type { Fees, Resource } from "../../vocabulary/pool.ts";

/** What a trade must remember of where it started: the reserves that a cycle comes back to. */
export interface Baseline {
  readonly q: readonly bigint[];
  readonly p: readonly bigint[];
  readonly c: readonly bigint[];
  readonly shares: bigint;
}

/** The variables of the machine. `baseline` is a ghost: no action reads it. */
export interface PoolState extends Baseline {
  readonly baseline: Baseline;
}

/** What does not change: the rest of each resource, and the fees. */
export interface PoolConstants {
  readonly resources: readonly Pick<Resource, "weight" | "beta" | "m">[];
  readonly fees: Fees;
  readonly volatility: bigint;
  readonly time: bigint;
}
