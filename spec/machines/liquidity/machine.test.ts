import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { explore } from "../../checker/index.ts";
import { countedOf } from "../census.ts";
import { propertiesOf, withOnly } from "../faults.testing.ts";
import { literalLiquidityMachine } from "./literal.ts";
import { liquidityMachine } from "./machine.ts";
import { LIQUIDITY_MUTANTS } from "./mutants.testing.ts";
import { LIQUIDITY_SCOPES } from "./scopes.ts";

describe.each(LIQUIDITY_SCOPES)("$name", (scope) => {
  it.effect("keeps every property, with exact counts and no finding that was not expected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete } = yield* explore(liquidityMachine(scope));
      expect(violations).toEqual([]);
      expect(incomplete).toBeNull();
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );
});

describe("every property has a mutant that violates it", () => {
  it.effect.each(LIQUIDITY_MUTANTS)("$notices: $mistake", ({ notices, scope, operations, fault = (same) => same }) =>
    Effect.gen(function* () {
      const { violations } = yield* explore(withOnly(fault(liquidityMachine(scope, operations)), notices));
      expect(violations.map(({ property }) => property)).toEqual([notices]);
    }),
  );

  it("no property is left out", () => {
    const [scope] = LIQUIDITY_SCOPES;
    if (scope === undefined) throw new RangeError("there are scopes");
    expect(propertiesOf(liquidityMachine(scope)).toSorted()).toEqual(
      LIQUIDITY_MUTANTS.map(({ notices }) => notices).toSorted(),
    );
  });
});

describe("equation 31 as printed", () => {
  const { invariants, actionProperties } = literalLiquidityMachine;

  it.effect("gives a depositor of resources alone the credits of others", () =>
    Effect.gen(function* () {
      const { violations } = yield* explore({ ...literalLiquidityMachine, actionProperties: [] });
      expect(violations.map(({ property }) => property)).toEqual(invariants.map(({ name }) => name));
      const [{ trace } = { trace: undefined }] = violations;
      expect(trace?.steps.map(({ action, parameters }) => [action, parameters])).toEqual([
        ["deposit", { deltaQ: 100n, deltaP: 0n }],
        ["burnAll", {}],
      ]);
      expect(trace?.steps.at(-1)?.state).toEqual({
        q: 100n,
        p: 50n,
        shares: 100n,
        held: 0n,
        gainedQ: 0n,
        gainedP: 50n,
      });
    }),
  );

  it.effect("takes from the share of everybody else with the deposit itself", () =>
    Effect.gen(function* () {
      const { violations } = yield* explore({ ...literalLiquidityMachine, invariants: [] });
      expect(violations.map(({ property }) => property)).toEqual(actionProperties.map(({ name }) => name));
      expect(violations[0]?.trace.steps.map(({ action, parameters }) => [action, parameters])).toEqual([
        ["deposit", { deltaQ: 100n, deltaP: 0n }],
      ]);
    }),
  );
});
