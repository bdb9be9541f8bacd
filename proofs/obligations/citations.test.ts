import { describe, expect, it, vi } from "vitest";
import { variablesOf } from "../fact.ts";
import { OBLIGATIONS } from "./index.ts";

/** The equations that have been applied since this was last emptied. */
const applied = vi.hoisted(() => new Set<string>());

vi.mock("../../spec/equations/numbered.ts", () => ({
  numbered: (number: string, form: string, title: string, formula: (...args: readonly unknown[]) => unknown) => {
    const traced = (...args: readonly unknown[]): unknown => {
      applied.add(`${number} (${form}): ${title}`);
      return formula(...args);
    };
    return Object.assign(traced, { source: { number, form, title } });
  },
}));

describe("an obligation cites the equations that it applies, and no others", () => {
  it.each(OBLIGATIONS.map((obligation) => ({ id: obligation.id, obligation })))("$id", ({ obligation }) => {
    applied.clear();
    variablesOf([...obligation.hypotheses, obligation.conclusion]);
    const cited = new Set(obligation.equations.map(({ number, form, title }) => `${number} (${form}): ${title}`));
    expect([...cited].sort()).toEqual([...applied].sort());
  });
});
