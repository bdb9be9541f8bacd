import type { Case, Unit } from "../runner/plan.ts";
import { ENTRY, type Entry, killerOf, readCases, type Way, waysOf } from "./ask-vectors.testing.ts";
import { instrument, type Mutant } from "./instrument.testing.ts";
import { importAnew, loadInstrumented, switchboard } from "./loader.testing.ts";
import { dueOf, type Said } from "./supervise.testing.ts";

/*
 * Run as a program: `node judge-vectors.testing.ts SHARE SHARES SKIP FILE…`. Asks an implementation with a mutant in it
 * the golden vectors, in this process, until one is answered wrongly. A line of JSON when a mutant's turn comes and when
 * it is judged: whoever started this program sees from it which mutant hangs.
 */

const say = (said: Said): void => {
  process.stdout.write(`${JSON.stringify(said)}\n`);
};

const [share = "0", shares = "1", skip = "0", ...files] = process.argv.slice(2);
const { mutants, texts } = await instrument(files);
loadInstrumented(texts);
// A copy of its own: whoever judges its answers has loaded some of the same files before there were mutants in them.
const source = (await importAnew(ENTRY)) as Entry;
const cases = await readCases(source);

const ways = new Map<Unit, readonly Way[]>();

/** Which cases reach which mutant; those that are reached while loading concern every case. */
const coverage = new Map<string, Case[]>();
for (const one of cases) {
  switchboard.currentTestId = one.id;
  for (const unit of one.units) ways.set(unit, waysOf(source, unit, one.path));
}
for (const one of cases)
  for (const id of Object.keys(switchboard.mutantCoverage?.perTest[one.id] ?? {})) {
    const reaching = coverage.get(id);
    if (reaching === undefined) coverage.set(id, [one]);
    else reaching.push(one);
  }
switchboard.currentTestId = undefined;

/** Cases that run code of the same file come first: they are the likely ones to notice what changes while it is loaded. */
const casesNear = new Map<string, readonly Case[]>();
const likelyFirst = ({ file }: Mutant): readonly Case[] => {
  const known = casesNear.get(file);
  if (known !== undefined) return known;
  const near = new Set(mutants.filter((other) => other.file === file).flatMap(({ id }) => coverage.get(id) ?? []));
  const inOrder = [...near, ...cases.filter((one) => !near.has(one))];
  casesNear.set(file, inOrder);
  return inOrder;
};
const whileLoading = switchboard.mutantCoverage?.static ?? {};

const judge = async (mutant: Mutant): Promise<Said> => {
  const { id } = mutant;
  const isStatic = whileLoading[id] !== undefined;
  const concerned = isStatic ? likelyFirst(mutant) : (coverage.get(id) ?? []);
  if (concerned.length === 0) return { id, status: "noCoverage", by: null };
  const killer = await killerOf(id, source, { cases: concerned, isStatic }, (unit) => ways.get(unit) ?? []);
  if (killer === null) return { id, status: "survived", by: null };
  return { id, status: "killed", by: killer === "loading" ? killer : killer.path };
};

const due = await dueOf(process.stdin);
const mine = mutants
  .filter(({ id }) => due.has(id))
  .filter((_, at) => at % Number(shares) === Number(share))
  .slice(Number(skip));
for (const mutant of mine) {
  say({ turn: mutant.id });
  say(await judge(mutant));
}
