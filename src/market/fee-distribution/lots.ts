import { HashMap, Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { claimDown } from "./accumulator.ts";
import { type FeeLedger, type LedgerChange, type Lot, lotOf, withLot } from "./ledger.ts";
import { amountProblem, overflowProblem } from "./validate.ts";

const unknownLot = (number: number): Refusal => refusal("UnknownLot", "input.lot", `${number}`, "a lot that stands");

/** The lot as it is once paid what it can claim, and that payment. Every claim, burn and transfer begins with it. */
const settled = (ledger: FeeLedger, lot: Lot): { readonly lot: Lot; readonly paid: bigint } => ({
  lot: { ...lot, timedSeen: ledger.timed, growthSeen: ledger.growth },
  paid: claimDown(ledger, lot),
});

/** The lot of that number, if it has so many shares, settled. */
const settledPart = (
  ledger: FeeLedger,
  number: number,
  shares: bigint,
): Result.Result<{ readonly lot: Lot; readonly paid: bigint }, Refusal> => {
  const problem = amountProblem("input.shares", shares);
  if (problem !== null) return Result.fail(problem);
  const lot = lotOf(ledger, number);
  if (lot === undefined) return Result.fail(unknownLot(number));
  return shares <= lot.shares
    ? Result.succeed(settled(ledger, lot))
    : Result.fail(
        refusal("InsufficientShares", "input.shares", shares, `at most ${lot.shares}, the shares of the lot`),
      );
};

/**
 * Enters shares that were minted for an owner as a new lot, of age 0: it has no part in fees of before. Its number is the ledger's
 * `nextLot`. Shares are in units of 1e-18. Takes a time that does not depend on the number of lots, as all that follows.
 *
 * Refused as Negative, TooLarge, ZeroAmount, Overflow (S ≥ 2^112): the first that applies.
 */
export const addShares = (ledger: FeeLedger, owner: string, shares: bigint): Result.Result<FeeLedger, Refusal> => {
  const total = ledger.shares + shares;
  const problem = amountProblem("input.shares", shares) ?? overflowProblem("state.shares", total);
  if (problem !== null) return Result.fail(problem);
  const { time, timed: timedSeen, growth: growthSeen } = ledger;
  return Result.succeed({
    ...ledger,
    shares: total,
    moment: ledger.moment + shares * time,
    lots: HashMap.set(ledger.lots, ledger.nextLot, { owner, shares, since: time, timedSeen, growthSeen }),
    nextLot: ledger.nextLot + 1,
  });
};

/**
 * Settles a lot and takes shares out of it that were burned; what is left keeps its age. Pays what the lot could claim, rounded
 * down, in favour of the ledger.
 *
 * Refused as Negative, TooLarge, ZeroAmount, UnknownLot, InsufficientShares: the first that applies.
 */
export const removeShares = (ledger: FeeLedger, number: number, shares: bigint): Result.Result<LedgerChange, Refusal> =>
  Result.map(settledPart(ledger, number, shares), ({ lot, paid }) => ({
    ledger: {
      ...ledger,
      shares: ledger.shares - shares,
      moment: ledger.moment - shares * lot.since,
      paid: ledger.paid + paid,
      lots: withLot(ledger, number, { ...lot, shares: lot.shares - shares }),
    },
    paid,
  }));

/**
 * Settles a lot and makes shares of it a new lot of another owner, of the same age: selling shares neither gains nor loses holding
 * time. Pays the former owner what the lot could claim, rounded down, in favour of the ledger. The new number is the ledger's `nextLot`.
 *
 * Refused as Negative, TooLarge, ZeroAmount, UnknownLot, InsufficientShares: the first that applies.
 */
export const transferShares = (
  ledger: FeeLedger,
  number: number,
  owner: string,
  shares: bigint,
): Result.Result<LedgerChange, Refusal> =>
  Result.map(settledPart(ledger, number, shares), ({ lot, paid }) => {
    const left = withLot(ledger, number, { ...lot, shares: lot.shares - shares });
    return {
      ledger: {
        ...ledger,
        paid: ledger.paid + paid,
        lots: HashMap.set(left, ledger.nextLot, { ...lot, owner, shares }),
        nextLot: ledger.nextLot + 1,
      },
      paid,
    };
  });

/**
 * Pays what a lot can claim, credits in units of 1e-18, rounded down, in favour of the ledger, by less than one unit. What others can
 * claim does not depend on it. Equations 32 and 33.
 *
 * Refused as UnknownLot, InsufficientOutput (less than 1; the lot keeps the fraction it is owed): the first that applies.
 */
export const claimFees = (ledger: FeeLedger, number: number): Result.Result<LedgerChange, Refusal> => {
  const found = lotOf(ledger, number);
  if (found === undefined) return Result.fail(unknownLot(number));
  const { lot, paid } = settled(ledger, found);
  if (paid < 1n) return Result.fail(refusal("InsufficientOutput", "output.paid", paid, "at least 1"));
  return Result.succeed({ ledger: { ...ledger, paid: ledger.paid + paid, lots: withLot(ledger, number, lot) }, paid });
};

/** What a lot can claim now, credits in units of 1e-18, rounded down. Refused as UnknownLot. */
export const viewClaimable = (ledger: FeeLedger, number: number): Result.Result<bigint, Refusal> => {
  const lot = lotOf(ledger, number);
  return lot === undefined ? Result.fail(unknownLot(number)) : Result.succeed(claimDown(ledger, lot));
};
