import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { QUANTITY_LIMIT, WAD } from "../../../spec/vocabulary/units.ts";
import { divDown, larger, mulDivDown } from "../../fixed-point/division.ts";

/** A reserve and the target it is measured against at the present share supply, of the same unit. */
export interface MeasuredReserve {
  readonly q: bigint;
  /** q̄ ≥ 1. */
  readonly target: bigint;
}

/** c₀, α and β of equation 30, units of 1e-18. */
export interface CurvatureRule {
  readonly base: bigint;
  readonly volatilityWeight: bigint;
  readonly utilizationWeight: bigint;
}

/**
 * Util = 1 − min(qᵢ/q̄ᵢ), clamped to [0, 1], units of 1e-18. Rounds down, so that the target of c does: a lower target
 * favours the pool, which only a raise can cost anything. Equation 30. At least one resource.
 * @throws RangeError unless every target is above 0
 */
export const utilizationDown = (resources: readonly MeasuredReserve[]): bigint =>
  resources.reduce((most, { q, target }) => larger(most, divDown((target - q) * WAD, target)), 0n);

/**
 * The target of c, ⌊c₀·(1 + α·Vol + β·Util)⌋ in units of 1e-18; `volatility` and `utilization` are those of completed
 * epochs. Rounds down, in favour of the pool. Sound form of equation 30, with c₀ = λ₀/(2·q̄²).
 */
export const targetFloorDown = (rule: CurvatureRule, volatility: bigint, utilization: bigint): bigint =>
  mulDivDown(
    rule.base,
    WAD * WAD + rule.volatilityWeight * volatility + rule.utilizationWeight * utilization,
    WAD * WAD,
  );

/**
 * Util and the target of c together, with every number of the caller's checked: below 2^112, and target reserves above 0.
 * Both round down, in favour of the pool. Equation 30. Refused as LengthMismatch (no reserves), Negative, OutOfBounds.
 */
export const viewCurvatureTarget = (
  rule: CurvatureRule,
  volatility: bigint,
  reserves: readonly MeasuredReserve[],
): Result.Result<{ readonly utilization: bigint; readonly target: bigint }, Refusal> => {
  if (reserves.length === 0)
    return Result.fail(refusal("LengthMismatch", "input.reserves", "0", "at least 1 reserve and its target"));
  const numbers = [...Object.values(rule), volatility, ...reserves.flatMap(({ q, target }) => [q, target])];
  const beyond = numbers.find((value) => value < 0n || value >= QUANTITY_LIMIT);
  if (beyond !== undefined)
    return Result.fail(
      refusal(beyond < 0n ? "Negative" : "OutOfBounds", "params", beyond, "at least 0 and below 2^112"),
    );
  if (reserves.some(({ target }) => target === 0n))
    return Result.fail(refusal("OutOfBounds", "input.reserves", "0", "measured against targets of at least 1"));
  const utilization = utilizationDown(reserves);
  return Result.succeed({ utilization, target: targetFloorDown(rule, volatility, utilization) });
};
