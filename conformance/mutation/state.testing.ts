import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type { FileResults, MutantResult, ScoreName, State } from "./scores.testing.ts";
import { stateOf } from "./scores.testing.ts";

/** What else a verdict rests on: with other vectors, properties, obligations or tests a mutant may be judged otherwise. */
const JUDGED_BY: Readonly<Record<ScoreName, readonly string[]>> = {
  "src-by-tests": ["src/**/*.test.ts", "src/**/*.testing.ts", "vectors/*.json"],
  "src-by-vectors": ["vectors/*.json"],
  "machines-by-properties": ["spec/machines/**/{properties,reasons,scopes,scope}.ts", "spec/checker/**/*.ts"],
  "equations-by-proofs": ["proofs/**/*.ts"],
};

const hashOf = (texts: readonly string[]): string => {
  const hash = createHash("sha256");
  for (const text of texts) hash.update(`${text.length}\n`).update(text);
  return hash.digest("hex").slice(0, 16);
};

/** A file of vectors without what depends on what its vectors are found to kill, which is told of them by these very results. */
const withoutKills = (text: string): string =>
  text.replaceAll(/,\s*"kills": \[[^\]]*\]/g, "").replaceAll(/"(digest|sha256)": "[^"]*"/g, "");

/** The texts of some files, as far as they can change a verdict. */
export const textsOf = (patterns: readonly string[]): readonly string[] =>
  globSync([...patterns])
    .sort()
    .map((file) => {
      const text = readFileSync(file, "utf8");
      return file.startsWith("vectors") ? withoutKills(text) : text;
    });

const keysWith = (patterns: readonly string[]): ((file: string) => string) => {
  const shared = hashOf(textsOf([...patterns, "conformance/mutation/mutators/*.ts"]));
  return (file) => hashOf([shared, readFileSync(file, "utf8")]);
};

/** The key under which the results of a file are kept: its text, the mutators, and what judges it. */
export const keysOf = (score: ScoreName): ((file: string) => string) => keysWith(JUDGED_BY[score]);

/** The key under which a file has the same mutants. */
export const textKeys = (): ((file: string) => string) => keysWith([]);

export const readState = (score: ScoreName): State => {
  const path = stateOf(score);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
};

/** Keeps results beside those that are there. */
export const remember = (score: ScoreName, results: ReadonlyMap<string, readonly MutantResult[]>): void => {
  const [key, text] = [keysOf(score), textKeys()];
  const added: Record<string, FileResults> = {};
  for (const [file, mutants] of results) added[file] = { hash: key(file), text: text(file), mutants };
  const path = stateOf(score);
  mkdirSync(dirname(path), { recursive: true });
  const sorted = Object.entries({ ...readState(score), ...added }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(path, `${JSON.stringify(Object.fromEntries(sorted))}\n`);
};
