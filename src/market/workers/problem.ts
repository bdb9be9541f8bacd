import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { WORD_LIMIT } from "../../../spec/vocabulary/units.ts";

/** The first refusal that applies, or null. Checks are chained with `??` in the order in which they are reported. */
export type Problem = Refusal | null;

/** What an operation leaves behind, and what it reports. */
export interface Done<State, Receipt> {
  readonly post: State;
  readonly receipt: Receipt;
}

export type Outcome<State, Receipt = Readonly<Record<string, never>>> = Result.Result<Done<State, Receipt>, Refusal>;

export const done = <State, Receipt>(post: State, receipt: Receipt): Outcome<State, Receipt> =>
  Result.succeed({ post, receipt });

/** An amount or a time as it crosses the boundary: from 0 to 2^256 − 1. */
export const wordProblem = (field: string, value: bigint): Problem => {
  if (value < 0n) return refusal("Negative", field, value, "at least 0");
  return value < WORD_LIMIT ? null : refusal("TooLarge", field, value, "below 2^256");
};

export const wordsProblem = (fields: Readonly<Record<string, bigint>>): Problem => {
  for (const [field, value] of Object.entries(fields)) {
    const problem = wordProblem(`input.${field}`, value);
    if (problem !== null) return problem;
  }
  return null;
};

export const zeroProblem = (field: string, amount: bigint): Problem =>
  amount > 0n ? null : refusal("ZeroAmount", field, amount, "at least 1");

/** A wallet holds what is taken from it. */
export const balanceProblem = (field: string, amount: bigint, balance: bigint): Problem =>
  amount <= balance ? null : refusal("InsufficientBalance", field, amount, `at most the balance, ${balance}`);

/** The element of a list with a number that came from outside, or the refusal for one that is not there. */
export const entryAt = <A>(
  entries: readonly A[],
  code: "UnknownParty" | "UnknownJob" | "UnknownProposal" | "UnknownResource",
  field: string,
  place: number,
): Result.Result<A, Refusal> => {
  const entry = Number.isInteger(place) ? entries[place] : undefined;
  return entry === undefined
    ? Result.fail(refusal(code, field, String(place), `at least 0 and below ${entries.length}`))
    : Result.succeed(entry);
};
