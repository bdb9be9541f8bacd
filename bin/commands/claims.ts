import { Console, Effect } from "effect";
import { Command, Flag } from "effect/cli";
import { match } from "ts-pattern";
import {
  audit,
  type ClaimReport,
  claimDetails,
  claimsMarkdown,
  ledgerHolds,
  ProofProgress,
  VERDICTS,
  verdictCounts,
} from "../../proofs/index.ts";
import { FellShort } from "../outcome.ts";
import { jsonFlag, makeProgress, printJson, table } from "../terminal.ts";

const flags = {
  id: Flag.String("id").pipe(
    Flag.withDescription(
      "Only this claim, or all of this beginning or part: THM-8, EQ-26, TAB-3, SEC-7.3-a; repeatable",
    ),
    Flag.withMetavar("ID"),
    Flag.atLeast(0),
  ),
  verdict: Flag.Literals("verdict", [...VERDICTS, "open"]).pipe(
    Flag.withDescription("Only claims of this verdict; repeatable"),
    Flag.atLeast(0),
  ),
  format: Flag.Literals("format", ["table", "md", "json"]).pipe(
    Flag.withDescription("A table (with --id all that is known of each claim), Markdown, or JSON"),
    Flag.withDefault("table" as const),
  ),
  check: Flag.Boolean("check").pipe(
    Flag.withDescription("End with exit code 1 if any evidence does not come out, or a claim has none"),
    Flag.withDefault(false),
  ),
  json: jsonFlag,
};

const SHORT = 100;

const short = (text: string): string => (text.length <= SHORT ? text : `${text.slice(0, SHORT - 1)}…`);

/** One line a claim; what does not come out in full. */
const overview = (report: ClaimReport): string => {
  const rows = report.claims.map(({ id, verdict, claim, evidence }) => [
    verdict,
    id,
    `${evidence.filter(({ ok }) => ok).length}/${evidence.length}`,
    short(claim),
  ]);
  const open = report.claims.filter(({ verdict }) => verdict === "open");
  return [
    table(["verdict", "claim", "evidence", ""], rows, ["evidence"]),
    "",
    `${report.claims.length} claims: ${verdictCounts(report)}`,
    ...open.flatMap((row) => ["", claimDetails(row)]),
  ].join("\n");
};

export const claimsCommand = Command.make(
  "claims",
  flags,
  Effect.fn(function* ({ id, verdict, format, check, json }) {
    const progress = yield* makeProgress;
    const report = yield* audit({ ids: id, verdicts: verdict }).pipe(
      Effect.provideService(ProofProgress, ({ done, of, id: at }) =>
        progress.tell(`${done} of ${of} obligations: ${at}`),
      ),
      Effect.ensuring(progress.clear),
    );
    yield* match(json ? "json" : format)
      .with("json", () => printJson(report))
      .with("md", () => Console.log(claimsMarkdown(report)))
      .with("table", () => Console.log(id.length > 0 ? report.claims.map(claimDetails).join("\n\n") : overview(report)))
      .exhaustive();
    if (check && !ledgerHolds(report)) return yield* new FellShort();
  }),
).pipe(
  Command.withDescription(
    "The paper claim by claim: our verdict, what is true instead, the numbers that refute it, and evidence that is worked out anew each time",
  ),
  Command.withExamples([
    { command: "hmm claims --id THM-8", description: "All that is known of one theorem" },
    { command: "hmm claims --verdict false --format md", description: "What is refuted, as a document" },
    { command: "hmm claims --check", description: "Work out everything again; exit code 1 if anything fails" },
  ]),
);
