import { it } from "@effect/vitest";
import { Effect } from "effect";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { check, explore, type Machine } from "../../checker/index.ts";
import { countedOf } from "../census.ts";
import { nextQuality, requiredStake, stakePrice } from "./amounts.ts";
import { workerMachine } from "./machine.ts";
import { WORKER_MUTANTS, type WorkerMutant } from "./mutants.testing.ts";
import { WORKER_SCOPES, type WorkerScope } from "./scopes.ts";
import { type Registry, WORKER_RULES } from "./state.ts";
import { faultOf, workerSteps } from "./steps.ts";

const W = 10n ** 18n;

describe.each(WORKER_SCOPES)("$name", (scope) => {
  it.effect("keeps every property, with exact counts and no finding that was not expected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete } = yield* check(workerMachine(scope));
      expect(violations).toEqual([]);
      expect(incomplete).toBeNull();
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );
});

const scopeOf = (name: string): WorkerScope => {
  const scope = WORKER_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

/** The mutant, looked at for one property only. */
const mutated = ({ scope, steps, fairness, notices }: WorkerMutant): Machine<Registry> => {
  const machine = workerMachine(scopeOf(scope), { ...workerSteps, ...steps });
  const only = <P extends { readonly name: string }>(properties: readonly P[]): readonly P[] =>
    properties.filter(({ name }) => name === notices);
  return {
    ...machine,
    actions: machine.actions.map((action) => ({
      ...action,
      fairness: Object.entries(fairness ?? {}).find(([name]) => name === action.name)?.[1] ?? action.fairness,
    })),
    invariants: only(machine.invariants),
    actionProperties: only(machine.actionProperties),
    temporal: only(machine.temporal),
  };
};

describe("every property has a mutant that violates it", () => {
  it.effect.each(WORKER_MUTANTS)("$notices: $mistake", (mutant) =>
    Effect.gen(function* () {
      const { violations } = yield* check(mutated(mutant));
      expect(violations.map(({ property }) => property)).toEqual([mutant.notices]);
      const [violation] = violations;
      expect(violation?.trace.steps.length).toBeGreaterThan(0);
      expect(violation?.trace.loop !== null).toBe(violation?.kind === "temporal");
    }),
  );

  it("no property is left out", () => {
    const { invariants, actionProperties, temporal } = workerMachine(scopeOf("workers/one"));
    const noticed = new Set(WORKER_MUTANTS.map(({ notices }) => notices));
    const names = [...invariants, ...actionProperties, ...temporal].map(({ name }) => name);
    expect(names.filter((name) => !noticed.has(name))).toEqual([]);
  });
});

describe("slashing for quality", () => {
  it.effect(
    "takes thirteen failed epochs from the highest quality: seven to fall below a half, six more in a row",
    () =>
      Effect.gen(function* () {
        const machine = workerMachine(scopeOf("workers/streak"));
        const failing = {
          name: "neverFailing",
          statement: "",
          holds: ({ workers: [worker] }: Registry) =>
            worker === undefined || faultOf(WORKER_RULES, worker) !== "failing",
        };
        const { violations } = yield* explore({ ...machine, invariants: [failing], actionProperties: [] });
        const trace = violations[0]?.trace;
        const closed = trace?.steps.filter(({ action }) => action === "closeEpoch").length;
        const failed = trace?.steps.filter(({ action }) => action === "report").length;
        expect([closed, failed]).toEqual([13, 7]);
        expect(trace?.steps.at(-1)?.state.workers[0]).toMatchObject({
          quality: (9n ** 7n * W) / 10n ** 7n,
          lowEpochs: 7n,
        });
      }),
  );

  it("never reaches a worker that fails every second epoch: the rule looks at streaks, not at averages", () => {
    let [quality, streak, longest] = [W / 2n, 0n, 0n];
    for (let epoch = 0; epoch < 1000; epoch++) {
      quality = nextQuality(WORKER_RULES, quality, epoch % 2 === 0 ? "failed" : "passed");
      streak = quality < WORKER_RULES.threshold ? streak + 1n : 0n;
      longest = streak > longest ? streak : longest;
    }
    expect(longest).toBe(1n);
  });
});

describe("amounts", () => {
  const fractions = fc.bigInt({ min: 0n, max: W });

  it("quality stays in [0, W], rounds down by less than one unit, and passing never lowers it by more than that", () =>
    fc.assert(
      fc.property(fractions, fractions, fc.boolean(), (qualityRate, quality, passed) => {
        const next = nextQuality({ ...WORKER_RULES, qualityRate }, quality, passed ? "passed" : "failed");
        const exact = qualityRate * (passed ? W : 0n) + (W - qualityRate) * quality;
        expect(next >= 0n && next <= W).toBe(true);
        expect(next * W <= exact && exact < (next + 1n) * W).toBe(true);
        expect(passed ? next >= quality : next <= quality).toBe(true);
      }),
    ));

  it("quality never comes back to W: it stops nine units short of it at α = 1/10, and a failing one reaches 0", () => {
    const settled = (start: bigint, result: "passed" | "failed"): bigint => {
      let quality = start;
      for (let epoch = 0; epoch < 500; epoch++) quality = nextQuality(WORKER_RULES, quality, result);
      return quality;
    };
    expect(settled(W, "passed")).toBe(W);
    expect(settled(W - 1n, "passed")).toBe(W - 1n);
    expect(settled(W / 2n, "passed")).toBe(W - 9n);
    expect(settled(W, "failed")).toBe(0n);
  });

  it("stakes round up over all resources at once, and the price that they count at rounds down", () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.bigInt(0n, 2n ** 112n), fc.bigInt(1n, 2n ** 100n), fc.bigInt(1n, 2n ** 100n)), {
          minLength: 1,
          maxLength: 4,
        }),
        (resources) => {
          const prices = resources.map(([, numerator, denominator]) => stakePrice({ numerator, denominator }));
          const declared = resources.map(([raw]) => raw);
          resources.forEach(([, numerator, denominator], i) => {
            const price = prices[i] ?? 0n;
            expect(price * denominator <= numerator * W && numerator * W < (price + 1n) * denominator).toBe(true);
          });
          const stake = requiredStake(WORKER_RULES, { prices }, { declared });
          const worth = declared.reduce((sum, raw, i) => sum + raw * (prices[i] ?? 0n), 0n) * WORKER_RULES.stakeRatio;
          expect(stake * W * W >= worth && (stake - 1n) * W * W < worth).toBe(true);
        },
      ),
    ));
});
