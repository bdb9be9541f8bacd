import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { fraction, type Rational, rational, showRational } from "../../arithmetic/index.ts";
import { explore } from "../../checker/index.ts";
import { countedOf } from "../census.ts";
import { held, type LiteralState, literalCurvatureMachine } from "./literal.ts";
import { curvatureMachine } from "./machine.ts";
import { CURVATURE_MUTANTS } from "./mutants.testing.ts";
import { curvatureActionProperties, curvatureInvariants } from "./properties.ts";
import { CURVATURE_SCOPES } from "./scopes.ts";

describe.each(CURVATURE_SCOPES)("$name", (scope) => {
  it.effect("keeps every property, with exact counts and no finding that was not expected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete } = yield* explore(curvatureMachine(scope));
      expect(violations).toEqual([]);
      expect(incomplete).toBeNull();
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );
});

describe("every property has a mutant that violates it", () => {
  it.effect.each(CURVATURE_MUTANTS)("$notices: $mistake", ({ notices, scope, actions }) =>
    Effect.gen(function* () {
      const machine = curvatureMachine(scope, actions);
      const only = <P extends { readonly name: string }>(properties: readonly P[]): readonly P[] =>
        properties.filter(({ name }) => name === notices);
      const { violations } = yield* explore({
        ...machine,
        invariants: only(machine.invariants),
        actionProperties: only(machine.actionProperties),
      });
      expect(violations.map(({ property }) => property)).toEqual([notices]);
      expect(violations[0]?.trace.steps.length).toBeGreaterThan(0);
    }),
  );

  it("no property is left out", () => {
    const [scope] = CURVATURE_SCOPES;
    if (scope === undefined) throw new RangeError("there are scopes");
    const properties = [...curvatureInvariants(scope.constants), ...curvatureActionProperties(scope.constants)];
    expect(properties.map(({ name }) => name).toSorted()).toEqual(
      CURVATURE_MUTANTS.map(({ notices }) => notices).toSorted(),
    );
  });
});

describe("equation 30 to the letter", () => {
  const afterwards = (moves: readonly (readonly [index: bigint, to: Rational])[]): LiteralState => {
    const [move] = literalCurvatureMachine.actions;
    const [initial] = literalCurvatureMachine.initial;
    if (move === undefined || initial === undefined) throw new RangeError("the machine has a move and a start");
    return moves.reduce((state, [index, to]) => {
      const step = move.step(state, { index, to: { ...to } });
      if (Result.isFailure(step)) throw new RangeError(step.failure.code);
      return step.success.next;
    }, initial);
  };
  const [half, one, high] = [fraction(1n, 2n), fraction(1n), fraction(13n, 5n)];
  const loot = (state: LiteralState): string => showRational(rational.subtract(fraction(2n), held(state)));

  it("lets a loop through two resources take 231/800 of the two credits held", () => {
    const loop = [
      [1n, half],
      [0n, high],
      [1n, one],
      [0n, one],
    ] as const;
    expect(loot(afterwards(loop))).toBe("231/800");
  });

  it.effect("is looted in three trades at the least: as much, of one resource, while the other rests", () =>
    Effect.gen(function* () {
      const { violations } = yield* explore(literalCurvatureMachine);
      expect(violations.map(({ property }) => property)).toEqual(["loopsCostTheTrader"]);
      const trace = violations[0]?.trace;
      expect(trace?.steps.map(({ parameters }) => parameters)).toEqual([
        { index: 0n, to: half },
        { index: 0n, to: high },
        { index: 0n, to: one },
      ]);
      expect(trace?.steps.slice(-1).map(({ state }) => loot(state))).toEqual(["231/800"]);
    }),
  );
});
