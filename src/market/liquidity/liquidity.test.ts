import { Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AddLiquidity, MintShares, RemoveLiquidity } from "../../../spec/vocabulary/liquidity.ts";
import type { Pool } from "../../../spec/vocabulary/pool.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { LARGE, pools, SMALL, upToBits } from "../../pool/arbitrary.testing.ts";
import { admissible, creditsOf, frozen, invariantOf } from "../../pool/definition.testing.ts";
import { codeOf, expectRefused, POOL, POOL_FAULTS, withResource } from "../../pool/refusals.testing.ts";
import { addLiquidity, type LiquidityChange, mintShares, removeLiquidity } from "./index.ts";

const NOW = 50n;
const ANYTHING = 2n ** 256n - 1n;

const forEach = (pool: Pool, amount: bigint): readonly bigint[] => pool.resources.map(() => amount);

const mintOf = (pool: Pool, shares: bigint): MintShares => ({
  shares,
  maxQ: forEach(pool, ANYTHING),
  maxP: forEach(pool, ANYTHING),
  deadline: NOW,
});
const burnOf = (pool: Pool, shares: bigint): RemoveLiquidity => ({
  shares,
  minQ: forEach(pool, 0n),
  minP: forEach(pool, 0n),
  deadline: NOW,
});
const mint = (pool: Pool, shares: bigint) => mintShares(frozen(pool), NOW, frozen(mintOf(pool, shares)));
const burn = (pool: Pool, shares: bigint) => removeLiquidity(frozen(pool), NOW, frozen(burnOf(pool, shares)));

/** Both reserves of every resource, in one list. */
const reserves = ({ resources }: Pool): readonly bigint[] => resources.flatMap(({ q, p }) => [q, p]);
const amounts = ({ receipt }: LiquidityChange): readonly bigint[] =>
  receipt.deltaQ.flatMap((deltaQ, i) => [deltaQ, receipt.deltaP[i] ?? 0n]);

const everyEntry = (values: readonly bigint[], holds: (value: bigint, position: number) => boolean): boolean =>
  values.every(holds);

/** Everything that must be true of a pool that was changed by mint or burn. */
const expectKept = (before: Pool, after: Pool): void => {
  for (const [i, resource] of before.resources.entries()) {
    const moved = after.resources[i];
    if (moved === undefined) throw new Error("no resource is lost");
    // Φ' ≥ Φ, and each share's claim on each reserve.
    expect(invariantOf(moved, after.shares) * before.shares ** 2n).toBeGreaterThanOrEqual(
      invariantOf(resource, before.shares) * after.shares ** 2n,
    );
    expect(moved.q * before.shares).toBeGreaterThanOrEqual(resource.q * after.shares);
    expect(moved.p * before.shares).toBeGreaterThanOrEqual(resource.p * after.shares);
    expect(admissible(moved, after.shares)).toBe(true);
    expect({ ...moved, q: 0n, p: 0n }).toEqual({ ...resource, q: 0n, p: 0n });
    // π' − π < (W + 2c)/D' and π − π' < π·(W + m)/D'.
    const numerator = (of: typeof moved, shares: bigint): bigint => creditsOf(of, shares) + of.c * of.q;
    const denominator = ({ q, p, m }: typeof moved): bigint => q * WAD + m * p;
    const shift =
      numerator(moved, after.shares) * denominator(resource) - numerator(resource, before.shares) * denominator(moved);
    expect(shift).toBeLessThan((WAD + 2n * resource.c) * denominator(resource));
    expect(-shift).toBeLessThan((WAD + resource.m) * numerator(resource, before.shares));
  }
  expect(after.block).toBe(before.block);
};

const parts = fc.oneof(upToBits(112, 1n), fc.bigInt(1n, 5000n));

describe.each([
  ["small", pools(SMALL, 3)],
  ["at scale", pools(LARGE, 4)],
])("pools that are %s", (_, anyPool) => {
  it("mint for the smallest amounts that cover the shares", () => {
    fc.assert(
      fc.property(anyPool, parts, (pool, shares) => {
        const minted = mint(pool, shares);
        if (Result.isFailure(minted)) return expectRefused(minted, "Overflow");
        const change = minted.success;
        expect(change.post.shares).toBe(pool.shares + shares);
        expect(reserves(change.post)).toEqual(reserves(pool).map((held, i) => held + (amounts(change)[i] ?? 0n)));
        const covers = (amount: bigint, i: number): boolean =>
          amount * pool.shares >= (reserves(pool)[i] ?? 0n) * shares;
        expect(everyEntry(amounts(change), covers)).toBe(true);
        expect(everyEntry(amounts(change), (amount, i) => !covers(amount - 1n, i))).toBe(true);
        expectKept(pool, change.post);
      }),
      { numRuns: 400 },
    );
  });

  it("burn for the largest amounts within the shares", () => {
    fc.assert(
      fc.property(anyPool, parts, (pool, shares) => {
        const burned = burn(pool, shares);
        if (Result.isFailure(burned)) {
          expect(codeOf(burned)).toBe(shares > pool.shares - 1000n ? "InsufficientShares" : "InsufficientOutput");
          return;
        }
        const change = burned.success;
        expect(change.post.shares).toBe(pool.shares - shares);
        expect(reserves(change.post)).toEqual(reserves(pool).map((held, i) => held - (amounts(change)[i] ?? 0n)));
        const within = (amount: bigint, i: number): boolean =>
          amount * pool.shares <= (reserves(pool)[i] ?? 0n) * shares;
        expect(everyEntry(amounts(change), within)).toBe(true);
        expect(everyEntry(amounts(change), (amount, i) => !within(amount + 1n, i))).toBe(true);
        expectKept(pool, change.post);
      }),
      { numRuns: 400 },
    );
  });

  it("mint the most shares that an offer suffices for, and take no more than was offered", () => {
    fc.assert(
      fc.property(anyPool, fc.array(upToBits(100), { minLength: 8, maxLength: 8 }), (pool, offered) => {
        const deltaQ = pool.resources.map((__, i) => offered[2 * i] ?? 0n);
        const deltaP = pool.resources.map((__, i) => offered[2 * i + 1] ?? 0n);
        const added = addLiquidity(frozen(pool), NOW, frozen({ deltaQ, deltaP, minShares: 0n, deadline: NOW }));
        if (Result.isFailure(added)) {
          expect(["ZeroAmount", "InsufficientOutput", "Overflow"]).toContain(codeOf(added));
          return;
        }
        const { post, receipt } = added.success;
        expect(Result.getOrThrow(mint(pool, receipt.shares))).toEqual({ post, receipt });
        expect(receipt.deltaQ.every((taken, i) => taken <= (deltaQ[i] ?? 0n))).toBe(true);
        expect(receipt.deltaP.every((taken, i) => taken <= (deltaP[i] ?? 0n))).toBe(true);
        const oneMore = mint(pool, receipt.shares + 1n);
        if (Result.isFailure(oneMore)) return;
        const { receipt: more } = oneMore.success;
        expect(
          more.deltaQ.some((taken, i) => taken > (deltaQ[i] ?? 0n)) ||
            more.deltaP.some((taken, i) => taken > (deltaP[i] ?? 0n)),
        ).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("never return more than was put in, of anything, however often users come and go", () => {
    fc.assert(
      fc.property(anyPool, fc.array(fc.tuple(fc.boolean(), parts), { maxLength: 12 }), (pool, steps) => {
        let now = pool;
        let held = 0n;
        let balance = reserves(pool).map(() => 0n);
        const took = (change: LiquidityChange, sign: bigint): void => {
          balance = balance.map((each, i) => each + sign * (amounts(change)[i] ?? 0n));
          now = change.post;
        };
        for (const [isMint, shares] of steps) {
          const part = isMint ? shares : shares % (held + 1n);
          const change = isMint ? mint(now, part) : burn(now, part);
          if (Result.isFailure(change)) continue;
          took(change.success, isMint ? -1n : 1n);
          held += isMint ? part : -part;
        }
        const last = burn(now, held);
        if (Result.isSuccess(last)) took(last.success, 1n);
        expect(balance.every((each) => each <= 0n)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("do not take less for being asked in two steps, nor pay more", () => {
    fc.assert(
      fc.property(anyPool, parts, parts, (pool, first, second) => {
        for (const step of [mint, burn]) {
          const once = Result.flatMap(step(pool, first), ({ post, receipt }) =>
            Result.map(step(post, second), (then) => ({ receipt, then })),
          );
          const whole = step(pool, first + second);
          if (Result.isFailure(once) || Result.isFailure(whole)) continue;
          const apart = once.success.receipt.deltaQ.map((a, i) => a + (once.success.then.receipt.deltaQ[i] ?? 0n));
          const together = whole.success.receipt.deltaQ;
          expect(
            apart.every((amount, i) => (step === mint ? amount >= (together[i] ?? 0n) : amount <= (together[i] ?? 0n))),
          ).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the example of equation 31", () => {
  const pool: Pool = {
    shares: 100_000n,
    resources: [{ weight: WAD, q: 100_000n, p: 100_000n, c: 0n, beta: 0n, m: 0n }],
    block: { number: 0n, open: [null] },
  };

  it("resources alone mint nothing", () => {
    const order: AddLiquidity = { deltaQ: [100_000n], deltaP: [0n], minShares: 0n, deadline: NOW };
    expectRefused(addLiquidity(pool, NOW, order), "InsufficientOutput", "output.shares");
  });

  it("both in proportion mint their part, and it burns for what it cost", () => {
    const order: AddLiquidity = { deltaQ: [100_000n], deltaP: [70_000n], minShares: 70_000n, deadline: NOW };
    const { post, receipt } = Result.getOrThrow(addLiquidity(pool, NOW, order));
    expect(receipt).toEqual({ shares: 70_000n, deltaQ: [70_000n], deltaP: [70_000n] });
    expect(Result.getOrThrow(burn(post, 70_000n)).receipt).toEqual(receipt);
  });
});

describe("the bound on the price", () => {
  it("is nearly reached: it cannot be much smaller", () => {
    // q·s/S is just above an integer, p·s/S is one: q rounds up by nearly 1, p by nothing, and the price falls by nearly π/q'.
    const pool: Pool = {
      shares: 10_000n,
      resources: [{ weight: WAD, q: 10_001n, p: 10_000n, c: 0n, beta: 0n, m: 0n }],
      block: { number: 0n, open: [null] },
    };
    const { post } = Result.getOrThrow(mint(pool, 1n));
    const [before] = pool.resources;
    const [after] = post.resources;
    if (before === undefined || after === undefined) throw new Error("a pool has a resource");
    const fallen = before.p * after.q - after.p * before.q;
    expect(fallen).toBeLessThan(before.p);
    expect(fallen * 100n).toBeGreaterThan(before.p * 99n);
  });
});

describe("refusals", () => {
  const [mintOrder, burnOrder] = [mintOf(POOL, 10n ** 20n), burnOf(POOL, 10n ** 20n)];
  const addOrder: AddLiquidity = {
    deltaQ: forEach(POOL, 10n ** 20n),
    deltaP: forEach(POOL, 10n ** 20n),
    minShares: 1n,
    deadline: NOW,
  };

  it("of a faulty pool, by each operation", () => {
    for (const { code, field, pool } of POOL_FAULTS) {
      const faulty = pool?.(POOL) ?? POOL;
      expectRefused(mintShares(faulty, NOW, mintOrder), code, field);
      expectRefused(addLiquidity(faulty, NOW, addOrder), code, field);
      expectRefused(removeLiquidity(faulty, NOW, burnOrder), code, field);
    }
  });

  it("of a faulty order, naming the field", () => {
    expectRefused(mintShares(POOL, NOW, { ...mintOrder, shares: -1n }), "Negative", "input.shares");
    expectRefused(mintShares(POOL, NOW, { ...mintOrder, shares: 2n ** 256n }), "TooLarge", "input.shares");
    expectRefused(mintShares(POOL, NOW, { ...mintOrder, maxQ: [1n] }), "LengthMismatch", "input.maxQ");
    expectRefused(mintShares(POOL, NOW, { ...mintOrder, maxP: [1n, -1n] }), "Negative", "input.maxP.1");
    expectRefused(mintShares(POOL, NOW, { ...mintOrder, shares: 0n }), "ZeroAmount", "input.shares");
    expectRefused(mintShares(POOL, NOW, { ...mintOrder, deadline: NOW - 1n }), "Expired", "params.time");
    expectRefused(mintShares(POOL, -1n, mintOrder), "Negative", "params.time");
    expectRefused(mintShares(POOL, NOW, { ...mintOrder, deadline: -1n }), "Negative", "input.deadline");
    expectRefused(addLiquidity(POOL, NOW, { ...addOrder, deltaQ: [] }), "LengthMismatch", "input.deltaQ");
    expectRefused(addLiquidity(POOL, NOW, { ...addOrder, minShares: -1n }), "Negative", "input.minShares");
    const nothing = { ...addOrder, deltaQ: forEach(POOL, 0n), deltaP: forEach(POOL, 0n) };
    expectRefused(addLiquidity(POOL, NOW, nothing), "ZeroAmount", "input.deltaQ");
    expectRefused(removeLiquidity(POOL, NOW, { ...burnOrder, minP: [1n] }), "LengthMismatch", "input.minP");
    expectRefused(removeLiquidity(POOL, NOW, { ...burnOrder, shares: 0n }), "ZeroAmount", "input.shares");
  });

  it("at the bounds: one less, or one more, is accepted", () => {
    const room = 2n ** 112n - 1n - POOL.shares;
    const tiny = withResource({ q: 1n, p: 1n, c: 0n, beta: 0n }, { ...POOL, resources: POOL.resources.slice(0, 1) });
    const small = {
      ...tiny,
      resources: tiny.resources.map((r) => ({ ...r, weight: WAD })),
      block: { ...POOL.block, open: [null] },
    };
    expect(codeOf(mint(small, room))).toBeNull();
    expectRefused(mint(small, room + 1n), "Overflow", "state.shares");
    expectRefused(burn(POOL, POOL.shares - 999n), "InsufficientShares", "input.shares");
    expect(codeOf(burn(POOL, POOL.shares - 1000n))).toBeNull();
    expectRefused(burn(small, 1n), "InsufficientOutput");
    const { receipt } = Result.getOrThrow(mintShares(POOL, NOW, mintOrder));
    const exact = { ...mintOrder, maxQ: receipt.deltaQ, maxP: receipt.deltaP };
    expect(codeOf(mintShares(POOL, NOW, exact))).toBeNull();
    for (const name of ["maxQ", "maxP"] as const) {
      const tight = { ...exact, [name]: exact[name].with(1, (exact[name][1] ?? 0n) - 1n) };
      expectRefused(mintShares(POOL, NOW, tight), "LimitExceeded", `output.${name === "maxQ" ? "deltaQ" : "deltaP"}.1`);
    }
    const paid = Result.getOrThrow(removeLiquidity(POOL, NOW, burnOrder)).receipt;
    const least = { ...burnOrder, minQ: paid.deltaQ, minP: paid.deltaP };
    expect(codeOf(removeLiquidity(POOL, NOW, least))).toBeNull();
    const greedy = { ...least, minP: least.minP.map((amount) => amount + 1n) };
    expectRefused(removeLiquidity(POOL, NOW, greedy), "LimitExceeded", "output.deltaP.0");
    const added = Result.getOrThrow(addLiquidity(POOL, NOW, addOrder)).receipt;
    expect(codeOf(addLiquidity(POOL, NOW, { ...addOrder, minShares: added.shares }))).toBeNull();
    const more = { ...addOrder, minShares: added.shares + 1n };
    expectRefused(addLiquidity(POOL, NOW, more), "LimitExceeded", "output.shares");
    const vast = { ...addOrder, deltaQ: forEach(POOL, ANYTHING), deltaP: forEach(POOL, ANYTHING) };
    expectRefused(addLiquidity(POOL, NOW, vast), "Overflow");
  });
});
