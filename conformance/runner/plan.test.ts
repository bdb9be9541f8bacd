import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Session } from "../adapter/index.ts";
import { casesOf, matching, notAskable, notForAdapter } from "./plan.ts";
import { runIds, shuffled } from "./seed.ts";
import { tiny, tinyFile } from "./tiny-vectors.testing.ts";

const cases = casesOf(tiny);
const inTurn = cases.find(({ path }) => path === "tiny/in-turn/there-and-back");
const hello = {
  protocol: 1,
  name: "",
  version: "",
  language: "",
  operations: ["pool.buy", "pool.sell", "pool.price"],
  features: ["core"],
  window: 1,
} as const;

describe("the cases of a file", () => {
  it("are its tests", () => {
    expect(cases).toHaveLength(tinyFile.count);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(tinyFile.count);
  });

  it("send the request, and nothing that tells the answer", () => {
    for (const { units } of cases)
      for (const { body, params, state, input } of units)
        expect(JSON.parse(`[${body.params},${body.state},${body.input}]`)).toEqual([params, state, input]);
  });

  it("take each step on the state that the step before has to leave", () => {
    const [first, second] = inTurn?.units ?? [];
    expect(first?.expect.post).not.toBe("unchanged");
    expect(second?.state).toEqual(first?.expect.post);
  });
});

describe("a pattern", () => {
  const chosen = (pattern: string) => cases.filter(matching(pattern)).length;
  it("chooses by id, operation, suite or path, with * for anything", () => {
    expect(chosen("*")).toBe(cases.length);
    expect(chosen("tiny")).toBe(cases.length);
    expect(chosen("pool.price")).toBe(2);
    expect(chosen("tiny/buys/*")).toBe(6);
    expect(chosen("*/refused/*")).toBe(5);
    expect(chosen(cases[0]?.id ?? "")).toBe(1);
    expect(chosen("pool.pric")).toBe(0);
    expect(chosen("pool?price")).toBe(0);
  });
});

describe("a case is not for an adapter", () => {
  const skipped = (given: Partial<typeof hello> | object) =>
    cases.filter((one) => notForAdapter(one, { ...hello, ...given }) !== null).map(({ path }) => path);
  it("that has not declared a feature of it", () => {
    expect(skipped({})).toEqual(["tiny/exotic/another/1"]);
    expect(skipped({ features: [] })).toHaveLength(cases.length);
  });
  it("that has not declared an operation of it, be it of one step only", () => {
    expect(skipped({ operations: ["pool.buy", "pool.price"] })).toContain("tiny/in-turn/there-and-back");
  });
});

describe("a case cannot be put to an implementation", () => {
  const skipped = (cannotAsk: Session["cannotAsk"]) =>
    cases
      .filter((one) => notAskable(one, cannotAsk === undefined ? {} : { cannotAsk }) !== null)
      .map(({ path }) => path);
  it("if one of its requests cannot be, be it of one step only", () => {
    expect(skipped(({ operation }) => (operation === "pool.sell" ? "no call says it" : null))).toEqual([
      "tiny/in-turn/there-and-back",
      "tiny/sells/refused/index",
      "tiny/sells/ordinary/1",
    ]);
  });
  it("if all can be, or the adapter knows of no such thing, none is left out", () => {
    expect(skipped(() => null)).toEqual([]);
    expect(skipped(undefined)).toEqual([]);
  });
});

describe("run ids and order", () => {
  it("come of the seed, and change with it", () => {
    const ids = (seed: string) => {
      const next = runIds(seed);
      return Array.from({ length: 1000 }, next);
    };
    expect(ids("1")).toEqual(ids("1"));
    expect(new Set([...ids("1"), ...ids("2")]).size).toBe(2000);
    expect(ids("1").every((id) => /^[\w-]{20}$/.test(id))).toBe(true);
  });

  it("shuffling keeps every item", () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.string(), (items, seed) => {
        const order = shuffled(items, seed);
        expect([...order].sort()).toEqual([...items].sort());
        expect(shuffled(items, seed)).toEqual(order);
      }),
    );
    const many = Array.from({ length: 100 }, (_, at) => at);
    expect(shuffled(many, "1")).not.toEqual(many);
    expect(shuffled(many, "1")).not.toEqual(shuffled(many, "2"));
  });
});
