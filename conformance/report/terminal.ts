import { printable, printableJson } from "../protocol/index.ts";
import { COUNTED, type ConformReport, type Counts, type Worst } from "../runner/conform-report.ts";
import { type Rule, refusalRule, ruleOf as ruleOfOperation } from "./rules.ts";
import { sideBySide } from "./side-by-side.ts";
import { table } from "./table.ts";

/** How much of a request the report shows: more than any vector has. */
const MOST_JSON = 4096;

const indented = (text: string): string =>
  text
    .split("\n")
    .map((line) => `  ${line}`.trimEnd())
    .join("\n");

const countTable = ({ counts, byOperation }: ConformReport): string => {
  const kinds = COUNTED.filter((kind) => counts[kind] > 0);
  const row = (name: string, of: Counts) => [name, ...kinds.map((kind) => (of[kind] === 0 ? "·" : String(of[kind])))];
  const rows = Object.entries(byOperation).map(([operation, of]) => row(operation, of));
  return table([["", ...kinds], ...rows, row("all", counts)]);
};

/** The level, why it is not one higher, and whether that is enough. */
const levelLine = (report: ConformReport): string => {
  const { level, levelReason, levelBesidesKnown, minimumLevel, counts } = report;
  const why = levelReason === "" ? "every answer is exact" : levelReason;
  const known =
    counts.expectedFailure === 0
      ? ""
      : `; ${counts.expectedFailure} known, and level ${levelBesidesKnown} without them`;
  return `Level ${level}: ${why}${known}. Conformant from level ${minimumLevel}.`;
};

const ruleOf = ({ unit }: Worst): Rule =>
  unit.expect.status === "ok"
    ? ruleOfOperation(unit.operation)
    : refusalRule(
        unit.operation,
        unit.expect.refusals.map(({ code }) => code),
      );

const flagLines = ({ one }: Worst): readonly string[] =>
  one.flags.map(({ name, note }) => {
    if (note === undefined) return name;
    const sources = [
      ...(note.equations.length > 0 ? [`equations ${note.equations.join(", ")}`] : []),
      ...(note.obligations.length > 0 ? [`obligations ${note.obligations.join(", ")}`] : []),
    ];
    return `${name} (${[note.kind, ...sources].join("; ")}): ${note.effect}`;
  });

const worstLines = (worst: Worst): string => {
  const { finding, one, unit, outcome } = worst;
  const rule = ruleOf(worst);
  const rows = sideBySide(unit.expect, outcome).map((row) => [
    `${row.differs ? "≠" : " "} ${row.field}`,
    row.expected,
    row.actual,
  ]);
  return [
    `Worst finding, in its smallest case: ${finding.kind} in ${one.path} (${one.id})`,
    indented(
      [
        ...(one.comment === "" ? [] : [one.comment]),
        finding.reason,
        `Rule: ${unit.operation}: ${rule.text} (${rule.source})`,
        ...flagLines(worst),
        "",
        `params  ${printableJson(unit.params, MOST_JSON)}`,
        `state   ${printableJson(unit.state, MOST_JSON)}`,
        `input   ${printableJson(unit.input, MOST_JSON)}`,
        "",
        table([["  field", "expected", "actual"], ...rows], "left"),
        "",
        `Replay it: hmm conform --repro ${one.id}`,
      ].join("\n"),
    ),
  ].join("\n");
};

/** What a person reads after a run. Whatever came from the adapter is cut and free of control characters. */
export const terminalReport = (report: ConformReport): string => {
  const { adapter, seed, cases, budgetSpent, worst, findings, stderr, counts } = report;
  const restarts = adapter.restarts === 0 ? "" : `, ${adapter.restarts} restarts`;
  const stale = findings.filter(({ kind }) => kind === "staleKnownFailure" || kind === "unexpectedPass");
  const isBroken = counts.crashed + counts.timedOut + counts.protocol + counts.notRun > 0;
  return [
    `${adapter.name} ${adapter.version} (${adapter.language}): ${cases} cases, seed ${printable(seed)}, window ${adapter.window}${restarts}`,
    countTable(report),
    levelLine(report),
    ...(budgetSpent ? ["The adapter broke too often: what was left was not run."] : []),
    ...(worst === null ? [] : [worstLines(worst)]),
    ...(stale.length === 0
      ? []
      : [["Known failures that are none:", ...stale.map(({ test, reason }) => `  ${test}: ${reason}`)].join("\n")]),
    ...(adapter.remarks.length === 0 ? [] : [["Remarks:", ...adapter.remarks.map((one) => `  ${one}`)].join("\n")]),
    ...(isBroken && stderr.trim() !== "" ? [`The adapter's stderr ends:\n${indented(stderr)}`] : []),
  ].join("\n\n");
};
