import { type Holdings, lossBeyond, type Portfolio } from "./portfolio.ts";

/** x·y = k (Uniswap v2): V = 2√(kπ). */
export const constantProduct = (start: Holdings): Portfolio => {
  const startPrice = start.p / start.q;
  const holdings = (price: number): Holdings => {
    const root = Math.sqrt(price / startPrice);
    return { q: start.q / root, p: start.p * root };
  };
  return {
    ...{ startPrice, start, holdings },
    depth: (price) => holdings(price).q / (2 * price),
    loss: (price) => {
      const change = (price - startPrice) / (Math.sqrt(price) + Math.sqrt(startPrice));
      return start.q * change * change;
    },
  };
};

/** x^w·y^(1−w) = k (Balancer), w the share of the resource in the pool's worth: V = V₀·r^w. 0 < w < 1. */
export const weighted = (start: Holdings, weight: number): Portfolio => {
  const worth = start.p / (1 - weight);
  const startPrice = (weight * worth) / start.q;
  const holdings = (price: number): Holdings => {
    const growth = (price / startPrice) ** weight;
    return { q: (start.q * growth * startPrice) / price, p: start.p * growth };
  };
  return {
    ...{ startPrice, start, holdings },
    depth: (price) => ((1 - weight) * holdings(price).q) / price,
    loss: (price) => {
      const rise = (price - startPrice) / startPrice;
      return worth * (weight * rise - Math.expm1(weight * Math.log1p(rise)));
    },
  };
};

/** Liquidity L between two prices (Uniswap v3): V = 2L√π − πL/√high − L√low between them. low < price < high. */
export interface RangePosition {
  readonly price: number;
  readonly low: number;
  readonly high: number;
  readonly liquidity: number;
}

/** See `RangePosition`; outside its range the position is all resource, or all credits. */
export const concentrated = ({ price: startPrice, low, high, liquidity }: RangePosition): Portfolio => {
  if (!(0 < low && low < startPrice && startPrice < high))
    throw new RangeError(`the price ${startPrice} is not inside of the range from ${low} to ${high}`);
  const [bottom, top] = [Math.sqrt(low), Math.sqrt(high)];
  const holdings = (price: number): Holdings => {
    const root = Math.min(Math.max(Math.sqrt(price), bottom), top);
    return { q: (liquidity * (top - root)) / (root * top), p: liquidity * (root - bottom) };
  };
  const start = holdings(startPrice);
  const lossWithin = (price: number): number => {
    const change = (price - startPrice) / (Math.sqrt(price) + Math.sqrt(startPrice));
    return (liquidity * change * change) / Math.sqrt(startPrice);
  };
  return {
    ...{ startPrice, start, holdings },
    depth: (price) => (price < low || price > high ? 0 : liquidity / (2 * price * Math.sqrt(price))),
    loss: (price) => lossBeyond(start, lossWithin, holdings, [low, high], price),
  };
};

/** The range around the price 1 that is so many times as deep as a constant product: (1 − 1/n)² to (1 − 1/n)⁻². n > 1. */
export const concentratedTimes = (times: number): Portfolio => {
  const root = (times - 1) / times;
  return concentrated({ price: 1, low: root * root, high: 1 / (root * root), liquidity: 1 });
};
