import { type Arithmetic, product, smaller, square, sum } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { type Curve, invariant, price, virtualCredits } from "./invariant.ts";
import { numbered } from "./numbered.ts";

/** A reserve and the target it is measured against, of the same unit. */
export interface Measured<N> {
  readonly q: N;
  readonly target: N;
}

/** Equation 30's Util as printed: 1 − min(qᵢ/q̄ᵢ). Negative when every reserve is above its target. At least one resource. */
export const literalUtilization = numbered(
  "30",
  "literal",
  "utilization",
  <N, B>(a: Arithmetic<N, B>, resources: readonly Measured<N>[]): N =>
    a.subtract(
      a.literal(1n),
      resources.map(({ q, target }) => a.divide(q, target)).reduce((left, right) => smaller(a, left, right)),
    ),
);

/**
 * Equation 30 as printed: λ(t) = λ₀·(1 + α·Vol + β·Util). Put in force after every trade it moves the price at fixed
 * reserves and can be looted: the machine `curvature/literal` shows the loop.
 */
export const literalCurvature = numbered(
  "30",
  "literal",
  "curvature",
  <N, B>(
    a: Arithmetic<N, B>,
    rule: {
      readonly base: N;
      readonly volatilityWeight: N;
      readonly volatility: N;
      readonly utilizationWeight: N;
      readonly utilization: N;
    },
  ): N =>
    a.multiply(
      rule.base,
      sum(a, [
        a.literal(1n),
        a.multiply(rule.volatilityWeight, rule.volatility),
        a.multiply(rule.utilizationWeight, rule.utilization),
      ]),
    ),
);

/**
 * `part` is at most 1 − qᵢ/q̄ᵢ of some resource, or 0: the largest such integer, units of 1e-18, is Util, within [0, 1].
 * Rounds down, so that the target does: a lower target favours the pool, which only a raise can cost anything.
 */
export const utilizationWithin = numbered(
  "30",
  "sound",
  "utilization",
  <N, B>(a: Arithmetic<N, B>, part: N, resources: readonly Measured<N>[]): B =>
    a.or(
      a.equal(part, a.literal(0n)),
      ...resources.map(({ q, target }) =>
        a.atMost(a.add(a.multiply(part, target), a.multiply(a.literal(WAD), q)), a.multiply(a.literal(WAD), target)),
      ),
    ),
);

/** What the target of a price floor is made from; rates, Vol and Util in units of 1e-18. */
export interface CurvatureRule<N> {
  /** c₀ = λ₀/(2·q̄²), the floor when nothing is volatile or used. */
  readonly base: N;
  readonly volatilityWeight: N;
  readonly volatility: N;
  readonly utilizationWeight: N;
  readonly utilization: N;
}

/**
 * `target` is at most c₀·(1 + α·Vol + β·Util): the largest such integer is the target of c, which updates may approach
 * and not pass. Rounds down, in favour of the pool.
 */
export const targetWithin = numbered(
  "30",
  "sound",
  "target of the price floor",
  <N, B>(a: Arithmetic<N, B>, target: N, rule: CurvatureRule<N>): B =>
    a.atMost(
      a.multiply(target, a.literal(WAD * WAD)),
      a.multiply(
        rule.base,
        sum(a, [
          a.literal(WAD * WAD),
          a.multiply(rule.volatilityWeight, rule.volatility),
          a.multiply(rule.utilizationWeight, rule.utilization),
        ]),
      ),
    ),
);

/**
 * β' is at most (β·S + 2q·Δc)/S: the largest such integer is the credits a share that leave the price where it is when
 * c becomes c + Δc, Δc of either sign. Rounds down, which raises P_w by less than S: in favour of the pool.
 */
export const neutralWithin = numbered(
  "30",
  "sound",
  "price-neutral credits a share",
  <N, B>(a: Arithmetic<N, B>, beta: N, before: Curve<N>, step: N): B =>
    a.atMost(
      a.multiply(beta, before.shares),
      a.add(a.multiply(before.beta, before.shares), product(a, a.literal(2n), before.q, step)),
    ),
);

/**
 * 4·d·q·W ≥ S²: a lowering of c by d outweighs the rounding of β.
 *
 * A trader who holds q₁ − q₀ = x across an update at q and restores q₁ leaves p smaller by
 * (r·x − d·x²)/(q₁·W) at most, where 0 ≤ r < S is the rounding of β·S and x ≥ 0 the resource put in after it (with
 * inertia by less). Its maximum over x is below r²/(4·d·q·W), hence below one unit, hence 0 for an integer p.
 */
export const loweringOutweighsRounding = numbered(
  "30",
  "sound",
  "a lowering outweighs the rounding of credits a share",
  <N, B>(a: Arithmetic<N, B>, lowering: N, before: Curve<N>): B =>
    a.atMost(square(a, before.shares), product(a, a.literal(4n), lowering, before.q, a.literal(WAD))),
);

/** The prices from lagged·(1 − width) to lagged·(1 + width). */
export interface Band<N> {
  /** Credits for one resource, units of 1e-18. */
  readonly lagged: N;
  /** Below 1e18. */
  readonly width: N;
}

/** The price of the curve lies in the band: lagged·(W − width) ≤ π·W² ≤ lagged·(W + width), multiplied out. */
export const withinBand = numbered(
  "30",
  "sound",
  "the price lies in the band",
  <N, B>(a: Arithmetic<N, B>, curve: Curve<N>, { lagged, width }: Band<N>): B => {
    const { numerator, denominator } = price(a, curve);
    const spot = a.multiply(numerator, a.literal(WAD * WAD));
    const edge = (part: N): N => product(a, lagged, part, denominator);
    return a.and(
      a.atMost(edge(a.subtract(a.literal(WAD), width)), spot),
      a.atMost(spot, edge(a.add(a.literal(WAD), width))),
    );
  },
);

/**
 * 2·(edge − c)·q² ≤ I on the curve's level set, `edge` a price in units of 1e-36: its price at the reserve `q` is at
 * least `edge`. Exact without inertia. With it, true of every reserve at which that holds and of some more.
 */
export const priceAtLeast = numbered(
  "30",
  "sound",
  "reserves at which the price is above an edge of the band",
  <N, B>(a: Arithmetic<N, B>, q: N, curve: Curve<N>, edge: N): B =>
    a.atMost(
      product(a, a.literal(2n), a.subtract(edge, a.multiply(curve.c, a.literal(WAD))), square(a, q)),
      a.multiply(invariant(a, curve), a.literal(WAD)),
    ),
);

/** 2·(edge − c)·q² ≥ I: the price at the reserve `q` is at most `edge`, exact; for curves without inertia only. */
export const priceAtMost = numbered(
  "30",
  "sound",
  "reserves at which the price is below an edge of the band",
  <N, B>(a: Arithmetic<N, B>, q: N, curve: Curve<N>, edge: N): B =>
    a.atMost(
      a.multiply(invariant(a, curve), a.literal(WAD)),
      product(a, a.literal(2n), a.subtract(edge, a.multiply(curve.c, a.literal(WAD))), square(a, q)),
    ),
);

/**
 * A raise of c by `step` at the reserve q, inside a cycle that bought first, from `start` ≥ q down to q, and sells back
 * afterwards, gives the trader no more than the fees of the cycle at the rate g:
 *
 *     (step·x + S)·(q·W + m·p)·(W − g)² ≤ g·(2W − g)·(P_w + c·start)·q·W,   x = start − q.
 *
 * Derivation. Let C be what the curve received for x before the raise and G what it pays more than C for x after it.
 * On level sets of I, with h = start·W + m·(credits)/2 the mean of the slope's denominator at both ends of a leg,
 * C·h = x·(P_w + c·start) and G·h' = step·x² + r·x with 0 ≤ r < S. The trader pays C/(1 − g), the fee included, and gets
 * (1 − g)·(C + G): no profit iff G·(1 − g)² ≤ C·g·(2 − g). Dividing by x leaves the condition with h/h' in place of
 * (q·W + m·p)/(q·W); h = h' without inertia, where it is exact but for r < S, and h/h' is at most that with it.
 * Integer amounts, fees rounded up, several trades in place of one, and risk charges only add to what the trader pays.
 * Both sides are linear in `start`: what holds at both ends of an interval of starts holds within it.
 */
export const buyingFirstPaysFees = numbered(
  "30",
  "sound",
  "a cycle around a raise that buys first pays its fees in vain",
  <N, B>(a: Arithmetic<N, B>, step: N, at: Curve<N>, start: N, rate: N): B => {
    const wad = a.literal(WAD);
    const plainSlope = a.multiply(at.q, wad);
    return a.atMost(
      product(
        a,
        a.add(a.multiply(step, a.subtract(start, at.q)), at.shares),
        a.add(plainSlope, a.multiply(at.m, at.p)),
        square(a, a.subtract(wad, rate)),
      ),
      product(
        a,
        rate,
        a.subtract(a.literal(2n * WAD), rate),
        a.add(virtualCredits(a, at), a.multiply(at.c, start)),
        plainSlope,
      ),
    );
  },
);

/**
 * The same for a cycle that sells first, from `start` ≤ q up to q, and buys back after the raise:
 *
 *     step·x·W² ≤ g·(2W − g)·(P_w + c·start),   x = q − start.
 *
 * Derivation. The curve paid Y with Y·h = x·(P_w + c·start) and receives Y − G with G·h' = step·x² − r·x. The trader got
 * (1 − g)·Y and pays (Y − G)/(1 − g): no profit iff G ≤ g·(2 − g)·Y. The rounding of β is against the trader, and so is
 * inertia: h ≤ h'. Again linear in `start`, and true at start = q.
 */
export const sellingFirstPaysFees = numbered(
  "30",
  "sound",
  "a cycle around a raise that sells first pays its fees in vain",
  <N, B>(a: Arithmetic<N, B>, step: N, at: Curve<N>, start: N, rate: N): B =>
    a.atMost(
      product(a, step, a.subtract(at.q, start), a.literal(WAD * WAD)),
      product(a, rate, a.subtract(a.literal(2n * WAD), rate), a.add(virtualCredits(a, at), a.multiply(at.c, start))),
    ),
);

/** Reserves from which a cycle that is inside the band can start: `nearest` ≤ q ≤ `farthest`. */
export interface Starts<N> {
  readonly nearest: N;
  readonly farthest: N;
}

/** No cycle that starts at any reserve from `nearest` to `farthest` can pay its fees from a raise of c by `step`. */
export const raisePaysFees = numbered(
  "30",
  "sound",
  "no cycle inside the band can pay its fees from a raise",
  <N, B>(a: Arithmetic<N, B>, step: N, at: Curve<N>, { nearest, farthest }: Starts<N>, rate: N): B =>
    a.and(
      buyingFirstPaysFees(a, step, at, farthest, rate),
      buyingFirstPaysFees(a, step, at, at.q, rate),
      sellingFirstPaysFees(a, step, at, nearest, rate),
    ),
);

/**
 * leak·start·W ≤ step·(at − start)² + S·|at − start|: the most credits that a cycle from `start` around a raise of c by
 * `step` at the reserve `at` can take out of the curve, fees apart. At any size, with inertia too.
 */
export const leakWithin = numbered(
  "30",
  "sound",
  "leak of a raise",
  <N, B>(
    a: Arithmetic<N, B>,
    leak: N,
    raise: { readonly step: N; readonly at: N; readonly start: N; readonly shares: N },
  ): B => {
    const moved = a.subtract(raise.at, raise.start);
    const distance = a.choose(a.less(moved, a.literal(0n)), a.subtract(a.literal(0n), moved), moved);
    return a.atMost(
      product(a, leak, raise.start, a.literal(WAD)),
      a.add(a.multiply(raise.step, square(a, moved)), a.multiply(raise.shares, distance)),
    );
  },
);
