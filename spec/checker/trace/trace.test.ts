import { readFileSync } from "node:fs";
import { assert, describe, it } from "@effect/vitest";
import { Effect, Result } from "effect";
import fc from "fast-check";
import type { ConstantProduct } from "../../machines/constant-product/constant-product.ts";
import { small, smallBug } from "../../machines/constant-product/scopes.ts";
import { counter, to } from "../counter.testing.ts";
import { explore } from "../explore/explore.ts";
import type { Machine, Value, VariableType } from "../machine.ts";
import { validate } from "../validate/validate.ts";
import { formatTrace } from "./format.ts";
import { fromItf, toItf } from "./itf.ts";
import { sameValue } from "./same.ts";
import { statesOf, type Trace } from "./trace.ts";

const fixture = (name: string): unknown =>
  JSON.parse(
    readFileSync(new URL(`../../machines/constant-product/fixtures/${name}.itf.json`, import.meta.url), "utf8"),
  );

const read = <State>(machine: Machine<State>, json: unknown) => Result.getOrThrow(fromItf(machine, json));

const bug = Effect.map(explore(smallBug), ({ violations }): Trace<ConstantProduct> => {
  const [violation] = violations;
  if (violation === undefined) throw new Error("the planted bug was not found");
  return violation.trace;
});

describe("a trace as text", () => {
  it.effect("tells the action, its parameters and what changed", () =>
    Effect.gen(function* () {
      assert.strictEqual(
        formatTrace(smallBug, yield* bug),
        [
          "0. x = 40, y = 40, s = 8",
          "1. swapXY(dx = 3)",
          "   x: 40 → 43",
          "   y: 40 → 38",
          "2. swapXY(dx = 8)",
          "   x: 43 → 51",
          "   y: 38 → 33",
          "3. swapXY(dx = 8)",
          "   x: 51 → 59",
          "   y: 33 → 29",
          "4. add(m = 1)",
          "   x: 59 → 67",
          "   y: 29 → 33",
          "   s: 8 → 9",
        ].join("\n"),
      );
    }),
  );

  it("goes into the parts of a value, and tells the receipt and the loop", () => {
    const machine = {
      variables: {
        of: { kind: "record", fields: { a: { kind: "integer" }, b: { kind: "list", of: { kind: "integer" } } } },
      },
    } as const;
    const trace = {
      machine: "m",
      initial: { of: { a: 1n, b: [1n, 2n] } },
      steps: [
        { action: "go", parameters: {}, receipt: { paid: 5n }, state: { of: { a: 1n, b: [1n, 3n] } } },
        { action: "stay", parameters: {}, receipt: {}, state: { of: { a: 1n, b: [1n, 3n] } } },
      ],
      loop: 2,
    };
    assert.strictEqual(
      formatTrace(machine, trace),
      "0. of = {a: 1, b: [1, 2]}\n1. go() reports paid 5\n   of.b.1: 2 → 3\n2. stay()\n   (nothing changes)\n   and nothing happens any more",
    );
  });
});

describe("ITF", () => {
  it("of Quint is read and accepted as a behaviour of the machine", () => {
    for (const [name, length, actions] of [
      ["sample-small", 20, null],
      ["violation", 18, "swapXY swapXY swapYX add swapXY"],
    ] as const) {
      const recording = read(small, fixture(name));
      assert.strictEqual(recording.steps.length, length);
      if (actions !== null)
        assert.strictEqual(
          recording.steps
            .slice(0, 5)
            .map(({ action }) => action)
            .join(" "),
          actions,
        );
      const { accepted, trace } = validate(small, recording);
      assert.isTrue(accepted, name);
      assert.strictEqual(trace?.steps.length, length);
    }
  });

  it("of Quint that was tampered with is not accepted", () => {
    const text = JSON.stringify(fixture("violation")).replace('"55"', '"54"');
    const { accepted, longestPrefix, obstacles } = validate(small, read(small, JSON.parse(text)));
    assert.deepStrictEqual([accepted, longestPrefix], [false, 3]);
    assert.match(obstacles[0]?.detail ?? "", /^add\(m = 2\): x is 54, the machine makes it 55$/);
  });

  it.effect("gives back the trace that was written", () =>
    Effect.gen(function* () {
      const trace = yield* bug;
      const json: unknown = JSON.parse(JSON.stringify(toItf(smallBug, trace)));
      const { accepted, trace: back } = validate(smallBug, read(smallBug, json));
      assert.isTrue(accepted);
      assert.deepStrictEqual(back, trace);
    }),
  );

  it("keeps the loop of a lasso, and refuses one that does not close", () => {
    const machine = counter();
    const [up, down] = machine.actions;
    assert.isDefined(up);
    assert.isDefined(down);
    const step = (action: string, n: bigint) => ({ action, parameters: {}, receipt: {}, state: { n } });
    const lasso = {
      machine: "counter",
      initial: { n: 0n },
      steps: [step("up", 1n), step("up", 2n), step("down", 1n)],
      loop: 1,
    };
    const json = toItf(machine, lasso);
    assert.strictEqual(json.loop, 1);
    const { accepted, trace } = validate(machine, read(machine, json));
    assert.isTrue(accepted);
    assert.deepStrictEqual(trace, lasso);
    const open = validate(machine, read(machine, { ...json, loop: 0, states: (json.states as unknown[]).slice(0, 3) }));
    assert.deepStrictEqual([open.accepted, open.obstacles[0]?.kind], [false, "noLoop"]);
  });

  it("accepts JSON integers, tuples and sets where other tools write them", () => {
    const machine = {
      ...counter(),
      variables: { n: { kind: "list", of: { kind: "integer" } } },
      initial: [{ n: [1n, 2n] }],
      actions: [],
      constraint: { statement: "", holds: () => true },
    } as unknown as Machine<{ n: readonly bigint[] }>;
    for (const n of [[1, 2], { "#tup": [1, { "#bigint": "2" }] }, { "#set": [1, 2] }])
      assert.deepStrictEqual(read(machine, { vars: ["n"], states: [{ n }] }).before, { n: [1n, 2n] });
  });

  const good = fixture("sample-small") as { vars: string[]; states: Record<string, unknown>[] };
  const withState = (change: Record<string, unknown>) => ({
    ...good,
    states: [good.states[0], { ...good.states[1], ...change }],
  });

  it.each([
    ["no object", 5, "Malformed: trace is 5, must be an object"],
    ["no states", { vars: ["x"] }, "Malformed: trace.states is absent, must be an array"],
    ["empty states", { ...good, states: [] }, "LengthMismatch: trace.states is 0, must be at least 1 state"],
    ["vars that are no texts", { ...good, vars: [1] }, "Malformed: trace.vars.0 is 1, must be a text"],
    [
      "a variable too few",
      { ...good, vars: ["x", "y"] },
      'MissingField: trace.vars is ["x","y"], must be with the variable s',
    ],
    [
      "a variable too many",
      { ...good, vars: [...good.vars, "a::z"] },
      "UnknownField: trace.vars is a::z, must be one of the variables x, y, s",
    ],
    [
      "a bad integer",
      withState({ "small::poolBase::x": { "#bigint": "1e3" } }),
      'NotAnInteger: trace.states.1.small::poolBase::x is {"#bigint":"1e3"}, must be an integer, {"#bigint": "…"} or a JSON integer below 2^53',
    ],
    [
      "a number beyond 2^53",
      withState({ "small::poolBase::x": 2 ** 53 }),
      "NotAnInteger: trace.states.1.small::poolBase::x is 9007199254740992",
    ],
    [
      "a loop that leads nowhere",
      { ...good, loop: 99 },
      "Malformed: trace.loop is 99, must be the index of one of 21 states",
    ],
    [
      "an action that is no text",
      withState({ "mbt::actionTaken": 7 }),
      "Malformed: trace.states.1.mbt::actionTaken is 7, must be a text",
    ],
    [
      "a pick that is no option",
      withState({ "mbt::actionTaken": "add", "mbt::nondetPicks": { m: 3 } }),
      "Malformed: trace.states.1.mbt::nondetPicks.m is 3",
    ],
  ])("with %s is refused with the path and the value", (_, json, message) => {
    const result = fromItf(small, json);
    assert.isTrue(Result.isFailure(result));
    if (Result.isFailure(result)) {
      const [first] = result.failure;
      assert.include(`${first?.code}: ${first?.field} is ${first?.actual}, must be ${first?.bound}`, message);
    }
  });
});

const NAMES = ["idle", "busy", "done"];

/** Types of variables with values of them. */
const typed = fc.letrec<{ any: readonly [VariableType, fc.Arbitrary<Value>] }>((tie) => ({
  any: fc.oneof(
    { maxDepth: 3, depthSize: "small" },
    fc.constant([{ kind: "integer" }, fc.bigInt()] as const),
    fc.constant([{ kind: "boolean" }, fc.boolean()] as const),
    fc.constant([{ kind: "name", names: NAMES }, fc.constantFrom(...NAMES)] as const),
    tie("any").map(([of, value]) => [{ kind: "list", of }, fc.array(value, { maxLength: 4 })] as const),
    tie("any").map(([of, value]) => [{ kind: "optional", of }, fc.option(value)] as const),
    tie("any").map(
      ([to, value]) =>
        [
          { kind: "map", to },
          fc.array(fc.tuple(fc.string(), value), { maxLength: 4 }).map((pairs) => new Map(pairs)),
        ] as const,
    ),
    fc
      .dictionary(
        fc.string({ minLength: 1 }).filter((key) => key !== "__proto__" && !key.startsWith("#")),
        tie("any"),
        { maxKeys: 3 },
      )
      .map((fields) => {
        const entries = Object.entries(fields);
        return [
          { kind: "record", fields: Object.fromEntries(entries.map(([field, [of]]) => [field, of])) },
          fc.record(Object.fromEntries(entries.map(([field, [, value]]) => [field, value]))),
        ] as const;
      }),
  ) as fc.Arbitrary<readonly [VariableType, fc.Arbitrary<Value>]>,
})).any;

describe("ITF of any state", () => {
  it("survives the round trip through JSON, with its action and parameters", () => {
    const cases = typed.chain(([type, value]) => fc.tuple(fc.constant(type), value, value, fc.bigInt()));
    fc.assert(
      fc.property(cases, ([type, first, second, amount]) => {
        const machine = {
          ...counter(),
          variables: { of: type },
          initial: [{ of: first }],
          actions: [
            {
              name: "set",
              statement: "sets it",
              fairness: "none",
              parameters: [{ amount }],
              refusals: [],
              step: () => to({ of: second }),
            },
          ],
        } as unknown as Machine<{ of: Value }>;
        const step = { action: "set", parameters: { amount }, receipt: {}, state: { of: second } };
        const trace = { machine: "counter", initial: { of: first }, steps: [step], loop: null };
        const json: unknown = JSON.parse(JSON.stringify(toItf(machine, trace)));
        const { accepted, trace: back } = validate(machine, read(machine, json));
        assert.isTrue(accepted);
        if (back === null) throw new Error("there is no trace");
        assert.isTrue(statesOf(back).every(({ of }, index) => sameValue(of, index === 0 ? first : second)));
        assert.deepStrictEqual(back.steps[0]?.parameters, { amount });
      }),
    );
  });
});
