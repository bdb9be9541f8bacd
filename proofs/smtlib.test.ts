import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { init, killThreads } from "z3-solver";
import { OBLIGATIONS } from "./obligations/index.ts";
import { smtlib } from "./smtlib.ts";

const TEXTS = OBLIGATIONS.map((obligation) => [obligation.id, smtlib(obligation)] as const);

const textOf = (id: string): string => TEXTS.find(([each]) => each === id)?.[1] ?? "";

const codeOf = (text: string): string =>
  text
    .split("\n")
    .filter((line) => !line.startsWith(";"))
    .join("\n")
    .replaceAll(/\|[^|]*\|/g, "x");

describe("the SMT-LIB text of an obligation", () => {
  let z3: Awaited<ReturnType<typeof init>>;
  beforeAll(async () => {
    z3 = await init({ print: () => {}, printErr: () => {} });
  });
  afterAll(() => killThreads(z3.em) as Promise<void>);

  it("is read by Z3, every assertion of it", () => {
    const context = z3.Context("smtlib");
    for (const [id, text] of TEXTS) {
      const solver = new context.Solver();
      solver.fromString(text);
      expect([id, solver.assertions().length()]).toEqual([id, text.split("\n(assert ").length - 1]);
    }
  });

  it("has no division, and balances its parentheses", () => {
    for (const [, text] of TEXTS) {
      const code = codeOf(text);
      expect(code).not.toContain("(/ ");
      expect(code.split("(").length).toBe(code.split(")").length);
    }
  });

  it("says what is claimed, and which answer is expected", () => {
    const proved = textOf("restoring-reserve-cannot-lower-credits");
    expect(proved).toMatch(/^; restoring-reserve-cannot-lower-credits\n; However long a sequence/);
    expect(proved).toContain("(set-info :status unsat)");
    expect(proved).toContain("; not: p' ≥ p");
    expect(textOf("paper-eq7-price-is-positive")).toContain("(set-info :status sat)");
  });

  it("says what quotients are", () => {
    const text = textOf("paper-eq7-price-is-positive");
    expect(text).toContain("(declare-const quotient!0 Real)");
    expect(text).toContain("(assert (and (= (* quotient!");
  });
});
