import type { ClaimReport, ClaimRow } from "./audit.ts";
import { VERDICTS } from "./claim.ts";
import type { Values } from "./evidence/evidence.ts";
import type { Finding } from "./evidence/examine.ts";

const numbers = (values: Values): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} = ${value}`)
    .join(", ");

const rerun = (id: string): string => `hmm claims --id ${id} --check`;

const evidenceLine = ({ ok, kind, id, says, values, reason }: Finding): readonly string[] => [
  `    ${ok ? "✓" : "✗"} ${kind} ${id}${says === "" ? "" : `: ${says}`}`,
  ...(Object.keys(values).length > 0 ? [`        ${numbers(values)}`] : []),
  ...(ok ? [] : [`        does not come out: ${reason}`]),
  ...(kind === "obligation" ? [`        hmm prove ${id}`] : []),
];

/** Everything that is known of one claim, for a person. */
export const claimDetails = (row: ClaimRow): string =>
  [
    `${row.id}: ${row.verdict}`,
    `  claim           ${row.claim}`,
    ...(row.corrected === null ? [] : [`  what is true    ${row.corrected}`]),
    ...(row.counterexample === null ? [] : [`  counterexample  ${numbers(row.counterexample)}`]),
    ...(row.decidedBy === null ? [] : [`  decided by      ${row.decidedBy}`]),
    ...(row.remark === null ? [] : [`  remark          ${row.remark}`]),
    ...(row.evidence.length === 0 ? [] : ["  evidence", ...row.evidence.flatMap(evidenceLine)]),
    `  run it again    ${rerun(row.id)}`,
  ].join("\n");

/** How many claims have each verdict: `91 false, 24 inconsistent`. */
export const verdictCounts = ({ claims }: ClaimReport): string =>
  [...VERDICTS, "open" as const]
    .map((verdict) => [verdict, claims.filter((row) => row.verdict === verdict).length] as const)
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => `${count} ${verdict}`)
    .join(", ");

const cell = (text: string): string => text.replaceAll("|", "\\|");

const markdownRow = (row: ClaimRow): string => {
  const evidence = row.evidence.map(({ ok, kind, id }) => `${ok ? "✓" : "✗"} ${kind} \`${id}\``).join("<br>");
  const corrected = [row.corrected, row.decidedBy === null ? null : `Decided by: ${row.decidedBy}`];
  const example = row.counterexample === null ? "" : numbers(row.counterexample);
  const cells = [
    row.id,
    row.claim,
    row.verdict,
    corrected.filter((text) => text !== null).join(" "),
    example,
    evidence,
  ];
  return `| ${cells.map(cell).join(" | ")} |`;
};

/** The ledger as a document: one table, a row a claim. */
export const claimsMarkdown = (report: ClaimReport): string =>
  [
    "# The paper's claims",
    "",
    `${report.claims.length} claims: ${verdictCounts(report)}. All evidence was worked out when this was printed.`,
    "",
    "| id | claim | verdict | what is true | counterexample | evidence |",
    "|---|---|---|---|---|---|",
    ...report.claims.map(markdownRow),
  ].join("\n");
