import type { OperationName } from "../../spec/vocabulary/index.ts";
import type { Case, Unit } from "./plan.ts";
import type { Kind, Outcome } from "./verdict.ts";

/** What is counted: the kinds of verdict, and what the list of known failures and the adapter's hello make of them. */
export const COUNTED = [
  "exact",
  "poolFavouring",
  "violation",
  "wrongValue",
  "wrongRefusal",
  "acceptedWrongly",
  "refusedWrongly",
  "unsupported",
  "error",
  "timedOut",
  "crashed",
  "protocol",
  "expectedFailure",
  "unexpectedPass",
  "notRun",
  "skipped",
] as const satisfies readonly (Kind | "expectedFailure" | "unexpectedPass" | "skipped")[];

export type Counted = (typeof COUNTED)[number];
export type Counts = Readonly<Record<Counted, number>>;

/** The worst first: value lost, then wrong, then not answered, then merely noted. */
export const BY_SEVERITY = [
  "violation",
  "acceptedWrongly",
  "wrongValue",
  "wrongRefusal",
  "refusedWrongly",
  "crashed",
  "timedOut",
  "protocol",
  "error",
  "unsupported",
  "unexpectedPass",
  "notRun",
  "poolFavouring",
  "expectedFailure",
  "exact",
  "skipped",
] as const satisfies readonly Counted[];

export const severityOf = (kind: Counted): number => BY_SEVERITY.indexOf(kind);

/** A test that is not simply right. `expected` and `actual` are JSON as text, cut and safe to print. */
export interface Finding {
  readonly test: string;
  /** `staleKnownFailure` is no verdict on a test, but on an entry of the list of known failures. */
  readonly kind: Counted | "staleKnownFailure";
  readonly expected: string;
  readonly actual: string;
  readonly reason: string;
}

export type Level = "A" | "B" | "C" | "fail";

export interface AdapterReport {
  readonly name: string;
  readonly version: string;
  readonly language: string;
  readonly operations: readonly string[];
  readonly features: readonly string[];
  readonly window: number;
  readonly restarts: number;
  /** What was not as it should be, but concerns no test. */
  readonly remarks: readonly string[];
}

/** The smallest case of the worst finding, in full. */
export interface Worst {
  readonly finding: Finding;
  readonly one: Case;
  /** The request of the case that went wrong, and what became of it. */
  readonly unit: Unit;
  readonly outcome: Outcome;
}

export interface ConformReport {
  /** Of all answers, known failures included. */
  readonly level: Level;
  /** Why it is not one higher; empty at level A. */
  readonly levelReason: string;
  /** Of all answers but the known failures: what the exit code goes by. */
  readonly levelBesidesKnown: Level;
  /** The lowest level that counts as conformant. */
  readonly minimumLevel: Level;
  readonly counts: Counts;
  readonly byOperation: Readonly<Partial<Record<OperationName, Counts>>>;
  readonly findings: readonly Finding[];
  readonly worst: Worst | null;
  readonly adapter: AdapterReport;
  readonly seed: string;
  /** Tests that were selected, the skipped ones included. */
  readonly cases: number;
  readonly budgetSpent: boolean;
  /** The end of the adapter's stderr, safe to print. */
  readonly stderr: string;
}

export const noCounts = (): Record<Counted, number> =>
  Object.fromEntries(COUNTED.map((kind) => [kind, 0])) as Record<Counted, number>;

const RANK: Readonly<Record<Level, number>> = { A: 3, B: 2, C: 1, fail: 0 };

export const reaches = (level: Level, minimum: Level): boolean => RANK[level] >= RANK[minimum];

/** 0 conformant, 1 failures or unexpected passes, 4 restart budget spent. (2 and 3 are errors, not reports.) */
export const exitCodeOf = (report: ConformReport): 0 | 1 | 4 => {
  if (report.budgetSpent) return 4;
  const isStale = report.findings.some(({ kind }) => kind === "staleKnownFailure");
  const minimum = report.minimumLevel === "fail" ? "C" : report.minimumLevel;
  const isGood =
    reaches(report.levelBesidesKnown, minimum) &&
    report.counts.unexpectedPass === 0 &&
    report.counts.notRun === 0 &&
    !isStale;
  return isGood ? 0 : 1;
};
