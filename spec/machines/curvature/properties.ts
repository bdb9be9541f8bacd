import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant } from "../../checker/machine.ts";
import { leakWithin, withinBand } from "../../equations/curvature.ts";
import { admissible, type Curve, invariant, phiKept, price } from "../../equations/invariant.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import type { CurvatureConstants, CurvatureState, Cycle } from "./state.ts";

export const curveOf = ({ m, shares }: CurvatureConstants, { q, p, c, beta }: CurvatureState): Curve<bigint> => ({
  q,
  p,
  c,
  beta,
  m,
  shares,
});

/** The cycle of a trader who is back at the reserve that it began with. */
const closed = ({ q, cycle }: CurvatureState): Cycle | null => (cycle !== null && cycle.q === q ? cycle : null);

const aroundLowerings = (state: CurvatureState): Cycle | null => {
  const cycle = closed(state);
  return cycle !== null && cycle.raise === null ? cycle : null;
};

const aroundRaise = (state: CurvatureState): (Cycle & { readonly raise: NonNullable<Cycle["raise"]> }) | null => {
  const cycle = closed(state);
  return cycle !== null && cycle.raise !== null ? { ...cycle, raise: cycle.raise } : null;
};

const insideBand = (state: CurvatureState): boolean => {
  const cycle = aroundRaise(state);
  return cycle !== null && cycle.raise.nearest <= cycle.q && cycle.q <= cycle.raise.farthest;
};

export const curvatureInvariants = (constants: CurvatureConstants): readonly Invariant<CurvatureState>[] => [
  {
    name: "staysMarket",
    statement: "q, p ≥ 1, 0 ≤ c, β < 2^112, and the curve is admissible",
    holds: (state) =>
      state.q >= 1n &&
      state.p >= 1n &&
      [state.c, state.beta].every((parameter) => parameter >= 0n && parameter < QUANTITY_LIMIT) &&
      admissible(integer, curveOf(constants, state)),
  },
  {
    name: "noProfitAroundLowering",
    statement:
      "trades that restore q around a lowering of c leave p at least what it was; around k lowerings, at most k − 1 less",
    when: (state) => (aroundLowerings(state)?.lowerings ?? 0n) > 0n,
    holds: (state) => {
      const cycle = aroundLowerings(state);
      return cycle === null || state.p >= cycle.p - (cycle.lowerings > 1n ? cycle.lowerings - 1n : 0n);
    },
  },
  {
    name: "raiseLeakBounded",
    statement: "trades that restore q₀ around a raise at q₁ take Δc(q₁−q₀)²/q₀ + (S/W)|q₁−q₀|/q₀ out of p at most",
    when: (state) => aroundRaise(state) !== null,
    holds: (state) => {
      const cycle = aroundRaise(state);
      return (
        cycle === null ||
        leakWithin(integer, cycle.p - state.p, {
          step: cycle.raise.step,
          at: cycle.raise.at,
          start: cycle.q,
          shares: constants.shares,
        })
      );
    },
  },
  {
    name: "raisePaysNoFees",
    statement: "a cycle around a raise that begins inside the band pays at least as much in fees as it takes out of p",
    when: insideBand,
    holds: (state) => {
      const cycle = aroundRaise(state);
      return cycle === null || !insideBand(state) || cycle.p - state.p <= cycle.fees;
    },
  },
  {
    name: "targetAtLeastBase",
    statement: "the target of c is at least what it is when nothing is volatile or used",
    holds: ({ target }) => target >= constants.base,
  },
];

const isUpdate = (action: string): boolean => action === "lower" || action === "raise";

export const curvatureActionProperties = (constants: CurvatureConstants): readonly ActionProperty<CurvatureState>[] => [
  {
    name: "phiKept",
    statement: "Φ does not fall under trades and lowerings",
    when: (_before, action) => action !== "raise",
    holds: (before, action, { next }) =>
      action === "raise" || phiKept(integer, curveOf(constants, before), curveOf(constants, next)),
  },
  {
    name: "raiseLowersExactly",
    statement: "an update changes I by −2q²Δc + 2q·r, r the rounding of β·S, 0 ≤ r < S",
    when: (_before, action) => isUpdate(action),
    holds: (before, action, { next }) => {
      if (!isUpdate(action)) return true;
      const change = invariant(integer, curveOf(constants, next)) - invariant(integer, curveOf(constants, before));
      const rounding = change + 2n * before.q * before.q * (next.c - before.c);
      return rounding >= 0n && rounding < 2n * before.q * constants.shares;
    },
  },
  {
    name: "priceNeutral",
    statement: "an update moves no reserve, and the price by less than S/(q·W + m·p), upwards",
    when: (_before, action) => isUpdate(action),
    holds: (before, action, { next }) => {
      if (!isUpdate(action)) return true;
      const was = price(integer, curveOf(constants, before));
      const is = price(integer, curveOf(constants, next));
      const rise = is.numerator - was.numerator;
      return next.q === before.q && next.p === before.p && rise >= 0n && rise < constants.shares;
    },
  },
  {
    name: "towardsTarget",
    statement: "an update brings c nearer to its target, and not past it",
    when: (_before, action) => isUpdate(action),
    holds: ({ c, target }, action, { next }) =>
      action === "raise" ? c < next.c && next.c <= target : action !== "lower" || (next.c < c && next.c >= target),
  },
  {
    name: "onceAnEpoch",
    statement: "c is raised once an epoch at most",
    when: (_before, action) => action === "raise",
    holds: ({ raised }, action, { next }) => action !== "raise" || (!raised && next.raised),
  },
  {
    name: "raisedInsideBand",
    statement: "c is raised only while the spot lies in the band around the lagged price",
    when: (_before, action) => action === "raise",
    holds: (before, action) =>
      action !== "raise" ||
      withinBand(integer, curveOf(constants, before), { lagged: before.lagged, width: constants.width }),
  },
];
