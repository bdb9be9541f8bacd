import { Result } from "effect";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { DAILY_PRICE_LIMIT } from "../../vocabulary/systems/history.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../vocabulary/units.ts";
import { afterHaircut, nextQuality, requiredStake, slashOf } from "./amounts.ts";

type Amount = Result.Result<bigint, readonly Refusal[]>;

const below = (field: string, value: bigint, limit: bigint, bound: string): readonly Refusal[] =>
  value < limit ? [] : [refusal("OutOfBounds", field, value, bound)];

const fraction = (field: string, value: bigint): readonly Refusal[] => below(field, value, WAD + 1n, "at most 10^18");
const quantity = (field: string, value: bigint): readonly Refusal[] =>
  below(field, value, QUANTITY_LIMIT, "below 2^112");

const orElse = (refusals: readonly Refusal[], amount: () => bigint): Amount =>
  refusals.length > 0 ? Result.fail(refusals) : Result.succeed(amount());

/** Equation 24, of any numbers from outside. */
export const operateQuality = (qualityRate: bigint, quality: bigint, result: "passed" | "failed"): Amount =>
  orElse([...fraction("params.qualityRate", qualityRate), ...fraction("input.quality", quality)], () =>
    nextQuality({ qualityRate }, quality, result),
  );

/** Equation 23 as a haircut, of any numbers from outside. */
export const operateHaircut = (amount: bigint, quality: bigint): Amount =>
  orElse([...quantity("input.amount", amount), ...fraction("input.quality", quality)], () =>
    afterHaircut(amount, quality),
  );

/** Section 12.3, of any numbers from outside. */
export const operateSlash = (stake: bigint, rate: bigint): Amount =>
  orElse([...quantity("input.stake", stake), ...fraction("input.rate", rate)], () => slashOf(stake, rate));

/** Equation 36, of any numbers from outside; one price for each amount declared. */
export const operateStake = (stakeRatio: bigint, declared: readonly bigint[], prices: readonly bigint[]): Amount => {
  const refusals = [
    ...quantity("params.stakeRatio", stakeRatio),
    ...declared.flatMap((raw, i) => quantity(`input.declared.${i}`, raw)),
    ...prices.flatMap((price, i) => below(`input.prices.${i}`, price, DAILY_PRICE_LIMIT, "below 2^225")),
    ...(declared.every((raw) => raw === 0n)
      ? [refusal("ZeroAmount", "input.declared", 0n, "at least 1 of some resource")]
      : []),
  ];
  return Result.flatMap(
    orElse(refusals, () => requiredStake({ stakeRatio }, { prices }, { declared })),
    (stake): Amount =>
      stake < WORD_LIMIT
        ? Result.succeed(stake)
        : Result.fail([refusal("Overflow", "output.stake", stake, "below 2^256")]),
  );
};
