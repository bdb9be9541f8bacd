import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { explore } from "../../checker/index.ts";
import { poolActionProperties, poolInvariants } from "../pool/properties.ts";
import { blockMachine } from "./machine.ts";
import { BLOCK_MUTANTS } from "./mutants.testing.ts";
import { blockActionProperties, blockInvariants } from "./properties.ts";
import { BLOCK_SCOPES } from "./scopes.ts";

const [scope] = BLOCK_SCOPES;
if (scope === undefined) throw new RangeError("there is a scope");

describe("every property of a block has a mutant that violates it", () => {
  it.effect.each(BLOCK_MUTANTS)("$notices: $mistake", ({ notices, rules }) =>
    Effect.gen(function* () {
      const machine = blockMachine(scope, rules);
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

  it("no property is left out but those of the pool, which has mutants of its own", () => {
    const namesOf = (...lists: readonly (readonly { readonly name: string }[])[]): readonly string[] =>
      lists.flat().map(({ name }) => name);
    const ofPool = namesOf(poolInvariants(scope.constants), poolActionProperties(scope.constants));
    const own = namesOf(blockInvariants(scope), blockActionProperties(scope)).filter((name) => !ofPool.includes(name));
    expect(own.toSorted()).toEqual(BLOCK_MUTANTS.map(({ notices }) => notices).toSorted());
  });
});
