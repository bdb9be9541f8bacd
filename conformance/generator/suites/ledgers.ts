import { FEE_RULES, type StoredLedger, type StoredLot, type SystemOperation } from "../../../spec/vocabulary/index.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import type { SystemSituation } from "../system-case.ts";

/*
 * Ledgers at each bound of validity: every condition of the text fails alone, or is met to the unit, while all the others hold.
 */

const source = { kind: "equation", ref: "spec/systems/fees.md" } as const;

type Rule = (typeof FEE_RULES)[number];

const lotOf = (number: bigint, shares: bigint, changes: Partial<StoredLot> = {}): StoredLot => ({
  ...{ number, owner: "creator", shares, since: 0n, timedSeen: 0n, growthSeen: 0n },
  ...changes,
});

/** At time 60 with 3000 shares beside the locked ones; nothing was collected, so that nothing is owed. */
const ledgerOf = (lots: readonly StoredLot[], changes: Partial<StoredLedger> = {}): StoredLedger => ({
  ...{ time: 60n, shares: 4_000n, moment: 0n, timed: 0n, growth: 0n, carry: 0n, collected: 0n, paid: 0n },
  ...{ lots, nextLot: 3n },
  ...changes,
});

type Named = readonly [alias: string, comment: string, rule: Rule, ledger: StoredLedger];

/** A lot that has seen all there is of accumulators that large. */
const seen = (alias: string, comment: string, timed: bigint, growth: bigint): Named => [
  ...([alias, comment, "time-weighted"] as const),
  ledgerOf([lotOf(1n, 3_000n, { timedSeen: timed, growthSeen: growth })], { timed, growth }),
];

/** Two lots that are owed 1 unit and less than 1, of exactly what was collected. */
const owing = (collected: bigint): StoredLedger => {
  const growth = WAD / 2_000n;
  return ledgerOf([lotOf(1n, 2_000n), lotOf(2n, 1_000n)], { growth, collected });
};

const LEDGERS: readonly Named[] = [
  seen("timed-at-its-bound", "A₁ = 2^236 − 1", 2n ** 236n - 1n, 0n),
  seen("timed-past-its-bound", "A₁ = 2^236", 2n ** 236n, 0n),
  seen("growth-at-its-bound", "A₂ = 2^172 − 1", 0n, 2n ** 172n - 1n),
  seen("growth-past-its-bound", "A₂ = 2^172", 0n, 2n ** 172n),
  [
    ...(["since-now", "a lot of this moment", "pro-rata"] as const),
    ledgerOf([lotOf(1n, 3_000n, { since: 60n })], { moment: 180_000n }),
  ],
  [
    ...(["since-tomorrow-in-the-moment", "a lot of tomorrow, and a moment that has it", "pro-rata"] as const),
    ledgerOf([lotOf(1n, 3_000n, { since: 61n })], { moment: 183_000n }),
  ],
  [
    ...(["moment-of-locked-shares", "the locked shares of this moment", "time-weighted"] as const),
    ledgerOf([lotOf(1n, 3_000n)], { moment: LOCKED_SHARES * 60n }),
  ],
  [
    ...(["owed-below-nothing", "ΔA₁ < t₀·ΔA₂", "time-weighted"] as const),
    ledgerOf([lotOf(1n, 3_000n, { since: 50n, timedSeen: 40n })], { moment: 150_000n, timed: 50n, growth: 1n }),
  ],
  [
    ...(["owed-nothing", "ΔA₁ = t₀·ΔA₂", "time-weighted"] as const),
    ledgerOf([lotOf(1n, 3_000n, { since: 50n, timedSeen: 40n })], { moment: 150_000n, timed: 90n, growth: 1n }),
  ],
  [
    ...(["owed-below-nothing-by-rate", "the same pro rata, where A₁ is not read", "pro-rata"] as const),
    ledgerOf([lotOf(1n, 3_000n, { since: 50n })], { moment: 150_000n, growth: 1n }),
  ],
  [
    ...(["an-empty-lot", "an emptied lot that stands beside the others", "pro-rata"] as const),
    ledgerOf([lotOf(1n, 3_000n), lotOf(2n, 0n)]),
  ],
  [...(["a-lot-of-one-share", "one share", "pro-rata"] as const), ledgerOf([lotOf(1n, 2_999n), lotOf(2n, 1n)])],
  ["number-twice", "two lots of one number", "pro-rata", ledgerOf([lotOf(1n, 1_500n), lotOf(1n, 1_500n)])],
  ["numbers-descend", "numbers that descend", "pro-rata", ledgerOf([lotOf(2n, 1_500n), lotOf(1n, 1_500n)])],
  ["last-number", "a lot just before nextLot", "pro-rata", ledgerOf([lotOf(1n, 1_500n), lotOf(2n, 1_500n)])],
  [...(["owes-all", "all that was collected is owed", "pro-rata"] as const), owing(1n)],
  ["owes-more", "one unit more is owed than was collected", "pro-rata", owing(0n)],
  [...(["claims-of-one", "the first lot is owed 1 unit, the second less", "pro-rata"] as const), owing(7n)],
  [
    ...(["claim-of-two-and-a-part", "rounds down", "time-weighted"] as const),
    ledgerOf([lotOf(1n, 3_000n)], { timed: WAD / 1_200n, growth: 1n, collected: 3n }),
  ],
];

const INPUTS = {
  "fees.claim": [
    ["first", "the first lot", { lot: 1n }],
    ["second", "the second, if there is one", { lot: 2n }],
  ],
  "fees.claimable": [
    ["first", "the first lot", { lot: 1n }],
    ["second", "the second, if there is one", { lot: 2n }],
  ],
  "fees.mint": [["mint", "new shares", { owner: "bob", shares: 5n }]],
} as const;

/** An operation on each of the ledgers. */
export const ledgerSituations = (operation: keyof typeof INPUTS & SystemOperation): readonly SystemSituation[] =>
  LEDGERS.map(([id, comment, rule, ledger]) => ({
    ...{ id: `ledger/${id}`, operation, source, params: { rule }, state: jsonObjectOf(ledger) },
    cases: INPUTS[operation].map(([alias, who, input]) => ({
      alias,
      comment: `${comment}; ${who}`,
      input: jsonObjectOf(input),
    })),
  }));

/** A ledger is opened with shares and at times at and past each bound. */
export const openings: readonly SystemSituation[] = FEE_RULES.map((rule) => ({
  ...{ id: `open/${rule}`, operation: "fees.open", source, params: { rule }, state: {} },
  cases: (
    [
      ["ordinary", "2000 shares beside the locked ones", 3_000n, 7n],
      ["at-the-beginning", "time 0", 10n ** 24n, 0n],
      ["one-share", "one beside the locked ones", LOCKED_SHARES + 1n, 5n],
      ["locked-only", "none beside the locked ones", LOCKED_SHARES, 5n],
      ["no-shares", "none at all", 0n, 5n],
      ["last-of-112-bits", "2^112 − 1 shares", QUANTITY_LIMIT - 1n, 5n],
      ["past-112-bits", "2^112 shares", QUANTITY_LIMIT, 5n],
      ["last-second", "2^64 − 1", 3_000n, 2n ** 64n - 1n],
      ["past-the-last-second", "2^64", 3_000n, 2n ** 64n],
      ["everything-wrong", "both", 5n, WORD_LIMIT - 1n],
    ] as const
  ).map(([alias, comment, shares, time]) => ({
    alias,
    comment,
    input: jsonObjectOf({ owner: "alice", shares, time }),
  })),
}));
