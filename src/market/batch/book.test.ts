import { HashMap, Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Pool, TradeContext } from "../../../spec/vocabulary/pool.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { type Batch, clear, commit, type Funds, openBatch, reveal } from "./book.ts";
import { type Sealed, sha256Commitment } from "./commitment.ts";

const pool: Pool = {
  shares: 2000n * WAD,
  resources: [{ weight: WAD, q: 1000n * WAD, p: 1000n * WAD, c: WAD / 4n, beta: WAD / 8n, m: 0n }],
  block: { number: 0n, open: [null] },
};
const context: TradeContext = {
  fees: { base: WAD / 100n, volatilityRate: WAD / 10n, cap: WAD / 20n, risk: { schedule: "per-trade", rate: WAD } },
  volatility: WAD / 5n,
  time: 0n,
};
const opened = openBatch(context, { index: 0, bond: 5n * WAD, commitUntil: 10n, revealUntil: 20n });
const reserves = { q: 1000n * WAD, p: 1000n * WAD };
const rich: Funds = { credits: 10n ** 40n, resource: 10n ** 40n };

const committed = (batch: Batch, { trader }: Sealed, commitment: bigint): Batch =>
  Result.getOrThrow(commit(batch, { trader, commitment, time: 0n, balance: rich })).batch;
const sealedIn = (batch: Batch, sealed: Sealed): Batch => committed(batch, sealed, sha256Commitment(sealed));
const opening = (batch: Batch, sealed: Sealed, changes: { time?: bigint; balance?: Funds } = {}) =>
  reveal(batch, { sealed, time: 10n, balance: rich, reserves, ...changes });
const codeOf = <A>(outcome: Result.Result<A, { readonly code: string }>): string =>
  Result.isFailure(outcome) ? outcome.failure.code : "answered";

const buyer: Sealed = { trader: 1n, side: "buy", amount: 40n * WAD, limit: 2n * WAD, salt: 123n };
const seller: Sealed = { trader: 2n, side: "sell", amount: 30n * WAD, limit: WAD / 2n, salt: 456n };
const shy: Sealed = { trader: 3n, side: "sell", amount: 99n * WAD, limit: WAD / 2n, salt: 789n };

describe("a batch from its opening to its clearing", () => {
  it("fixes the flat rate when it opens: base and volatility, no risk", () => {
    expect(opened.terms.rate).toBe(WAD / 100n + WAD / 50n);
  });

  it("settles who revealed, and forfeits the bond of who did not", () => {
    const batch = [buyer, seller, shy].reduce(sealedIn, opened);
    const both = [buyer, seller].reduce((all, sealed) => Result.getOrThrow(opening(all, sealed)).batch, batch);
    const { returns, forfeited, receipt, post, batch: after } = Result.getOrThrow(clear(both, pool, 20n));
    expect(forfeited).toBe(5n * WAD);
    expect(receipt.sale).toBe(10n * WAD);
    const of = (trader: bigint): Funds | undefined => returns.find((each) => each.trader === trader);
    expect(of(3n)).toMatchObject({ credits: 0n, resource: 0n });
    expect(of(1n)?.resource).toBe(40n * WAD);
    expect(of(2n)?.resource).toBe(0n);
    const credits = returns.reduce((total, each) => total + each.credits, 0n);
    const escrow = Result.getOrThrow(opening(batch, buyer)).due.credits;
    const change = (post.resources[0]?.p ?? 0n) - reserves.p;
    expect(15n * WAD + escrow).toBe(credits + change + receipt.fees + forfeited);
    expect(HashMap.size(after.entries)).toBe(0);
    expect(codeOf(clear(after, post, 20n))).toBe("Expired");
    expect(codeOf(commit(after, { trader: 1n, commitment: 1n, time: 0n, balance: rich }))).toBe("Expired");
  });

  it("has the same outcome in whatever order its traders came", () => {
    const run = (first: Sealed, second: Sealed) => {
      const batch = [first, second].reduce(sealedIn, opened);
      const open = [second, first].reduce((all, sealed) => Result.getOrThrow(opening(all, sealed)).batch, batch);
      const { returns, receipt, post } = Result.getOrThrow(clear(open, pool, 20n));
      return { returns, receipt, post };
    };
    expect(run(buyer, seller)).toEqual(run(seller, buyer));
  });
});

describe("refusals", () => {
  const batch = sealedIn(opened, buyer);
  const poor: Funds = { credits: 0n, resource: 0n };

  it.each([
    ["Expired", { trader: 1n, commitment: 7n, time: 10n, balance: rich }],
    ["DuplicateCommitment", { trader: 9n, commitment: sha256Commitment(buyer), time: 0n, balance: rich }],
    ["InsufficientBalance", { trader: 1n, commitment: 7n, time: 0n, balance: { credits: 5n * WAD - 1n } }],
    ["answered", { trader: 1n, commitment: 7n, time: 9n, balance: { credits: 5n * WAD } }],
  ] as const)("of a commitment: %s", (code, order) => {
    expect(codeOf(commit(batch, order))).toBe(code);
  });

  it.each([
    ["ZeroAmount", { ...buyer, amount: 0n }, {}],
    ["ZeroAmount", { ...buyer, limit: 0n }, {}],
    ["Expired", buyer, { time: 20n }],
    ["TooEarly", buyer, { time: 9n }],
    ["UnknownCommitment", { ...buyer, amount: buyer.amount + 1n }, {}],
    ["UnknownCommitment", { ...buyer, salt: 0n }, {}],
    ["InsufficientBalance", buyer, { balance: poor }],
    ["answered", buyer, { time: 19n }],
  ] as const)("of a reveal: %s", (code, sealed, changes) => {
    expect(codeOf(opening(batch, sealed, changes))).toBe(code);
  });

  it("of a second reveal: UnknownCommitment", () => {
    expect(codeOf(opening(Result.getOrThrow(opening(batch, buyer)).batch, buyer))).toBe("UnknownCommitment");
  });

  it("of an order that somebody else committed to, by the same hash: UnknownCommitment", () => {
    const stolen = committed(opened, { ...buyer, trader: 9n }, sha256Commitment(buyer));
    expect(codeOf(opening(stolen, buyer))).toBe("UnknownCommitment");
    expect(codeOf(opening(stolen, { ...buyer, trader: 9n }))).toBe("UnknownCommitment");
  });

  it("of orders that could together bring a reserve to 2^112: Overflow", () => {
    const huge: Sealed = { ...seller, amount: 2n ** 111n };
    const two = [huge, { ...huge, salt: 1n }].reduce(sealedIn, opened);
    const once = Result.getOrThrow(opening(two, huge)).batch;
    expect(codeOf(opening(once, { ...huge, salt: 1n }))).toBe("Overflow");
    const dear: Sealed = { ...buyer, amount: 2n ** 111n };
    expect(codeOf(opening(sealedIn(opened, dear), dear))).toBe("Overflow");
  });

  it("of an early clearing: TooEarly", () => {
    expect(codeOf(clear(batch, pool, 19n))).toBe("TooEarly");
  });
});

describe("the hash", () => {
  it("is SHA-256 of the domain, the side and four words", () => {
    expect(sha256Commitment({ trader: 1n, side: "buy", amount: 2n, limit: 3n, salt: 4n })).toBe(
      // From another library: hashlib.sha256(b"HMM batch order" + bytes([1]) + the words 1, 2, 3, 4).
      0x19c67ada9e3850c0af6f7b8869075053f37884b7d3a0d2950e3d70c7d7cb3be3n,
    );
  });

  it("differs where anything that it hides differs", () => {
    const words = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });
    const sealed = fc.record({
      ...{ trader: words, amount: words, limit: words, salt: words },
      side: fc.constantFrom("buy" as const, "sell" as const),
    });
    fc.assert(
      fc.property(sealed, fc.constantFrom("trader", "amount", "limit", "salt"), (order, field) => {
        const hash = sha256Commitment(order);
        expect(hash >= 0n && hash < 2n ** 256n).toBe(true);
        expect(sha256Commitment({ ...order, [field]: order[field] ^ 1n })).not.toBe(hash);
        expect(sha256Commitment({ ...order, side: order.side === "buy" ? "sell" : "buy" })).not.toBe(hash);
      }),
    );
  });
});
