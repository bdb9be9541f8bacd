import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./digest.ts";

interface Situation {
  readonly operation: string;
  readonly params: unknown;
  readonly state: unknown;
}

/** What a test asks: one request, or several that follow one another. */
export type Question =
  | (Situation & { readonly input: unknown })
  | (Situation & { readonly steps: readonly { readonly operation: string; readonly input: unknown }[] });

/** Only what is asked, whatever else the caller's objects carry. */
const asked = (question: Question): unknown => {
  const { operation, params, state } = question;
  return "steps" in question
    ? {
        operation,
        params,
        state,
        steps: question.steps.map((step) => ({ operation: step.operation, input: step.input })),
      }
    : { operation, params, state, input: question.input };
};

/**
 * The permanent name of a test: of what it asks, never of what is expected, its alias, its flags or the mutants it
 * kills. The same question therefore has the same name in every version of the vectors.
 */
export const testId = (question: Question): string => `v1-${sha256(canonicalJson(asked(question))).slice(0, 16)}`;
