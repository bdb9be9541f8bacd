import { type Choice, fix } from "../../checker/action/index.ts";
import { type CurvatureRule, targetWithin, utilizationWithin } from "../../equations/curvature.ts";
import { WAD } from "../../vocabulary/units.ts";

type Used = "utilization";
type Aimed = keyof CurvatureRule<bigint> | "target";

/**
 * Util = 1 − min(qᵢ/q̄ᵢ) within [0, 1], units of 1e-18, rounded down; q̄ᵢ ≥ 1 are the target reserves at the present share
 * supply. Equation 30, clamped.
 */
export const utilization = (resources: readonly { readonly q: bigint; readonly target: bigint }[]): bigint => {
  const choice: Choice<Used> = {
    kind: "choice",
    name: "utilization",
    extremum: "largest",
    from: (a) => a.literal(0n),
    upTo: (a) => a.literal(WAD),
    given: [],
    holds: (a, given) =>
      utilizationWithin(
        a,
        given.utilization,
        resources.map(({ q, target }) => ({ q: a.literal(q), target: a.literal(target) })),
      ),
  };
  const scratch = { utilization: 0n };
  fix(choice, scratch);
  return scratch.utilization;
};

const fixTarget: Choice<Aimed> = {
  kind: "choice",
  name: "target",
  extremum: "largest",
  from: (a) => a.literal(0n),
  given: [],
  holds: (a, given) => targetWithin(a, given.target, given),
};

/** The target of c, ⌊c₀·(1 + α·Vol + β·Util)⌋, of completed epochs only. Equation 30. */
export const targetOf = (rule: CurvatureRule<bigint>): bigint => {
  const scratch = { ...rule, target: 0n };
  fix(fixTarget, scratch);
  return scratch.target;
};
