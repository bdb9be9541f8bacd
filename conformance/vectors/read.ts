import { Effect, FileSystem, Path } from "effect";
import { loadVectorFile, loadVectors, type Vectors } from "./load.ts";
import { BadVectors, problem } from "./problem.ts";

/** A larger file of vectors is no file of vectors. */
const LARGEST = 1n << 28n;

/** Reads vectors from a folder with a manifest, or from one file of them, such as a saved sequence. */
export const readVectors = Effect.fn("readVectors")(function* (path: string) {
  const fs = yield* FileSystem.FileSystem;
  const paths = yield* Path.Path;
  const name = paths.basename(path);
  const unreadable = (reason: string) =>
    new BadVectors({ problems: [problem("unreadable", name, "", reason, "a file that can be read")] });

  const info = yield* fs.stat(path).pipe(Effect.mapError(({ message }) => unreadable(message)));
  if (info.type === "Directory") return yield* loadVectors(path);
  if (info.type !== "File") return yield* unreadable(`a ${info.type}`);
  if (info.size > LARGEST) return yield* unreadable(`a file of ${info.size} bytes`);
  const text = yield* fs.readFileString(path).pipe(Effect.mapError(({ message }) => unreadable(message)));
  const file = yield* loadVectorFile(name, text);
  return { spec: file.spec, files: [{ name, file }] } satisfies Vectors;
});
