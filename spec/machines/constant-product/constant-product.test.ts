import { assert, describe, it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { explore } from "../../checker/explore/explore.ts";
import { small, smallTransitions } from "./scopes.ts";

describe("the constant-product pool", () => {
  it.effect("has the states that TLC counts", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete } = yield* explore(small);
      assert.deepStrictEqual({ distinct, generated, levels }, { distinct: 40_265, generated: 640_327, levels: 92 });
      assert.deepStrictEqual(violations, []);
      assert.isNull(incomplete);
      assert.deepStrictEqual(
        findings.filter(({ expected }) => !expected),
        [],
      );
    }),
  );

  it.effect("keeps x·y/s² from falling on every transition", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual((yield* explore(smallTransitions)).violations, []);
    }),
  );

  it.effect("is caught when it rounds a deposit down", () =>
    Effect.gen(function* () {
      const [add] = small.actions.filter(({ name }) => name === "add");
      const generous = small.actions.map((action) =>
        action !== add ? action : { ...action, step: cheaperDeposit(action.step) },
      );
      const { violations } = yield* explore({ ...smallTransitions, actions: generous });
      assert.include(
        violations.map(({ property }) => property),
        "kNonDecreasing",
      );
    }),
  );
});

/** The deposit of one unit less of x. */
const cheaperDeposit =
  (step: (typeof small.actions)[number]["step"]): typeof step =>
  (state, parameters) => {
    const result = step(state, parameters);
    if (result._tag === "Failure") return result;
    const { next, receipt } = result.success;
    return Result.succeed({ next: { ...next, x: next.x - 1n }, receipt });
  };
