import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { censusProblems, countsText, LEAST_STATES } from "./census.ts";
import { COUNTS } from "./counts.ts";
import { machines } from "./index.ts";
import { strays, withSystemTables } from "./systems.ts";

const run = (name: string, distinct: number, bounded: boolean, never: readonly string[] = []) => ({
  ...{ name, distinct, generated: 2 * distinct, levels: 5, bounded, incomplete: null },
  findings: never.map((subject) => ({
    ...{ kind: "refusalNeverGiven" as const, subject, detail: "", expected: true, reason: "" },
  })),
});
const counted = (distinct: number, whole: boolean) => ({ distinct, generated: 2 * distinct, levels: 5, whole });

describe("the counts that are written down", () => {
  it("are of every machine and of no other", () => {
    expect(Object.keys(COUNTS)).toEqual(machines.map(({ name }) => name));
  });

  it("are of at least 10,000 states, or of the whole of a machine", () => {
    const few = Object.entries(COUNTS).filter(([, { distinct, whole }]) => !whole && distinct < LEAST_STATES);
    expect(few).toEqual([]);
    expect(LEAST_STATES).toBe(10_000);
  });

  it("are in the tables of spec/README.md, with every machine in a system", () => {
    const text = readFileSync("spec/README.md", "utf8");
    expect(withSystemTables(text)).toBe(text);
    const [name = ""] = Object.keys(COUNTS);
    const other = { ...COUNTS, [name]: counted(12_345, false) };
    expect(withSystemTables(text, other)).not.toBe(text);
    expect(() => withSystemTables("no place")).toThrow("no place for the systems");
    expect(strays()).toEqual([]);
  });

  it("are written as they stand in counts.ts", () => {
    const text = readFileSync("spec/machines/counts.ts", "utf8");
    const runs = Object.entries(COUNTS).map(([name, { whole, ...count }]) => ({
      ...run(name, 0, !whole),
      ...count,
    }));
    expect(countsText(text, runs)).toBe(text);
    expect(countsText(text, runs.slice(1))).not.toBe(text);
  });
});

describe("the census of all runs", () => {
  it("is content with what is written down", () => {
    expect(
      censusProblems([run("a/b", 10_000, true), run("c", 7, false)], {
        "a/b": counted(10_000, false),
        c: counted(7, true),
      }),
    ).toEqual([]);
  });

  it.each([
    [
      "another count",
      [run("a", 20_001, true)],
      "a: 20001 states, 40002 generated, 5 levels, bounded; spec/machines/counts.ts has 20000",
    ],
    ["a bound that was not there", [run("a", 20_000, false)], "levels, whole; spec/machines/counts.ts has"],
    ["too few states", [run("a", 20_000, true), run("b", 9_999, true)], "b: 9999 states, and not the whole"],
    ["a machine that nobody counted", [run("a", 20_000, true), run("b", 9, false)], "spec/machines/counts.ts has none"],
    ["a machine that is gone", [], "counts a machine that is not there"],
    [
      "a refusal that no scope brings about",
      [run("a", 20_000, true, ["buy.Overflow"])],
      "a: no scope brings about buy.Overflow",
    ],
  ])("says of %s what it is", (_, runs, text) => {
    const problems = censusProblems(runs, { a: counted(20_000, false) });
    expect(problems.join("\n")).toContain(text);
  });

  it("lets one scope bring about what another does not", () => {
    const runs = [run("a/one", 10_000, true, ["buy.Overflow"]), run("a/two", 10_000, true)];
    const counts = { "a/one": counted(10_000, false), "a/two": counted(10_000, false) };
    expect(censusProblems(runs, counts)).toEqual([]);
  });
});
