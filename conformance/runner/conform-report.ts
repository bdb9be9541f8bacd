import type { OperationName } from "../../spec/vocabulary/index.ts";
import type { Rule } from "../judgement/rules.ts";
import type { Row } from "../judgement/side-by-side.ts";
import type { Kind } from "../judgement/verdict.ts";

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

/** The request of a test that went wrong, as text that is cut and safe to print. */
export interface Asked {
  /** `suite/group/alias`. */
  readonly path: string;
  readonly operation: OperationName;
  /** Position among the steps, from 1; 0 for a test without steps. */
  readonly step: number;
  readonly comment: string;
  /** Each flag of the test with what its note says of it. */
  readonly flags: readonly string[];
  readonly rule: Rule;
  readonly params: string;
  readonly state: string;
  readonly input: string;
  /** Expected and actual, field by field. */
  readonly fields: readonly Row[];
  /** How to see it again. */
  readonly replay: string;
}

/** A test that is not simply right. `expected` and `actual` are JSON as text, cut and safe to print. */
export interface Finding {
  readonly test: string;
  /** `staleKnownFailure` is no verdict on a test, but on an entry of the list of known failures. */
  readonly kind: Counted | "staleKnownFailure";
  readonly expected: string;
  readonly actual: string;
  readonly reason: string;
  /** Null where nothing was asked. */
  readonly asked: Asked | null;
}

export type Level = "A" | "B" | "C" | "fail";

/** Verdicts counted by what they mean for the level; tallies of parts add up to that of the whole. */
export interface Tally {
  readonly answers: number;
  /** On the pool's side within the stated units, and only within the tolerance. */
  readonly withinUnits: number;
  readonly withinTolerance: number;
  /** By kind of verdict. */
  readonly failed: Readonly<Partial<Record<Kind, number>>>;
}

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

/** Which part of the cases a run was about: the `index`-th of `of`, from 1. */
export interface Shard {
  readonly index: number;
  readonly of: number;
}

/** What the answers were judged by. */
export interface Basis {
  readonly spec: { readonly version: string; readonly sha256: string };
  /** SHA-256 over the digests of the files of vectors; empty where cases were drawn at random. */
  readonly vectors: string;
  /** Level B: units of 1e-18. Level C: a part of the amount, in units of 1e-18. Decimal strings. */
  readonly units: string;
  readonly tolerance: string;
}

/** How a relation between answers fared, each with the obligations that prove it of the specification. */
export interface RelationReport {
  readonly name: string;
  readonly statement: string;
  readonly obligations: readonly string[];
  /** How often it was put to the test, and how often a refusal left nothing to test. */
  readonly held: number;
  readonly idle: number;
  readonly broken: number;
}

/** What a run with random cases did. */
export interface FuzzReport {
  /** Sequences that were asked for, and those that were run until the first that failed. */
  readonly asked: number;
  readonly run: number;
  /** Requests, those of the search for a smaller sequence left out. */
  readonly requests: number;
  readonly relations: readonly RelationReport[];
  /** The smallest sequence that fails, one line a request. */
  readonly smallest: readonly string[];
}

export const REPORT_FORMAT = "hmm-report/1";

export type PathsByOperation = Readonly<Partial<Record<OperationName, readonly string[]>>>;

/** Everything that a run has shown. Plain JSON: what came from the implementation is cut and free of control characters. */
export interface ConformReport {
  readonly format: typeof REPORT_FORMAT;
  /** Of all answers, known failures included. */
  readonly level: Level;
  /** Why it is not one higher; empty at level A. */
  readonly levelReason: string;
  /** Of all answers but the known failures: what the exit code goes by. */
  readonly levelBesidesKnown: Level;
  /** The lowest level that counts as conformant. */
  readonly minimumLevel: Level;
  readonly tally: Tally;
  readonly tallyBesidesKnown: Tally;
  readonly counts: Counts;
  readonly byOperation: Readonly<Partial<Record<OperationName, Counts>>>;
  /** The paths of the tests that were exact, by operation; empty where cases were drawn at random. */
  readonly exact: PathsByOperation;
  /** The paths of the tests that were not for this adapter. */
  readonly skipped: PathsByOperation;
  /** By operation, the worst first, then by name. */
  readonly findings: readonly Finding[];
  readonly adapter: AdapterReport;
  readonly basis: Basis;
  readonly seed: string;
  readonly shard: Shard | null;
  /** Tests that were selected, the skipped ones included. */
  readonly cases: number;
  readonly budgetSpent: boolean;
  /** The end of the adapter's stderr, safe to print. */
  readonly stderr: string;
  readonly fuzz: FuzzReport | null;
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
