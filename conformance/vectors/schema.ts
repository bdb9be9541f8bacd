import { CODES, OPERATIONS } from "../../spec/vocabulary/index.ts";
import type { JsonObject } from "./format.ts";
import { FORM, FORMAT, PHASES, SCHEMA_FILE, SOURCES } from "./format.ts";

const text = (form: RegExp): JsonObject => ({ type: "string", pattern: form.source });
const anyText: JsonObject = { type: "string" };
const listOf = (items: JsonObject): JsonObject => ({ type: "array", items });
const someOf = (items: JsonObject): JsonObject => ({ type: "array", items, minItems: 1 });
const set = (items: JsonObject): JsonObject => ({ type: "array", items, uniqueItems: true });
const ref = (name: string): JsonObject => ({ $ref: `#/$defs/${name}` });

/** An object with exactly these fields; `optional` ones may be left out. */
const exactly = (fields: { readonly [name: string]: JsonObject }, optional: readonly string[] = []): JsonObject => ({
  type: "object",
  properties: fields,
  required: Object.keys(fields).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

const testFields = {
  id: {
    ...text(FORM.id),
    description: "v1- and 16 hex digits of the SHA-256 of what the test asks, as canonical JSON",
  },
  alias: { ...text(FORM.name), description: "for people; may change" },
  comment: anyText,
  flags: { ...set(text(FORM.flag)), description: "each is explained in notes" },
  compare: ref("compare"),
  kills: { ...set(text(FORM.name)), description: "mutants of the reference that this test detects" },
};

/** The schema that is published beside the vectors. What it cannot state (hashes, counts, order) `check.ts` does. */
export const VECTOR_SCHEMA: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: SCHEMA_FILE,
  title: "Conformance vectors of the Hamiltonian Market Maker",
  ...exactly({
    format: { const: FORMAT },
    schema: { const: SCHEMA_FILE },
    spec: exactly({ version: text(FORM.version), sha256: text(FORM.hash) }),
    generator: exactly({ name: text(FORM.name), version: text(FORM.version), seed: anyText }),
    suite: text(FORM.name),
    count: { type: "integer", minimum: 0, description: "the number of tests in the file" },
    digest: { ...text(FORM.digest), description: "SHA-256 of the canonical JSON (RFC 8785) of groups" },
    notes: {
      type: "object",
      propertyNames: text(FORM.flag),
      additionalProperties: ref("note"),
    },
    groups: someOf(ref("group")),
  }),
  $defs: {
    note: exactly({
      kind: text(FORM.name),
      effect: anyText,
      equations: listOf(anyText),
      obligations: listOf(text(FORM.name)),
    }),
    group: exactly({
      id: text(FORM.name),
      operation: { enum: [...OPERATIONS] },
      requires: { ...set(text(FORM.name)), description: "features; without them the group is skipped" },
      source: exactly({ kind: { enum: [...SOURCES] }, ref: anyText }),
      params: { description: "any JSON: some is wrong on purpose" },
      state: { description: "any JSON: some is wrong on purpose" },
      tests: someOf({ oneOf: [ref("single"), ref("steps")] }),
    }),
    single: exactly({ ...testFields, input: {}, expect: ref("expect") }, ["kills"]),
    steps: exactly(
      {
        ...testFields,
        steps: someOf(exactly({ operation: { enum: [...OPERATIONS] }, input: {}, expect: ref("expect") })),
      },
      ["kills"],
    ),
    compare: {
      description: "every digit, or, where several answers are right, feasible and at most so dear",
      oneOf: [
        { const: "exact" },
        exactly({ within: exactly({ field: { const: "credits" }, most: text(FORM.unsigned), reason: anyText }) }),
      ],
    },
    expect: {
      oneOf: [
        exactly({
          status: { const: "ok" },
          output: { type: "object" },
          post: { oneOf: [{ type: "object" }, { const: "unchanged" }] },
        }),
        exactly({
          status: { const: "reject" },
          refusals: {
            ...someOf(exactly({ code: { enum: [...CODES] }, phase: { enum: [...PHASES] } })),
            description: "every refusal that applies; any of them is right",
          },
          post: { const: "unchanged" },
        }),
      ],
    },
  },
};
