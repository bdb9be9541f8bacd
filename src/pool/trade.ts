import type { BuyReceipt, Pool, Resource } from "../../spec/vocabulary/pool.ts";
import { refusal } from "../../spec/vocabulary/refusal.ts";
import { QUANTITY_LIMIT } from "../../spec/vocabulary/units.ts";
import type { Problem } from "./validate.ts";

/** What an accepted trade leaves behind: the pool after it, and what the trader is told. */
export interface Trade<Receipt> {
  readonly post: Pool;
  readonly receipt: Receipt;
}

/** The pool with other reserves of one resource; everything else is shared with the pool before. */
export const withReserves = (pool: Pool, index: number, reserves: Pick<Resource, "q" | "p">): Pool => ({
  shares: pool.shares,
  resources: pool.resources.map((resource, position) => (position === index ? { ...resource, ...reserves } : resource)),
  block: pool.block,
});

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
