import type { OperationName } from "../../spec/vocabulary/index.ts";
import type { Session } from "../adapter/index.ts";
import type { Hello, RequestBody } from "../protocol/index.ts";
import type { Compare, Expectation, Group, Json, NamedVectorFile, Note, Test, Vectors } from "../vectors/index.ts";
import type { Shard } from "./conform-report.ts";
import { shuffled } from "./seed.ts";

/** One request of a test, and what is expected of it. A test has one, or one for each of its steps. */
export interface Unit {
  readonly operation: OperationName;
  readonly params: Json;
  readonly state: Json;
  readonly input: Json;
  readonly expect: Expectation;
  /** "exact" if left out. */
  readonly compare?: Compare;
  readonly body: RequestBody;
  /** Position among the steps, from 1; 0 for a test without steps. */
  readonly step: number;
}

/** A test, ready to run. */
export interface Case {
  readonly id: string;
  readonly suite: string;
  /** `suite/group/alias`, for people. */
  readonly path: string;
  readonly operation: OperationName;
  readonly requires: readonly string[];
  readonly comment: string;
  readonly flags: readonly { readonly name: string; readonly note: Note | undefined }[];
  readonly units: readonly Unit[];
}

/** The state that a step has to leave to the next one. */
export const stateAfter = (state: Json, expect: Expectation): Json =>
  expect.status === "ok" && expect.post !== "unchanged" ? expect.post : state;

interface Shared {
  readonly params: string;
  readonly state: string;
}

const unitsOf = (group: Group, test: Test, shared: Shared): readonly Unit[] => {
  const { params } = group;
  if (!("steps" in test)) {
    const { operation, state } = group;
    const body = { operation, ...shared, input: JSON.stringify(test.input) };
    const { input, expect, compare } = test;
    return [{ operation, params, state, input, expect, compare, body, step: 0 }];
  }
  const units: Unit[] = [];
  let { state } = group;
  for (const { operation, input, expect } of test.steps) {
    const body = { operation, params: shared.params, state: JSON.stringify(state), input: JSON.stringify(input) };
    units.push({ operation, params, state, input, expect, body, step: units.length + 1 });
    state = stateAfter(state, expect);
  }
  return units;
};

const casesOfFile = ({ file }: NamedVectorFile): readonly Case[] =>
  file.groups.flatMap((group) => {
    const shared = { params: JSON.stringify(group.params), state: JSON.stringify(group.state) };
    return group.tests.map((test) => ({
      id: test.id,
      suite: file.suite,
      path: `${file.suite}/${group.id}/${test.alias}`,
      operation: group.operation,
      requires: group.requires,
      comment: test.comment,
      flags: test.flags.map((name) => ({ name, note: file.notes[name] })),
      units: unitsOf(group, test, shared),
    }));
  });

export const casesOf = (vectors: Vectors): readonly Case[] => vectors.files.flatMap(casesOfFile);

/** A pattern with `*` for any text, over the whole of a name. */
const glob = (pattern: string): RegExp =>
  new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*")}$`, "su");

/** Chooses cases by id, operation, suite, or path `suite/group/alias`. */
export const matching = (pattern: string): ((one: Case) => boolean) => {
  const form = glob(pattern);
  return ({ id, suite, operation, path }) => [id, operation, suite, path].some((name) => form.test(name));
};

/** Why a case is not for this adapter; null if it is. */
export const notForAdapter = (one: Case, hello: Hello): string | null => {
  const operation = one.units.map((unit) => unit.operation).find((name) => !hello.operations.includes(name));
  if (operation !== undefined) return `operation ${operation} is not declared`;
  const feature = one.requires.find((name) => !hello.features.includes(name));
  return feature === undefined ? null : `feature ${feature} is not declared`;
};

/** The cases of one part of several: by the id of each, so that a part does not change when other cases come or go. */
export const inShard =
  ({ index, of }: Shard) =>
  ({ id }: Pick<Case, "id">): boolean =>
    Number(BigInt(`0x${id.replace("v1-", "")}`) % BigInt(of)) === index - 1;

/** Tests that one adapter is asked without a pause, and that are one piece of work where several run at once. */
const LANE = 2048;

/**
 * The units of each suite in an order that the seed decides, in lanes. The steps of a test stay together and in their
 * order: an implementation that remembers what it was asked before may be wrong in no other.
 */
export const lanesOf = (cases: readonly Case[], seed: string): readonly (readonly Unit[])[] =>
  [...Map.groupBy(cases, ({ suite }) => suite)].flatMap(([suite, members]) => {
    const order = shuffled(members, `${suite}\n${seed}`);
    return Array.from({ length: Math.ceil(order.length / LANE) }, (_, at) =>
      order.slice(at * LANE, (at + 1) * LANE).flatMap(({ units }) => units),
    );
  });

/** Why a case cannot be put to this implementation; null if it can. What was declared has been looked at before. */
export const notAskable = (one: Case, { cannotAsk }: Pick<Session, "cannotAsk">): string | null => {
  if (cannotAsk === undefined) return null;
  const reasons = one.units.map((unit) => cannotAsk(unit.body)).filter((reason) => reason !== null);
  return reasons[0] ?? null;
};
