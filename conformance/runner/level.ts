import type { Kind, Verdict } from "../judgement/verdict.ts";
import { type Level, severityOf, type Tally } from "./conform-report.ts";

export interface Graded {
  readonly level: Level;
  /** Why it is not one higher. */
  readonly reason: string;
}

const cases = (count: number): string => `${count} ${count === 1 ? "case" : "cases"}`;

export const NOTHING: Tally = { answers: 0, withinUnits: 0, withinTolerance: 0, failed: {} };

const withOne = (failed: Tally["failed"], kind: Kind, count = 1): Tally["failed"] => ({
  ...failed,
  [kind]: (failed[kind] ?? 0) + count,
});

export const tallyOf = (verdicts: readonly Verdict[]): Tally => {
  let [withinUnits, withinTolerance] = [0, 0];
  const failed: Partial<Record<Kind, number>> = {};
  for (const { kind, within } of verdicts) {
    if (kind === "exact") continue;
    if (kind !== "poolFavouring") failed[kind] = (failed[kind] ?? 0) + 1;
    else if (within === "units") withinUnits += 1;
    else withinTolerance += 1;
  }
  return { answers: verdicts.length, withinUnits, withinTolerance, failed };
};

export const addTallies = (a: Tally, b: Tally): Tally => ({
  answers: a.answers + b.answers,
  withinUnits: a.withinUnits + b.withinUnits,
  withinTolerance: a.withinTolerance + b.withinTolerance,
  failed: Object.entries(b.failed).reduce((sum, [kind, count]) => withOne(sum, kind as Kind, count), a.failed),
});

/**
 * A: every answer exact. B: pool-favouring within the stated units. C: within the tolerance, never in the trader's
 * favour. Nothing was run: no level, for nothing was shown.
 */
export const grade = ({ answers, withinUnits, withinTolerance, failed }: Tally, units: bigint): Graded => {
  if (answers === 0) return { level: "fail", reason: "no case was run" };
  const kinds = (Object.keys(failed) as Kind[]).sort((a, b) => severityOf(a) - severityOf(b));
  if (kinds.length > 0) {
    const count = kinds.reduce((sum, kind) => sum + (failed[kind] ?? 0), 0);
    return { level: "fail", reason: `${cases(count)} of ${answers} failed (${kinds.join(", ")})` };
  }
  if (withinTolerance > 0)
    return {
      level: "C",
      reason: `${cases(withinTolerance)} more than ${units} unit${units === 1n ? "" : "s"} on the pool's side`,
    };
  if (withinUnits > 0) return { level: "B", reason: `${cases(withinUnits)} on the pool's side, not exact` };
  return { level: "A", reason: "" };
};
