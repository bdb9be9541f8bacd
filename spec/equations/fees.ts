import { type Arithmetic, product, smaller, square, sum } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { numbered } from "./numbered.ts";

/** Equation 28 as printed, with the ratio of the norms ‖Δq‖/‖q‖ given. Mixes units of different resources, and is escaped by splitting a trade. */
export const literalFee = numbered(
  "28",
  "literal",
  "total fee",
  <N, B>(
    a: Arithmetic<N, B>,
    f: {
      readonly market: N;
      readonly risk: N;
      readonly normRatio: N;
      readonly volatilityRate: N;
      readonly volatility: N;
    },
  ): N => sum(a, [f.market, a.multiply(f.risk, f.normRatio), a.multiply(f.volatilityRate, f.volatility)]),
);

/** That `ratio` is ‖Δq‖₂/‖q‖₂, without a square root: ratio ≥ 0 and ratio²·Σq² = Σ Δq². */
export const isNormRatio = <N, B>(a: Arithmetic<N, B>, ratio: N, changes: readonly N[], reserves: readonly N[]): B => {
  const squares = (values: readonly N[]): N =>
    sum(
      a,
      values.map((value) => square(a, value)),
    );
  return a.and(
    a.atMost(a.literal(0n), ratio),
    a.equal(a.multiply(square(a, ratio), squares(reserves)), squares(changes)),
  );
};

/** `part` is at least value·rate/W: the predicate of every charge, whose smallest solution is ⌈value·rate/W⌉. Rounds up, for the pool. */
export const coversRate = numbered(
  "28",
  "sound",
  "a charge covers its rate",
  <N, B>(a: Arithmetic<N, B>, part: N, value: N, rate: N): B =>
    a.atMost(a.multiply(value, rate), a.multiply(part, a.literal(WAD))),
);

/** g = min(cap, base + surcharge): the capped rate of the base fee and the volatility surcharge. Units of 1e-18. */
export const feeRate = numbered(
  "28",
  "sound",
  "capped fee rate",
  <N, B>(a: Arithmetic<N, B>, cap: N, base: N, surcharge: N): N => smaller(a, cap, a.add(base, surcharge)),
);

/** ρ = min(cap − g, share): the rate of the risk charge, what the cap leaves. Units of 1e-18. */
export const riskRate = numbered(
  "28",
  "sound",
  "capped risk rate",
  <N, B>(a: Arithmetic<N, B>, cap: N, rate: N, share: N): N => smaller(a, a.subtract(cap, rate), share),
);

/** `part` is at least w·x²·W/q²: one resource's part of the squared relative size of a trade, units of 1e-36. Rounds up, for the pool. */
export const coversRelativeSize = numbered(
  "28",
  "sound",
  "weighted squared relative size",
  <N, B>(a: Arithmetic<N, B>, part: N, traded: { readonly weight: N; readonly amount: N; readonly q: N }): B =>
    a.atMost(
      product(a, traded.weight, square(a, traded.amount), a.literal(WAD)),
      a.multiply(part, square(a, traded.q)),
    ),
);

/** `size` is at least the square root of `squared`. */
export const coversRoot = numbered(
  "28",
  "sound",
  "relative size from its square",
  <N, B>(a: Arithmetic<N, B>, size: N, squared: N): B => a.atMost(squared, square(a, size)),
);

/** `total` leaves `net` after the fee at `rate`: total·(W − rate) ≥ net·W. Its smallest solution is ⌈net·W/(W − rate)⌉. Rounds up, for the pool. */
export const coversAfterFee = numbered(
  "28",
  "sound",
  "an amount that leaves a net amount",
  <N, B>(a: Arithmetic<N, B>, total: N, net: N, rate: N): B =>
    a.atMost(a.multiply(net, a.literal(WAD)), a.multiply(total, a.subtract(a.literal(WAD), rate))),
);

/** The net quantity of a resource bought in a block, before and after a trade, and what the block opened at. */
export interface BlockMove<N> {
  /** ρ, units of 1e-18. */
  readonly factor: N;
  readonly price0: N;
  readonly q0: N;
  /** Net quantity bought before the trade; negative when more was sold. */
  readonly before: N;
  readonly after: N;
}

/**
 * `part` is at least ρ·π₀·(X_a² − X_b²)/(2·q₀·W²). Its smallest solution from 0 is the per-block risk charge, in
 * credits of 1e-18: 0 where the trade brings the net quantity no farther from 0. It telescopes: whatever the trades
 * between, the charges from one net quantity to another add up to at least that of the one trade. Rounds up, for the pool.
 */
export const coversBlockRisk = numbered(
  "28",
  "sound",
  "per-block risk charge",
  <N, B>(a: Arithmetic<N, B>, part: N, { factor, price0, q0, before, after }: BlockMove<N>): B =>
    a.atMost(
      product(a, factor, price0, a.subtract(square(a, after), square(a, before))),
      product(a, part, a.literal(2n * WAD * WAD), q0),
    ),
);
