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

type Written = Partial<Record<ScoreName, Readonly<Record<string, Recorded>>>>;

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
  const written: Written = existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : {};
  return Object.fromEntries(
    Object.entries(written[score] ?? {}).map(([file, { hash, text, killed, survivors }]) => [
      file,
      { hash, text, mutants: survivors.map((one) => ({ ...one, by: null })), killedBeside: killed },
    ]),
  );
};

export const writeRecord = (stateOf: (score: ScoreName) => State, path = RECORD): void => {
  const written: Written = Object.fromEntries(SCORE_NAMES.map((score) => [score, recordedOf(stateOf(score))]));
  writeFileSync(path, `${JSON.stringify(written, null, 1)}\n`);
};
