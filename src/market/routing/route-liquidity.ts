import { Result } from "effect";
import { type LiquidityRouting, MOST_POLICIES, type Policy } from "../../../spec/vocabulary/liquidity-routing.ts";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import { exponentialDown } from "./exponential.ts";

/** β times a value, each in units of 1e-18 or its square: the exponent is in units of 1e-54. */
const EXPONENT_UNIT = WAD ** 3n;

const sumOf = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);

/**
 * `total` units shared in proportion to `parts`, whose sum is positive: shares round down, and the units left over go one
 * each to the largest remainders, ties to the earlier. Sums to exactly `total`.
 */
export const shareOut = (total: bigint, parts: readonly bigint[]): readonly bigint[] => {
  const whole = sumOf(parts);
  const shares = parts.map((part) => (total * part) / whole);
  const left = Number(total - sumOf(shares));
  const remainders = parts.map((part, place) => ({ place, remainder: (total * part) % whole }));
  remainders.sort((a, b) => (a.remainder === b.remainder ? a.place - b.place : a.remainder > b.remainder ? -1 : 1));
  for (const { place } of remainders.slice(0, left)) shares[place] = (shares[place] as bigint) + 1n;
  return shares;
};

const natural = (field: string, value: bigint): Refusal | null =>
  value >= 0n && value < QUANTITY_LIMIT ? null : refusal("OutOfBounds", field, value, "at least 0 and below 2^112");

const sized = (field: string, value: bigint): Refusal | null =>
  value > -QUANTITY_LIMIT && value < QUANTITY_LIMIT
    ? null
    : refusal("OutOfBounds", field, value, "below 2^112 in size");

const policyProblem = ({ information, utility, cost }: Policy, place: number): Refusal | null =>
  sized(`policies.${place}.information`, information) ??
  sized(`policies.${place}.utility`, utility) ??
  natural(`policies.${place}.cost`, cost);

const problemOf = ({ beta, sensitivity, policies, total }: LiquidityRouting): Refusal | null => {
  if (policies.length < 1 || policies.length > MOST_POLICIES)
    return refusal("LengthMismatch", "policies", BigInt(policies.length), `1 to ${MOST_POLICIES} policies`);
  const problem = natural("beta", beta) ?? natural("sensitivity", sensitivity) ?? natural("total", total);
  return policies.reduce<Refusal | null>((found, policy, place) => found ?? policyProblem(policy, place), problem);
};

/** W·(ΔI + ΔU) − λ_c·cost, units of 1e-36, exact. */
const worthOf = ({ information, utility, cost }: Policy, sensitivity: bigint): bigint =>
  WAD * (information + utility) - sensitivity * cost;

/**
 * Shares `total` among policies in proportion to e^(β·EFE), EFE = ΔI + ΔU − λ_c·cost: equation 34. The paper's EFE is a
 * utility, of which more is better; what active inference calls expected free energy has the opposite sign.
 *
 * Integers in units of 1e-18, below 2^112 in size; total 10^18 gives the weights η themselves. The largest exponent is
 * subtracted from all, so that nothing overflows; each exponential is ⌊10^36·e^−t⌋; shares go by largest remainder and sum
 * to exactly `total`. For n policies every share is within 1 + n·total/10^36 of the real numbers'.
 *
 * Refused as LengthMismatch (no policies, or more than 1024) or OutOfBounds.
 */
export const routeLiquidity = (request: LiquidityRouting): Result.Result<readonly bigint[], Refusal> => {
  const problem = problemOf(request);
  if (problem !== null) return Result.fail(problem);
  const { beta, sensitivity, policies, total } = request;
  const values = policies.map((policy) => worthOf(policy, sensitivity));
  const best = values.reduce((most, value) => (value > most ? value : most));
  const parts = values.map((value) => exponentialDown(beta * (best - value), EXPONENT_UNIT));
  return Result.succeed(shareOut(total, parts));
};
