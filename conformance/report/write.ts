import { Effect, FileSystem } from "effect";
import type { ConformReport } from "../runner/conform-report.ts";
import { BadUsage } from "../runner/index.ts";
import { htmlReport } from "./html.ts";
import { junitReport } from "./junit.ts";
import { sarifReport } from "./sarif.ts";

/** Files to write a report into, each in its own form. */
export interface ReportFiles {
  readonly junit?: string | undefined;
  readonly sarif?: string | undefined;
  readonly html?: string | undefined;
}

export const writeReports = Effect.fn("writeReports")(function* (report: ConformReport, files: ReportFiles) {
  const fs = yield* FileSystem.FileSystem;
  const texts: readonly (readonly [string | undefined, () => string])[] = [
    [files.junit, () => junitReport(report)],
    [files.sarif, () => `${JSON.stringify(sarifReport(report), null, 2)}\n`],
    [files.html, () => htmlReport(report)],
  ];
  for (const [path, text] of texts)
    if (path !== undefined)
      yield* fs
        .writeFileString(path, text())
        .pipe(Effect.mapError(({ message }) => new BadUsage({ reason: `${path} cannot be written: ${message}` })));
});
