import { Effect, FileSystem, Path, Result } from "effect";
import { BadVectors, byCodeUnits, describeProblem, loadVectors, MANIFEST_FILE } from "../vectors/index.ts";
import { type GeneratedFile, generateVectors } from "./generate.ts";

/** What stands after this line of spec/README.md is no text to implement from: it may change, and no vector with it. */
const END_OF_NORMATIVE_TEXT = "<!-- end of the normative text -->";

/** The part of spec/README.md that the vectors are about: all before the marker, or all of it without one. */
const normativePart = (text: string): string => text.split(END_OF_NORMATIVE_TEXT, 1)[0] ?? "";

/**
 * The text that implementations are written from, whose SHA-256 every file states: `README.md` of the folder, then the
 * texts of the systems by name, as `cat spec/README.md spec/systems/*.md` gives them.
 */
export const readSpecification = Effect.fn("readSpecification")(function* (folder: string) {
  const fs = yield* FileSystem.FileSystem;
  const path = yield* Path.Path;
  const systems = path.join(folder, "systems");
  const names = (yield* fs.readDirectory(systems)).filter((name) => name.endsWith(".md")).toSorted(byCodeUnits);
  const files = [path.join(folder, "README.md"), ...names.map((name) => path.join(systems, name))];
  const texts = yield* Effect.forEach(files, (file) => fs.readFileString(file));
  return texts.map(normativePart).join("");
});

/** The files of each text that was asked for: they are a function of it alone, and take seconds. */
const generated = new Map<string, readonly GeneratedFile[]>();

const generatedFor = (specification: string): readonly GeneratedFile[] => {
  const files = generated.get(specification) ?? generateVectors(specification);
  generated.set(specification, files);
  return files;
};

/** What `hmm vectors check` says. */
export interface VectorCheck {
  readonly ok: boolean;
  readonly files: number;
  readonly cases: number;
  readonly byOperation: Readonly<Record<string, number>>;
  readonly byError: Readonly<Record<string, number>>;
  /** What is wrong, a line each: file, place, value, and what should be there. */
  readonly problems: readonly string[];
}

/** Writes every generated file into a folder; a vector file there that is not generated is removed by hand, never here. */
export const writeVectors = Effect.fn("writeVectors")(function* (folder: string, specification: string) {
  const fs = yield* FileSystem.FileSystem;
  const path = yield* Path.Path;
  yield* fs.makeDirectory(folder, { recursive: true });
  const files = generatedFor(specification);
  for (const { name, text } of files) yield* fs.writeFileString(path.join(folder, name), text);
  return files.map(({ name }) => name);
});

/** The first line at which two texts differ, from 1. */
const firstDifference = (left: string, right: string): number => {
  const [a, b] = [left.split("\n"), right.split("\n")];
  const at = a.findIndex((line, i) => line !== b[i]);
  return (at < 0 ? Math.min(a.length, b.length) : at) + 1;
};

/** Compares one generated file with what is in the folder. */
const compareFile = Effect.fnUntraced(function* (folder: string, { name, text }: GeneratedFile) {
  const fs = yield* FileSystem.FileSystem;
  const path = yield* Path.Path;
  const found = yield* Effect.result(fs.readFileString(path.join(folder, name)));
  if (Result.isFailure(found)) return [`${name}: not there; run hmm vectors generate`];
  if (found.success === text) return [];
  return [`${name}:${firstDifference(text, found.success)}: not what the specification generates; stale or edited`];
});

interface Census {
  readonly byOperation: Readonly<Record<string, number>>;
  readonly byCode: Readonly<Record<string, number>>;
}

/** Generates anew, compares byte for byte, and checks on its own that what is there is well formed and adds up. */
export const checkVectors = Effect.fn("checkVectors")(function* (folder: string, specification: string) {
  const files = generatedFor(specification);
  const differences = yield* Effect.forEach(files, (file) => compareFile(folder, file));
  const loaded = yield* Effect.result(loadVectors(folder));
  const malformed =
    Result.isFailure(loaded) && loaded.failure instanceof BadVectors
      ? loaded.failure.problems.map(describeProblem)
      : [];
  const problems = [...differences.flat(), ...malformed];
  const manifest = files.find(({ name }) => name === MANIFEST_FILE)?.text ?? "{}";
  const { byOperation, byCode } = JSON.parse(manifest) as Census;
  return {
    ok: problems.length === 0,
    files: files.length,
    cases: Object.values(byOperation).reduce((total, count) => total + count, 0),
    byOperation,
    byError: byCode,
    problems,
  } satisfies VectorCheck;
});
