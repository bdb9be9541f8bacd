import { Result } from "effect";
import { type Codec, decode, list, record } from "../../spec/vocabulary/codec.ts";
import { describeRefusal } from "../../spec/vocabulary/index.ts";
import { anyText, boolean, impossible, integer, json, literal, oneOfForms } from "../vectors/combinators.ts";
import { isJsonObject, type Json, parseJson } from "../vectors/json.ts";
import { recordWith } from "../vectors/optional-fields.ts";
import { PROTOCOL_VERSION, WIDEST_WINDOW } from "./limits.ts";
import type { AdapterAnswer, Hello } from "./message.ts";
import { printable } from "./untrusted.ts";

const helloCodec: Codec<Hello> = recordWith(
  "hello",
  {
    protocol: literal(PROTOCOL_VERSION),
    name: anyText,
    version: anyText,
    language: anyText,
    operations: list(anyText),
    features: list(anyText),
    window: integer(1, WIDEST_WINDOW),
  },
  { bits: integer(1), deterministic: boolean, issues: anyText },
);

type Identified<A> = A & { readonly id: string };

const answerCodec: Codec<Identified<AdapterAnswer>> = oneOfForms("answer", (u) => {
  const status = isJsonObject(u) ? u.status : undefined;
  return status === "ok"
    ? ok
    : status === "reject"
      ? reject
      : status === "unsupported"
        ? unsupported
        : status === "error"
          ? error
          : noStatus;
});

const ok = recordWith("ok", { id: anyText, status: literal("ok"), output: json }, { post: json });
const reject = recordWith(
  "reject",
  { id: anyText, status: literal("reject") },
  { code: anyText, phase: anyText, native: anyText },
);
const unsupported = record("unsupported", {
  id: anyText,
  status: literal("unsupported"),
  feature: anyText,
  reason: anyText,
});
const error = record("error", { id: anyText, status: literal("error"), message: anyText });
const noStatus = impossible<Identified<AdapterAnswer>>(
  'an object with status "ok", "reject", "unsupported" or "error"',
);

const ackCodec = record("acknowledgement", { ok: literal(true) });

/** What is wrong with a line, in words. */
export type Malformed = string;

/** The most of a line that is quoted. */
const QUOTED = 80;

const parsed = (line: string): Result.Result<Json, Malformed> =>
  Result.mapError(parseJson(line), ({ isJson, reason }) =>
    isJson ? `a line with ${reason}` : `a line that is not JSON: ${printable(line, QUOTED)}`,
  );

const decoded = <A>(codec: Codec<A>, what: string, value: Json): Result.Result<A, Malformed> =>
  Result.mapError(decode(codec, what, value), (refusals) =>
    printable(refusals.slice(0, 3).map(describeRefusal).join("; "), 400),
  );

export const decodeHello = (line: string): Result.Result<Hello, Malformed> =>
  Result.flatMap(parsed(line), (value) => decoded(helloCodec, "hello", value));

export const decodeAck = (line: string): Result.Result<{ readonly ok: true }, Malformed> =>
  Result.flatMap(parsed(line), (value) =>
    Result.map(decoded(ackCodec, "acknowledgement", value), () => ({ ok: true as const })),
  );

/** A rejection must be given in our codes with its phase, or in the adapter's own words, or both. */
const complete = (answer: AdapterAnswer): Result.Result<AdapterAnswer, Malformed> =>
  answer.status !== "reject" || answer.native !== undefined || (answer.code !== undefined && answer.phase !== undefined)
    ? Result.succeed(answer)
    : Result.fail("answer.code and answer.phase must both be there, or answer.native");

/** A line that answers a request: whose, and what; or whose, and what is wrong; or that it answers nobody. */
export type AnswerLine =
  | { readonly _tag: "Answer"; readonly id: string; readonly answer: AdapterAnswer }
  | { readonly _tag: "Misformed"; readonly id: string; readonly reason: Malformed }
  | { readonly _tag: "Noise"; readonly reason: Malformed };

export const decodeAnswer = (line: string): AnswerLine => {
  const value = parsed(line);
  if (Result.isFailure(value)) return { _tag: "Noise", reason: value.failure };
  const id = isJsonObject(value.success) ? value.success.id : undefined;
  if (typeof id !== "string") return { _tag: "Noise", reason: `a line without an id: ${printable(line, QUOTED)}` };
  const answer = Result.flatMap(decoded(answerCodec, "answer", value.success), complete);
  return Result.isFailure(answer)
    ? { _tag: "Misformed", id, reason: answer.failure }
    : { _tag: "Answer", id, answer: answer.success };
};
