import type { ConformReport, Finding } from "../runner/conform-report.ts";
import { gravityOf } from "./gravity.ts";
import { groupsOf } from "./groups.ts";

/** GitHub shows ten annotations of a kind and a step, and drops the others. */
const MOST = 10;

/** Text of a workflow command: a line feed would end it, and start another. */
const data = (text: string): string => text.replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
const property = (text: string): string => data(text).replace(/:/g, "%3A").replace(/,/g, "%2C");

const annotation = (level: "error" | "warning" | "notice", title: string, text: string): string =>
  `::${level} title=${property(title)}::${data(text)}`;

/** The report as workflow commands of GitHub Actions: the level, and of each kind of finding the smallest case. */
export const githubReport = (report: ConformReport): string => {
  const { level, levelReason, adapter, minimumLevel, findings } = report;
  const groups = groupsOf(findings);
  const stale = findings.filter(({ kind }) => kind === "unexpectedPass" || kind === "staleKnownFailure");
  const ofStale = ({ kind, test, reason }: Finding): string => annotation("error", `${kind} in ${test}`, reason);
  const lines = [
    ...groups.map(({ kind, operation, smallest: { asked, reason }, others }) =>
      annotation(
        gravityOf(kind) === "failed" && kind === "poolFavouring" && minimumLevel !== "A" ? "warning" : "error",
        `${kind} in ${operation}`,
        [
          `${reason}, in ${asked.path}${others.length > 0 ? ` and ${others.length} more` : ""}`,
          `Rule: ${asked.rule.text} (${asked.rule.source})`,
          `Replay it: ${asked.replay}`,
        ].join("\n"),
      ),
    ),
    ...stale.map(ofStale),
  ];
  const summary = annotation(
    "notice",
    `Level ${level}`,
    `${adapter.name} ${adapter.version} (${adapter.language}): level ${level}${levelReason === "" ? "" : `, ${levelReason}`}`,
  );
  return [summary, ...lines.slice(0, MOST)].join("\n");
};
