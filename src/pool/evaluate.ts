import { Result } from "effect";
import { match } from "ts-pattern";
import type { Answer, Request } from "../../spec/vocabulary/operation.ts";
import type { Refusal } from "../../spec/vocabulary/refusal.ts";
import { buy } from "./buy.ts";
import { buyExact } from "./buy-exact.ts";
import { create } from "./create.ts";
import { sell } from "./sell.ts";
import { sellExact } from "./sell-exact.ts";
import { swap } from "./swap.ts";
import type { Trade } from "./trade.ts";
import { viewCrossPrice, viewInvariant, viewPrice } from "./views.ts";

const traded = <Receipt extends { readonly [K in keyof Receipt]: bigint | readonly bigint[] }>(
  trade: Result.Result<Trade<Receipt>, Refusal>,
): Result.Result<Answer, Refusal> => Result.map(trade, ({ post, receipt }) => ({ output: { ...receipt }, post }));

const viewed = (output: Result.Result<Answer["output"], Refusal>): Result.Result<Answer, Refusal> =>
  Result.map(output, (value) => ({ output: value, post: null }));

/**
 * Any decoded request, answered or refused with the first code that applies. Pure; for adapters and tools. To trade,
 * call the operation itself.
 */
export const evaluate = (request: Request): Result.Result<Answer, Refusal> =>
  match(request)
    .returnType<Result.Result<Answer, Refusal>>()
    .with({ operation: "pool.create" }, ({ input }) => Result.map(create(input), (post) => ({ output: {}, post })))
    .with({ operation: "pool.invariant" }, ({ state, input }) =>
      viewed(Result.map(viewInvariant(state, input.index), (view) => ({ ...view }))),
    )
    .with({ operation: "pool.price" }, ({ state, input }) =>
      viewed(Result.map(viewPrice(state, input.index), (price) => ({ price }))),
    )
    .with({ operation: "pool.crossPrice" }, ({ state, input }) =>
      viewed(Result.map(viewCrossPrice(state, input.index, input.inTermsOf), (price) => ({ price }))),
    )
    .with({ operation: "pool.buy" }, ({ state, params, input }) => traded(buy(state, params, input)))
    .with({ operation: "pool.buyExact" }, ({ state, params, input }) => traded(buyExact(state, params, input)))
    .with({ operation: "pool.sell" }, ({ state, params, input }) => traded(sell(state, params, input)))
    .with({ operation: "pool.sellExact" }, ({ state, params, input }) => traded(sellExact(state, params, input)))
    .with({ operation: "pool.swap" }, ({ state, params, input }) => traded(swap(state, params, input)))
    .exhaustive();
