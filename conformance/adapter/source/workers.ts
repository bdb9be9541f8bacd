import { Result } from "effect";
import {
  DAILY_PRICE_LIMIT,
  QUANTITY_LIMIT,
  type Refusal,
  refusal,
  WAD,
  WORD_LIMIT,
  workerCodecs,
} from "../../../spec/vocabulary/index.ts";
import { haircutDown, movingAverageDown, requiredStakeUp, slashUp } from "../../../src/market/workers/index.ts";
import { handlingFirst, type SystemAnswer } from "../../oracle/answered.ts";

/** Numbers that the registry never hands to its amounts. */
const within = (
  limits: readonly (readonly [value: bigint, limit: bigint])[],
  name: string,
  amount: () => bigint,
): Result.Result<SystemAnswer, Refusal> => {
  const beyond = limits.find(([value, limit]) => value >= limit);
  return beyond === undefined
    ? Result.succeed({ output: { [name]: amount().toString() }, post: null })
    : Result.fail(refusal("OutOfBounds", "input", beyond[0], `below ${beyond[1]}`));
};

const WHOLE = WAD + 1n;

export const workers = {
  "workers.quality": handlingFirst(workerCodecs.quality, ({ params: { qualityRate }, input: { quality, result } }) =>
    within(
      [
        [qualityRate, WHOLE],
        [quality, WHOLE],
      ],
      "quality",
      () => movingAverageDown(quality, result === "passed", qualityRate),
    ),
  ),
  "workers.haircut": handlingFirst(workerCodecs.haircut, ({ input: { amount, quality } }) =>
    within(
      [
        [amount, QUANTITY_LIMIT],
        [quality, WHOLE],
      ],
      "part",
      () => haircutDown(amount, quality),
    ),
  ),
  "workers.stake": handlingFirst(workerCodecs.stake, ({ params: { stakeRatio }, input: { declared, prices } }) => {
    const limits = [
      [stakeRatio, QUANTITY_LIMIT] as const,
      ...declared.map((raw) => [raw, QUANTITY_LIMIT] as const),
      ...prices.map((price) => [price, DAILY_PRICE_LIMIT] as const),
    ];
    if (declared.every((raw) => raw === 0n))
      return Result.fail(refusal("ZeroAmount", "input.declared", 0n, "at least 1 of some resource"));
    const stake = requiredStakeUp(declared, prices, stakeRatio);
    return Result.flatMap(
      within(limits, "stake", () => stake),
      (answer) =>
        stake < WORD_LIMIT
          ? Result.succeed(answer)
          : Result.fail(refusal("Overflow", "output.stake", stake, "below 2^256")),
    );
  }),
  "workers.slash": handlingFirst(workerCodecs.slash, ({ input: { stake, rate } }) =>
    within(
      [
        [stake, QUANTITY_LIMIT],
        [rate, WHOLE],
      ],
      "slashed",
      () => slashUp(stake, rate),
    ),
  ),
};
