/**
 * The operations straight from their definitions, for tests: every amount is the extreme integer that a predicate
 * allows, found by counting or by bisection. No closed form, no square root, no code of the implementation.
 */
import type { Fees, Pool, Resource, TradeContext } from "../../spec/vocabulary/pool.ts";
import { WAD } from "../../spec/vocabulary/units.ts";

type Predicate = (value: bigint) => boolean;

/** The smallest value from `from` on that holds, counted one by one; null above `limit`. */
export const countUp = (from: bigint, limit: bigint, holds: Predicate): bigint | null => {
  for (let value = from; value <= limit; value += 1n) if (holds(value)) return value;
  return null;
};

/** The largest value from `from` down to 0 that holds, counted one by one. */
export const countDown = (from: bigint, holds: Predicate): bigint | null => {
  for (let value = from; value >= 0n; value -= 1n) if (holds(value)) return value;
  return null;
};

/** The smallest value ≥ 0 that holds, of a predicate that holds from some value on. */
export const bisectUp = (holds: Predicate): bigint => {
  let above = 1n;
  while (!holds(above)) above *= 2n;
  let below = -1n;
  while (above - below > 1n) {
    const middle = (above + below) / 2n;
    if (holds(middle)) above = middle;
    else below = middle;
  }
  return above;
};

export const creditsOf = ({ q, p, c, beta }: Resource, shares: bigint): bigint => p * WAD - beta * shares + c * q;

export const invariantOf = (resource: Resource, shares: bigint): bigint =>
  2n * resource.q * creditsOf(resource, shares) + resource.m * resource.p ** 2n;

export const admissible = (resource: Resource, shares: bigint): boolean =>
  creditsOf(resource, shares) > 0n &&
  (resource.m === 0n ||
    invariantOf(resource, shares) * (WAD ** 2n - 2n * resource.m * resource.c) >=
      resource.m * (resource.beta * shares) ** 2n);

/** The rule of every trade: whether the reserves may change by so much. */
export const allowed = (resource: Resource, shares: bigint, byQ: bigint, byP: bigint): boolean => {
  const after = { ...resource, q: resource.q + byQ, p: resource.p + byP };
  return (
    after.q >= 1n &&
    after.p >= 1n &&
    creditsOf(after, shares) > 0n &&
    invariantOf(after, shares) >= invariantOf(resource, shares)
  );
};

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

const ceiling = (numerator: bigint, denominator: bigint): bigint => {
  const quotient = numerator / denominator;
  return quotient * denominator === numerator ? quotient : quotient + 1n;
};

export const feeOn = (amount: bigint, rate: bigint): bigint => ceiling(amount * rate, WAD);

export const flatRate = (fees: Fees, volatility: bigint): bigint =>
  least(fees.cap, fees.base + ceiling(fees.volatilityRate * volatility, WAD));

/** u = ⌈w·x²·W/q²⌉. */
export const squaredShare = ({ weight, q }: Resource, x: bigint): bigint => ceiling(weight * x * x * WAD, q * q);

/** ρ of the sum of the legs' u. */
export const riskRate = ({ fees, volatility }: TradeContext, squares: bigint): bigint => {
  if (fees.risk.schedule === "none") return 0n;
  const room = fees.cap - flatRate(fees, volatility);
  return least(room, ceiling(fees.risk.rate * bisectUp((s) => s * s >= squares), WAD));
};

/** The smallest d ≥ 0 that pays for x, by bisection. */
export const costOf = (resource: Resource, shares: bigint, x: bigint): bigint =>
  bisectUp((d) => allowed(resource, shares, -x, d));

/** Whether x is affordable: x ≤ q − 1 and C(x) + r(x) ≤ credits, under a risk rate that may depend on x. */
export const affordable = (
  resource: Resource,
  shares: bigint,
  rateOf: (x: bigint) => bigint,
  credits: bigint,
  x: bigint,
): boolean => {
  if (x >= resource.q) return false;
  if (!allowed(resource, shares, -x, credits)) return false;
  const cost = costOf(resource, shares, x);
  return cost + feeOn(cost, rateOf(x)) <= credits;
};

/** Whether an object, and all that it holds, is frozen from now on: a trade that wrote to its input would throw. */
export const frozen = <A>(value: A): A => {
  if (typeof value === "object" && value !== null)
    for (const inner of Object.values(Object.freeze(value))) frozen(inner);
  return value;
};

/** The pool with other reserves of one resource. */
export const poolAfter = (pool: Pool, index: number, byQ: bigint, byP: bigint): Pool => ({
  ...pool,
  resources: pool.resources.map((resource, position) =>
    position === index ? { ...resource, q: resource.q + byQ, p: resource.p + byP } : resource,
  ),
});
