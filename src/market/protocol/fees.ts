import { Result } from "effect";
import type { Refusal } from "../../../spec/vocabulary/refusal.ts";
import { collectFee } from "../fee-distribution/index.ts";
import { type Market, withVenue } from "./market.ts";

/** The market with credits collected for the providers of a pool; of nothing, nothing is collected. */
export const collectedFees = (market: Market, poolId: number, fee: bigint): Result.Result<Market, Refusal> => {
  const venue = market.venues[poolId];
  if (venue === undefined || fee === 0n) return Result.succeed(market);
  return Result.map(collectFee(venue.ledger, fee), (ledger) => withVenue(market, poolId, { ledger }));
};
