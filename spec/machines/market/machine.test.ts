import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { explore } from "../../checker/index.ts";
import { marketActionProperties } from "./action-properties.ts";
import { MARKET_ACTIONS } from "./actions.ts";
import { marketInvariants } from "./invariants.ts";
import { marketMachine } from "./machine.ts";
import { MARKET_MUTANTS } from "./mutants.testing.ts";
import { MARKET_SCOPES } from "./scopes.ts";

/** Milliseconds: a few seconds of work, on a machine that is busy with more. */
const LONG = 240_000;

/** Distinct states, generated states and levels of each scope. They change only when the machine does. */
const COUNTS: Readonly<Record<string, readonly [distinct: number, generated: number, levels: number]>> = {
  "market/small": [12951, 23144, 3],
};

describe.each(MARKET_SCOPES)("$name", (scope) => {
  it.effect(
    "keeps every property, with exact counts and no finding that was not expected",
    () =>
      Effect.gen(function* () {
        const { distinct, generated, levels, violations, findings, incomplete } = yield* explore(marketMachine(scope));
        expect(violations).toEqual([]);
        expect(incomplete).toBeNull();
        expect(findings.filter(({ expected }) => !expected)).toEqual([]);
        expect([distinct, generated, levels]).toEqual(COUNTS[scope.name]);
      }),
    LONG,
  );
});

describe("every property has a mutant that violates it", () => {
  const [scope] = MARKET_SCOPES;
  if (scope === undefined) throw new RangeError("there are scopes");

  it.effect.each(MARKET_MUTANTS)("$notices: $mistake", ({ notices, steps }) =>
    Effect.gen(function* () {
      const machine = marketMachine(scope, steps);
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

  it("no property and no action is left out", () => {
    const properties = [...marketInvariants, ...marketActionProperties];
    expect(properties.map(({ name }) => name).toSorted()).toEqual(
      MARKET_MUTANTS.map(({ notices }) => notices).toSorted(),
    );
    expect(Object.keys(MARKET_ACTIONS).toSorted()).toEqual(Object.keys(scope.parameters).toSorted());
  });
});
