import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { QUANTITY_LIMIT, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import type { FeeLedger } from "./ledger.ts";

/** The first refusal that applies, or null. Checks are chained with `??` in the order of the table of refusals. */
export type Problem = Refusal | null;

/** Times are below this, so that A₁ stays below 2^236 and fits a word. */
export const TIME_LIMIT = 2n ** 64n;

/** A number as it crosses the boundary: from 0 to 2^256 − 1. */
export const wordProblem = (field: string, value: bigint): Problem => {
  if (value < 0n) return refusal("Negative", field, value, "at least 0");
  return value < WORD_LIMIT ? null : refusal("TooLarge", field, value, "below 2^256");
};

/** An amount that is something. */
export const amountProblem = (field: string, amount: bigint): Problem =>
  wordProblem(field, amount) ?? (amount > 0n ? null : refusal("ZeroAmount", field, amount, "at least 1"));

export const overflowProblem = (field: string, value: bigint): Problem =>
  value < QUANTITY_LIMIT ? null : refusal("Overflow", field, value, "below 2^112");

/** Time does not run back, and stays within 64 bits. */
export const timeProblem = (field: string, time: bigint, { time: now }: Pick<FeeLedger, "time">): Problem =>
  wordProblem(field, time) ??
  (time >= now ? null : refusal("InvalidState", field, time, `at least ${now}, the time of the ledger`)) ??
  (time < TIME_LIMIT ? null : refusal("Overflow", field, time, "below 2^64"));
