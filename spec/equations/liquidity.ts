import { type Arithmetic, product } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { type Curve, price } from "./invariant.ts";
import { numbered } from "./numbered.ts";

/** What one resource of a deposit is, beside what the pool holds of it. */
export interface Contribution<N> {
  readonly deposited: N;
  readonly reserve: N;
  /** The resource's weight as so many parts of the sum of all parts, an integer. */
  readonly parts: number;
}

const power = <N, B>(a: Arithmetic<N, B>, base: N, exponent: number): N =>
  product(a, a.literal(1n), ...Array.from({ length: exponent }, () => base));

/**
 * Equation 31 as printed, without its roots: s is at most S·Π(Δqᵢ/qᵢ)^{wᵢ} where the weight wᵢ is parts/Σparts. The
 * largest such integer is what the paper mints. It ignores the credits altogether, and a mean is at least the
 * smallest of what it averages, so that a lopsided deposit is given shares of what it did not bring.
 */
export const literalSharesWithin = numbered(
  "31",
  "literal",
  "shares of a deposit",
  <N, B>(a: Arithmetic<N, B>, minted: N, shares: N, contributions: readonly Contribution<N>[]): B => {
    const whole = contributions.reduce((total, { parts }) => total + parts, 0);
    const of = (amount: (contribution: Contribution<N>) => N): N =>
      product(a, a.literal(1n), ...contributions.map((each) => power(a, amount(each), each.parts)));
    return a.atMost(
      a.multiply(
        power(a, minted, whole),
        of(({ reserve }) => reserve),
      ),
      a.multiply(
        power(a, shares, whole),
        of(({ deposited }) => deposited),
      ),
    );
  },
);

/** A part of a reserve: `part` of the `shares` that the whole reserve belongs to. */
export interface Portion<N> {
  readonly reserve: N;
  readonly part: N;
  readonly shares: N;
}

/** `amount` is at least reserve·part/S: the smallest such integer is what a mint takes. Rounds up, for the pool. */
export const coversPortion = numbered(
  "31",
  "sound",
  "a deposit covers its shares",
  <N, B>(a: Arithmetic<N, B>, amount: N, { reserve, part, shares }: Portion<N>): B =>
    a.atMost(a.multiply(reserve, part), a.multiply(amount, shares)),
);

/** `amount` is at most reserve·part/S: the largest such integer is what a burn pays. Rounds down, for the pool. */
export const withinPortion = numbered(
  "31",
  "sound",
  "a withdrawal within its shares",
  <N, B>(a: Arithmetic<N, B>, amount: N, { reserve, part, shares }: Portion<N>): B =>
    a.atMost(a.multiply(amount, shares), a.multiply(reserve, part)),
);

/**
 * Equation 31 made sound, for one resource: s·q ≤ Δq·S and s·p ≤ Δp·S. The largest s for which this holds of every
 * resource is what a deposit of amounts mints: S times the smallest ratio over both sides. Rounds down, for the pool.
 */
export const sharesWithin = numbered(
  "31",
  "sound",
  "shares within a deposit",
  <N, B>(
    a: Arithmetic<N, B>,
    minted: N,
    { q, p, shares }: Pick<Curve<N>, "q" | "p" | "shares">,
    offered: { readonly resource: N; readonly credits: N },
  ): B =>
    a.and(
      a.atMost(a.multiply(minted, q), a.multiply(offered.resource, shares)),
      a.atMost(a.multiply(minted, p), a.multiply(offered.credits, shares)),
    ),
);

/** One share's claim on a reserve does not fall: r'/S' ≥ r/S, multiplied out. Below 2^224. */
export const claimKept = numbered(
  "31",
  "sound",
  "the claim of a share does not fall",
  <N, B>(
    a: Arithmetic<N, B>,
    before: { readonly reserve: N; readonly shares: N },
    after: { readonly reserve: N; readonly shares: N },
  ): B => a.atMost(a.multiply(before.reserve, after.shares), a.multiply(after.reserve, before.shares)),
);

/**
 * How far the rounding of a mint or a burn may move the price π = N/D (N and D as in equation 7, units of 1e-36):
 * π' − π < (W + 2c)/D' upward, π − π' < π·(W + m)/D' downward; for m = 0 that is (1 + 2c)/q' and π/q' with c and q'
 * in units of 1e-18: as much as one unit more of credits, or of the resource, in the pool.
 *
 * Because: with t = S'/S a mint or a burn leaves q' = t·q + ε and p' = t·p + δ, 0 ≤ ε, δ < 1 (what rounds up stays, what
 * rounds down stays). Both N and D are linear in (q, p, S), so N' = t·N + W·δ + 2c·ε and D' = t·D + W·ε + m·δ, and
 * (π' − π)·D·D' = N'·D − N·D' = (W·δ + 2c·ε)·D − (W·ε + m·δ)·N, from which t has gone. Without rounding the price stays.
 */
export const priceShiftWithin = numbered(
  "price shift",
  "sound",
  "the price moves by less than the rounding",
  <N, B>(a: Arithmetic<N, B>, before: Curve<N>, after: Curve<N>): B => {
    const [from, to] = [price(a, before), price(a, after)];
    const shift = a.subtract(a.multiply(to.numerator, from.denominator), a.multiply(from.numerator, to.denominator));
    const wad = a.literal(WAD);
    const upward = a.multiply(a.add(wad, a.multiply(a.literal(2n), before.c)), from.denominator);
    const downward = a.multiply(a.add(wad, before.m), from.numerator);
    return a.and(a.less(shift, upward), a.less(a.subtract(a.literal(0n), downward), shift));
  },
);

/**
 * Φ' ≥ Φ of a proportional change, for every curve: with q' ≥ t·q, p' ≥ t·p, t = S'/S, c, β and m unchanged, P_w' ≥ t·P_w and
 * so I' ≥ t²·I. This is the hypothesis under which `phiKept` follows; both sides multiplied out.
 */
export const grownInProportion = numbered(
  "31",
  "sound",
  "reserves keep up with the shares",
  <N, B>(a: Arithmetic<N, B>, before: Curve<N>, after: Curve<N>): B =>
    a.and(
      claimKept(a, { reserve: before.q, shares: before.shares }, { reserve: after.q, shares: after.shares }),
      claimKept(a, { reserve: before.p, shares: before.shares }, { reserve: after.p, shares: after.shares }),
    ),
);
