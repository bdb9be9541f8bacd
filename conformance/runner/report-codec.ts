import { isLeft } from "fp-ts/lib/Either.js";
import * as t from "io-ts";
import { type Codec, list, nullable, oneOf, record } from "../../spec/vocabulary/codec.ts";
import { OPERATIONS } from "../../spec/vocabulary/index.ts";
import { printable, printableLines, STDERR_KEPT } from "../protocol/index.ts";
import { boolean, dictionary, integer, literal, textLike } from "../vectors/combinators.ts";
import { FORM } from "../vectors/format.ts";
import { type Asked, COUNTED, type ConformReport, type Counts, type Finding, REPORT_FORMAT } from "./conform-report.ts";

/** The longest text of a report, its escapes included. */
const LONGEST = 1 << 16;

/** Text of a report from elsewhere: what this program writes is safe to print, what another hands us need not be. */
const textBy = (safe: (text: string) => string): Codec<string> =>
  new t.Type<string, unknown, unknown>(
    "text",
    (u): u is string => typeof u === "string",
    (u, context) => {
      const read = t.string.validate(u, context);
      return isLeft(read) ? t.failure(u, context, "Malformed|a string") : t.success(safe(read.right));
    },
    t.identity,
  );

const text = textBy((given) => printable(given, LONGEST));
const lines = textBy((given) => printableLines(given, STDERR_KEPT));
const count = integer(0);
const digits = textLike(/^[0-9]{1,80}$/, "a decimal string");
const levels = oneOf(["A", "B", "C", "fail"] as const);
const kinds = oneOf([...COUNTED, "staleKnownFailure"] as const);
const counts = record("counts", Object.fromEntries(COUNTED.map((kind) => [kind, count]))) as unknown as Codec<Counts>;

const tally = record("tally", {
  answers: count,
  withinUnits: count,
  withinTolerance: count,
  failed: dictionary(oneOf(COUNTED), count),
}) as unknown as Codec<ConformReport["tally"]>;

const asked: Codec<Asked> = record("asked", {
  path: text,
  operation: oneOf(OPERATIONS),
  step: count,
  comment: text,
  flags: list(text),
  rule: record("rule", { text, source: text }),
  params: text,
  state: text,
  input: text,
  fields: list(record("row", { field: text, expected: text, actual: text, differs: boolean })),
  replay: text,
});

const finding: Codec<Finding> = record("finding", {
  test: textLike(FORM.id, "the id of a test"),
  kind: kinds,
  expected: text,
  actual: text,
  reason: text,
  asked: nullable(asked),
});

const relation = record("relation", {
  name: text,
  statement: text,
  obligations: list(text),
  held: count,
  idle: count,
  broken: count,
});

/** A report as `hmm conform --json` writes it. */
export const reportCodec: Codec<ConformReport> = record("report", {
  format: literal(REPORT_FORMAT),
  level: levels,
  levelReason: text,
  levelBesidesKnown: levels,
  minimumLevel: levels,
  tally,
  tallyBesidesKnown: tally,
  counts,
  byOperation: dictionary(oneOf(OPERATIONS), counts),
  exact: dictionary(oneOf(OPERATIONS), list(text)),
  skipped: dictionary(oneOf(OPERATIONS), list(text)),
  findings: list(finding),
  adapter: record("adapter", {
    name: text,
    version: text,
    language: text,
    operations: list(text),
    features: list(text),
    window: count,
    restarts: count,
    remarks: list(text),
  }),
  basis: record("basis", {
    spec: record("spec", { version: text, sha256: text }),
    vectors: text,
    units: digits,
    tolerance: digits,
  }),
  seed: text,
  shard: nullable(record("shard", { index: integer(1), of: integer(1) })),
  cases: count,
  budgetSpent: boolean,
  stderr: lines,
  fuzz: nullable(
    record("fuzz", { asked: count, run: count, requests: count, relations: list(relation), smallest: list(text) }),
  ),
});
