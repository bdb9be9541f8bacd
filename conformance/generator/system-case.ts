import type { SystemOperation } from "../../spec/vocabulary/index.ts";
import { expectationOf } from "../oracle/oracle.ts";
import type { Compare, Expectation, GroupDraft, Json, Within } from "../vectors/index.ts";
import { isJsonObject } from "../vectors/json.ts";
import type { Case } from "./case.ts";
import type { Flag } from "./notes.ts";

/** Cases of one operation of a system on one state. */
export interface SystemSituation {
  readonly id: string;
  readonly operation: SystemOperation;
  readonly source: GroupDraft["source"];
  readonly params: Json;
  readonly state: Json;
  readonly cases: readonly Case[];
  /** How an accepted answer is compared, where several are right. */
  readonly within?: (input: Json) => Within;
}

/** What can be told from the answer alone. */
const flagsOf = (expect: Expectation): readonly Flag[] => {
  if (expect.status === "ok") return [];
  if (expect.refusals.some(({ phase }) => phase === "decode")) return ["Unreadable"];
  return expect.refusals.length > 1 ? ["SeveralRefusals"] : [];
};

/** Whether the state is a pool of which some resource has inertia; one that cannot be read has none. */
const hasInertia = (state: Json): boolean => {
  const resources = isJsonObject(state) && Array.isArray(state.resources) ? (state.resources as readonly Json[]) : [];
  return resources.some((resource) => isJsonObject(resource) && typeof resource.m === "string" && resource.m !== "0");
};

/** The group of a situation: every case with what the specification answers. */
export const systemGroupOf = (situation: SystemSituation): GroupDraft => {
  const { id, operation, source, params, state, cases, within } = situation;
  const tests = cases.map(({ alias, comment, flags = [], input }) => {
    const expect = expectationOf({ operation, params, state, input });
    // What is particular about an answer says nothing of a refusal.
    const own = expect.status === "ok" ? flags : [];
    const compare: Compare = expect.status === "ok" && within !== undefined ? within(input) : "exact";
    return { alias, comment, flags: [...own, ...flagsOf(expect)], input, expect, compare };
  });
  const needs = hasInertia(state) ? ["core", "inertia"] : ["core"];
  return { id, operation, requires: needs, source, params, state, tests };
};
