import { Result } from "effect";
import { isLeft } from "fp-ts/lib/Either.js";
import * as t from "io-ts";
import { type Code, type Refusal, refusal } from "./refusal.ts";
import { WORD_LIMIT } from "./units.ts";

/** The longest canonical decimal below 2^256 has 78 digits; anything longer is TooLarge without being parsed. */
const MOST_DIGITS = 78;
const CANONICAL = /^(?:0|[1-9][0-9]*)$/;

/** io-ts carries an error as one string; ours is the refusal code and what was expected instead. */
const expectation = (code: Code, bound: string): string => `${code}|${bound}`;

const decimal = (text: string): bigint | Code => {
  if (text.startsWith("-") && CANONICAL.test(text.slice(1))) return "Negative";
  if (!CANONICAL.test(text)) return "NotAnInteger";
  if (text.length > MOST_DIGITS) return "TooLarge";
  const value = BigInt(text);
  return value < WORD_LIMIT ? value : "TooLarge";
};

const BOUND_OF_DECIMAL = "a canonical decimal string of an integer from 0 to 2^256 - 1";

/** An unsigned integer below 2^256 as a canonical decimal string: `NotAnInteger`, `Negative`, `TooLarge`. */
export const unsigned = new t.Type<bigint, string, unknown>(
  "unsigned",
  (u): u is bigint => typeof u === "bigint",
  (u, context) => {
    const value = typeof u === "string" ? decimal(u) : "NotAnInteger";
    return typeof value === "bigint" ? t.success(value) : t.failure(u, context, expectation(value, BOUND_OF_DECIMAL));
  },
  String,
);

/** A signed integer with |x| < 2^256 as a canonical decimal string; `"-0"` is not canonical. */
export const signed = new t.Type<bigint, string, unknown>(
  "signed",
  (u): u is bigint => typeof u === "bigint",
  (u, context) => {
    const negative = typeof u === "string" && u.startsWith("-") && u !== "-0";
    const magnitude = typeof u === "string" ? decimal(negative ? u.slice(1) : u) : "NotAnInteger";
    const code = magnitude === "Negative" ? "NotAnInteger" : magnitude;
    return typeof code === "bigint"
      ? t.success(negative ? -code : code)
      : t.failure(u, context, expectation(code, "a canonical decimal string of an integer below 2^256 in size"));
  },
  String,
);

/** The position of a resource in its pool: a JSON integer, not a string. */
export const index = new t.Type<number, number, unknown>(
  "index",
  (u): u is number => typeof u === "number",
  (u, context) => {
    if (typeof u !== "number" || !Number.isSafeInteger(u))
      return t.failure(u, context, expectation("NotAnInteger", "a JSON integer"));
    return u < 0 ? t.failure(u, context, expectation("Negative", "a JSON integer, at least 0")) : t.success(u);
  },
  t.identity,
);

/** Any string. */
export const text = new t.Type<string, string, unknown>(
  "text",
  (u): u is string => typeof u === "string",
  (u, context) => (typeof u === "string" ? t.success(u) : t.failure(u, context, expectation("Malformed", "a string"))),
  t.identity,
);

/** true or false. */
export const truth = new t.Type<boolean, boolean, unknown>(
  "truth",
  (u): u is boolean => typeof u === "boolean",
  (u, context) =>
    typeof u === "boolean" ? t.success(u) : t.failure(u, context, expectation("Malformed", "true or false")),
  t.identity,
);

/** One of a few names. */
export const oneOf = <const Name extends string>(names: readonly Name[]): t.Type<Name, Name, unknown> =>
  new t.Type<Name, Name, unknown>(
    names.join(" | "),
    (u): u is Name => names.some((name) => name === u),
    (u, context) => {
      const name = names.find((candidate) => candidate === u);
      return name === undefined
        ? t.failure(u, context, expectation("Malformed", `one of ${names.join(", ")}`))
        : t.success(name);
    },
    t.identity,
  );

/** A codec whose input and output are unconstrained: any JSON in, JSON out. */
export type Codec<A> = t.Type<A, unknown, unknown>;

/** A JSON array of `item`; every bad element is reported. */
export const list = <A>(item: Codec<A>): Codec<readonly A[]> =>
  new t.Type<readonly A[], unknown, unknown>(
    `${item.name}[]`,
    (u): u is readonly A[] => Array.isArray(u) && u.every(item.is),
    (u, context) => {
      if (!Array.isArray(u)) return t.failure(u, context, expectation("Malformed", "an array"));
      const values: A[] = [];
      const errors: t.Errors = [];
      u.forEach((element, position) => {
        const decoded = item.validate(element, t.appendContext(context, String(position), item, element));
        if (isLeft(decoded)) errors.push(...decoded.left);
        else values.push(decoded.right);
      });
      return errors.length > 0 ? t.failures(errors) : t.success(values);
    },
    (values) => values.map(item.encode),
  );

/** `item`, or JSON null. */
export const nullable = <A>(item: Codec<A>): Codec<A | null> =>
  new t.Type<A | null, unknown, unknown>(
    `${item.name} | null`,
    (u): u is A | null => u === null || item.is(u),
    (u, context) => (u === null ? t.success(null) : item.validate(u, context)),
    (value) => (value === null ? null : item.encode(value)),
  );

type Fields = Readonly<Record<string, t.Mixed>>;
type RecordOf<F extends Fields> = { readonly [K in keyof F]: t.TypeOf<F[K]> };

const isObject = (u: unknown): u is Readonly<Record<string, unknown>> =>
  typeof u === "object" && u !== null && !Array.isArray(u);

/** A JSON object with exactly these fields: `Malformed`, `MissingField`, `UnknownField`; every bad field is reported. */
export const record = <F extends Fields>(name: string, fields: F): Codec<RecordOf<F>> =>
  new t.Type<RecordOf<F>, unknown, unknown>(
    name,
    (u): u is RecordOf<F> => isObject(u) && Object.entries(fields).every(([key, codec]) => codec.is(u[key])),
    (u, context) => {
      if (!isObject(u)) return t.failure(u, context, expectation("Malformed", "an object"));
      const values: [string, unknown][] = [];
      const errors: t.Errors = [];
      for (const key of Object.keys(u))
        if (!Object.hasOwn(fields, key))
          errors.push(unexpectedField(u[key], t.appendContext(context, key, t.unknown, u[key]), fields));
      for (const [key, codec] of Object.entries(fields)) {
        const inner = t.appendContext(context, key, codec, u[key]);
        if (!Object.hasOwn(u, key)) {
          errors.push({ value: undefined, context: inner, message: expectation("MissingField", "present") });
          continue;
        }
        const decoded = codec.validate(u[key], inner);
        if (isLeft(decoded)) errors.push(...decoded.left);
        else values.push([key, decoded.right]);
      }
      return errors.length > 0 ? t.failures(errors) : t.success(Object.fromEntries(values) as RecordOf<F>);
    },
    (value) =>
      Object.fromEntries(Object.entries(fields).map(([key, codec]) => [key, codec.encode(value[key as keyof F])])),
  );

const unexpectedField = (value: unknown, context: t.Context, fields: Fields): t.ValidationError => ({
  value,
  context,
  message: expectation("UnknownField", `left out (the fields are ${Object.keys(fields).join(", ")})`),
});

/** The most of a hostile value that an error quotes. */
const QUOTED = 80;

/** A value as it stands in JSON, cut, and free of control characters, so that it can be printed to a terminal. */
export const quote = (value: unknown): string => {
  const text = value === undefined ? "absent" : jsonText(value);
  const cut = text.length > QUOTED ? `${text.slice(0, QUOTED)}… (${text.length} characters)` : text;
  return cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (c) => `\\u{${c.codePointAt(0)?.toString(16)}}`);
};

/** JSON where there is some: a value handed over in process may hold what JSON cannot say. */
const jsonText = (value: unknown): string => {
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    return String(value);
  }
};

const toRefusal = (root: string, { context, value, message }: t.ValidationError): Refusal => {
  const [code, bound] = (message ?? "").split("|") as [Code, string];
  const path = [root, ...context.map((entry) => entry.key).filter((key) => key !== "")].join(".");
  return refusal(code, path, quote(value), bound);
};

/** Decodes a value from outside. All problems are reported, each with its path below `root` and the value found there. */
export const decode = <A>(codec: Codec<A>, root: string, value: unknown): Result.Result<A, readonly Refusal[]> => {
  const decoded = codec.validate(value, []);
  return isLeft(decoded)
    ? Result.fail(decoded.left.map((error) => toRefusal(root, error)))
    : Result.succeed(decoded.right);
};
