import { isLeft } from "fp-ts/lib/Either.js";
import * as t from "io-ts";
import { type Codec, record } from "../../spec/vocabulary/codec.ts";
import { isJsonObject } from "./json.ts";

type Fields = Readonly<Record<string, t.Mixed>>;
type Required<F extends Fields> = { readonly [K in keyof F]: t.TypeOf<F[K]> };
type Optional<F extends Fields> = { readonly [K in keyof F]?: t.TypeOf<F[K]> };

/**
 * A JSON object that may lack some fields, and has none beside. It is the exact record of the fields that are
 * there: `record` of the vocabulary then reports whatever is missing, unknown or malformed.
 */
export const recordWith = <F extends Fields, O extends Fields>(
  name: string,
  required: F,
  optional: O,
): Codec<Required<F> & Optional<O>> => {
  const all = record(name, { ...required, ...optional });
  const formOf = (u: unknown): t.Mixed => {
    if (!isJsonObject(u)) return all;
    const present = Object.entries(optional).filter(([key]) => Object.hasOwn(u, key));
    return present.length === Object.keys(optional).length
      ? all
      : record(name, { ...required, ...Object.fromEntries(present) });
  };
  return new t.Type<Required<F> & Optional<O>, unknown, unknown>(
    name,
    (u): u is Required<F> & Optional<O> => formOf(u).is(u),
    (u, context) => {
      const decoded = formOf(u).validate(u, context);
      return isLeft(decoded) ? decoded : t.success(decoded.right as Required<F> & Optional<O>);
    },
    (value) => formOf(value).encode(value),
  );
};
