import { Result } from "effect";
import { operate } from "../../spec/machines/pool/index.ts";
import type { Answer, Refusal, Request } from "../../spec/vocabulary/index.ts";
import { evaluate } from "../../src/pool/evaluate.ts";
import { canonicalJson } from "../vectors/index.ts";

/** The implementation under refinement: one outcome, and of several refusals the first in precedence. */
export type Implementation = (request: Request) => Result.Result<Answer, Refusal>;

/** A request on which specification and implementation differ, both answers as canonical text. */
export interface Difference {
  readonly request: Request;
  readonly specification: string;
  readonly implementation: string;
}

/** The reference implementation, `src`. */
export const reference: Implementation = evaluate;

/**
 * How the two are compared, by name: `exact`. An answer must have the same output and the same state after, digit
 * for digit; a refusal must have the code that stands first among those that apply.
 */
export const COMPARISON = "exact";

const textOf = (value: unknown): string =>
  canonicalJson(
    JSON.parse(JSON.stringify(value, (_, item: unknown) => (typeof item === "bigint" ? item.toString() : item))),
  );

const answerText = ({ output, post }: Answer): string => textOf({ output, post });

/** A difference as a person reads it: what was asked, and both answers. */
export const describeDifference = (difference: Difference): string =>
  [
    `${difference.request.operation}: src and spec differ`,
    `  request         ${textOf(difference.request)}`,
    `  specification   ${difference.specification}`,
    `  implementation  ${difference.implementation}`,
  ].join("\n");

/** One request to both: the difference, or null, and whether the specification refuses. */
export const compare = (
  request: Request,
  implementation: Implementation = reference,
): { readonly difference: Difference | null; readonly refused: boolean } => {
  const outcome = operate(request);
  const specification = Result.match(outcome, {
    onSuccess: answerText,
    onFailure: ([first]) => `refused: ${first?.code}`,
  });
  const answered = Result.match(implementation(request), {
    onSuccess: answerText,
    onFailure: ({ code }) => `refused: ${code}`,
  });
  const difference = specification === answered ? null : { request, specification, implementation: answered };
  return { difference, refused: Result.isFailure(outcome) };
};
