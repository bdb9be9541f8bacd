import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import * as source from "../../src/market/jobs/index.ts";
import { type JobImplementation, refineJobs } from "./jobs.ts";
import { describeScenario } from "./scenario.ts";

const SEED = 20260302;

const WRONG: readonly (readonly [string, Partial<JobImplementation>])[] = [
  [
    "a payout of one unit more",
    {
      settle: (rules, book, call) =>
        Result.map(source.settle(rules, book, call), ({ post, receipt }) => ({
          post,
          receipt: { ...receipt, payout: receipt.payout + 1n, refund: receipt.refund - 1n },
        })),
    },
  ],
  [
    "a job that expires with its last second",
    { expire: (rules, book, call) => source.expire(rules, book, { ...call, time: call.time + 1n }) },
  ],
  [
    "a rejection that pays",
    { judge: (rules, book, call) => source.judge(rules, book, { ...call, verdict: "verified" }) },
  ],
  [
    "hardware that is not asked",
    { attest: (rules, book, call) => source.attest({ ...rules, vouches: () => true }, book, call) },
  ],
  [
    "a cancellation by anyone",
    {
      cancel: (rules, book, call) =>
        source.cancel(rules, book, { ...call, client: book.jobs[call.job]?.client ?? call.client }),
    },
  ],
  [
    "a draw that samples all",
    { draw: (rules, book, call) => source.draw({ ...rules, sampling: 10n ** 18n }, book, call) },
  ],
];

describe("jobs: src and spec agree", () => {
  it.effect("on random scenarios at WAD scale, in which every refusal occurs", () =>
    Effect.gen(function* () {
      const { difference, cases, answered, refused, seed } = yield* refineJobs({ seed: SEED, cases: 6000 });
      expect(difference === null ? "" : describeScenario(`jobs, seed ${seed}`, difference)).toBe("");
      expect(cases).toBeGreaterThanOrEqual(6000);
      expect(answered / cases).toBeGreaterThan(0.3);
      expect(Object.keys(refused).toSorted()).toEqual([
        "Expired",
        "InsufficientBalance",
        "InsufficientReserve",
        "InvalidAttestation",
        "LimitExceeded",
        "TooEarly",
        "Unauthorized",
        "UnknownJob",
        "UnknownParty",
        "WrongStatus",
        "ZeroAmount",
      ]);
    }),
  );

  it.effect.each(WRONG)("notice %s, and shrink it", ([, wrong]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineJobs({ seed: SEED, cases: 6000, implementation: { ...source, ...wrong } });
      expect(difference).not.toBeNull();
      expect(difference?.specification).not.toBe(difference?.implementation);
    }),
  );
});
