import type { Block, OpenBlock, Pool, Resource } from "../../vocabulary/pool.ts";
import { priceOf } from "./views.ts";

/** What the block opens at for a resource: what its first trade recorded, or what the first trade now records. */
export const openingOf = (pool: Pool, index: number): OpenBlock => {
  const recorded = pool.block.open[index] ?? null;
  if (recorded !== null) return recorded;
  const { price } = priceOf(pool, index).output;
  const q0 = pool.resources[index]?.q;
  if (q0 === undefined || typeof price !== "bigint") throw new RangeError(`no price of resource ${index}`);
  return { q0, price0: price, net: 0n };
};

/** The block after trades that left these resources: what left a reserve was bought, what entered it was sold. */
export const blockAfter = (pool: Pool, resources: readonly Resource[]): Block => ({
  ...pool.block,
  open: pool.block.open.map((opened, i) => {
    const [before, after] = [pool.resources[i]?.q ?? 0n, resources[i]?.q ?? 0n];
    if (before === after) return opened;
    const opening = openingOf(pool, i);
    return { ...opening, net: opening.net + before - after };
  }),
});
