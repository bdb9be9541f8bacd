import { Effect, FileSystem, Path, Result } from "effect";
import type { Obligation } from "../obligation/obligation.ts";
import { smtlib } from "../smtlib.ts";

/** The file of an obligation in a folder of exported obligations. */
export const fileOf = ({ id }: Obligation): string => `${id}.smt2`;

const EXPORTED = /\.smt2$/;

/** Files of a folder that are exports of obligations which are no more. */
const stale = Effect.fnUntraced(function* (folder: string, obligations: readonly Obligation[]) {
  const fs = yield* FileSystem.FileSystem;
  const names = new Set(obligations.map(fileOf));
  return (yield* fs.readDirectory(folder)).filter((name) => EXPORTED.test(name) && !names.has(name)).toSorted();
});

/** Writes a file for each obligation, and nothing else; what else is there stays. Gives the names. */
export const writeSmtlib = Effect.fn("writeSmtlib")(function* (folder: string, obligations: readonly Obligation[]) {
  const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
  yield* fs.makeDirectory(folder, { recursive: true });
  for (const o of obligations) yield* fs.writeFileString(path.join(folder, fileOf(o)), smtlib(o));
  return obligations.map(fileOf);
});

/** Compares a folder with the obligations byte for byte: what is missing, what differs, what is there without an obligation. */
export const smtlibProblems = Effect.fn("smtlibProblems")(function* (
  folder: string,
  obligations: readonly Obligation[],
) {
  const [fs, path] = [yield* FileSystem.FileSystem, yield* Path.Path];
  const problems: string[] = [];
  for (const o of obligations) {
    const found = yield* Effect.result(fs.readFileString(path.join(folder, fileOf(o))));
    if (Result.isFailure(found)) problems.push(`${fileOf(o)}: not there`);
    else if (found.success !== smtlib(o)) problems.push(`${fileOf(o)}: not what the obligation says`);
  }
  return [...problems, ...(yield* stale(folder, obligations)).map((name) => `${name}: no such obligation`)];
});
