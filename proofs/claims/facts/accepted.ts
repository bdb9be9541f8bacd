import { Result } from "effect";
import type { Refusal } from "../../../spec/vocabulary/refusal.ts";

/** What an operation gives. A refusal is a fault of the evidence that asked for it, and makes it fail. */
export const accepted = <A>(result: Result.Result<A, Refusal>): A =>
  Result.getOrThrowWith(result, ({ code, field }) => new RangeError(`refused: ${code} of ${field}`));
