import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, TemporalProperty, Transition } from "../../checker/machine.ts";
import { paymentCovers, paymentWithin } from "../../equations/batch.ts";
import { coversAfterFee, coversRate } from "../../equations/fees.ts";
import { invariant, virtualCredits } from "../../equations/invariant.ts";
import { WAD } from "../../vocabulary/units.ts";
import { escrowOf } from "./escrow.ts";
import { isBetter, ofSide } from "./order.ts";
import type { Fill, Settlement, settle } from "./settle.ts";
import { type BatchConstants, type BatchState, curveOf, revealedOf } from "./state.ts";

const total = (amounts: readonly bigint[]): bigint => amounts.reduce((sum, amount) => sum + amount, 0n);

/** That credits are ⌈π·n/W⌉ for a buyer, ⌊π·n/W⌋ for a seller. */
const isPaidAt = ({ side, filled, credits }: Fill, price: bigint): boolean =>
  side === "buy"
    ? paymentCovers(integer, credits, price, filled) && !paymentCovers(integer, credits - 1n, price, filled)
    : paymentWithin(integer, credits, price, filled) && !paymentWithin(integer, credits + 1n, price, filled);

/** That a buyer pays at most ⌈limit·n/W⌉ and a seller is paid at least ⌊limit·n/W⌋, for no more than was ordered. */
const keepsLimit = ({ side, amount, limit, filled, credits }: Fill): boolean =>
  filled <= amount &&
  (side === "buy"
    ? !paymentCovers(integer, credits - 1n, limit, filled)
    : !paymentWithin(integer, credits + 1n, limit, filled));

/** That the fee is the flat rate's: of what a buyer pays in all, of what a seller is paid before it. */
const isFeeOf = ({ side, credits, fee }: Fill, rate: bigint): boolean =>
  side === "buy"
    ? coversAfterFee(integer, credits + fee, credits, rate) &&
      !coversAfterFee(integer, credits + fee - 1n, credits, rate)
    : coversRate(integer, fee, credits, rate) && !coversRate(integer, fee - 1n, credits, rate);

/** The orders whose limit is the price share what the better ones leave: each is within one unit of its part. */
const isProRata = (fills: readonly Fill[], price: bigint): boolean => {
  const marginal = fills.filter(({ limit }) => limit === price);
  const available = total(marginal.map(({ filled }) => filled));
  const asked = total(marginal.map(({ amount }) => amount));
  return marginal.every(({ amount, filled }) => {
    const gap = filled * asked - amount * available;
    return -asked < gap && gap < asked;
  });
};

const whenSettled = (holds: (settlement: Settlement) => boolean): Pick<Invariant<BatchState>, "when" | "holds"> => ({
  when: ({ settlement }) => settlement !== null && settlement.price !== null,
  holds: ({ settlement }) => settlement === null || settlement.price === null || holds(settlement),
});

const everyFill = (holds: (fill: Fill, price: bigint) => boolean): Pick<Invariant<BatchState>, "when" | "holds"> =>
  whenSettled(({ price, fills }) => price !== null && fills.every((fill) => fill.filled === 0n || holds(fill, price)));

export const batchInvariants = (constants: BatchConstants): readonly Invariant<BatchState>[] => [
  {
    name: "reservesPositive",
    statement: "q ≥ 1, p ≥ 1 and P_w > 0",
    holds: (state) => state.q >= 1n && state.p >= 1n && virtualCredits(integer, curveOf(constants, state)) > 0n,
  },
  {
    name: "walletsNotNegative",
    statement: "nobody pays what they do not have",
    holds: ({ wallets }) => wallets.every(({ credits, resource }) => credits >= 0n && resource >= 0n),
  },
  {
    name: "onePrice",
    statement: "every fill is paid at the one price, rounded up for a buyer and down for a seller",
    ...everyFill(isPaidAt),
  },
  {
    name: "limitsKept",
    statement: "no buyer pays more than the limit and no seller is paid less, but for the unit of the rounding",
    ...everyFill(keepsLimit),
  },
  {
    name: "flatFee",
    statement: "every fill is charged the flat rate, rounded up",
    ...everyFill((fill) => isFeeOf(fill, constants.rate)),
  },
  {
    name: "betterLimitsFirst",
    statement: "an order whose limit is better than the price is filled whole, one whose limit is worse is not filled",
    ...whenSettled(({ price, fills }) =>
      fills.every(
        (fill) =>
          price !== null && (fill.limit === price || fill.filled === (isBetter(fill, price) ? fill.amount : 0n)),
      ),
    ),
  },
  {
    name: "rationedProRata",
    statement: "orders whose limit is the price are filled in proportion, to within one unit",
    ...whenSettled(
      ({ price, fills }) =>
        price !== null && isProRata(ofSide(fills, "buy"), price) && isProRata(ofSide(fills, "sell"), price),
    ),
  },
  {
    name: "noFillNoPrice",
    statement: "there is a price of at least 1 if and only if something was filled",
    when: ({ settlement }) => settlement !== null,
    holds: ({ settlement }) =>
      settlement === null ||
      (settlement.price !== null && settlement.price >= 1n) === settlement.fills.some(({ filled }) => filled > 0n),
  },
  {
    name: "fillsBalance",
    statement: "what buys are filled with is what sells give and the pool sells",
    ...whenSettled(({ sale, fills }) => {
      const filledOf = (side: "buy" | "sell"): bigint => total(ofSide(fills, side).map(({ filled }) => filled));
      return filledOf("buy") === filledOf("sell") + sale;
    }),
  },
];

/** All credits, wherever they are: wallets, pool, providers, bonds, escrow. And all of the resource. */
const everything = ({ bond, rate }: BatchConstants, { q, p, collected, wallets, book }: BatchState) => {
  const escrow = book.map(({ order }) => (order === null ? { credits: 0n, resource: 0n } : escrowOf(order, rate)));
  return {
    credits: p + collected + BigInt(book.length) * bond + total([...wallets, ...escrow].map(({ credits }) => credits)),
    resource: q + total([...wallets, ...escrow].map(({ resource }) => resource)),
  };
};

/** All orders of a list. */
export const permutations = <A>(items: readonly A[]): readonly (readonly A[])[] =>
  items.length <= 1
    ? [items]
    : items.flatMap((item, i) => permutations(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));

const sameSettlement = (a: Settlement, b: Settlement): boolean =>
  a.price === b.price &&
  a.sale === b.sale &&
  a.fills.length === b.fills.length &&
  a.fills.every((fill, i) => {
    const other = b.fills[i];
    return (
      other !== undefined &&
      fill.commitment === other.commitment &&
      fill.filled === other.filled &&
      fill.credits === other.credits &&
      fill.fee === other.fee
    );
  });

/** A property of the steps that cleared a batch. */
const ofClearing = (
  holds: (before: BatchState, settlement: Settlement, transition: Transition<BatchState>) => boolean,
): Pick<ActionProperty<BatchState>, "when" | "holds"> => ({
  when: (_before, action) => action === "clear",
  holds: (before, action, transition) => {
    const { settlement } = transition.next;
    return action !== "clear" || (settlement !== null && holds(before, settlement, transition));
  },
});

/** `settled` is the clearing that the machine runs on, which is asked again for each permutation. */
export const batchActionProperties = (
  constants: BatchConstants,
  settled: typeof settle,
): readonly ActionProperty<BatchState>[] => [
  {
    name: "invariantNeverFalls",
    statement: "the pool's I is at least what it was",
    holds: (before, _action, { next }) =>
      invariant(integer, curveOf(constants, before)) <= invariant(integer, curveOf(constants, next)),
  },
  {
    name: "conserved",
    statement: "no credit and no unit of the resource comes from nowhere or goes nowhere",
    holds: (before, _action, { next }) => {
      const [was, is] = [everything(constants, before), everything(constants, next)];
      return was.credits === is.credits && was.resource === is.resource;
    },
  },
  {
    name: "dustStaysInPool",
    statement: "the pool gives its sale, and gets at least the price for it",
    ...ofClearing(
      (before, { price, sale }, { next }) =>
        next.q === before.q - sale && (next.p - before.p) * WAD >= (price ?? 0n) * sale,
    ),
  },
  {
    name: "sealedForfeit",
    statement: "the providers get all fees, and the bond of every order that was not revealed",
    ...ofClearing((before, { fills }, { next }) => {
      const sealed = BigInt(before.book.filter(({ order }) => order === null).length);
      return next.collected === before.collected + total(fills.map(({ fee }) => fee)) + sealed * constants.bond;
    }),
  },
  {
    name: "revealedAsCommitted",
    statement: "a revealed order is the one that its hash committed its trader to",
    when: (_before, action) => action === "reveal",
    holds: (_before, action, { next }) =>
      action !== "reveal" ||
      next.book.every(
        ({ commitment, trader, order }) => order === null || constants.commitmentOf(trader, order) === commitment,
      ),
  },
  {
    name: "permutationInvariant",
    statement: "every permutation of the orders has the same outcome",
    ...ofClearing((before, settlement) =>
      permutations(revealedOf(before)).every((orders) =>
        sameSettlement(settlement, settled(curveOf(constants, before), orders, constants.rate)),
      ),
    ),
  },
];

export const batchTemporal: readonly TemporalProperty<BatchState>[] = [
  {
    name: "commitmentsEnd",
    statement: "whoever has committed is settled or has forfeited in the end, whatever the others do",
    kind: "leadsTo",
    from: ({ book }) => book.length > 0,
    to: ({ book }) => book.length === 0,
  },
];
