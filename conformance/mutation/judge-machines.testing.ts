import { Effect } from "effect";
import { check, type Exploration } from "../../spec/checker/index.ts";
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

/** Scopes above this many states are left to the machine's own tests: a small one of the same system sees as much. */
const MOST_STATES = 40_000;

const say = (said: Said): void => {
  process.stdout.write(`${JSON.stringify(said)}\n`);
};

interface Machines {
  readonly machines: readonly RegisteredMachine[];
}

type Outcome = Pick<Exploration<unknown>, "distinct" | "violations" | "findings" | "incomplete">;

const explore = (machine: RegisteredMachine, maxStates: number): Promise<Outcome> =>
  machine.use((one) => Effect.runPromise(Effect.map(check(one, { maxStates }), (run): Outcome => run)));

/** What notices, or null. Findings of a run that was cut short say nothing. */
const noticedBy = ({ violations, findings, incomplete }: Outcome): string | null => {
  const [violation] = violations;
  if (violation !== undefined) return violation.property;
  if (incomplete !== null) return null;
  const finding = findings.find(({ expected }) => !expected);
  return finding === undefined ? null : `${finding.kind} ${finding.subject}`;
};

const [share = "0", shares = "1", skip = "0", ...files] = process.argv.slice(2);
const { mutants, texts } = await instrument(files);
loadInstrumented(texts);
const original = (await import(ENTRY.href)) as Machines;

/** The scopes of the systems whose files are mutated, smallest first, with what they reach. */
const systems = new Set(files.map((file) => file.split("/")[2]));
const scopes: { readonly name: string; readonly distinct: number; readonly reached: ReadonlySet<string> }[] = [];
for (const machine of original.machines) {
  if (!systems.has(machine.name.split("/")[0])) continue;
  switchboard.currentTestId = machine.name;
  const outcome = await explore(machine, MOST_STATES);
  const reached = new Set(Object.keys(switchboard.mutantCoverage?.perTest[machine.name] ?? {}));
  if (outcome.incomplete?.reason === "maxStates") continue;
  const by = noticedBy(outcome);
  if (by !== null) throw new Error(`the machine ${machine.name} as it is does not hold: ${by}`);
  scopes.push({ name: machine.name, distinct: outcome.distinct, reached });
}
scopes.sort((a, b) => a.distinct - b.distinct);
switchboard.currentTestId = undefined;
const whileLoading = switchboard.mutantCoverage?.static ?? {};

const judge = async ({ id }: Mutant): Promise<Said> => {
  const isStatic = whileLoading[id] !== undefined;
  const concerned = isStatic ? scopes : scopes.filter(({ reached }) => reached.has(id));
  if (concerned.length === 0) return { id, status: "noCoverage", by: null };
  switchboard.activeMutant = id;
  try {
    const { machines } = isStatic ? ((await importAnew(ENTRY)) as Machines) : original;
    for (const { name, distinct } of concerned) {
      const machine = machines.find((one) => one.name === name);
      const by = machine === undefined ? "the machine is gone" : noticedBy(await explore(machine, GROWTH * distinct));
      if (by !== null) return { id, status: "killed", by: `${name}: ${by}` };
    }
    return { id, status: "survived", by: null };
  } catch (error) {
    return { id, status: "killed", by: `threw ${String(error).split("\n")[0]?.slice(0, 100)}` };
  } finally {
    switchboard.activeMutant = undefined;
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
