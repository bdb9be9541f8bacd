import { Result } from "effect";
import type { BuyReceipt, Pool, Resource, TradeContext } from "../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../spec/vocabulary/refusal.ts";
import { divUp, larger } from "../fixed-point/division.ts";
import { curveOf } from "./invariant.ts";
import { spotPrice } from "./price.ts";
import { filledLegs } from "./swap.ts";
import { creditsToCurve } from "./trade.ts";
import { orderOfLegsProblem } from "./validate.ts";

/** One in basis points. */
const BASIS_POINTS = 10_000n;

/** An order to be quoted: credits offered for each resource, and the time after which the quote is void. */
export interface QuoteOrder {
  /** One amount of credits for each resource of the pool, units of 1e-18; 0 where none is offered. */
  readonly deltaP: readonly bigint[];
  /** In the unit of the context's time; becomes the quote's expiry. */
  readonly deadline: bigint;
}

/** What a swap of the quoted order gives on the quoted pool in the quoted context, to the unit. */
export interface Quote {
  /** Resource that each amount of credits buys, units of 1e-18; rounded down. */
  readonly deltaQ: readonly bigint[];
  /** Fee and risk of all legs in credits, units of 1e-18; each rounded up. */
  readonly totalFee: bigint;
  /**
   * How much more than the spot price the leg that suffers most pays on average, fee and risk apart, in basis points;
   * rounded up, so that a quote never flatters.
   */
  readonly slippage: bigint;
  /** The last time at which a swap may still name this quote's deadline. */
  readonly expiry: bigint;
}

/** ⌈10^4·(paid − x·π)/(x·π)⌉ for x > 0 at the spot price π. Not negative: a curve charges its spot price at least. */
const slippageUp = (resource: Resource, shares: bigint, credits: bigint, fill: BuyReceipt): bigint => {
  const { numerator, denominator } = spotPrice(curveOf(resource, shares));
  const atSpot = fill.resourceOut * numerator;
  return divUp(BASIS_POINTS * (creditsToCurve(credits, fill) * denominator - atSpot), atSpot);
};

/**
 * The quote of an order of credits for each resource, in the manner of `getQuote(poolId, deltaP)` of the paper's
 * Solidity interface: what `swap` would give, without a limit and without a new pool. Sound form of equations 4 and 7,
 * fees of equation 28.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. Resource rounds down, fee, risk and slippage up.
 *
 * Refused as `swap` is, LimitExceeded apart.
 */
export const getQuote = (pool: Pool, context: TradeContext, order: QuoteOrder): Result.Result<Quote, Refusal> => {
  const { deltaP, deadline } = order;
  const invalid = orderOfLegsProblem(pool, context, { name: "deltaP", credits: deltaP, minResource: null, deadline });
  if (invalid !== null) return Result.fail(invalid);
  return Result.map(filledLegs(pool, context, deltaP), ({ fills }) => {
    let totalFee = 0n;
    let slippage = 0n;
    for (const [position, resource] of pool.resources.entries()) {
      const fill = fills[position];
      const credits = deltaP[position] ?? 0n;
      if (fill === undefined || credits === 0n) continue;
      totalFee += fill.fee + fill.risk;
      slippage = larger(slippage, slippageUp(resource, pool.shares, credits, fill));
    }
    return { deltaQ: fills.map((fill) => fill.resourceOut), totalFee, slippage, expiry: deadline };
  });
};
