import type { OpenBlock, Pool } from "../../vocabulary/pool.ts";
import type { PoolScope, PoolState } from "../pool/index.ts";

/**
 * The variables of a pool in blocks: those of the pool, and what the block remembers. The number of the block is left
 * out: nothing reads it. `charged` is a ghost: the risk that the trades of a resource have paid in the block together.
 */
export interface BlockState extends PoolState {
  readonly open: readonly (OpenBlock | null)[];
  readonly charged: readonly bigint[];
}

export interface BlockScope extends PoolScope {
  /** A block in which a resource has paid more risk is checked, but not left. */
  readonly mostCharged: bigint;
}

/** The action that ends a block. */
export const NEXT_BLOCK = "nextBlock";

/** The pool that a state stands for. */
export const poolOf = ({ constants }: BlockScope, { q, p, c, shares, open }: BlockState): Pool => ({
  shares,
  resources: constants.resources.map((resource, i) => ({
    ...resource,
    ...{ q: q[i] ?? 0n, p: p[i] ?? 0n, c: c[i] ?? 0n },
  })),
  block: { number: 0n, open },
});
