import { Effect, Random } from "effect";
import type { OperationName } from "../../spec/vocabulary/index.ts";
import { SPEC_VERSION } from "../generator/generate.ts";
import type { Hello } from "../protocol/index.ts";
import { printable } from "../protocol/index.ts";
import { type ConformReport, REPORT_FORMAT } from "../runner/conform-report.ts";
import { tallyOf } from "../runner/level.ts";
import { type Living, startIn } from "../runner/lifeline.ts";
import { BadUsage, type RunOptions, settingsOf } from "../runner/options.ts";
import { adapterOf, adapterReport, basisOf, errorsOf, graded, sessionOptions } from "../runner/parts.ts";
import { Progress } from "../runner/progress.ts";
import { countsByOperation, countsOf } from "../runner/results.ts";
import { sha256, type VectorFile } from "../vectors/index.ts";
import { type BlockOptions, type BlockRun, type Failure, fuzzBlock } from "./block.ts";
import { findingOf, requestLine } from "./findings.ts";
import { RELATIONS } from "./relations/index.ts";
import { savedVectors } from "./saved.ts";
import { sequence } from "./sequence.ts";

export interface FuzzOptions extends RunOptions {
  /** Sequences, each a new pool and operations on it. */
  readonly runs: number;
  /** Decides everything; random if left out. */
  readonly seed?: string | undefined;
  /** Put the relations between answers to the test, too; so unless told otherwise. */
  readonly relations?: boolean | undefined;
  /** The text of spec/README.md, which a saved case names. */
  readonly specification: string;
}

/** A report, and the smallest failing sequence as vectors, if there is one. */
export interface Fuzzed {
  readonly report: ConformReport;
  readonly saved: VectorFile | null;
}

/** Sequences that are one piece of work where several adapters run at once; part of what a seed means. */
const BLOCK = 50;
const MOST_RUNS = 100_000_000;

const added = (blocks: readonly BlockRun[], declared: readonly string[]) =>
  RELATIONS.filter(({ operations }) => operations.every((name) => declared.includes(name))).map(
    ({ name, statement, obligations }) => {
      const of = (what: "held" | "idle" | "broken"): number =>
        blocks.reduce((sum, { relations }) => sum + (relations.get(name)?.[what] ?? 0), 0);
      return { name, statement, obligations, held: of("held"), idle: of("idle"), broken: of("broken") };
    },
  );

const checkRuns = (runs: number): Effect.Effect<void, BadUsage> =>
  Number.isInteger(runs) && runs >= 1 && runs <= MOST_RUNS
    ? Effect.void
    : Effect.fail(new BadUsage({ reason: `the number of sequences is ${runs}, must be from 1 to ${MOST_RUNS}` }));

/** Blocks in turn, several at once; those behind the first that fails count for nothing, whoever ran them. */
const runBlocks = (options: BlockOptions, runs: number, jobs: number, relations: boolean) =>
  Effect.scoped(
    Effect.gen(function* () {
      const report = yield* Progress;
      const started = yield* startIn(options.adapter, options.session);
      const { hello } = started.session;
      const label = printable(`${hello.name} ${hello.version} (${hello.language})`);
      yield* report({ _tag: "Started", adapter: label, cases: runs, skipped: 0 });
      const drawn = sequence(hello.operations, hello.features, relations ? RELATIONS : []);
      const idle: Living[] = [started];
      const blocks: BlockRun[] = [];
      let failedAt = Number.POSITIVE_INFINITY;
      let done = 0;
      yield* Effect.forEach(
        Array.from({ length: Math.ceil(runs / BLOCK) }, (_, at) => at),
        (at) =>
          Effect.gen(function* () {
            if (at > failedAt) return;
            const size = Math.min(BLOCK, runs - at * BLOCK);
            const seed = `fuzz\n${options.seed}\n${at}`;
            const block = yield* fuzzBlock({ ...options, seed, runs: size }, drawn, idle.pop() ?? null);
            if (block.left !== null) idle.push(block.left);
            if (block.failure !== null) failedAt = Math.min(failedAt, at);
            blocks[at] = block;
            done += block.run;
            yield* report({ _tag: "Answered", done, of: runs });
          }),
        { concurrency: jobs, discard: true },
      );
      const farewells = yield* Effect.forEach(idle, ({ session }) => session.stop);
      const remarks = [...new Set(farewells.flatMap((farewell) => farewell.remarks))].sort();
      return { hello, blocks: blocks.slice(0, Math.min(failedAt + 1, blocks.length)), remarks };
    }),
  );

const compile = (
  ran: { readonly hello: Hello; readonly blocks: readonly BlockRun[]; readonly remarks: readonly string[] },
  failure: Failure | null,
  base: Pick<ConformReport, "basis" | "minimumLevel" | "seed">,
  options: FuzzOptions,
): ConformReport => {
  const { hello, blocks, remarks } = ran;
  const verdicts = blocks.flatMap((block) => block.verdicts);
  const counted = verdicts.map(({ unit, verdict }) => ({ operation: unit.operation, counted: verdict.kind }));
  const broken = failure?.broken ?? null;
  const one =
    failure === null
      ? null
      : findingOf(failure, `hmm conform --fuzz ${options.runs} --seed ${base.seed} --save smallest.json`);
  // A broken relation is a failure beside those of single answers.
  const extra =
    broken === null || one?.asked == null ? [] : [{ operation: one.asked.operation, counted: broken.relation.breach }];
  const extraVerdict = broken === null ? [] : [{ kind: broken.relation.breach, reason: broken.reason }];
  const all: readonly { readonly operation: OperationName; readonly counted: (typeof counted)[number]["counted"] }[] = [
    ...counted,
    ...extra,
  ];
  const tally = tallyOf([...verdicts.map(({ verdict }) => verdict), ...extraVerdict]);
  const levels = graded(tally, tally, base.basis);
  const stopped =
    failure === null || levels.level === "fail" ? "" : "; stopped at the first sequence that is not exact";
  const sum = (of: (block: BlockRun) => number): number => blocks.reduce((total, block) => total + of(block), 0);
  return {
    format: REPORT_FORMAT,
    ...levels,
    levelReason: `${levels.levelReason}${stopped}`,
    ...base,
    counts: countsOf(all.map((each) => each.counted)),
    byOperation: countsByOperation(all),
    exact: {},
    skipped: {},
    findings: one === null ? [] : [one],
    adapter: adapterReport(hello, 1, { restarts: sum(({ restarts }) => restarts), remarks }),
    shard: null,
    cases: all.length,
    budgetSpent: false,
    stderr: blocks.find(({ stderr }) => stderr !== "")?.stderr ?? "",
    fuzz: {
      asked: options.runs,
      run: sum(({ run }) => run),
      requests: verdicts.length,
      relations: options.relations === false ? [] : added(blocks, hello.operations),
      smallest: failure === null ? [] : failure.asked.map(requestLine),
    },
  };
};

/**
 * Runs random sequences of operations against an implementation and the specification side by side, until one of them
 * fails or all have been run. The same seed gives the same sequences and, with a deterministic adapter, the same report.
 */
export const fuzz = Effect.fn("fuzz")(function* (options: FuzzOptions) {
  yield* checkRuns(options.runs);
  const settings = yield* settingsOf(options);
  const adapter = yield* adapterOf(options.adapter);
  const errors = yield* errorsOf(options);
  const seed = options.seed ?? String(yield* Random.nextIntBetween(0, Number.MAX_SAFE_INTEGER));
  const { slack, minimumLevel } = settings;
  const session = sessionOptions(settings, SPEC_VERSION);
  const block: BlockOptions = { adapter, session, seed, runs: options.runs, slack, minimumLevel, errors };
  const ran = yield* runBlocks(block, options.runs, settings.jobs, options.relations !== false);
  const failure = ran.blocks.at(-1)?.failure ?? null;
  const spec = { version: SPEC_VERSION, sha256: sha256(options.specification) };
  const base = { basis: basisOf(settings, { spec, files: [] }), minimumLevel, seed: printable(seed) };
  return {
    report: compile(ran, failure, base, options),
    saved: failure === null ? null : savedVectors(failure, seed, options.specification),
  } satisfies Fuzzed;
});
