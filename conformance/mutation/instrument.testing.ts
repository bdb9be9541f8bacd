import { readFileSync } from "node:fs";
import { Instrumenter } from "@stryker-mutator/instrumenter";
import "./stryker-plugin.testing.ts";

/** One fault that is planted in a source file, among all that are there at once, each behind its switch. */
export interface Mutant {
  /** What switches it on. */
  readonly id: string;
  readonly file: string;
  readonly line: number;
  readonly mutator: string;
  /** What is changed into what, and which of several such changes in the file it is: the same after lines have moved. */
  readonly key: string;
  /** Where it is, to the column, and what it becomes: how a report of Stryker tells it. */
  readonly place: string;
  /** Where it is, as Stryker is told what to mutate. */
  readonly range: string;
}

export interface Instrumented {
  readonly mutants: readonly Mutant[];
  /** The source texts with every mutant in them, by path. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Texts for people decide nothing; what a refusal says beside its code is not looked at by those who only have vectors. */
export const EXCLUDED = ["StringLiteral"] as const;

const silent = {
  isTraceEnabled: () => false,
  isDebugEnabled: () => false,
  isInfoEnabled: () => false,
  isWarnEnabled: () => false,
  isErrorEnabled: () => false,
  isFatalEnabled: () => false,
  trace: () => {},
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  fatal: () => {},
};

const oneLine = (text: string): string => text.replaceAll(/\s+/g, " ").trim();

export interface Position {
  readonly line: number;
  readonly column: number;
}

const oneBased = ({ line, column }: Position): Position => ({ line: line + 1, column: column + 1 });

export const placeOf = (mutator: string, replacement: string, start: Position, end: Position): string =>
  JSON.stringify([start.line, start.column, end.line, end.column, mutator, replacement]);

const between = (lines: readonly string[], start: Position, end: Position): string => {
  const [first = "", ...others] = lines.slice(start.line, end.line + 1);
  const last = others.at(-1);
  return last === undefined
    ? first.slice(start.column, end.column)
    : [first.slice(start.column), ...others.slice(0, -1), last.slice(0, end.column)].join("\n");
};

/** A function that makes a text for people and nothing else, which may say anything. */
const makesText = (mutator: string, original: string): boolean =>
  mutator === "ArrowFunction" && /^\([^)]*\)(: string)? =>\s*["`]/.test(original);

/** Every mutant of the files, by Stryker's mutators and ours, all in one text a file. */
export const instrument = async (
  files: readonly string[],
  excluded: readonly string[] = EXCLUDED,
): Promise<Instrumented> => {
  const sources = files.map((name) => ({ name, mutate: true, content: readFileSync(name, "utf8") }));
  const result = await new Instrumenter(silent).instrument(sources, {
    plugins: null,
    ignorers: [],
    excludedMutations: [...excluded],
  });
  const lines = new Map(sources.map(({ name, content }) => [name, content.split("\n")]));
  const seen = new Map<string, number>();
  const placed = result.mutants.filter(({ status }) => status !== "Ignored");
  const mutants = placed.flatMap(({ id, fileName, location, mutatorName, replacement }): readonly Mutant[] => {
    const original = between(lines.get(fileName) ?? [], location.start, location.end);
    if (makesText(mutatorName, original)) return [];
    const change = `${mutatorName}: ${oneLine(original)} → ${oneLine(replacement)}`;
    const count = (seen.get(`${fileName} ${change}`) ?? 0) + 1;
    seen.set(`${fileName} ${change}`, count);
    const key = `${change} #${count}`;
    const [start, end] = [oneBased(location.start), oneBased(location.end)];
    const place = placeOf(mutatorName, replacement, start, end);
    const range = `${fileName}:${start.line}:${location.start.column}-${end.line}:${location.end.column}`;
    return [{ id, file: fileName, line: start.line, mutator: mutatorName, key, place, range }];
  });
  return { mutants, texts: new Map(result.files.map(({ name, content }) => [name, String(content)])) };
};
