import { assert, describe, it } from "@effect/vitest";
import { Deferred, Effect, Fiber } from "effect";
import * as pool from "../../machines/constant-product/scopes.ts";
import type { Exploration } from "../explore/exploration.ts";
import { explore } from "../explore/explore.ts";
import { Monitor } from "../explore/monitor.ts";
import { hire } from "./crew.ts";
import { exploreInWorkers } from "./explore.ts";

const MODULE = new URL("../../machines/constant-product/scopes.ts", import.meta.url).href;

/** What does not depend on the machine that it ran on. */
const lasting = <State>({ seconds, memory, ...rest }: Exploration<State>) => rest;

describe("exploreInWorkers", () => {
  it.live.each([1, 2, 3])("finds the same with %i workers: counts, levels, findings", (workers) =>
    Effect.gen(function* () {
      const result = yield* exploreInWorkers({ module: MODULE, export: "small" }, { workers });
      assert.deepStrictEqual(lasting(result), lasting(yield* explore(pool.small)));
      assert.deepStrictEqual([result.distinct, result.generated, result.levels], [40_265, 640_327, 92]);
    }),
  );

  it.live.each([1, 2])("finds the same violation by the same trace with %i workers", (workers) =>
    Effect.gen(function* () {
      const result = yield* exploreInWorkers({ module: MODULE, export: "smallBug" }, { workers });
      assert.deepStrictEqual(lasting(result), lasting(yield* explore(pool.smallBug)));
      assert.deepStrictEqual(
        result.violations.map(({ trace }) => trace.steps.length),
        [4],
      );
    }),
  );

  it.live("finds the same first violation of each property when it goes on, transitions included", () =>
    Effect.gen(function* () {
      const options = { goOn: true, deadlock: "violation" } as const;
      const result = yield* exploreInWorkers({ module: MODULE, export: "smallBug" }, { ...options, workers: 2 });
      assert.deepStrictEqual(lasting(result), lasting(yield* explore(pool.smallBug, options)));
      assert.strictEqual(result.violations.length, 2);
    }),
  );

  it.live("ends at a number of states as one worker does", () =>
    Effect.gen(function* () {
      const result = yield* exploreInWorkers({ module: MODULE, export: "big" }, { workers: 2, maxStates: 5000 });
      assert.deepStrictEqual(lasting(result), lasting(yield* explore(pool.big, { maxStates: 5000 })));
      assert.strictEqual(result.incomplete?.reason, "maxStates");
    }),
  );

  it.live("keeps within its memory budget, and says that it ended it", () =>
    Effect.gen(function* () {
      const result = yield* exploreInWorkers({ module: MODULE, export: "big" }, { workers: 2, memory: 4_000_000 });
      assert.isAtMost(result.memory, 4_000_000);
      assert.strictEqual(result.incomplete?.reason, "memory");
    }),
  );

  it.live("reports when its fiber is interrupted", () =>
    Effect.gen(function* () {
      const partial = yield* Deferred.make<Exploration<unknown>>();
      const begun = yield* Deferred.make<void>();
      const monitor = {
        progress: ({ distinct }: { readonly distinct: number }) =>
          distinct > 1 ? Effect.asVoid(Deferred.succeed(begun, undefined)) : Effect.void,
        interrupted: (exploration: Exploration<unknown>) => Effect.asVoid(Deferred.succeed(partial, exploration)),
      };
      const fiber = yield* exploreInWorkers({ module: MODULE, export: "big" }, { workers: 2 }).pipe(
        Effect.provideService(Monitor, monitor),
        Effect.forkChild,
      );
      yield* Deferred.await(begun);
      yield* Fiber.interrupt(fiber);
      const { incomplete, distinct } = yield* Deferred.await(partial);
      assert.strictEqual(incomplete?.reason, "interrupted");
      assert.isAbove(distinct, 1);
    }),
  );

  it.live.each([
    { address: { module: MODULE, export: "gone" }, message: /gone of .* is not a machine/ },
    {
      address: { module: `${MODULE}.gone`, export: "small" },
      message: /Cannot find module|Failed to load|does not exist/,
    },
  ])("refuses $address.export of $address.module", ({ address, message }) =>
    Effect.gen(function* () {
      const error = yield* Effect.flip(exploreInWorkers(address, { workers: 2 }));
      assert.strictEqual(error._tag, "MachineNotFound");
      assert.match(error.message, message);
    }),
  );

  it.live("is run by the same workers again and again, of one machine after the other", () =>
    Effect.scoped(
      Effect.gen(function* () {
        const workers = yield* hire(2);
        for (const [name, machine] of [
          ["small", pool.small],
          ["smallBug", pool.smallBug],
          ["small", pool.small],
        ] as const) {
          const result = yield* exploreInWorkers({ module: MODULE, export: name }, { workers });
          assert.deepStrictEqual(lasting(result), lasting(yield* explore(machine)));
        }
      }),
    ),
  );

  it.live("reports when it is aborted by its signal", () =>
    Effect.gen(function* () {
      const options = { signal: AbortSignal.abort(), workers: 2 };
      const result = yield* exploreInWorkers({ module: MODULE, export: "small" }, options);
      assert.deepStrictEqual([result.incomplete?.reason, result.distinct], ["interrupted", 1]);
    }),
  );
});
