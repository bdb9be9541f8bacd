import { describe, expect, it } from "vitest";
import type { Kind, Verdict } from "../judgement/verdict.ts";
import { BY_SEVERITY, COUNTED, type ConformReport, exitCodeOf, noCounts, reaches } from "./conform-report.ts";
import { addTallies, grade as gradeTally, NOTHING, tallyOf } from "./level.ts";
import { emptyReport } from "./report.testing.ts";

const exact: Verdict = { kind: "exact", reason: "" };
const near: Verdict = { kind: "poolFavouring", reason: "", within: "units" };
const far: Verdict = { kind: "poolFavouring", reason: "", within: "tolerance" };

const grade = (verdicts: readonly Verdict[], units: bigint) => gradeTally(tallyOf(verdicts), units);

describe("a tally", () => {
  it("of parts adds up to that of the whole", () => {
    const failed: Verdict = { kind: "violation", reason: "" };
    const [left, right] = [
      [exact, near, failed],
      [far, failed, { kind: "crashed", reason: "" } as const, exact],
    ];
    expect(addTallies(tallyOf(left), tallyOf(right))).toEqual(tallyOf([...left, ...right]));
    expect(addTallies(NOTHING, tallyOf(left))).toEqual(tallyOf(left));
  });
});

describe("a level", () => {
  it("is A, B or C by the worst answer, and says why it is not one higher", () => {
    expect(grade([exact, exact], 1n)).toEqual({ level: "A", reason: "" });
    expect(grade([exact, near], 1n)).toEqual({ level: "B", reason: "1 case on the pool's side, not exact" });
    expect(grade([exact, near, far, far], 2n)).toEqual({
      level: "C",
      reason: "2 cases more than 2 units on the pool's side",
    });
  });

  it.each(
    COUNTED.filter(
      (kind) => !["exact", "poolFavouring", "skipped", "expectedFailure", "unexpectedPass"].includes(kind),
    ),
  )("is none with one %s", (kind) => {
    const failed: Verdict = { kind: kind as Kind, reason: "" };
    expect(grade([exact, far, failed], 1n)).toEqual({ level: "fail", reason: `1 case of 3 failed (${kind})` });
  });

  it("is none where nothing was run", () => {
    expect(grade([], 1n)).toEqual({ level: "fail", reason: "no case was run" });
  });

  it("is as good as those below it", () => {
    expect(reaches("A", "C")).toBe(true);
    expect(reaches("B", "B")).toBe(true);
    expect(reaches("C", "B")).toBe(false);
    expect(reaches("fail", "C")).toBe(false);
  });
});

describe("the order of severity", () => {
  it("has every kind once", () => {
    expect([...BY_SEVERITY].sort()).toEqual([...COUNTED].sort());
  });
});

const report = (change: Partial<ConformReport>): ConformReport => ({
  ...emptyReport,
  counts: { ...noCounts(), exact: 1 },
  cases: 1,
  ...change,
});

describe("the exit code", () => {
  it("is 0 from the minimum level on", () => {
    expect(exitCodeOf(report({}))).toBe(0);
    expect(exitCodeOf(report({ level: "B", levelBesidesKnown: "B" }))).toBe(1);
    expect(exitCodeOf(report({ level: "B", levelBesidesKnown: "B", minimumLevel: "B" }))).toBe(0);
    expect(exitCodeOf(report({ level: "fail", levelBesidesKnown: "fail", minimumLevel: "fail" }))).toBe(1);
  });

  it("goes by what is not known to fail", () => {
    expect(exitCodeOf(report({ level: "fail", levelBesidesKnown: "A" }))).toBe(0);
  });

  it("is 1 for an unexpected pass, a case that was not run, and a stale entry", () => {
    expect(exitCodeOf(report({ counts: { ...noCounts(), unexpectedPass: 1 } }))).toBe(1);
    expect(exitCodeOf(report({ counts: { ...noCounts(), notRun: 1 } }))).toBe(1);
    const stale = { test: "", kind: "staleKnownFailure", expected: "", actual: "", reason: "", asked: null } as const;
    expect(exitCodeOf(report({ findings: [stale] }))).toBe(1);
  });

  it("is 4 when the restarts were spent", () => {
    expect(exitCodeOf(report({ budgetSpent: true }))).toBe(4);
  });
});
