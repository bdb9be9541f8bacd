import { describe, expect, it, vi } from "vitest";
import type { Arithmetic } from "../../spec/arithmetic/index.ts";
import type { Evidence } from "./evidence/evidence.ts";
import { examine } from "./evidence/examine.ts";
import { CLAIMS } from "./ledger/index.ts";

/** The equations that have been applied since this was last emptied, and the one that is changed. */
const state = vi.hoisted(() => ({ applied: new Set<string>(), mutated: "" }));

/** What an equation gives, and one more: of a state after a step, of its credits. */
const oneMore = (a: Arithmetic<unknown, unknown>, value: unknown): unknown => {
  if (typeof value === "boolean") return !value;
  if (typeof value === "object" && value !== null && "p" in value)
    return { ...value, p: a.add(value.p, a.literal(1n)) };
  return a.add(value, a.literal(1n));
};

vi.mock("../../spec/equations/numbered.ts", () => ({
  numbered: (number: string, form: string, title: string, formula: (...args: readonly unknown[]) => unknown) => {
    const name = `${number} (${form}): ${title}`;
    const traced = (...args: readonly unknown[]): unknown => {
      state.applied.add(name);
      const value = formula(...args);
      return state.mutated === name ? oneMore(args[0] as Arithmetic<unknown, unknown>, value) : value;
    };
    return Object.assign(traced, { source: { number, form, title } });
  },
}));

const none = new Map();

/** The evidence that applies each equation. */
const byEquation = (): ReadonlyMap<string, readonly Evidence[]> => {
  const users = new Map<string, Evidence[]>();
  for (const evidence of new Set(CLAIMS.flatMap((claim) => claim.evidence))) {
    state.applied.clear();
    if (evidence.kind !== "obligation") examine(evidence, none);
    for (const name of state.applied) users.set(name, [...(users.get(name) ?? []), evidence]);
  }
  return users;
};

describe("evidence that is worked out from the specification", () => {
  const users = [...byEquation()].map(([name, evidence]) => ({ name, evidence }));

  it("applies most equations of the paper", () => {
    expect(users.filter(({ name }) => name.includes("(literal)")).length).toBeGreaterThan(20);
  });

  it.each(users)("notices a change of $name", ({ name, evidence }) => {
    state.mutated = name;
    const failing = evidence.filter((each) => !examine(each, none).ok);
    state.mutated = "";
    expect(failing.length).toBeGreaterThan(0);
  });
});
