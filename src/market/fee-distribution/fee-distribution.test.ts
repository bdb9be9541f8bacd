import { HashMap, Result } from "effect";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { upToBits } from "../../pool/arbitrary.testing.ts";
import { expectRefused } from "../../pool/refusals.testing.ts";
import {
  addShares,
  advanceTime,
  claimFees,
  collectFee,
  type FeeLedger,
  type FeeRule,
  lotOf,
  openLedger,
  removeShares,
  transferShares,
  viewClaimable,
} from "./index.ts";

const RULES = ["pro-rata", "time-weighted"] as const;

const open = (rule: FeeRule, shares = 100n * WAD, time = 1000n): FeeLedger =>
  Result.getOrThrow(openLedger(rule, { owner: "alice", shares: shares + 1000n, time }));
const later = (ledger: FeeLedger, by: bigint): FeeLedger => Result.getOrThrow(advanceTime(ledger, ledger.time + by));
const withFee = (ledger: FeeLedger, fee: bigint): FeeLedger => Result.getOrThrow(collectFee(ledger, fee));
const withShares = (ledger: FeeLedger, shares: bigint, owner = "bob"): FeeLedger =>
  Result.getOrThrow(addShares(ledger, owner, shares));
const claimable = (ledger: FeeLedger, lot: number): bigint => Result.getOrThrow(viewClaimable(ledger, lot));

const numbers = ({ lots }: FeeLedger): readonly number[] => [...HashMap.keys(lots)].toSorted((a, b) => a - b);
const allClaimable = (ledger: FeeLedger): bigint =>
  numbers(ledger).reduce((total, lot) => total + claimable(ledger, lot), 0n);

/** What the locked shares would be owed, whose lot is never settled. */
const lockedClaim = ({ rule, timed, growth }: FeeLedger, since: bigint): bigint =>
  (1000n * (rule === "pro-rata" ? growth : timed - since * growth)) / WAD;

type Step = readonly [kind: number, lot: number, amount: bigint];

const steps = fc.array(fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 6 }), upToBits(80, 1n)), { maxLength: 40 });

/** One random step; what is refused changes nothing. */
const stepped = (ledger: FeeLedger, [kind, lot, amount]: Step): FeeLedger => {
  const after = (() => {
    switch (kind) {
      case 0:
        return advanceTime(ledger, ledger.time + (amount % 100n));
      case 1:
        return collectFee(ledger, amount);
      case 2:
        return addShares(ledger, "bob", amount);
      case 3:
        return Result.map(
          removeShares(ledger, lot, 1n + (amount % (lotOf(ledger, lot)?.shares ?? 1n))),
          (c) => c.ledger,
        );
      case 4:
        return Result.map(
          transferShares(ledger, lot, "carol", 1n + (amount % (lotOf(ledger, lot)?.shares ?? 1n))),
          (c) => c.ledger,
        );
      default:
        return Result.map(claimFees(ledger, lot), (c) => c.ledger);
    }
  })();
  return Result.getOrElse(after, () => ledger);
};

describe.each(RULES)("%s", (rule) => {
  it("pays out and carries no more than was collected, whatever is claimed, and leaves little", () => {
    fc.assert(
      fc.property(upToBits(90, 1n), fc.bigInt(0n, 10n ** 9n), steps, (shares, time, events) => {
        let ledger = open(rule, shares, time);
        let roundings = 1n;
        for (const event of events) {
          const before = ledger;
          ledger = stepped(ledger, event);
          if (ledger !== before && event[0] !== 0 && event[0] !== 2) roundings += 1n;
          const owed = allClaimable(ledger) + lockedClaim(ledger, time);
          const { collected, paid, carry } = ledger;
          expect(paid + carry + owed).toBeLessThanOrEqual(collected);
          expect(collected - paid - carry - owed).toBeLessThan(roundings + BigInt(numbers(ledger).length) + 1n);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("pays the same whoever claims first", () => {
    fc.assert(
      fc.property(upToBits(90, 1n), steps, fc.infiniteStream(fc.nat()), (shares, events, keys) => {
        const ledger = events.reduce(stepped, open(rule, shares));
        const inTurn = (order: readonly number[]) => {
          let now = ledger;
          const paid: Record<number, bigint> = {};
          for (const lot of order) {
            const claimed = claimFees(now, lot);
            paid[lot] = Result.isSuccess(claimed) ? claimed.success.paid : 0n;
            if (Result.isSuccess(claimed)) now = claimed.success.ledger;
          }
          return { paid, total: now.paid, carry: now.carry };
        };
        const order = numbers(ledger);
        const shuffled = order
          .map((lot) => [keys.next().value as number, lot] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, lot]) => lot);
        expect(inTurn(shuffled)).toEqual(inTurn(order));
      }),
      { numRuns: 300 },
    );
  });

  it("pays no more to shares that are split among lots, and less by less than a unit each", () => {
    fc.assert(
      fc.property(fc.bigInt(2n, 10n ** 24n), upToBits(80, 1n), fc.bigInt(1n, 1000n), (shares, fee, age) => {
        const whole = open(rule, shares);
        const half = Result.getOrThrow(transferShares(whole, 1, "alice", shares / 2n)).ledger;
        const [one, two] = [whole, half].map((ledger) => withFee(later(ledger, age), fee));
        if (one === undefined || two === undefined) throw new Error("two ledgers");
        const [together, apart] = [allClaimable(one), allClaimable(two)];
        expect(apart).toBeLessThanOrEqual(together);
        expect(together - apart).toBeLessThanOrEqual(1n);
      }),
    );
  });

  it("owes nothing to shares for the fees of before they were", () => {
    const ledger = withShares(withFee(later(open(rule), 10n), 7n * WAD), 50n * WAD);
    expect(claimable(ledger, 2)).toBe(0n);
    expect(claimable(later(ledger, 1000n), 2)).toBe(0n);
  });
});

describe("by shares", () => {
  it("a fee is divided as the shares are, from the first block on", () => {
    const ledger = withFee(withShares(open("pro-rata", 30n * WAD), 10n * WAD), 8n * WAD);
    // The 1000 locked shares have their part: 1000/(40·10^18).
    expect(claimable(ledger, 1)).toBe(6n * WAD - 150n);
    expect(claimable(ledger, 2)).toBe(2n * WAD - 50n);
    expect(ledger.carry).toBeLessThan(41n);
  });
});

describe("by shares and holding time", () => {
  it("90 shares held for 10 and 10 new ones: the old get all, and not 180 %", () => {
    const ledger = withFee(withShares(later(open("time-weighted", 90n * WAD), 10n), 10n * WAD), 100n * WAD);
    expect(claimable(ledger, 2)).toBe(0n);
    expect(claimable(ledger, 1)).toBeLessThanOrEqual(100n * WAD);
    expect(claimable(ledger, 1)).toBeGreaterThan(100n * WAD - 5000n);
  });

  it("twice the time counts as twice the shares", () => {
    const ledger = withFee(later(withShares(later(open("time-weighted", 40n * WAD), 10n), 80n * WAD), 10n), 9n * WAD);
    const [old, young] = [claimable(ledger, 1), claimable(ledger, 2)];
    expect(old).toBe(young);
  });

  it("carries what comes in the block of the first deposit, and shares it out with the next fee", () => {
    const first = withFee(open("time-weighted"), 5n * WAD);
    expect([first.carry, claimable(first, 1)]).toEqual([5n * WAD, 0n]);
    const second = withFee(later(first, 1n), WAD);
    expect(second.carry).toBeLessThan(101n);
    expect(claimable(second, 1)).toBeGreaterThan(6n * WAD - 1000n);
  });

  it("earns nothing by coming and going in one block", () => {
    const before = later(open("time-weighted"), 100n);
    const came = withFee(withShares(before, 10_000n * WAD), 3n * WAD);
    const left = Result.getOrThrow(removeShares(came, 2, 10_000n * WAD));
    expect(left.paid).toBe(0n);
    expect(numbers(left.ledger)).toEqual([1]);
    expect([left.ledger.shares, left.ledger.moment]).toEqual([before.shares, before.moment]);
  });

  it("keeps the age through a transfer and a burn, and settles first", () => {
    const ledger = withFee(later(open("time-weighted"), 50n), WAD);
    const owed = claimable(ledger, 1);
    const sold = Result.getOrThrow(transferShares(ledger, 1, "bob", 60n * WAD));
    expect(sold.paid).toBe(owed);
    expect(lotOf(sold.ledger, 2)).toEqual({
      owner: "bob",
      shares: 60n * WAD,
      since: 1000n,
      timedSeen: ledger.timed,
      growthSeen: ledger.growth,
    });
    expect(sold.ledger.moment).toBe(ledger.moment);
    const burned = Result.getOrThrow(removeShares(ledger, 1, 60n * WAD));
    expect(burned.paid).toBe(owed);
    expect(lotOf(burned.ledger, 1)).toMatchObject({ shares: 40n * WAD, since: 1000n });
  });
});

describe("refusals", () => {
  const ledger = later(withFee(open("time-weighted"), WAD), 1n);
  const asOpened = (shares: bigint, time: bigint) => openLedger("pro-rata", { owner: "alice", shares, time });

  it("name the code and the field", () => {
    expectRefused(asOpened(1000n, 0n), "InvalidState", "input.shares");
    expectRefused(asOpened(2n ** 112n, 0n), "InvalidState", "input.shares");
    expectRefused(asOpened(1001n, -1n), "Negative", "input.time");
    expectRefused(asOpened(1001n, 2n ** 64n), "Overflow", "input.time");
    expectRefused(advanceTime(ledger, ledger.time - 1n), "InvalidState", "input.time");
    expectRefused(advanceTime(ledger, 2n ** 64n), "Overflow", "input.time");
    expectRefused(advanceTime(ledger, 2n ** 256n), "TooLarge", "input.time");
    expectRefused(collectFee(ledger, 0n), "ZeroAmount", "input.fee");
    expectRefused(collectFee(ledger, -1n), "Negative", "input.fee");
    expectRefused(addShares(ledger, "bob", 0n), "ZeroAmount", "input.shares");
    for (const change of [removeShares, (l: FeeLedger, n: number, s: bigint) => transferShares(l, n, "bob", s)]) {
      expectRefused(change(ledger, 1, 0n), "ZeroAmount", "input.shares");
      expectRefused(change(ledger, 7, 0n), "ZeroAmount", "input.shares");
      expectRefused(change(ledger, 7, 1n), "UnknownLot", "input.lot");
      expectRefused(change(ledger, 1, 100n * WAD + 1n), "InsufficientShares", "input.shares");
    }
    expectRefused(claimFees(ledger, 7), "UnknownLot", "input.lot");
    expectRefused(viewClaimable(ledger, 7), "UnknownLot", "input.lot");
    expectRefused(claimFees(ledger, 1), "InsufficientOutput", "output.paid");
  });

  it("stand at the bounds", () => {
    expect(Result.isSuccess(asOpened(1001n, 2n ** 64n - 1n))).toBe(true);
    expect(Result.isSuccess(collectFee(ledger, 2n ** 112n - 1n - WAD))).toBe(true);
    expectRefused(collectFee(ledger, 2n ** 112n - WAD), "Overflow");
    expect(Result.isSuccess(addShares(ledger, "bob", 2n ** 112n - 1n - ledger.shares))).toBe(true);
    expectRefused(addShares(ledger, "bob", 2n ** 112n - ledger.shares), "Overflow");
    expect(Result.isSuccess(removeShares(ledger, 1, 100n * WAD))).toBe(true);
  });
});
