import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { BATCH_SCOPES } from "../../spec/machines/batch/index.ts";
import { refusal } from "../../spec/vocabulary/index.ts";
import { type BatchReceipt, clearBatch } from "../../src/market/batch/index.ts";
import { type BatchOperations, batchReference, refineBatchMachines } from "./batch.machines.ts";
import { type BatchImplementation, describeBatchDifference, refineBatches } from "./batch.ts";

/** The reference with its receipts changed. */
const answering =
  (change: (receipt: BatchReceipt) => Partial<BatchReceipt>): BatchImplementation =>
  (pool, batch) =>
    Result.map(clearBatch(pool, batch), ({ post, receipt }) => ({ post, receipt: { ...receipt, ...change(receipt) } }));

const onFills = (change: (fill: BatchReceipt["fills"][number]) => BatchReceipt["fills"][number]) =>
  answering(({ fills }) => ({ fills: fills.map(change) }));

const WRONG: readonly (readonly [string, BatchImplementation])[] = [
  ["a price one higher", answering(({ price }) => ({ price: price === null ? null : price + 1n }))],
  ["a price without a fill", answering(({ price }) => ({ price: price ?? 1n }))],
  ["a unit more sold by the pool", answering(({ sale }) => ({ sale: sale + 1n }))],
  ["a fee of one less", onFills((fill) => ({ ...fill, fee: fill.fee > 0n ? fill.fee - 1n : 0n }))],
  ["a unit more for every order", onFills((fill) => ({ ...fill, filled: fill.filled + 1n }))],
  ["nothing moved", (pool, batch) => Result.map(clearBatch(pool, batch), ({ receipt }) => ({ post: pool, receipt }))],
  [
    "a wrong code",
    (pool, batch) =>
      Result.mapError(clearBatch(pool, batch), ({ code, field, actual, bound }) =>
        refusal(code === "Overflow" ? "InsufficientReserve" : code, field, actual, bound),
      ),
  ],
];

describe("random batches", () => {
  it.effect("src clears every batch as the specification does", () =>
    Effect.gen(function* () {
      const { difference, answered, filled, refusedWith, cases } = yield* refineBatches({ seed: 7, cases: 5000 });
      expect(difference === null ? "" : describeBatchDifference(difference)).toBe("");
      expect(cases).toBe(5000);
      expect(answered / cases).toBeGreaterThan(0.8);
      expect(filled / cases).toBeGreaterThan(0.5);
      expect(refusedWith).toEqual([
        ...["DuplicateCommitment", "InvalidFees", "InvalidWeights", "NotAdmissible"],
        ...["Overflow", "UnknownResource", "ZeroAmount"],
      ]);
    }),
  );

  it.effect.each(WRONG)("notice %s, and shrink it", ([, implementation]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineBatches({ seed: 7, cases: 3000, implementation });
      expect(difference).not.toBeNull();
      if (difference !== null) expect(describeBatchDifference(difference)).toContain("src and spec differ");
    }),
  );

  it.effect("are the same for the same seed", () =>
    Effect.gen(function* () {
      const implementation = onFills((fill) => ({ ...fill, filled: fill.filled + 1n }));
      const run = refineBatches({ seed: 3, cases: 500, implementation });
      expect(yield* run).toEqual(yield* run);
    }),
  );
});

const returning = (
  change: (cleared: Result.Result.Success<ReturnType<BatchOperations["clear"]>>) => bigint,
): BatchOperations => ({
  ...batchReference,
  clear: (batch, pool, time) =>
    Result.map(batchReference.clear(batch, pool, time), (cleared) => ({ ...cleared, forfeited: change(cleared) })),
});

describe("explored steps", () => {
  const small = BATCH_SCOPES.filter(({ name }) => ["batch/units", "batch/scale"].includes(name));

  it.effect("src commits, reveals and clears as the machine does, on every step of every scope", () =>
    Effect.gen(function* () {
      const { steps, differences } = yield* refineBatchMachines();
      expect(differences).toEqual([]);
      expect(steps).toBeGreaterThan(500_000);
    }),
  );

  it.effect.each([
    ["bonds that are not forfeited", returning(() => 0n)],
    [
      "an escrow of one less",
      {
        ...batchReference,
        reveal: (batch, order) =>
          Result.map(batchReference.reveal(batch, order), (revealed) => ({
            ...revealed,
            due: { ...revealed.due, credits: revealed.due.credits - 1n },
          })),
      } satisfies BatchOperations,
    ],
    [
      "a reveal in the commit window",
      {
        ...batchReference,
        reveal: (batch, order) =>
          batchReference.reveal(batch, {
            ...order,
            time: order.time < batch.terms.commitUntil ? batch.terms.commitUntil : order.time,
          }),
      } satisfies BatchOperations,
    ],
  ] as const)("notice %s", ([, operations]) =>
    Effect.gen(function* () {
      const { differences } = yield* refineBatchMachines(operations, small);
      expect(differences.length).toBeGreaterThan(0);
    }),
  );
});
