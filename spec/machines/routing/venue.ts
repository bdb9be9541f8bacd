import { Result } from "effect";
import { type Choice, fix, perform } from "../../checker/action/index.ts";
import { tradeKept } from "../../equations/invariant.ts";
import type { VenueCurve } from "../../equations/routing.ts";
import type { Venue } from "../../vocabulary/routing.ts";
import { QUANTITY_LIMIT, WORD_LIMIT } from "../../vocabulary/units.ts";
import { buyExact } from "../pool/trades.ts";
import { curveOf } from "../pool/validity.ts";

type Known = "q" | "p" | "c" | "beta" | "m" | "shares" | "most";

/** The largest x ≤ q − 1 that the curve lets go before its credits reach 2^112. */
const mostThatFits: Choice<Known> = {
  kind: "choice",
  name: "most",
  extremum: "largest",
  from: (a) => a.literal(0n),
  upTo: (a, { q }) => a.subtract(q, a.literal(1n)),
  given: [],
  holds: (a, { most, ...curve }) =>
    tradeKept(a, curve, {
      ...curve,
      q: a.subtract(curve.q, most),
      p: a.subtract(a.literal(QUANTITY_LIMIT), a.literal(1n)),
    }),
};

/** A venue as the equations of routing see it, with the most that it can sell. */
export const venueCurve = (venue: Venue): VenueCurve<bigint> => {
  const curve = curveOf(venue, venue.resource);
  const scratch = { ...curve, most: 0n };
  fix(mostThatFits, scratch);
  return { ...curve, most: scratch.most, rate: venue.rate };
};

/** What a leg does: the venue after it, and what the client pays. */
export interface Bought {
  readonly creditsIn: bigint;
  readonly fee: bigint;
  readonly post: Venue;
}

/** A leg is the pool's own `buyExact`, without risk; `amount` is within what the venue can sell. */
export const buyAt = (venue: Venue, amount: bigint): Bought => {
  const { resource, shares, rate } = venue;
  const performed = perform(buyExact("none"), {
    ...resource,
    ...{ shares, amount, limit: WORD_LIMIT, time: 0n, deadline: 0n },
    ...{ base: rate, cap: rate, volatilityRate: 0n, volatility: 0n, riskFactor: 0n },
  });
  if (Result.isFailure(performed)) throw new RangeError(`a leg of ${amount}: ${performed.failure[0]?.code}`);
  const { updates, receipt } = performed.success;
  return { creditsIn: receipt.creditsIn, fee: receipt.fee, post: { ...venue, resource: { ...resource, ...updates } } };
};

/** What a client pays for an amount at a venue; nothing for nothing. */
export const paymentAt = (venue: Venue, amount: bigint): bigint =>
  amount === 0n ? 0n : buyAt(venue, amount).creditsIn;
