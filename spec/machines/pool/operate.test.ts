import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Outcome, Request } from "../../vocabulary/operation.ts";
import type { OpenBlock, Pool, Resource, TradeContext } from "../../vocabulary/pool.ts";
import { WAD as W } from "../../vocabulary/units.ts";
import { operate } from "./operate.ts";

/** The definitions of spec/README.md once more, by counting through small integers: no bisection, no closed form. */
const P = ({ q, p, c, beta }: Resource, S: bigint): bigint => p * W - beta * S + c * q;
const I = (r: Resource, S: bigint): bigint => 2n * r.q * P(r, S) + r.m * r.p * r.p;
const keeps = (r: Resource, S: bigint, dq: bigint, dp: bigint): boolean => {
  const moved = { ...r, q: r.q + dq, p: r.p + dp };
  return moved.q >= 1n && moved.p >= 1n && P(moved, S) > 0n && I(moved, S) >= I(r, S);
};
const firstFrom = (start: bigint, holds: (x: bigint) => boolean): bigint => {
  let x = start;
  while (!holds(x)) x += 1n;
  return x;
};
const lastTo = (end: bigint, holds: (x: bigint) => boolean): bigint => {
  let x = end;
  while (!holds(x)) x -= 1n;
  return x;
};
const divideUp = (a: bigint, b: bigint): bigint => (a + b - 1n) / b;
const rootUp = (n: bigint): bigint => {
  let x = BigInt(Math.floor(Math.sqrt(Number(n))));
  while (x * x >= n && x > 0n) x -= 1n;
  while (x * x < n) x += 1n;
  return x;
};

interface Small {
  readonly pool: Pool;
  readonly r: Resource;
  readonly context: TradeContext;
  readonly amount: bigint;
}

/** Reserves of a few units with prices around 1, so that every sum is small enough to count. */
const small: fc.Arbitrary<Small> = fc
  .record({
    q: fc.bigInt({ min: 1n, max: 25n }),
    p: fc.bigInt({ min: 1n, max: 25n }),
    c: fc.bigInt({ min: 0n, max: 20n }).map((tenths) => (tenths * W) / 10n),
    b: fc.bigInt({ min: 0n, max: 12n }),
    m: fc.constantFrom(0n, 0n, W / 20n, W / 3n),
    base: fc.constantFrom(0n, W / 100n, W / 7n),
    cap: fc.constantFrom(0n, W / 100n, W / 5n, W / 2n),
    schedule: fc.constantFrom("none" as const, "per-trade" as const, "per-block" as const),
    opened: fc.option(
      fc.record({
        q0: fc.bigInt({ min: 1n, max: 20n }),
        price0: fc.bigInt({ min: 1n, max: 3n * W }),
        net: fc.bigInt({ min: -15n, max: 15n }),
      }),
      { freq: 2 },
    ),
    risk: fc.constantFrom(0n, W / 9n, W),
    volatility: fc.constantFrom(0n, W / 11n),
    amount: fc.bigInt({ min: 1n, max: 30n }),
  })
  .map(({ q, p, c, b, m, base, cap, schedule, opened, risk, volatility, amount }): Small => {
    const r: Resource = { weight: W, q, p, c, beta: (b * W) / 2000n, m };
    const pool = { shares: 2000n, resources: [r], block: { number: 4n, open: [opened] } };
    const fees = { base, volatilityRate: W / 3n, cap, risk: { schedule, rate: risk } };
    return { pool, r, context: { fees, volatility, time: 0n }, amount };
  })
  .filter(({ r, pool }) => P(r, pool.shares) > 0n)
  .filter(
    ({ r, pool: { shares } }) => r.m === 0n || I(r, shares) * (W * W - 2n * r.m * r.c) >= r.m * (r.beta * shares) ** 2n,
  );

const rateOf = ({ fees, volatility }: TradeContext): bigint => {
  const rate = fees.base + divideUp(fees.volatilityRate * volatility, W);
  return rate < fees.cap ? rate : fees.cap;
};

/** What the block opens at, and has bought since. */
const openingOf = ({ r, pool }: Small): OpenBlock =>
  pool.block.open[0] ?? {
    q0: r.q,
    price0: divideUp((P(r, pool.shares) + r.c * r.q) * W, r.q * W + r.m * r.p),
    net: 0n,
  };

/** `bought` is negative in a sale. */
const riskOf = (s: Small, bought: bigint, credits: bigint): bigint => {
  const { r, context } = s;
  const x = bought < 0n ? -bought : bought;
  if (context.fees.risk.schedule === "none") return 0n;
  if (context.fees.risk.schedule === "per-block") {
    const { q0, price0, net } = openingOf(s);
    const [before, after] = [net * net, (net + bought) * (net + bought)];
    return after > before ? divideUp(context.fees.risk.rate * price0 * (after - before), 2n * q0 * W * W) : 0n;
  }
  const size = rootUp(divideUp(r.weight * x * x * W, r.q * r.q));
  const share = divideUp(context.fees.risk.rate * size, W);
  const left = context.fees.cap - rateOf(context);
  return divideUp(credits * (share < left ? share : left), W);
};

const costOf = ({ r, pool }: Small, x: bigint): bigint => firstFrom(0n, (d) => keeps(r, pool.shares, -x, d));

const single = (outcome: Outcome): Answer | string =>
  Result.isSuccess(outcome) ? outcome.success : (outcome.failure[0]?.code ?? "");

/** The answer, the reserves after it, and what the block remembers: under "per-block" the trade too, else as it was. */
const expectAnswer = (s: Small, outcome: Outcome, output: Answer["output"], q: bigint, p: bigint): void => {
  const answer = single(outcome);
  expect(answer).toMatchObject({ output });
  if (typeof answer === "string") return;
  expect(answer.post?.resources[0]).toMatchObject({ q, p });
  const opening = openingOf(s);
  const opened = { ...opening, net: opening.net + s.r.q - q };
  const perBlock = s.context.fees.risk.schedule === "per-block";
  expect(answer.post?.block).toEqual(perBlock ? { number: 4n, open: [opened] } : s.pool.block);
};

const runs = { numRuns: 600 };

describe("each trade is what counting through the definition gives", () => {
  it("buy", () =>
    fc.assert(
      fc.property(small, (s) => {
        const { r, pool, context, amount: d } = s;
        const fee = divideUp(d * rateOf(context), W);
        const x = lastTo(r.q - 1n, (candidate) => {
          const cost = costOf(s, candidate);
          return cost + riskOf(s, candidate, cost) <= d - fee;
        });
        const input = { index: 0, creditsIn: d, minResource: 0n, deadline: 0n };
        const outcome = operate({ operation: "pool.buy", params: context, state: pool, input });
        if (x < 1n) {
          expect(single(outcome)).toBe("InsufficientOutput");
          return;
        }
        const risk = riskOf(s, x, costOf(s, x));
        expectAnswer(s, outcome, { resourceOut: x, fee, risk }, r.q - x, r.p + d - fee - risk);
      }),
      runs,
    ));

  it("buyExact", () =>
    fc.assert(
      fc.property(small, (s) => {
        const { r, pool, context, amount: x } = s;
        const input = { index: 0, resourceOut: x, maxCredits: 10n ** 60n, deadline: 0n };
        const outcome = operate({ operation: "pool.buyExact", params: context, state: pool, input });
        if (x >= r.q) {
          expect(single(outcome)).toBe("InsufficientReserve");
          return;
        }
        const cost = costOf(s, x);
        const risk = riskOf(s, x, cost);
        const d = divideUp((cost + risk) * W, W - rateOf(context));
        const fee = divideUp(d * rateOf(context), W);
        expectAnswer(s, outcome, { creditsIn: d, fee, risk }, r.q - x, r.p + d - fee - risk);
      }),
      runs,
    ));

  it("sell", () =>
    fc.assert(
      fc.property(small, (s) => {
        const { r, pool, context, amount: x } = s;
        const y = lastTo(r.p - 1n, (d) => keeps(r, pool.shares, x, -d));
        const fee = divideUp(y * rateOf(context), W);
        const risk = riskOf(s, -x, y);
        const input = { index: 0, resourceIn: x, minCredits: 0n, deadline: 0n };
        const outcome = operate({ operation: "pool.sell", params: context, state: pool, input });
        if (y - fee - risk < 1n) {
          expect(single(outcome)).toBe("InsufficientOutput");
          return;
        }
        expectAnswer(s, outcome, { creditsOut: y - fee - risk, fee, risk }, r.q + x, r.p - y);
      }),
      runs,
    ));

  it("sellExact", () =>
    fc.assert(
      fc.property(small, (s) => {
        const { r, pool, context, amount: n } = s;
        const y = divideUp(n * W, W - rateOf(context));
        const input = { index: 0, creditsOut: n, maxResource: 10n ** 60n, deadline: 0n };
        const outcome = operate({ operation: "pool.sellExact", params: context, state: pool, input });
        const never = r.c === 0n && y * W >= P(r, pool.shares);
        if (y > r.p - 1n || never) {
          expect(single(outcome)).toBe("InsufficientReserve");
          return;
        }
        // A floor of a tenth needs at most ten units a credit beyond the curve; what needs more is not counted to.
        const x = firstFrom(0n, (candidate) => candidate > 100_000n || keeps(r, pool.shares, candidate, -y));
        if (x > 100_000n) return;
        const risk = riskOf(s, -x, y);
        if (n - risk < 1n) {
          expect(single(outcome)).toBe("InsufficientOutput");
          return;
        }
        expectAnswer(s, outcome, { resourceIn: x, fee: y - n, risk }, r.q + x, r.p - y);
      }),
      runs,
    ));

  it("a feasible set is an interval: what bisection rests on, counted", () =>
    fc.assert(
      fc.property(small, ({ r, pool, amount }) => {
        const changesOnce = (values: readonly boolean[]): boolean =>
          values.filter((value, i) => i > 0 && value !== values[i - 1]).length <= 1;
        const range = Array.from({ length: 40 }, (_, i) => BigInt(i));
        return [
          range.map((x) => keeps(r, pool.shares, -x, amount)),
          range.map((d) => keeps(r, pool.shares, -amount, d)),
          range.map((d) => keeps(r, pool.shares, amount, -d)),
          range.map((x) => keeps(r, pool.shares, x, -amount)),
        ].every(changesOnce);
      }),
      { numRuns: 2000 },
    ));
});

describe("refusals", () => {
  const pool: Pool = {
    shares: 2000n,
    resources: [{ weight: W, q: 10n, p: 10n, c: 0n, beta: 0n, m: 0n }],
    block: { number: 0n, open: [null] },
  };
  const params: TradeContext = {
    fees: { base: 0n, volatilityRate: 0n, cap: 0n, risk: { schedule: "none", rate: 0n } },
    volatility: 0n,
    time: 1n,
  };
  const codes = (request: Request): readonly string[] => {
    const outcome = operate(request);
    return Result.isFailure(outcome) ? outcome.failure.map(({ code }) => code) : [];
  };
  const buy = (
    changes: Partial<{ index: number; creditsIn: bigint; minResource: bigint; deadline: bigint }>,
    state = pool,
  ) =>
    codes({
      operation: "pool.buy",
      params,
      state,
      input: { index: 0, creditsIn: 5n, minResource: 0n, deadline: 1n, ...changes },
    });

  it("all that apply are given, in the order of precedence", () => {
    expect(buy({})).toEqual([]);
    expect(buy({ creditsIn: 0n, deadline: 0n, index: 1 })).toEqual(["UnknownResource", "ZeroAmount", "Expired"]);
    expect(buy({ creditsIn: 1n, minResource: 9n, deadline: 0n })).toEqual([
      "Expired",
      "InsufficientOutput",
      "LimitExceeded",
    ]);
    expect(buy({ deadline: 0n }, { ...pool, shares: 1n })).toEqual(["Expired", "InvalidState"]);
    expect(buy({ creditsIn: 2n ** 112n, minResource: 10n })).toEqual(["Overflow", "LimitExceeded"]);
  });

  it("look at what the block opened at under the schedule that reads it, and at no other", () => {
    const opened = { q0: 1n, price0: 1n, net: 0n };
    const under = (schedule: TradeContext["fees"]["risk"]["schedule"], open: OpenBlock, beta = 0n): readonly string[] =>
      codes({
        operation: "pool.buy",
        params: { ...params, fees: { ...params.fees, risk: { schedule, rate: 0n } } },
        state: {
          ...pool,
          resources: pool.resources.map((resource) => ({ ...resource, beta })),
          block: { number: 0n, open: [open] },
        },
        input: { index: 0, creditsIn: 5n, minResource: 0n, deadline: 1n },
      });
    const beyond: readonly OpenBlock[] = [
      { ...opened, q0: 0n },
      { ...opened, q0: 2n ** 112n },
      { ...opened, price0: 0n },
      { ...opened, price0: 2n ** 172n },
      { ...opened, net: 2n ** 112n },
      { ...opened, net: -(2n ** 112n) },
    ];
    for (const open of beyond) {
      expect(under("per-block", open)).toEqual(["InvalidState"]);
      expect(under("per-trade", open)).toEqual([]);
      // What is not in bounds is not asked whether it is a market.
      expect(under("per-block", open, W)).toEqual(["InvalidState"]);
    }
    const last = { q0: 2n ** 112n - 1n, price0: 2n ** 172n - 1n };
    expect(under("per-block", { ...last, net: 1n - 2n ** 112n })).toEqual([]);
    expect(under("per-block", { ...last, net: 2n ** 112n - 4n })).toEqual([]);
    expect(under("per-block", { ...last, net: 2n ** 112n - 3n })).toEqual(["Overflow"]);
  });

  it("name the field, the value and the bound", () => {
    const outcome = operate({
      operation: "pool.sell",
      params,
      state: pool,
      input: { index: 0, resourceIn: 5n, minCredits: 4n, deadline: 0n },
    });
    expect(Result.isFailure(outcome) && outcome.failure).toEqual([
      {
        _tag: "Refusal",
        code: "Expired",
        phase: "precondition",
        field: "input.deadline",
        actual: "0",
        bound: "at or after params.time",
      },
      {
        _tag: "Refusal",
        code: "LimitExceeded",
        phase: "postcondition",
        field: "input.minCredits",
        actual: "4",
        bound: "at most what the trade yields",
      },
    ]);
  });
});
