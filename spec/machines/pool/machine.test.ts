import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { explore } from "../../checker/index.ts";
import { countedOf } from "../census.ts";
import { poolMachine } from "./machine.ts";
import { POOL_MUTANTS } from "./mutants.testing.ts";
import { poolActionProperties, poolInvariants } from "./properties.ts";
import { POOL_SCOPES } from "./scopes.ts";

/** Two of the scopes; `hmm spec check --all`, a part of `hmm verify`, explores them all. */
const SOME = POOL_SCOPES.filter(({ name }) => ["pool/risk", "pool/two"].includes(name));

describe.each(SOME)("$name", (scope) => {
  it.effect("keeps every property, with exact counts and no finding that was not expected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete } = yield* explore(poolMachine(scope));
      expect(violations).toEqual([]);
      expect(incomplete).toBeNull();
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );
});

describe("every property has a mutant that violates it", () => {
  it.effect.each(POOL_MUTANTS)("$notices: $mistake", ({ notices, scope, trades }) =>
    Effect.gen(function* () {
      const machine = poolMachine(scope, trades);
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
    const [scope] = POOL_SCOPES;
    if (scope === undefined) throw new RangeError("there are scopes");
    const properties = [...poolInvariants(scope.constants), ...poolActionProperties(scope.constants)];
    expect(properties.map(({ name }) => name).toSorted()).toEqual(
      POOL_MUTANTS.map(({ notices }) => notices).toSorted(),
    );
  });
});
