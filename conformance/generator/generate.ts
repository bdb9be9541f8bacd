import { type OperationName, type PoolOperation, SYSTEM_OPERATIONS } from "../../spec/vocabulary/index.ts";
import {
  type GroupDraft,
  MANIFEST_FILE,
  manifestOf,
  type Note,
  printJson,
  SCHEMA_FILE,
  seal,
  sha256,
  testId,
  VECTOR_SCHEMA,
  type VectorFile,
} from "../vectors/index.ts";
import { groupOf, type Situation } from "./case.ts";
import { Draw } from "./draw.ts";
import KILLS from "./kills.json" with { type: "json" };
import { NOTES } from "./notes.ts";
import { TRADE_NAMES } from "./orders.ts";
import { blockSituations, blockSwaps } from "./suites/block.ts";
import { createSituations } from "./suites/create.ts";
import { randomSituations } from "./suites/random.ts";
import { tradeFaults } from "./suites/refusals.ts";
import { swapSituations } from "./suites/swap.ts";
import { systemSituations } from "./suites/systems.ts";
import { tradeSituations } from "./suites/trades.ts";
import { viewSituations } from "./suites/views.ts";
import { systemGroupOf } from "./system-case.ts";

/** The version of the specification that the vectors speak of: it rises with every change of an answer. */
export const SPEC_VERSION = "1.2.0";
/** The seed of the random cases. It never changes, so neither do the cases. */
export const VECTOR_SEED = "hmm-vectors-1";

const RANDOM_CASES = 80;

/** A file of the folder of vectors. */
export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

const poolSuites = (
  draw: Draw,
): readonly { readonly suite: PoolOperation; readonly situations: readonly Situation[] }[] => [
  { suite: "pool.create", situations: createSituations },
  ...(Object.keys(viewSituations) as readonly (keyof typeof viewSituations)[]).map((suite) => ({
    suite,
    situations: viewSituations[suite],
  })),
  ...TRADE_NAMES.map((suite) => ({
    suite,
    situations: [
      ...tradeSituations(suite),
      ...tradeFaults(suite),
      ...randomSituations(draw, suite, RANDOM_CASES),
      ...blockSituations(suite),
    ],
  })),
  { suite: "pool.swap", situations: [...swapSituations, ...blockSwaps] },
];

/** Different suites of thought ask the same now and then; each question is kept where it is asked first. */
const askedOnce = <S extends Pick<Situation, "params" | "state" | "cases"> & { readonly operation: OperationName }>(
  situations: readonly S[],
): readonly S[] => {
  const asked = new Set<string>();
  return situations
    .map((situation) => ({
      ...situation,
      cases: situation.cases.filter(({ input }) => {
        const id = testId({ ...situation, input });
        return !asked.has(id) && asked.add(id);
      }),
    }))
    .filter(({ cases }) => cases.length > 0);
};

/** The mutants of the reference that each vector kills, by the vector's id: `npm run mutation -- --kills` finds them. */
export type Kills = Readonly<Record<string, readonly string[]>>;

/** Says of each test what it kills. */
const withKills = ({ tests, ...group }: GroupDraft, kills: Kills): GroupDraft => ({
  ...group,
  tests: tests.map((test) => {
    const asked = "steps" in test ? { steps: test.steps } : { input: test.input };
    const killed = kills[testId({ ...group, ...asked })];
    return killed === undefined ? test : { ...test, kills: killed };
  }),
});

const suites = (draw: Draw): readonly { readonly suite: OperationName; readonly groups: readonly GroupDraft[] }[] => {
  const systems = systemSituations(draw);
  return [
    ...poolSuites(draw).map(({ suite, situations }) => ({ suite, groups: askedOnce(situations).map(groupOf) })),
    ...SYSTEM_OPERATIONS.map((suite) => ({ suite, groups: askedOnce(systems[suite]).map(systemGroupOf) })),
  ];
};

/** The notes of the flags that a file uses. */
const notesOf = (flags: ReadonlySet<string>): Readonly<Record<string, Note>> =>
  Object.fromEntries(Object.entries(NOTES).filter(([flag]) => flags.has(flag)));

/**
 * Every file of the folder of vectors, as it has to be: a function of the specification, and of what was found to be
 * killed. Only what this returns is ever written there. `specification` is the text that implementations are
 * written from, all of it: see `readSpecification`.
 */
export const generateVectors = (specification: string, kills: Kills = KILLS): readonly GeneratedFile[] => {
  const spec = { version: SPEC_VERSION, sha256: sha256(specification) };
  const files = suites(new Draw(VECTOR_SEED)).map(({ suite, groups }) => {
    const notes = notesOf(new Set(groups.flatMap(({ tests }) => tests.flatMap(({ flags }) => flags))));
    const generator = { name: "hmm", version: SPEC_VERSION, seed: VECTOR_SEED };
    const named = groups.map((group) => withKills(group, kills));
    const file: VectorFile = seal({ spec, generator, suite, notes, groups: named });
    return { name: `${suite}.json`, file, text: printJson(file) };
  });
  return [
    ...files.map(({ name, text }) => ({ name, text })),
    { name: SCHEMA_FILE, text: printJson(VECTOR_SCHEMA) },
    { name: MANIFEST_FILE, text: printJson(manifestOf(spec, files)) },
  ];
};
