import { existsSync, globSync, readFileSync } from "node:fs";

/** One question that is asked of every fault: would this alone have found it? */
export type ScoreName = "src-by-tests" | "src-by-vectors" | "machines-by-properties" | "equations-by-proofs";

export const SCORE_NAMES: readonly ScoreName[] = [
  "src-by-tests",
  "src-by-vectors",
  "machines-by-properties",
  "equations-by-proofs",
];

const isCode = (file: string): boolean => !/\.(test|testing|bench)\.ts$/.test(file) && !file.endsWith("/index.ts");

/** Of a machine's folder: what is looked at, on what it is explored and how large it is, and the paper's own form, which has to fail. */
const LOOKED_AT =
  /\/(properties|action-properties|invariants|witnesses|total|reasons|scopes?|starts|parameters|walk|play|literal|remarked|state|index|quint)\.ts$/;

/** The list of the machines, what is counted of them, the tables that are written of it, and how parameters are read. */
const REGISTRY = /^spec\/machines\/(census|counts|systems|reading)\.ts$/;

/**
 * Operations that no machine takes a step with: questions from outside with their checks, and views. The vectors are made
 * by them, and `src` is held against them; there is no state for a property to look at.
 */
const ASKED_FROM_OUTSIDE = [
  "batch/(book|operate)",
  "curvature/operate",
  "fee-distribution/validity",
  "fixed-point/primitives",
  "market/(commitment|reading)",
  "pool/(create|operate|swap|validity|views)",
  "price-history/validity",
  "routing/(liquidity|substitution)",
  "sandwich/(attack|profits)",
  "workers/operate",
].map((path) => new RegExp(`^spec/machines/${path}\\.ts$`));

/** Files of a machine that say what happens: guards, updates, fairness. */
const isRule = (file: string): boolean =>
  !LOOKED_AT.test(file) && !REGISTRY.test(file) && !ASKED_FROM_OUTSIDE.some((pattern) => pattern.test(file));

const filesOf = (pattern: string): readonly string[] =>
  globSync(pattern)
    .map((file) => file.replaceAll("\\", "/"))
    .filter(isCode)
    .sort();

/** The files whose faults a score counts. */
export const FILES: Readonly<Record<ScoreName, () => readonly string[]>> = {
  "src-by-tests": () => [
    ...filesOf("src/fixed-point/**/*.ts"),
    ...filesOf("src/pool/**/*.ts"),
    ...filesOf("src/market/**/*.ts"),
  ],
  "src-by-vectors": () => [
    ...filesOf("src/fixed-point/**/*.ts"),
    ...filesOf("src/pool/**/*.ts"),
    ...filesOf("src/market/**/*.ts"),
  ],
  "machines-by-properties": () =>
    filesOf("spec/machines/**/*.ts").filter((file) => isRule(file) && !file.includes("/constant-product/")),
  "equations-by-proofs": () => filesOf("spec/equations/**/*.ts"),
};

/** Where the results of a score are kept between runs. */
export const stateOf = (score: ScoreName): string => `.mutation/${score}.json`;

export type Status = "killed" | "survived" | "noCoverage" | "timedOut";

export interface MutantResult {
  readonly line: number;
  readonly key: string;
  readonly status: Status;
  readonly by: string | null;
}

/** What is known of a file, and of what it was known: the same text, judged by the same judge. */
export interface FileResults {
  readonly hash: string;
  /** Of the file's text and the mutators alone: its mutants are the same while this is. */
  readonly text: string;
  readonly mutants: readonly MutantResult[];
  /** Mutants that were killed and are not listed: a record that is checked in lists survivors only. */
  readonly killedBeside?: number;
}

export type State = Readonly<Record<string, FileResults>>;

export interface Equivalent {
  readonly file: string;
  readonly key: string;
  readonly reason: string;
  /** The obligation that proves it, where one does. */
  readonly obligation?: string;
}

/** Mutants that compute the same as what they were made of, one by one; for all scores. */
export const readEquivalents = (path = "conformance/mutation/equivalent.json"): readonly Equivalent[] =>
  JSON.parse(readFileSync(path, "utf8"));

export interface Score {
  readonly name: ScoreName;
  readonly files: number;
  readonly filesJudged: number;
  readonly mutants: number;
  readonly killed: number;
  readonly survived: number;
  readonly equivalent: number;
  /** Killed of those that are not equivalent, in per cent; null if none was judged. */
  readonly score: number | null;
}

export const isKilled = ({ status }: MutantResult): boolean => status === "killed" || status === "timedOut";

/** Mutants of one file, an equivalent one apart from one that survived. */
export const scoreOf = (name: ScoreName, state: State, equivalents: readonly Equivalent[]): Score => {
  const listed = new Set(equivalents.map(({ file, key }) => `${file} ${key}`));
  let [mutants, killed, equivalent] = [0, 0, 0];
  for (const [file, results] of Object.entries(state)) {
    mutants += results.killedBeside ?? 0;
    killed += results.killedBeside ?? 0;
    for (const one of results.mutants) {
      mutants += 1;
      if (isKilled(one)) killed += 1;
      else if (listed.has(`${file} ${one.key}`)) equivalent += 1;
    }
  }
  const counted = mutants - equivalent;
  const score = counted === 0 ? null : Math.round((10_000 * killed) / counted) / 100;
  const filesJudged = Object.keys(state).length;
  return {
    name,
    files: FILES[name]().length,
    filesJudged,
    mutants,
    killed,
    survived: counted - killed,
    equivalent,
    score,
  };
};

const sizeOf = (results: FileResults | undefined): number =>
  (results?.mutants.length ?? 0) + (results?.killedBeside ?? 0);

/** At most this part of a file's mutants may be argued away in words alone. */
const IN_WORDS = 0.05;

/** Whether there is an obligation of that name that holds: its exported form says that no counterexample is due. */
const isProved = (obligation: string): boolean => {
  const path = `proofs/smt2/${obligation}.smt2`;
  return existsSync(path) && readFileSync(path, "utf8").includes("(set-info :status unsat)");
};

/** What is wrong with the list of equivalent mutants: with what it cites, and of the files that were judged. */
export const problemsOf = (equivalents: readonly Equivalent[], states: readonly State[]): readonly string[] => {
  const problems: string[] = [];
  for (const { file, key, obligation } of equivalents) {
    if (obligation !== undefined && !isProved(obligation))
      problems.push(`${file}: no proved obligation is called ${obligation}, which is cited for ${key}`);
    const judged = states.flatMap((state) => (state[file] === undefined ? [] : [state[file]]));
    if (judged.length === 0) continue;
    const found = judged.flatMap(({ mutants }) => mutants.filter((one) => one.key === key));
    if (found.length === 0) problems.push(`${file}: there is no mutant, or none that survives: ${key}`);
    else if (found.some(isKilled)) problems.push(`${file}: said to be equivalent, but is killed: ${key}`);
  }
  const inWords = Map.groupBy(
    equivalents.filter(({ obligation }) => obligation === undefined),
    ({ file }) => file,
  );
  for (const [file, listed] of inWords) {
    const most = Math.max(0, ...states.map((state) => sizeOf(state[file])));
    if (most > 0 && listed.length > IN_WORDS * most)
      problems.push(`${file}: ${listed.length} of ${most} mutants are argued in words alone, more than 5 %`);
  }
  return problems;
};
