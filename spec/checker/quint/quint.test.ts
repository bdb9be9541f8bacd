import { describe, expect, it } from "vitest";
import { invariant } from "../../equations/invariant.ts";
import type { DeclaredAction } from "../action/index.ts";
import type { Machine } from "../machine.ts";
import { actionLines, moduleText, quint, setText, typeText, valueText } from "./index.ts";

type Name = "x" | "amount" | "twice" | "half";

/** Takes the largest half of an amount, rounded down, off x. */
const halve: DeclaredAction<Name, "x", never> = {
  name: "halve",
  statement: "x falls by half of the amount",
  steps: [
    {
      kind: "guard",
      code: "ZeroAmount",
      subject: "amount",
      bound: "at least 1",
      refuses: (a, { amount }) => a.equal(amount, a.literal(0n)),
      ends: true,
    },
    {
      kind: "choice",
      name: "half",
      extremum: "largest",
      from: (a) => a.literal(0n),
      upTo: (_, { x }) => x,
      given: [{ kind: "definition", name: "twice", value: (a, { half }) => a.add(half, half) }],
      holds: (a, { twice, amount }) => a.atMost(twice, amount),
    },
  ],
  updates: { x: (a, { x, half }) => a.subtract(x, half) },
  receipt: {},
};

const emission = {
  names: { x: "x", amount: "order.amount" },
  candidates: { reach: 9n, near: {} },
  effect: ({ half }: Readonly<Record<string, string>>) => [`x' = (x - ${half})`],
};

const machine: Machine<{ readonly x: bigint }> = {
  name: "halves",
  statement: "something falls by halves",
  variables: { x: { kind: "integer" } },
  constants: {},
  initial: [{ x: 8n }],
  actions: [],
  invariants: [],
  actionProperties: [],
  temporal: [],
  witnesses: [],
  expected: [],
};

describe("the Quint reading", () => {
  it("prints an equation as it stands", () => {
    const curve = { q: "q", p: "p", c: "c", beta: "b", m: "m", shares: "s" };
    expect(invariant(quint, curve)).toBe(
      "(((2 * q) * (((p * 1000000000000000000) - (b * s)) + (c * q))) + (m * (p * p)))",
    );
  });

  it("has connectives of any number of parts, and negative numbers in parentheses", () => {
    expect([quint.and(), quint.and("a"), quint.or("a", "b", "c"), quint.literal(-1n)]).toEqual([
      "true",
      "a",
      "(a or b or c)",
      "(-1)",
    ]);
  });

  it("refuses to divide", () => {
    expect(() => quint.divide("a", "b")).toThrow("a / b");
  });
});

describe("values and types", () => {
  it("are integers, truth values, names, lists and records", () => {
    expect(typeText({ kind: "record", fields: { q: { kind: "list", of: { kind: "integer" } } } })).toBe(
      "{ q: List[int] }",
    );
    expect(valueText({ q: [1n, -2n], open: true })).toBe("{ q: [1, (-2)], open: true }");
    expect(setText([1n, 2n])).toBe("Set(\n    1,\n    2\n  )");
  });

  it("are refused where they are anything else", () => {
    expect(() => typeText({ kind: "map", to: { kind: "integer" } })).toThrow("map");
    expect(() => valueText(null)).toThrow("not emitted");
    expect(() => valueText(new Map())).toThrow("not emitted");
  });
});

describe("a declared action", () => {
  it("is guards, picks among the extreme candidates, and primed variables", () => {
    expect(actionLines(halve, emission)).toEqual([
      "all {",
      "  not((order.amount == 0)), // ZeroAmount",
      "  {",
      "    nondet half = 0.to(x).filter(half_0 => (((0 <= half_0) and (half_0 <= x) and ((half_0 + half_0) <= order.amount)) and not(((0 <= (half_0 + 1)) and ((half_0 + 1) <= x) and (((half_0 + 1) + (half_0 + 1)) <= order.amount))))).oneOf()",
      "    val twice = (half + half)",
      "    all {",
      "      x' = (x - half),",
      "    }",
      "  }",
      "}",
    ]);
  });

  it("looks for what depends on constants alone next to what is known of it", () => {
    const near = { ...emission, candidates: { reach: 9n, near: { half: 100n } } };
    expect(actionLines(halve, near).join("\n")).toContain("nondet half = (98).to(102).filter(");
  });
});

describe("a machine", () => {
  it("is a module", () => {
    const text = moduleText(machine, {
      name: "halves",
      constants: { HALF: "2" },
      ghosts: { kept: { type: "bool", first: "true" } },
      actions: { halve: actionLines(halve, emission) },
      constraint: "(x <= 9)",
      invariants: { natural: "(0 <= x)" },
    });
    expect(text.split("\n").map((line) => line.trim())).toEqual(
      expect.arrayContaining([
        "module halves {",
        "pure val HALF = 2",
        "{ x: 8 }",
        "var x: int",
        "var kept: bool",
        "all { x' = start.x, kept' = true }",
        "action halve = {",
        "any { halve }",
        "val natural = (0 <= x)",
      ]),
    );
  });
});
