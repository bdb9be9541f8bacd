import { NodeServices } from "@effect/platform-node";
import { Effect } from "effect";
import type { Implementation } from "../adapter/in-process.ts";
import { decodeAnswer } from "../protocol/index.ts";
import { type Case, casesOf, type Unit } from "../runner/plan.ts";
import { DEFAULT_SLACK, verdict } from "../runner/verdict.ts";
import { loadVectors } from "../vectors/index.ts";
import { instrument, type Mutant } from "./instrument.testing.ts";
import { importAnew, loadInstrumented, switchboard } from "./loader.testing.ts";
import type { Said } from "./supervise.testing.ts";

/*
 * Run as a program: `node judge-vectors.testing.ts SHARE SHARES SKIP FILE…`. Asks an implementation with a mutant in it
 * the golden vectors, in this process, until one is answered wrongly. A line of JSON when a mutant's turn comes and when
 * it is judged: whoever started this program sees from it which mutant hangs.
 */

const ENTRY = new URL("../adapter/source.ts", import.meta.url);

/** A mutant that is reached this much more often than without it loops. */
const HITS = 10_000;

const say = (said: Said): void => {
  process.stdout.write(`${JSON.stringify(said)}\n`);
};

const isRight = ({ reference }: { readonly reference: Implementation }, unit: Unit): boolean => {
  const { operation, params, state, input } = unit.body;
  const request = {
    operation: unit.operation,
    params: JSON.parse(params),
    state: JSON.parse(state),
    input: JSON.parse(input),
  };
  void operation;
  try {
    const said = decodeAnswer(JSON.stringify({ id: "1", ...reference.answer(request) }));
    if (said._tag !== "Answer") return false;
    return verdict(unit, { _tag: "Answered", answer: said.answer }, DEFAULT_SLACK, {}).kind === "exact";
  } catch {
    return false;
  }
};

const [share = "0", shares = "1", skip = "0", ...files] = process.argv.slice(2);
const { mutants, texts } = await instrument(files);
loadInstrumented(texts);
const source = (await import(ENTRY.href)) as { readonly reference: Implementation };

const cases = casesOf(await Effect.runPromise(loadVectors("vectors").pipe(Effect.provide(NodeServices.layer)))).filter(
  ({ units }) => units.every(({ operation }) => source.reference.operations.includes(operation)),
);

/** Which cases reach which mutant; those that are reached while loading concern every case. */
const coverage = new Map<string, Case[]>();
for (const one of cases) {
  switchboard.currentTestId = one.id;
  for (const unit of one.units)
    if (!isRight(source, unit)) throw new Error(`the implementation as it is fails ${one.path}`);
}
for (const one of cases)
  for (const id of Object.keys(switchboard.mutantCoverage?.perTest[one.id] ?? {}))
    coverage.set(id, [...(coverage.get(id) ?? []), one]);
switchboard.currentTestId = undefined;
const whileLoading = switchboard.mutantCoverage?.static ?? {};

const judge = async ({ id }: Mutant): Promise<Said> => {
  const isStatic = whileLoading[id] !== undefined;
  const concerned = isStatic ? cases : (coverage.get(id) ?? []);
  if (concerned.length === 0) return { id, status: "noCoverage", by: null };
  switchboard.activeMutant = id;
  try {
    switchboard.hitCount = 0;
    switchboard.hitLimit = HITS;
    const mutated = isStatic ? ((await importAnew(ENTRY)) as typeof source) : source;
    for (const one of concerned) {
      switchboard.hitCount = 0;
      if (!one.units.every((unit) => isRight(mutated, unit))) return { id, status: "killed", by: one.path };
    }
    return { id, status: "survived", by: null };
  } catch {
    return { id, status: "killed", by: "loading" };
  } finally {
    switchboard.activeMutant = undefined;
  }
};

const mine = mutants.filter((_, at) => at % Number(shares) === Number(share)).slice(Number(skip));
for (const mutant of mine) {
  say({ turn: mutant.id });
  say(await judge(mutant));
}
