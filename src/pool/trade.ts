import type { BuyReceipt, Pool, Resource, TradeContext } from "../../spec/vocabulary/pool.ts";
import { refusal } from "../../spec/vocabulary/refusal.ts";
import { QUANTITY_LIMIT } from "../../spec/vocabulary/units.ts";
import { blockAfter, isPerBlock } from "./block.ts";
import type { Problem } from "./validate.ts";

/** What an accepted trade leaves behind: the pool after it, and what the trader is told. */
export interface Trade<Receipt> {
  readonly post: Pool;
  readonly receipt: Receipt;
}

/** The pool with other reserves of one resource; everything else is shared with the pool before. For what the block does not count. */
export const withReserves = (pool: Pool, index: number, reserves: Pick<Resource, "q" | "p">): Pool => ({
  shares: pool.shares,
  resources: pool.resources.map((resource, position) => (position === index ? { ...resource, ...reserves } : resource)),
  block: pool.block,
});

/** The pool after a trade of one resource: its reserves, and under the schedule "per-block" what its block remembers. */
export const afterTrade = (
  pool: Pool,
  context: TradeContext,
  index: number,
  reserves: Pick<Resource, "q" | "p">,
): Pool => {
  const traded = withReserves(pool, index, reserves);
  return { ...traded, block: blockAfter(pool, context, traded.resources) };
};

/** Under the schedule "per-block" the net quantity of each resource of the block stays within 2^112, on either side of 0. */
export const netProblem = (context: TradeContext, { block }: Pool): Problem => {
  if (!isPerBlock(context)) return null;
  for (const [position, opened] of block.open.entries()) {
    const net = opened?.net ?? 0n;
    if (net <= -QUANTITY_LIMIT || net >= QUANTITY_LIMIT)
      return refusal(
        "Overflow",
        `state.block.open.${position}.net`,
        net,
        "above −2^112 and below 2^112 after the trade",
      );
  }
  return null;
};

/** A reserve after the trade stays below 2^112. */
export const overflowProblem = (field: string, reserve: bigint): Problem =>
  reserve < QUANTITY_LIMIT ? null : refusal("Overflow", field, reserve, "below 2^112 after the trade");

/** The trader gets something. */
export const outputProblem = (field: string, amount: bigint): Problem =>
  amount >= 1n ? null : refusal("InsufficientOutput", field, amount, "at least 1");

/** The trader gets no less than was asked for. */
export const leastProblem = (field: string, amount: bigint, limit: bigint): Problem =>
  amount >= limit ? null : refusal("LimitExceeded", field, amount, `at least the limit, ${limit}`);

/** The trader pays no more than was allowed. */
export const mostProblem = (field: string, amount: bigint, limit: bigint): Problem =>
  amount <= limit ? null : refusal("LimitExceeded", field, amount, `at most the limit, ${limit}`);

/** What the curve receives of the credits that a buyer pays: all but fee and risk, which go to the liquidity providers. */
export const creditsToCurve = (creditsIn: bigint, { fee, risk }: Pick<BuyReceipt, "fee" | "risk">): bigint =>
  creditsIn - fee - risk;
