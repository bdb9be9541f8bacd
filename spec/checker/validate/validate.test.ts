import { assert, describe, it } from "@effect/vitest";
import { Effect, Result } from "effect";
import type { ConstantProduct } from "../../machines/constant-product/constant-product.ts";
import { small, smallBug, wad } from "../../machines/constant-product/scopes.ts";
import { describeRefusal } from "../../vocabulary/refusal.ts";
import { type Counter, counter, down, up } from "../counter.testing.ts";
import { explore } from "../explore/explore.ts";
import type { Action, Parameters } from "../machine.ts";
import { readLog, toLog } from "./log.ts";
import { validate } from "./validate.ts";

const judge = (...lines: readonly unknown[]) =>
  validate(small, Result.getOrThrow(readLog(small, lines.map((line) => JSON.stringify(line)).join("\n"))));

const first = { action: "init", state: { x: "40", y: "40", s: "8" } };

describe("a log", () => {
  it.effect("of a behaviour is accepted", () =>
    Effect.gen(function* () {
      for (const { trace } of (yield* explore(smallBug)).violations) {
        const verdict = validate(smallBug, Result.getOrThrow(readLog(smallBug, toLog(smallBug, trace))));
        assert.isTrue(verdict.accepted);
        assert.deepStrictEqual(verdict.trace, trace);
      }
    }),
  );

  it("is refused at the first step that the machine refuses, with the guard", () => {
    const verdict = judge(
      first,
      { action: "add", parameters: { m: 3 }, state: { s: 11 } },
      { action: "add", parameters: { m: 3 } },
      { action: "remove", parameters: { m: 1 } },
    );
    assert.deepStrictEqual([verdict.accepted, verdict.longestPrefix, verdict.steps], [false, 1, 3]);
    assert.deepStrictEqual(
      verdict.obstacles.map(({ detail }) => detail),
      ["add(m = 3) is refused: Overflow: s is 14, must be at most 12"],
    );
  });

  it("is refused where a recorded variable is another one than the machine's", () => {
    const verdict = judge(first, { action: "swapXY", parameters: { dx: "3" }, state: { x: "43", y: "37" } });
    assert.deepStrictEqual(
      verdict.obstacles.map(({ detail }) => detail),
      ["swapXY(dx = 3): y is 37, the machine makes it 38"],
    );
  });

  it("with unknown variables, parameters and actions is followed through all states in which the machine may be", () => {
    const verdict = judge(
      first,
      { action: "swapXY" },
      {},
      { action: "remove", parameters: { m: 2 }, state: { x: 33 } },
    );
    assert.isTrue(verdict.accepted);
    assert.isAbove(verdict.possible, 1);
    assert.strictEqual(verdict.trace?.steps.length, 3);
  });

  it("may tell parameters that the machine does not try by itself", () => {
    assert.isTrue(judge(first, { action: "swapXY", parameters: { dx: "11" }, state: { x: "51" } }).accepted);
  });

  it("without a first state begins in any initial one", () => {
    const { accepted, trace } = judge({ action: "remove", parameters: { m: 1 } });
    assert.isTrue(accepted);
    assert.deepStrictEqual(trace?.initial, { x: 40n, y: 40n, s: 8n });
  });

  it("that begins in no initial state, or with an unknown action, is refused", () => {
    assert.deepStrictEqual(judge({ state: { x: "41" } }).obstacles, [
      { kind: "noInitialState", detail: "no initial state has x = 41" },
    ]);
    assert.deepStrictEqual(judge(first, { action: "steal" }).obstacles, [
      { kind: "unknownAction", detail: "steal is not an action; they are swapXY, swapYX, add, remove" },
    ]);
  });

  it.each([
    ["{", 'Malformed: line 1 is "{", must be JSON'],
    ["[]", "Malformed: line 1 is [], must be a JSON object"],
    [
      '{"act": "add"}',
      'UnknownField: line 1.act is "add", must be left out (the fields are action, parameters, state)',
    ],
    ['{"action": 5}', "Malformed: line 1.action is 5, must be a text, or left out"],
    ['{"state": {"x": "4.5"}}', 'NotAnInteger: line 1.state.x is "4.5", must be a canonical decimal string'],
    ['\n{"state": {"z": "1"}}', 'UnknownField: line 2.state.z is "1", must be left out (there are x, y, s)'],
    [
      '{"action": "add", "parameters": {"n": "1"}}',
      'UnknownField: line 1.parameters.n is "1", must be left out (there are m)',
    ],
  ])("that reads %s is refused with the line, the path and the value", (log, message) => {
    const result = readLog(small, log);
    assert.isTrue(Result.isFailure(result));
    if (Result.isFailure(result)) assert.include(result.failure.map(describeRefusal).join("\n"), message);
  });

  it("of 10,000 events is judged in less than a second", () => {
    let state = wad.initial[0] as ConstantProduct;
    const lines: unknown[] = [];
    for (let turn = 0; turn < 10_000; turn++) {
      const action = wad.actions[(turn * 7) % 4] as Action<ConstantProduct>;
      const parameters = action.parameters[(turn * 31) % 1001] as Parameters;
      state = Result.getOrThrow(action.step(state, parameters)).next;
      const [x, y] = [String(state.x), String(state.y)];
      lines.push({
        action: action.name,
        parameters: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, String(value)])),
        state: turn % 3 === 0 ? { x } : { x, y },
      });
    }
    const log = lines.map((line) => JSON.stringify(line)).join("\n");
    const began = process.cpuUsage();
    const { accepted, steps } = validate(wad, Result.getOrThrow(readLog(wad, log)));
    assert.isBelow(process.cpuUsage(began).user, 1e6);
    assert.deepStrictEqual([accepted, steps], [true, 10_000]);
  });
});

describe("a run whose steps are not told", () => {
  it("is accepted when some steps lead through what was seen", () => {
    const machine = counter({ actions: [up, down] });
    const seen = (n: bigint) => ({ action: null, parameters: {}, after: { n } });
    const judged = (...values: readonly bigint[]) =>
      validate<Counter>(machine, { before: { n: 0n }, steps: values.map(seen), loop: null });
    assert.isTrue(judged(1n, 2n, 1n, 0n).accepted);
    assert.strictEqual(judged(1n, 3n).longestPrefix, 1);
  });
});
