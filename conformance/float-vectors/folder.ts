import { Effect, FileSystem, Path, Result } from "effect";
import { problemsOfFloatFile, readFloatFile } from "./check.ts";
import { FLOAT_SCHEMA_FILE, FLOAT_SUITES } from "./format.ts";

/** The folder of the float vectors below that of the vectors. */
const FOLDER = "float";

export const FLOAT_FILES = [...FLOAT_SUITES.map((suite) => `${suite}.json`), FLOAT_SCHEMA_FILE] as const;

export interface FloatVectorFile {
  readonly name: string;
  readonly text: string;
}

/** The files as they have to be, and where they come from. */
export interface FloatSource {
  readonly files: readonly FloatVectorFile[];
  /** False where there is no decimal library to compute them anew with, and they are those that came with the package. */
  readonly computed: boolean;
}

const readFloatFiles = Effect.fnUntraced(function* (vectors: string) {
  const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
  return yield* Effect.forEach(FLOAT_FILES, (name) =>
    Effect.map(fs.readFileString(path.join(vectors, FOLDER, name)), (text): FloatVectorFile => ({ name, text })),
  );
});

/**
 * The golden values, computed anew. The decimal library is a development dependency: where the package is installed without it,
 * the files that came with the package take their place.
 */
export const floatSource = Effect.fn("floatSource")(function* (packaged: string) {
  const generator = yield* Effect.result(Effect.tryPromise(() => import("../golden/index.ts")));
  const source: FloatSource = Result.isSuccess(generator)
    ? { files: generator.success.generateFloatVectors(), computed: true }
    : { files: yield* readFloatFiles(packaged), computed: false };
  return source;
});

/** Writes the float vectors below a folder of vectors. */
export const writeFloatVectors = Effect.fn("writeFloatVectors")(function* (folder: string, packaged: string) {
  const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
  const { files } = yield* floatSource(packaged);
  yield* fs.makeDirectory(path.join(folder, FOLDER), { recursive: true });
  for (const { name, text } of files) yield* fs.writeFileString(path.join(folder, FOLDER, name), text);
  return files.map(({ name }) => `${FOLDER}/${name}`);
});

export interface FloatCheck {
  readonly ok: boolean;
  readonly files: number;
  readonly values: number;
  readonly computed: boolean;
  readonly problems: readonly string[];
}

const valuesIn = (name: string, text: string): number =>
  Result.match(readFloatFile(name, text), {
    onFailure: () => 0,
    onSuccess: ({ tables }) =>
      tables.reduce(
        (sum, { tests }) => sum + tests.reduce((more, { expect }) => more + Object.keys(expect).length, 0),
        0,
      ),
  });

/** Compares the float vectors below a folder byte for byte with those computed anew, and judges the reference by them. */
export const checkFloatVectors = Effect.fn("checkFloatVectors")(function* (folder: string, packaged: string) {
  const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
  const { files, computed } = yield* floatSource(packaged);
  const problems: string[] = [];
  for (const { name, text } of files) {
    const found = yield* Effect.result(fs.readFileString(path.join(folder, FOLDER, name)));
    const label = `${FOLDER}/${name}`;
    if (Result.isFailure(found)) problems.push(`${label}: not there; run hmm vectors generate`);
    else {
      if (found.success !== text) problems.push(`${label}: not what the definitions give; stale or edited`);
      if (name !== FLOAT_SCHEMA_FILE) problems.push(...problemsOfFloatFile(label, found.success));
    }
  }
  return {
    ...{ ok: problems.length === 0, files: files.length, computed, problems },
    values: files.map(({ name, text }) => valuesIn(name, text)).reduce((sum, each) => sum + each),
  } satisfies FloatCheck;
});
