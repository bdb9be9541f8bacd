import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool, TradeContext } from "../../../spec/vocabulary/pool.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { contexts, LARGE, pools } from "../../pool/arbitrary.testing.ts";
import { buyExact } from "../../pool/buy-exact.ts";
import { sell } from "../../pool/sell.ts";
import { sandwich } from "./attack.ts";
import { admitTrade, type BlockSides, NO_SIDES, type TradeSide } from "./same-block.ts";

const succeeded = <A, E>(outcome: Result.Result<A, E>): A => {
  if (Result.isFailure(outcome)) throw new RangeError("expected an answer");
  return outcome.success;
};

const contextAt = (rate: bigint): TradeContext => ({
  fees: { base: rate, volatilityRate: 0n, cap: rate, risk: { schedule: "none", rate: 0n } },
  volatility: 0n,
  time: 0n,
});

const even = (): Pool => ({
  shares: 10n ** 21n,
  resources: [{ weight: WAD, q: 1000n * WAD, p: 1000n * WAD, c: 0n, beta: 0n, m: 0n }],
  block: { number: 0n, open: [null] },
});

const attacked = (pool: Pool, rate: bigint, front: bigint, victim: bigint, limit = 0n) =>
  sandwich(pool, contextAt(rate), { index: 0, front, victim: { creditsIn: victim, minResource: limit } });

describe("a sandwich", () => {
  it("gains A·(1/(q−f−v) − 1/(q−v) − 1/(q−f) + 1/q), to within rounding, without fees", () =>
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 600n }), fc.bigInt({ min: 1n, max: 600n }), (front, credits) => {
        const [q, f] = [1000n * WAD, front * WAD];
        const { profit, victimOut: v } = succeeded(attacked(even(), 0n, f, credits * WAD));
        const level = q * q;
        // One denominator for all four fractions; the victim's own rounding moves A by less than one unit of p.
        const [a, b, c] = [q - f - v, q - v, q - f];
        const exact = (level * (b * c * q - a * c * q - a * b * q + a * b * c)) / (a * b * c * q);
        expect(profit - exact).toBeLessThan(10n ** 3n);
        expect(exact - profit).toBeLessThan(10n ** 3n);
      }),
    ));

  const fronts = [1n, 10n, 100n, 500n, 940n].map((front) => front * WAD);

  it("gains more the larger the front run, without fees", () => {
    const profits = fronts.map((front) => succeeded(attacked(even(), 0n, front, 50n * WAD)).profit);
    expect(profits.every((profit, i) => profit > (profits[i - 1] ?? 0n))).toBe(true);
  });

  it("at a fee of 10% gains from some size on, from a victim that takes a fixed amount", () => {
    const victim = { resourceOut: 50n * WAD, maxCredits: 2n ** 200n };
    const gains = fronts.map(
      (front) => succeeded(sandwich(even(), contextAt(WAD / 10n), { index: 0, front, victim })).profit > 0n,
    );
    expect(gains).toEqual([false, false, false, false, true]);
  });

  it("at a fee of 2% loses from some size on, from a victim that spends a fixed number of credits", () => {
    const gains = fronts.map((front) => succeeded(attacked(even(), WAD / 50n, front, 200n * WAD)).profit > 0n);
    expect(gains).toEqual([true, true, true, true, false]);
  });

  it("gains less on a curve with a floor, at the same reserve and price", () => {
    // π = 1 in both: c = ½ leaves A = q²/2.
    const floored = {
      ...even(),
      resources: [{ weight: WAD, q: 1000n * WAD, p: 1000n * WAD, c: WAD / 2n, beta: WAD, m: 0n }],
    };
    const [plain, sheared] = [even(), floored].map(
      (pool) => succeeded(attacked(pool, 0n, 100n * WAD, 50n * WAD)).profit,
    );
    expect(sheared).toBeLessThan(plain ?? 0n);
  });

  it("is refused by the limit of a victim that accepts no less than it would get alone", () => {
    const alone = succeeded(attacked(even(), 0n, 1n, 50n * WAD)).victimOut;
    const outcome = attacked(even(), 0n, 100n * WAD, 50n * WAD, alone);
    expect(Result.isFailure(outcome) && outcome.failure.code).toBe("LimitExceeded");
  });
});

describe("a flash loan", () => {
  it("costs at least the charges of both legs, at any size, on any curve, under any fees", () => {
    let shown = 0;
    fc.assert(
      fc.property(
        pools(LARGE),
        contexts,
        fc.bigInt({ min: 1n, max: 1000n }),
        fc.boolean(),
        (pool, context, size, buysFirst) => {
          const x = ((pool.resources[0]?.q ?? 1n) * size) / 1001n;
          const order = { index: 0, deadline: context.time };
          const buying = (from: Pool) =>
            Result.map(
              buyExact(from, context, { ...order, resourceOut: x, maxCredits: 2n ** 200n }),
              ({ post, receipt }) => ({ post, paid: receipt.creditsIn, charges: receipt.fee + receipt.risk }),
            );
          const selling = (from: Pool) =>
            Result.map(sell(from, context, { ...order, resourceIn: x, minCredits: 0n }), ({ post, receipt }) => ({
              post,
              paid: -receipt.creditsOut,
              charges: receipt.fee + receipt.risk,
            }));
          const [first, second] = buysFirst ? [buying, selling] : [selling, buying];
          const there = first(pool);
          if (Result.isFailure(there)) return;
          const back = second(there.success.post);
          if (Result.isFailure(back)) return;
          shown += 1;
          const [one, two] = [there.success, back.success];
          expect(one.paid + two.paid).toBeGreaterThanOrEqual(one.charges + two.charges);
        },
      ),
      { numRuns: 2000 },
    );
    expect(shown).toBeGreaterThan(300);
  });
});

describe("the same-block rule", () => {
  const trade = (side: TradeSide["side"], changes: Partial<TradeSide> = {}): TradeSide => ({
    block: 7n,
    address: "0xa",
    index: 0,
    side,
    ...changes,
  });
  const codeAfter = (...trades: readonly TradeSide[]): string => {
    let sides: BlockSides = NO_SIDES;
    for (const each of trades) {
      const outcome = admitTrade(sides, each);
      if (Result.isFailure(outcome)) return outcome.failure.code;
      sides = outcome.success;
    }
    return "admitted";
  };

  it.each([
    ["twice the same way", [trade("bought"), trade("bought")], "admitted"],
    ["there and back", [trade("bought"), trade("sold")], "SameBlockReversal"],
    ["back and there", [trade("sold"), trade("sold"), trade("bought")], "SameBlockReversal"],
    ["another resource", [trade("bought"), trade("sold", { index: 1 })], "admitted"],
    ["another address", [trade("bought"), trade("sold", { address: "0xb" })], "admitted"],
    [
      "an address that looks like another resource",
      [trade("bought", { address: "0/x" }), trade("sold", { address: "x", index: 0 })],
      "admitted",
    ],
    ["the next block", [trade("bought"), trade("sold", { block: 8n })], "admitted"],
    ["a block before", [trade("bought"), trade("bought", { block: 6n })], "OutOfOrder"],
  ] as const)("%s", (_, trades, code) => {
    expect(codeAfter(...trades)).toBe(code);
  });
});
