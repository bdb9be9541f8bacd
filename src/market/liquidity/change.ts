import type { LiquidityReceipt } from "../../../spec/vocabulary/liquidity.ts";
import type { Pool, Resource } from "../../../spec/vocabulary/pool.ts";
import type { Portions } from "./portions.ts";

/** What an accepted mint or burn leaves behind, and what it says. */
export interface LiquidityChange {
  readonly post: Pool;
  readonly receipt: LiquidityReceipt;
}

/** The pool with so many shares and so much of everything more, or less. c, β, m, weights and block stay. */
export const moved = (pool: Pool, sign: 1n | -1n, part: bigint, { deltaQ, deltaP }: Portions): Pool => ({
  shares: pool.shares + sign * part,
  resources: pool.resources.map((resource, position): Resource => {
    const { weight, q, p, c, beta, m } = resource;
    return {
      weight,
      q: q + sign * (deltaQ[position] as bigint),
      p: p + sign * (deltaP[position] as bigint),
      c,
      beta,
      m,
    };
  }),
  block: pool.block,
});
