import { type Codec, list, oneOf, record } from "../../spec/vocabulary/codec.ts";
import { CODES, type Code, OPERATIONS, type OperationName, type Phase } from "../../spec/vocabulary/index.ts";
import {
  anyText,
  dictionary,
  impossible,
  integer,
  json,
  jsonObject,
  literal,
  nonEmpty,
  oneOfForms,
  textLike,
} from "./combinators.ts";
import { isJsonObject, type Json } from "./json.ts";
import { recordWith } from "./optional-fields.ts";

/** The forms of the texts in a vector file; the JSON schema states the same patterns. */
export const FORM = {
  id: /^v1-[0-9a-f]{16}$/,
  hash: /^[0-9a-f]{64}$/,
  digest: /^sha256:[0-9a-f]{64}$/,
  version: /^[0-9]+\.[0-9]+\.[0-9]+$/,
  /** Groups, aliases, suites, features, mutants. */
  name: /^[A-Za-z0-9][A-Za-z0-9._/-]*$/,
  flag: /^[A-Z][A-Za-z0-9]*$/,
  unsigned: /^(?:0|[1-9][0-9]*)$/,
  /** A file beside the manifest: no folder, no hidden file, nothing that climbs. */
  file: /^[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*\.json$/,
} as const;

export const FORMAT = "hmm-vectors/1";
export const SCHEMA_FILE = "hmm-vectors-1.schema.json";
export const MANIFEST_FORMAT = "hmm-manifest/1";
export const MANIFEST_FILE = "manifest.json";
export const SOURCES = ["equation", "trace", "fuzz"] as const;
export const PHASES = ["decode", "precondition", "arithmetic", "postcondition"] as const satisfies readonly Phase[];

export interface SpecVersion {
  readonly version: string;
  readonly sha256: string;
}

/** What a flag means: a case that carries it tells an implementer who fails it what is wrong, and where to read on. */
export interface Note {
  readonly kind: string;
  readonly effect: string;
  readonly equations: readonly string[];
  readonly obligations: readonly string[];
}

export type JsonObject = { readonly [name: string]: Json };

/** The state after: stated, or the state before. */
export type Post = JsonObject | "unchanged";

export interface RefusalExpected {
  readonly code: Code;
  readonly phase: Phase;
}

/** What an implementation has to answer: this output, or any one of these refusals. */
export type Expectation =
  | { readonly status: "ok"; readonly output: JsonObject; readonly post: Post }
  | { readonly status: "reject"; readonly refusals: readonly RefusalExpected[]; readonly post: "unchanged" };

/**
 * Of an operation with several right answers: any that is feasible to the last unit and costs at most so much. One-sided:
 * what costs less is never wrong. `expect` then holds one of them.
 */
export interface Within {
  readonly within: { readonly field: "credits"; readonly most: string; readonly reason: string };
}

/** How an answer is held against `expect`. */
export type Compare = "exact" | Within;

interface TestBase {
  readonly id: string;
  readonly alias: string;
  readonly comment: string;
  readonly flags: readonly string[];
  readonly compare: Compare;
  readonly kills?: readonly string[];
}

/** One request. */
export interface SingleTest extends TestBase {
  readonly input: Json;
  readonly expect: Expectation;
}

export interface Step {
  readonly operation: OperationName;
  readonly input: Json;
  readonly expect: Expectation;
}

/** Requests that follow one another, each on the state that the one before has to leave. */
export interface StepsTest extends TestBase {
  readonly steps: readonly Step[];
}

export type Test = SingleTest | StepsTest;

/** Tests of one operation under the same parameters and state, whatever JSON these are: some are wrong on purpose. */
export interface Group {
  readonly id: string;
  readonly operation: OperationName;
  /** Features that an implementation must have declared, or the group is skipped. */
  readonly requires: readonly string[];
  readonly source: { readonly kind: (typeof SOURCES)[number]; readonly ref: string };
  readonly params: Json;
  readonly state: Json;
  readonly tests: readonly Test[];
}

export interface VectorFile {
  readonly format: typeof FORMAT;
  readonly schema: typeof SCHEMA_FILE;
  readonly spec: SpecVersion;
  readonly generator: { readonly name: string; readonly version: string; readonly seed: string };
  readonly suite: string;
  readonly count: number;
  readonly digest: string;
  readonly notes: Readonly<Record<string, Note>>;
  readonly groups: readonly Group[];
}

export interface Manifest {
  readonly format: typeof MANIFEST_FORMAT;
  readonly spec: SpecVersion;
  readonly files: readonly {
    readonly name: string;
    readonly suite: string;
    readonly count: number;
    readonly sha256: string;
  }[];
  /** Tests of each operation; a test in steps counts for the operation of its group. */
  readonly byOperation: Readonly<Record<string, number>>;
  /** Tests that expect each refusal code; a test with several codes counts for each of them. */
  readonly byCode: Readonly<Record<string, number>>;
}

const name = textLike(FORM.name, "a name of letters, digits and . _ / -");
const flag = textLike(FORM.flag, "a flag such as RoundsForPool");
const hash = textLike(FORM.hash, "64 lower-case hex digits");
const version = textLike(FORM.version, "a version such as 1.0.0");
const unsignedText = textLike(FORM.unsigned, "a canonical decimal string");
const code: Codec<Code> = oneOf(CODES);

const spec: Codec<SpecVersion> = record("spec", { version, sha256: hash });

const note: Codec<Note> = record("note", {
  kind: name,
  effect: anyText,
  equations: list(anyText),
  obligations: list(name),
});

const post: Codec<Post> = oneOfForms("post", (u) => (isJsonObject(u) ? jsonObject : literal("unchanged")));

const accepted = record("expect", { status: literal("ok"), output: jsonObject, post });
const refused = record("expect", {
  status: literal("reject"),
  refusals: nonEmpty(list(record("refusal", { code, phase: oneOf(PHASES) }))),
  post: literal("unchanged"),
});
const unclear = impossible<Expectation>('an object with status "ok" or "reject"');

const expect: Codec<Expectation> = oneOfForms("expect", (u) => {
  const status = isJsonObject(u) ? u.status : undefined;
  return status === "ok" ? accepted : status === "reject" ? refused : unclear;
});

const within: Codec<Within> = record("compare", {
  within: record("within", { field: literal("credits"), most: unsignedText, reason: anyText }),
});
const compare: Codec<Compare> = oneOfForms("compare", (u) => (isJsonObject(u) ? within : literal("exact")));

const testBase = {
  id: textLike(FORM.id, "v1- and 16 lower-case hex digits"),
  alias: name,
  comment: anyText,
  flags: list(flag),
  compare,
};
const kills = { kills: list(name) };
const single: Codec<SingleTest> = recordWith("test", { ...testBase, input: json, expect }, kills);
const inSteps: Codec<StepsTest> = recordWith(
  "test",
  { ...testBase, steps: nonEmpty(list(record("step", { operation: oneOf(OPERATIONS), input: json, expect }))) },
  kills,
);
const test: Codec<Test> = oneOfForms("test", (u) => (isJsonObject(u) && Object.hasOwn(u, "steps") ? inSteps : single));

const group: Codec<Group> = record("group", {
  id: name,
  operation: oneOf(OPERATIONS),
  requires: list(name),
  source: record("source", { kind: oneOf(SOURCES), ref: anyText }),
  params: json,
  state: json,
  tests: nonEmpty(list(test)),
});

export const vectorFileCodec: Codec<VectorFile> = record("vector file", {
  format: literal(FORMAT),
  schema: literal(SCHEMA_FILE),
  spec,
  generator: record("generator", { name, version, seed: anyText }),
  suite: name,
  count: integer(0),
  digest: textLike(FORM.digest, "sha256: and 64 lower-case hex digits"),
  notes: dictionary(flag, note),
  groups: nonEmpty(list(group)),
});

export const manifestCodec: Codec<Manifest> = record("manifest", {
  format: literal(MANIFEST_FORMAT),
  spec,
  files: nonEmpty(
    list(
      record("file", {
        name: textLike(FORM.file, "a .json file beside the manifest"),
        suite: name,
        count: integer(0),
        sha256: hash,
      }),
    ),
  ),
  byOperation: dictionary(oneOf(OPERATIONS), integer(1)),
  byCode: dictionary(code, integer(1)),
});
