import type { OperationName } from "../../spec/vocabulary/index.ts";
import { byCodeUnits } from "./canonical-json.ts";
import { digestOf, sha256 } from "./digest.ts";
import {
  FORMAT,
  type Group,
  MANIFEST_FORMAT,
  type Manifest,
  SCHEMA_FILE,
  type SingleTest,
  type StepsTest,
  type Test,
  type VectorFile,
} from "./format.ts";
import { testId } from "./identity.ts";

/** A group whose tests have no id yet. */
export type GroupDraft = Omit<Group, "tests"> & {
  readonly tests: readonly (Omit<SingleTest, "id"> | Omit<StepsTest, "id">)[];
};

export type VectorFileDraft = Pick<VectorFile, "spec" | "generator" | "suite" | "notes"> & {
  readonly groups: readonly GroupDraft[];
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byCodeUnits(a.id, b.id);

/** The one order of a file: groups by their id, the tests of a group by theirs, as code units. */
export const isInOrder = (items: readonly { readonly id: string }[]): boolean =>
  items.every((item, at) => at === 0 || byCodeUnits(items[at - 1]?.id ?? "", item.id) < 0);

const named = (
  situation: Pick<GroupDraft, "operation" | "params" | "state">,
  test: GroupDraft["tests"][number],
): Test => ({
  id: testId({ operation: situation.operation, params: situation.params, state: situation.state, ...asked(test) }),
  ...test,
});

const asked = (test: GroupDraft["tests"][number]) => ("steps" in test ? { steps: test.steps } : { input: test.input });

/** Names every test, puts everything in order, counts, and seals with the digest. */
export const seal = ({ spec, generator, suite, notes, groups: drafts }: VectorFileDraft): VectorFile => {
  const groups = drafts
    .map((draft): Group => ({ ...draft, tests: draft.tests.map((test) => named(draft, test)).sort(byId) }))
    .sort(byId);
  return {
    format: FORMAT,
    schema: SCHEMA_FILE,
    spec,
    generator,
    suite,
    count: countOf(groups),
    digest: digestOf(groups),
    notes,
    groups,
  };
};

export const countOf = (groups: readonly Group[]): number => groups.reduce((sum, { tests }) => sum + tests.length, 0);

/** The text of a file as it is stored. */
export const printJson = (value: VectorFile | Manifest | object): string => `${JSON.stringify(value, null, 2)}\n`;

/** How often each key occurs, in the order of the keys. */
const tally = (keys: readonly string[]): Readonly<Record<string, number>> => {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => byCodeUnits(a, b)));
};

/** The refusal codes that a test expects, each once. */
const codesOf = (test: Test): readonly string[] => {
  const expectations = "steps" in test ? test.steps.map((step) => step.expect) : [test.expect];
  const codes = expectations.flatMap((expect) =>
    expect.status === "reject" ? expect.refusals.map((r) => r.code) : [],
  );
  return [...new Set(codes)];
};

/** Cases by operation and by refusal code, over all files. */
export const census = (files: readonly VectorFile[]): Pick<Manifest, "byOperation" | "byCode"> => {
  const groups = files.flatMap((file) => file.groups);
  const operations = groups.flatMap(({ operation, tests }) => tests.map((): OperationName => operation));
  return { byOperation: tally(operations), byCode: tally(groups.flatMap(({ tests }) => tests.flatMap(codesOf))) };
};

/** The manifest of files, each given with its name and its text. */
export const manifestOf = (
  spec: Manifest["spec"],
  files: readonly { readonly name: string; readonly file: VectorFile; readonly text: string }[],
): Manifest => ({
  format: MANIFEST_FORMAT,
  spec,
  files: files
    .map(({ name, file, text }) => ({ name, suite: file.suite, count: file.count, sha256: sha256(text) }))
    .sort((a, b) => byCodeUnits(a.name, b.name)),
  ...census(files.map(({ file }) => file)),
});
