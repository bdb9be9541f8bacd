import { it } from "@effect/vitest";
import { Effect, Fiber } from "effect";
import { describe, expect } from "vitest";
import { fraction } from "../../spec/arithmetic/index.ts";
import type { Formula } from "../../spec/checker/action/index.ts";
import { type Fact, fact } from "../fact.ts";
import { replays } from "../obligation/replay.ts";
import { Solver } from "./solver.ts";

type Names = "x" | "y" | "z";

const given = (name: string, formula: Formula<Names>): Fact => fact(name, name, formula);

const ask = (facts: readonly Fact[], timeoutMilliseconds = 5000) =>
  Effect.flatMap(Solver, (solver) => solver.check(facts, { timeoutMilliseconds }));

const check = (...facts: readonly Fact[]) => ask(facts).pipe(Effect.provide(Solver.layer));

const xIsAHalf = given("2x = 1", (a, { x }) => a.equal(a.multiply(a.literal(2n), x), a.literal(1n)));

/** Three cubes that add up to 33, and tie each other besides: far beyond any limit of these tests. */
const hard = given("x³ + y³ + z³ = 33", (a, { x, y, z }) => {
  const cube = (of: typeof x) => a.multiply(of, a.multiply(of, of));
  const cubes = a.add(cube(x), a.add(cube(y), cube(z)));
  const tie = a.add(cube(a.multiply(x, a.add(y, z))), cube(a.subtract(a.multiply(y, z), x)));
  return a.and(a.equal(cubes, a.literal(33n)), a.equal(tie, cube(a.add(a.multiply(x, y), cube(z)))), a.less(x, y));
});

describe("the solver", () => {
  it.effect("finds a model and gives it in exact fractions", () =>
    Effect.gen(function* () {
      const answer = yield* check(xIsAHalf);
      expect(answer.kind === "satisfiable" && [...(answer.model ?? [])]).toEqual([["x", fraction(1n, 2n)]]);
    }),
  );

  it.effect("finds a model of fractions where the first that comes is irrational", () =>
    Effect.gen(function* () {
      const facts = [
        given("x² ≥ 2", (a, { x }) => a.atMost(a.literal(2n), a.multiply(x, x))),
        given("x·y = 1", (a, { x, y }) => a.equal(a.multiply(x, y), a.literal(1n))),
      ];
      const answer = yield* check(...facts);
      expect(answer.kind === "satisfiable" && answer.model !== null && replays(facts, answer.model)).toBe(true);
    }),
  );

  it.effect("gives no model where a number has to be irrational", () =>
    Effect.gen(function* () {
      const answer = yield* check(given("x² = 2", (a, { x }) => a.equal(a.multiply(x, x), a.literal(2n))));
      expect(answer).toMatchObject({ kind: "satisfiable", model: null });
    }),
  );

  it.effect("tells facts that contradict each other", () =>
    Effect.gen(function* () {
      const negative = given("x < 0", (a, { x }) => a.less(x, a.literal(0n)));
      expect((yield* check(xIsAHalf, negative)).kind).toBe("unsatisfiable");
    }),
  );

  it.effect("multiplies out, and sees a sum of what is known", () =>
    Effect.gen(function* () {
      const solver = yield* Solver;
      const facts = [
        given("x·(y + z) < y·z", (a, { x, y, z }) => a.less(a.multiply(x, a.add(y, z)), a.multiply(y, z))),
        given("y·z < x·y + x·z", (a, { x, y, z }) =>
          a.less(a.multiply(y, z), a.add(a.multiply(x, y), a.multiply(x, z))),
        ),
      ];
      const answer = yield* solver.check(facts, { timeoutMilliseconds: 5000, strategies: ["monomials"] });
      expect(answer).toEqual({ kind: "unsatisfiable", strategy: "monomials" });
    }).pipe(Effect.provide(Solver.layer)),
  );

  it.effect("says that it does not know when the time is up, and why, of each strategy", () =>
    Effect.gen(function* () {
      const answer = yield* ask([hard], 20);
      expect(answer.kind === "unknown" ? answer.reason : answer.kind).toMatch(/^qfnra-nlsat: .*; monomials: .*/);
    }).pipe(Effect.provide(Solver.layer)),
  );

  it.effect("divides only where the divisor is not zero", () =>
    Effect.gen(function* () {
      const quotient = given("1/x = y", (a, { x, y }) => a.equal(a.divide(a.literal(1n), x), y));
      const zero = yield* check(
        quotient,
        given("x = 0", (a, { x }) => a.equal(x, a.literal(0n))),
      );
      expect(zero.kind).toBe("unsatisfiable");
      const half = yield* check(
        quotient,
        given("y = 2", (a, { y }) => a.equal(y, a.literal(2n))),
      );
      expect(half.kind === "satisfiable" && half.model?.get("x")).toEqual(fraction(1n, 2n));
    }),
  );

  it.effect("can be interrupted, and answers afterwards", () =>
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(ask([hard], 60_000));
      yield* Effect.promise(() => new Promise((resolve) => setTimeout(resolve, 50)));
      yield* Fiber.interrupt(fiber);
      expect((yield* ask([xIsAHalf])).kind).toBe("satisfiable");
    }).pipe(Effect.provide(Solver.layer)),
  );

  it.effect("answers the same whatever it was asked before", () =>
    Effect.gen(function* () {
      const loose = [given("x·y > 3", (a, { x, y }) => a.less(a.literal(3n), a.multiply(x, y)))];
      const first = yield* ask(loose);
      yield* ask([given("y < z", (a, { y, z }) => a.less(y, z)), ...loose]);
      expect(yield* ask(loose)).toEqual(first);
    }).pipe(Effect.provide(Solver.layer)),
  );
});
