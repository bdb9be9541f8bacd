import { Result } from "effect";
import type { Refusal, RequestCodec } from "../../spec/vocabulary/index.ts";
import { byPrecedence, decodeParts, type Parts, type RawRequest } from "../../spec/vocabulary/index.ts";
import type { JsonObject } from "../vectors/index.ts";

/** What an accepted operation of a system answers, as JSON. A null `post`: the state is as it was. */
export interface SystemAnswer {
  readonly output: JsonObject;
  readonly post: JsonObject | null;
}

/** The answer, or every refusal that applies; an implementation gives the first of them. */
export type SystemOutcome = Result.Result<SystemAnswer, readonly Refusal[]>;

type Arrived = Omit<RawRequest, "operation">;

/** One operation of a system, from the request as it arrives. */
export interface SystemHandler {
  (raw: Arrived): SystemOutcome;
  /** The same of parts that nobody has read, as from a caller without types. */
  readonly unread: (parts: Arrived) => SystemOutcome;
}

/** Reads the request, and puts what applies in the order of precedence. */
export const handling = <P, S, I>(
  codec: RequestCodec<P, S, I>,
  operate: (parts: Parts<P, S, I>) => SystemOutcome,
): SystemHandler => {
  const inOrder = (outcome: SystemOutcome): SystemOutcome =>
    Result.mapError(outcome, (refusals) => refusals.toSorted(byPrecedence));
  return Object.assign((raw: Arrived) => inOrder(Result.flatMap(decodeParts(codec, raw), operate)), {
    unread: (parts: Arrived) => inOrder(operate(parts as Parts<P, S, I>)),
  });
};

/** The same for an operation that gives one refusal, the first that applies. */
export const handlingFirst = <P, S, I>(
  codec: RequestCodec<P, S, I>,
  operate: (parts: Parts<P, S, I>) => Result.Result<SystemAnswer, Refusal>,
): SystemHandler => handling(codec, (parts) => Result.mapError(operate(parts), (refusal) => [refusal]));
