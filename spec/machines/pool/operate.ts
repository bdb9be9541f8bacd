import { Result } from "effect";
import { match } from "ts-pattern";
import { judge, perform, type Quantities } from "../../checker/action/index.ts";
import type { Answer, Outcome, Request } from "../../vocabulary/operation.ts";
import type { Pool, Resource, Swap, TradeContext } from "../../vocabulary/pool.ts";
import { byPrecedence, type Refusal } from "../../vocabulary/refusal.ts";
import { blockAfter, openingOf } from "./block.ts";
import { create } from "./create.ts";
import { orderGuards } from "./guards.ts";
import type { Quantity } from "./quantities.ts";
import { swap } from "./swap.ts";
import { buy, buyExact, sell, sellExact, type Trade, type TradeReceipt } from "./trades.ts";
import { feeRefusals, indexRefusals, openingRefusals, stateRefusals } from "./validity.ts";
import { crossPriceOf, invariantOf, priceOf } from "./views.ts";

const isPerBlock = ({ fees }: TradeContext): boolean => fees.risk.schedule === "per-block";

/** The quantities of a trade of a resource that do not depend on the order. */
const given = (pool: Pool, context: TradeContext, index: number): Partial<Quantities<Quantity, bigint>> => {
  const { fees, volatility, time } = context;
  return {
    ...pool.resources[index],
    ...(isPerBlock(context) ? openingOf(pool, index) : {}),
    ...{ shares: pool.shares, volatility, time },
    base: fees.base,
    volatilityRate: fees.volatilityRate,
    cap: fees.cap,
    riskFactor: fees.risk.rate,
  };
};

/** The pool after trades that left these resources. */
const poolAfter = (pool: Pool, context: TradeContext, resources: readonly Resource[]): Pool => ({
  ...pool,
  resources,
  block: isPerBlock(context) ? blockAfter(pool, resources) : pool.block,
});

/** Everything that is wrong with pool and fees, the order aside. */
const contextRefusals = (pool: Pool, context: TradeContext): readonly Refusal[] => [
  ...feeRefusals(context),
  ...stateRefusals(pool, isPerBlock(context) ? openingRefusals(pool) : []),
];

/** What an order names, under the names of its own fields. */
interface Order {
  readonly index: number;
  readonly amount: bigint;
  readonly limit: bigint;
  readonly deadline: bigint;
  readonly fields: { readonly amount: string; readonly limit: string };
}

/** The guards that look at the order alone: they apply whatever else is wrong. */
const orderRefusals = (
  order: { readonly amount: bigint; readonly time: bigint; readonly deadline: bigint },
  path: (quantity: string) => string,
): readonly Refusal[] => orderGuards.flatMap((guard) => judge(guard, order, path));

const trade = <Receipt extends TradeReceipt>(
  action: Trade<Receipt>,
  { params, state }: { readonly params: TradeContext; readonly state: Pool },
  order: Order,
): Outcome => {
  const path = (quantity: string): string => {
    if (quantity === "amount" || quantity === "limit") return `input.${order.fields[quantity]}`;
    return quantity === "deadline" ? "input.deadline" : quantity;
  };
  const { index, amount, limit, deadline } = order;
  const preconditions = [...indexRefusals(state, "input.index", index), ...contextRefusals(state, params)];
  if (preconditions.length > 0)
    return Result.fail([...preconditions, ...orderRefusals({ amount, time: params.time, deadline }, path)]);
  const quantities = { ...given(state, params, index), amount, limit, deadline };
  return Result.map(perform(action, quantities, path), ({ updates, receipt }): Answer => {
    const resources = state.resources.map((other, i) => (i === index ? { ...other, ...updates } : other));
    return { output: receipt, post: poolAfter(state, params, resources) };
  });
};

const swapOrder = (request: { readonly params: TradeContext; readonly state: Pool; readonly input: Swap }): Outcome => {
  const { params, state, input } = request;
  const paid = input.creditsIn.reduce((left, right) => left + right, 0n);
  const order = orderRefusals({ amount: paid, time: params.time, deadline: input.deadline }, (quantity) =>
    quantity === "amount" ? "input.creditsIn" : "input.deadline",
  );
  const blocking = contextRefusals(state, params);
  if (blocking.length > 0 || paid === 0n) return Result.fail([...blocking, ...order]);
  const outcome = Result.map(
    swap(state, params, input, (index) => given(state, params, index)),
    ({ output, resources }): Answer => ({ output, post: poolAfter(state, params, resources) }),
  );
  if (order.length === 0) return outcome;
  return Result.fail([...order, ...(Result.isFailure(outcome) ? outcome.failure : [])]);
};

const view = (state: Pool, indices: Readonly<Record<string, number>>, answer: () => Outcome): Outcome => {
  const refusals = [
    ...Object.entries(indices).flatMap(([field, index]) => indexRefusals(state, `input.${field}`, index)),
    ...stateRefusals(state),
  ];
  return refusals.length > 0 ? Result.fail(refusals) : answer();
};

const answerOf = (request: Request): Outcome =>
  match(request)
    .with({ operation: "pool.create" }, ({ input }) => create(input))
    .with({ operation: "pool.invariant" }, ({ state, input }) =>
      view(state, { ...input }, () => Result.succeed(invariantOf(state, input.index))),
    )
    .with({ operation: "pool.price" }, ({ state, input }) =>
      view(state, { ...input }, () => Result.succeed(priceOf(state, input.index))),
    )
    .with({ operation: "pool.crossPrice" }, ({ state, input }) =>
      view(state, { ...input }, () => crossPriceOf(state, input.index, input.inTermsOf)),
    )
    .with({ operation: "pool.buy" }, (r) => {
      const { creditsIn: amount, minResource: limit, ...rest } = r.input;
      const fields = { amount: "creditsIn", limit: "minResource" };
      return trade(buy(r.params.fees.risk.schedule), r, { ...rest, amount, limit, fields });
    })
    .with({ operation: "pool.buyExact" }, (r) => {
      const { resourceOut: amount, maxCredits: limit, ...rest } = r.input;
      const fields = { amount: "resourceOut", limit: "maxCredits" };
      return trade(buyExact(r.params.fees.risk.schedule), r, { ...rest, amount, limit, fields });
    })
    .with({ operation: "pool.sell" }, (r) => {
      const { resourceIn: amount, minCredits: limit, ...rest } = r.input;
      const fields = { amount: "resourceIn", limit: "minCredits" };
      return trade(sell(r.params.fees.risk.schedule), r, { ...rest, amount, limit, fields });
    })
    .with({ operation: "pool.sellExact" }, (r) => {
      const { creditsOut: amount, maxResource: limit, ...rest } = r.input;
      const fields = { amount: "creditsOut", limit: "maxResource" };
      return trade(sellExact(r.params.fees.risk.schedule), r, { ...rest, amount, limit, fields });
    })
    .with({ operation: "pool.swap" }, swapOrder)
    .exhaustive();

/** The specification's answer to a request: the exact outcome, or every refusal that applies, in the order of precedence. */
export const operate = (request: Request): Outcome =>
  Result.mapError(answerOf(request), (refusals) => refusals.toSorted(byPrecedence));
