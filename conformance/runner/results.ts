import { match } from "ts-pattern";
import type { OperationName } from "../../spec/vocabulary/index.ts";
import { printable, printableJson } from "../protocol/index.ts";
import { type Counted, type Counts, type Finding, noCounts, severityOf, type Worst } from "./conform-report.ts";
import type { ErrorMap } from "./error-map.ts";
import { type KnownFailure, standing } from "./known-failures.ts";
import type { Case, Unit } from "./plan.ts";
import { type Outcome, type Slack, type Verdict, verdict } from "./verdict.ts";

/** How much of an expectation or an answer a finding shows. */
const SHOWN = 4096;

/** What is said of a case: of the request of it that went worst. */
export interface Judged {
  readonly one: Case;
  readonly unit: Unit;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
}

/** A case in the report: as judged, or as the list of known failures has it. */
export interface Result {
  readonly judged: Judged;
  readonly counted: Counted;
  readonly reason: string;
}

const MISSING: Outcome = { _tag: "NotRun", reason: "the run ended before it" };

const worse = (a: Judged, b: Judged): Judged => (severityOf(b.verdict.kind) < severityOf(a.verdict.kind) ? b : a);

export const judge = (one: Case, outcomes: ReadonlyMap<Unit, Outcome>, slack: Slack, errors: ErrorMap): Judged => {
  const all = one.units.map((unit): Judged => {
    const outcome = outcomes.get(unit) ?? MISSING;
    const { reason, ...rest } = verdict(unit, outcome, slack, errors);
    const placed = unit.step > 0 && reason !== "" ? `step ${unit.step}: ${reason}` : reason;
    return { one, unit, outcome, verdict: { ...rest, reason: placed } };
  });
  return all.reduce(worse);
};

/** Sets aside what is known, and tells what was wrongly believed to be known. */
export const withKnown = (judged: Judged, entry: KnownFailure | undefined, today: string): Result =>
  match(standing(judged.verdict, entry, today))
    .returnType<Result>()
    .with({ _tag: "Stands" }, () => ({ judged, counted: judged.verdict.kind, reason: judged.verdict.reason }))
    .with({ _tag: "Changed" }, ({ reason }) => ({ judged, counted: judged.verdict.kind, reason }))
    .with({ _tag: "UnexpectedPass" }, ({ reason }) => ({ judged, counted: "unexpectedPass", reason }))
    .with({ _tag: "ExpectedFailure" }, ({ reason }) => ({ judged, counted: "expectedFailure", reason }))
    .exhaustive();

const shown = (value: unknown): string => printableJson(value, SHOWN);

const actualOf = (outcome: Outcome): string =>
  match(outcome)
    .with({ _tag: "Answered" }, ({ answer }) => shown(withoutId(answer)))
    .with({ _tag: "Offence" }, { _tag: "NotRun" }, ({ reason }) => printable(reason, SHOWN))
    .with({ _tag: "Fault" }, ({ fault }) => printable(fault.reason, SHOWN))
    .exhaustive();

/** The run id differs from run to run, and means nothing in a report. */
const withoutId = (answer: object): object =>
  Object.fromEntries(Object.entries(answer).filter(([name]) => name !== "id"));

const findingOf = ({ judged, counted, reason }: Result): Finding => ({
  test: judged.one.id,
  kind: counted,
  expected: shown(judged.unit.expect),
  actual: actualOf(judged.outcome),
  reason: printable(reason, SHOWN),
});

/** Everything that is not simply right. */
export const findingsOf = (results: readonly Result[]): readonly Finding[] =>
  results.filter(({ counted }) => counted !== "exact").map(findingOf);

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
    }));

export const countsOf = (kinds: readonly Counted[]): Counts => {
  const counts = noCounts();
  for (const kind of kinds) counts[kind] += 1;
  return counts;
};

/** The counts of each operation, in the order in which operations first occur. */
export const countsByOperation = (
  kinds: readonly { readonly operation: OperationName; readonly counted: Counted }[],
): Readonly<Partial<Record<OperationName, Counts>>> => {
  const byOperation = new Map<OperationName, Counted[]>();
  for (const { operation, counted } of kinds) {
    const before = byOperation.get(operation);
    if (before === undefined) byOperation.set(operation, [counted]);
    else before.push(counted);
  }
  return Object.fromEntries([...byOperation].map(([operation, counted]) => [operation, countsOf(counted)]));
};

const NOT_SHOWN: readonly Counted[] = ["exact", "skipped", "expectedFailure", "unexpectedPass", "notRun"];

const size = ({ body }: Unit): number => body.params.length + body.state.length + body.input.length;

/** The smallest case of the worst kind. */
export const worstOf = (results: readonly Result[]): Worst | null => {
  const shownOnes = results.filter(({ counted }) => !NOT_SHOWN.includes(counted));
  const [first, ...others] = shownOnes;
  if (first === undefined) return null;
  const before = (a: Result, b: Result): number =>
    severityOf(a.counted) - severityOf(b.counted) ||
    size(a.judged.unit) - size(b.judged.unit) ||
    (a.judged.one.id < b.judged.one.id ? -1 : 1);
  const worst = others.reduce((a, b) => (before(b, a) < 0 ? b : a), first);
  const { one, unit, outcome } = worst.judged;
  return { finding: findingOf(worst), one, unit, outcome };
};
