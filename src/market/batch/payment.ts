import { WAD } from "../../../spec/vocabulary/units.ts";
import { mulDivDown, mulDivUp } from "../../fixed-point/division.ts";
import { beforeFeeUp, feeUp } from "../../pool/fees.ts";
import type { Fill, Side } from "./order.ts";

/** Credits in units of 1e-18. */
type Payment = Pick<Fill, "credits" | "fee">;

/** ⌈π·n/W⌉ to the pool, and on top the fee that leaves it: the flat rate of all that the buyer pays. Both round up, against the buyer. */
const buyerPaysUp = (price: bigint, amount: bigint, rate: bigint): Payment => {
  const credits = mulDivUp(price, amount, WAD);
  return { credits, fee: beforeFeeUp(credits, rate) - credits };
};

/** ⌊π·n/W⌋ from the pool, and the fee out of it, the flat rate rounded up. Both round against the seller. */
const sellerIsPaidDown = (price: bigint, amount: bigint, rate: bigint): Payment => {
  const credits = mulDivDown(price, amount, WAD);
  return { credits, fee: feeUp(credits, rate) };
};

/** What `amount` is paid with at a price, units of 1e-18. Dust stays in the pool. */
export const paymentOf = (side: Side, price: bigint, amount: bigint, rate: bigint): Payment =>
  side === "buy" ? buyerPaysUp(price, amount, rate) : sellerIsPaidDown(price, amount, rate);
