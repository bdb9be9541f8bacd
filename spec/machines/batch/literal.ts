import { integer } from "../../arithmetic/integer.ts";
import { type Choice, fix } from "../../checker/action/index.ts";
import { type Price, price } from "../../equations/invariant.ts";
import { coversPrice } from "../../equations/multi-asset.ts";
import { WAD } from "../../vocabulary/units.ts";
import { soundRules } from "./actions.ts";
import { type BatchScope, batchMachine } from "./machine.ts";
import { byCommitment } from "./order.ts";
import { paymentOf } from "./pay.ts";
import type { Fill, settle } from "./settle.ts";

const spot: Choice<keyof Price<never> | "quote"> = {
  kind: "choice",
  name: "quote",
  extremum: "smallest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, { quote, numerator, denominator }) => coversPrice(a, quote, { numerator, denominator }),
};

/** Algorithm 3 as printed: all orders, whatever their limits, at the price before the trade (rounded up, which only helps the pool against a net buy). */
export const literalSettle: typeof settle = (curve, orders, rate) => {
  const scratch = { ...price(integer, curve), quote: 0n };
  fix(spot, scratch);
  const fills = orders.map(
    (order): Fill => ({
      ...order,
      filled: order.amount,
      ...paymentOf(order.side, scratch.quote, order.amount, rate),
    }),
  );
  const sale = fills.reduce((sum, { side, filled }) => (side === "buy" ? sum + filled : sum - filled), 0n);
  return { price: fills.length > 0 ? scratch.quote : null, sale, fills: fills.toSorted(byCommitment) };
};

/** The smallest auction that shows what the printed rule costs: q = p = 2, and one order to buy 1. */
export const LITERAL_SCOPE: BatchScope = {
  name: "batch/literal",
  statement: "Algorithm 3 as printed: the aggregate is executed at the price before the trade",
  constants: {
    curve: { c: 0n, beta: 0n, m: 0n, shares: 2000n },
    rate: 0n,
    bond: 1n,
    commitUntil: 1n,
    revealUntil: 2n,
    batches: 1n,
    commitmentOf: (trader, { side, amount, limit }) =>
      [trader, side === "buy" ? 1n : 0n, limit, amount].reduce((digits, digit) => (digits << 128n) + digit, 0n),
  },
  starts: [{ q: 2n, p: 2n }],
  traders: [
    {
      wallet: { credits: 5n, resource: 5n },
      orders: [
        { side: "buy", amount: 1n, limit: 2n * WAD },
        { side: "sell", amount: 1n, limit: WAD / 4n },
      ],
    },
  ],
  witnesses: [],
  expected: [],
};

/** The machine that must fail: a net buy lowers the pool's invariant. */
export const literalBatchMachine = batchMachine(LITERAL_SCOPE, { ...soundRules, settle: literalSettle });
