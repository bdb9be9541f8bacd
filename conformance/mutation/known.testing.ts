import { execFileSync } from "node:child_process";
import type { Standing } from "./judges.testing.ts";
import { readRecord, recordedTexts } from "./record.testing.ts";
import { FILES, type FileResults, isKilled, type ScoreName, type State } from "./scores.testing.ts";
import { keysOf, readState, textKeys } from "./state.testing.ts";

const filterFiles = (state: State, keep: (file: string, results: FileResults) => boolean): State =>
  Object.fromEntries(Object.entries(state).filter(([file, results]) => keep(file, results)));

/** What was judged of the files as they are, by what judges them now; on this machine, or, with the record, anywhere. */
export const known = (score: ScoreName, withRecord: boolean): State => {
  const key = keysOf(score);
  const files = new Set(FILES[score]());
  const state = { ...(withRecord ? readRecord(score) : {}), ...readState(score) };
  return filterFiles(state, (file, { hash }) => files.has(file) && hash === key(file));
};

const ofSameText = (score: ScoreName, state: State): State => {
  const text = textKeys();
  const files = new Set(FILES[score]());
  return filterFiles(state, (file, results) => files.has(file) && results.text === text(file));
};

/** What was judged on this machine of the files as they are, whatever judged them: with what killed each mutant. */
export const judgedHere = (score: ScoreName): State => ofSameText(score, readState(score));

/** The same, and what is on record of other files. */
export const judgedBefore = (score: ScoreName): State => ({
  ...ofSameText(score, readRecord(score)),
  ...judgedHere(score),
});

/** How many files of a state were judged by what has changed since: other vectors, properties, obligations or tests. */
export const staleIn = (score: ScoreName, state: State): number => {
  const key = keysOf(score);
  return Object.entries(state).filter(([file, { hash }]) => hash !== key(file)).length;
};

/** Kills of one state: in a record that lists survivors only, every mutant that it does not list. */
const killsOf =
  (state: State): Standing =>
  (file, key) => {
    const results = state[file];
    const listed = results?.mutants.find((one) => one.key === key);
    if (listed !== undefined) return isKilled(listed) ? listed : undefined;
    return results?.killedBeside === undefined ? undefined : { line: 0, key, status: "killed", by: "an earlier run" };
  };

const none: Standing = () => undefined;

/** That `src` answers the vectors is a test too: what they kill, nobody has to kill again. */
export const standingFor = (score: ScoreName, again: boolean): Standing => {
  const vectors = score === "src-by-tests" ? killsOf(known("src-by-vectors", true)) : none;
  const earlier = again ? killsOf(judgedBefore(score)) : none;
  return (file, key) => vectors(file, key) ?? earlier(file, key);
};

const git = (...args: readonly string[]): readonly string[] =>
  execFileSync("git", args, { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })
    .split("\n")
    .filter(Boolean);

/** Files that differ from a commit, or are not in it; null where there is no such commit, as in a shallow checkout. */
export const changedSince = (commit: string): ReadonlySet<string> | null => {
  try {
    return new Set([...git("diff", "--name-only", commit), ...git("ls-files", "--others", "--exclude-standard")]);
  } catch {
    return null;
  }
};

/** The texts of a score's files as they are. */
export const textsNow = (score: ScoreName): Readonly<Record<string, string>> => {
  const text = textKeys();
  return Object.fromEntries(FILES[score]().map((file) => [file, text(file)]));
};

/** Files whose text is not the one on record. */
export const notOnRecord = (score: ScoreName): readonly string[] => {
  const recorded = recordedTexts(score);
  return Object.entries(textsNow(score)).flatMap(([file, text]) => (recorded[file] === text ? [] : [file]));
};
