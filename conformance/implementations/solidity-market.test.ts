import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import type { Answer, Pool, Request } from "../../spec/vocabulary/index.ts";
import { evaluate } from "../../src/pool/index.ts";
import { listed, market } from "./solidity/market.testing.ts";

const WAD = 10n ** 18n;
const LATE = 2n ** 64n;

/** Two resources, one sheared and one with inertia, fees and risk by trade. */
const RESOURCES = [
  listed(1000n * WAD, 2000n * WAD, WAD / 4n, WAD / 2n, 10n ** 9n, 0n),
  listed(500n * WAD, 1500n * WAD, (3n * WAD) / 4n, WAD, 10n ** 9n, WAD / 1000n),
];
const SHARES = 1000n * WAD;
const FEES = { base: WAD / 100n, volatilityRate: 0n, cap: WAD / 10n, schedule: 1, riskRate: WAD / 5n };

const params = {
  fees: { base: FEES.base, volatilityRate: 0n, cap: FEES.cap, risk: { schedule: "per-trade", rate: FEES.riskRate } },
  volatility: 0n,
  time: 0n,
} as const;

const opened: Pool = {
  shares: SHARES,
  resources: RESOURCES.map(({ weight, q, p, c, beta, m }) => ({ weight, q, p, c, beta, m })),
  block: { number: 0n, open: [null, null] },
};

type Trade = Extract<Request, { readonly params: unknown }>;
type Order = Trade extends infer T ? (T extends Trade ? Pick<T, "operation" | "input"> : never) : never;

const ORDERS: readonly Order[] = [
  { operation: "pool.buy", input: { index: 0, creditsIn: 3n * WAD, minResource: 1n, deadline: LATE } },
  { operation: "pool.sell", input: { index: 1, resourceIn: 7n * WAD, minCredits: 1n, deadline: LATE } },
  { operation: "pool.buyExact", input: { index: 1, resourceOut: WAD, maxCredits: LATE * WAD, deadline: LATE } },
  { operation: "pool.sellExact", input: { index: 0, creditsOut: WAD, maxResource: LATE * WAD, deadline: LATE } },
  { operation: "pool.swap", input: { creditsIn: [WAD, 2n * WAD], minResource: [0n, 0n], deadline: LATE } },
  { operation: "pool.swap", input: { creditsIn: [0n, WAD], minResource: [0n, 0n], deadline: LATE } },
];

const capital = (name: string): string => `quote${name[0]?.toUpperCase()}${name.slice(1)}`;

const sum = (value: bigint | readonly bigint[] | undefined): bigint =>
  typeof value === "bigint" ? value : (value ?? []).reduce((a, b) => a + b, 0n);

/** The amounts of a receipt, in the order of its fields, whatever they are called. */
const amounts = (receipt: object): readonly bigint[] => Object.values(receipt).flat();

describe("HMM.sol", () => {
  it.live("trades as the reference does, holds what its pools say they hold, and no more than was collected", () =>
    Effect.gen(function* () {
      const { hmm, credits, tokens, trader } = yield* market(RESOURCES, FEES, SHARES);
      const ask = (name: string, ...args: readonly unknown[]) =>
        Effect.promise(() => hmm.call(name, ...args)).pipe(Effect.map(({ result }) => result));
      const held = (token: typeof hmm, of: string) =>
        Effect.promise(() => token.call("balanceOf", of)).pipe(Effect.map(({ result }) => result as bigint));
      let pool = opened;
      let charged = 0n;
      for (const order of ORDERS) {
        const { output, post } = Result.getOrThrow(evaluate({ ...order, params, state: pool } as Trade)) as Answer;
        const name = order.operation.replace("pool.", "");
        const before = yield* held(credits, trader);
        expect(amounts((yield* ask(capital(name), 0n, order.input)) as object)).toEqual(amounts(output));
        expect(amounts((yield* ask(name, 0n, order.input)) as object)).toEqual(amounts(output));
        charged += sum(output.fee) + sum(output.risk);
        const paid = before - (yield* held(credits, trader));
        const moved = sum(post?.resources.map(({ p }) => p)) - sum(pool.resources.map(({ p }) => p));
        // What the trader paid is in the reserves, or was collected; nothing else.
        expect([order.operation, paid]).toEqual([order.operation, moved + sum(output.fee) + sum(output.risk)]);
        pool = post ?? pool;
        const { shares, resources } = (yield* ask("poolAt", 0n)) as Pick<Pool, "shares" | "resources">;
        expect({ shares, resources }).toEqual({ shares: pool.shares, resources: pool.resources });
      }
      expect(yield* ask("collected", 0n)).toBe(charged);
      expect(yield* held(credits, hmm.address)).toBe(sum(pool.resources.map(({ p }) => p)) + charged);
      for (const [at, token] of tokens.entries()) expect(yield* held(token, hmm.address)).toBe(pool.resources[at]?.q);
    }),
  );

  it.live("has the views of its pools, and refuses by the names of the codes", () =>
    Effect.gen(function* () {
      const { hmm } = yield* market(RESOURCES, FEES, SHARES);
      const ask = (name: string, ...args: readonly unknown[]) => hmm.call(name, 0n, ...args);
      const view = (operation: "pool.price" | "pool.crossPrice" | "pool.invariant", input: object) =>
        Result.getOrThrow(evaluate({ operation, state: opened, input } as Request)).output;
      yield* Effect.promise(async () => {
        expect((await ask("price", 1n)).result).toBe(view("pool.price", { index: 1 }).price);
        expect((await ask("crossPrice", 0n, 1n)).result).toBe(
          view("pool.crossPrice", { index: 0, inTermsOf: 1 }).price,
        );
        const [virtualCredits, high, low] = (await ask("invariant", 1n)).result as readonly bigint[];
        const invariant = ((high ?? 0n) << 256n) | (low ?? 0n);
        expect({ virtualCredits, invariant }).toEqual(view("pool.invariant", { index: 1 }));
        const order = { index: 0n, creditsIn: WAD, minResource: 0n, deadline: LATE };
        const refusals = {
          ZeroAmount: { ...order, creditsIn: 0n },
          UnknownResource: { ...order, index: 2n },
          LimitExceeded: { ...order, minResource: 10n * WAD },
          Overflow: { ...order, creditsIn: 2n ** 255n },
        };
        for (const [code, refused] of Object.entries(refusals)) {
          await expect(ask("buy", refused)).rejects.toThrow(code);
          await expect(ask("quoteBuy", refused)).rejects.toThrow(code);
        }
        await expect(hmm.call("buy", 1n, order)).rejects.toThrow("UnknownPool");
        // More than the trader has: the token refuses, after the state was written, and all of it is undone.
        const beyond = { index: 0n, resourceIn: 2n ** 105n, minCredits: 0n, deadline: LATE };
        await expect(ask("quoteSell", beyond)).resolves.toBeDefined();
        await expect(ask("sell", beyond)).rejects.toThrow("sell reverts");
        expect((await ask("price", 0n)).result).toBe(view("pool.price", { index: 0 }).price);
      });
    }),
  );
});
