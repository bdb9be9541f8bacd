import type { PoolOperation } from "../../spec/vocabulary/index.ts";
import { WORD_LIMIT } from "../../spec/vocabulary/units.ts";
import type { JsonObject } from "../vectors/index.ts";
import { NOW } from "./contexts.ts";

/** The four trades of one resource, with the names of what their orders hold and their receipts answer. */
export const TRADES = {
  "pool.buy": { amount: "creditsIn", limit: "minResource", answer: "resourceOut", side: "atLeast", of: "p" },
  "pool.buyExact": { amount: "resourceOut", limit: "maxCredits", answer: "creditsIn", side: "atMost", of: "q" },
  "pool.sell": { amount: "resourceIn", limit: "minCredits", answer: "creditsOut", side: "atLeast", of: "q" },
  "pool.sellExact": { amount: "creditsOut", limit: "maxResource", answer: "resourceIn", side: "atMost", of: "p" },
} as const satisfies Partial<Record<PoolOperation, object>>;

export type TradeName = keyof typeof TRADES;
export const TRADE_NAMES = Object.keys(TRADES) as readonly TradeName[];

/** A limit that no answer breaks. */
export const acceptsAnything = (trade: TradeName): bigint => (TRADES[trade].side === "atLeast" ? 0n : WORD_LIMIT - 1n);

/** An order as JSON; unless said otherwise on resource 0, with a limit that nothing breaks and a deadline that is met. */
export const orderOf = (
  trade: TradeName,
  amount: bigint,
  {
    index = 0,
    limit = acceptsAnything(trade),
    deadline = NOW,
  }: Partial<Record<"limit" | "deadline", bigint>> & {
    readonly index?: number;
  } = {},
): JsonObject => ({
  index,
  [TRADES[trade].amount]: amount.toString(),
  [TRADES[trade].limit]: limit.toString(),
  deadline: deadline.toString(),
});
