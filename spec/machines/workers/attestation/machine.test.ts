import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { check, type Machine } from "../../../checker/index.ts";
import { attestationMachine } from "./machine.ts";
import { ATTESTATION_MUTANTS, type AttestationMutant } from "./mutants.testing.ts";
import { ATTESTATION_RULES } from "./scope.ts";
import type { Attestation } from "./state.ts";
import { attestationSteps, panelOf } from "./steps.ts";

describe("workers/attestation", () => {
  it.effect("keeps every property, with exact counts, all states seen and nothing unexpected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete, bounded } = yield* check(
        attestationMachine(),
      );
      expect(violations).toEqual([]);
      expect([incomplete, bounded]).toEqual([null, false]);
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect([distinct, generated, levels]).toEqual([6083, 17373, 14]);
    }),
  );
});

/** The mutant, looked at for one property only. */
const mutated = ({ steps, fairness, notices }: AttestationMutant): Machine<Attestation> => {
  const machine = attestationMachine({ ...attestationSteps, ...steps });
  const only = <P extends { readonly name: string }>(properties: readonly P[]): readonly P[] =>
    properties.filter(({ name }) => name === notices);
  return {
    ...machine,
    actions: machine.actions.map((action) => ({
      ...action,
      fairness: Object.entries(fairness ?? {}).find(([name]) => name === action.name)?.[1] ?? action.fairness,
    })),
    invariants: only(machine.invariants),
    actionProperties: only(machine.actionProperties),
    temporal: only(machine.temporal),
  };
};

describe("every property has a mutant that violates it", () => {
  it.effect.each(ATTESTATION_MUTANTS)("$notices: $mistake", (mutant) =>
    Effect.gen(function* () {
      const { violations } = yield* check(mutated(mutant));
      expect(violations.map(({ property }) => property)).toEqual([mutant.notices]);
      const [violation] = violations;
      expect(violation?.trace.steps.length).toBeGreaterThan(0);
      expect(violation?.trace.loop !== null).toBe(violation?.kind === "temporal");
    }),
  );

  it("no property is left out", () => {
    const { invariants, actionProperties, temporal } = attestationMachine();
    const noticed = new Set(ATTESTATION_MUTANTS.map(({ notices }) => notices));
    const names = [...invariants, ...actionProperties, ...temporal].map(({ name }) => name);
    expect(names.filter((name) => !noticed.has(name))).toEqual([]);
  });
});

describe("the panel of a seed", () => {
  it("is the same for everyone, and leaves out who comes last", () => {
    expect(panelOf(ATTESTATION_RULES, 0n)).toEqual([false, true, true, true]);
    expect(panelOf(ATTESTATION_RULES, 4n)).toEqual([true, true, false, true]);
  });

  it("goes by number where digests are equal", () => {
    expect(panelOf({ ...ATTESTATION_RULES, digest: () => 7n }, 0n)).toEqual([true, true, true, false]);
  });
});
