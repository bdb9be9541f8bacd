import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { check, type Machine } from "../../checker/index.ts";
import { countedOf } from "../census.ts";
import { jobMachine } from "./machine.ts";
import { JOB_MUTANTS, type JobMutant } from "./mutants.testing.ts";
import { JOB_SCOPES, type JobScope } from "./scopes.ts";
import { isTimed, type JobBook } from "./state.ts";
import { jobSteps } from "./steps.ts";

describe.each(JOB_SCOPES)("$name", (scope) => {
  it.effect("keeps every property, with exact counts, all states seen and no finding that was not expected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete, bounded } = yield* check(
        jobMachine(scope),
      );
      expect(violations).toEqual([]);
      expect([incomplete, bounded]).toEqual([null, false]);
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );
});

const scopeOf = (name: string): JobScope => {
  const scope = JOB_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

/** The mutant, looked at for one property only. */
const mutated = ({ scope, steps, fairness, notices }: JobMutant): Machine<JobBook> => {
  const machine = jobMachine(scopeOf(scope), { ...jobSteps, ...steps });
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
  it.effect.each(JOB_MUTANTS)("$notices: $mistake", (mutant) =>
    Effect.gen(function* () {
      const { violations } = yield* check(mutated(mutant));
      expect(violations.map(({ property }) => property)).toEqual([mutant.notices]);
      const [violation] = violations;
      expect(violation?.trace.steps.length).toBeGreaterThan(0);
      expect(violation?.trace.loop !== null).toBe(violation?.kind === "temporal");
    }),
  );

  it("no property is left out", () => {
    const { invariants, actionProperties, temporal } = jobMachine(scopeOf("jobs/two"));
    const noticed = new Set(JOB_MUTANTS.map(({ notices }) => notices));
    const names = [...invariants, ...actionProperties, ...temporal].map(({ name }) => name);
    expect(names.filter((name) => !noticed.has(name))).toEqual([]);
  });

  it.effect("a job without a timeout is left running, overdue, for ever", () =>
    Effect.gen(function* () {
      const mutant = JOB_MUTANTS.find(({ mistake }) => mistake === "a running job has no timeout");
      if (mutant === undefined) throw new RangeError("there is such a mutant");
      const [violation] = (yield* check(mutated(mutant))).violations;
      const stuck = violation?.trace.steps.at(-1)?.state.jobs[0];
      expect(violation?.trace.steps.map(({ action }) => action)).toEqual([
        "submit",
        "quote",
        "accept",
        "start",
        "advance",
        "advance",
        "advance",
      ]);
      expect(stuck).toMatchObject({ status: "running", left: -1n });
      expect(stuck !== undefined && isTimed(stuck.status)).toBe(true);
    }),
  );
});
