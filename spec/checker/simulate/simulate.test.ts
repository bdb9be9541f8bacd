import { assert, describe, it } from "@effect/vitest";
import { Effect } from "effect";
import { small, smallBug, smallTransitions } from "../../machines/constant-product/scopes.ts";
import { type Counter, counter, up } from "../counter.testing.ts";
import { attemptsOf } from "../explore/expander.ts";
import { toTestFile } from "../trace/as-test.ts";
import { breaking, brokenAlong } from "../trace/broken.ts";
import { Generator } from "./generator.ts";
import { simulate } from "./simulate.ts";

describe("the generator", () => {
  it("is a function of its seed, and even", () => {
    const draw = (seed: number) => {
      const generator = new Generator(seed);
      return Array.from({ length: 8000 }, () => generator.below(8));
    };
    assert.deepStrictEqual(draw(1), draw(1));
    assert.notDeepEqual(draw(1), draw(2));
    for (let value = 0; value < 8; value++) {
      const times = draw(7).filter((drawn) => drawn === value).length;
      assert.isTrue(times > 850 && times < 1150, `${value} was drawn ${times} times`);
    }
  });
});

describe("simulate", () => {
  it.effect("repeats a run from its seed", () =>
    Effect.gen(function* () {
      const run = (seed: number) => Effect.map(simulate(small, { seed, walks: 50 }), ({ seconds, ...rest }) => rest);
      assert.deepStrictEqual(yield* run(1), yield* run(1));
      assert.notDeepEqual(yield* run(1), yield* run(2));
      const { seed } = yield* simulate(small, { walks: 1 });
      assert.isAtLeast(seed, 0);
    }),
  );

  it.effect("finds nothing where there is nothing", () =>
    Effect.gen(function* () {
      const { violations, walks, steps, stuck } = yield* simulate(smallTransitions, { seed: 3, walks: 200 });
      assert.deepStrictEqual([violations, walks], [[], 200]);
      assert.isAbove(steps, 10_000 - 100 * stuck);
    }),
  );

  it.effect("finds a violation and shrinks the walk until no step can be left out", () =>
    Effect.gen(function* () {
      for (const everySuccessor of [false, true]) {
        const { violations } = yield* simulate(smallBug, { seed: 5, walks: 5000, everySuccessor });
        assert.strictEqual(violations.length, 1);
        for (const { trace, walk, property } of violations) {
          assert.isAtMost(trace.steps.length, walk.steps.length);
          assert.deepStrictEqual(
            brokenAlong(smallBug, trace).map((one) => one.property),
            [property],
          );
          const attempts = trace.steps.flatMap(
            ({ action, parameters }) =>
              attemptsOf(smallBug).find((one) => one.action.name === action && one.parameters === parameters) ?? [],
          );
          assert.strictEqual(attempts.length, trace.steps.length);
          for (const left of attempts)
            assert.isNull(
              breaking(
                smallBug,
                trace.initial,
                attempts.filter((one) => one !== left),
                property,
              ),
            );
        }
      }
    }),
  );

  it.effect("checks the successors that it does not take, when asked to", () =>
    Effect.gen(function* () {
      const trap = { name: "trap", statement: "n is never 100", holds: ({ n }: Counter) => n !== 100n };
      const wide = {
        ...up,
        parameters: Array.from({ length: 100 }, (_, index) => ({ by: BigInt(index + 1) })),
        step: ({ n }: Counter, { by }: { readonly by?: unknown }) =>
          up.step({ n: 0n }, {}) && {
            ...up.step({ n: 0n }, {}),
            success: { next: { n: n === 0n ? (by as bigint) : 1n }, receipt: {} },
          },
      };
      const machine = counter({ actions: [wide as typeof up], invariants: [trap] });
      const run = (everySuccessor: boolean) => simulate(machine, { seed: 1, walks: 1, length: 1, everySuccessor });
      assert.strictEqual((yield* run(false)).violations.length, 0);
      const [violation] = (yield* run(true)).violations;
      assert.deepStrictEqual(
        violation?.trace.steps.map(({ parameters }) => parameters),
        [{ by: 100n }],
      );
    }),
  );

  it.effect("draws an action as often as its weight says", () =>
    Effect.gen(function* () {
      const { findings, steps } = yield* simulate(counter(), { seed: 1, walks: 3, weights: { down: 0 } });
      assert.strictEqual(steps, 9);
      assert.include(
        findings.map(({ kind, subject }) => `${kind} ${subject}`),
        "actionNeverFired down",
      );
    }),
  );

  it.effect("reports when it is aborted by its signal", () =>
    Effect.gen(function* () {
      const { interrupted, walks } = yield* simulate(small, { seed: 1, signal: AbortSignal.abort() });
      assert.deepStrictEqual([interrupted, walks], [true, 0]);
    }),
  );

  it.effect("offers a violation as a test file", () =>
    Effect.gen(function* () {
      const { violations } = yield* simulate(smallBug, { seed: 5, walks: 5000 });
      for (const { trace, property } of violations) {
        const source = { module: "./scopes.ts", export: "smallBug", checker: "../../checker/index.ts" };
        const file = toTestFile(smallBug, trace, property, source);
        assert.include(file, 'import { smallBug as machine } from "./scopes.ts";');
        assert.include(file, 'assert.notInclude(broken, "noBigSkew");');
        assert.strictEqual(file.split("\n").filter((line) => line.includes("parameters")).length, trace.steps.length);
      }
    }),
  );
});
