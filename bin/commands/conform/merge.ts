import { Effect } from "effect";
import { Argument, Command } from "effect/cli";
import { mergeReports, readReport } from "../../../conformance/index.ts";
import { giveReport, reportFlags } from "./reports.ts";

export const mergeCommand = Command.make(
  "merge",
  {
    reports: Argument.File("report", { mustExist: true }).pipe(
      Argument.withDescription("Reports of hmm conform --shard K/N --json, one of each shard"),
      Argument.atLeast(1),
    ),
    ...reportFlags,
  },
  Effect.fn(function* ({ reports, ...choice }) {
    const parts = yield* Effect.forEach(reports, readReport);
    yield* giveReport(yield* mergeReports(parts), choice);
  }),
).pipe(
  Command.withDescription(
    "Make one report of those of all shards. They must be of one adapter, one specification and one set of vectors, each shard once.",
  ),
  Command.withExamples([
    { command: "hmm conform merge 1.json 2.json 3.json --html report.html", description: "Three machines, one page" },
  ]),
);
