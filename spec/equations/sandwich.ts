import { type Arithmetic, product, square, sum } from "../arithmetic/arithmetic.ts";
import { numbered } from "./numbered.ts";

/**
 * Equation 29 as printed: π(Δq_f + Δq_v) − π(Δq_f) − 2·f(Δq_f), the prices and the fee given. A price less an amount:
 * the units differ, and the attacker's size is missing from the first part.
 */
export const literalSandwichProfit = numbered(
  "29",
  "literal",
  "sandwich profit",
  <N, B>(a: Arithmetic<N, B>, priceAfterBoth: N, priceAfterFront: N, fee: N): N =>
    a.subtract(a.subtract(priceAfterBoth, priceAfterFront), a.multiply(a.literal(2n), fee)),
);

/** A curve without inertia and the two purchases on it: A = q·P, the floor c, f the attacker's, v the victim's; f + v < q. Over the reals. */
export interface Sandwich<N> {
  readonly q: N;
  /** A = q·P, credits times resource. */
  readonly level: N;
  readonly floor: N;
  readonly front: N;
  readonly victim: N;
}

/** A·x/(q·(q − x)) + c·x: what the curve receives for x out of the reserve q, and gives for x back into q − x. */
const exchanged = <N, B>(a: Arithmetic<N, B>, { level, floor }: Sandwich<N>, q: N, x: N): N =>
  a.add(a.divide(a.multiply(level, x), a.multiply(q, a.subtract(q, x))), a.multiply(floor, x));

/** What the attacker's purchase of f costs before the victim, fees apart. */
export const frontRunCost = numbered(
  "29",
  "sound",
  "cost of the front run",
  <N, B>(a: Arithmetic<N, B>, s: Sandwich<N>): N => exchanged(a, s, s.q, s.front),
);

/** What the attacker's sale of f brings after the victim's purchase, fees apart. */
export const backRunProceeds = numbered(
  "29",
  "sound",
  "proceeds of the back run",
  <N, B>(a: Arithmetic<N, B>, s: Sandwich<N>): N => exchanged(a, s, a.subtract(s.q, s.victim), s.front),
);

/**
 * A·(1/(q−f−v) − 1/(q−v) − 1/(q−f) + 1/q): the attacker's profit, fees apart. Positive whatever the sizes, free of c, and
 * growing with f: that a large front run loses (Proposition 9) is the wrong way round.
 */
export const grossSandwichProfit = numbered(
  "29",
  "sound",
  "gross sandwich profit",
  <N, B>(a: Arithmetic<N, B>, { q, level, front, victim }: Sandwich<N>): N => {
    const over = (reserve: N): N => a.divide(level, reserve);
    const afterFront = a.subtract(q, front);
    return a.add(
      a.subtract(a.subtract(over(a.subtract(afterFront, victim)), over(a.subtract(q, victim))), over(afterFront)),
      over(q),
    );
  },
);

/** (1 − g)·N₂ − N₁/(1 − g): the attacker's profit at the flat rate g on both legs; N₁ the cost of the front run, N₂ the proceeds of the back run. */
export const netSandwichProfit = numbered(
  "29",
  "sound",
  "net sandwich profit",
  <N, B>(a: Arithmetic<N, B>, s: Sandwich<N>, rate: N): N => {
    const kept = a.subtract(a.literal(1n), rate);
    return a.subtract(a.multiply(kept, backRunProceeds(a, s)), a.divide(frontRunCost(a, s), kept));
  },
);

/** Equation 35 as printed: L²/(4‖q‖²)/(1 + f_r·L/‖q‖) − 2·f_m·L, the claimed bound on what a flash loan of L extracts. Negative for small loans, not for large ones. */
export const literalFlashLoanBound = numbered(
  "35",
  "literal",
  "claimed bound of flash loan profit",
  <N, B>(a: Arithmetic<N, B>, loan: N, norm: N, riskRate: N, marketRate: N): N =>
    a.subtract(
      a.divide(
        a.divide(square(a, loan), a.multiply(a.literal(4n), square(a, norm))),
        a.add(a.literal(1n), a.divide(a.multiply(riskRate, loan), norm)),
      ),
      product(a, a.literal(2n), marketRate, loan),
    ),
);

/** Theorem 10's L* = ‖q‖·(1 − 2·f_m)/(2·f_r), beyond which the bound is said to be negative. */
export const literalFlashLoanThreshold = numbered(
  "35",
  "literal",
  "claimed threshold of flash loan profit",
  <N, B>(a: Arithmetic<N, B>, norm: N, riskRate: N, marketRate: N): N =>
    a.divide(
      a.multiply(norm, a.subtract(a.literal(1n), a.multiply(a.literal(2n), marketRate))),
      a.multiply(a.literal(2n), riskRate),
    ),
);

/** Σ paid ≥ Σ fees: trades that leave q where it was cost those who made them at least their fees, at any size. `paid` counts what was received as negative. */
export const cycleCostsFees = numbered(
  "35",
  "sound",
  "a cycle costs at least its fees",
  <N, B>(a: Arithmetic<N, B>, paid: readonly N[], fees: readonly N[]): B => a.atMost(sum(a, fees), sum(a, paid)),
);
