import { isLeft } from "fp-ts/lib/Either.js";
import * as t from "io-ts";
import type { Codec } from "../../spec/vocabulary/codec.ts";
import type { Code } from "../../spec/vocabulary/index.ts";
import { isJsonObject, type Json } from "./json.ts";

/** The form in which `decode` of the vocabulary reads a failure. */
export const expectation = (code: Code, bound: string): string => `${code}|${bound}`;

/** A codec that keeps what it accepts as it is: most of a vector file is text and JSON. */
const plain = <A>(name: string, is: (u: unknown) => u is A, bound: string): Codec<A> =>
  new t.Type<A, unknown, unknown>(
    name,
    is,
    (u, context) => (is(u) ? t.success(u) : t.failure(u, context, expectation("Malformed", bound))),
    t.identity,
  );

/** Exactly this value. */
export const literal = <const A extends string | number | boolean>(value: A): Codec<A> =>
  plain(JSON.stringify(value), (u): u is A => u === value, `exactly ${JSON.stringify(value)}`);

/** A string of the given form; `what` says it to a person. */
export const textLike = (form: RegExp, what: string): Codec<string> =>
  plain(what, (u): u is string => typeof u === "string" && form.test(u), what);

export const anyText: Codec<string> = plain("text", (u): u is string => typeof u === "string", "a string");

/** A JSON integer from `least` up to `most`. */
export const integer = (least: number, most: number = Number.MAX_SAFE_INTEGER): Codec<number> =>
  plain(
    "integer",
    (u): u is number => typeof u === "number" && Number.isSafeInteger(u) && u >= least && u <= most,
    most === Number.MAX_SAFE_INTEGER ? `an integer, at least ${least}` : `an integer from ${least} to ${most}`,
  );

export const boolean: Codec<boolean> = plain("boolean", (u): u is boolean => typeof u === "boolean", "true or false");

/** Any JSON; `parseJson` has already refused what is dangerous. */
export const json: Codec<Json> = plain("JSON", (u): u is Json => u !== undefined, "JSON");

export const jsonObject: Codec<{ readonly [name: string]: Json }> = plain("JSON object", isJsonObject, "an object");

/** A JSON object with free names, each of the form of `name`, and values of one kind. */
export const dictionary = <Name extends string, A>(
  name: Codec<Name>,
  value: Codec<A>,
): Codec<Readonly<Record<string, A>>> =>
  new t.Type<Readonly<Record<string, A>>, unknown, unknown>(
    `dictionary of ${value.name}`,
    (u): u is Readonly<Record<string, A>> =>
      isJsonObject(u) && Object.entries(u).every(([key, field]) => name.is(key) && value.is(field)),
    (u, context) => {
      if (!isJsonObject(u)) return t.failure(u, context, expectation("Malformed", "an object"));
      const values: [string, A][] = [];
      const errors: t.Errors = [];
      for (const [key, field] of Object.entries(u)) {
        const inner = t.appendContext(context, key, value, field);
        const decodedName = name.validate(key, inner);
        const decoded = value.validate(field, inner);
        if (isLeft(decodedName)) errors.push(...decodedName.left);
        if (isLeft(decoded)) errors.push(...decoded.left);
        else values.push([key, decoded.right]);
      }
      return errors.length > 0 ? t.failures(errors) : t.success(Object.fromEntries(values));
    },
    (values) => Object.fromEntries(Object.entries(values).map(([key, field]) => [key, value.encode(field)])),
  );

/** At least one element. */
export const nonEmpty = <A>(items: Codec<readonly A[]>): Codec<readonly A[]> =>
  new t.Type<readonly A[], unknown, unknown>(
    items.name,
    (u): u is readonly A[] => items.is(u) && u.length > 0,
    (u, context) =>
      Array.isArray(u) && u.length === 0
        ? t.failure(u, context, expectation("Malformed", "an array of at least one element"))
        : items.validate(u, context),
    items.encode,
  );

/** Accepts nothing: it only says what should have been there. */
export const impossible = <A>(bound: string): Codec<A> => plain("nothing", (_): _ is A => false, bound);

/** One of several forms, told apart by looking at the value: errors are then those of the form that was meant. */
export const oneOfForms = <Form extends t.Mixed>(name: string, formOf: (u: unknown) => Form): Codec<t.TypeOf<Form>> =>
  new t.Type<t.TypeOf<Form>, unknown, unknown>(
    name,
    (u): u is t.TypeOf<Form> => formOf(u).is(u),
    (u, context) => formOf(u).validate(u, context) as t.Validation<t.TypeOf<Form>>,
    (value) => formOf(value).encode(value),
  );
