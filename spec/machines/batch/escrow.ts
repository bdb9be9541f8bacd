import type { Order } from "./order.ts";
import { paymentOf } from "./pay.ts";
import type { Fill } from "./settle.ts";
import type { Wallet } from "./state.ts";

/** What leaves a trader's wallet when an order is revealed: all that it can cost at its limit. */
export const escrowOf = ({ side, amount, limit }: Order, rate: bigint): Wallet => {
  if (side === "sell") return { credits: 0n, resource: amount };
  const { credits, fee } = paymentOf("buy", limit, amount, rate);
  return { credits: credits + fee, resource: 0n };
};

/** What comes back of the escrow and what the fill brings. */
export const returnOf = (order: Order, { filled, credits, fee }: Fill, rate: bigint): Wallet => {
  const escrow = escrowOf(order, rate);
  return order.side === "buy"
    ? { credits: escrow.credits - credits - fee, resource: filled }
    : { credits: credits - fee, resource: escrow.resource - filled };
};
