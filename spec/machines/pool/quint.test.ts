import { describe, expect, it } from "vitest";
import { poolTrades } from "./machine.ts";
import { POOL_MUTANTS } from "./mutants.testing.ts";
import { poolQuint, QUINT_INVARIANTS } from "./quint.ts";
import type { PoolScope } from "./scope.ts";
import { POOL_SCOPES } from "./scopes.ts";

const scopeOf = (name: string): PoolScope => {
  const scope = POOL_SCOPES.find((candidate) => candidate.name === name);
  if (scope === undefined) throw new RangeError(`no scope ${name}`);
  return scope;
};

describe("the pool as a Quint module", () => {
  it("has every action, and every guard of it in order", () => {
    const text = poolQuint(scopeOf("pool/plain"));
    for (const trade of Object.values(poolTrades("none"))) {
      const from = text.indexOf(`  action ${trade.name} = {`);
      const body = text.slice(from, text.indexOf("\n  }\n", from));
      const codes = trade.steps.flatMap((step) => (step.kind === "guard" ? [step.code] : []));
      expect(from).toBeGreaterThan(0);
      expect([...body.matchAll(/\/\/ (\w+)$/gm)].map(([, code]) => code)).toEqual(codes);
      const choices = trade.steps.flatMap((step) => (step.kind === "choice" ? [step.name] : []));
      expect([...body.matchAll(/nondet (\w+) = /g)].map(([, name]) => name)).toEqual(["order", ...choices]);
    }
  });

  it("has the bounds of the scope, its starts and its properties", () => {
    const text = poolQuint(scopeOf("pool/sheared"));
    expect(text).toContain("q.indices().forall(i => ((q[i] <= 56) and (p[i] <= 56))),");
    expect(text).toContain("{ q: [9], p: [25], c: [400000000000000000], shares: 2000, baseline: {");
    for (const name of QUINT_INVARIANTS) expect(text).toContain(`  val ${name} = `);
  });

  it("looks for the surcharge next to a third, which the volatility makes it", () => {
    expect(poolQuint(scopeOf("pool/sheared"))).toContain("(333333333333333331).to(333333333333333335)");
  });

  it("is another for every mutant of a property that it has", () => {
    const shown = POOL_MUTANTS.filter(({ notices }) => QUINT_INVARIANTS.some((name) => name === notices));
    expect(shown).toHaveLength(QUINT_INVARIANTS.length);
    for (const { scope, trades } of shown) expect(poolQuint(scope, trades)).not.toBe(poolQuint(scope));
  });

  it("is refused where a small finite set does not hold what is chosen, or the reserves are not bounded", () => {
    expect(() => poolQuint(scopeOf("pool/risk"))).toThrow("charges risk");
    expect(() => poolQuint(scopeOf("pool/limits"))).toThrow("not bounded");
  });
});
