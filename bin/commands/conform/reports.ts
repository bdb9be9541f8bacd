import { Console, Effect, Option } from "effect";
import { Flag } from "effect/cli";
import {
  type ConformReport,
  exitCodeOf,
  githubReport,
  jsonReport,
  terminalReport,
  writeReports,
} from "../../../conformance/index.ts";
import { FellShort } from "../../outcome.ts";
import { jsonFlag, printJson } from "../../terminal.ts";

const file = (name: string, description: string) =>
  Flag.File(name).pipe(Flag.withDescription(description), Flag.withMetavar("FILE"), Flag.optional);

/** In which forms, and where to. */
export const reportFlags = {
  json: jsonFlag,
  junit: file("junit", "Write the report as JUnit XML"),
  sarif: file("sarif", "Write the report as SARIF, for code scanning"),
  html: file("html", "Write the report as one HTML page, for people"),
  github: Flag.Boolean("github").pipe(
    Flag.withDescription("Print annotations for GitHub Actions, too (with --json on stderr)"),
    Flag.withDefault(false),
  ),
};

export interface ReportChoice {
  readonly json: boolean;
  readonly junit: Option.Option<string>;
  readonly sarif: Option.Option<string>;
  readonly html: Option.Option<string>;
  readonly github: boolean;
}

/** Gives a report in every form that was asked for, and ends with its exit code. */
export const giveReport = Effect.fnUntraced(function* (report: ConformReport, choice: ReportChoice) {
  yield* writeReports(report, {
    junit: Option.getOrUndefined(choice.junit),
    sarif: Option.getOrUndefined(choice.sarif),
    html: Option.getOrUndefined(choice.html),
  });
  if (choice.json) yield* printJson(jsonReport(report));
  else yield* Console.log(terminalReport(report));
  if (choice.github) yield* choice.json ? Console.error(githubReport(report)) : Console.log(githubReport(report));
  const code = exitCodeOf(report);
  if (code !== 0) return yield* new FellShort(code);
});
