import { Effect, FileSystem } from "effect";
import { printJson } from "../vectors/index.ts";
import { type KnownFailure, knownFailuresCodec } from "./known-failures.ts";
import { BadUsage, type ConformOptions, readJsonFile } from "./options.ts";

/** The list of known failures of a run; none if it names no file. */
export const knownOf = Effect.fnUntraced(function* ({ knownFailures, update }: ConformOptions) {
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

export const writeKnown = Effect.fnUntraced(function* (path: string, entries: readonly KnownFailure[]) {
  const fs = yield* FileSystem.FileSystem;
  const sorted = [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
  yield* fs
    .writeFileString(path, printJson(sorted))
    .pipe(Effect.mapError((error) => new BadUsage({ reason: `${path} cannot be written: ${error.message}` })));
});
