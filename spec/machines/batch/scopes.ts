import { integer } from "../../arithmetic/integer.ts";
import type { ExpectedFinding, Witness } from "../../checker/machine.ts";
import { saleKept } from "../../equations/batch.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import type { BatchScope } from "./machine.ts";
import { type Order, ofSide, type Side } from "./order.ts";
import type { Fill, Settlement } from "./settle.ts";
import type { BatchConstants, BatchState } from "./state.ts";

const SHARES = 2000n;

/**
 * An injective hash below 2^256 that ranks traders and orders in no plain way: the trader's place among seven is turned
 * round by the order, and trader, side, limit and amount keep to digits of their own.
 */
const commitmentOf: BatchConstants["commitmentOf"] = (trader, { side, amount, limit }) => {
  const buys = side === "buy" ? 1n : 0n;
  const turned = (trader * 3n + amount + 5n * buys) % 7n;
  return ((((((turned << 4n) + trader) << 1n) + buys) << 100n) + limit) * 2n * QUANTITY_LIMIT + amount;
};

const constants = (changes: Partial<BatchConstants> & Pick<BatchConstants, "bond" | "curve">): BatchConstants => ({
  rate: WAD / 10n,
  commitUntil: 1n,
  revealUntil: 2n,
  batches: 1n,
  commitmentOf,
  ...changes,
});

const plain = { c: 0n, beta: 0n, m: 0n, shares: SHARES };
/** β·S is three credits, the floor 2/5. */
const sheared = { ...plain, c: (2n * WAD) / 5n, beta: (3n * WAD) / SHARES };

const order =
  (side: Side, unit = 1n) =>
  (amount: bigint, quarters: bigint): Order => ({ side, amount: amount * unit, limit: (quarters * WAD) / 4n });
const buy = order("buy");
const sell = order("sell");

/** What brings about each refusal that amounts and limits within reason do not. */
const unreasonable = [buy(0n, 4n), sell(QUANTITY_LIMIT, 4n)];

const seen = (name: string, statement: string, holds: (settlement: Settlement) => boolean): Witness<BatchState> => ({
  ...{ name, statement },
  holds: ({ settlement }) => settlement !== null && holds(settlement),
});

/** Some order at the price got a part of what it asked for. */
const sharesAt = (fills: readonly Fill[], price: bigint | null): boolean =>
  fills.some(({ limit, filled, amount }) => limit === price && filled > 0n && filled < amount);

const matched = (fills: readonly Fill[]): boolean =>
  (["buy", "sell"] as const).every((side) => ofSide(fills, side).some(({ filled }) => filled > 0n));

const shares = (side: Side): Witness<BatchState> =>
  seen(`${side}sShare`, `${side}s at the price are rationed`, ({ price, fills }) =>
    sharesAt(ofSide(fills, side), price),
  );

const poolSells = seen("poolSells", "the pool sells", ({ sale }) => sale > 0n);
const poolBuys = seen("poolBuys", "the pool buys", ({ sale }) => sale < 0n);
const direct = seen(
  "ordersMeetAlone",
  "buys and sells meet and the pool does nothing",
  ({ sale, fills }) => sale === 0n && matched(fills),
);
const nothing = seen("nothingFilled", "orders were revealed and none was filled", ({ price, fills }) => {
  return price === null && fills.length > 0;
});
const forfeits: Witness<BatchState> = {
  name: "bondForfeited",
  statement: "a bond was forfeited",
  holds: ({ collected, settlement }) => settlement !== null && settlement.fills.length === 0 && collected > 0n,
};
/** The pool trades less than it would at the price: it makes up what orders leave missing. */
const poolMakesUp = (
  { curve }: BatchConstants,
  direction: "gives" | "takes",
  holds: (sale: bigint) => boolean,
): Witness<BatchState> => ({
  name: `pool${direction === "gives" ? "Gives" : "Takes"}Less`,
  statement: `the pool ${direction} what is missing, which is less than it would at the price`,
  holds: ({ q, p, settlement }) => {
    if (settlement === null || settlement.price === null || !holds(settlement.sale)) return false;
    const { price, sale, fills } = settlement;
    const paid = fills.reduce((sum, { side, credits }) => (side === "buy" ? sum + credits : sum - credits), 0n);
    const before = { ...curve, q: q + sale, p: p - paid };
    return saleKept(integer, before, price, sale > 0n ? sale + 1n : sale - 1n);
  },
});

const notGiven = (subject: string, reason: string): ExpectedFinding => ({ kind: "refusalNeverGiven", subject, reason });
const withinReason = [
  notGiven("reveal.ZeroAmount", "no order of this scope is empty; batch/units shows it"),
  notGiven("reveal.Overflow", "no order of this scope is that large; batch/units shows it"),
];

const scaled = constants({ curve: { ...plain, c: WAD / 3n }, bond: 11n * WAD });
const atScale = [poolMakesUp(scaled, "gives", (sale) => sale > 0n), poolMakesUp(scaled, "takes", (sale) => sale < 0n)];

export const BATCH_SCOPES: readonly BatchScope[] = [
  {
    name: "batch/units",
    statement: "a few units in a constant-product pool, three traders, fees of a tenth",
    constants: constants({ curve: plain, bond: 11n }),
    starts: [{ q: 12n, p: 12n }],
    traders: [
      {
        wallet: { credits: 20n, resource: 5n },
        orders: [buy(3n, 6n), buy(2n, 8n), buy(9n, 12n), sell(4n, 4n), sell(2n, 5n), ...unreasonable],
      },
      {
        wallet: { credits: 20n, resource: 5n },
        orders: [buy(3n, 6n), buy(5n, 4n), buy(1n, 3n), sell(5n, 4n), sell(3n, 3n), sell(2n, 2n), sell(1n, 6n)],
      },
      {
        wallet: { credits: 20n, resource: 5n },
        orders: [buy(4n, 6n), buy(2n, 5n), buy(3n, 7n), sell(3n, 4n), sell(5n, 3n), sell(1n, 1n)],
      },
    ],
    witnesses: [poolSells, poolBuys, direct, nothing, forfeits, shares("buy"), shares("sell")],
    expected: [],
  },
  {
    name: "batch/floor",
    statement: "a price floor of 2/5 in a pool that sells can drain of credits, no fees",
    constants: constants({ curve: sheared, bond: 11n, rate: 0n }),
    starts: [
      { q: 9n, p: 4n },
      { q: 15n, p: 2n },
    ],
    traders: [
      {
        wallet: { credits: 20n, resource: 40n },
        orders: [buy(4n, 6n), buy(8n, 4n), sell(20n, 1n), sell(9n, 2n), sell(41n, 1n)],
      },
      {
        wallet: { credits: 20n, resource: 40n },
        orders: [buy(4n, 3n), sell(7n, 2n), sell(30n, 1n), sell(4n, 3n)],
      },
      { wallet: { credits: 20n, resource: 40n }, orders: [buy(5n, 2n), buy(3n, 6n), sell(13n, 2n), sell(3n, 1n)] },
    ],
    witnesses: [poolSells, poolBuys, direct, nothing, forfeits, shares("buy"), shares("sell")],
    expected: withinReason,
  },
  {
    name: "batch/inertia",
    statement: "floor and inertia, fees of a tenth",
    constants: constants({ curve: { ...sheared, m: WAD / 10n }, bond: 11n }),
    starts: [{ q: 9n, p: 25n }],
    traders: [
      { wallet: { credits: 40n, resource: 9n }, orders: [buy(3n, 16n), buy(8n, 9n), sell(4n, 8n), sell(9n, 4n)] },
      { wallet: { credits: 20n, resource: 9n }, orders: [buy(2n, 10n), buy(9n, 9n), sell(7n, 8n), sell(3n, 11n)] },
    ],
    witnesses: [poolSells, poolBuys, direct, nothing, forfeits, shares("buy"), shares("sell")],
    expected: withinReason,
  },
  {
    name: "batch/scale",
    statement: "reserves of 10^18 units, where one step of the price moves the pool by many units",
    constants: scaled,
    starts: [{ q: 12n * WAD + 7n, p: 12n * WAD + 1n }],
    traders: [
      {
        wallet: { credits: 21n * WAD, resource: 5n * WAD },
        orders: [
          order("buy", WAD - 1n)(3n, 6n),
          order("buy", WAD + 3n)(2n, 5n),
          order("sell", WAD - 7n)(4n, 4n),
          order("sell", WAD / 3n)(1n, 5n),
        ],
      },
      {
        wallet: { credits: 21n * WAD, resource: 5n * WAD },
        orders: [
          order("buy", WAD / 7n)(3n, 6n),
          order("buy", WAD + 1n)(1n, 4n),
          order("sell", WAD - 5n)(4n, 5n),
          order("sell", WAD / 3n)(1n, 4n),
        ],
      },
      {
        wallet: { credits: 21n * WAD, resource: 5n * WAD },
        orders: [
          order("buy", WAD + 9n)(4n, 6n),
          order("buy", WAD - 9n)(6n, 8n),
          { side: "buy", amount: 2n * WAD, limit: 3n * WAD },
          order("sell", WAD)(6n, 4n),
        ],
      },
    ],
    witnesses: [poolSells, poolBuys, nothing, forfeits, shares("buy"), shares("sell"), ...atScale],
    expected: withinReason,
  },
  {
    name: "batch/rounds",
    statement: "three batches one after the other, two traders, fees of a tenth",
    constants: constants({ curve: plain, bond: 5n, batches: 3n }),
    starts: [{ q: 12n, p: 12n }],
    traders: [
      { wallet: { credits: 14n, resource: 6n }, orders: [buy(3n, 8n), sell(2n, 2n), buy(5n, 3n)] },
      { wallet: { credits: 9n, resource: 6n }, orders: [buy(2n, 6n), sell(4n, 3n)] },
    ],
    witnesses: [poolSells, poolBuys, nothing],
    expected: withinReason,
  },
];
