import { Effect, type FileSystem } from "effect";
import { printable } from "../protocol/index.ts";
import { byCodeUnits, canonicalJson } from "../vectors/index.ts";
import {
  COUNTED,
  type ConformReport,
  type Counts,
  type Finding,
  noCounts,
  type PathsByOperation,
  REPORT_FORMAT,
} from "./conform-report.ts";
import { addTallies, NOTHING } from "./level.ts";
import { BadUsage, readJsonFile } from "./options.ts";
import { graded } from "./parts.ts";
import { reportCodec } from "./report-codec.ts";
import { inOrder } from "./results.ts";

/** Reads a report that `hmm conform --json` has written. */
export const readReport = (path: string): Effect.Effect<ConformReport, BadUsage, FileSystem.FileSystem> =>
  readJsonFile(path, reportCodec);

const refused = (reason: string): Effect.Effect<never, BadUsage> => Effect.fail(new BadUsage({ reason }));

/** What has to be the same in all parts for the whole to say anything. */
const ALIKE: readonly (readonly [string, (report: ConformReport) => unknown])[] = [
  [
    "adapter",
    ({ adapter: { name, version, language, operations, features } }) => [name, version, language, operations, features],
  ],
  ["basis", ({ basis }) => basis],
  ["minimumLevel", ({ minimumLevel }) => minimumLevel],
  ["the number of shards", ({ shard }) => shard?.of],
];

const checkParts = (reports: readonly ConformReport[]): Effect.Effect<void, BadUsage> =>
  Effect.gen(function* () {
    const [first] = reports;
    if (first === undefined) return yield* refused("there is no report to merge");
    if (reports.some(({ shard }) => shard === null))
      return yield* refused("a report is of no shard: only reports of --shard K/N can be merged");
    for (const [what, of] of ALIKE)
      for (const report of reports)
        if (canonicalJson(of(report) ?? null) !== canonicalJson(of(first) ?? null))
          return yield* refused(
            `${what} differs between the reports: ${printable(JSON.stringify(of(first)))} and ${printable(JSON.stringify(of(report)))}`,
          );
    const seen = reports.map(({ shard }) => shard?.index ?? 0).sort((a, b) => a - b);
    const due = Array.from({ length: first.shard?.of ?? 0 }, (_, at) => at + 1);
    if (seen.join() !== due.join())
      return yield* refused(`these are the shards ${seen.join(", ")}, must be each of ${due.join(", ")} once`);
  });

const sum = (a: Counts, b: Counts): Counts => {
  const counts = noCounts();
  for (const kind of COUNTED) counts[kind] = a[kind] + b[kind];
  return counts;
};

const sumByOperation = (reports: readonly ConformReport[]): ConformReport["byOperation"] => {
  const operations = reports.flatMap(({ byOperation }) => Object.entries(byOperation));
  const grouped = [...Map.groupBy(operations, ([operation]) => operation)].sort(([a], [b]) => byCodeUnits(a, b));
  return Object.fromEntries(
    grouped.map(([operation, entries]) => [operation, entries.map(([, counts]) => counts).reduce(sum)]),
  );
};

const joinPaths = (parts: readonly PathsByOperation[]): PathsByOperation => {
  const paths = parts.flatMap((part) => Object.entries(part));
  const grouped = [...Map.groupBy(paths, ([operation]) => operation)].sort(([a], [b]) => byCodeUnits(a, b));
  return Object.fromEntries(
    grouped.map(([operation, entries]) => [operation, entries.flatMap(([, names]) => names).sort(byCodeUnits)]),
  );
};

/** Every shard reports an entry of no test; the whole reports it once. */
const distinct = (findings: readonly Finding[]): readonly Finding[] => [
  ...new Map(findings.map((finding) => [`${finding.test} ${finding.asked === null}`, finding])).values(),
];

/** One report of the whole, from those of all its shards. */
export const mergeReports = Effect.fn("mergeReports")(function* (reports: readonly ConformReport[]) {
  yield* checkParts(reports);
  const parts = reports.toSorted((a, b) => (a.shard?.index ?? 0) - (b.shard?.index ?? 0));
  const [first] = parts as [ConformReport, ...ConformReport[]];
  const total = (of: (report: ConformReport) => number): number => parts.reduce((left, part) => left + of(part), 0);
  const levels = graded(
    parts.map(({ tally }) => tally).reduce(addTallies, NOTHING),
    parts.map(({ tallyBesidesKnown }) => tallyBesidesKnown).reduce(addTallies, NOTHING),
    first.basis,
  );
  return {
    ...first,
    format: REPORT_FORMAT,
    ...levels,
    counts: parts.map(({ counts }) => counts).reduce(sum),
    byOperation: sumByOperation(parts),
    exact: joinPaths(parts.map(({ exact }) => exact)),
    skipped: joinPaths(parts.map(({ skipped }) => skipped)),
    findings: inOrder(distinct(parts.flatMap(({ findings }) => findings))),
    adapter: {
      ...first.adapter,
      restarts: total(({ adapter }) => adapter.restarts),
      remarks: [...new Set(parts.flatMap(({ adapter }) => adapter.remarks))].sort(byCodeUnits),
    },
    seed: [...new Set(parts.map(({ seed }) => seed))].join(", "),
    shard: null,
    cases: total(({ cases }) => cases),
    budgetSpent: parts.some(({ budgetSpent }) => budgetSpent),
    stderr: parts.find(({ stderr }) => stderr !== "")?.stderr ?? "",
    fuzz: null,
  } satisfies ConformReport;
});
