import { type Choice, fix } from "../../checker/action/index.ts";
import { paymentCovers, paymentWithin } from "../../equations/batch.ts";
import { coversAfterFee, coversRate } from "../../equations/fees.ts";
import type { Order } from "./order.ts";

/** What a fill is paid with: credits to the pool from a buyer, or from it to a seller, and the fee beside them. */
export interface Payment {
  readonly credits: bigint;
  readonly fee: bigint;
}

type Paid = "price" | "amount" | "rate" | "credits" | "total" | "fee";

const least = (name: Paid, holds: Choice<Paid>["holds"]): Choice<Paid> => ({
  kind: "choice",
  name,
  extremum: "smallest",
  from: (a) => a.literal(0n),
  given: [],
  holds,
});

/** ⌈π·n/W⌉ to the pool, and the smallest total that leaves it after the flat fee. Both round up, against the buyer. */
const buyerPays: readonly Choice<Paid>[] = [
  least("credits", (a, { credits, price, amount }) => paymentCovers(a, credits, price, amount)),
  least("total", (a, { total, credits, rate }) => coversAfterFee(a, total, credits, rate)),
];

/** ⌊π·n/W⌋ from the pool, less the flat fee on it, rounded up: both against the seller. */
const sellerIsPaid: readonly Choice<Paid>[] = [
  {
    kind: "choice",
    name: "credits",
    extremum: "largest",
    from: (a) => a.literal(0n),
    given: [],
    holds: (a, { credits, price, amount }) => paymentWithin(a, credits, price, amount),
  },
  least("fee", (a, { fee, credits, rate }) => coversRate(a, fee, credits, rate)),
];

export const paymentOf = (side: Order["side"], price: bigint, amount: bigint, rate: bigint): Payment => {
  const scratch = { price, amount, rate, credits: 0n, total: 0n, fee: 0n };
  for (const step of side === "buy" ? buyerPays : sellerIsPaid) fix(step, scratch);
  const { credits, total, fee } = scratch;
  return { credits, fee: side === "buy" ? total - credits : fee };
};

export type Pay = typeof paymentOf;
