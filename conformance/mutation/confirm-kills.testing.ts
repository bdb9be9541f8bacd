import { json } from "node:stream/consumers";
import { ENTRY, type Entry, killerOf, readCases, waysOf } from "./ask-vectors.testing.ts";
import { instrument } from "./instrument.testing.ts";
import { mutantId } from "./kills.testing.ts";
import { importAnew, loadInstrumented, switchboard } from "./loader.testing.ts";

/*
 * Run as a program: `node confirm-kills.testing.ts FILE…` reads [{vector, mutant}] from stdin and prints, as JSON, those
 * of which it is not true that the vector kills the mutant, which is one of the files'.
 */

interface Claimed {
  readonly vector: string;
  readonly mutant: string;
}

const claims = (await json(process.stdin)) as readonly Claimed[];
const { mutants, texts } = await instrument(process.argv.slice(2));
loadInstrumented(texts);
const source = (await importAnew(ENTRY)) as Entry;
const whileLoading = { ...switchboard.mutantCoverage?.static };
const cases = await readCases(source);

const isTrue = async ({ vector, mutant }: Claimed): Promise<boolean> => {
  const found = mutants.find((one) => mutantId(one) === mutant);
  const named = cases.filter(({ id }) => id === vector);
  const [first] = named;
  if (found === undefined || first === undefined) return false;
  const ways = new Map(first.units.map((unit) => [unit, waysOf(source, unit, first.path)]));
  const isStatic = whileLoading[found.id] !== undefined;
  return (await killerOf(found.id, source, { cases: named, isStatic }, (unit) => ways.get(unit) ?? [])) === first;
};

const wrong: Claimed[] = [];
for (const claimed of claims) if (!(await isTrue(claimed))) wrong.push(claimed);
process.stdout.write(`${JSON.stringify(wrong)}\n`);
