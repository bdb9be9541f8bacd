import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { check, explore } from "../../checker/index.ts";
import { countedOf } from "../census.ts";
import { propertiesOf, withOnly } from "../faults.testing.ts";
import { LITERAL_FEE_MACHINES } from "./literal.ts";
import { feeMachine } from "./machine.ts";
import { FEE_MUTANTS } from "./mutants.testing.ts";
import { FEE_SCOPES } from "./scopes.ts";

describe.each(FEE_SCOPES)("$name", (scope) => {
  it.effect("keeps every property, with exact counts and no finding that was not expected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete } = yield* check(feeMachine(scope));
      expect(violations).toEqual([]);
      expect(incomplete).toBeNull();
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );
});

describe("every property has a mutant that violates it", () => {
  it.effect.each(FEE_MUTANTS)("$notices: $mistake", ({ notices, scope, operations }) =>
    Effect.gen(function* () {
      const { violations } = yield* check(withOnly(feeMachine(scope, operations), notices));
      expect(violations.map(({ property }) => property)).toEqual([notices]);
    }),
  );

  it("no property is left out", () => {
    const [scope] = FEE_SCOPES;
    if (scope === undefined) throw new RangeError("there are scopes");
    expect(propertiesOf(feeMachine(scope)).toSorted()).toEqual(FEE_MUTANTS.map(({ notices }) => notices).toSorted());
  });
});

/** The shortest way to paying out more than was collected, and both amounts there. */
const overpaid = (machine: (typeof LITERAL_FEE_MACHINES)[keyof typeof LITERAL_FEE_MACHINES]) =>
  Effect.map(explore(machine), ({ violations }) => {
    const [violation] = violations;
    const steps = violation?.trace.steps ?? [];
    const last = steps.at(-1)?.state;
    return {
      property: violation?.property,
      actions: steps.map(({ action, parameters }) => [action, ...Object.values(parameters)].join(" ")),
      paid: last?.paid,
      collected: last?.collected,
    };
  });

describe("rules that overpay", () => {
  it.effect("two accumulators that are rounded separately pay 10 of 7", () =>
    Effect.gen(function* () {
      expect(yield* overpaid(LITERAL_FEE_MACHINES.separatelyRounded)).toEqual({
        property: "neverOverpaid",
        actions: ["advance 1", "collect 7", "claim 1"],
        paid: 10n,
        collected: 7n,
      });
    }),
  );

  it.effect("equation 33 with the average across providers pays 180 of 100", () =>
    Effect.gen(function* () {
      expect(yield* overpaid(LITERAL_FEE_MACHINES.averageByProvider)).toEqual({
        property: "neverOverpaid",
        actions: ["advance 10", "mint bob 10", "collect 100", "claim 1"],
        paid: 180n,
        collected: 100n,
      });
    }),
  );

  it.effect("equation 32 without a snapshot of the shares pays the same fees to whoever comes later", () =>
    Effect.gen(function* () {
      expect(yield* overpaid(LITERAL_FEE_MACHINES.withoutSnapshot)).toEqual({
        property: "neverOverpaid",
        actions: ["collect 10", "claim 1", "mint bob 100", "claim 2"],
        paid: 15n,
        collected: 10n,
      });
    }),
  );
});
