import { Data, Effect, FileSystem, Result, Runtime } from "effect";
import { type Codec, decode, oneOf, record } from "../../spec/vocabulary/codec.ts";
import { CODES, describeRefusal } from "../../spec/vocabulary/index.ts";
import type { Adapter, Limits } from "../adapter/index.ts";
import type { ErrorMap } from "../judgement/error-map.ts";
import { DEFAULT_SLACK, type Slack } from "../judgement/verdict.ts";
import {
  DEFAULT_DEADLINE_MS,
  DEFAULT_START_MS,
  DEFAULT_WINDOW,
  LONGEST_ANSWER,
  LONGEST_LINE,
  MOST_MEMORY,
  MOST_OUTPUT,
  printable,
  WIDEST_WINDOW,
} from "../protocol/index.ts";
import { anyText, dictionary } from "../vectors/combinators.ts";
import { parseJson, type Vectors } from "../vectors/index.ts";
import type { Level, Shard } from "./conform-report.ts";

/** What every run has, over vectors or over random cases. */
export interface RunOptions {
  /** A command, split into words as a shell would, or an adapter. */
  readonly adapter: string | Adapter;
  /** Time for one answer. */
  readonly timeoutMs?: number | undefined;
  /** Time for the hello. */
  readonly startMs?: number | undefined;
  /** Adapters at once; the report is the same for any number. */
  readonly jobs?: number | undefined;
  readonly limits?: Partial<Limits> | undefined;
  readonly slack?: Partial<Slack> | undefined;
  /** The lowest level that counts as conformant; A if left out. */
  readonly minimumLevel?: Exclude<Level, "fail"> | undefined;
  /** File with the map from native errors to codes. */
  readonly errors?: string | undefined;
}

/** What a run is asked to do. Everything but the adapter and the vectors has a default. */
export interface ConformOptions extends RunOptions {
  /** A folder with a manifest, a file of vectors, or vectors already loaded. */
  readonly vectors: string | Vectors;
  /** Only this part of the cases. */
  readonly shard?: Shard | undefined;
  /** Only cases whose id, operation, suite or `suite/group/alias` has this form; `*` is any text. */
  readonly only?: string | undefined;
  /** Decides the run ids and the order; random if left out. */
  readonly seed?: string | undefined;
  readonly window?: number | undefined;
  /** File with the list of known failures. */
  readonly knownFailures?: string | undefined;
  /** Rewrite that file to what this run shows. */
  readonly update?: boolean | undefined;
}

/** Something that was asked of the runner makes no sense. */
export class BadUsage extends Data.TaggedError("BadUsage")<{ readonly reason: string }> {
  override readonly [Runtime.errorExitCode] = 2;
  override get message(): string {
    return this.reason;
  }
}

export interface Settings {
  readonly deadlineMs: number;
  readonly startMs: number;
  readonly window: number;
  readonly jobs: number;
  readonly limits: Limits;
  readonly slack: Slack;
  readonly minimumLevel: Exclude<Level, "fail">;
}

/** More adapters at once than any machine has use for. */
const MOST_JOBS = 256;

/** A terabyte. */
const MOST_BYTES = 2 ** 40;

/** A day: longer, and the timer that enforces it would wrap around. */
const LONGEST_MS = 86_400_000;

const within = (name: string, value: number, least: number, most: number): Effect.Effect<number, BadUsage> =>
  Number.isInteger(value) && value >= least && value <= most
    ? Effect.succeed(value)
    : Effect.fail(new BadUsage({ reason: `${name} is ${value}, must be an integer from ${least} to ${most}` }));

export const settingsOf = (
  options: RunOptions & Partial<Pick<ConformOptions, "window" | "update" | "knownFailures" | "shard">>,
): Effect.Effect<Settings, BadUsage> =>
  Effect.gen(function* () {
    const { limits = {}, shard } = options;
    if (shard !== undefined) {
      const of = yield* within("the number of shards", shard.of, 1, 1 << 16);
      yield* within("the shard", shard.index, 1, of);
    }
    const slack = { ...DEFAULT_SLACK, ...options.slack };
    if (slack.units < 0n || slack.tolerance < 0n)
      return yield* new BadUsage({ reason: "units and tolerance must be at least 0: nothing may favour the trader" });
    if (options.update === true && options.knownFailures === undefined)
      return yield* new BadUsage({ reason: "update needs the file of known failures that it is to rewrite" });
    return {
      deadlineMs: yield* within("timeout", options.timeoutMs ?? DEFAULT_DEADLINE_MS, 1, LONGEST_MS),
      startMs: yield* within("start time", options.startMs ?? DEFAULT_START_MS, 1, LONGEST_MS),
      window: yield* within("window", options.window ?? DEFAULT_WINDOW, 1, WIDEST_WINDOW),
      jobs: yield* within("jobs", options.jobs ?? 1, 1, MOST_JOBS),
      limits: {
        answer: yield* within("the answer limit", limits.answer ?? LONGEST_ANSWER, 1, LONGEST_LINE),
        output: yield* within("the output limit", limits.output ?? MOST_OUTPUT, 1, MOST_BYTES),
        memory: yield* within("the memory limit", limits.memory ?? MOST_MEMORY, 1, MOST_BYTES),
      },
      slack,
      minimumLevel: options.minimumLevel ?? "A",
    };
  });

/** Reads a JSON file that the user named; every problem is reported with its place in the file. */
export const readJsonFile = <A>(path: string, codec: Codec<A>): Effect.Effect<A, BadUsage, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem;
    const text = yield* fs
      .readFileString(path)
      .pipe(Effect.mapError((error) => new BadUsage({ reason: `${path} cannot be read: ${error.message}` })));
    const value = Result.flatMap(
      Result.mapError(
        parseJson(text),
        ({ isJson, reason }) => `${isJson ? "holds" : "not JSON:"} ${printable(reason)}`,
      ),
      (json) => Result.mapError(decode(codec, "", json), (refusals) => refusals.map(describeRefusal).join("; ")),
    );
    return yield* Effect.fromResult(Result.mapError(value, (reason) => new BadUsage({ reason: `${path}: ${reason}` })));
  });

/** `{"Panic(0x11)": {"code": "Overflow"}}` */
export const errorMapCodec: Codec<ErrorMap> = dictionary(anyText, record("error", { code: oneOf(CODES) }));

/** `2/4` as the second shard of four. */
export const parseShard = (text: string): Effect.Effect<Shard, BadUsage> => {
  const [, index, of] = /^([0-9]{1,5})\/([0-9]{1,5})$/.exec(text) ?? [];
  return index === undefined || of === undefined
    ? Effect.fail(new BadUsage({ reason: `shard is ${printable(text)}, must be K/N, such as 1/4` }))
    : Effect.succeed({ index: Number(index), of: Number(of) });
};
