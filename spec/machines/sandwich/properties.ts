import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, RefusalProperty } from "../../checker/machine.ts";
import { cycleCostsFees } from "../../equations/sandwich.ts";
import { WAD } from "../../vocabulary/units.ts";
import { integerOf } from "../reading.ts";
import { acceptedWithoutReason, type Reasons, refusedForAReason } from "../reasons.ts";
import { isFlat, isStopped, type SandwichScope, type SandwichState } from "./state.ts";

/*
 * The closed forms of a pool without floor and inertia, which no action is made of: what the actions do is held against them.
 */

const feeUp = ({ fees }: SandwichScope, amount: bigint): bigint => (amount * fees.base + WAD - 1n) / WAD;

/** What the victim's credits buy: the floor of q·d/(p + d), so that q·p does not fall. */
const boughtDown = (scope: SandwichScope, { q, p }: Pick<SandwichState, "q" | "p">): bigint => {
  const kept = scope.victimCredits - feeUp(scope, scope.victimCredits);
  return (q * kept) / (p + kept);
};

/** Holds where the rule meets an attacker of one address within one block, or the victim has a limit; elsewhere it must fail. */
export const sandwichesDoNotPay: Invariant<SandwichState> = {
  name: "sandwichesDoNotPay",
  statement: "an attacker who holds what it held at the start has gained no credits",
  holds: (state) => !isFlat(state) || state.profit <= 0n,
};

export const sandwichInvariants = (scope: SandwichScope): readonly Invariant<SandwichState>[] => [
  {
    name: "cyclesCostTheirFees",
    statement: "where q is what it was at the start, all traders together have paid at least their fees",
    when: ({ q, moves }) => q === scope.q && moves > 0n,
    holds: ({ q, paid, fees }) => q !== scope.q || cycleCostsFees(integer, [paid], [fees]),
  },
  {
    name: "flashLoansDoNotPay",
    statement: "an attacker alone who holds what it held at the start has lost at least its fees, whatever the sizes",
    when: (state) => !state.victimTraded && isFlat(state) && state.moves > 0n,
    holds: (state) =>
      state.victimTraded || !isFlat(state) || cycleCostsFees(integer, [-state.profit], [state.attackerFees]),
  },
  {
    name: "nothingIsLost",
    statement:
      "what traders have paid is in the pool or was a fee; an attacker alone holds what the pool does not, and has paid what was paid",
    holds: ({ q, p, held, profit, attackerFees, paid, fees, victimTraded }) =>
      paid === p - scope.p + fees &&
      (victimTraded || (held === scope.q - q && profit === -paid && attackerFees === fees)),
  },
  ...(isStopped(scope) || scope.victimLimit === "quote" ? [sandwichesDoNotPay] : []),
];

const sideOf = (action: string): "bought" | "sold" | null =>
  action === "attackerBuys" ? "bought" : action === "attackerSells" ? "sold" : null;

/** Why the text refuses a trade of this market. */
const reasonsIn =
  (scope: SandwichScope): Reasons<SandwichState> =>
  (state, action, parameters) => {
    const side = sideOf(action);
    if (side !== null) {
      const before = scope.sameBlockRule ? state.sides[Number(integerOf(parameters, "address"))] : "none";
      const reversed = before !== "none" && before !== side;
      return [
        ...(reversed ? (["SameBlockReversal"] as const) : []),
        ...(side === "bought" && integerOf(parameters, "amount") >= state.q ? (["InsufficientReserve"] as const) : []),
      ];
    }
    if (action !== "victimBuys") return [];
    const tooLittle = scope.victimLimit === "quote" && boughtDown(scope, state) < boughtDown(scope, scope);
    return [
      ...(state.victimTraded ? (["WrongStatus"] as const) : []),
      ...(tooLittle ? (["LimitExceeded"] as const) : []),
    ];
  };

export const sandwichRefusalProperties = (scope: SandwichScope): readonly RefusalProperty<SandwichState>[] => [
  refusedForAReason(reasonsIn(scope)),
];

export const sandwichActionProperties = (scope: SandwichScope): readonly ActionProperty<SandwichState>[] => [
  acceptedWithoutReason(reasonsIn(scope)),
  {
    name: "onlyTheTraderIsTouched",
    statement: "what an attacker's trade moves, the attacker pays and holds; what the victim's moves, it does not",
    holds: (before, action, { next }) => {
      const isAttackers = sideOf(action) !== null;
      const own = (change: bigint): bigint => (isAttackers ? change : 0n);
      return (
        next.held - before.held === own(before.q - next.q) &&
        before.profit - next.profit === own(next.paid - before.paid) &&
        next.attackerFees - before.attackerFees === own(next.fees - before.fees)
      );
    },
  },
  {
    name: "ordersAreFilled",
    statement:
      "an attacker gets or gives what it asked, for the least credits or the most that keep q·p; the victim pays its credits for what they buy",
    holds: (before, action, { next }, parameters) => {
      if (action === "endBlock") return next.q === before.q && next.p === before.p;
      if (action === "victimBuys")
        return next.paid - before.paid === scope.victimCredits && before.q - next.q === boughtDown(scope, before);
      const amount = integerOf(parameters, "amount");
      const keeps = next.q * next.p >= before.q * before.p && next.q * (next.p - 1n) < before.q * before.p;
      return keeps && next.q - before.q === (action === "attackerSells" ? amount : -amount);
    },
  },
  {
    name: "feeIsTheRate",
    statement: "a trade pays its rate of the credits that change hands, rounded up, and says so",
    holds: (before, action, { next, receipt }) => {
      if (action === "endBlock") return next.fees === before.fees;
      const fee = next.fees - before.fees;
      const amount = action === "attackerSells" ? before.p - next.p : next.paid - before.paid;
      return fee === feeUp(scope, amount) && receipt.fee === fee;
    },
  },
  {
    name: "everyMoveIsRemembered",
    statement:
      "moves are counted; the victim trades once and is told what it got; an address is remembered by what it did in the block",
    holds: (before, action, { next, receipt }, parameters) => {
      const side = scope.sameBlockRule ? sideOf(action) : null;
      const expected = before.sides.map((was, address) => {
        if (action === "endBlock") return "none";
        return side !== null && BigInt(address) === parameters.address ? side : was;
      });
      const victims = action === "victimBuys";
      return (
        next.moves === before.moves + 1n &&
        next.victimTraded === (before.victimTraded || victims) &&
        (!victims || receipt.resourceOut === before.q - next.q) &&
        next.sides.length === expected.length &&
        next.sides.every((is, address) => is === expected[address])
      );
    },
  },
];
