import * as t from "io-ts";
import { type Codec, list, nullable, record, signed } from "../../vocabulary/codec.ts";
import type { Value, VariableType } from "../machine.ts";
import { isObject } from "../trace/itf-value.ts";

const malformed = <A>(u: unknown, context: t.Context, bound: string): t.Validation<A> =>
  t.failure(u, context, `Malformed|${bound}`);

/** A canonical decimal string, or a JSON integer within 2^53. */
const integer: Codec<Value> = new t.Type<Value, unknown, unknown>(
  "integer",
  (u): u is bigint => typeof u === "bigint",
  (u, context) =>
    typeof u === "number" && Number.isSafeInteger(u) ? t.success(BigInt(u)) : signed.validate(u, context),
  (value) => String(value),
);

const boolean: Codec<Value> = new t.Type<Value, unknown, unknown>(
  "boolean",
  (u): u is boolean => typeof u === "boolean",
  (u, context) => (typeof u === "boolean" ? t.success(u) : malformed(u, context, "true or false")),
  t.identity,
);

/** A text, of a few names or any. */
const text = (names: readonly string[] | null): Codec<Value> =>
  new t.Type<Value, unknown, unknown>(
    "text",
    (u): u is string => typeof u === "string",
    (u, context) =>
      typeof u === "string" && (names === null || names.includes(u))
        ? t.success(u)
        : malformed(u, context, names === null ? "a text" : `one of ${names.join(", ")}`),
    t.identity,
  );

/** A JSON object whose fields are the keys of a map. */
const map = (to: Codec<Value>): Codec<Value> =>
  new t.Type<Value, unknown, unknown>(
    "map",
    (u): u is ReadonlyMap<string, Value> => u instanceof Map,
    (u, context) => {
      if (!isObject(u)) return malformed(u, context, "an object");
      const fields = record("map", Object.fromEntries(Object.keys(u).map((key) => [key, to]))).validate(u, context);
      return fields._tag === "Left" ? fields : t.success(new Map(Object.entries(fields.right as object)));
    },
    (value) => Object.fromEntries([...(value as ReadonlyMap<string, Value>)].map(([key, of]) => [key, to.encode(of)])),
  );

/** How a value of a type stands in a log: integers as decimal strings, the rest as JSON has it. */
export const logCodec = (type: VariableType): Codec<Value> => {
  switch (type.kind) {
    case "integer":
      return integer;
    case "boolean":
      return boolean;
    case "name":
      return text(type.names);
    case "list":
      return list(logCodec(type.of)) as Codec<Value>;
    case "record":
      return record(
        "record",
        Object.fromEntries(Object.entries(type.fields).map(([field, of]) => [field, logCodec(of)])),
      ) as Codec<Value>;
    case "optional":
      return nullable(logCodec(type.of));
    case "map":
      return map(logCodec(type.to));
  }
};

/** How a value that is like another one stands in a log; the types of parameters are known by example only. */
export const likeCodec = (example: Value): Codec<Value> => {
  if (typeof example === "bigint") return integer;
  if (typeof example === "boolean") return boolean;
  if (typeof example === "string") return text(null);
  if (example === null) return nullable(integer);
  if (Array.isArray(example)) return list(likeCodec(example[0] ?? 0n)) as Codec<Value>;
  if (example instanceof Map) return map(likeCodec([...example.values()][0] ?? 0n));
  return record(
    "record",
    Object.fromEntries(Object.entries(example).map(([field, of]) => [field, likeCodec(of)])),
  ) as Codec<Value>;
};
