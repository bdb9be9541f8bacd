import { Clock, Effect, FileSystem, Random } from "effect";
import { OPERATIONS } from "../../spec/vocabulary/index.ts";
import { type Adapter, type BadCommand, type Session, type SessionOptions, subprocess } from "../adapter/index.ts";
import { printable } from "../protocol/index.ts";
import { loadVectors, printJson } from "../vectors/index.ts";
import type { ConformReport } from "./conform-report.ts";
import { type Driven, drive } from "./drive.ts";
import { type KnownFailure, knownFailuresCodec, updated } from "./known-failures.ts";
import { grade } from "./level.ts";
import { startIn } from "./lifeline.ts";
import { BadUsage, type ConformOptions, errorMapCodec, readJsonFile, type Settings, settingsOf } from "./options.ts";
import { type Case, casesOf, matching, notAskable, notForAdapter } from "./plan.ts";
import { Progress } from "./progress.ts";
import {
  countsByOperation,
  countsOf,
  findingsOf,
  type Judged,
  judge,
  staleEntries,
  withKnown,
  worstOf,
} from "./results.ts";
import { shuffled } from "./seed.ts";

/** How long an entry that `update` writes excuses its failure. */
const EXCUSED_DAYS = 90;
const DAY_MS = 86_400_000;

const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const adapterOf = (adapter: string | Adapter): Effect.Effect<Adapter, BadCommand> =>
  typeof adapter === "string" ? Effect.fromResult(subprocess(adapter)) : Effect.succeed(adapter);

const selected = (cases: readonly Case[], only: string | undefined): Effect.Effect<readonly Case[], BadUsage> => {
  const chosen = only === undefined ? cases : cases.filter(matching(only));
  return chosen.length > 0
    ? Effect.succeed(chosen)
    : Effect.fail(new BadUsage({ reason: `no case is named ${printable(only ?? "")}` }));
};

/** The units of each suite in an order that the seed decides. */
const suitesOf = (cases: readonly Case[], seed: string) => {
  const suites = Map.groupBy(cases, ({ suite }) => suite);
  return [...suites].map(([suite, members]) =>
    shuffled(
      members.flatMap(({ units }) => units),
      `${suite}\n${seed}`,
    ),
  );
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
const runAll = (adapter: Adapter, options: SessionOptions, cases: readonly Case[], seed: string) =>
  Effect.scoped(
    Effect.gen(function* () {
      const report = yield* Progress;
      const started = yield* startIn(adapter, options);
      const { hello } = started.session;
      const declared = cases.map((one) => ({ one, reason: notForAdapter(one, hello) }));
      const looked = declared.map(({ one, reason }) => ({ one, reason: reason ?? notAskable(one, started.session) }));
      const unaskable = looked.filter(({ reason }, at) => reason !== declared[at]?.reason).length;
      const ran = looked.filter(({ reason }) => reason === null).map(({ one }) => one);
      const skipped = looked.flatMap(({ one, reason }) => (reason === null ? [] : [{ one, reason }]));
      const label = printable(`${hello.name} ${hello.version} (${hello.language})`);
      yield* report({ _tag: "Started", adapter: label, cases: cases.length, skipped: skipped.length });
      const driven = yield* drive(adapter, options, started, suitesOf(ran, seed), seed);
      const remarks = unaskable === 0 ? driven.remarks : [skippedAsUnaskable(unaskable), ...driven.remarks];
      return { hello, driven: { ...driven, remarks }, skipped, ran } satisfies Run;
    }),
  );

const compile = (
  { hello, driven, skipped, ran }: Run,
  judged: readonly Judged[],
  known: readonly KnownFailure[],
  settings: Settings,
  context: { readonly seed: string; readonly today: string; readonly window: number },
): ConformReport => {
  const entries = new Map(known.map((entry) => [entry.id, entry]));
  const results = judged.map((one) => withKnown(one, entries.get(one.one.id), context.today));
  const counted = [
    ...results.map((result) => ({ operation: result.judged.one.operation, counted: result.counted })),
    ...skipped.map(({ one }) => ({ operation: one.operation, counted: "skipped" as const })),
  ];
  const verdicts = judged.map((one) => one.verdict);
  const level = grade(verdicts, settings.slack.units);
  const besides = results
    .filter((result) => result.counted !== "expectedFailure")
    .map((result) => result.judged.verdict);
  return {
    level: level.level,
    levelReason: level.reason,
    // With every failure known, nothing else may be left to grade; then the known ones were all there was.
    levelBesidesKnown: besides.length === 0 && verdicts.length > 0 ? "A" : grade(besides, settings.slack.units).level,
    minimumLevel: settings.minimumLevel,
    counts: countsOf(counted.map((one) => one.counted)),
    byOperation: countsByOperation(counted),
    findings: [...findingsOf(results), ...staleEntries(known, new Set(ran.map(({ id }) => id)))],
    worst: worstOf(results),
    adapter: {
      name: printable(hello.name),
      version: printable(hello.version),
      language: printable(hello.language),
      operations: hello.operations.map((name) => printable(name)),
      features: hello.features.map((name) => printable(name)),
      window: context.window,
      restarts: driven.restarts,
      remarks: driven.remarks,
    },
    seed: context.seed,
    cases: counted.length,
    budgetSpent: driven.budgetSpent,
    stderr: driven.stderr,
  };
};

/** Runs an implementation against the vectors, and says how it stands. */
export const conform = Effect.fn("conform")(function* (options: ConformOptions) {
  const settings = yield* settingsOf(options);
  const adapter = yield* adapterOf(options.adapter);
  const errors = options.errors === undefined ? {} : yield* readJsonFile(options.errors, errorMapCodec);
  const entries = yield* knownOf(options);
  const vectors = typeof options.vectors === "string" ? yield* loadVectors(options.vectors) : options.vectors;
  const all = casesOf(vectors);
  const cases = yield* selected(all, options.only);
  const seed = options.seed ?? String(yield* Random.nextIntBetween(0, Number.MAX_SAFE_INTEGER));

  const session: SessionOptions = {
    specVersion: vectors.spec.version,
    operations: OPERATIONS,
    window: settings.window,
    deadlineMs: settings.deadlineMs,
    startMs: settings.startMs,
  };
  const run = yield* runAll(adapter, session, cases, seed);
  const judged = run.ran.map((one) => judge(one, run.driven.outcomes, settings.slack, errors));
  const now = yield* Clock.currentTimeMillis;
  const chosen = new Set(cases.map(({ id }) => id));
  // Entries about cases that were left out on purpose are none of this run's business.
  const leftOut = new Set(all.map(({ id }) => id).filter((id) => !chosen.has(id)));
  const known = entries.filter(({ id }) => !leftOut.has(id));
  const context = { seed, today: day(now), window: Math.min(settings.window, run.hello.window) };
  if (options.update !== true || options.knownFailures === undefined)
    return compile(run, judged, known, settings, context);

  const verdicts = judged.map(({ one, verdict }) => ({ id: one.id, verdict }));
  const rewritten = updated(verdicts, known, day(now + EXCUSED_DAYS * DAY_MS), context.today);
  yield* writeKnown(options.knownFailures, [...rewritten, ...entries.filter(({ id }) => leftOut.has(id))]);
  return compile(run, judged, rewritten, settings, context);
});

const knownOf = Effect.fnUntraced(function* ({ knownFailures, update }: ConformOptions) {
  if (knownFailures === undefined) return [];
  const fs = yield* FileSystem.FileSystem;
  const isThere = yield* fs.exists(knownFailures).pipe(Effect.orElseSucceed(() => true));
  // The first update makes the file.
  if (!isThere && update === true) return [];
  const entries = yield* readJsonFile(knownFailures, knownFailuresCodec);
  const ids = entries.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) < at);
  if (twice !== undefined) return yield* new BadUsage({ reason: `${knownFailures}: ${twice} is listed twice` });
  return entries;
});

const writeKnown = Effect.fnUntraced(function* (path: string, entries: readonly KnownFailure[]) {
  const fs = yield* FileSystem.FileSystem;
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  yield* fs
    .writeFileString(path, printJson(sorted))
    .pipe(Effect.mapError((error) => new BadUsage({ reason: `${path} cannot be written: ${error.message}` })));
});
