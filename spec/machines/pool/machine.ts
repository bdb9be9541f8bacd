import { Result } from "effect";
import { codesOf, perform } from "../../checker/action/index.ts";
import type { Action, Machine, Parameters, Step, Transition } from "../../checker/machine.ts";
import type { OpenBlock, RiskSchedule } from "../../vocabulary/pool.ts";
import { refusal } from "../../vocabulary/refusal.ts";
import { firstOf, integerOf } from "../reading.ts";
import { poolActionProperties, poolInvariants } from "./properties.ts";
import type { PoolScope } from "./scope.ts";
import type { PoolConstants, PoolState } from "./state.ts";
import { buy, buyExact, sell, sellExact, type Trade } from "./trades.ts";

/** The four trades that the machine is made of. Mutants put others in their place. */
export type PoolTrades = Readonly<Record<"buy" | "buyExact" | "sell" | "sellExact", Trade<"fee" | "risk">>>;

const integers = { kind: "list", of: { kind: "integer" } } as const;
const baselineFields = { q: integers, p: integers, c: integers, shares: { kind: "integer" } } as const;

/** The quantities that a trade of one resource reads. */
const quantitiesOf = (constants: PoolConstants, state: PoolState, index: number) => {
  const constant = constants.resources[index];
  const [q, p, c] = [state.q[index], state.p[index], state.c[index]];
  if (constant === undefined || q === undefined || p === undefined || c === undefined) return undefined;
  const { fees, volatility, time } = constants;
  const { base, volatilityRate, cap } = fees;
  return {
    ...constant,
    q,
    p,
    c,
    shares: state.shares,
    base,
    volatilityRate,
    cap,
    riskFactor: fees.risk.rate,
    volatility,
    time,
  };
};

/** A step of the machine: a trade of an order. Under the per-block schedule it is told what the block remembers of the resource. */
export const tradeStep =
  (trade: Trade<"fee" | "risk">, constants: PoolConstants) =>
  (state: PoolState, parameters: Parameters, remembered: Partial<OpenBlock> = {}): Step<PoolState> => {
    const index = Number(integerOf(parameters, "index"));
    const given = quantitiesOf(constants, state, index);
    if (given === undefined)
      return Result.fail(refusal("UnknownResource", "index", BigInt(index), `below ${state.q.length}`));
    const order = {
      amount: integerOf(parameters, "amount"),
      limit: integerOf(parameters, "limit"),
      deadline: integerOf(parameters, "deadline"),
    };
    const performed = perform(trade, { ...given, ...remembered, ...order });
    if (Result.isFailure(performed)) return Result.fail(firstOf(performed.failure));
    const { updates, receipt } = performed.success;
    const next = { ...state, q: state.q.with(index, updates.q), p: state.p.with(index, updates.p) };
    return Result.succeed<Transition<PoolState>>({ next, receipt });
  };

export const poolTrades = (schedule: RiskSchedule): PoolTrades => ({
  buy: buy(schedule),
  buyExact: buyExact(schedule),
  sell: sell(schedule),
  sellExact: sellExact(schedule),
});

/** A pool at a small scope, as a machine: the trades of `trades.ts`, run on the scope's starts, orders and fees. */
export const poolMachine = (
  scope: PoolScope,
  trades: PoolTrades = poolTrades(scope.constants.fees.risk.schedule),
): Machine<PoolState> => ({
  name: scope.name,
  statement: scope.statement,
  variables: { ...baselineFields, baseline: { kind: "record", fields: baselineFields } },
  constants: {},
  initial: scope.starts.map((start) => ({ ...start, baseline: start })),
  actions: Object.values(trades).map(
    (trade): Action<PoolState> => ({
      name: trade.name,
      statement: trade.statement,
      fairness: "none",
      parameters: scope.orders(trade.name),
      step: (state, parameters) => tradeStep(trade, scope.constants)(state, parameters),
      refusals: ["UnknownResource", ...codesOf(trade)],
    }),
  ),
  constraint: scope.constraint,
  invariants: poolInvariants(scope.constants),
  actionProperties: poolActionProperties(scope.constants),
  temporal: [],
  witnesses: [],
  expected: scope.expected,
});
