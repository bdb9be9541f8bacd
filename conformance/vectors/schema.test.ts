import { Result } from "effect";
import { describe, expect, it } from "vitest";
import { decode } from "../../spec/vocabulary/codec.ts";
import { tinyFile } from "../runner/tiny-vectors.testing.ts";
import { vectorFileCodec } from "./format.ts";
import type { Json } from "./json.ts";
import { accepts } from "./json-schema.testing.ts";
import { VECTOR_SCHEMA } from "./schema.ts";

/** One test of the file may be answered in several ways. */
const good = ((): Json => {
  const file = structuredClone(tinyFile) as unknown as {
    readonly groups: readonly { readonly tests: readonly { compare: unknown }[] }[];
  };
  const test = file.groups[0]?.tests[0];
  if (test !== undefined) test.compare = { within: { field: "credits", most: "5", reason: "rounding" } };
  return file as unknown as Json;
})();

type Parent = Record<string, Json> | Json[];

/** Every place in a value: how to reach it, and what stands there. */
const places = (value: Json, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([name, field]) => [[...path, name], ...places(field as Json, [...path, name])])
    : [];

const edited = (path: readonly string[], edit: (parent: Parent, name: string) => void): Json => {
  const copy = structuredClone(good);
  const parent = path.slice(0, -1).reduce<Json>((node, name) => (node as Record<string, Json>)[name] as Json, copy);
  edit(parent as Parent, path.at(-1) ?? "");
  return copy;
};

/** Ways to spoil, or not to spoil, a place. */
const edits: readonly ((parent: Parent, name: string) => void)[] = [
  ...([null, true, -1, 1.5, "", "pool.buy", "unchanged", [], {}, [null], { extra: "1" }] as const).map(
    (value) => (parent: Parent, name: string) => {
      (parent as Record<string, unknown>)[name] = value;
    },
  ),
  (parent, name) => Reflect.deleteProperty(parent, name),
  (parent) => Object.assign(parent, Array.isArray(parent) ? [] : { extra: 1 }),
];

describe("the published schema", () => {
  it("accepts what the codec accepts", () => {
    expect(accepts(VECTOR_SCHEMA, good)).toBe(true);
    expect(Result.isSuccess(decode(vectorFileCodec, "", good))).toBe(true);
  });

  it("and the codec agree on a file with any one place changed, removed or added to", () => {
    let refused = 0;
    let accepted = 0;
    for (const path of places(good))
      for (const edit of edits) {
        const sample = edited(path, edit);
        const byCodec = Result.isSuccess(decode(vectorFileCodec, "", sample));
        if (accepts(VECTOR_SCHEMA, sample) !== byCodec)
          expect.fail(`they disagree at ${path.join(".")}: ${edit} gives ${byCodec}`);
        if (byCodec) accepted += 1;
        else refused += 1;
      }
    expect(refused).toBeGreaterThan(1000);
    expect(accepted).toBeGreaterThan(1000);
  });
});
