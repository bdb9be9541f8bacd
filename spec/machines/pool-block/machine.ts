import { Result } from "effect";
import { codesOf } from "../../checker/action/index.ts";
import type { Action, Machine, Parameters, Step, VariableType } from "../../checker/machine.ts";
import type { Pool } from "../../vocabulary/pool.ts";
import { blockAfter, openingOf } from "../pool/block.ts";
import { type PoolTrades, poolMachine, poolTrades, tradeStep } from "../pool/index.ts";
import { blockActionProperties, blockInvariants } from "./properties.ts";
import { type BlockScope, type BlockState, NEXT_BLOCK, poolOf } from "./state.ts";

/** The trades, and what a block remembers of them. Mutants put others in their place. */
export interface BlockRules {
  readonly trades: PoolTrades;
  readonly openingOf: typeof openingOf;
  readonly blockAfter: typeof blockAfter;
  /** What a new block begins with. */
  readonly next: (state: BlockState) => Pick<BlockState, "open" | "charged">;
}

export const BLOCK_RULES: BlockRules = {
  trades: poolTrades("per-block"),
  openingOf,
  blockAfter,
  next: ({ q }) => ({ open: q.map(() => null), charged: q.map(() => 0n) }),
};

const integer = { kind: "integer" } as const;
const opened: VariableType = {
  kind: "optional",
  of: { kind: "record", fields: { q0: integer, price0: integer, net: integer } },
};

/** A trade of the pool, told what its block remembers, and remembered by it. */
const tradeIn =
  (scope: BlockScope, rules: BlockRules, trade: PoolTrades["buy"]) =>
  (state: BlockState, parameters: Parameters): Step<BlockState> => {
    const index = Number(parameters.index);
    const pool: Pool = poolOf(scope, state);
    const remembered = index < pool.resources.length ? rules.openingOf(pool, index) : {};
    return Result.map(tradeStep(trade, scope.constants)(state, parameters, remembered), ({ next, receipt }) => {
      const { open } = rules.blockAfter(pool, poolOf(scope, { ...state, ...next }).resources);
      const charged = state.charged.with(index, (state.charged[index] ?? 0n) + (receipt.risk ?? 0n));
      return { next: { ...state, ...next, open, charged }, receipt };
    });
  };

/** A pool whose trades are charged by block: the four trades, and the end of a block. */
export const blockMachine = (scope: BlockScope, rules: BlockRules = BLOCK_RULES): Machine<BlockState> => {
  const pool = poolMachine(scope, rules.trades);
  const fresh = (state: Pick<BlockState, "q">) => BLOCK_RULES.next(state as BlockState);
  return {
    ...pool,
    variables: {
      ...pool.variables,
      open: { kind: "list", of: opened },
      charged: { kind: "list", of: integer },
    },
    initial: pool.initial.map((state) => ({ ...state, ...fresh(state) })),
    actions: [
      ...Object.values(rules.trades).map(
        (trade): Action<BlockState> => ({
          name: trade.name,
          statement: trade.statement,
          fairness: "none",
          parameters: scope.orders(trade.name),
          step: tradeIn(scope, rules, trade),
          refusals: ["UnknownResource", ...codesOf(trade)],
        }),
      ),
      {
        name: NEXT_BLOCK,
        statement: "a new block remembers nothing",
        fairness: "none",
        parameters: [{}],
        step: (state) => Result.succeed({ next: { ...state, ...rules.next(state) }, receipt: {} }),
        refusals: [],
      },
    ],
    constraint: {
      statement: `${scope.constraint.statement}, and at most ${scope.mostCharged} charged for risk in a block`,
      holds: (state) => scope.constraint.holds(state) && state.charged.every((risk) => risk <= scope.mostCharged),
    },
    invariants: blockInvariants(scope),
    actionProperties: blockActionProperties(scope),
  };
};
