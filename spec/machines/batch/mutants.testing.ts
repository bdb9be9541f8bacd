import { WAD } from "../../vocabulary/units.ts";
import { type BatchRules, soundRules } from "./actions.ts";
import { literalSettle } from "./literal.ts";
import type { BatchScope } from "./machine.ts";
import { byCommitment, ofSide, type SealedOrder, type Side } from "./order.ts";
import { paymentOf } from "./pay.ts";
import { clearingOf } from "./price.ts";
import { type Allotment, rationed } from "./ration.ts";
import { BATCH_SCOPES } from "./scopes.ts";
import { type ClearingRules, feesOf, reservesAfter, type Settlement, settle, soundClearing } from "./settle.ts";

/** A batch auction with one fault, and the property that must notice it. */
export interface BatchMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly scope: BatchScope;
  readonly rules: BatchRules;
}

const scopeOf = (name: string): BatchScope => {
  const scope = BATCH_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

const inScope = (name: string, changes: Partial<BatchRules>) => ({
  scope: scopeOf(name),
  rules: { ...soundRules, ...changes },
});

/** The clearing with one of its parts changed. */
const cleared = (changes: Partial<ClearingRules>): Pick<BatchRules, "settle"> => ({
  settle: (curve, orders, rate) => settle(curve, orders, rate, { ...soundClearing, ...changes }),
});

/** The sound settlement, changed afterwards. */
const resettled = (change: (settlement: Settlement, rate: bigint) => Settlement): Pick<BatchRules, "settle"> => ({
  settle: (curve, orders, rate) => change(settle(curve, orders, rate), rate),
});

/** Ties go to whoever stands first in the list. */
const firstComeFirst: ClearingRules["ration"] = (orders, available) => {
  const place = new Map(orders.map(({ commitment }, i) => [commitment, i]));
  const placeOf = ({ commitment }: { readonly commitment: bigint }): number => place.get(commitment) ?? 0;
  return rationed(
    orders,
    available,
    (a, b) => a.remainder > b.remainder || (a.remainder === b.remainder && placeOf(a) < placeOf(b)),
  );
};

/** The lower hash takes all it asks for, the next what is left. */
const lowestHashTakesAll: ClearingRules["ration"] = (orders, available) => {
  let left = available;
  const parts: [bigint, bigint][] = [];
  for (const { commitment, amount } of orders.toSorted(byCommitment)) {
    const part = amount < left ? amount : left;
    parts.push([commitment, part]);
    left -= part;
  }
  return new Map(parts);
};

/** Everyone whose limit allows the price shares alike, however much better the limit. */
const allShare = ({ price, fills, sale }: Settlement, rate: bigint): Settlement => {
  if (price === null) return { price, fills, sale };
  const shareOf = (side: Side): Allotment => {
    const allowed: readonly SealedOrder[] = ofSide(fills, side).filter(({ limit }) =>
      side === "buy" ? limit >= price : limit <= price,
    );
    const available = ofSide(fills, side).reduce((sum, { filled }) => sum + filled, 0n);
    return allowed.length > 0 ? rationed(allowed, available) : new Map();
  };
  const parts = new Map([...shareOf("buy"), ...shareOf("sell")]);
  return {
    price,
    sale,
    fills: fills.map((fill) => {
      const filled = parts.get(fill.commitment) ?? 0n;
      return { ...fill, filled, ...paymentOf(fill.side, price, filled, rate) };
    }),
  };
};

export const BATCH_MUTANTS: readonly BatchMutant[] = [
  {
    mistake: "the pool may pay its last credit: p' ≥ 1 forgotten",
    notices: "reservesPositive",
    ...inScope(
      "batch/floor",
      cleared({
        // One credit more in the pool and one more set aside by the potential: the same curve, with p' ≥ 0.
        clear: (curve, orders) =>
          clearingOf({ ...curve, p: curve.p + 1n, beta: curve.beta + WAD / curve.shares }, orders),
      }),
    ),
  },
  {
    mistake: "a sealed order is fined its bond a second time, whatever its trader has",
    notices: "walletsNotNegative",
    ...inScope("batch/units", { bondBack: ({ order }, bond) => (order === null ? -bond : bond) }),
  },
  {
    mistake: "everyone pays, and is paid, their own limit",
    notices: "onePrice",
    ...inScope(
      "batch/units",
      resettled((settlement, rate) => ({
        ...settlement,
        fills: settlement.fills.map((fill) => ({ ...fill, ...paymentOf(fill.side, fill.limit, fill.filled, rate) })),
      })),
    ),
  },
  {
    mistake: "fills are paid at a credit more than the price",
    notices: "limitsKept",
    ...inScope(
      "batch/units",
      cleared({ pay: (side, price, amount, rate) => paymentOf(side, price + WAD, amount, rate) }),
    ),
  },
  {
    mistake: "the fee rounds down",
    notices: "flatFee",
    ...inScope(
      "batch/units",
      cleared({
        pay: (side, price, amount, rate) => {
          const { credits } = paymentOf(side, price, amount, rate);
          return { credits, fee: (credits * rate) / WAD };
        },
      }),
    ),
  },
  {
    mistake: "everyone whose limit allows the price is rationed alike",
    notices: "betterLimitsFirst",
    ...inScope("batch/units", resettled(allShare)),
  },
  {
    mistake: "orders at the price are filled one after the other",
    notices: "rationedProRata",
    ...inScope("batch/floor", cleared({ ration: lowestHashTakesAll })),
  },
  {
    mistake: "a price is announced although nothing was filled",
    notices: "noFillNoPrice",
    ...inScope("batch/units", {
      settle: (curve, orders, rate) => ({
        ...settle(curve, orders, rate),
        price: clearingOf(curve, orders).price,
      }),
    }),
  },
  {
    mistake: "the pool is said to sell one unit more than it does",
    notices: "fillsBalance",
    ...inScope(
      "batch/units",
      resettled((settlement) => ({ ...settlement, sale: settlement.sale + 1n })),
    ),
  },
  {
    mistake: "the batch is cleared at the price before the trade, as Algorithm 3 is printed",
    notices: "invariantNeverFalls",
    ...inScope("batch/units", { settle: literalSettle }),
  },
  {
    mistake: "the pool keeps the fees that the providers are credited with too",
    notices: "conserved",
    ...inScope("batch/units", {
      reserves: (before, settlement) => {
        const { q, p } = reservesAfter(before, settlement);
        return { q, p: p + feesOf(settlement) };
      },
    }),
  },
  {
    mistake: "a buyer's payment rounds down",
    notices: "dustStaysInPool",
    ...inScope(
      "batch/units",
      cleared({
        pay: (side, price, amount, rate) =>
          side === "buy" ? { credits: (price * amount) / WAD, fee: 0n } : paymentOf(side, price, amount, rate),
      }),
    ),
  },
  {
    mistake: "the bond of a sealed order is given back",
    notices: "sealedForfeit",
    ...inScope("batch/units", { bondBack: (_, bond) => bond }),
  },
  {
    mistake: "a trader may reveal another order than the one committed to",
    notices: "revealedAsCommitted",
    ...inScope("batch/units", { commitmentIs: (_, found, trader) => found.trader === trader }),
  },
  {
    mistake: "ties go to whoever revealed first",
    notices: "permutationInvariant",
    ...inScope("batch/units", cleared({ ration: firstComeFirst })),
  },
  {
    mistake: "a batch waits for every order to be revealed",
    notices: "commitmentsEnd",
    ...inScope("batch/rounds", { canClear: ({ book }) => book.every(({ order }) => order !== null) }),
  },
];
