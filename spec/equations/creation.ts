import { type Arithmetic, product, square } from "../arithmetic/arithmetic.ts";
import { WAD } from "../vocabulary/units.ts";
import { numbered } from "./numbered.ts";

/** `c` is at most λ·W²/(2·q̄²): the largest such integer is the price floor of a new pool. Rounds down. Equation 4's potential, its slope at q̄. */
export const floorWithin = numbered(
  "4",
  "sound",
  "price floor from curvature and target",
  <N, B>(a: Arithmetic<N, B>, c: N, lambda: N, target: N): B =>
    a.atMost(product(a, a.literal(2n), c, square(a, target)), a.multiply(lambda, a.literal(WAD * WAD))),
);

/** `credits` is at most λ·W/q̄: the largest such integer is b, the credits that the potential sets aside. Rounds down. */
export const creditsWithin = numbered(
  "4",
  "sound",
  "credits set aside by the potential",
  <N, B>(a: Arithmetic<N, B>, credits: N, lambda: N, target: N): B =>
    a.atMost(a.multiply(credits, target), a.multiply(lambda, a.literal(WAD))),
);

/** `beta` is at most b·W/S: the largest such integer is the credits a share. Rounds down. */
export const creditsAShareWithin = numbered(
  "4",
  "sound",
  "credits a share",
  <N, B>(a: Arithmetic<N, B>, beta: N, credits: N, shares: N): B =>
    a.atMost(a.multiply(beta, shares), a.multiply(credits, a.literal(WAD))),
);
