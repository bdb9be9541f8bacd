import { Result } from "effect";
import { operate } from "../../spec/machines/pool/index.ts";
import {
  type Answer,
  decodeRequest,
  encodeOutput,
  type Outcome,
  poolCodec,
  type RawRequest,
  type Refusal,
} from "../../spec/vocabulary/index.ts";
import type { Expectation, JsonObject, RefusalExpected } from "../vectors/index.ts";

/** What the specification says to a request as it arrives: the exact answer, or every refusal that applies. */
export const ask = (raw: RawRequest): Outcome => Result.flatMap(decodeRequest(raw), operate);

/** Each code once, in the order of precedence. */
const distinctCodes = (refusals: readonly Refusal[]): readonly RefusalExpected[] => {
  const phases = new Map(refusals.map(({ code, phase }) => [code, phase]));
  return [...phases].map(([code, phase]) => ({ code, phase }));
};

const accepted = ({ output, post }: Answer): Expectation => ({
  status: "ok",
  output: encodeOutput(output) as JsonObject,
  post: post === null ? "unchanged" : (poolCodec.encode(post) as JsonObject),
});

/** The same as the expectation of a vector. */
export const expectationFrom = (outcome: Outcome): Expectation =>
  Result.match(outcome, {
    onSuccess: accepted,
    onFailure: (refusals): Expectation => ({
      status: "reject",
      refusals: distinctCodes(refusals),
      post: "unchanged",
    }),
  });
