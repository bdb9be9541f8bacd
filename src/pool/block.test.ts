import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OpenBlock, Pool, TradeContext } from "../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../spec/vocabulary/refusal.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { contexts, LARGE, pools, SMALL, upToBits } from "./arbitrary.testing.ts";
import { type BlockRisk, blockRiskUp, largestAtBlockRisk } from "./block.ts";
import { buy } from "./buy.ts";
import { buyExact } from "./buy-exact.ts";
import { bisectUp, frozen } from "./definition.testing.ts";
import { expectRefused, POOL, withFees } from "./refusals.testing.ts";
import { sell } from "./sell.ts";
import { sellExact } from "./sell-exact.ts";
import { swap } from "./swap.ts";
import type { Trade } from "./trade.ts";
import { viewPrice } from "./views.ts";

const signed = (bits: number): fc.Arbitrary<bigint> =>
  fc.tuple(upToBits(bits), fc.boolean()).map(([size, negative]) => (negative ? -size : size));

const openings: fc.Arbitrary<OpenBlock> = fc.record({
  q0: upToBits(112, 1n),
  price0: upToBits(172, 1n),
  net: signed(111),
});
const risks: fc.Arbitrary<BlockRisk> = fc.record({ rate: upToBits(112), opening: openings });

/** The contexts of the other tests under the schedule "per-block". */
const perBlock: fc.Arbitrary<TradeContext> = contexts.map((context) => ({
  ...context,
  fees: { ...context.fees, risk: { schedule: "per-block", rate: context.fees.risk.rate } },
}));

type Outcome<Receipt> = Result.Result<Trade<Receipt>, Refusal>;

const order = { index: 0, deadline: 50n };
const bought = (pool: Pool, context: TradeContext, creditsIn: bigint) =>
  buy(pool, context, { ...order, creditsIn, minResource: 0n });
const boughtExactly = (pool: Pool, context: TradeContext, resourceOut: bigint) =>
  buyExact(pool, context, { ...order, resourceOut, maxCredits: 2n ** 256n - 1n });
const sold = (pool: Pool, context: TradeContext, resourceIn: bigint) =>
  sell(pool, context, { ...order, resourceIn, minCredits: 0n });
const soldExactly = (pool: Pool, context: TradeContext, creditsOut: bigint) =>
  sellExact(pool, context, { ...order, creditsOut, maxResource: 2n ** 256n - 1n });

describe("the charge", () => {
  it("is the smallest amount that covers ρ·π₀·(X_a² − X_b²)/(2·q₀·W²), and 0 where that is negative", () => {
    fc.assert(
      fc.property(risks, signed(112), (risk, by) => {
        const { q0, price0, net } = risk.opening;
        const spread = (net + by) ** 2n - net ** 2n;
        const due = bisectUp((r) => r * 2n * q0 * WAD * WAD >= risk.rate * price0 * spread);
        expect(blockRiskUp(risk, by)).toBe(due);
      }),
      { numRuns: 1000 },
    );
  });

  it("does not fall as a purchase rises, whatever was bought or sold before", () => {
    fc.assert(
      fc.property(risks, upToBits(112), upToBits(112), (risk, x, more) => {
        expect(blockRiskUp(risk, x) <= blockRiskUp(risk, x + more)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("is solved for the purchase by a root", () => {
    fc.assert(
      fc.property(risks, upToBits(256), (risk, most) => {
        const x = largestAtBlockRisk(risk, most);
        if (x === null) expect(risk.rate).toBe(0n);
        else {
          expect(x >= 0n && blockRiskUp(risk, x) <= most).toBe(true);
          expect(blockRiskUp(risk, x + 1n) > most).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it("telescopes: the charges of any trades add up to at least that of the one trade that does the same", () => {
    fc.assert(
      fc.property(risks, fc.array(signed(100), { minLength: 1, maxLength: 8 }), ({ rate, opening }, moves) => {
        let [total, net] = [0n, opening.net];
        for (const move of moves) {
          total += blockRiskUp({ rate, opening: { ...opening, net } }, move);
          net += move;
        }
        expect(total >= blockRiskUp({ rate, opening }, net - opening.net)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("what the block remembers", () => {
  const block = (...open: Pool["block"]["open"]): Pool => ({ ...POOL, block: { number: 3n, open } });
  const risky = withFees({ risk: { schedule: "per-block", rate: WAD } });

  it("is the reserve and the price before the first trade, and the net quantity since", () => {
    const [q0, price0] = [POOL.resources[0]?.q, Result.getOrThrow(viewPrice(POOL, 0))];
    const first = Result.getOrThrow(bought(block(null, null), risky, 10n ** 22n));
    expect(first.post.block).toEqual({ number: 3n, open: [{ q0, price0, net: first.receipt.resourceOut }, null] });
    const second = Result.getOrThrow(sold(first.post, risky, 10n ** 23n));
    const net = first.receipt.resourceOut - 10n ** 23n;
    expect(second.post.block).toEqual({ number: 3n, open: [{ q0, price0, net }, null] });
    const third = Result.getOrThrow(boughtExactly(second.post, risky, 7n));
    expect(third.post.block.open[0]).toEqual({ q0, price0, net: net + 7n });
    const fourth = Result.getOrThrow(soldExactly(third.post, risky, 10n ** 21n));
    expect(fourth.post.block.open[0]).toEqual({ q0, price0, net: net + 7n - fourth.receipt.resourceIn });
  });

  it("is one entry for each leg of a swap, each charged for itself", () => {
    const creditsIn = [10n ** 22n, 10n ** 21n];
    const legs = { creditsIn, minResource: [0n, 0n], deadline: 50n };
    const { post, receipt } = Result.getOrThrow(swap(block(null, null), risky, legs));
    const alone = creditsIn.map((credits, index) =>
      Result.getOrThrow(buy(block(null, null), risky, { index, creditsIn: credits, minResource: 0n, deadline: 50n })),
    );
    expect(receipt.risk).toEqual(alone.map((trade) => trade.receipt.risk));
    expect(receipt.resourceOut).toEqual(alone.map((trade) => trade.receipt.resourceOut));
    expect(post.block.open).toEqual(alone.map((trade, index) => trade.post.block.open[index]));
  });

  it("is left alone under the other schedules, and by a refused trade", () => {
    const pool = frozen(block({ q0: 0n, price0: 0n, net: 2n ** 200n }, null));
    expect(Result.getOrThrow(bought(pool, withFees({}), 10n ** 20n)).post.block).toBe(pool.block);
    expectRefused(bought(pool, risky, 10n ** 20n), "InvalidState", "state.block.open.0.q0");
    const last = block({ q0: 1n, price0: 1n, net: 2n ** 112n - 1n }, null);
    expectRefused(boughtExactly(last, withFees({ risk: { schedule: "per-block", rate: 0n } }), 1n), "Overflow");
    expectRefused(sold(block({ q0: 1n, price0: 1n, net: 1n - 2n ** 112n }, null), risky, 1n), "Overflow");
  });
});

/** What is left of the credits for the curve after two purchases, and what both got; null if one of them is refused. */
const twice = (pool: Pool, context: TradeContext, amounts: readonly bigint[]) => {
  let state = pool;
  let [out, risk] = [0n, 0n];
  for (const amount of amounts) {
    const outcome = bought(state, context, amount);
    if (Result.isFailure(outcome)) return null;
    state = outcome.success.post;
    out += outcome.success.receipt.resourceOut;
    risk += outcome.success.receipt.risk;
  }
  return { out, risk, post: state };
};

/** A pool whose block may have been opened by others before. */
const opened = (of: fc.Arbitrary<Pool>): fc.Arbitrary<Pool> =>
  fc.tuple(of, fc.option(fc.bigInt({ min: -90n, max: 90n }))).map(([pool, percent]) => {
    const q0 = pool.resources[0]?.q ?? 1n;
    const price0 = Result.getOrThrow(viewPrice(pool, 0));
    const open = percent === null ? null : { q0, price0: price0 + 1n, net: (q0 * percent) / 100n };
    return { ...pool, block: { number: 1n, open: [open] } };
  });

describe("splitting a trade within a block", () => {
  it.each([
    ["small", SMALL, 8, 400],
    ["large", LARGE, 120, 400],
  ] as const)("gets a buyer no more, whatever was traded before: %s", (_, sizes, bits, numRuns) => {
    let both = 0;
    fc.assert(
      fc.property(
        opened(pools(sizes)),
        perBlock,
        fc.array(upToBits(bits, 1n), { minLength: 2, maxLength: 4 }),
        (pool, context, amounts) => {
          const parts = twice(pool, context, amounts);
          const whole = bought(
            pool,
            context,
            amounts.reduce((left, right) => left + right),
          );
          if (parts === null || Result.isFailure(whole)) return;
          both += 1;
          expect(parts.out <= whole.success.receipt.resourceOut).toBe(true);
        },
      ),
      { numRuns },
    );
    expect(both).toBeGreaterThan(30);
  });

  const exact = <Receipt extends { readonly fee: bigint; readonly risk: bigint }>(
    trade: (pool: Pool, context: TradeContext, amount: bigint) => Outcome<Receipt>,
    worth: (receipt: Receipt) => bigint,
  ): void => {
    let both = 0;
    fc.assert(
      fc.property(opened(pools(LARGE)), perBlock, fc.tuple(upToBits(6), upToBits(6)), (pool, context, [one, two]) => {
        // Parts of a reserve, so that most are answered.
        const { q, p } = pool.resources[0] ?? { q: 1n, p: 1n };
        const of = trade === (soldExactly as unknown) ? p : q;
        const [first, second] = [(of * (one + 1n)) / 400n + 1n, (of * (two + 1n)) / 400n + 1n];
        const begun = trade(pool, context, first);
        if (Result.isFailure(begun)) return;
        const done = trade(begun.success.post, context, second);
        const whole = trade(pool, context, first + second);
        if (Result.isFailure(done) || Result.isFailure(whole)) return;
        both += 1;
        const parts = worth(begun.success.receipt) + worth(done.success.receipt);
        expect(parts <= worth(whole.success.receipt)).toBe(true);
        expect(begun.success.receipt.risk + done.success.receipt.risk >= whole.success.receipt.risk).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(both).toBeGreaterThan(30);
  };

  it("costs a buyer of an exact amount no less, and not a unit less of risk", () =>
    exact(boughtExactly, ({ creditsIn }) => -creditsIn));
  it("pays a seller no more, for not a unit less of risk", () => exact(sold, ({ creditsOut }) => creditsOut));
  it("takes no less of a seller for an exact amount, and not a unit less of risk", () =>
    exact(soldExactly, ({ resourceIn }) => -resourceIn));
});

describe("ten purchases in the place of one", () => {
  const ten = (schedule: TradeContext["fees"]["risk"]["schedule"], rate: bigint) => {
    const context = withFees({ base: 0n, cap: WAD - 1n, risk: { schedule, rate } });
    const pool: Pool = { ...POOL, block: { number: 1n, open: [null, null] } };
    const each = 10n ** 21n;
    const whole = Result.getOrThrow(boughtExactly(pool, context, 10n * each)).receipt.risk;
    let state = pool;
    let parts = 0n;
    for (let part = 0; part < 10; part += 1) {
      const { post, receipt } = Result.getOrThrow(boughtExactly(state, context, each));
      state = post;
      parts += receipt.risk;
    }
    return { whole, parts };
  };

  it("cut the per-trade charge tenfold, and the per-block charge not by a unit", () => {
    const perTrade = ten("per-trade", WAD / 5n);
    expect(Number(perTrade.whole) / Number(perTrade.parts)).toBeGreaterThan(9.8);
    expect(Number(perTrade.whole) / Number(perTrade.parts)).toBeLessThan(10.2);
    const { whole, parts } = ten("per-block", WAD / 5n);
    expect(whole > 0n).toBe(true);
    // At most the rounding up of nine more charges, to the pool's favour.
    expect(parts >= whole && parts - whole <= 9n).toBe(true);
  });
});
