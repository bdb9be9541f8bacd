import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import { type Choice, fix } from "../../checker/action/index.ts";
import {
  exponentialAbove,
  isExponential,
  policyValue,
  shareRemainder,
  shareWithin,
  shortfall,
} from "../../equations/liquidity-routing.ts";
import { EXPONENTIAL_SCALE, type LiquidityRouting, MOST_POLICIES } from "../../vocabulary/liquidity-routing.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";

/** β, value and sensitivity are each in units of 1e-18 or its powers: β·(best − value) is in units of 1e-54. */
const EXPONENT_UNIT = WAD ** 3n;

/** From here on 10^36·e^−t is below 1: e^83 > 10^36. */
const NEGLIGIBLE = 83n * EXPONENT_UNIT;

/** Terms of the series, doubled until the floor is decided; it is in the end, e^−t being irrational for rational t ≠ 0. */
const FIRST_TERMS = 64;

type Bounded = "value" | "scale" | "numerator" | "denominator";

/** The largest integer that, times an upper bound of e^t, stays within the scale. */
const largestWithin: Choice<Bounded> = {
  kind: "choice",
  name: "value",
  extremum: "largest",
  from: (a) => a.literal(0n),
  upTo: (_, { scale }) => scale,
  given: [],
  holds: (a, { value, scale, numerator, denominator }) =>
    a.atMost(a.multiply(value, numerator), a.multiply(scale, denominator)),
};

/** ⌊10^36·e^−t⌋ for t = exponent/10^54 ≥ 0. */
export const exponentialDown = (exponent: bigint): bigint => {
  if (exponent >= NEGLIGIBLE) return 0n;
  for (let terms = FIRST_TERMS; ; terms *= 2) {
    if (exponent >= EXPONENT_UNIT * BigInt(terms + 1)) continue;
    const { numerator, denominator } = exponentialAbove(integer, exponent, EXPONENT_UNIT, terms);
    const scratch = { value: 0n, scale: EXPONENTIAL_SCALE, numerator, denominator };
    fix(largestWithin, scratch);
    if (isExponential(integer, scratch.value, EXPONENTIAL_SCALE, exponent, EXPONENT_UNIT, terms)) return scratch.value;
  }
};

type Shared = "share" | "total" | "part" | "whole";

const largestShare: Choice<Shared> = {
  kind: "choice",
  name: "share",
  extremum: "largest",
  from: (a) => a.literal(0n),
  upTo: (_, { total }) => total,
  given: [],
  holds: (a, { share, total, part, whole }) => shareWithin(a, share, total, part, whole),
};

/**
 * `total` in proportion to `parts`, to the unit: everyone's share rounded down, and the units left over, fewer than there
 * are parts, one each to the largest remainders, ties to the earlier. Sums to exactly `total`.
 */
export const shareOut = (total: bigint, parts: readonly bigint[]): readonly bigint[] => {
  const whole = parts.reduce((left, right) => left + right, 0n);
  const shares = parts.map((part) => {
    const scratch = { share: 0n, total, part, whole };
    fix(largestShare, scratch);
    return scratch.share;
  });
  let left = total - shares.reduce((sum, share) => sum + share, 0n);
  const remainders = parts.map((part, place) => ({
    place,
    is: shareRemainder(integer, shares[place] ?? 0n, total, part, whole),
  }));
  for (const { place } of remainders.toSorted((a, b) => (a.is === b.is ? a.place - b.place : a.is > b.is ? -1 : 1))) {
    if (left === 0n) break;
    shares[place] = (shares[place] ?? 0n) + 1n;
    left -= 1n;
  }
  return shares;
};

const inSize = (value: bigint): boolean => -QUANTITY_LIMIT < value && value < QUANTITY_LIMIT;

const natural = (field: string, value: bigint): readonly Refusal[] =>
  value >= 0n && value < QUANTITY_LIMIT ? [] : [refusal("OutOfBounds", field, value, "at least 0 and below 2^112")];

/** Everything that is wrong with a request to route liquidity. */
export const liquidityRefusals = ({ beta, sensitivity, policies, total }: LiquidityRouting): readonly Refusal[] => [
  ...(policies.length >= 1 && policies.length <= MOST_POLICIES
    ? []
    : [refusal("LengthMismatch", "policies", BigInt(policies.length), `1 to ${MOST_POLICIES} policies`)]),
  ...natural("beta", beta),
  ...natural("sensitivity", sensitivity),
  ...natural("total", total),
  ...policies.flatMap(({ information, utility, cost }, i) => [
    ...(inSize(information)
      ? []
      : [refusal("OutOfBounds", `policies.${i}.information`, information, "below 2^112 in size")]),
    ...(inSize(utility) ? [] : [refusal("OutOfBounds", `policies.${i}.utility`, utility, "below 2^112 in size")]),
    ...natural(`policies.${i}.cost`, cost),
  ]),
];

/**
 * Equation 34: shares of `total` in proportion to e^(β·value), value = ΔI + ΔU − λ_c·cost. With the best policy's exponent
 * subtracted from all, each exponential is ⌊10^36·e^−t⌋ and the best one's is 10^36 itself. Every share is within
 * 1 + n·total/10^36 of what the real numbers give n policies.
 */
export const routeLiquidity = (request: LiquidityRouting): Result.Result<readonly bigint[], readonly Refusal[]> => {
  const refusals = liquidityRefusals(request);
  if (refusals.length > 0) return Result.fail(refusals);
  const { beta, sensitivity, policies, total } = request;
  const values = policies.map((policy) => policyValue(integer, policy, sensitivity));
  const best = values.reduce((most, value) => (value > most ? value : most));
  return Result.succeed(
    shareOut(
      total,
      values.map((value) => exponentialDown(shortfall(integer, beta, best, value))),
    ),
  );
};
