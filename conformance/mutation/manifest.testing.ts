import { instrument } from "./instrument.testing.ts";
import { FILES } from "./scores.testing.ts";

/** What stands in manifest.json: no mutator and no mutant can go unseen. */
export interface Manifest {
  /** Mutants of each mutator. */
  readonly mutators: Readonly<Record<string, number>>;
  /** Mutants of each file. */
  readonly files: Readonly<Record<string, number>>;
}

const counted = (names: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)));
};

/** Counts anew. */
export const makeManifest = async (): Promise<Manifest> => {
  const files = [...FILES["src-by-vectors"](), ...FILES["machines-by-properties"]()];
  const { mutants } = await instrument(files);
  return { mutators: counted(mutants.map(({ mutator }) => mutator)), files: counted(mutants.map(({ file }) => file)) };
};
