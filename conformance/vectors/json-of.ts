import type { JsonObject } from "./format.ts";
import type { Json } from "./json.ts";

/** A plain value as JSON, its integers as canonical decimal strings; maps and class instances are the caller's to write out. */
export const jsonOf = (value: unknown): Json => {
  if (typeof value === "bigint") return value.toString();
  if (Array.isArray(value)) return value.map(jsonOf);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, jsonOf(field)]));
  return value as Json;
};

export const jsonObjectOf = (value: object): JsonObject => jsonOf(value) as JsonObject;
