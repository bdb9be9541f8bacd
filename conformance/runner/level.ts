import { type Level, severityOf } from "./conform-report.ts";
import type { Verdict } from "./verdict.ts";

export interface Graded {
  readonly level: Level;
  /** Why it is not one higher. */
  readonly reason: string;
}

const cases = (count: number): string => `${count} ${count === 1 ? "case" : "cases"}`;

/** The highest level that a verdict allows. */
const levelOf = ({ kind, within }: Verdict): Level =>
  kind === "exact" ? "A" : kind === "poolFavouring" ? (within === "units" ? "B" : "C") : "fail";

/**
 * A: every answer exact. B: pool-favouring within the stated units. C: within the tolerance, never in the trader's
 * favour. Nothing was run: no level, for nothing was shown.
 */
export const grade = (verdicts: readonly Verdict[], units: bigint): Graded => {
  if (verdicts.length === 0) return { level: "fail", reason: "no case was run" };
  const at = (level: Level): readonly Verdict[] => verdicts.filter((one) => levelOf(one) === level);
  const failed = at("fail");
  if (failed.length > 0) {
    const kinds = [...new Set(failed.map(({ kind }) => kind))].sort((a, b) => severityOf(a) - severityOf(b));
    return { level: "fail", reason: `${cases(failed.length)} of ${verdicts.length} failed (${kinds.join(", ")})` };
  }
  const tolerated = at("C").length;
  if (tolerated > 0)
    return {
      level: "C",
      reason: `${cases(tolerated)} more than ${units} unit${units === 1n ? "" : "s"} on the pool's side`,
    };
  const favouring = at("B").length;
  if (favouring > 0) return { level: "B", reason: `${cases(favouring)} on the pool's side, not exact` };
  return { level: "A", reason: "" };
};
