import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isKilled, type MutantResult, SCORE_NAMES, type ScoreName, type State } from "./scores.testing.ts";

/*
 * What was judged, file by file, and which mutants survived: checked in, so that the scores can be read without the hour
 * that they take, and so that a file that has changed since is known without asking git.
 */

const RECORD = "conformance/mutation/judged.json";

interface Recorded {
  readonly hash: string;
  readonly text: string;
  readonly killed: number;
  readonly survivors: readonly Omit<MutantResult, "by">[];
}

interface Written {
  readonly judged: Readonly<Record<string, Recorded>>;
  /** The texts of files that nobody has judged yet: one of these that changes is judged, the others are known to be open. */
  readonly unjudged: Readonly<Record<string, string>>;
}

type ByScore = Partial<Record<ScoreName, Written>>;

const read = (path: string): ByScore => (existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {});

const recordedOf = (state: State): Readonly<Record<string, Recorded>> =>
  Object.fromEntries(
    Object.entries(state)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([file, { hash, text, mutants, killedBeside = 0 }]) => [
        file,
        {
          hash,
          text,
          killed: mutants.filter(isKilled).length + killedBeside,
          survivors: mutants.filter((one) => !isKilled(one)).map(({ line, key, status }) => ({ line, key, status })),
        },
      ]),
  );

/** The record of a score; the mutants that were killed are counted in it and not listed. */
export const readRecord = (score: ScoreName, path = RECORD): State => {
  return Object.fromEntries(
    Object.entries(read(path)[score]?.judged ?? {}).map(([file, { hash, text, killed, survivors }]) => [
      file,
      { hash, text, mutants: survivors.map((one) => ({ ...one, by: null })), killedBeside: killed },
    ]),
  );
};

/** The text of each file of a score when the record was written, judged or not. */
export const recordedTexts = (score: ScoreName, path = RECORD): Readonly<Record<string, string>> => {
  const { judged = {}, unjudged = {} } = read(path)[score] ?? {};
  return { ...unjudged, ...Object.fromEntries(Object.entries(judged).map(([file, { text }]) => [file, text])) };
};

/** Writes what was judged, and which of the files with these texts were not. */
export const writeRecord = (
  stateOf: (score: ScoreName) => State,
  textsOf: (score: ScoreName) => Readonly<Record<string, string>>,
  path = RECORD,
): void => {
  const written: ByScore = Object.fromEntries(
    SCORE_NAMES.map((score) => {
      const judged = recordedOf(stateOf(score));
      const others = Object.entries(textsOf(score)).filter(([file]) => judged[file] === undefined);
      return [score, { judged, unjudged: Object.fromEntries(others) }];
    }),
  );
  writeFileSync(path, `${JSON.stringify(written, null, 1)}\n`);
};
