import { Effect, FileSystem, Result } from "effect";
import { Argument } from "effect/cli";
import { fromItf, type Machine, type Recording, readLog } from "../../../spec/checker/index.ts";
import { describeRefusal, type Refusal } from "../../../spec/vocabulary/index.ts";
import { WrongUsage } from "../../outcome.ts";

export const recordingFile = Argument.File("log", { mustExist: true }).pipe(
  Argument.withDescription(
    "A recorded run: JSON lines {action, parameters, state}, each of which may lack parts, or a trace in ITF (.itf.json)",
  ),
);

const MOST_PROBLEMS = 5;

const unreadable = (path: string, problems: readonly Refusal[]): WrongUsage => {
  const shown = problems.slice(0, MOST_PROBLEMS).map(describeRefusal);
  const more = problems.length - shown.length;
  return new WrongUsage({
    reason: [`${path} cannot be read:`, ...shown, ...(more > 0 ? [`and ${more} more`] : [])].join("\n  "),
  });
};

const parsed = (path: string, text: string): Effect.Effect<unknown, WrongUsage> =>
  Effect.try({
    try: (): unknown => JSON.parse(text),
    catch: (cause) => new WrongUsage({ reason: `${path} is no JSON: ${String(cause)}` }),
  });

/** Reads somebody's recording of a run of a machine; everything that cannot be read is told with its place. */
export const readRecording = <State>(
  machine: Machine<State>,
  path: string,
): Effect.Effect<Recording, WrongUsage, FileSystem.FileSystem> =>
  Effect.gen(function* () {
    const fs = yield* FileSystem.FileSystem;
    const text = yield* fs
      .readFileString(path)
      .pipe(Effect.mapError(({ message }) => new WrongUsage({ reason: `${path} cannot be read: ${message}` })));
    const recording = path.endsWith(".itf.json") ? fromItf(machine, yield* parsed(path, text)) : readLog(machine, text);
    return yield* Effect.fromResult(Result.mapError(recording, (problems) => unreadable(path, problems)));
  });
