import { assert, describe, it } from "@effect/vitest";
import { Deferred, Effect, Fiber } from "effect";
import { bigBug, small, smallBug, wad } from "../../machines/constant-product/scopes.ts";
import { type Counter, counter, down, refuse, to, up } from "../counter.testing.ts";
import type { Machine } from "../machine.ts";
import { statesOf } from "../trace/trace.ts";
import type { Exploration } from "./exploration.ts";
import { explore } from "./explore.ts";
import { Monitor } from "./monitor.ts";

const kindsOf = (exploration: Exploration<Counter>): readonly string[] =>
  exploration.findings.map(({ kind, subject, expected }) => `${kind} ${subject}${expected ? " (expected)" : ""}`);

const findings = (machine: Machine<Counter>) => Effect.map(explore(machine), kindsOf);

describe("explore", () => {
  it.effect("counts what it visits, level by level", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, bounded, incomplete } = yield* explore(counter());
      assert.deepStrictEqual(
        { distinct, generated, levels, violations, findings, bounded, incomplete },
        { distinct: 4, generated: 7, levels: 4, violations: [], findings: [], bounded: false, incomplete: null },
      );
    }),
  );

  it.effect("counts an initial state as often as it is named, and keeps it once", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels } = yield* explore(counter({ initial: [{ n: 1n }, { n: 1n }, { n: 3n }] }));
      assert.deepStrictEqual([distinct, generated, levels], [4, 9, 2]);
    }),
  );

  it.effect("gives the shortest behaviour that violates an invariant", () =>
    Effect.gen(function* () {
      const below2 = { name: "below2", statement: "n stays below 2", holds: ({ n }: Counter) => n < 2n };
      const { violations, incomplete } = yield* explore(counter({ invariants: [below2] }));
      assert.deepStrictEqual(
        violations.map(({ kind, property, trace }) => [kind, property, statesOf(trace).map(({ n }) => n)]),
        [["invariant", "below2", [0n, 1n, 2n]]],
      );
      assert.strictEqual(incomplete?.reason, "violation");
    }),
  );

  it.effect("sees an invariant violated in an initial state", () =>
    Effect.gen(function* () {
      const positive = { name: "positive", statement: "n is above 0", holds: ({ n }: Counter) => n > 0n };
      const { violations } = yield* explore(counter({ invariants: [positive] }));
      assert.deepStrictEqual(
        violations.map(({ trace }) => [trace.initial, trace.steps.length]),
        [[{ n: 0n }, 0]],
      );
    }),
  );

  it.effect("checks an action property on every transition, also on one between known states", () =>
    Effect.gen(function* () {
      const notBackTo2 = {
        name: "notBackTo2",
        statement: "n does not fall to 2",
        when: (_: Counter, action: string) => action === "down",
        holds: (_: Counter, __: string, { next }: { next: Counter }) => next.n !== 2n,
      };
      const { violations, distinct } = yield* explore(counter({ actionProperties: [notBackTo2] }));
      assert.strictEqual(distinct, 4);
      assert.deepStrictEqual(
        violations.map(({ kind, property, trace }) => [kind, property, trace.steps.map(({ action }) => action)]),
        [["actionProperty", "notBackTo2", ["up", "up", "up", "down"]]],
      );
    }),
  );

  it.effect("checks a refusal property on every refusal, and says what was refused where", () =>
    Effect.gen(function* () {
      const upTo = (limit: bigint) => ({
        name: `upTo${limit}`,
        statement: `n rises to ${limit}`,
        holds: ({ n }: Counter, action: string, { code }: { code: string }) =>
          action !== "up" || (code === "Overflow" && n >= limit),
      });
      const { violations } = yield* explore(counter({ refusalProperties: [upTo(3n), upTo(4n)] }));
      assert.deepStrictEqual(
        violations.map(({ kind, property, statement, trace }) => [kind, property, statement, trace.steps.length]),
        [["refusalProperty", "upTo4", "n rises to 4: up() is refused in the last state", 3]],
      );
    }),
  );

  it.effect("goes on after a violation when asked to, and gives the first of each property", () =>
    Effect.gen(function* () {
      const below = (limit: bigint) => ({
        name: `below${limit}`,
        statement: `n stays below ${limit}`,
        holds: ({ n }: Counter) => n < limit,
      });
      const { violations, incomplete } = yield* explore(counter({ invariants: [below(3n), below(1n)] }), {
        goOn: true,
      });
      assert.deepStrictEqual(
        violations.map(({ property, trace }) => [property, trace.steps.length]),
        [
          ["below1", 1],
          ["below3", 3],
        ],
      );
      assert.isNull(incomplete);
    }),
  );

  it.effect("reports a deadlock as a finding, as a violation, or not at all", () =>
    Effect.gen(function* () {
      const oneWay = counter({ actions: [up] });
      assert.deepStrictEqual(kindsOf(yield* explore(oneWay)), ["deadlock machine"]);
      const { violations } = yield* explore(oneWay, { deadlock: "violation" });
      assert.deepStrictEqual(
        violations.map(({ kind, trace }) => [kind, statesOf(trace).map(({ n }) => n)]),
        [["deadlock", [0n, 1n, 2n, 3n]]],
      );
      assert.deepStrictEqual((yield* explore(oneWay, { deadlock: "ignore" })).findings, []);
    }),
  );
});

describe("findings", () => {
  const twice = {
    ...up,
    name: "twice",
    step: ({ n }: Counter) => (n > 5n ? to({ n: n * 2n }) : refuse<Counter>("Overflow")),
  };

  it.effect("an action that never fired", () =>
    Effect.gen(function* () {
      assert.deepStrictEqual(yield* findings(counter({ actions: [up, down, twice] })), ["actionNeverFired twice"]);
    }),
  );

  it.effect("a refusal that was never given", () =>
    Effect.gen(function* () {
      const careless = { ...down, refusals: [...down.refusals, "Expired" as const] };
      assert.deepStrictEqual(yield* findings(counter({ actions: [up, careless] })), ["refusalNeverGiven down.Expired"]);
    }),
  );

  it.effect("a refusal that was not declared", () =>
    Effect.gen(function* () {
      const secretive = { ...down, refusals: [] };
      assert.deepStrictEqual(yield* findings(counter({ actions: [up, secretive] })), [
        "refusalUndeclared down.InsufficientReserve",
      ]);
    }),
  );

  it.effect("an implication whose left side was never true, of a state, a transition and a behaviour", () =>
    Effect.gen(function* () {
      const vacuous = { statement: "above 9, anything", when: ({ n }: Counter) => n > 9n, holds: () => false };
      const machine = counter({
        invariants: [{ name: "state", ...vacuous }],
        actionProperties: [{ name: "transition", ...vacuous }],
        temporal: [
          { name: "behaviour", statement: "9 leads to 0", kind: "leadsTo", from: ({ n }) => n > 9n, to: () => true },
        ],
      });
      assert.deepStrictEqual(yield* findings(machine), [
        "premiseNeverTrue state",
        "premiseNeverTrue transition",
        "premiseNeverTrue behaviour",
      ]);
    }),
  );

  it.effect("a witness that was never reached", () =>
    Effect.gen(function* () {
      const reached = (n: bigint) => ({ name: `at${n}`, statement: `n is ${n}`, holds: (s: Counter) => s.n === n });
      const machine = counter({ witnesses: [reached(2n), reached(4n)] });
      assert.deepStrictEqual(yield* findings(machine), ["witnessNeverReached at4"]);
    }),
  );

  it.effect("a constraint that cut the graph; the states it keeps from being left are counted and checked", () =>
    Effect.gen(function* () {
      const seen = { name: "seen", statement: "n stays below 2", holds: ({ n }: Counter) => n < 2n };
      const machine = counter({ constraint: { statement: "n is at most 1", holds: ({ n }) => n <= 1n } });
      const result = yield* explore(machine);
      assert.deepStrictEqual([result.distinct, result.generated, result.bounded], [3, 4, true]);
      assert.deepStrictEqual(kindsOf(result), ["refusalNeverGiven up.Overflow", "bounded machine"]);
      assert.strictEqual((yield* explore({ ...machine, invariants: [seen] })).violations.length, 1);
    }),
  );

  it.effect("is marked as expected with the author's reason, and missed when it does not occur", () =>
    Effect.gen(function* () {
      const expected = [
        { kind: "actionNeverFired", subject: "twice", reason: "n is small" },
        { kind: "deadlock", subject: "machine", reason: "for the test" },
      ] as const;
      const result = yield* explore(counter({ actions: [up, down, twice], expected }));
      assert.deepStrictEqual(kindsOf(result), ["actionNeverFired twice (expected)", "expectedButAbsent machine"]);
      assert.strictEqual(result.findings[0]?.reason, "n is small");
    }),
  );
});

describe("a run that ends early", () => {
  it.effect("says that it was cut at a number of states", () =>
    Effect.gen(function* () {
      const { distinct, incomplete } = yield* explore(wad, { maxStates: 10_000 });
      assert.isAtLeast(distinct, 10_000);
      assert.strictEqual(incomplete?.reason, "maxStates");
    }),
  );

  it.effect("keeps within a memory budget, and says that it ended it", () =>
    Effect.gen(function* () {
      const { distinct, memory, incomplete } = yield* explore(small, { memory: 500_000 });
      assert.isAtMost(memory, 500_000);
      assert.isAbove(distinct, 1000);
      assert.strictEqual(incomplete?.reason, "memory");
      assert.match(incomplete?.detail ?? "", /^\d+ states fill the 500000 bytes that they may take; \d+ states were/);
    }),
  );

  it.effect("reports when it is aborted by its signal", () =>
    Effect.gen(function* () {
      const { incomplete, distinct } = yield* explore(small, { signal: AbortSignal.abort() });
      assert.deepStrictEqual([incomplete?.reason, distinct], ["interrupted", 1]);
    }),
  );

  it.live("tells the monitor what it had found when its fiber is interrupted", () =>
    Effect.gen(function* () {
      const partial = yield* Deferred.make<Exploration<unknown>>();
      const monitor = {
        progress: () => Effect.void,
        interrupted: (exploration: Exploration<unknown>) => Effect.asVoid(Deferred.succeed(partial, exploration)),
      };
      const fiber = yield* explore(wad).pipe(Effect.provideService(Monitor, monitor), Effect.forkChild);
      yield* Effect.sleep("200 millis");
      yield* Fiber.interrupt(fiber);
      const { incomplete, distinct } = yield* Deferred.await(partial);
      assert.strictEqual(incomplete?.reason, "interrupted");
      assert.isAbove(distinct, 1);
    }),
  );

  it.live("tells the monitor how far it is", () =>
    Effect.gen(function* () {
      const told: number[] = [];
      const monitor = {
        progress: ({ queue }: { queue: number }) => Effect.sync(() => told.push(queue)),
        interrupted: () => Effect.void,
      };
      yield* explore(wad, { maxStates: 600_000 }).pipe(Effect.provideService(Monitor, monitor));
      assert.isAbove(told[0] ?? 0, 0);
    }),
  );
});

describe("a machine that is at fault", () => {
  it.effect("is named with the state when its step throws", () =>
    Effect.gen(function* () {
      const broken = {
        ...up,
        step: () => {
          throw new Error("broken");
        },
      };
      const cause = yield* Effect.flip(Effect.sandbox(explore(counter({ actions: [broken] }))));
      assert.match(String(cause), /counter failed in its state number 0: Error: broken/);
    }),
  );

  it.effect("is named with the variable when a value is not of its type", () =>
    Effect.gen(function* () {
      const wrong = { ...up, step: () => to({ n: 5 as unknown as bigint }) };
      const cause = yield* Effect.flip(Effect.sandbox(explore(counter({ actions: [wrong] }))));
      assert.match(String(cause), /state.n is 5 \(number\), must be an integer/);
    }),
  );
});

describe("the planted bug", () => {
  it.effect("is found after 4 steps in small and 11 in big", () =>
    Effect.gen(function* () {
      const lengths = [];
      for (const machine of [smallBug, bigBug])
        lengths.push((yield* explore(machine)).violations.map(({ property, trace }) => [property, trace.steps.length]));
      assert.deepStrictEqual(lengths, [[["noBigSkew", 4]], [["noBigSkew", 11]]]);
    }),
  );
});
