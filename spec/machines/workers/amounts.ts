import type { Arithmetic } from "../../arithmetic/arithmetic.ts";
import { fix } from "../../checker/action/index.ts";
import { coversRate } from "../../equations/fees.ts";
import type { Price } from "../../equations/invariant.ts";
import { haircutWithin, qualityWithin } from "../../equations/quality.ts";
import { coversStake, priceWithin } from "../../equations/stake.ts";
import type { Registry, Worker, WorkerRules } from "./state.ts";

/** A condition on one integer, in any reading. */
type Condition = <N, B>(a: Arithmetic<N, B>, amount: N) => B;

const extreme = (extremum: "largest" | "smallest", holds: Condition): bigint => {
  const scratch = { amount: 0n };
  fix<"amount">(
    {
      kind: "choice",
      name: "amount",
      extremum,
      from: (a) => a.literal(0n),
      given: [],
      holds: (a, { amount }) => holds(a, amount),
    },
    scratch,
  );
  return scratch.amount;
};

/** Equation 24: the largest quality within the moving average, after an epoch that passed or failed. */
export const nextQuality = (
  { qualityRate }: Pick<WorkerRules, "qualityRate">,
  quality: bigint,
  result: "passed" | "failed",
): bigint =>
  extreme("largest", (a, next) =>
    qualityWithin(a, next, {
      rate: a.literal(qualityRate),
      passed: a.literal(result === "passed" ? 1n : 0n),
      quality: a.literal(quality),
    }),
  );

/** The largest part of an amount that the haircut of quality leaves: what may be deposited, what is paid out. */
export const afterHaircut = (whole: bigint, quality: bigint): bigint =>
  extreme("largest", (a, part) => haircutWithin(a, part, a.literal(whole), a.literal(quality)));

/** Equation 36: the smallest stake that covers a declared capacity at the lagged prices. */
export const requiredStake = (
  { stakeRatio }: Pick<WorkerRules, "stakeRatio">,
  { prices }: Pick<Registry, "prices">,
  { declared }: Pick<Worker, "declared">,
): bigint =>
  extreme("smallest", (a, stake) =>
    coversStake(
      a,
      stake,
      a.literal(stakeRatio),
      declared.map((raw, i) => ({ raw: a.literal(raw), price: a.literal(prices[i] ?? 0n) })),
    ),
  );

/** The smallest part of a stake that covers the rate of a fault. */
export const slashOf = (stake: bigint, rate: bigint): bigint =>
  extreme("smallest", (a, part) => coversRate(a, part, a.literal(stake), a.literal(rate)));

/** The price of a resource as stakes count it: rounded down. */
export const stakePrice = ({ numerator, denominator }: Price<bigint>): bigint =>
  extreme("largest", (a, quote) =>
    priceWithin(a, quote, { numerator: a.literal(numerator), denominator: a.literal(denominator) }),
  );
