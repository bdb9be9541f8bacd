import { NodeServices } from "@effect/platform-node";
import { Effect } from "effect";
import { DEFAULT_SLACK, verdict } from "../judgement/verdict.ts";
import { decodeAnswer } from "../protocol/index.ts";
import { type Case, casesOf, type Unit } from "../runner/plan.ts";
import { loadVectors } from "../vectors/index.ts";
import { importAnew, switchboard } from "./loader.testing.ts";
import type { UnderTest } from "./under-test.testing.ts";

/** The module that has what is asked, behind the mutants. */
export const ENTRY = new URL("under-test.testing.ts", import.meta.url);

/** A mutant that is reached this much more often than without it loops. */
const HITS = 10_000;

export interface Entry {
  readonly underTest: UnderTest;
}

/** How a request is put: as JSON, or past the decoder, as a caller without types would. */
export type Way = "answer" | "answerUntyped";

export const isRight = ({ underTest }: Entry, unit: Unit, way: Way): boolean => {
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

/** The ways in which a request is put: past the decoder too, where the implementation as it is notices what is wrong. */
export const waysOf = (entry: Entry, unit: Unit, path: string): readonly Way[] => {
  if (!isRight(entry, unit, "answer")) throw new Error(`the implementation as it is fails ${path}`);
  return isRight(entry, unit, "answerUntyped") ? ["answer", "answerUntyped"] : ["answer"];
};

/** The vectors of all operations that are under test. */
export const readCases = async ({ underTest }: Entry): Promise<readonly Case[]> =>
  casesOf(await Effect.runPromise(loadVectors("vectors").pipe(Effect.provide(NodeServices.layer)))).filter(
    ({ units }) => units.every(({ operation }) => underTest.operations.includes(operation)),
  );

/**
 * The first of the vectors that is answered wrongly with the mutant switched on, or null. A mutant that is reached while
 * modules load needs a fresh copy of them: "loading" if even that fails.
 */
export const killerOf = async (
  id: string,
  source: Entry,
  { cases, isStatic }: { readonly cases: readonly Case[]; readonly isStatic: boolean },
  ways: (unit: Unit) => readonly Way[],
): Promise<Case | "loading" | null> => {
  switchboard.activeMutant = id;
  try {
    switchboard.hitCount = 0;
    switchboard.hitLimit = HITS;
    const mutated = isStatic ? ((await importAnew(ENTRY)) as Entry) : source;
    for (const one of cases) {
      switchboard.hitCount = 0;
      if (!one.units.every((unit) => ways(unit).every((way) => isRight(mutated, unit, way)))) return one;
    }
    return null;
  } catch {
    return "loading";
  } finally {
    switchboard.activeMutant = undefined;
  }
};
