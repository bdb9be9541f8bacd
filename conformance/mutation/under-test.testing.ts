import { Result } from "effect";
import {
  decodeRequest,
  isPoolOperation,
  type OperationName,
  type RawRequest,
  type Request,
} from "../../spec/vocabulary/index.ts";
import { evaluate } from "../../src/pool/index.ts";
import { answerOf } from "../adapter/in-process.ts";
import { IMPLEMENTED } from "../adapter/source/index.ts";
import { reference, systemAnswer } from "../adapter/source.ts";
import { untyped } from "../adapter/untyped.ts";
import type { AdapterAnswer } from "../protocol/index.ts";

/** What is asked the vectors: the implementation, behind nothing that would notice a fault in its place. */
export interface UnderTest {
  readonly operations: readonly OperationName[];
  readonly answer: (request: RawRequest) => AdapterAnswer;
  readonly answerUntyped: (request: RawRequest) => AdapterAnswer | null;
}

/**
 * A request that the decoder refuses, put to the implementation all the same, as by a caller without types: the
 * implementation's own checks of what arrives are under test too. Null if the decoder has nothing to refuse.
 */
const answerUntyped = ({ operation, params, state, input }: RawRequest): AdapterAnswer | null => {
  const parts = { params: untyped(params), state: untyped(state), input: untyped(input) };
  if (isPoolOperation(operation)) {
    if (Result.isSuccess(decodeRequest({ operation, params, state, input }))) return null;
    const request = { operation, ...parts } as Request;
    return answerOf(Result.mapError(evaluate(request), (refusal) => [refusal]));
  }
  // Primitives are told their range by whoever calls them, and check nothing.
  if (operation.startsWith("math.")) return null;
  const handler = IMPLEMENTED[operation];
  const read = handler({ params, state, input });
  const isUnreadable = Result.isFailure(read) && read.failure[0]?.phase === "decode";
  return isUnreadable ? systemAnswer(handler.unread(parts)) : null;
};

export const underTest: UnderTest = { operations: reference.operations, answer: reference.answer, answerUntyped };
