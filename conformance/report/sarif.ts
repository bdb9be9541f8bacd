import type { ConformReport, Finding } from "../runner/conform-report.ts";
import { gravityOf, MEANING } from "./gravity.ts";

type Severity = "error" | "warning" | "note";

/** Pool-favouring answers lose the trader a little and the pool nothing: a warning, unless nothing but A will do. */
const severityOf = ({ kind }: Finding, { minimumLevel }: ConformReport): Severity =>
  gravityOf(kind) === "skipped" ? "note" : kind === "poolFavouring" && minimumLevel !== "A" ? "warning" : "error";

const ruleIdOf = (kind: Finding["kind"]): string => `hmm/${kind}`;

/** The file in which a test stands, as a relative address; a suite's name may hold a slash or climb. */
const fileOf = ({ asked, test }: Finding): string =>
  asked === null ? test : `vectors/${encodeURIComponent(asked.path.split("/")[0] ?? "")}.json`;

const messageOf = ({ kind, reason, asked, test }: Finding): string =>
  [
    asked === null ? `${kind} in ${test}: ${reason}` : `${kind} in ${asked.path} (${test}): ${reason}`,
    ...(asked === null
      ? []
      : [`Rule: ${asked.operation}: ${asked.rule.text} (${asked.rule.source})`, `Replay it: ${asked.replay}`]),
  ].join("\n");

const resultOf = (finding: Finding, report: ConformReport) => ({
  ruleId: ruleIdOf(finding.kind),
  level: severityOf(finding, report),
  message: { text: messageOf(finding) },
  locations: [
    {
      physicalLocation: { artifactLocation: { uri: fileOf(finding) }, region: { startLine: 1 } },
      logicalLocations: [{ fullyQualifiedName: finding.asked?.path ?? finding.test }],
    },
  ],
  // Tools tell by this that a finding is the same as in an earlier run.
  partialFingerprints: { "hmmTest/v1": `${finding.test} ${finding.kind}` },
  properties: { expected: finding.expected, actual: finding.actual },
});

/** The report in SARIF 2.1.0, which code scanning reads. */
export const sarifReport = (report: ConformReport) => {
  const kinds = [...new Set(report.findings.map(({ kind }) => kind))].sort();
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: {
          driver: {
            name: "hmm conform",
            semanticVersion: report.basis.spec.version,
            rules: kinds.map((kind) => ({
              id: ruleIdOf(kind),
              name: kind,
              shortDescription: { text: MEANING[kind] },
              fullDescription: { text: MEANING[kind] },
            })),
          },
        },
        properties: {
          adapter: `${report.adapter.name} ${report.adapter.version} (${report.adapter.language})`,
          level: report.level,
          levelReason: report.levelReason,
          seed: report.seed,
        },
        results: report.findings.map((finding) => resultOf(finding, report)),
      },
    ],
  };
};
