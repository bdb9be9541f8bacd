import { Data, Runtime } from "effect";
import { quote } from "../../spec/vocabulary/codec.ts";

export type ProblemKind =
  | "unreadable"
  | "notJson"
  | "form"
  | "count"
  | "digest"
  | "wrongId"
  | "duplicateId"
  | "duplicate"
  | "order"
  | "flagWithoutNote"
  | "unusedNote"
  | "phase"
  | "hash"
  | "version"
  | "unlisted";

/** One thing that is wrong with a file of vectors: where it stands, what was found, what should have been there. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly file: string;
  readonly path: string;
  readonly value: string;
  readonly expected: string;
}

export const problem = (kind: ProblemKind, file: string, path: string, value: unknown, expected: string): Problem => ({
  kind,
  file,
  path,
  value: quote(value),
  expected,
});

export const describeProblem = ({ file, path, value, expected }: Problem): string =>
  `${file}${path === "" ? "" : `: ${path}`} is ${value}, must be ${expected}`;

/** Problems beyond this many are counted, not shown. */
const SHOWN = 20;

/** Vectors that nobody should be judged by. */
export class BadVectors extends Data.TaggedError("BadVectors")<{ readonly problems: readonly Problem[] }> {
  override readonly [Runtime.errorExitCode] = 2;
  override get message(): string {
    const shown = this.problems.slice(0, SHOWN).map(describeProblem);
    const more = this.problems.length - shown.length;
    return [...shown, ...(more > 0 ? [`and ${more} more problems`] : [])].join("\n");
  }
}
