import { NodeServices } from "@effect/platform-node";
import { Effect } from "effect";
import { DEFAULT_SLACK, verdict } from "../judgement/verdict.ts";
import { decodeAnswer } from "../protocol/index.ts";
import { type Case, casesOf, type Unit } from "../runner/plan.ts";
import { loadVectors } from "../vectors/index.ts";
import { instrument, type Mutant } from "./instrument.testing.ts";
import { importAnew, loadInstrumented, switchboard } from "./loader.testing.ts";
import { dueOf, type Said } from "./supervise.testing.ts";
import type { UnderTest } from "./under-test.testing.ts";

/*
 * Run as a program: `node judge-vectors.testing.ts SHARE SHARES SKIP FILE…`. Asks an implementation with a mutant in it
 * the golden vectors, in this process, until one is answered wrongly. A line of JSON when a mutant's turn comes and when
 * it is judged: whoever started this program sees from it which mutant hangs.
 */

const ENTRY = new URL("under-test.testing.ts", import.meta.url);

/** A mutant that is reached this much more often than without it loops. */
const HITS = 10_000;

const say = (said: Said): void => {
  process.stdout.write(`${JSON.stringify(said)}\n`);
};

interface Entry {
  readonly underTest: UnderTest;
}

type Way = "answer" | "answerUntyped";

const isRight = ({ underTest }: Entry, unit: Unit, way: Way): boolean => {
  const { params, state, input } = unit.body;
  const request = {
    operation: unit.operation,
    params: JSON.parse(params),
    state: JSON.parse(state),
    input: JSON.parse(input),
  };
  try {
    const said = decodeAnswer(JSON.stringify({ id: "1", ...underTest[way](request) }));
    if (said._tag !== "Answer") return false;
    return verdict(unit, { _tag: "Answered", answer: said.answer }, DEFAULT_SLACK, {}).kind === "exact";
  } catch {
    return false;
  }
};

/** The ways in which each request is put: past the decoder too, where the implementation as it is notices what is wrong. */
const ways = new Map<Unit, readonly Way[]>();

const waysOf = (entry: Entry, unit: Unit, path: string): readonly Way[] => {
  if (!isRight(entry, unit, "answer")) throw new Error(`the implementation as it is fails ${path}`);
  return isRight(entry, unit, "answerUntyped") ? ["answer", "answerUntyped"] : ["answer"];
};

const passes = (entry: Entry, { units }: Case): boolean =>
  units.every((unit) => (ways.get(unit) ?? []).every((way) => isRight(entry, unit, way)));

const [share = "0", shares = "1", skip = "0", ...files] = process.argv.slice(2);
const { mutants, texts } = await instrument(files);
loadInstrumented(texts);
const source = (await import(ENTRY.href)) as Entry;

const cases = casesOf(await Effect.runPromise(loadVectors("vectors").pipe(Effect.provide(NodeServices.layer)))).filter(
  ({ units }) => units.every(({ operation }) => source.underTest.operations.includes(operation)),
);

/** Which cases reach which mutant; those that are reached while loading concern every case. */
const coverage = new Map<string, Case[]>();
for (const one of cases) {
  switchboard.currentTestId = one.id;
  for (const unit of one.units) ways.set(unit, waysOf(source, unit, one.path));
}
for (const one of cases)
  for (const id of Object.keys(switchboard.mutantCoverage?.perTest[one.id] ?? {}))
    coverage.set(id, [...(coverage.get(id) ?? []), one]);
switchboard.currentTestId = undefined;
/** Cases that run code of the same file come first: they are the likely ones to notice what changes while it is loaded. */
const likelyFirst = ({ file }: Mutant): readonly Case[] => {
  const near = new Set(mutants.filter((other) => other.file === file).flatMap(({ id }) => coverage.get(id) ?? []));
  return [...near, ...cases.filter((one) => !near.has(one))];
};
const whileLoading = switchboard.mutantCoverage?.static ?? {};

const judge = async (mutant: Mutant): Promise<Said> => {
  const { id } = mutant;
  const isStatic = whileLoading[id] !== undefined;
  const concerned = isStatic ? likelyFirst(mutant) : (coverage.get(id) ?? []);
  if (concerned.length === 0) return { id, status: "noCoverage", by: null };
  switchboard.activeMutant = id;
  try {
    switchboard.hitCount = 0;
    switchboard.hitLimit = HITS;
    const mutated = isStatic ? ((await importAnew(ENTRY)) as Entry) : source;
    for (const one of concerned) {
      switchboard.hitCount = 0;
      if (!passes(mutated, one)) return { id, status: "killed", by: one.path };
    }
    return { id, status: "survived", by: null };
  } catch {
    return { id, status: "killed", by: "loading" };
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
