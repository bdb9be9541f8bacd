import { Result } from "effect";
import { describe, expect, it } from "vitest";
import type { Request } from "../../spec/vocabulary/operation.ts";
import type { Refusal } from "../../spec/vocabulary/refusal.ts";
import {
  buy,
  buyExact,
  create,
  evaluate,
  sell,
  sellExact,
  swap,
  type Trade,
  viewCrossPrice,
  viewInvariant,
  viewPrice,
} from "../index.ts";
import { CONTEXT, expectRefused, POOL } from "./refusals.testing.ts";

const trade = { state: POOL, params: CONTEXT };

describe("evaluate", () => {
  it("answers a trade with its receipt as output", () => {
    const amount = 10n ** 20n;
    const order = { index: 0, deadline: 50n };
    const bought = { ...order, creditsIn: amount, minResource: 0n };
    const boughtExactly = { ...order, resourceOut: amount, maxCredits: 10n ** 30n };
    const sold = { ...order, resourceIn: amount, minCredits: 0n };
    const soldExactly = { ...order, creditsOut: amount, maxResource: 10n ** 30n };
    const swapped = { creditsIn: [amount, amount], minResource: [0n, 0n], deadline: 50n };
    const expectAnswer = (request: Request, direct: Result.Result<Trade<object>, Refusal>): void => {
      const { post, receipt } = Result.getOrThrow(direct);
      expect(evaluate(request)).toEqual(Result.succeed({ output: receipt, post }));
    };
    expectAnswer({ operation: "pool.buy", ...trade, input: bought }, buy(POOL, CONTEXT, bought));
    expectAnswer(
      { operation: "pool.buyExact", ...trade, input: boughtExactly },
      buyExact(POOL, CONTEXT, boughtExactly),
    );
    expectAnswer({ operation: "pool.sell", ...trade, input: sold }, sell(POOL, CONTEXT, sold));
    expectAnswer({ operation: "pool.sellExact", ...trade, input: soldExactly }, sellExact(POOL, CONTEXT, soldExactly));
    expectAnswer({ operation: "pool.swap", ...trade, input: swapped }, swap(POOL, CONTEXT, swapped));
  });

  it("answers a view without a new state, and a creation with nothing else", () => {
    expect(evaluate({ operation: "pool.invariant", state: POOL, input: { index: 1 } })).toEqual(
      Result.succeed({ output: Result.getOrThrow(viewInvariant(POOL, 1)), post: null }),
    );
    expect(evaluate({ operation: "pool.price", state: POOL, input: { index: 1 } })).toEqual(
      Result.succeed({ output: { price: Result.getOrThrow(viewPrice(POOL, 1)) }, post: null }),
    );
    expect(evaluate({ operation: "pool.crossPrice", state: POOL, input: { index: 1, inTermsOf: 0 } })).toEqual(
      Result.succeed({ output: { price: Result.getOrThrow(viewCrossPrice(POOL, 1, 0)) }, post: null }),
    );
    const input = { shares: POOL.shares, resources: POOL.resources };
    expect(evaluate({ operation: "pool.create", input })).toEqual(
      Result.succeed({ output: {}, post: Result.getOrThrow(create(input)) }),
    );
  });

  it("passes a refusal on", () => {
    expectRefused(evaluate({ operation: "pool.price", state: POOL, input: { index: 9 } }), "UnknownResource");
    expectRefused(evaluate({ operation: "pool.create", input: { shares: 0n, resources: [] } }), "LengthMismatch");
  });
});
