import type { Resource } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";
import { divDown, smaller } from "../fixed-point/division.ts";
import { sqrtUp } from "../fixed-point/square-root.ts";
import { type Curve, curveOf } from "./invariant.ts";

/**
 * The largest x with h(x) = g − x·(B − c·x) ≥ 0 left of the vertex of h, or null if the guess was too poor.
 *
 * h is a convex parabola with h(0) ≥ 0 and h(q) = −q·P_w < 0. The float64 root is only a first guess; one Newton step
 * in integers follows, and its result x is returned only if h(x) ≥ 0 > h(x + 1) holds in integers. There is one such x.
 */
const guessed = (g: bigint, b: bigint, c: bigint): bigint | null => {
  const bApproximate = Number(b);
  const gApproximate = Number(g);
  const discriminant = bApproximate * bApproximate - 4 * Number(c) * gApproximate;
  if (!(discriminant > 0)) return null;
  const guess = BigInt(Math.floor((2 * gApproximate) / (bApproximate + Math.sqrt(discriminant))));
  const cGuess = c * guess;
  const slopeAtGuess = b - 2n * cGuess;
  if (slopeAtGuess <= 0n) return null;
  const atGuess = g - guess * (b - cGuess);
  const step = BigInt(Math.floor(Number(atGuess) / Number(slopeAtGuess)));
  const cStep = c * step;
  const secant = slopeAtGuess - cStep;
  const atX = atGuess - step * secant;
  return atX >= 0n && atX < secant - cStep - c ? guess + step : null;
};

/**
 * The largest x ≤ q − 1 with I(q − x, p + d) ≥ I: the resource that an admissible curve gives up for d credits. d ≥ 0.
 * Units of 1e-18. Rounds down, in favour of the pool. Sound form of equations 4 and 7.
 *
 * With B = P_w + d·W + c·q and N = 2·q·d·W + m·d·(2·p + d), the change of I is 2·c·x² − 2·B·x + N. It does not fall iff
 * (B − 2·c·x)² ≥ B² − 2·c·N. Both sides are integers and B − 2·c·x = P_w' + c·q' > 0 wherever I' ≥ I, so that ⌈√⌉ of
 * the right side decides it exactly. With k = W² − 2·m·c, the right side is at least 2·c·(I·k − m·(β·S)²)/k, whatever p'
 * is, and thus not negative on an admissible curve (for k = 0 it is 2·c·I). For c = 0 the change is linear in x. Without
 * inertia x ≤ q − 1 follows, since at x = q the change is −2·q·P_w < 0; with inertia a curve can be emptied.
 */
export const resourceOutDown = ({ q, p, c, m, virtualCredits }: Curve, d: bigint): bigint => {
  const credits = d * WAD;
  const b = virtualCredits + credits + c * q;
  if (m === 0n) {
    const gap = q * credits;
    if (c === 0n) return gap / b;
    return guessed(gap, b, c) ?? (b - sqrtUp(b * b - 4n * c * gap)) / (2n * c);
  }
  const doubleGap = 2n * q * credits + m * d * (2n * p + d);
  if (c === 0n) return smaller(q - 1n, divDown(doubleGap, 2n * b));
  return smaller(q - 1n, divDown(b - sqrtUp(b * b - 2n * c * doubleGap), 2n * c));
};

/**
 * The same from what the pool stores of a resource. The constant product (c = β = m = 0) needs neither W nor P_w:
 * I' ≥ I is (q − x)·(p + d) ≥ q·p, that is x·(p + d) ≤ q·d, so that x = ⌊q·d/(p + d)⌋ is the largest, and below q since p ≥ 1.
 */
export const resourceBoughtDown = (resource: Resource, shares: bigint, d: bigint): bigint => {
  const { q, p, c, beta, m } = resource;
  return c === 0n && beta === 0n && m === 0n ? (q * d) / (p + d) : resourceOutDown(curveOf(resource, shares), d);
};
