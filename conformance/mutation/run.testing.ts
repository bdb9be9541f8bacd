import { NodeRuntime, NodeServices } from "@effect/platform-node";
import { Clock, Console, Data, Effect, Option, Runtime } from "effect";
import { Command, Flag } from "effect/cli";
import { table } from "../report/table.ts";
import { instrument } from "./instrument.testing.ts";
import { JUDGES } from "./judges.testing.ts";
import { KILLS_FILE, killsAfter, mutantId, readKills, vectorIds, writeKills } from "./kills.testing.ts";
import {
  changedSince,
  judgedBefore,
  judgedHere,
  known,
  notOnRecord,
  staleIn,
  standingFor,
  textsNow,
} from "./known.testing.ts";
import { writeRecord } from "./record.testing.ts";
import {
  FILES,
  problemsOf,
  readEquivalents,
  SCORE_NAMES,
  type Score,
  type ScoreName,
  scoreOf,
} from "./scores.testing.ts";
import { remember } from "./state.testing.ts";

/*
 * Mutation testing: `npm run mutation`. Four scores, one for each thing that should find a fault by itself. What was judged
 * is kept under .mutation and judged again only when the file, or what judges it, has changed.
 */

class FellShort extends Data.TaggedError("FellShort")<{ readonly message: string }> {
  override readonly [Runtime.errorExitCode] = 1;
}

const tell = (text: string) => Effect.sync(() => process.stderr.write(`${text}\n`));

/** The files of a system are judged together, so that its scopes are explored, and the vectors read, once. */
const groupsOf = (score: ScoreName, files: readonly string[]): readonly (readonly string[])[] => {
  const systemOf = (file: string): string =>
    file
      .split("/")
      .slice(0, file.startsWith("src/market/") || file.startsWith("spec/machines/") ? 3 : 2)
      .join("/");
  return score === "equations-by-proofs" ? files.map((file) => [file]) : [...Map.groupBy(files, systemOf).values()];
};

const within = (files: readonly string[], shard: string): readonly string[] => {
  const [part = 1, parts = 1] = shard.split("/").map(Number);
  return files.filter((_, at) => at % parts === part - 1);
};

const percent = (score: number | null): string => (score === null ? "–" : `${score.toFixed(2)} %`);

const rowOf = ({
  name,
  files,
  filesJudged,
  stale,
  mutants,
  killed,
  survived,
  equivalent,
  score,
}: Score & { readonly stale: number }): readonly string[] => [
  name,
  `${filesJudged} of ${files}`,
  String(stale),
  String(mutants),
  String(killed),
  String(survived),
  String(equivalent),
  percent(score),
];

/** Files whose path contains a text and that, if a commit is named, have changed since then or are not on record. */
const selectionOf = (file: string, changed: Option.Option<string>) =>
  Effect.gen(function* () {
    const differing = Option.isSome(changed) ? changedSince(changed.value) : null;
    if (Option.isSome(changed) && differing === null)
      yield* tell(`there is no commit ${changed.value}: judging what differs from the record`);
    return (score: ScoreName): ((path: string) => boolean) => {
      const unknown = Option.isSome(changed) ? new Set(notOnRecord(score)) : null;
      return (path) =>
        path.includes(file) && (unknown === null || unknown.has(path) || (differing?.has(path) ?? false));
    };
  });

const allMutants = Effect.promise(() => instrument(FILES["src-by-vectors"]()));

/** Says what a mutant is that a vector names. */
const describeMutant = Effect.fnUntraced(function* (id: string) {
  const found = (yield* allMutants).mutants.find((one) => mutantId(one) === id);
  if (found === undefined) return yield* new FellShort({ message: `no mutant of src is called ${id}` });
  yield* Console.log(`${found.file}:${found.line}  ${found.key}`);
});

/** Writes what the vectors were found to kill: a kill stands while mutant and vector are what they were, whatever vectors are added. */
const updateKills = Effect.gen(function* () {
  const { mutants } = yield* allMutants;
  const found = killsAfter(readKills(), judgedHere("src-by-vectors"), mutants, vectorIds());
  writeKills(found);
  yield* tell(`${KILLS_FILE}: ${Object.values(found).flat().length} mutants, ${Object.keys(found).length} vectors`);
});

const command = Command.make(
  "mutation",
  {
    score: Flag.Literals("score", SCORE_NAMES).pipe(
      Flag.withDescription("Judge for this score only (default: all four)"),
      Flag.optional,
    ),
    file: Flag.String("file").pipe(
      Flag.withDescription("Judge files whose path contains this text only"),
      Flag.withDefault(""),
    ),
    changed: Flag.String("changed").pipe(
      Flag.withDescription("Judge only files that differ from this commit, such as HEAD~1, or from what is on record"),
      Flag.optional,
    ),
    shard: Flag.String("shard").pipe(
      Flag.withDescription("k/n: every n-th file, from the k-th on"),
      Flag.withDefault("1/1"),
    ),
    minutes: Flag.Int("minutes").pipe(
      Flag.withDescription("Stop after so many minutes; what is left is said, and is not part of the score"),
      Flag.optional,
    ),
    again: Flag.Boolean("again").pipe(
      Flag.withDescription(
        "Judge only what nothing has killed before: quick while vectors, properties or tests are added, but a kill that they lose is not seen",
      ),
      Flag.withDefault(false),
    ),
    record: Flag.Boolean("record").pipe(
      Flag.withDescription("Write what is known to judged.json, which is checked in"),
      Flag.withDefault(false),
    ),
    threshold: Flag.Int("threshold").pipe(
      Flag.withDescription("Fail if fewer than so many per cent of the mutants that are not equivalent are killed"),
      Flag.withDefault(95),
    ),
    summary: Flag.Boolean("summary").pipe(
      Flag.withDescription("Judge nothing; show what is known"),
      Flag.withDefault(false),
    ),
    survivors: Flag.Boolean("survivors").pipe(
      Flag.withDescription("List the mutants that nothing found and that are not known to be equivalent"),
      Flag.withDefault(false),
    ),
    kills: Flag.Boolean("kills").pipe(
      Flag.withDescription(
        `Write what each vector kills of the files that are judged into ${KILLS_FILE}, which "hmm vectors generate" reads`,
      ),
      Flag.withDefault(false),
    ),
    mutant: Flag.String("mutant").pipe(
      Flag.withDescription("Judge nothing; say what the mutant is that a vector says it kills, such as M-01234567"),
      Flag.optional,
    ),
    json: Flag.Boolean("json").pipe(Flag.withDescription("One JSON document on stdout"), Flag.withDefault(false)),
  },
  Effect.fn(function* ({
    score,
    file,
    changed,
    shard,
    minutes,
    again,
    record,
    threshold,
    summary,
    survivors,
    kills,
    mutant,
    json,
  }) {
    if (Option.isSome(mutant)) return yield* describeMutant(mutant.value);
    const started = yield* Clock.currentTimeMillis;
    const names = Option.isSome(score) ? [score.value] : SCORE_NAMES;
    const selected = yield* selectionOf(file, changed);
    const left = Effect.map(Clock.currentTimeMillis, (now) =>
      Option.isSome(minutes) ? minutes.value * 60_000 - (now - started) : 2 ** 31 - 1,
    );
    // The tests last: what the vectors have killed by then, they need not kill.
    const inTurn = names.toSorted((a, b) => Number(a === "src-by-tests") - Number(b === "src-by-tests"));
    for (const name of summary ? [] : inTurn) {
      const fresh = known(name, Option.isNone(changed));
      const due = within(
        FILES[name]().filter((path) => selected(name)(path) && fresh[path] === undefined),
        shard,
      );
      const standing = standingFor(name, again);
      let done = 0;
      for (const group of groupsOf(name, due)) {
        const judging = JUDGES[name](group, standing, () => Effect.void);
        yield* tell(`${name}: ${group.join(", ")}`);
        const results = yield* Effect.timeoutOption(judging, Math.max(0, yield* left));
        if (Option.isNone(results)) {
          yield* tell(`${name}: out of time, ${due.length - done} of ${due.length} files not judged`);
          break;
        }
        remember(name, results.value);
        done += group.length;
      }
    }
    if (record) writeRecord(judgedBefore, textsNow);
    if (kills) yield* updateKills;
    const equivalents = readEquivalents();
    const states = names.map((name) => {
      const [state, select] = [Option.isNone(changed) ? judgedBefore(name) : known(name, false), selected(name)];
      return Object.fromEntries(Object.entries(state).filter(([path]) => select(path)));
    });
    const scores = names.map((name, at) => {
      const state = states[at] ?? {};
      return { ...scoreOf(name, state, equivalents), stale: staleIn(name, state) };
    });
    const problems = problemsOf(equivalents, states);
    if (json) yield* Console.log(JSON.stringify({ scores, problems }));
    else {
      yield* Console.log(
        table([
          ["score", "files", "stale", "mutants", "killed", "survived", "equivalent", "killed of the rest"],
          ...scores.map(rowOf),
        ]),
      );
      for (const problem of problems) yield* Console.log(problem);
    }
    if (survivors)
      for (const [at, name] of names.entries())
        for (const [path, { mutants }] of Object.entries(states[at] ?? {}))
          for (const { line, key, status } of mutants)
            if (
              (status === "survived" || status === "noCoverage") &&
              !equivalents.some((one) => one.file === path && one.key === key)
            )
              yield* tell(`${name}  ${path}:${line}  ${status}  ${mutantId({ file: path, key })}  ${key}`);
    const short = scores.filter((one) => one.score !== null && one.score < threshold);
    if (short.length > 0)
      return yield* new FellShort({
        message: `below ${threshold} %: ${short.map((one) => `${one.name} ${percent(one.score)}`).join(", ")}`,
      });
    if (problems.length > 0)
      return yield* new FellShort({ message: `${problems.length} wrong entries in equivalent.json` });
  }),
).pipe(
  Command.withDescription(
    "Plants faults, one at a time, and asks who notices: the tests, the golden vectors alone, the machines' properties alone, the proofs alone.",
  ),
);

Command.run(command, { version: "1" }).pipe(
  Effect.tapError((error) => tell(error instanceof Error ? error.message : String(error))),
  Effect.provide(NodeServices.layer),
  NodeRuntime.runMain({ disableErrorReporting: true }),
);
