import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import {
  compareFees,
  describeFeeDifference,
  type FeeImplementation,
  refineFeeDistribution,
  feeReference as right,
} from "./fee-distribution.ts";

const WRONG: readonly (readonly [string, FeeImplementation])[] = [
  [
    "a claim of one more",
    {
      ...right,
      claimFees: (ledger, lot) =>
        Result.map(right.claimFees(ledger, lot), (change) => ({ ...change, paid: change.paid + 1n })),
    },
  ],
  [
    "a transfer that makes the shares new",
    {
      ...right,
      transferShares: (ledger, lot, owner, shares) =>
        Result.flatMap(right.removeShares(ledger, lot, shares), ({ ledger: left, paid }) =>
          Result.map(right.addShares(left, owner, shares), (after) => ({ ledger: after, paid })),
        ),
    },
  ],
  [
    "a carry that is lost",
    {
      ...right,
      collectFee: (ledger, fee) => Result.map(right.collectFee(ledger, fee), (after) => ({ ...after, carry: 0n })),
    },
  ],
  [
    "a burn that does not settle",
    {
      ...right,
      removeShares: (ledger, lot, shares) =>
        Result.map(right.removeShares(ledger, lot, shares), (change) => ({
          ledger: { ...change.ledger, paid: ledger.paid },
          paid: 0n,
        })),
    },
  ],
  ["time that may run back", { ...right, advanceTime: (ledger, time) => Result.succeed({ ...ledger, time }) }],
];

describe("random histories", () => {
  it.effect("src agrees with the specification after every event", () =>
    Effect.gen(function* () {
      const { difference, cases, byKind, answered, refusals } = yield* refineFeeDistribution({ seed: 5, cases: 5000 });
      expect(difference === null ? null : describeFeeDifference(difference)).toBeNull();
      expect(cases).toBeGreaterThanOrEqual(5000);
      expect(Object.keys(byKind)).toHaveLength(6);
      expect(answered / cases).toBeGreaterThan(0.4);
      expect([...refusals].toSorted()).toEqual([
        "InsufficientOutput",
        "InsufficientShares",
        "InvalidState",
        "Overflow",
        "UnknownLot",
        "ZeroAmount",
      ]);
    }),
  );

  it.effect.each(WRONG)("notice %s, and shrink it", ([, implementation]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineFeeDistribution({ seed: 5, cases: 5000, implementation });
      expect(difference).not.toBeNull();
      if (difference === null) return;
      expect(describeFeeDifference(difference)).toContain("src and spec differ");
      expect(compareFees(difference.history, implementation)).not.toBeNull();
      expect(compareFees(difference.history)).toBeNull();
    }),
  );

  it.effect("are the same for the same seed", () =>
    Effect.gen(function* () {
      const run = refineFeeDistribution({ seed: 9, cases: 500 });
      expect(yield* run).toEqual(yield* run);
    }),
  );
});
