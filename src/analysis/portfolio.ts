/** What a pool holds: a resource and credits. */
export interface Holdings {
  readonly q: number;
  readonly p: number;
}

/**
 * One provider's pool between a resource and credits, as arbitrage leaves it: a function of the outside price alone. Fee-free;
 * `withFee` adds what a move of the price pays.
 */
export interface Portfolio {
  /** The price at which the pool was provided, in credits for one resource. */
  readonly startPrice: number;
  readonly start: Holdings;
  /** What the pool holds once its price is the outside price. */
  readonly holdings: (price: number) => Holdings;
  /** −dq/dπ: resource that a rise of the price by one credit draws out. 0 where the pool has left its range. */
  readonly depth: (price: number) => number;
  /** V_hold − V_pool in credits at an outside price; at least 0. */
  readonly loss: (price: number) => number;
}

/** q·π + p. */
export const worthOf = ({ q, p }: Holdings, price: number): number => q * price + p;

/** Equation 25 at an outside price: V_pool/V_hold − 1, at most 0. */
export const impermanentLossAt = (portfolio: Portfolio, price: number): number =>
  -portfolio.loss(price) / worthOf(portfolio.start, price);

/**
 * Depth at the start, in units of what a constant product of the same worth has there: 4π²·depth/V. To second order in the price
 * change it is also the loss in units of that pool's: V_hold − V_pool = ½·depth·Δπ² for any curve.
 */
export const capitalEfficiency = ({ depth, start, startPrice }: Portfolio): number =>
  (4 * startPrice * startPrice * depth(startPrice)) / worthOf(start, startPrice);

/** Loss in credits outside a range: at its end, and then as holdings that no longer change. Both parts have one sign. */
export const lossBeyond = (
  start: Holdings,
  within: (price: number) => number,
  holdings: (price: number) => Holdings,
  [low, high]: readonly [number, number],
  price: number,
): number => {
  const end = Math.min(Math.max(price, low), high);
  const inside = within(end);
  return end === price ? inside : inside + (start.q - holdings(end).q) * (price - end);
};

/** What one arbitrage leaves the provider with where traders pay a rate on credits. */
export interface FeeOutcome {
  /** The pool's price after: a fee short of the outside price. */
  readonly poolPrice: number;
  /** Fee income in credits. */
  readonly fees: number;
  /** (V_pool + fees)/V_hold − 1 at the outside price: can be positive. */
  readonly impermanentLoss: number;
}

/**
 * One move of the outside price, followed by the one arbitrage trade that pays: it stops at π(1 − g) from below and π/(1 − g) from
 * above. The fee is g of the credits that the trader pays, or that the curve pays out; it stays outside the curve. 0 ≤ g < 1.
 */
export const withFee = (portfolio: Portfolio, price: number, rate: number): FeeOutcome => {
  const { start, startPrice } = portfolio;
  const rising = price > startPrice;
  const poolPrice = rising ? Math.max(startPrice, price * (1 - rate)) : Math.min(startPrice, price / (1 - rate));
  const after = poolPrice === startPrice ? start : portfolio.holdings(poolPrice);
  const moved = after.p - start.p;
  const fees = rising ? (rate * moved) / (1 - rate) : -rate * moved;
  const loss = portfolio.loss(poolPrice) + (start.q - after.q) * (price - poolPrice) - fees;
  return { poolPrice, fees, impermanentLoss: -loss / worthOf(start, price) };
};
