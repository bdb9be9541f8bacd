import { COUNTED, type ConformReport, type Counts, type FuzzReport, type Level } from "../runner/conform-report.ts";
import { type AskedFinding, worstOf } from "../runner/worst.ts";
import { table } from "./table.ts";

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

const NOT_HIGHER: Readonly<Record<Level, string>> = { A: "", B: ", not A", C: ", not B", fail: ", not C" };

/** The level, why it is not one higher, and whether that is enough. */
const levelLine = (report: ConformReport): string => {
  const { level, levelReason, levelBesidesKnown, minimumLevel, counts } = report;
  const why = levelReason === "" ? "every answer is exact" : levelReason;
  const known =
    counts.expectedFailure === 0
      ? ""
      : `; ${counts.expectedFailure} known, and level ${levelBesidesKnown} without them`;
  return `Level ${level}${NOT_HIGHER[level]}: ${why}${known}. Conformant from level ${minimumLevel}.`;
};

const worstLines = ({ test, kind, reason, asked }: AskedFinding): string => {
  const { path, operation, comment, rule, flags, params, state, input, fields, replay } = asked;
  const rows = fields.map((row) => [`${row.differs ? "≠" : " "} ${row.field}`, row.expected, row.actual]);
  return [
    `Worst finding, in its smallest case: ${kind} in ${path} (${test})`,
    indented(
      [
        ...(comment === "" ? [] : [comment]),
        reason,
        `Rule: ${operation}: ${rule.text} (${rule.source})`,
        ...flags,
        "",
        `params  ${params}`,
        `state   ${state}`,
        `input   ${input}`,
        "",
        table([["  field", "expected", "actual"], ...rows], "left"),
        "",
        `Replay it: ${replay}`,
      ].join("\n"),
    ),
  ].join("\n");
};

/** What the random cases were, how the relations fared, and the smallest sequence that fails. */
const fuzzLines = ({ run, asked, requests, relations, smallest }: FuzzReport): readonly string[] => [
  `${run} of ${asked} random sequences, ${requests} requests`,
  ...(relations.length === 0
    ? []
    : [
        table([
          ["relation between answers", "held", "idle", "broken"],
          ...relations.map(({ name, held, idle, broken }) => [name, ...[held, idle, broken].map(String)]),
        ]),
      ]),
  ...(smallest.length === 0
    ? []
    : [`Smallest sequence that fails:\n${indented(smallest.map((line, at) => `${at + 1}. ${line}`).join("\n"))}`]),
];

/** A line that begins like this is a command to GitHub Actions, wherever in the log it stands. */
const WORKFLOW_COMMAND = /^(\s*)(:|#)(?=:|#\[)/gmu;

const withoutCommands = (text: string): string =>
  text.replace(WORKFLOW_COMMAND, (_, space: string, sign: string) => `${space}\\u{${sign.charCodeAt(0).toString(16)}}`);

/** What a person reads after a run. Whatever came from the adapter is cut and free of control characters. */
export const terminalReport = (report: ConformReport): string => {
  const { adapter, seed, cases, budgetSpent, findings, stderr, counts, shard, fuzz } = report;
  const worst = worstOf(findings);
  const part = shard === null ? "" : `, shard ${shard.index} of ${shard.of}`;
  const restarts = adapter.restarts === 0 ? "" : `, ${adapter.restarts} restarts`;
  const stale = findings.filter(({ kind }) => kind === "staleKnownFailure" || kind === "unexpectedPass");
  const isBroken = counts.crashed + counts.timedOut + counts.protocol + counts.notRun > 0;
  const parts = [
    `${adapter.name} ${adapter.version} (${adapter.language}): ${cases} cases, seed ${seed}, window ${adapter.window}${restarts}${part}`,
    countTable(report),
    ...(fuzz === null ? [] : fuzzLines(fuzz)),
    levelLine(report),
    ...(budgetSpent ? ["The adapter broke too often: what was left was not run."] : []),
    ...(worst === null ? [] : [worstLines(worst)]),
    ...(stale.length === 0
      ? []
      : [["Known failures that are none:", ...stale.map(({ test, reason }) => `  ${test}: ${reason}`)].join("\n")]),
    ...(adapter.remarks.length === 0 ? [] : [["Remarks:", ...adapter.remarks.map((one) => `  ${one}`)].join("\n")]),
    ...(isBroken && stderr.trim() !== "" ? [`The adapter's stderr ends:\n${indented(stderr)}`] : []),
  ];
  return withoutCommands(parts.join("\n\n"));
};
