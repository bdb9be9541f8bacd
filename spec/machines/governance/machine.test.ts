import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { check, explore, type Machine } from "../../checker/index.ts";
import { countedOf } from "../census.ts";
import { propertiesOf, withOnly } from "../faults.testing.ts";
import { literalGovernance } from "./literal.ts";
import { governanceMachine } from "./machine.ts";
import { GOVERNANCE_MUTANTS, type GovernanceMutant } from "./mutants.testing.ts";
import { GOVERNANCE_SCOPES, type GovernanceScope } from "./scopes.ts";
import type { Chamber } from "./state.ts";
import { governanceSteps } from "./steps.ts";

describe.each(GOVERNANCE_SCOPES)("$name", (scope) => {
  it.effect("keeps every property, with exact counts, all states seen and no finding that was not expected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete, bounded } = yield* check(
        governanceMachine(scope),
      );
      expect(violations).toEqual([]);
      expect([incomplete, bounded]).toEqual([null, false]);
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );
});

const scopeOf = (name: string): GovernanceScope => {
  const scope = GOVERNANCE_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

/** The mutant, looked at for one property only. */
const mutated = ({ scope, steps, fairness, notices }: GovernanceMutant): Machine<Chamber> => {
  const machine = governanceMachine(scopeOf(scope), { ...governanceSteps, ...steps });
  return {
    ...withOnly(machine, notices),
    actions: machine.actions.map((action) => ({
      ...action,
      fairness: Object.entries(fairness ?? {}).find(([name]) => name === action.name)?.[1] ?? action.fairness,
    })),
  };
};

describe("every property has a mutant that violates it", () => {
  it.effect.each(GOVERNANCE_MUTANTS)("$notices: $mistake", (mutant) =>
    Effect.gen(function* () {
      const { violations } = yield* check(mutated(mutant));
      expect(violations.map(({ property }) => property)).toEqual([mutant.notices]);
      const [violation] = violations;
      expect(violation?.trace.steps.length).toBeGreaterThan(0);
      expect(violation?.trace.loop !== null).toBe(violation?.kind === "temporal");
    }),
  );

  it("no property is left out", () => {
    const noticed = new Set(GOVERNANCE_MUTANTS.map(({ notices }) => notices));
    const names = propertiesOf(governanceMachine(scopeOf("governance/two")));
    expect(names.filter((name) => !noticed.has(name))).toEqual([]);
  });
});

describe("section 14.1 as printed", () => {
  const literal = governanceMachine(scopeOf("governance/one"), literalGovernance);

  it.effect("lets shares vote twice, in four steps", () =>
    Effect.gen(function* () {
      const { violations } = yield* explore(withOnly(literal, "noShareVotesTwice"));
      const trace = violations[0]?.trace;
      expect(trace?.steps.map(({ action }) => action)).toEqual(["propose", "vote", "transfer", "vote"]);
      const { inFavour = 0n, against = 0n } = trace?.steps.at(-1)?.state.proposals[0] ?? {};
      expect(inFavour + against).toBeGreaterThan(3n);
    }),
  );

  it.effect("lets two trades of one block see different parameters", () =>
    Effect.gen(function* () {
      const { violations } = yield* explore(withOnly(literal, "oneSetOfParametersABlock"));
      const actions = violations[0]?.trace.steps.map(({ action }) => action) ?? [];
      expect(actions.filter((action) => action !== "nextBlock")).toEqual([
        "propose",
        "vote",
        "conclude",
        "trade",
        "execute",
        "trade",
      ]);
    }),
  );
});
