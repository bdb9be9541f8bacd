import { createHash } from "node:crypto";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import type { State } from "./scores.testing.ts";

/** The mutants that each vector kills, by the vector's id. A mutant stands at one vector, the first that killed it. */
export type Kills = Readonly<Record<string, readonly string[]>>;

export const KILLS_FILE = "conformance/generator/kills.json";

/** The name of a mutant: of its file and of what is changed into what, so that it stays while lines move. */
export const mutantId = ({ file, key }: { readonly file: string; readonly key: string }): string =>
  `M-${createHash("sha256").update(`${file}\n${key}`).digest("hex").slice(0, 8)}`;

export const readKills = (): Kills => JSON.parse(readFileSync(KILLS_FILE, "utf8"));

interface StoredFile {
  readonly suite: string;
  readonly groups: readonly {
    readonly id: string;
    readonly tests: readonly { readonly id: string; readonly alias: string }[];
  }[];
}

/** The id of each vector by its path, which is how a verdict tells what killed a mutant. */
export const vectorIds = (): ReadonlyMap<string, string> =>
  new Map(
    globSync("vectors/*.json")
      .map((path): StoredFile => JSON.parse(readFileSync(path, "utf8")))
      .filter(({ groups }) => Array.isArray(groups))
      .flatMap(({ suite, groups }) =>
        groups.flatMap(({ id, tests }) => tests.map((test) => [`${suite}/${id}/${test.alias}`, test.id] as const)),
      ),
  );

/**
 * The kills that stand when some files have been judged: theirs as found, those of mutants elsewhere that are still there.
 * A mutant that hangs, or that nothing can be loaded with, is killed by no vector in particular.
 */
export const killsAfter = (
  before: Kills,
  judged: State,
  mutants: readonly { readonly file: string; readonly key: string }[],
  ids: ReadonlyMap<string, string>,
): Kills => {
  const elsewhere = new Set(mutants.filter(({ file }) => judged[file] === undefined).map(mutantId));
  const vectors = new Set(ids.values());
  const pairs = [
    ...Object.entries(before).flatMap(([vector, killed]) =>
      killed.filter((id) => elsewhere.has(id) && vectors.has(vector)).map((id) => [vector, id] as const),
    ),
    ...Object.entries(judged).flatMap(([file, results]) =>
      results.mutants.flatMap((one) => {
        const vector = one.status === "killed" ? ids.get(one.by ?? "") : undefined;
        return vector === undefined ? [] : [[vector, mutantId({ file, key: one.key })] as const];
      }),
    ),
  ];
  const byVector = Map.groupBy(pairs, ([vector]) => vector);
  return Object.fromEntries(
    [...byVector]
      .map(([vector, found]) => [vector, found.map(([, id]) => id).toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
};

/** A vector a line, in the order of their ids. */
export const writeKills = (kills: Kills): void => {
  const lines = Object.entries(kills).map(
    ([vector, killed]) => `  ${JSON.stringify(vector)}: ${JSON.stringify(killed).replaceAll(",", ", ")}`,
  );
  writeFileSync(KILLS_FILE, `{\n${lines.join(",\n")}\n}\n`);
};
