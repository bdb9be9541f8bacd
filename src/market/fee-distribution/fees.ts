import { HashMap, Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT } from "../../../spec/vocabulary/units.ts";
import { shareOut } from "./accumulator.ts";
import type { FeeLedger, FeeRule } from "./ledger.ts";
import { amountProblem, overflowProblem, timeProblem } from "./validate.ts";

/**
 * The ledger of a new pool of so many shares, 1000 of them locked for ever and the rest the creator's, as lot 1. The fees of the
 * locked shares are never paid.
 *
 * `shares` is in units of 1e-18, 1000 < S < 2^112; `time` is below 2^64, in any unit that stays the same.
 *
 * Refused as Negative, TooLarge, InvalidState (the shares are out of bounds), Overflow (the time is): the first that applies.
 */
export const openLedger = (
  rule: FeeRule,
  { owner, shares, time }: { readonly owner: string; readonly shares: bigint; readonly time: bigint },
): Result.Result<FeeLedger, Refusal> => {
  const problem =
    timeProblem("input.time", time, { time: 0n }) ??
    (shares > LOCKED_SHARES && shares < QUANTITY_LIMIT
      ? null
      : refusal("InvalidState", "input.shares", shares, `more than ${LOCKED_SHARES} and below 2^112`));
  if (problem !== null) return Result.fail(problem);
  const lot = { owner, shares: shares - LOCKED_SHARES, since: time, timedSeen: 0n, growthSeen: 0n };
  return Result.succeed({
    rule,
    time,
    shares,
    moment: shares * time,
    timed: 0n,
    growth: 0n,
    carry: 0n,
    collected: 0n,
    paid: 0n,
    lots: HashMap.make([1, lot]),
    nextLot: 2,
  });
};

/**
 * Sets the clock of the ledger. Fees are shared by the holding times of the moment, so it is to be set before a fee comes in.
 * Refused as Negative, TooLarge, InvalidState (time would run back), Overflow (2^64 and above): the first that applies.
 */
export const advanceTime = (ledger: FeeLedger, time: bigint): Result.Result<FeeLedger, Refusal> => {
  const problem = timeProblem("input.time", time, ledger);
  return problem === null ? Result.succeed({ ...ledger, time }) : Result.fail(problem);
};

/**
 * Takes in a fee, credits in units of 1e-18, and shares it out among the lots that stand, in a time that does not depend on their
 * number. What cannot be shared out is carried to the next fee: all of it in the block in which the pool is created, where nothing
 * has been held for any time, and less than T/W units at any other time. Paid out + carried ≤ collected, always.
 * Sound forms of equations 32 and 33.
 *
 * Refused as Negative, TooLarge, ZeroAmount, Overflow (all that was collected would be 2^112 or more): the first that applies.
 */
export const collectFee = (ledger: FeeLedger, fee: bigint): Result.Result<FeeLedger, Refusal> => {
  const problem = amountProblem("input.fee", fee) ?? overflowProblem("state.collected", ledger.collected + fee);
  return problem === null ? Result.succeed(shareOut(ledger, fee)) : Result.fail(problem);
};
