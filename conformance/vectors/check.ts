import { PHASE_OF } from "../../spec/vocabulary/index.ts";
import { digestOf } from "./digest.ts";
import type { Expectation, Group, Test, VectorFile } from "./format.ts";
import { testId } from "./identity.ts";
import { type Problem, type ProblemKind, problem } from "./problem.ts";
import { countOf, isInOrder } from "./seal.ts";

type Report = (kind: ProblemKind, path: string, value: unknown, expected: string) => void;

const repeated = (names: readonly string[]): readonly string[] => names.filter((name, at) => names.indexOf(name) < at);

const expectationsOf = (test: Test): readonly Expectation[] =>
  "steps" in test ? test.steps.map((step) => step.expect) : [test.expect];

const checkExpectation = (expect: Expectation, path: string, report: Report): void => {
  if (expect.status === "ok") return;
  for (const { code, phase } of expect.refusals)
    if (phase !== PHASE_OF[code])
      report("phase", `${path}.refusals`, `${code} in ${phase}`, `${code} in ${PHASE_OF[code]}`);
  for (const code of repeated(expect.refusals.map((r) => r.code)))
    report("duplicate", `${path}.refusals`, code, "listed once");
};

const checkTest = (group: Group, test: Test, notes: VectorFile["notes"], path: string, report: Report): void => {
  const { operation, params, state } = group;
  const asked = "steps" in test ? { steps: test.steps } : { input: test.input };
  const id = testId({ operation, params, state, ...asked });
  if (test.id !== id) report("wrongId", `${path}.id`, test.id, `${id}, the hash of what the test asks`);
  for (const name of repeated(test.flags)) report("duplicate", `${path}.flags`, name, "listed once");
  for (const name of repeated(test.kills ?? [])) report("duplicate", `${path}.kills`, name, "listed once");
  for (const name of test.flags)
    if (!Object.hasOwn(notes, name)) report("flagWithoutNote", `${path}.flags`, name, "explained in notes");
  for (const expect of expectationsOf(test)) checkExpectation(expect, `${path}.expect`, report);
};

const checkGroup = (group: Group, notes: VectorFile["notes"], path: string, report: Report): void => {
  if (!isInOrder(group.tests))
    report(
      "order",
      `${path}.tests`,
      group.tests.map(({ id }) => id).join(" "),
      "in ascending order of id, each id once",
    );
  for (const alias of repeated(group.tests.map((test) => test.alias)))
    report("duplicate", `${path}.tests`, alias, "an alias that no other test of the group has");
  for (const name of repeated(group.requires)) report("duplicate", `${path}.requires`, name, "listed once");
  group.tests.forEach((test, at) => {
    checkTest(group, test, notes, `${path}.tests.${at}`, report);
  });
};

/** Everything that a well-formed file can still get wrong about itself. */
export const checkVectorFile = (name: string, file: VectorFile): readonly Problem[] => {
  const problems: Problem[] = [];
  const report: Report = (kind, path, value, expected) => problems.push(problem(kind, name, path, value, expected));

  const count = countOf(file.groups);
  if (file.count !== count) report("count", "count", file.count, `${count}, the number of tests`);
  const digest = digestOf(file.groups);
  if (file.digest !== digest) report("digest", "digest", file.digest, `${digest}, the digest of groups`);
  if (!isInOrder(file.groups))
    report("order", "groups", file.groups.map(({ id }) => id).join(" "), "in ascending order of id, each id once");
  file.groups.forEach((group, at) => {
    checkGroup(group, file.notes, `groups.${at}`, report);
  });
  const flags = new Set(file.groups.flatMap(({ tests }) => tests.flatMap((test) => test.flags)));
  for (const name of Object.keys(file.notes))
    if (!flags.has(name)) report("unusedNote", `notes.${name}`, name, "a flag of some test");
  for (const id of repeatedIds([{ name, file }])) report("duplicateId", "groups", id, "an id that no other test has");
  return problems;
};

/** Ids that stand twice, in one file or in several. */
export const repeatedIds = (
  files: readonly { readonly name: string; readonly file: VectorFile }[],
): readonly string[] => {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { file } of files)
    for (const { tests } of file.groups)
      for (const { id } of tests) {
        if (seen.has(id)) twice.add(id);
        seen.add(id);
      }
  return [...twice];
};
