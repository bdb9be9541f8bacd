import type { OperationName } from "../../spec/vocabulary/index.ts";
import {
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
import { NOTES } from "./notes.ts";
import { TRADE_NAMES } from "./orders.ts";
import { blockSituations, blockSwaps } from "./suites/block.ts";
import { createSituations } from "./suites/create.ts";
import { randomSituations } from "./suites/random.ts";
import { tradeFaults } from "./suites/refusals.ts";
import { swapSituations } from "./suites/swap.ts";
import { tradeSituations } from "./suites/trades.ts";
import { viewSituations } from "./suites/views.ts";

/** The version of the specification that the vectors speak of: it rises with every change of an answer. */
export const SPEC_VERSION = "1.1.0";
/** The seed of the random cases. It never changes, so neither do the cases. */
export const VECTOR_SEED = "hmm-vectors-1";

/** What stands after this line of spec/README.md is no text to implement from: it may change, and no vector with it. */
const END_OF_NORMATIVE_TEXT = "<!-- end of the normative text -->";

/** The part of spec/README.md that the vectors are about: all before the marker, or all of it without one. */
const normativePart = (specification: string): string => specification.split(END_OF_NORMATIVE_TEXT, 1)[0] ?? "";

const RANDOM_CASES = 80;

/** A file of the folder of vectors. */
export interface GeneratedFile {
  readonly name: string;
  readonly text: string;
}

const suites = (
  draw: Draw,
): readonly { readonly suite: OperationName; readonly situations: readonly Situation[] }[] => [
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
const askedOnce = (situations: readonly Situation[]): readonly Situation[] => {
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

/** The notes of the flags that a file uses. */
const notesOf = (flags: ReadonlySet<string>): Readonly<Record<string, Note>> =>
  Object.fromEntries(Object.entries(NOTES).filter(([flag]) => flags.has(flag)));

/**
 * Every file of the folder of vectors, as it has to be: a function of the specification and nothing else. Only
 * what this returns is ever written there. `specification` is the text of spec/README.md.
 */
export const generateVectors = (specification: string): readonly GeneratedFile[] => {
  const spec = { version: SPEC_VERSION, sha256: sha256(normativePart(specification)) };
  const files = suites(new Draw(VECTOR_SEED)).map(({ suite, situations }) => {
    const groups = askedOnce(situations).map(groupOf);
    const notes = notesOf(new Set(groups.flatMap(({ tests }) => tests.flatMap(({ flags }) => flags))));
    const generator = { name: "hmm", version: SPEC_VERSION, seed: VECTOR_SEED };
    const file: VectorFile = seal({ spec, generator, suite, notes, groups });
    return { name: `${suite}.json`, file, text: printJson(file) };
  });
  return [
    ...files.map(({ name, text }) => ({ name, text })),
    { name: SCHEMA_FILE, text: printJson(VECTOR_SCHEMA) },
    { name: MANIFEST_FILE, text: printJson(manifestOf(spec, files)) },
  ];
};
