import type { Holdings, Portfolio } from "./portfolio.ts";

/** A point of the invariant with one coin of each at balance, told by t = 1/(xy) − 1 ≥ 0; x is the scarcer coin. */
interface StablePoint {
  readonly scarce: number;
  readonly plentiful: number;
  /** Price of the scarce coin in the other, at least 1. */
  readonly price: number;
}

/** Ann(x + y) + D = Ann·D + D³/(4xy) with D = 2: x + y = 2 + 2t/Ann. Every difference is written out, so that none cancels. */
const pointAt = (amplification: number, t: number): StablePoint => {
  const surplus = t / amplification;
  const half = 1 + surplus;
  const spread = Math.sqrt(surplus * (2 + surplus) + t / (1 + t));
  const plentiful = half + spread;
  const scarce = 1 / ((1 + t) * plentiful);
  const slope = 2 * (1 + t);
  return { scarce, plentiful, price: (amplification + slope / scarce) / (amplification + slope / plentiful) };
};

/** The point at a price of at least 1, by bisection of t down to neighbouring doubles. */
const pointOfPrice = (amplification: number, price: number): StablePoint => {
  if (price === 1) return pointAt(amplification, 0);
  let high = 1;
  while (pointAt(amplification, high).price < price) high *= 2;
  let low = 0;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return pointAt(amplification, high);
    if (pointAt(amplification, middle).price < price) low = middle;
    else high = middle;
  }
};

/** x(π) and y(π) for a pool of one coin of each at π = 1; by symmetry y(π) = x(1/π). */
const balanced = (amplification: number, price: number): Holdings => {
  if (price >= 1) {
    const { scarce, plentiful } = pointOfPrice(amplification, price);
    return { q: scarce, p: plentiful };
  }
  const { scarce, plentiful } = pointOfPrice(amplification, 1 / price);
  return { q: plentiful, p: scarce };
};

/**
 * Stableswap of two coins (Curve), provided in balance at the price 1: Ann(x + y) + D = Ann·D + D³/(4xy), D = 2·`each`. Ann is A·n^n = 4A in
 * the whitepaper, A·n = 2A in the contracts. Prices by solving the invariant; Ann > 0.
 */
export const stableswap = (amplification: number, each = 1): Portfolio => {
  const holdings = (price: number): Holdings => {
    const { q, p } = balanced(amplification, price);
    return { q: each * q, p: each * p };
  };
  return {
    ...{ startPrice: 1, start: { q: each, p: each }, holdings },
    depth: (price) => {
      const { q, p } = balanced(amplification, price);
      const level = 2 / (q * p);
      const slope = amplification + level / p;
      const bend = (2 * level) / (q * q) - (2 * price * level) / (q * p) + (2 * price * price * level) / (p * p);
      return (each * slope) / bend;
    },
    loss: (price) => {
      const { q, p } = balanced(amplification, price);
      return each * (price + 1) - each * (price * q + p);
    },
  };
};
