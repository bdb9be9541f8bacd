import { match } from "ts-pattern";
import type { OperationName } from "../../spec/vocabulary/index.ts";
import type { Judgement } from "../judgement/judgement.ts";
import { SHOWN } from "../judgement/judgement.ts";
import { ruleFor } from "../judgement/rules.ts";
import type { Verdict } from "../judgement/verdict.ts";
import { printable, printableJson } from "../protocol/index.ts";
import { byCodeUnits } from "../vectors/index.ts";
import {
  type Asked,
  type Counted,
  type Counts,
  type Finding,
  noCounts,
  type PathsByOperation,
  severityOf,
} from "./conform-report.ts";
import type { Settled } from "./journal.ts";
import { type KnownFailure, standing } from "./known-failures.ts";
import type { Case, Unit } from "./plan.ts";

/** What is said of a case: of the request of it that went worst. */
export interface Judged {
  readonly one: Case;
  readonly unit: Unit;
  readonly judgement: Judgement;
  /** Of the whole case: its reason names the step. */
  readonly verdict: Verdict;
}

/** A case in the report: as judged, or as the list of known failures has it. */
export interface Result {
  readonly judged: Judged;
  readonly counted: Counted;
  readonly reason: string;
}

const MISSING: Judgement = {
  verdict: { kind: "notRun", reason: "the run ended before it" },
  actual: "the run ended before it",
  fields: [],
};

const worse = (a: Judged, b: Judged): Judged => (severityOf(b.verdict.kind) < severityOf(a.verdict.kind) ? b : a);

export const judgedCase = (one: Case, settled: ReadonlyMap<Unit, Settled>): Judged =>
  one.units
    .map((unit): Judged => {
      const judgement = settled.get(unit)?.judgement ?? MISSING;
      const { reason } = judgement.verdict;
      const placed = unit.step > 0 && reason !== "" ? `step ${unit.step}: ${reason}` : reason;
      return { one, unit, judgement, verdict: { ...judgement.verdict, reason: placed } };
    })
    .reduce(worse);

/** Sets aside what is known, and tells what was wrongly believed to be known. */
export const withKnown = (judged: Judged, entry: KnownFailure | undefined, today: string): Result =>
  match(standing(judged.verdict, entry, today))
    .returnType<Result>()
    .with({ _tag: "Stands" }, () => ({ judged, counted: judged.verdict.kind, reason: judged.verdict.reason }))
    .with({ _tag: "Changed" }, ({ reason }) => ({ judged, counted: judged.verdict.kind, reason }))
    .with({ _tag: "UnexpectedPass" }, ({ reason }) => ({ judged, counted: "unexpectedPass", reason }))
    .with({ _tag: "ExpectedFailure" }, ({ reason }) => ({ judged, counted: "expectedFailure", reason }))
    .exhaustive();

/** Each flag of a case with what its note says of it. */
const flagLines = ({ flags }: Case): readonly string[] =>
  flags.map(({ name, note }) => {
    if (note === undefined) return name;
    const sources = [
      ...(note.equations.length > 0 ? [`equations ${note.equations.join(", ")}`] : []),
      ...(note.obligations.length > 0 ? [`obligations ${note.obligations.join(", ")}`] : []),
    ];
    return printable(`${name} (${[note.kind, ...sources].join("; ")}): ${note.effect}`, SHOWN);
  });

const askedOf = ({ one, unit, judgement }: Judged): Asked => ({
  path: printable(one.path),
  operation: unit.operation,
  step: unit.step,
  comment: printable(one.comment, SHOWN),
  flags: flagLines(one),
  rule: ruleFor(unit.operation, unit.expect),
  params: printableJson(unit.params, SHOWN),
  state: printableJson(unit.state, SHOWN),
  input: printableJson(unit.input, SHOWN),
  fields: judgement.fields,
  replay: `hmm conform --repro ${one.id}${unit.step > 1 ? ` (step ${unit.step})` : ""}`,
});

export const findingOf = ({ judged, counted, reason }: Result): Finding => ({
  test: judged.one.id,
  kind: counted,
  expected: printableJson(judged.unit.expect, SHOWN),
  actual: counted === "unexpectedPass" ? printable("exact") : judged.judgement.actual,
  reason: printable(reason, SHOWN),
  asked: askedOf(judged),
});

/** Everything that is not simply right. */
export const findingsOf = (results: readonly Result[]): readonly Finding[] =>
  results.filter(({ counted }) => counted !== "exact").map(findingOf);

/** The paths of cases, by operation. */
export const pathsOf = (cases: readonly Case[]): PathsByOperation => {
  const byOperation = [...Map.groupBy(cases, ({ operation }) => operation)].sort(([a], [b]) => byCodeUnits(a, b));
  return Object.fromEntries(
    byOperation.map(([operation, members]) => [
      operation,
      members.map(({ path }) => printable(path)).sort(byCodeUnits),
    ]),
  );
};

/** Entries about tests that this run has not seen. */
export const staleEntries = (entries: readonly KnownFailure[], seen: ReadonlySet<string>): readonly Finding[] =>
  entries
    .filter(({ id }) => !seen.has(id))
    .map(({ id, code, reason }) => ({
      test: id,
      kind: "staleKnownFailure",
      expected: code,
      actual: "not run",
      reason: printable(`a known failure of no test that was run (${code}: ${reason})`),
      asked: null,
    }));

const rank = ({ kind }: Finding): number => (kind === "staleKnownFailure" ? Number.MAX_SAFE_INTEGER : severityOf(kind));

/** The one order of findings: by operation, the worst first, then by path and id; entries of no test last. */
export const inOrder = (findings: readonly Finding[]): readonly Finding[] =>
  [...findings].sort((a, b) => {
    if (a.asked === null || b.asked === null)
      return Number(a.asked === null) - Number(b.asked === null) || byCodeUnits(a.test, b.test);
    return (
      byCodeUnits(a.asked.operation, b.asked.operation) ||
      rank(a) - rank(b) ||
      byCodeUnits(a.asked.path, b.asked.path) ||
      byCodeUnits(a.test, b.test)
    );
  });

export const countsOf = (kinds: readonly Counted[]): Counts => {
  const counts = noCounts();
  for (const kind of kinds) counts[kind] += 1;
  return counts;
};

/** The counts of each operation, in the order of their names. */
export const countsByOperation = (
  kinds: readonly { readonly operation: OperationName; readonly counted: Counted }[],
): Readonly<Partial<Record<OperationName, Counts>>> => {
  const byOperation = [...Map.groupBy(kinds, ({ operation }) => operation)].sort(([a], [b]) => byCodeUnits(a, b));
  return Object.fromEntries(
    byOperation.map(([operation, members]) => [operation, countsOf(members.map(({ counted }) => counted))]),
  );
};
