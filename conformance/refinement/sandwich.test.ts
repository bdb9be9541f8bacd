import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { refineSandwich, refineSandwichMachines, type SandwichImplementation, sandwichReference } from "./sandwich.ts";

const oneMore =
  (name: string): SandwichImplementation =>
  (drawn) =>
    Result.map(sandwichReference(drawn), (amounts) => ({ ...amounts, [name]: (amounts[name] ?? 0n) + 1n }));

describe("sandwiches, random cases", () => {
  it.effect("src agrees with the specification", () =>
    Effect.gen(function* () {
      const { difference, answered, profitable, cases } = yield* refineSandwich({ seed: 13, cases: 2000 });
      expect(difference).toBeNull();
      expect(cases).toBe(2000);
      expect(answered).toBeGreaterThan(800);
      expect(profitable).toBeGreaterThan(120);
    }),
  );

  it.effect.each(["cost", "proceeds", "charges", "victimOut"])("notice %s of one more", (name) =>
    Effect.gen(function* () {
      const { difference } = yield* refineSandwich({ seed: 13, cases: 500, implementation: oneMore(name) });
      expect(difference).not.toBeNull();
    }),
  );
});

describe("sandwiches, explored steps", () => {
  it.effect("src takes and refuses every trade of the attacker that the specification does", () =>
    Effect.gen(function* () {
      const { steps, differences } = yield* refineSandwichMachines();
      expect(differences).toEqual([]);
      expect(steps).toBeGreaterThan(5000);
    }),
  );

  it.effect("notice a rule that admits everything", () =>
    Effect.gen(function* () {
      const { differences } = yield* refineSandwichMachines((sides) => Result.succeed(sides));
      expect(differences.length).toBeGreaterThan(0);
    }),
  );
});
