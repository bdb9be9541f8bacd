import { describe, expect, it } from "vitest";
import { digestOf } from "./digest.ts";
import { testId } from "./identity.ts";

const question = { operation: "pool.buy", params: { time: "1" }, state: {}, input: { credits: "1", index: 0 } };

describe("testId", () => {
  it("is permanent: this value may never change", () => {
    expect(testId(question)).toBe("v1-984a972469f3b5dd");
  });

  it("depends on what is asked, and on nothing else", () => {
    const decorated = { ...question, alias: "x", expect: { status: "ok" }, flags: ["A"], kills: ["M-1"] };
    expect(testId(decorated)).toBe(testId(question));
    expect(testId({ ...question, input: { index: 0, credits: "1" } })).toBe(testId(question));
    for (const other of [
      { ...question, operation: "pool.sell" },
      { ...question, params: {} },
      { ...question, state: null },
      { ...question, input: {} },
    ])
      expect(testId(other)).not.toBe(testId(question));
  });

  it("of steps is of their operations and inputs, not of what they have to answer", () => {
    const { input, ...situation } = question;
    const steps = [{ operation: "pool.buy", input, expect: 1 }];
    expect(testId({ ...situation, steps })).toBe(testId({ ...situation, steps: [{ operation: "pool.buy", input }] }));
    expect(testId({ ...situation, steps })).not.toBe(testId(question));
  });
});

describe("digestOf", () => {
  it("covers the content, not the layout", () => {
    expect(digestOf([{ b: 1, a: 2 }])).toBe(digestOf([{ a: 2, b: 1 }]));
    expect(digestOf([{ a: 1 }])).not.toBe(digestOf([{ a: 2 }]));
    expect(digestOf([])).toBe("sha256:4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945");
  });
});
