import * as t from "io-ts";
import { type Codec, list, record } from "../../vocabulary/codec.ts";
import type { Code } from "../../vocabulary/refusal.ts";
import type { Value, VariableType } from "../machine.ts";

type Fields = Readonly<Record<string, unknown>>;

export const isObject = (u: unknown): u is Fields => typeof u === "object" && u !== null && !Array.isArray(u);

/** The one field of an object such as `{"#tup": […]}`. */
const only = (u: unknown, field: string): unknown =>
  isObject(u) && Object.keys(u).length === 1 && Object.hasOwn(u, field) ? u[field] : undefined;

const fail = <A>(u: unknown, context: t.Context, code: Code, bound: string): t.Validation<A> =>
  t.failure(u, context, `${code}|${bound}`);

const INTEGER = /^(?:0|-?[1-9][0-9]*)$/;

/** An integer of any size: `{"#bigint": "…"}`, or a JSON integer within 2^53. Written in the first form. */
const integer: Codec<Value> = new t.Type<Value, unknown, unknown>(
  "integer",
  (u): u is bigint => typeof u === "bigint",
  (u, context) => {
    if (typeof u === "number" && Number.isSafeInteger(u)) return t.success(BigInt(u));
    const digits = only(u, "#bigint");
    return typeof digits === "string" && INTEGER.test(digits)
      ? t.success(BigInt(digits))
      : fail(u, context, "NotAnInteger", 'an integer, {"#bigint": "…"} or a JSON integer below 2^53');
  },
  (value) => ({ "#bigint": String(value) }),
);

const boolean: Codec<Value> = new t.Type<Value, unknown, unknown>(
  "boolean",
  (u): u is boolean => typeof u === "boolean",
  (u, context) => (typeof u === "boolean" ? t.success(u) : fail(u, context, "Malformed", "true or false")),
  t.identity,
);

const name = (names: readonly string[]): Codec<Value> =>
  new t.Type<Value, unknown, unknown>(
    "name",
    (u): u is string => typeof u === "string",
    (u, context) =>
      typeof u === "string" && names.includes(u)
        ? t.success(u)
        : fail(u, context, "Malformed", `one of ${names.join(", ")}`),
    t.identity,
  );

/** A JSON array; read from a tuple or a set as well, which other tools write for what is a list here. */
const sequence = (of: Codec<Value>): Codec<Value> => {
  const elements = list(of);
  return new t.Type<Value, unknown, unknown>(
    "list",
    (u): u is readonly Value[] => elements.is(u),
    (u, context) => elements.validate(only(u, "#tup") ?? only(u, "#set") ?? u, context),
    (value) => elements.encode(value as readonly Value[]),
  );
};

/** How Quint writes an option that holds nothing. */
export const NONE = { tag: "None", value: { "#tup": [] } };

/** `{"tag": "Some", "value": …}` or `{"tag": "None", "value": …}`, as Quint writes them; read from JSON null as well. */
const optional = (of: Codec<Value>): Codec<Value> =>
  new t.Type<Value, unknown, unknown>(
    "optional",
    (u): u is Value => u === null || of.is(u),
    (u, context) => {
      if (u === null || (isObject(u) && u.tag === "None")) return t.success(null);
      return isObject(u) && u.tag === "Some"
        ? of.validate(u.value, t.appendContext(context, "value", of, u.value))
        : fail(u, context, "Malformed", '{"tag": "Some", "value": …} or {"tag": "None", …}');
    },
    (value) => (value === null ? NONE : { tag: "Some", value: of.encode(value) }),
  );

const KEY = new t.Type<string, unknown, unknown>(
  "key",
  (u): u is string => typeof u === "string",
  (u, context) => (typeof u === "string" ? t.success(u) : fail(u, context, "Malformed", "a text")),
  t.identity,
);

/** `{"#map": [[key, value], …]}` with texts as keys. */
const map = (of: Codec<Value>): Codec<Value> =>
  new t.Type<Value, unknown, unknown>(
    "map",
    (u): u is ReadonlyMap<string, Value> => u instanceof Map && [...u.values()].every(of.is),
    (u, context) => {
      const pairs = only(u, "#map");
      if (!Array.isArray(pairs)) return fail(u, context, "Malformed", '{"#map": [[key, value], …]}');
      const inner = t.appendContext(context, "#map", pairOf(of), pairs);
      const decoded = list(pairOf(of)).validate(pairs, inner);
      if (decoded._tag === "Left") return decoded;
      const keys = decoded.right.map(([key]) => key);
      return new Set(keys).size === keys.length
        ? t.success(new Map(decoded.right))
        : fail(pairs, inner, "Malformed", "pairs of different keys");
    },
    (value) => ({ "#map": [...(value as ReadonlyMap<string, Value>)].map(pairOf(of).encode) }),
  );

const pairOf = (of: Codec<Value>): Codec<readonly [string, Value]> =>
  new t.Type<readonly [string, Value], unknown, unknown>(
    "pair",
    (u): u is readonly [string, Value] => Array.isArray(u) && u.length === 2,
    (u, context) => {
      const pair = only(u, "#tup") ?? u;
      if (!Array.isArray(pair) || pair.length !== 2) return fail(u, context, "Malformed", "a key and a value");
      const key = KEY.validate(pair[0], t.appendContext(context, "0", KEY, pair[0]));
      const value = of.validate(pair[1], t.appendContext(context, "1", of, pair[1]));
      if (key._tag === "Left") return key;
      return value._tag === "Left" ? value : t.success([key.right, value.right] as const);
    },
    ([key, value]) => [key, of.encode(value)],
  );

/** How a value of a type stands in ITF. */
export const itfCodec = (type: VariableType): Codec<Value> => {
  switch (type.kind) {
    case "integer":
      return integer;
    case "boolean":
      return boolean;
    case "name":
      return name(type.names);
    case "list":
      return sequence(itfCodec(type.of));
    case "record":
      return record(
        "record",
        Object.fromEntries(Object.entries(type.fields).map(([field, of]) => [field, itfCodec(of)])),
      ) as Codec<Value>;
    case "optional":
      return optional(itfCodec(type.of));
    case "map":
      return map(itfCodec(type.to));
  }
};

/** A value without a declared type, such as a parameter, in ITF. */
export const encodeUntyped = (value: Value): unknown => {
  if (typeof value === "bigint") return integer.encode(value);
  if (value === null) return NONE;
  if (typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(encodeUntyped);
  if (value instanceof Map) return { "#map": [...value].map(([key, of]) => [key, encodeUntyped(of)]) };
  return Object.fromEntries(Object.entries(value).map(([field, of]) => [field, encodeUntyped(of)]));
};

/** Reads a value by its form alone. An option is the value that it holds, or null. */
export const untyped: Codec<Value> = new t.Type<Value, unknown, unknown>(
  "value",
  (u): u is Value => u !== undefined,
  (u, context) => {
    if (typeof u === "boolean" || typeof u === "string") return t.success(u);
    if (typeof u === "number" || only(u, "#bigint") !== undefined) return integer.validate(u, context);
    if (only(u, "#map") !== undefined) return map(untyped).validate(u, context);
    if (u === null || (isObject(u) && (u.tag === "Some" || u.tag === "None")))
      return optional(untyped).validate(u, context);
    if (Array.isArray(u) || only(u, "#tup") !== undefined || only(u, "#set") !== undefined)
      return sequence(untyped).validate(u, context);
    return isObject(u)
      ? (record("record", Object.fromEntries(Object.keys(u).map((key) => [key, untyped]))).validate(
          u,
          context,
        ) as t.Validation<Value>)
      : fail(u, context, "Malformed", "a value of ITF");
  },
  encodeUntyped,
);
