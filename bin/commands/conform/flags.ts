import { Option } from "effect";
import { Flag } from "effect/cli";
import { VECTORS } from "../../package.ts";

const optionalText = (name: string, metavar: string, description: string) =>
  Flag.String(name).pipe(Flag.withDescription(description), Flag.withMetavar(metavar), Flag.optional);

const optionalNumber = (name: string, metavar: string, description: string) =>
  Flag.Int(name).pipe(Flag.withDescription(description), Flag.withMetavar(metavar), Flag.optional);

/** Which cases. */
export const caseFlags = {
  vectors: Flag.Path("vectors").pipe(
    Flag.withDescription("Folder or file of vectors (default: the golden ones)"),
    Flag.withDefault(VECTORS),
  ),
  only: optionalText(
    "only",
    "PATTERN",
    "Only cases whose id, operation, suite or suite/group/alias matches; * is any text",
  ),
  shard: optionalText("shard", "K/N", "Only the K-th of N parts; hmm conform merge makes one report of all"),
  repro: optionalText("repro", "ID", "Print one shell line that replays one case against the command, and run nothing"),
};

/** How they are run. */
export const runFlags = {
  seed: optionalText(
    "seed",
    "TEXT",
    "Seed of the run ids and the order, or of the random sequences; printed by every run",
  ),
  jobs: optionalNumber("jobs", "N", "Adapters at once (default 1); the report is the same for any number"),
  window: optionalNumber("window", "N", "Most requests in flight (default 64)"),
  timeout: optionalNumber("timeout", "MS", "Milliseconds for one answer (default 2000)"),
  startTimeout: optionalNumber("start-timeout", "MS", "Milliseconds for the hello (default 15000)"),
  memoryLimit: optionalNumber("memory-limit", "MB", "Memory for an adapter and all that it starts (default 2048)"),
  outputLimit: optionalNumber("output-limit", "MB", "What an adapter may write to stdout in all (default 1024)"),
  answerLimit: optionalNumber("answer-limit", "CHARACTERS", "The longest answer to one request (default 65536)"),
};

/** What they are judged by. */
export const judgementFlags = {
  level: Flag.Literals("level", ["A", "B", "C"]).pipe(
    Flag.withDescription("The lowest level that counts as conformant"),
    Flag.withDefault("A" as const),
  ),
  units: optionalNumber("units", "N", "Level B: units that an answer may err by in the pool's favour"),
  errors: Flag.File("errors", { mustExist: true }).pipe(
    Flag.withDescription('JSON file from your native errors to our codes: {"Panic(0x11)":{"code":"Overflow"}}'),
    Flag.optional,
  ),
  knownFailures: Flag.File("known-failures").pipe(
    Flag.withDescription("JSON file of known failures; a case there that passes is an error too"),
    Flag.optional,
  ),
  update: Flag.Boolean("update").pipe(
    Flag.withDescription("Rewrite the file of known failures to what this run shows"),
    Flag.withDefault(false),
  ),
};

/** Random sequences instead of vectors. */
export const fuzzFlags = {
  fuzz: optionalNumber("fuzz", "N", "Run N random sequences of operations instead of the vectors"),
  save: Flag.File("save").pipe(
    Flag.withDescription("Write the smallest sequence that fails as a file of vectors, for --vectors"),
    Flag.optional,
  ),
  relations: Flag.Boolean("relations").pipe(
    Flag.withDescription(
      "Put the proved relations between answers to the test, too (default; --no-relations leaves them out)",
    ),
    Flag.withDefault(true),
  ),
};

const MEGABYTE = 1 << 20;

/** The limits that were given, in bytes and characters. */
export const limitsOf = (given: {
  readonly memoryLimit: Option.Option<number>;
  readonly outputLimit: Option.Option<number>;
  readonly answerLimit: Option.Option<number>;
}) => ({
  ...Option.match(given.memoryLimit, { onNone: () => ({}), onSome: (most) => ({ memory: most * MEGABYTE }) }),
  ...Option.match(given.outputLimit, { onNone: () => ({}), onSome: (most) => ({ output: most * MEGABYTE }) }),
  ...Option.match(given.answerLimit, { onNone: () => ({}), onSome: (answer) => ({ answer }) }),
});
