import { it } from "@effect/vitest";
import { Effect } from "effect";
import { describe, expect } from "vitest";
import { explore } from "../../checker/index.ts";
import { countedOf } from "../census.ts";
import { propertiesOf, withOnly } from "../faults.testing.ts";
import { sandwichMachine } from "./machine.ts";
import { SANDWICH_MUTANTS } from "./mutants.testing.ts";
import { type Profits, profitsOf } from "./profits.ts";
import { sandwichesDoNotPay } from "./properties.ts";
import { SANDWICH_SCOPES } from "./scopes.ts";
import type { SandwichScope } from "./state.ts";

/** Few enough for every sequence of them to be gone through. */
const FEW = [50n, 100n, 200n, 300n, 400n];

const PROFITS: Readonly<Record<string, Profits>> = {
  "sandwich/free": { sequences: 15075, closed: 720, profitable: 47, largest: 198n },
  "sandwich/fees": { sequences: 15076, closed: 720, profitable: 46, largest: 145n },
  "sandwich/rule": { sequences: 2458, closed: 0, profitable: 0, largest: null },
  "sandwich/rule-fees": { sequences: 2458, closed: 0, profitable: 0, largest: null },
  "sandwich/two-addresses": { sequences: 52397, closed: 1440, profitable: 92, largest: 145n },
  "sandwich/next-block": { sequences: 5647, closed: 108, profitable: 10, largest: 145n },
  "sandwich/limit": { sequences: 13583, closed: 673, profitable: 0, largest: 0n },
};

const scopeOf = (name: string): SandwichScope => {
  const scope = SANDWICH_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

describe.each(SANDWICH_SCOPES)("$name", (scope) => {
  it.effect("keeps every property, with exact counts and no finding that was not expected", () =>
    Effect.gen(function* () {
      const { distinct, generated, levels, violations, findings, incomplete } = yield* explore(sandwichMachine(scope));
      expect(violations).toEqual([]);
      expect(incomplete).toBeNull();
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );

  it("has exactly so many sequences that pay", () => {
    expect(profitsOf({ ...scope, amounts: FEW })).toEqual(PROFITS[scope.name]);
  });
});

describe("a sandwich pays", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["sandwich/free", ["attackerBuys", "victimBuys", "attackerSells"]],
    ["sandwich/fees", ["attackerBuys", "victimBuys", "attackerSells"]],
    ["sandwich/two-addresses", ["attackerBuys", "victimBuys", "attackerSells"]],
    ["sandwich/next-block", ["attackerBuys", "victimBuys", "endBlock", "attackerSells"]],
  ];
  it.effect.each(cases)("in %s, on the shortest way: %s", ([name, shortest]) =>
    Effect.gen(function* () {
      const machine = sandwichMachine(scopeOf(name));
      const { violations } = yield* explore({ ...machine, invariants: [sandwichesDoNotPay] });
      expect(violations).toHaveLength(1);
      expect(violations[0]?.trace.steps.map(({ action }) => action)).toEqual(shortest);
    }),
  );
});

describe("every property has a mutant that violates it", () => {
  it.effect.each(SANDWICH_MUTANTS)("$notices: $mistake", ({ notices, machine }) =>
    Effect.gen(function* () {
      const { violations } = yield* explore(withOnly(machine, notices));
      expect(violations.map(({ property }) => property)).toEqual([notices]);
    }),
  );

  it("no property is left out", () => {
    const names = new Set(SANDWICH_SCOPES.flatMap((scope) => propertiesOf(sandwichMachine(scope))));
    expect([...names].toSorted()).toEqual(SANDWICH_MUTANTS.map(({ notices }) => notices).toSorted());
  });
});
