import { Result } from "effect";
import type { Action, Machine, Parameters, Step } from "../../checker/machine.ts";
import type { LiquidityReceipt } from "../../vocabulary/liquidity.ts";
import type { Outcome } from "../../vocabulary/operation.ts";
import type { Pool } from "../../vocabulary/pool.ts";
import { operate } from "../pool/operate.ts";
import { firstOf, integerOf } from "../reading.ts";
import { type LiquidityOperations, type LiquidityOutcome, liquidityOperations } from "./operations.ts";
import { burnOrder, mintByAmountsOrder, mintOrder } from "./orders.ts";
import { liquidityActionProperties, liquidityInvariants } from "./properties.ts";
import type { LiquidityScope } from "./scope.ts";
import { holdingsOf, type LiquidityConstants, type LiquidityState, poolOf } from "./state.ts";

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
const trade = (name: "buy" | "sell", { fees, time }: LiquidityConstants, state: Pool, order: Parameters): Outcome => {
  const params = { fees, volatility: 0n, time };
  const index = Number(integerOf(order, "index"));
  const amount = integerOf(order, "amount");
  return name === "buy"
    ? operate({
        operation: "pool.buy",
        params,
        state,
        input: { index, creditsIn: amount, minResource: 0n, deadline: time },
      })
    : operate({
        operation: "pool.sell",
        params,
        state,
        input: { index, resourceIn: amount, minCredits: 0n, deadline: time },
      });
};

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
    ...(["buy", "sell"] as const).map(
      (name): Action<LiquidityState> => ({
        name,
        statement: name === "buy" ? "credits in, resource out" : "resource in, credits out",
        fairness: "none",
        parameters: orders[name],
        // The other refusals of a trade are those of the pool's own scopes.
        refusals: ["InsufficientOutput", "Overflow"],
        step: (state, parameters) => traded(state, trade(name, constants, poolOf(constants, state), parameters)),
      }),
    ),
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
  temporal: [],
  witnesses: [
    {
      name: "onlyLockedSharesLeft",
      statement: "everybody has left: only the locked shares stand",
      holds: ({ shares }) => shares === 1000n,
    },
  ],
  expected: scope.expected,
});
