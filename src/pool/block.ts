import type { Block, OpenBlock, Pool, Resource, TradeContext } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { mulDivDown, mulDivUp } from "../fixed-point/division.ts";
import { sqrtDown } from "../fixed-point/square-root.ts";
import { curveOf } from "./invariant.ts";
import { priceUp } from "./price.ts";

/** What a trade of one resource is charged for risk under the schedule "per-block". */
export interface BlockRisk {
  /** ρ, units of 1e-18. */
  readonly rate: bigint;
  readonly opening: OpenBlock;
}

/** What the block opens at for a resource: what its first trade recorded, or reserve and price before the first trade now. */
const openingOf = (pool: Pool, resource: Resource, index: number): OpenBlock =>
  pool.block.open[index] ?? { q0: resource.q, price0: priceUp(curveOf(resource, pool.shares)), net: 0n };

/** Whether a trade is charged by what its block has traded before, and is remembered by it. */
export const isPerBlock = ({ fees }: TradeContext): boolean => fees.risk.schedule === "per-block";

/** The per-block risk of a trade of one resource of a valid pool; null under the other schedules. */
export const blockRiskOf = (pool: Pool, context: TradeContext, index: number): BlockRisk | null => {
  const resource = isPerBlock(context) ? pool.resources[index] : undefined;
  return resource === undefined ? null : { rate: context.fees.risk.rate, opening: openingOf(pool, resource, index) };
};

/**
 * r = ⌈ρ·π₀·(X_a² − X_b²)/(2·q₀·W²)⌉ credits of 1e-18, or 0 where that is not positive, of a trade that takes the net
 * quantity bought in the block from X_b to X_a = X_b + bought; a sale has bought less than 0. Rounds up, in favour of the
 * liquidity providers. A purchase of more is never charged less: below X_b + X_a = 0 nothing, beyond it more and more.
 */
export const blockRiskUp = ({ rate, opening: { q0, price0, net } }: BlockRisk, bought: bigint): bigint => {
  // X_a² − X_b².
  const spread = bought * (2n * net + bought);
  return spread <= 0n ? 0n : mulDivUp(rate * price0, spread, 2n * q0 * WAD * WAD);
};

/** The largest purchase whose risk is at most `most` ≥ 0: r, solved for x. Null if the risk of every purchase is. */
export const largestAtBlockRisk = ({ rate, opening: { q0, price0, net } }: BlockRisk, most: bigint): bigint | null => {
  if (rate === 0n) return null;
  return sqrtDown(net * net + mulDivDown(most, 2n * q0 * WAD * WAD, rate * price0)) - net;
};

/** The block after trades that left these resources: unchanged but under the schedule "per-block". */
export const blockAfter = (pool: Pool, context: TradeContext, resources: readonly Resource[]): Block => {
  if (!isPerBlock(context)) return pool.block;
  return {
    number: pool.block.number,
    open: pool.resources.map((resource, index) => {
      const bought = resource.q - (resources[index]?.q ?? resource.q);
      if (bought === 0n) return pool.block.open[index] ?? null;
      const opening = openingOf(pool, resource, index);
      return { q0: opening.q0, price0: opening.price0, net: opening.net + bought };
    }),
  };
};
