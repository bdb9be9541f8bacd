import { Effect, FileSystem, Path, Result } from "effect";
import { type Codec, decode } from "../../spec/vocabulary/codec.ts";
import { canonicalJson } from "./canonical-json.ts";
import { checkVectorFile, repeatedIds } from "./check.ts";
import { sha256 } from "./digest.ts";
import {
  MANIFEST_FILE,
  type Manifest,
  manifestCodec,
  SCHEMA_FILE,
  type VectorFile,
  vectorFileCodec,
} from "./format.ts";
import { parseJson } from "./json.ts";
import { BadVectors, type Problem, problem } from "./problem.ts";
import { census } from "./seal.ts";

type Checked<A> = Result.Result<A, readonly Problem[]>;

const read = <A>(codec: Codec<A>, name: string, text: string): Checked<A> =>
  parseJson(text).pipe(
    Result.mapError(({ isJson, reason }) => [
      problem("notJson", name, "", text, isJson ? `without ${reason}` : `JSON (${reason})`),
    ]),
    Result.flatMap((json) =>
      Result.mapError(decode(codec, "", json), (refusals) =>
        refusals.map(
          ({ field, actual, bound }): Problem => ({
            kind: "form",
            file: name,
            path: field.replace(/^\./, ""),
            value: actual,
            expected: bound,
          }),
        ),
      ),
    ),
  );

/** Reads one file of vectors from its text; `name` is what errors call it. */
export const readVectorFile = (name: string, text: string): Checked<VectorFile> =>
  Result.flatMap(read(vectorFileCodec, name, text), (file) => {
    const problems = checkVectorFile(name, file);
    return problems.length > 0 ? Result.fail(problems) : Result.succeed(file);
  });

/** As `readVectorFile`, failing with `BadVectors`. */
export const loadVectorFile = (name: string, text: string): Effect.Effect<VectorFile, BadVectors> =>
  Effect.fromResult(Result.mapError(readVectorFile(name, text), (problems) => new BadVectors({ problems })));

export interface NamedVectorFile {
  readonly name: string;
  readonly file: VectorFile;
}

export interface Vectors {
  readonly spec: Manifest["spec"];
  readonly files: readonly NamedVectorFile[];
}

const problemsOfList = (manifest: Manifest): readonly Problem[] => {
  const names = manifest.files.map(({ name }) => name);
  const sorted = names.every((name, at) => at === 0 || (names[at - 1] ?? "") < name);
  return sorted ? [] : [problem("order", MANIFEST_FILE, "files", names.join(" "), "in ascending order of name")];
};

const problemsOfEntry = (
  manifest: Manifest,
  entry: Manifest["files"][number],
  text: string,
  file: VectorFile,
): readonly Problem[] => {
  const path = `files.${entry.name}`;
  const agree = (field: string, stated: unknown, found: unknown): readonly Problem[] =>
    canonicalJson(stated) === canonicalJson(found)
      ? []
      : [problem("hash", MANIFEST_FILE, `${path}.${field}`, stated, `${canonicalJson(found)}, as in the file`)];
  return [
    ...agree("sha256", entry.sha256, sha256(text)),
    ...agree("suite", entry.suite, file.suite),
    ...agree("count", entry.count, file.count),
    ...(canonicalJson(manifest.spec) === canonicalJson(file.spec)
      ? []
      : [problem("version", entry.name, "spec", file.spec, `${canonicalJson(manifest.spec)}, as in the manifest`)]),
  ];
};

/** What holds only of all the files together. */
const problemsOfWhole = (manifest: Manifest, files: readonly NamedVectorFile[]): readonly Problem[] => {
  const { byOperation, byCode } = census(files.map(({ file }) => file));
  const agree = (field: string, stated: unknown, counted: unknown): readonly Problem[] =>
    canonicalJson(stated) === canonicalJson(counted)
      ? []
      : [problem("count", MANIFEST_FILE, field, stated, `${canonicalJson(counted)}, as counted in the files`)];
  return [
    ...repeatedIds(files).map((id) => problem("duplicateId", MANIFEST_FILE, "files", id, "an id of one test only")),
    ...agree("byOperation", manifest.byOperation, byOperation),
    ...agree("byCode", manifest.byCode, byCode),
  ];
};

/**
 * Loads a folder of vectors through its manifest, and believes nothing that it can check. The folder's files are
 * read as they are named: a name that leaves the folder, by itself or as a link, is refused.
 */
export const loadVectors = Effect.fn("loadVectors")(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem;
  const paths = yield* Path.Path;
  const unreadable = (name: string) => (error: { readonly message: string }) =>
    new BadVectors({ problems: [problem("unreadable", name, "", error.message, "a file that can be read")] });

  const root = yield* fs.realPath(folder).pipe(Effect.mapError(unreadable(folder)));
  const textOf = Effect.fnUntraced(function* (name: string) {
    const real = yield* fs.realPath(paths.join(root, name)).pipe(Effect.mapError(unreadable(name)));
    if (paths.dirname(real) !== root)
      return yield* new BadVectors({ problems: [problem("unreadable", name, "", real, `a file in ${root}`)] });
    return yield* fs.readFileString(real).pipe(Effect.mapError(unreadable(name)));
  });
  const orBad = <A>(checked: Checked<A>) =>
    Effect.fromResult(Result.mapError(checked, (problems) => new BadVectors({ problems })));

  const manifest = yield* orBad(read(manifestCodec, MANIFEST_FILE, yield* textOf(MANIFEST_FILE)));
  const problems: Problem[] = [...problemsOfList(manifest)];
  const files: NamedVectorFile[] = [];
  for (const entry of manifest.files) {
    const text = yield* textOf(entry.name);
    const file = readVectorFile(entry.name, text);
    if (Result.isFailure(file)) problems.push(...file.failure);
    else {
      problems.push(...problemsOfEntry(manifest, entry, text, file.success));
      files.push({ name: entry.name, file: file.success });
    }
  }
  const known = new Set([MANIFEST_FILE, SCHEMA_FILE, ...manifest.files.map(({ name }) => name)]);
  const present = yield* fs.readDirectory(root).pipe(Effect.mapError(unreadable(folder)));
  for (const name of present)
    if (name.endsWith(".json") && !known.has(name))
      problems.push(problem("unlisted", MANIFEST_FILE, "files", name, "listed, or not in the folder"));
  if (problems.length === 0) problems.push(...problemsOfWhole(manifest, files));
  if (problems.length > 0) return yield* new BadVectors({ problems });
  return { spec: manifest.spec, files } satisfies Vectors;
});
