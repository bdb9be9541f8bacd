import { Effect } from "effect";
import { check, type Exploration, type FindingKind } from "../../spec/checker/index.ts";
import type { RegisteredMachine } from "../../spec/machines/index.ts";
import { instrument, type Mutant } from "./instrument.testing.ts";
import { importAnew, loadInstrumented, switchboard } from "./loader.testing.ts";
import { dueOf, type Said } from "./supervise.testing.ts";

/*
 * Run as a program: `node judge-machines.testing.ts SHARE SHARES SKIP FILE…`. Explores every scope that a mutant is reached
 * in until a property is violated or the checker finds something that nobody expected: a guard that never refuses, an action
 * that never fires, a witness that is never reached. How many states there are is not looked at.
 */

const ENTRY = new URL("../../spec/machines/index.ts", import.meta.url);

/** A mutant that makes a machine this much larger than it is is given up. */
const GROWTH = 3;

/** Every scope is looked at so far before one is looked at as a whole: where a property is violated, it mostly is near the beginning. */
const FIRST_STATES = 2000;

/** A mutant that is reached this much more often than without it, in as many states, loops. */
const HITS = 100;

const say = (said: Said): void => {
  process.stdout.write(`${JSON.stringify(said)}\n`);
};

interface Machines {
  readonly machines: readonly RegisteredMachine[];
}

type Outcome = Pick<Exploration<unknown>, "distinct" | "generated" | "violations" | "findings" | "incomplete">;

const explore = (machine: RegisteredMachine, maxStates: number): Promise<Outcome> =>
  machine.use((one) => Effect.runPromise(Effect.map(check(one, { maxStates }), (run): Outcome => run)));

/** What a run that was cut short has seen all the same: what it has not seen, it says nothing of. */
const SEEN: readonly FindingKind[] = ["refusalUndeclared", "expectedButAbsent"];

/** What notices, or null. */
const noticedBy = ({ violations, findings, incomplete }: Outcome): string | null => {
  const [violation] = violations;
  if (violation !== undefined) return violation.property;
  const finding = findings.find(({ kind, expected }) => !expected && (incomplete === null || SEEN.includes(kind)));
  return finding === undefined ? null : `${finding.kind} ${finding.subject}`;
};

const [share = "0", shares = "1", skip = "0", ...files] = process.argv.slice(2);
const { mutants, texts } = await instrument(files);
loadInstrumented(texts);
const original = (await import(ENTRY.href)) as Machines;
const systems = new Set(files.map((file) => file.split("/")[2] ?? file));

/** Only the systems whose files are mutated are loaded anew; the others stay as they are. */
const isMutated = (url: string): boolean =>
  url === ENTRY.href || [...systems].some((system) => url.includes(`/spec/machines/${system}/`));

interface Scope {
  readonly name: string;
  readonly distinct: number;
  readonly generated: number;
  /** How often each mutant is reached. */
  readonly reached: Readonly<Record<string, number>>;
}

/** The scopes of the systems whose files are mutated, quickest first. */
const scopes: Scope[] = [];
for (const machine of original.machines) {
  if (!systems.has(machine.name.split("/")[0] ?? "")) continue;
  switchboard.currentTestId = machine.name;
  const outcome = await explore(machine, Number.POSITIVE_INFINITY);
  const reached = switchboard.mutantCoverage?.perTest[machine.name] ?? {};
  const by = noticedBy(outcome);
  if (by !== null) throw new Error(`the machine ${machine.name} as it is does not hold: ${by}`);
  scopes.push({ name: machine.name, distinct: outcome.distinct, generated: outcome.generated, reached });
}
scopes.sort((a, b) => a.generated - b.generated);
switchboard.currentTestId = undefined;
const whileLoading = switchboard.mutantCoverage?.static ?? {};

/** Who notices a mutant that is switched on, in which scope; null if nobody does. */
const whoNotices = async (
  { machines }: Machines,
  id: string,
  concerned: readonly Scope[],
  statesOf: (scope: Scope) => number,
): Promise<string | null> => {
  for (const scope of concerned) {
    const machine = machines.find(({ name }) => name === scope.name);
    if (machine === undefined) return `${scope.name} is gone`;
    switchboard.hitCount = 0;
    switchboard.hitLimit = HITS * ((scope.reached[id] ?? 0) + scope.generated);
    const by = noticedBy(await explore(machine, statesOf(scope)));
    if (by !== null) return `${scope.name}: ${by}`;
  }
  return null;
};

const judge = async ({ id }: Mutant): Promise<Said> => {
  const isStatic = whileLoading[id] !== undefined;
  const concerned = isStatic ? scopes : scopes.filter(({ reached }) => reached[id] !== undefined);
  if (concerned.length === 0) return { id, status: "noCoverage", by: null };
  switchboard.activeMutant = id;
  try {
    const mutated = isStatic ? ((await importAnew(ENTRY, isMutated)) as Machines) : original;
    const by =
      (await whoNotices(mutated, id, concerned, () => FIRST_STATES)) ??
      (await whoNotices(mutated, id, concerned, ({ distinct }) => GROWTH * distinct));
    return { id, status: by === null ? "survived" : "killed", by };
  } catch (error) {
    return { id, status: "killed", by: `threw ${String(error).split("\n")[0]?.slice(0, 100)}` };
  } finally {
    switchboard.activeMutant = undefined;
    switchboard.hitLimit = undefined;
  }
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
