import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { check, explore } from "../../checker/index.ts";
import { countedOf } from "../census.ts";
import { routingMachine } from "./machine.ts";
import { ROUTING_MUTANTS, splitAtSpotPrices } from "./mutants.testing.ts";
import { routingActionProperties, routingInvariants, routingTemporal } from "./properties.ts";
import { optimalSplit, ROUTING } from "./rules.ts";
import { ROUTING_SCOPES, type RoutingScope } from "./scopes.ts";

const defaultScope = (): RoutingScope => {
  const [scope] = ROUTING_SCOPES;
  if (scope === undefined) throw new RangeError("there are scopes");
  return scope;
};

describe.each(ROUTING_SCOPES)("$name", (scope) => {
  it.effect("keeps every property, with exact counts and no finding that was not expected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete, bounded } = yield* check(
        routingMachine(scope),
      );
      expect(violations).toEqual([]);
      expect(incomplete).toBeNull();
      expect(bounded).toBe(false);
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );
});

describe("every property has a mutant that violates it", () => {
  it.effect.each(ROUTING_MUTANTS)("$notices: $mistake", ({ notices, rules }) =>
    Effect.gen(function* () {
      const machine = routingMachine(defaultScope(), rules);
      const only = <P extends { readonly name: string }>(properties: readonly P[]): readonly P[] =>
        properties.filter(({ name }) => name === notices);
      const { violations } = yield* check({
        ...machine,
        invariants: only(machine.invariants),
        actionProperties: only(machine.actionProperties),
        temporal: only(machine.temporal),
      });
      expect(violations.map(({ property }) => property)).toEqual([notices]);
      expect(violations[0]?.trace.steps.length).toBeGreaterThan(0);
    }),
  );

  it("no property is left out", () => {
    const { constants } = defaultScope();
    const properties = [...routingInvariants(constants), ...routingActionProperties(constants), ...routingTemporal];
    expect(properties.map(({ name }) => name).toSorted()).toEqual(
      ROUTING_MUTANTS.map(({ notices }) => notices).toSorted(),
    );
  });
});

describe("equation 22 as printed", () => {
  it.effect("overpays with the first job: a spot price holds for no amount", () =>
    Effect.gen(function* () {
      const machine = routingMachine(defaultScope(), { ...ROUTING, split: splitAtSpotPrices });
      const { violations } = yield* explore(machine);
      const steps = violations[0]?.trace.steps ?? [];
      expect(violations[0]?.property).toBe("cheapest");
      expect(steps.map(({ action }) => action)).toEqual(["submit", "route"]);
      expect(steps[0]?.parameters.amounts).toEqual([5n, 0n, 0n, 0n]);
      // All 5 where the spot price is lowest, for 45 credits; 3 there and 2 at the other near venue cost 23.
      expect(steps[1]?.receipt.credits).toBe(45n);
      expect(optimalSplit((defaultScope().constants.venues[0] ?? []).slice(0, 2), 5n)).toMatchObject({
        quantities: [3n, 2n],
        credits: 23n,
      });
    }),
  );
});
