import { HashMap, Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import type { StoredLedger, StoredLot } from "../../../spec/vocabulary/systems/fees.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT } from "../../../spec/vocabulary/units.ts";
import { claimDown } from "./accumulator.ts";
import type { FeeLedger, FeeRule, Lot } from "./ledger.ts";
import { type Problem, TIME_LIMIT } from "./validate.ts";

const TIMED_LIMIT = 2n ** 236n;
const GROWTH_LIMIT = 2n ** 172n;

const isWithin = (value: bigint, least: bigint, most: bigint): boolean => value >= least && value <= most;

const boundsProblem = ({ time, shares, timed, growth, collected, nextLot }: StoredLedger): Problem => {
  const limits = [
    ["time", time, TIME_LIMIT],
    ["shares", shares, QUANTITY_LIMIT],
    ["timed", timed, TIMED_LIMIT],
    ["growth", growth, GROWTH_LIMIT],
    ["collected", collected, QUANTITY_LIMIT],
    ["nextLot", nextLot, BigInt(Number.MAX_SAFE_INTEGER) + 1n],
  ] as const;
  const beyond = limits.find(([, value, limit]) => value >= limit);
  return beyond === undefined ? null : refusal("InvalidState", `state.${beyond[0]}`, beyond[1], `below ${beyond[2]}`);
};

/** A lot that could have been made and settled before now. */
const lotProblem = (rule: FeeRule, ledger: StoredLedger, lot: StoredLot, least: bigint): Problem => {
  const { number, shares, since, timedSeen, growthSeen } = lot;
  const step = ledger.growth - growthSeen;
  const isPast = since <= ledger.time && isWithin(timedSeen, 0n, ledger.timed) && step >= 0n;
  const isOwed = rule === "pro-rata" || ledger.timed - timedSeen >= since * step;
  return isWithin(number, least, ledger.nextLot - 1n) && shares >= 1n && isPast && isOwed
    ? null
    : refusal("InvalidState", `state.lots.${number}`, number, "a lot of the past, in ascending order of number");
};

/**
 * A ledger from storage, as the operations of this folder would have made it: numbers in their bounds, lots that add up to
 * the shares and to the moment with the 1000 shares that nobody owns, and no more to be claimed than was collected.
 * Refused as InvalidState.
 */
export const restoreLedger = (rule: FeeRule, stored: StoredLedger): Result.Result<FeeLedger, Refusal> => {
  const { lots, nextLot, ...numbers } = stored;
  let problem = boundsProblem(stored);
  let [shares, moment, least] = [LOCKED_SHARES, 0n, 1n];
  for (const lot of lots) {
    problem ??= lotProblem(rule, stored, lot, least);
    shares += lot.shares;
    moment += lot.shares * lot.since;
    least = lot.number + 1n;
  }
  if (problem !== null) return Result.fail(problem);
  const entries = lots.map(({ number, ...lot }): readonly [number, Lot] => [Number(number), lot]);
  const ledger: FeeLedger = { rule, ...numbers, lots: HashMap.fromIterable(entries), nextLot: Number(nextLot) };
  const owed = entries.reduce((sum, [, lot]) => sum + claimDown(ledger, lot), stored.paid + stored.carry);
  if (shares !== stored.shares)
    return Result.fail(refusal("InvalidState", "state.shares", stored.shares, `${shares}, as the lots have it`));
  if (!isWithin(stored.moment - moment, 0n, LOCKED_SHARES * stored.time))
    return Result.fail(refusal("InvalidState", "state.moment", stored.moment, "the moment of its lots"));
  return owed <= stored.collected
    ? Result.succeed(ledger)
    : Result.fail(refusal("InvalidState", "state.collected", stored.collected, `at least ${owed}, which is owed`));
};
