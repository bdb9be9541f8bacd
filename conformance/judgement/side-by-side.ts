import { type Json, printable, printableJson } from "../protocol/index.ts";
import type { Expectation } from "../vectors/index.ts";
import { isJsonObject } from "../vectors/json.ts";
import type { Outcome } from "./verdict.ts";

/** Longer tables hide what they show. */
const MOST_ROWS = 40;
/** As wide as the longest integer of the protocol, and a bit. */
const WIDEST_CELL = 84;

export interface Row {
  readonly field: string;
  readonly expected: string;
  readonly actual: string;
  readonly differs: boolean;
}

/** Every leaf of a JSON value with its path. */
const leaves = (value: Json | undefined, path: string): readonly (readonly [string, string])[] => {
  const below = (name: string | number) => (path === "" ? String(name) : `${path}.${name}`);
  if (Array.isArray(value) && value.length > 0) return value.flatMap((item: Json, at) => leaves(item, below(at)));
  if (isJsonObject(value) && Object.keys(value).length > 0)
    return Object.entries(value).flatMap(([name, field]) => leaves(field, below(name)));
  return [[path, typeof value === "string" ? printable(value, WIDEST_CELL) : printableJson(value, WIDEST_CELL)]];
};

const expectedOf = (expect: Expectation): Json =>
  expect.status === "ok"
    ? { status: "ok", output: expect.output, post: expect.post }
    : { status: "reject", refusal: expect.refusals.map(({ code, phase }) => `${code} (${phase})`).join(" or ") };

const actualOf = (outcome: Outcome): Json => {
  if (outcome._tag === "Fault") return { status: outcome.fault.kind, reason: outcome.fault.reason };
  if (outcome._tag === "Offence") return { status: "protocol", reason: outcome.reason };
  if (outcome._tag === "NotRun") return { status: "not run", reason: outcome.reason };
  const { answer } = outcome;
  if (answer.status === "ok") return { status: "ok", output: answer.output, post: answer.post ?? "unchanged" };
  if (answer.status === "reject") {
    const refusal = `${answer.code ?? "no code"} (${answer.phase ?? "no phase"})`;
    return { status: "reject", refusal, ...(answer.native === undefined ? {} : { native: answer.native }) };
  }
  return answer.status === "error"
    ? { status: "error", reason: answer.message }
    : { status: "unsupported", reason: `${answer.feature}: ${answer.reason}` };
};

/** Expected and actual, field by field; of the state after, only what differs. */
export const sideBySide = (expect: Expectation, outcome: Outcome): readonly Row[] => {
  const [due, given] = [new Map(leaves(expectedOf(expect), "")), new Map(leaves(actualOf(outcome), ""))];
  const rows = [...new Set([...due.keys(), ...given.keys()])].map((field): Row => {
    const [expected, actual] = [due.get(field) ?? "", given.get(field) ?? ""];
    return { field: printable(field, WIDEST_CELL), expected, actual, differs: expected !== actual };
  });
  // The state after is worth showing only where both sides have one.
  const isComparable = expect.status === "ok" && outcome._tag === "Answered" && outcome.answer.status === "ok";
  const kept = rows.filter(({ field, differs }) => !field.startsWith("post") || (differs && isComparable));
  return kept.slice(0, MOST_ROWS);
};
