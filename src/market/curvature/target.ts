import { WAD } from "../../../spec/vocabulary/units.ts";
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
