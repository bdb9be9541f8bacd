import type { JsonObject } from "./format.ts";
import { isJsonObject, type Json } from "./json.ts";
import { sameJson } from "./same-json.ts";

/** As much of JSON Schema 2020-12 as the published schema uses; a keyword that it does not know throws. */
const KEYWORDS: Readonly<
  Record<string, (argument: never, value: Json, root: JsonObject, schema: JsonObject) => boolean>
> = {
  $schema: () => true,
  $id: () => true,
  $defs: () => true,
  title: () => true,
  description: () => true,
  $ref: (name: string, value, root) => {
    const target = (root.$defs as JsonObject)[name.replace("#/$defs/", "")];
    return accepts(target as JsonObject, value, root);
  },
  const: (due: Json, value) => sameJson(due, value),
  enum: (due: readonly Json[], value) => due.some((one) => sameJson(one, value)),
  type: (name: string, value) =>
    ({
      object: isJsonObject(value),
      array: Array.isArray(value),
      string: typeof value === "string",
      integer: Number.isInteger(value),
      number: typeof value === "number",
    })[name] ?? unknown(name),
  pattern: (source: string, value) => typeof value !== "string" || new RegExp(source, "u").test(value),
  minimum: (least: number, value) => typeof value !== "number" || value >= least,
  items: (schema: JsonObject, value, root) =>
    !Array.isArray(value) || value.every((item: Json) => accepts(schema, item, root)),
  minItems: (least: number, value) => !Array.isArray(value) || value.length >= least,
  uniqueItems: (_: boolean, value) =>
    !Array.isArray(value) || new Set(value.map((item) => JSON.stringify(item))).size === value.length,
  properties: (fields: Readonly<Record<string, JsonObject>>, value, root) =>
    !isJsonObject(value) ||
    Object.entries(fields).every(
      ([name, schema]) => !Object.hasOwn(value, name) || accepts(schema, value[name] as Json, root),
    ),
  required: (names: readonly string[], value) =>
    !isJsonObject(value) || names.every((name) => Object.hasOwn(value, name)),
  additionalProperties: (schema: false | JsonObject, value, root, { properties = {} }) =>
    !isJsonObject(value) ||
    Object.entries(value)
      .filter(([name]) => !Object.hasOwn(properties as JsonObject, name))
      .every(([, field]) => schema !== false && accepts(schema, field, root)),
  propertyNames: (schema: JsonObject, value, root) =>
    !isJsonObject(value) || Object.keys(value).every((name) => accepts(schema, name, root)),
  oneOf: (schemas: readonly JsonObject[], value, root) =>
    schemas.filter((schema) => accepts(schema, value, root)).length === 1,
};

const unknown = (what: string): never => {
  throw new Error(`the schema uses ${what}, which this validator does not know`);
};

/** Whether a schema accepts a value. */
export const accepts = (schema: JsonObject, value: Json, root: JsonObject = schema): boolean =>
  Object.entries(schema).every(([keyword, argument]) => {
    const check = KEYWORDS[keyword] ?? unknown(keyword);
    return check(argument as never, value, root, schema);
  });
