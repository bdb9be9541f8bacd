import { Result } from "effect";
import { operate } from "../../spec/machines/pool/index.ts";
import {
  type Answer,
  decodeRequest,
  encodeOutput,
  isPoolOperation,
  type Outcome,
  type PoolOperation,
  poolCodec,
  type RawRequest,
  type Refusal,
  type SystemOperation,
} from "../../spec/vocabulary/index.ts";
import type { Expectation, JsonObject, RefusalExpected } from "../vectors/index.ts";
import type { SystemOutcome } from "./answered.ts";
import { SPECIFIED } from "./systems/index.ts";

/** What the specification says to a request on a pool as it arrives: the exact answer, or every refusal that applies. */
export const ask = (raw: RawRequest<PoolOperation>): Outcome => Result.flatMap(decodeRequest(raw), operate);

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

const refused = (refusals: readonly Refusal[]): Expectation => ({
  status: "reject",
  refusals: distinctCodes(refusals),
  post: "unchanged",
});

/** The same as the expectation of a vector. */
export const expectationFrom = (outcome: Outcome): Expectation =>
  Result.match(outcome, {
    onSuccess: accepted,
    onFailure: refused,
  });

/** What the specification says to a request to any system around the pool. */
export const askSystem = ({ operation, ...raw }: RawRequest<SystemOperation>): SystemOutcome =>
  SPECIFIED[operation](raw);

const systemExpectation = (outcome: SystemOutcome): Expectation =>
  Result.match(outcome, {
    onSuccess: ({ output, post }): Expectation => ({ status: "ok", output, post: post ?? "unchanged" }),
    onFailure: refused,
  });

/** What an implementation has to answer to any request. */
export const expectationOf = ({ operation, ...raw }: RawRequest): Expectation =>
  isPoolOperation(operation)
    ? expectationFrom(ask({ operation, ...raw }))
    : systemExpectation(askSystem({ operation, ...raw }));
