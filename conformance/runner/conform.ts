import { Clock, Effect, Random } from "effect";
import type { Adapter, Session } from "../adapter/index.ts";
import { judge } from "../judgement/judgement.ts";
import { printable } from "../protocol/index.ts";
import { readVectors } from "../vectors/index.ts";
import { type Basis, type ConformReport, REPORT_FORMAT, type Shard } from "./conform-report.ts";
import { type Driven, type DriveOptions, drive } from "./drive.ts";
import { type KnownFailure, updated } from "./known-failures.ts";
import { knownOf, writeKnown } from "./known-failures-file.ts";
import { tallyOf } from "./level.ts";
import { startIn } from "./lifeline.ts";
import { BadUsage, type ConformOptions, type Settings, settingsOf } from "./options.ts";
import { adapterOf, adapterReport, basisOf, errorsOf, graded, sessionOptions } from "./parts.ts";
import { type Case, casesOf, inShard, lanesOf, matching, notAskable, notForAdapter } from "./plan.ts";
import { Progress } from "./progress.ts";
import {
  countsByOperation,
  countsOf,
  findingsOf,
  inOrder,
  type Judged,
  judgedCase,
  pathsOf,
  staleEntries,
  withKnown,
} from "./results.ts";

/** How long an entry that `update` writes excuses its failure. */
const EXCUSED_DAYS = 90;
const DAY_MS = 86_400_000;

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const selected = (
  cases: readonly Case[],
  { only, shard }: ConformOptions,
): Effect.Effect<readonly Case[], BadUsage> => {
  const chosen = only === undefined ? cases : cases.filter(matching(only));
  if (chosen.length === 0) return Effect.fail(new BadUsage({ reason: `no case is named ${printable(only ?? "")}` }));
  // A shard of few cases may be empty, which is for the merged report to judge.
  return Effect.succeed(shard === undefined ? chosen : chosen.filter(inShard(shard)));
};

interface Run {
  readonly hello: Session["hello"];
  readonly driven: Driven;
  readonly skipped: readonly { readonly one: Case; readonly reason: string }[];
  readonly ran: readonly Case[];
}

const skippedAsUnaskable = (count: number): string =>
  `${count} ${count === 1 ? "case was" : "cases were"} skipped that cannot be put to this implementation at all, whatever it would say`;

/** Starts the adapter, runs all that it says it can do, and leaves no process behind, however this ends. */
const runAll = (adapter: Adapter, options: DriveOptions, cases: readonly Case[]) =>
  Effect.scoped(
    Effect.gen(function* () {
      const report = yield* Progress;
      const started = yield* startIn(adapter, options.session);
      const { hello } = started.session;
      const declared = cases.map((one) => ({ one, reason: notForAdapter(one, hello) }));
      const looked = declared.map(({ one, reason }) => ({ one, reason: reason ?? notAskable(one, started.session) }));
      const unaskable = looked.filter(({ reason }, at) => reason !== declared[at]?.reason).length;
      const ran = looked.filter(({ reason }) => reason === null).map(({ one }) => one);
      const skipped = looked.flatMap(({ one, reason }) => (reason === null ? [] : [{ one, reason }]));
      const label = printable(`${hello.name} ${hello.version} (${hello.language})`);
      yield* report({ _tag: "Started", adapter: label, cases: cases.length, skipped: skipped.length });
      const driven = yield* drive(adapter, options, started, lanesOf(ran, options.seed));
      const remarks = unaskable === 0 ? driven.remarks : [skippedAsUnaskable(unaskable), ...driven.remarks];
      return { hello, driven: { ...driven, remarks }, skipped, ran } satisfies Run;
    }),
  );

interface Context {
  readonly seed: string;
  readonly today: string;
  readonly shard: Shard | null;
  readonly basis: Basis;
}

const compile = (
  { hello, driven, skipped, ran }: Run,
  judged: readonly Judged[],
  known: readonly KnownFailure[],
  settings: Settings,
  { seed, today, shard, basis }: Context,
): ConformReport => {
  const entries = new Map(known.map((entry) => [entry.id, entry]));
  const results = judged.map((one) => withKnown(one, entries.get(one.one.id), today));
  const counted = [
    ...results.map((result) => ({ operation: result.judged.one.operation, counted: result.counted })),
    ...skipped.map(({ one }) => ({ operation: one.operation, counted: "skipped" as const })),
  ];
  const besides = results.filter(({ counted: kind }) => kind !== "expectedFailure");
  return {
    format: REPORT_FORMAT,
    ...graded(tallyOf(judged.map(({ verdict }) => verdict)), tallyOf(besides.map((one) => one.judged.verdict)), basis),
    minimumLevel: settings.minimumLevel,
    counts: countsOf(counted.map((one) => one.counted)),
    byOperation: countsByOperation(counted),
    exact: pathsOf(results.filter(({ counted: kind }) => kind === "exact").map(({ judged: { one } }) => one)),
    skipped: pathsOf(skipped.map(({ one }) => one)),
    findings: inOrder([...findingsOf(results), ...staleEntries(known, new Set(ran.map(({ id }) => id)))]),
    adapter: adapterReport(hello, Math.min(settings.window, hello.window), driven),
    basis,
    seed: printable(seed),
    shard,
    cases: counted.length,
    budgetSpent: driven.budgetSpent,
    stderr: driven.stderr,
    fuzz: null,
  };
};

/** Runs an implementation against the vectors, and says how it stands. */
export const conform = Effect.fn("conform")(function* (options: ConformOptions) {
  const settings = yield* settingsOf(options);
  const adapter = yield* adapterOf(options.adapter);
  const errors = yield* errorsOf(options);
  const entries = yield* knownOf(options);
  const vectors = typeof options.vectors === "string" ? yield* readVectors(options.vectors) : options.vectors;
  const all = casesOf(vectors);
  const cases = yield* selected(all, options);
  const seed = options.seed ?? String(yield* Random.nextIntBetween(0, Number.MAX_SAFE_INTEGER));

  const run = yield* runAll(
    adapter,
    {
      session: sessionOptions(settings, vectors.spec.version),
      seed,
      jobs: settings.jobs,
      judge: (unit, outcome) => judge(unit, outcome, settings.slack, errors),
    },
    cases,
  );
  const judged = run.ran.map((one) => judgedCase(one, run.driven.settled));
  const now = yield* Clock.currentTimeMillis;
  const chosen = new Set(cases.map(({ id }) => id));
  // Entries about cases that were left out on purpose are none of this run's business.
  const leftOut = new Set(all.map(({ id }) => id).filter((id) => !chosen.has(id)));
  const known = entries.filter(({ id }) => !leftOut.has(id));
  const basis = basisOf(settings, vectors);
  const context: Context = { seed, today: day(now), shard: options.shard ?? null, basis };
  if (options.update !== true || options.knownFailures === undefined)
    return compile(run, judged, known, settings, context);

  const verdicts = judged.map(({ one, verdict }) => ({ id: one.id, verdict }));
  const rewritten = updated(verdicts, known, day(now + EXCUSED_DAYS * DAY_MS), context.today);
  yield* writeKnown(options.knownFailures, [...rewritten, ...entries.filter(({ id }) => leftOut.has(id))]);
  return compile(run, judged, rewritten, settings, context);
});
