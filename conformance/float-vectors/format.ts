import * as t from "io-ts";
import { type Codec, list, record } from "../../spec/vocabulary/codec.ts";
import { anyText, dictionary, expectation, integer, literal, nonEmpty, textLike } from "../vectors/combinators.ts";
import { sha256 } from "../vectors/digest.ts";
import { canonicalJson, FORM, type JsonObject } from "../vectors/index.ts";

export const FLOAT_FORMAT = "hmm-float-vectors/1";
export const FLOAT_SCHEMA_FILE = "hmm-float-vectors-1.schema.json";
export const FLOAT_SUITES = ["dynamics", "analysis"] as const;
/** Significant digits of the decimal strings. */
export const DIGITS = 50;

const FORMS = {
  id: /^f1-[0-9a-f]{16}$/,
  function: /^[a-z]+(?:\.[a-zA-Z0-9]+)+$/,
  name: /^[a-zA-Z][a-zA-Z0-9]*$/,
  decimal: /^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:e[+-][0-9]+)?$/,
} as const;

/** A value: to 50 significant digits, and the double nearest to it. */
export interface FloatValue {
  readonly decimal: string;
  readonly float64: number;
}

export type FloatInput = Readonly<Record<string, number | string>>;

export interface FloatTest {
  /** f1- and the first 16 hex digits of the SHA-256 of function and input: permanent. */
  readonly id: string;
  readonly input: FloatInput;
  readonly expect: Readonly<Record<string, FloatValue>>;
}

/** One function at many points. `ulp` is the most by which float64 may miss `float64`, in units in the last place. */
export interface FloatTable {
  readonly function: string;
  readonly equations: readonly string[];
  readonly note: string;
  readonly compare: "float";
  readonly ulp: number;
  readonly tests: readonly FloatTest[];
}

export interface FloatFile {
  readonly format: typeof FLOAT_FORMAT;
  readonly schema: typeof FLOAT_SCHEMA_FILE;
  readonly generator: { readonly name: string; readonly version: string; readonly workingDigits: number };
  readonly suite: string;
  readonly count: number;
  readonly digest: string;
  readonly tables: readonly FloatTable[];
}

export const floatTestId = (name: string, input: FloatInput): string =>
  `f1-${sha256(canonicalJson({ function: name, input })).slice(0, 16)}`;

const finite: Codec<number> = new t.Type<number, unknown, unknown>(
  "double",
  (u): u is number => typeof u === "number" && Number.isFinite(u),
  (u, context) =>
    typeof u === "number" && Number.isFinite(u)
      ? t.success(u)
      : t.failure(u, context, expectation("Malformed", "a finite JSON number")),
  t.identity,
);

const argument: Codec<number | string> = new t.Type<number | string, unknown, unknown>(
  "argument",
  (u): u is number | string => typeof u === "string" || finite.is(u),
  (u, context) => (typeof u === "string" ? t.success(u) : finite.validate(u, context)),
  t.identity,
);

const name = textLike(FORMS.name, "the name of an argument or a result");

export const floatFileCodec: Codec<FloatFile> = record("file of float vectors", {
  format: literal(FLOAT_FORMAT),
  schema: literal(FLOAT_SCHEMA_FILE),
  generator: record("generator", {
    name: anyText,
    version: textLike(FORM.version, "a version such as 1.0.0"),
    workingDigits: integer(DIGITS + 1),
  }),
  suite: anyText,
  count: integer(1),
  digest: textLike(FORM.digest, "sha256: and 64 lower-case hex digits"),
  tables: nonEmpty(
    list(
      record("table", {
        function: textLike(FORMS.function, "the name of a function such as dynamics.exactFlow"),
        equations: nonEmpty(list(anyText)),
        note: anyText,
        compare: literal("float"),
        ulp: integer(0),
        tests: nonEmpty(
          list(
            record("test", {
              id: textLike(FORMS.id, "f1- and 16 lower-case hex digits"),
              input: dictionary(name, argument),
              expect: dictionary(
                name,
                record("value", { decimal: textLike(FORMS.decimal, "a decimal number"), float64: finite }),
              ),
            }),
          ),
        ),
      }),
    ),
  ),
});

const object = (fields: JsonObject): JsonObject => ({
  type: "object",
  properties: fields,
  required: Object.keys(fields),
  additionalProperties: false,
});
const text = (form?: RegExp): JsonObject =>
  form === undefined ? { type: "string" } : { type: "string", pattern: form.source };
const some = (items: JsonObject): JsonObject => ({ type: "array", items, minItems: 1 });
const named = (values: JsonObject): JsonObject => ({
  type: "object",
  propertyNames: text(FORMS.name),
  additionalProperties: values,
});

/** The schema that is published beside the files. */
export const FLOAT_SCHEMA: JsonObject = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  $id: FLOAT_SCHEMA_FILE,
  title: "Golden values of the dynamics and the analysis of the Hamiltonian Market Maker",
  ...object({
    format: { const: FLOAT_FORMAT },
    schema: { const: FLOAT_SCHEMA_FILE },
    generator: object({ name: text(), version: text(FORM.version), workingDigits: { type: "integer" } }),
    suite: { enum: [...FLOAT_SUITES] },
    count: { type: "integer", minimum: 1, description: "the number of tests in the file" },
    digest: { ...text(FORM.digest), description: "SHA-256 of the canonical JSON (RFC 8785) of tables" },
    tables: some(
      object({
        function: text(FORMS.function),
        equations: some(text()),
        note: text(),
        compare: { const: "float" },
        ulp: { type: "integer", minimum: 0, description: "largest distance to float64, in units in the last place" },
        tests: some(
          object({
            id: { ...text(FORMS.id), description: "f1- and 16 hex digits of the SHA-256 of function and input" },
            input: {
              ...named({ oneOf: [{ type: "number" }, { type: "string" }] }),
              description: "each number is a double, exactly",
            },
            expect: named(
              object({
                decimal: { ...text(FORMS.decimal), description: "the value to 50 significant digits" },
                float64: { type: "number", description: "the double nearest to it" },
              }),
            ),
          }),
        ),
      }),
    ),
  }),
};
