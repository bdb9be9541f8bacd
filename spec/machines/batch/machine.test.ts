import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { integer } from "../../arithmetic/integer.ts";
import { check, explore } from "../../checker/index.ts";
import { literalBatch, literalBatchLoss } from "../../equations/batch.ts";
import { hamiltonian } from "../../equations/hamiltonian.ts";
import { countedOf } from "../census.ts";
import { literalBatchMachine } from "./literal.ts";
import { batchMachine } from "./machine.ts";
import { BATCH_MUTANTS } from "./mutants.testing.ts";
import { BATCH_SCOPES } from "./scopes.ts";

describe.each(BATCH_SCOPES)("$name", (scope) => {
  it.effect("keeps every property in the whole of its states, with exact counts and no unexpected finding", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete, bounded } = yield* check(
        batchMachine(scope),
      );
      expect(violations).toEqual([]);
      expect([incomplete, bounded]).toEqual([null, false]);
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );
});

describe("every property has a mutant that violates it", () => {
  it.effect.each(BATCH_MUTANTS)("$notices: $mistake", ({ notices, scope, rules }) =>
    Effect.gen(function* () {
      const machine = batchMachine(scope, rules);
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
    const [scope] = BATCH_SCOPES;
    if (scope === undefined) throw new RangeError("there are scopes");
    const { invariants, actionProperties, temporal } = batchMachine(scope);
    expect([...invariants, ...actionProperties, ...temporal].map(({ name }) => name).toSorted()).toEqual(
      BATCH_MUTANTS.map(({ notices }) => notices).toSorted(),
    );
  });
});

describe("Algorithm 3 as printed", () => {
  it.effect("lowers the invariant with the first net buy: q = p = 2, buy 1 at 1, H = 3 < 4", () =>
    Effect.gen(function* () {
      const { violations } = yield* explore(literalBatchMachine);
      expect(violations.map(({ property }) => property)).toEqual(["invariantNeverFalls"]);
      const trace = violations[0]?.trace;
      expect(trace?.steps.map(({ action }) => action)).toEqual(["commit", "pass", "reveal", "pass", "clear"]);
      const state = trace?.steps.at(-1)?.state;
      expect([state?.q, state?.p]).toEqual([1n, 3n]);
      const before = { q: 2n, p: 2n, weight: 1n, lambda: 0n, target: 1n, mu: 0n };
      const after = literalBatch(integer, before, [1n]);
      expect([after.q, after.p]).toEqual([1n, 3n]);
      expect([hamiltonian(integer, [before]), hamiltonian(integer, [after])]).toEqual([4n, 3n]);
      expect(literalBatchLoss(integer, 4n, 2n, 1n)).toBe(1n);
    }),
  );
});
