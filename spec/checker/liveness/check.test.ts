import { assert, describe, it } from "@effect/vitest";
import { Effect, Result } from "effect";
import type { ConstantProduct } from "../../machines/constant-product/constant-product.ts";
import { small } from "../../machines/constant-product/scopes.ts";
import { type Counter, counter, down, refuse, to, up } from "../counter.testing.ts";
import type { Action, Fairness, Machine, TemporalProperty } from "../machine.ts";
import { statesOf, type Trace } from "../trace/trace.ts";
import { check } from "./check.ts";

/** Whether an action changes a state, with some parameters. */
const isPossible = <State>(action: Action<State>, state: State): boolean =>
  action.parameters.some((parameters) => {
    const result = action.step(state, parameters);
    return Result.isSuccess(result) && show(result.success.next) !== show(state);
  });

const show = (state: unknown): string =>
  JSON.stringify(state, (_, value) => (typeof value === "bigint" ? `${value}` : value));

/** Judges a lasso without the checker: every step is one of the machine's, it closes, and going round it is fair. */
const assertFairLasso = <State>(
  machine: Machine<State>,
  { initial, steps, loop, ...trace }: Trace<State>,
): readonly State[] => {
  const states = statesOf({ initial, steps, loop, ...trace });
  assert.isTrue(machine.initial.some((state) => show(state) === show(initial)));
  steps.forEach(({ action, parameters, state }, index) => {
    const result = machine.actions.find(({ name }) => name === action)?.step(states[index] as State, parameters);
    assert.strictEqual(result?._tag === "Success" ? show(result.success.next) : "refused", show(state));
  });
  assert.isNotNull(loop);
  const from = loop ?? 0;
  assert.strictEqual(show(states[from]), show(states.at(-1)));
  const round = states.slice(from);
  for (const action of machine.actions) {
    const taken = steps
      .slice(from)
      .some((step, index) => step.action === action.name && show(step.state) !== show(round[index]));
    if (action.fairness === "weak")
      assert.isTrue(taken || round.some((state) => !isPossible(action, state)), action.name);
    if (action.fairness === "strong")
      assert.isTrue(taken || round.every((state) => !isPossible(action, state)), action.name);
  }
  return round;
};

const fairly = (fairness: Fairness, action: Action<Counter>): Action<Counter> => ({ ...action, fairness });

const at = (n: bigint) => (state: Counter) => state.n === n;

const reaches3: TemporalProperty<Counter> = {
  name: "reaches3",
  statement: "n is 3 at last",
  kind: "eventually",
  state: at(3n),
};
const often3: TemporalProperty<Counter> = {
  name: "often3",
  statement: "n is 3 again and again",
  kind: "infinitelyOften",
  state: at(3n),
};
const oneLeadsTo3: TemporalProperty<Counter> = {
  name: "oneLeadsTo3",
  statement: "1 leads to 3",
  kind: "leadsTo",
  from: at(1n),
  to: at(3n),
};
const below3: TemporalProperty<Counter> = {
  name: "below3",
  statement: "n stays below 3",
  kind: "always",
  state: ({ n }) => n < 3n,
};

const violated = (machine: Machine<Counter>) =>
  Effect.map(check(machine), ({ violations }) => {
    for (const { trace, property } of violations) if (property !== "below3") assertFairLasso(machine, trace);
    return violations.map(({ property }) => property);
  });

describe("temporal properties", () => {
  it.effect("without fairness, nothing has to happen", () =>
    Effect.gen(function* () {
      const machine = counter({ temporal: [reaches3, often3, oneLeadsTo3] });
      const { violations } = yield* check(machine);
      assert.deepStrictEqual(
        violations.map(({ kind, property, trace }) => [kind, property, statesOf(trace).map(({ n }) => n), trace.loop]),
        [
          ["temporal", "reaches3", [0n], 0],
          ["temporal", "often3", [0n], 0],
          ["temporal", "oneLeadsTo3", [0n, 1n], 1],
        ],
      );
    }),
  );

  it.effect("a fair action that stays possible is taken", () =>
    Effect.gen(function* () {
      const machine = counter({ actions: [fairly("weak", up)], temporal: [reaches3, often3, oneLeadsTo3] });
      assert.deepStrictEqual(yield* violated(machine), []);
    }),
  );

  it.effect("but going down in between is fair to going up", () =>
    Effect.gen(function* () {
      const machine = counter({ actions: [fairly("weak", up), down], temporal: [reaches3, often3, oneLeadsTo3] });
      assert.deepStrictEqual(yield* violated(machine), ["reaches3", "often3", "oneLeadsTo3"]);
      for (const { trace } of (yield* check(machine)).violations)
        assert.isAbove(trace.steps.length, trace.loop ?? trace.steps.length);
    }),
  );

  it.effect("always is violated by the shortest way there", () =>
    Effect.gen(function* () {
      const { violations } = yield* check(counter({ temporal: [below3] }));
      assert.deepStrictEqual(
        violations.map(({ property, trace }) => [property, trace.steps.length, trace.loop]),
        [["below3", 3, null]],
      );
    }),
  );

  it.effect("tells weak from strong fairness: possible again and again, but not all the time", () =>
    Effect.gen(function* () {
      const jump: Action<Counter> = {
        ...up,
        name: "jump",
        statement: "from 1 to 3",
        step: ({ n }) => (n === 1n ? to({ n: 3n }) : refuse("Overflow")),
      };
      const flip: Action<Counter> = {
        ...up,
        name: "flip",
        statement: "between 0 and 1",
        fairness: "weak",
        step: ({ n }) => (n < 2n ? to({ n: 1n - n }) : refuse("Overflow")),
      };
      const machine = (fairness: Fairness) =>
        counter({ actions: [flip, fairly(fairness, jump)], temporal: [reaches3] });
      assert.deepStrictEqual(yield* violated(machine("weak")), ["reaches3"]);
      assert.deepStrictEqual(yield* violated(machine("strong")), []);
    }),
  );

  it.effect("finds the fair part of a component that is unfair as a whole", () =>
    Effect.gen(function* () {
      const leap: Action<Counter> = {
        ...up,
        name: "leap",
        statement: "from 2 to 3",
        fairness: "strong",
        step: ({ n }) => (n === 2n ? to({ n: 3n }) : refuse("Overflow")),
      };
      const climb: Action<Counter> = {
        ...up,
        fairness: "weak",
        step: ({ n }) => (n < 2n ? to({ n: n + 1n }) : refuse("Overflow")),
      };
      const machine = counter({ actions: [climb, down, leap], temporal: [reaches3] });
      const { violations } = yield* check(machine);
      const rounds = violations.map(({ trace }) => assertFairLasso(machine, trace).map(({ n }) => n));
      assert.deepStrictEqual(rounds, [[0n, 1n, 0n]]);
    }),
  );

  it.effect("a step that changes nothing is no step", () =>
    Effect.gen(function* () {
      const idle: Action<Counter> = {
        ...up,
        name: "idle",
        fairness: "strong",
        refusals: [],
        step: ({ n }) => to({ n }),
      };
      const machine = counter({ actions: [idle, fairly("weak", up)], temporal: [reaches3] });
      assert.deepStrictEqual(yield* violated(machine), []);
    }),
  );

  it.effect("are not decided on a part of the states, and that is a finding", () =>
    Effect.gen(function* () {
      const { findings, violations } = yield* check(counter({ temporal: [often3] }), { signal: AbortSignal.abort() });
      assert.deepStrictEqual(violations, []);
      assert.include(
        findings.map(({ kind, subject }) => `${kind} ${subject}`),
        "temporalNotChecked often3",
      );
    }),
  );

  it.effect("are not refuted by what happens beyond a constraint", () =>
    Effect.gen(function* () {
      const constraint = { statement: "n is at most 1", holds: ({ n }: Counter) => n <= 1n };
      const machine = counter({ actions: [fairly("weak", up)], temporal: [reaches3], constraint });
      const { violations, bounded } = yield* check(machine);
      assert.deepStrictEqual([violations, bounded], [[], true]);
    }),
  );
});

describe("the constant-product pool", () => {
  it.effect("keeps its live properties, all states looked at in less than 2 seconds", () =>
    Effect.gen(function* () {
      const began = process.cpuUsage();
      const { violations, incomplete, distinct } = yield* check(small);
      assert.deepStrictEqual([violations, incomplete, distinct], [[], null, 40_265]);
      assert.isBelow(process.cpuUsage(began).user, 2e6);
    }),
  );

  it.effect("loses them without the fairness of removal", () =>
    Effect.gen(function* () {
      const unfair = (name: string) => ({
        ...small,
        actions: small.actions.map((action) =>
          action.name === name ? { ...action, fairness: "none" as const } : action,
        ),
      });
      const lost = (yield* check(unfair("remove"))).violations;
      assert.deepStrictEqual(
        lost.map(({ property }) => property),
        ["sharesFallAgain", "mostSharesLeadsToFewer"],
      );
      for (const { trace } of lost) {
        const round = assertFairLasso<ConstantProduct>(unfair("remove"), trace);
        assert.isTrue(round.every(({ s }) => s === 12n));
      }
      assert.deepStrictEqual((yield* check(unfair("swapXY"))).violations, []);
    }),
  );
});
