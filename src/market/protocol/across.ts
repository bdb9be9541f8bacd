import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import type { Venue as RoutedVenue } from "../../../spec/vocabulary/routing.ts";
import { WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { ratesOf } from "../../pool/fees.ts";
import { routeJob } from "../routing/index.ts";
import { contextOf, type Market } from "./market.ts";
import { changed, operation } from "./operation.ts";
import { purchased } from "./trades.ts";
import { claimsOf, credit, debit, partyAt, shortProblem, sum } from "./wallets.ts";

export interface BuyAcrossCall {
  readonly party: number;
  readonly index: number;
  /** One for each pool; 0 where nothing is bought. */
  readonly amounts: readonly bigint[];
  readonly maxCredits: bigint;
  readonly deadline: bigint;
}

/**
 * Buys one class at several pools, all or nothing, within one limit: a `buyExact` at each. Refused as UnknownParty,
 * LengthMismatch (not one amount for each pool), UnknownResource, ZeroAmount, as `buyExact`, LimitExceeded,
 * InsufficientBalance: the first that applies.
 */
export const buyAcross = operation("buyAcross", (market, call: BuyAcrossCall) =>
  Result.flatMap(partyAt(market, "party", call.party), (wallet) => {
    const { party, index, amounts, maxCredits, deadline } = call;
    const wrong = amountsProblem(market, call);
    if (wrong !== null) return Result.fail(wrong);
    let [after, credits] = [market, 0n];
    for (const [poolId, resourceOut] of amounts.entries()) {
      if (resourceOut === 0n) continue;
      const leg = { party, poolId, index, resourceOut, maxCredits: WORD_LIMIT - 1n, deadline };
      const bought = purchased(after, leg);
      if (Result.isFailure(bought)) return Result.fail(bought.failure);
      after = bought.success.market;
      credits += bought.success.bargain.receipt.creditsIn;
    }
    const problem =
      (credits <= maxCredits
        ? null
        : refusal("LimitExceeded", "input.maxCredits", maxCredits, `at least ${credits}`)) ??
      shortProblem(wallet, { credits });
    if (problem !== null) return Result.fail(problem);
    const claims = claimsOf(market, index, sum(amounts));
    return changed(credit(debit(after, party, { credits }), party, { claims }), { creditsIn: credits });
  }),
);

const amountsProblem = ({ venues, rules }: Market, { index, amounts }: BuyAcrossCall): Refusal | null => {
  if (amounts.length !== venues.length)
    return refusal("LengthMismatch", "input.amounts", BigInt(amounts.length), `${venues.length}, one for each pool`);
  if (rules.classes[index] === undefined)
    return refusal("UnknownResource", "input.index", String(index), `below ${rules.classes.length}`);
  return amounts.some((amount) => amount > 0n) ? null : refusal("ZeroAmount", "input.amounts", 0n, "one above 0");
};

/** Every pool will do: it has no worker of its own to be judged by. */
const ANY_SERVICE = { maxLatency: 0n, regions: [], minPrivacyTier: 0n, minQuality: 0n };

/** What to buy of a class, whatever the pools. */
export interface RouteOrder {
  readonly index: number;
  readonly resourceOut: bigint;
  readonly maxCredits: bigint;
  readonly deadline: bigint;
}

/**
 * How `buyAcross` gets so much of a class for the fewest credits at flat fees, over the pools whose curves have no inertia:
 * the amount for each pool, what they cost together, and what no split costs less than. Sound form of equation 22.
 * A pool that charges risk asks more than this, which the limit of the purchase sees to.
 * Refused as UnknownResource, and as `routeJob`.
 */
export const route = (
  market: Market,
  { index, resourceOut, maxCredits, deadline }: RouteOrder,
): Result.Result<
  { readonly amounts: readonly bigint[]; readonly credits: bigint; readonly bound: bigint },
  Refusal
> => {
  if (market.rules.classes[index] === undefined)
    return Result.fail(
      refusal("UnknownResource", "input.index", String(index), `below ${market.rules.classes.length}`),
    );
  const pools: number[] = [];
  const venues = market.venues.flatMap((venue, poolId): readonly RoutedVenue[] => {
    const resource = venue.pool.resources[index];
    if (resource === undefined || resource.m > 0n) return [];
    pools.push(poolId);
    const rate = ratesOf(contextOf(market, venue)).flat;
    const service = { latency: 0n, region: "", privacyTier: 0n, quality: 0n };
    return [{ shares: venue.pool.shares, resource, rate, service }];
  });
  const job = {
    amounts: [resourceOut],
    maxCredits: [maxCredits],
    maxTotal: maxCredits,
    service: ANY_SERVICE,
    deadline,
  };
  return Result.map(routeJob([venues], job, market.time), ({ routes: [found], credits }) => {
    const amounts = market.venues.map(() => 0n);
    for (const { venue, resourceOut: part } of found?.legs ?? []) amounts[pools[venue] ?? 0] = part;
    return { amounts, credits, bound: found?.certificate.bound ?? 0n };
  });
};
