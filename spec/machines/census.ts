import type { Exploration } from "../checker/explore/exploration.ts";
import { COUNTS, type Count } from "./counts.ts";

/** A scope that does not see the whole of its machine sees at least so many states. */
export const LEAST_STATES = 10_000;

type Run = Pick<
  Exploration<unknown>,
  "name" | "distinct" | "generated" | "levels" | "bounded" | "incomplete" | "findings"
>;

/** What a run counted. */
export const countOf = ({ distinct, generated, levels, bounded, incomplete }: Run): Count => ({
  ...{ distinct, generated, levels },
  whole: !bounded && incomplete === null,
});

/** The machine that is there to be held against other tools declares guards that it cannot reach, as they do. */
const PEER = "constant-product";

const folderOf = (name: string): string => name.split("/")[0] ?? name;

/** Refusals that an action declares and that no scope of its machine brings about. */
const neverGiven = (runs: readonly Run[]): readonly string[] => {
  const folders = Map.groupBy(runs, ({ name }) => folderOf(name));
  return [...folders].flatMap(([folder, scopes]) => {
    const missing = scopes.map(({ findings }) =>
      findings.filter(({ kind }) => kind === "refusalNeverGiven").map(({ subject }) => subject),
    );
    const [first = [], ...others] = folder === PEER ? [] : missing;
    return first
      .filter((subject) => others.every((subjects) => subjects.includes(subject)))
      .map((subject) => `${folder}: no scope brings about ${subject}`);
  });
};

const describe = ({ distinct, generated, levels, whole }: Count): string =>
  `${distinct} states, ${generated} generated, ${levels} levels, ${whole ? "whole" : "bounded"}`;

/** What is wrong with the runs of all machines: too few states, other counts than are written down or none, a refusal never seen. */
export const censusProblems = (
  runs: readonly Run[],
  counts: Readonly<Record<string, Count>> = COUNTS,
): readonly string[] => [
  ...runs.flatMap((run): readonly string[] => {
    const found = countOf(run);
    const written = counts[run.name];
    const small =
      found.whole || found.distinct >= LEAST_STATES
        ? []
        : [`${run.name}: ${found.distinct} states, and not the whole: at least ${LEAST_STATES}`];
    if (written === undefined) return [...small, `${run.name}: ${describe(found)}; spec/machines/counts.ts has none`];
    return describe(found) === describe(written)
      ? small
      : [...small, `${run.name}: ${describe(found)}; spec/machines/counts.ts has ${describe(written)}`];
  }),
  ...neverGiven(runs),
  ...Object.keys(counts)
    .filter((name) => !runs.some((run) => run.name === name))
    .map((name) => `${name}: spec/machines/counts.ts counts a machine that is not there`),
];

const key = (name: string): string => (/^\w+$/.test(name) ? name : JSON.stringify(name));

/** The text of counts.ts with the counts of these runs. */
export const countsText = (text: string, runs: readonly Run[]): string => {
  const lines = runs.map((run) => {
    const { distinct, generated, levels, whole } = countOf(run);
    return `  ${key(run.name)}: { distinct: ${distinct}, generated: ${generated}, levels: ${levels}, whole: ${whole} },`;
  });
  const start = text.indexOf("export const COUNTS");
  return `${text.slice(0, start)}export const COUNTS: Readonly<Record<string, Count>> = {\n${lines.join("\n")}\n};\n`;
};

/** What is written down of a scope, but for whether it is the whole. */
export const countedOf = (name: string): Omit<Count, "whole"> | undefined => {
  const { distinct, generated, levels } = COUNTS[name] ?? {};
  return distinct === undefined || generated === undefined || levels === undefined
    ? undefined
    : { distinct, generated, levels };
};
