import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import type {
  ActionProperty,
  Invariant,
  Parameters,
  RefusalProperty,
  Transition,
  Witness,
} from "../../checker/machine.ts";
import { admissible, type Curve, phiKept } from "../../equations/invariant.ts";
import { coversPortion, grownInProportion, priceShiftWithin, withinPortion } from "../../equations/liquidity.ts";
import type { AddLiquidity, LiquidityReceipt } from "../../vocabulary/liquidity.ts";
import type { Pool } from "../../vocabulary/pool.ts";
import { LOCKED_SHARES } from "../../vocabulary/units.ts";
import { curveOf } from "../pool/validity.ts";
import { integerOf } from "../reading.ts";
import { acceptedWithoutReason } from "../reasons.ts";
import type { LiquidityOperations, LiquidityOutcome } from "./operations.ts";
import { burnOrder, mintByAmountsOrder, mintOrder } from "./orders.ts";
import { liquidityReasons, sharesOffered } from "./reasons.ts";
import { at, type Holdings, type LiquidityConstants, type LiquidityState, poolOf } from "./state.ts";

type Change = Transition<LiquidityState>;

const curves = (constants: LiquidityConstants, holdings: Holdings): readonly Curve<bigint>[] => {
  const pool = poolOf(constants, holdings);
  return pool.resources.map((resource) => curveOf(pool, resource));
};

/** The curve of every resource before a step with its curve after it. */
const pairs = (
  constants: LiquidityConstants,
  before: Holdings,
  after: Holdings,
): readonly (readonly [Curve<bigint>, Curve<bigint>])[] => {
  const moved = curves(constants, after);
  return curves(constants, before).flatMap((curve, i) => {
    const next = moved[i];
    return next === undefined ? [] : [[curve, next] as const];
  });
};

const isMint = (action: string): boolean => action === "mint" || action === "mintByAmounts";
const isLiquidity = (action: string): boolean => isMint(action) || action === "burn";

const restored = ({ q, shares, start }: LiquidityState): boolean =>
  shares === start.shares && q.every((reserve, i) => reserve === start.q[i]);

const differs = ({ p, start }: LiquidityState): boolean => p.some((reserve, i) => reserve !== start.p[i]);

export const liquidityInvariants = (
  constants: LiquidityConstants,
  operations: LiquidityOperations,
): readonly Invariant<LiquidityState>[] => [
  {
    name: "reservesPositive",
    statement: "q ≥ 1 and p ≥ 1 for every resource",
    holds: ({ q, p }) => [...q, ...p].every((reserve) => reserve >= 1n),
  },
  {
    name: "lockedSharesStay",
    statement: "there are never fewer than the 1000 locked shares",
    holds: ({ shares }) => shares >= LOCKED_SHARES,
  },
  {
    name: "curvesAdmissible",
    statement: "every curve is a market: P_w > 0 and, with inertia, I·(W² − 2mc) ≥ m·(β·S)²",
    holds: (state) => curves(constants, state).every((curve) => admissible(integer, curve)),
  },
  {
    name: "cyclesCostTheUser",
    statement: "where every q and S are what they were at the start, no p is less than it was",
    when: (state) => restored(state) && differs(state),
    holds: (state) => !restored(state) || state.p.every((p, i) => p >= (state.start.p[i] ?? 0n)),
  },
  {
    name: "everybodyCanLeave",
    statement: "all shares but the locked ones can be burned at once",
    when: ({ shares }) => shares > LOCKED_SHARES,
    holds: (state) => {
      const none = state.q.map(() => 0n);
      const all = { shares: state.shares - LOCKED_SHARES, minQ: none, minP: none, deadline: constants.time };
      const left = operations.burn(poolOf(constants, state), constants.time, all);
      // One share of many may be worth less than a unit of everything, and is then refused as such.
      return Result.isSuccess(left) || left.failure.every(({ code }) => code === "InsufficientOutput");
    },
  },
];

/** What a mint took and a burn paid, from its receipt. */
const receiptOf = ({ next, receipt }: Change): LiquidityReceipt => {
  const read = (name: string): bigint => {
    const value = receipt[name];
    if (value === undefined) throw new TypeError(`a receipt of liquidity has ${name}`);
    return value;
  };
  return {
    shares: read("shares"),
    deltaQ: next.q.map((_, i) => read(`deltaQ.${i}`)),
    deltaP: next.p.map((_, i) => read(`deltaP.${i}`)),
  };
};

const eachAtMost = (some: readonly bigint[], others: readonly bigint[]): boolean =>
  some.every((amount, i) => amount <= (others[i] ?? 0n));

/** Every amount of a receipt with its exact portion, before rounding. */
const roundedPortions = (before: LiquidityState, { shares: part, deltaQ, deltaP }: LiquidityReceipt) =>
  [
    ...deltaQ.map((amount, i) => ({ amount, reserve: before.q[i] ?? 0n })),
    ...deltaP.map((amount, i) => ({ amount, reserve: before.p[i] ?? 0n })),
  ].map(({ amount, reserve }) => ({ amount, portion: { reserve, part, shares: before.shares } }));

/** The shares that an offer of `times` as much mints; null where it is refused. */
const sharesFor = (
  operations: LiquidityOperations,
  pool: Pool,
  time: bigint,
  order: AddLiquidity,
  times: bigint,
): bigint | null => {
  const scaled = (amounts: readonly bigint[]): readonly bigint[] => amounts.map((amount) => amount * times);
  const offer = { ...order, deltaQ: scaled(order.deltaQ), deltaP: scaled(order.deltaP) };
  const outcome = operations.mintByAmounts(pool, time, offer);
  return Result.isSuccess(outcome) ? outcome.success.receipt.shares : null;
};

/** All that an operation on shares says of an order. */
const outcomeOf = (
  operations: LiquidityOperations,
  constants: LiquidityConstants,
  state: LiquidityState,
  action: string,
  parameters: Parameters,
): LiquidityOutcome => {
  const [pool, { time, resources }] = [poolOf(constants, state), constants];
  if (action === "mint") return operations.mint(pool, time, mintOrder(parameters, resources.length));
  return action === "burn"
    ? operations.burn(pool, time, burnOrder(parameters, resources.length))
    : operations.mintByAmounts(pool, time, mintByAmountsOrder(parameters));
};

const sameCodes = (some: readonly string[], others: readonly string[]): boolean =>
  [...new Set(some)].toSorted().join() === [...new Set(others)].toSorted().join();

export const liquidityRefusalProperties = (
  constants: LiquidityConstants,
  operations: LiquidityOperations,
): readonly RefusalProperty<LiquidityState>[] => [
  {
    name: "everyReasonIsTold",
    statement:
      "a mint or a burn is refused for every reason that the text has for it, each told once, and for no other",
    holds: (state, action, _refusal, parameters) => {
      if (!isLiquidity(action)) return true;
      const outcome = outcomeOf(operations, constants, state, action, parameters);
      if (Result.isSuccess(outcome)) return false;
      const told = outcome.failure.map(({ code, field }) => `${code} ${field}`);
      const codes = outcome.failure.map(({ code }) => code);
      return (
        new Set(told).size === told.length && sameCodes(codes, liquidityReasons(constants)(state, action, parameters))
      );
    },
  },
];

export const liquidityWitnesses: readonly Witness<LiquidityState>[] = [
  {
    name: "onlyLockedSharesLeft",
    statement: "everybody has left: only the locked shares stand",
    holds: ({ shares }) => shares === LOCKED_SHARES,
  },
];

const moves = (before: readonly bigint[], after: readonly bigint[], by: readonly bigint[], sign: bigint): boolean =>
  before.every((held, i) => at(after, i) === held + sign * at(by, i));

const sameHoldings = (one: Holdings, other: Holdings): boolean =>
  one.shares === other.shares && moves(one.q, other.q, one.q, 0n) && moves(one.p, other.p, one.p, 0n);

export const liquidityActionProperties = (
  constants: LiquidityConstants,
  operations: LiquidityOperations,
): readonly ActionProperty<LiquidityState>[] => [
  acceptedWithoutReason(liquidityReasons(constants)),
  {
    name: "booksAgree",
    statement:
      "the pool has what a mint took, and no longer what a burn paid; the shares move by what was asked, or by the most that the amounts suffice for",
    when: (_before, action) => isLiquidity(action),
    holds: (before, action, transition, parameters) => {
      const { next } = transition;
      const { shares, deltaQ, deltaP } = receiptOf(transition);
      const asked =
        action === "mintByAmounts"
          ? sharesOffered(before, mintByAmountsOrder(parameters))
          : integerOf(parameters, "shares");
      const sign = isMint(action) ? 1n : -1n;
      return (
        shares === asked &&
        next.shares === before.shares + sign * shares &&
        moves(before.q, next.q, deltaQ, sign) &&
        moves(before.p, next.p, deltaP, sign) &&
        sameHoldings(before.start, next.start)
      );
    },
  },
  {
    name: "tradesGoTheirWay",
    statement:
      "a buy takes resource for credits, and the pool gets no more than was paid; a sale gives all that is sold for credits; no share and no other resource moves",
    when: (_before, action) => !isLiquidity(action),
    holds: (before, action, { next }, parameters) => {
      const [index, amount] = [Number(integerOf(parameters, "index")), integerOf(parameters, "amount")];
      const [q, p] = [at(next.q, index) - at(before.q, index), at(next.p, index) - at(before.p, index)];
      return (
        (action === "buy" ? q < 0n && p > 0n && p <= amount : q === amount && p < 0n) &&
        next.shares === before.shares &&
        before.q.every((held, i) => i === index || (held === at(next.q, i) && before.p[i] === next.p[i])) &&
        sameHoldings(before.start, next.start)
      );
    },
  },
  {
    name: "phiNeverFalls",
    statement: "Φ = I/S² of every resource is at least what it was, whatever is done",
    holds: (before, _action, { next }) =>
      pairs(constants, before, next).every(([curve, moved]) => phiKept(integer, curve, moved)),
  },
  {
    name: "nobodysShareLoses",
    statement: "what one share claims of every resource and of its credits does not fall when others come or go",
    when: (_before, action) => isLiquidity(action),
    holds: (before, _action, { next }) =>
      pairs(constants, before, next).every(([curve, moved]) => grownInProportion(integer, curve, moved)),
  },
  {
    name: "mintThenBurnReturnsNoMore",
    statement: "whoever burns what was just minted gets at most what was put in, of anything",
    when: (_before, action) => isMint(action),
    holds: (_before, _action, transition) => {
      const { shares, deltaQ, deltaP } = receiptOf(transition);
      const none = deltaQ.map(() => 0n);
      const order = { shares, minQ: none, minP: none, deadline: constants.time };
      const burned = operations.burn(poolOf(constants, transition.next), constants.time, order);
      if (Result.isFailure(burned)) return true;
      const { receipt } = burned.success;
      return eachAtMost(receipt.deltaQ, deltaQ) && eachAtMost(receipt.deltaP, deltaP);
    },
  },
  {
    name: "takesNoMoreThanOffered",
    statement: "a deposit of amounts takes at most what was offered, of anything",
    when: (_before, action) => action === "mintByAmounts",
    holds: (_before, _action, transition, parameters: Parameters) => {
      const { deltaQ, deltaP } = receiptOf(transition);
      const offered = mintByAmountsOrder(parameters);
      return eachAtMost(deltaQ, offered.deltaQ) && eachAtMost(deltaP, offered.deltaP);
    },
  },
  {
    name: "sharesRiseWithTheDeposit",
    statement: "nothing is minted for nothing, and twice the offer mints at least twice the shares",
    when: (_before, action) => action === "mintByAmounts",
    holds: (before, _action, transition, parameters) => {
      const { shares, deltaQ, deltaP } = receiptOf(transition);
      const doubled = sharesFor(
        operations,
        poolOf(constants, before),
        constants.time,
        mintByAmountsOrder(parameters),
        2n,
      );
      const paidFor = [...deltaQ, ...deltaP].every((amount) => amount >= 1n);
      return shares >= 1n && paidFor && (doubled === null || doubled >= 2n * shares);
    },
  },
  {
    name: "roundsByLessThanOne",
    statement: "a mint takes, and a burn pays, less than one unit beside the exact portion",
    when: (_before, action) => isLiquidity(action),
    holds: (before, action, transition) =>
      roundedPortions(before, receiptOf(transition)).every(({ amount, portion }) =>
        isMint(action)
          ? coversPortion(integer, amount, portion) && !coversPortion(integer, amount - 1n, portion)
          : withinPortion(integer, amount, portion) && !withinPortion(integer, amount + 1n, portion),
      ),
  },
  {
    name: "priceMovesByRoundingOnly",
    statement:
      "a mint or a burn moves the price up by less than (W + 2c)/D' and down by less than π·(W + m)/D', D' = q'·W + m·p'",
    when: (_before, action) => isLiquidity(action),
    holds: (before, _action, { next }) =>
      pairs(constants, before, next).every(([curve, moved]) => priceShiftWithin(integer, curve, moved)),
  },
];
