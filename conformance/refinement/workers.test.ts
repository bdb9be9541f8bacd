import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import * as source from "../../src/market/workers/index.ts";
import { describeScenario } from "./scenario.ts";
import { refineWorkers, type WorkerImplementation } from "./workers.ts";

const SEED = 20260301;

const WRONG: readonly (readonly [string, Partial<WorkerImplementation>])[] = [
  [
    "a quality that is settled for one epoch only",
    {
      settled: (rules, worker, epoch) => source.settled(rules, { ...worker, settledAt: worker.settledAt + 1n }, epoch),
    },
  ],
  [
    "a stake that rounds down",
    {
      register: (rules, registry, call) =>
        Result.map(source.register(rules, registry, call), ({ post, receipt }) => ({
          post,
          receipt: { ...receipt, required: receipt.required - 1n },
        })),
    },
  ],
  [
    "a deposit without the haircut",
    {
      deposit: (rules, registry, call) =>
        source.deposit(
          rules,
          { ...registry, workers: registry.workers.map((worker) => ({ ...worker, quality: 10n ** 18n })) },
          call,
        ),
    },
  ],
  [
    "a heartbeat that is late at the limit",
    {
      heartbeat: (rules, registry, call) =>
        source.heartbeat({ ...rules, heartbeatLimit: rules.heartbeatLimit - 1n }, registry, call),
    },
  ],
  [
    "a slash that ejects nobody",
    {
      slash: (rules, registry, call) =>
        Result.map(source.slash(rules, registry, call), ({ receipt }) => ({ post: registry, receipt })),
    },
  ],
];

describe("workers: src and spec agree", () => {
  it.effect("on random scenarios at WAD scale, in which every refusal occurs", () =>
    Effect.gen(function* () {
      const { difference, cases, answered, refused, seed } = yield* refineWorkers({ seed: SEED, cases: 6000 });
      expect(difference === null ? "" : describeScenario(`workers, seed ${seed}`, difference)).toBe("");
      expect(cases).toBeGreaterThanOrEqual(6000);
      expect(answered / cases).toBeGreaterThan(0.3);
      expect(Object.keys(refused).toSorted()).toEqual([
        "AtFault",
        "CapacityExceeded",
        "Expired",
        "InsufficientBalance",
        "InsufficientStake",
        "LengthMismatch",
        "NotAtFault",
        "TooEarly",
        "UnknownParty",
        "UnknownResource",
        "WrongStatus",
        "ZeroAmount",
      ]);
    }),
  );

  it.effect.each(WRONG)("notice %s, and shrink it", ([, wrong]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineWorkers({ seed: SEED, cases: 6000, implementation: { ...source, ...wrong } });
      expect(difference).not.toBeNull();
      expect(difference?.specification).not.toBe(difference?.implementation);
    }),
  );
});
