import { Result } from "effect";
import type { Action, Machine, Step } from "../../checker/machine.ts";
import type { LiquidityReceipt } from "../../vocabulary/liquidity.ts";
import type { Outcome } from "../../vocabulary/operation.ts";
import type { Pool, TradeContext } from "../../vocabulary/pool.ts";
import { operate } from "../pool/operate.ts";
import { firstOf, integerOf } from "../reading.ts";
import { type LiquidityOperations, type LiquidityOutcome, liquidityOperations } from "./operations.ts";
import { burnOrder, mintByAmountsOrder, mintOrder } from "./orders.ts";
import {
  liquidityActionProperties,
  liquidityInvariants,
  liquidityRefusalProperties,
  liquidityWitnesses,
} from "./properties.ts";
import { AT_ANY_PRICE, type LiquidityScope } from "./scope.ts";
import { holdingsOf, type LiquidityState, poolOf } from "./state.ts";

const integers = { kind: "list", of: { kind: "integer" } } as const;
const holdings = { q: integers, p: integers, shares: { kind: "integer" } } as const;

/** A receipt under names of its own for each resource: a machine reports single numbers. */
const flat = ({ shares, deltaQ, deltaP }: LiquidityReceipt): Readonly<Record<string, bigint>> => ({
  shares,
  ...Object.fromEntries(deltaQ.map((amount, i) => [`deltaQ.${i}`, amount])),
  ...Object.fromEntries(deltaP.map((amount, i) => [`deltaP.${i}`, amount])),
});

const changed = (state: LiquidityState, outcome: LiquidityOutcome): Step<LiquidityState> =>
  Result.match(outcome, {
    onSuccess: ({ post, receipt }) =>
      Result.succeed({ next: { ...holdingsOf(post), start: state.start }, receipt: flat(receipt) }),
    onFailure: (refusals) => Result.fail(firstOf(refusals)),
  });

const traded = (state: LiquidityState, outcome: Outcome): Step<LiquidityState> =>
  Result.match(outcome, {
    onSuccess: ({ post }) =>
      Result.succeed({
        next: post === null ? state : { ...holdingsOf(post), start: state.start },
        receipt: {},
      }),
    onFailure: (refusals) => Result.fail(firstOf(refusals)),
  });

/** A trade as the pool specifies it, at any price: what is of interest here is the pool that it leaves. */
const TRADES = {
  buy: {
    statement: "credits in, resource out",
    trade: (params, state, { index, amount, deadline }) =>
      operate({
        operation: "pool.buy",
        params,
        state,
        input: { ...AT_ANY_PRICE.buy, index, creditsIn: amount, deadline },
      }),
  },
  sell: {
    statement: "resource in, credits out",
    trade: (params, state, { index, amount, deadline }) =>
      operate({
        operation: "pool.sell",
        params,
        state,
        input: { ...AT_ANY_PRICE.sell, index, resourceIn: amount, deadline },
      }),
  },
} as const satisfies Record<
  string,
  {
    readonly statement: string;
    readonly trade: (
      params: TradeContext,
      state: Pool,
      order: { readonly index: number; readonly amount: bigint; readonly deadline: bigint },
    ) => Outcome;
  }
>;

const actionsOf = (scope: LiquidityScope, operations: LiquidityOperations): readonly Action<LiquidityState>[] => {
  const { constants, orders } = scope;
  const { time } = constants;
  const { length } = constants.resources;
  return [
    {
      name: "mint",
      statement: "s shares for ⌈q·s/S⌉ and ⌈p·s/S⌉ of every resource",
      fairness: "none",
      parameters: orders.mint,
      refusals: ["ZeroAmount", "Expired", "Overflow", "LimitExceeded"],
      step: (state, parameters) =>
        changed(state, operations.mint(poolOf(constants, state), time, mintOrder(parameters, length))),
    },
    {
      name: "mintByAmounts",
      statement: "the most shares that the amounts suffice for; the rest is returned",
      fairness: "none",
      parameters: orders.mintByAmounts,
      refusals: ["ZeroAmount", "Expired", "Overflow", "InsufficientOutput", "LimitExceeded"],
      step: (state, parameters) =>
        changed(state, operations.mintByAmounts(poolOf(constants, state), time, mintByAmountsOrder(parameters))),
    },
    {
      name: "burn",
      statement: "⌊q·s/S⌋ and ⌊p·s/S⌋ of every resource for s shares",
      fairness: "none",
      parameters: orders.burn,
      refusals: ["ZeroAmount", "Expired", "InsufficientShares", "InsufficientOutput", "LimitExceeded"],
      step: (state, parameters) =>
        changed(state, operations.burn(poolOf(constants, state), time, burnOrder(parameters, length))),
    },
    ...(["buy", "sell"] as const).map((name): Action<LiquidityState> => {
      const { statement, trade } = TRADES[name];
      return {
        name,
        statement,
        fairness: "none",
        parameters: orders[name],
        // The other refusals of a trade are those of the pool's own scopes.
        refusals: ["InsufficientOutput", "Overflow"],
        step: (state, parameters) => {
          const index = Number(integerOf(parameters, "index"));
          const order = { index, amount: integerOf(parameters, "amount"), deadline: time };
          return traded(state, trade(constants, poolOf(constants, state), order));
        },
      };
    }),
  ];
};

/** A pool whose liquidity comes and goes between trades, at a small scope. */
export const liquidityMachine = (
  scope: LiquidityScope,
  operations: LiquidityOperations = liquidityOperations(),
): Machine<LiquidityState> => ({
  name: scope.name,
  statement: scope.statement,
  variables: { ...holdings, start: { kind: "record", fields: holdings } },
  constants: {},
  initial: scope.starts.map((start) => ({ ...start, start })),
  actions: actionsOf(scope, operations),
  constraint: scope.constraint,
  invariants: liquidityInvariants(scope.constants, operations),
  actionProperties: liquidityActionProperties(scope.constants, operations),
  refusalProperties: liquidityRefusalProperties(scope.constants, operations),
  temporal: [],
  witnesses: liquidityWitnesses,
  expected: scope.expected,
});
