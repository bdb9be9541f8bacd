import { Result } from "effect";
import { describe, expect, it } from "vitest";
import type { Pool } from "../../vocabulary/pool.ts";
import { WAD } from "../../vocabulary/units.ts";
import { type LiquidityOutcome, liquidityOperations } from "./operations.ts";

const { mint, mintByAmounts, burn } = liquidityOperations();

/** q = 7 and 12, p = 9 and 5, S = 2000. */
const pool: Pool = {
  shares: 2000n,
  resources: [
    { weight: WAD / 4n, q: 7n, p: 9n, c: 0n, beta: 0n, m: 0n },
    { weight: (3n * WAD) / 4n, q: 12n, p: 5n, c: WAD / 5n, beta: WAD / 1000n, m: 0n },
  ],
  block: { number: 4n, open: [null, null] },
};

const codes = (outcome: LiquidityOutcome): readonly string[] =>
  Result.isFailure(outcome) ? outcome.failure.map(({ code, field }) => `${code} ${field}`) : [];

const any = [100n, 100n];
const none = [0n, 0n];

describe("by hand", () => {
  it("300 of 2000 shares cost ⌈1.05⌉ and ⌈1.35⌉, ⌈1.8⌉ and ⌈0.75⌉", () => {
    const { post, receipt } = Result.getOrThrow(mint(pool, 1n, { shares: 300n, maxQ: any, maxP: any, deadline: 1n }));
    expect(receipt).toEqual({ shares: 300n, deltaQ: [2n, 2n], deltaP: [2n, 1n] });
    expect(post).toEqual({
      ...pool,
      shares: 2300n,
      resources: [
        { ...pool.resources[0], q: 9n, p: 11n },
        { ...pool.resources[1], q: 14n, p: 6n },
      ],
    });
  });

  it("and pay ⌊1.05⌋ and ⌊1.35⌋, ⌊1.8⌋ and ⌊0.75⌋", () => {
    const { post, receipt } = Result.getOrThrow(burn(pool, 1n, { shares: 300n, minQ: none, minP: none, deadline: 1n }));
    expect(receipt).toEqual({ shares: 300n, deltaQ: [1n, 1n], deltaP: [1n, 0n] });
    expect([post.shares, post.resources.map(({ q, p }) => [q, p])]).toEqual([
      1700n,
      [
        [6n, 8n],
        [11n, 5n],
      ],
    ]);
  });

  it("(3, 4), (9, 2) suffice for min(857, 888, 1500, 800) shares, which take (3, 4), (5, 2)", () => {
    const offer = { deltaQ: [3n, 9n], deltaP: [4n, 2n], minShares: 800n, deadline: 1n };
    expect(Result.getOrThrow(mintByAmounts(pool, 1n, offer)).receipt).toEqual({
      shares: 800n,
      deltaQ: [3n, 5n],
      deltaP: [4n, 2n],
    });
  });
});

describe("refusals", () => {
  it("are all given, in the order of precedence, each once", () => {
    expect(codes(mint(pool, 2n, { shares: 2n ** 112n, maxQ: none, maxP: any, deadline: 1n }))).toEqual([
      "Expired input.deadline",
      "Overflow shares",
      "LimitExceeded limitQ.0",
      "LimitExceeded limitP.0",
      "LimitExceeded limitQ.1",
      "LimitExceeded limitP.1",
    ]);
    expect(codes(mintByAmounts(pool, 2n, { deltaQ: none, deltaP: any, minShares: 5n, deadline: 1n }))).toEqual([
      "Expired input.deadline",
      "InsufficientOutput shares",
      "LimitExceeded shares",
    ]);
    expect(codes(burn(pool, 1n, { shares: 1n, minQ: [1n, 0n], minP: none, deadline: 1n }))).toEqual([
      "InsufficientOutput input.shares",
      "LimitExceeded limitQ.0",
    ]);
    expect(codes(burn(pool, 2n, { shares: 1001n, minQ: any, minP: any, deadline: 1n }))).toEqual([
      "Expired input.deadline",
      "InsufficientShares shares",
    ]);
  });

  it("of what makes the rest undefined end it", () => {
    const broken = { ...pool, shares: 999n };
    expect(codes(mint(broken, 2n, { shares: 0n, maxQ: any, maxP: any, deadline: 1n }))).toEqual([
      "ZeroAmount input.shares",
      "Expired input.deadline",
      "InvalidState state.shares",
    ]);
  });
});
