import { Result } from "effect";
import type { Pool, TradeContext } from "../../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../../spec/vocabulary/refusal.ts";
import { buyExact as buyExactOf } from "../../pool/buy-exact.ts";
import { type Quote, getQuote as quoteOf } from "../../pool/quote.ts";
import { sell as sellTo } from "../../pool/sell.ts";
import { sellExact as sellExactTo } from "../../pool/sell-exact.ts";
import { swap as swapAt } from "../../pool/swap.ts";
import { admitTrade } from "../sandwich/index.ts";
import { collectedFees } from "./fees.ts";
import { contextOf, type Market, type Venue, withVenue } from "./market.ts";
import { changed, operation } from "./operation.ts";
import {
  type Amounts,
  claimsOf,
  closedProblem,
  credit,
  debit,
  partyAndVenue,
  shortProblem,
  sum,
  venueAt,
} from "./wallets.ts";

/** Who trades, and where. `poolId` is the place of the pool in the market. */
interface Place {
  readonly party: number;
  readonly poolId: number;
}

/** What a trade comes to. */
interface Bargain<Receipt> {
  readonly post: Pool;
  readonly receipt: Receipt;
  readonly gives: Amounts;
  readonly gets: Amounts;
  /** Fee and risk in credits, for the providers of the pool. */
  readonly charges: bigint;
  /** Positions of the resources that were traded. */
  readonly legs: readonly number[];
}

/** The market after a trade that nobody has paid for yet: the pool, the sides of the block, the providers' fees. */
export const traded = <Receipt>(
  market: Market,
  { party, poolId }: Place,
  side: "bought" | "sold",
  bargainOf: (pool: Pool, context: TradeContext) => Result.Result<Bargain<Receipt>, Refusal>,
): Result.Result<{ readonly market: Market; readonly bargain: Bargain<Receipt> }, Refusal> =>
  Result.flatMap(venueAt(market, poolId), (venue) =>
    Result.flatMap(bargainOf(venue.pool, contextOf(market, venue)), (bargain) => {
      const closed = closedProblem(market, bargain.legs);
      if (closed !== null) return Result.fail(closed);
      return sidesAfter(market, venue, party, side, bargain.legs).pipe(
        Result.map((sides) => withVenue(market, poolId, { pool: bargain.post, sides })),
        Result.flatMap((after) => collectedFees(after, poolId, bargain.charges)),
        Result.map((after) => ({ market: after, bargain })),
      );
    }),
  );

const sidesAfter = (
  { block }: Market,
  venue: Venue,
  party: number,
  side: "bought" | "sold",
  legs: readonly number[],
): Result.Result<Venue["sides"], Refusal> => {
  let { sides } = venue;
  for (const index of legs) {
    const admitted = admitTrade(sides, { block, address: `${party}`, index, side });
    if (Result.isFailure(admitted)) return Result.fail(admitted.failure);
    sides = admitted.success;
  }
  return Result.succeed(sides);
};

/** A trade by a party, out of and into its wallet. */
const byParty = <Call extends Place, Receipt>(
  action: string,
  side: "bought" | "sold",
  bargainOf: (
    market: Market,
    call: Call,
  ) => (pool: Pool, context: TradeContext) => Result.Result<Bargain<Receipt>, Refusal>,
) =>
  operation(action, (market, call: Call) =>
    Result.flatMap(partyAndVenue(market, call), ({ wallet }) =>
      Result.flatMap(traded(market, call, side, bargainOf(market, call)), ({ market: after, bargain }) => {
        const problem = shortProblem(wallet, bargain.gives);
        if (problem !== null) return Result.fail(problem);
        return changed(credit(debit(after, call.party, bargain.gives), call.party, bargain.gets), bargain.receipt);
      }),
    ),
  );

/** Credits offered for each resource of a pool, 0 where none is wanted, and the least of each that is accepted for them. */
export interface SwapCall extends Place {
  readonly deltaP: readonly bigint[];
  readonly minQ: readonly bigint[];
  readonly deadline: bigint;
}

/** Resource that was bought with each amount of credits, rounded down, and the fee and risk in them, rounded up. */
export interface SwapReceipt {
  readonly deltaQ: readonly bigint[];
  readonly totalFee: bigint;
}

/**
 * Buys resources of a pool, in the manner of `swap(poolId, deltaP, minQ)` of the paper's Solidity interface: all or
 * nothing. Amounts in units of 1e-18; what is bought rounds down, in favour of the pool.
 *
 * Refused as UnknownParty, NoVenue, as `swap` of a pool, Expired (a class whose epoch has ended), SameBlockReversal,
 * Overflow (of the fees), InsufficientBalance: the first that applies.
 */
export const swap = byParty<SwapCall, SwapReceipt>(
  "swap",
  "bought",
  (_, { deltaP, minQ, deadline }) =>
    (pool, context) =>
      Result.map(
        swapAt(pool, context, { creditsIn: deltaP, minResource: minQ, deadline }),
        ({ post, receipt: { resourceOut, fee, risk } }) => {
          const charges = sum(fee) + sum(risk);
          return {
            ...{ post, charges, receipt: { deltaQ: resourceOut, totalFee: charges } },
            ...{ gives: { credits: sum(deltaP) }, gets: { claims: resourceOut } },
            legs: deltaP.flatMap((credits, index) => (credits > 0n ? [index] : [])),
          };
        },
      ),
);

/**
 * What `swap` would give, without a limit and without a new market, in the manner of `getQuote(poolId, deltaP)` of the
 * paper's Solidity interface. `expiry` is the last second at which a swap may name the quote's deadline.
 * Refused as NoVenue, Expired (a class whose epoch has ended), and as `getQuote` of a pool.
 */
export const getQuote = (
  market: Market,
  { poolId, deltaP, deadline }: Pick<SwapCall, "poolId" | "deltaP" | "deadline">,
): Result.Result<Quote, Refusal> =>
  Result.flatMap(venueAt(market, poolId), (venue) => {
    const closed = closedProblem(
      market,
      deltaP.flatMap((credits, index) => (credits > 0n ? [index] : [])),
    );
    return closed === null ? quoteOf(venue.pool, contextOf(market, venue), { deltaP, deadline }) : Result.fail(closed);
  });

/** One resource of a pool, until when. */
interface OneResource extends Place {
  readonly index: number;
  readonly deadline: bigint;
}

export interface BuyExactCall extends OneResource {
  readonly resourceOut: bigint;
  readonly maxCredits: bigint;
}

const purchase =
  (market: Market, { index, resourceOut, maxCredits, deadline }: Omit<BuyExactCall, "party" | "poolId">) =>
  (pool: Pool, context: TradeContext) =>
    Result.map(
      buyExactOf(pool, context, { index, resourceOut, maxCredits, deadline }),
      ({ post, receipt }): Bargain<{ readonly creditsIn: bigint; readonly charges: bigint }> => {
        const charges = receipt.fee + receipt.risk;
        return {
          ...{ post, charges, receipt: { creditsIn: receipt.creditsIn, charges }, legs: [index] },
          ...{ gives: { credits: receipt.creditsIn }, gets: { claims: claimsOf(market, index, resourceOut) } },
        };
      },
    );

/** Buys so much of a resource for the fewest credits, rounded up. Refused as `swap`, and as `buyExact` of a pool. */
export const buyExact = byParty("buyExact", "bought", (market, call: BuyExactCall) => purchase(market, call));

/** A purchase out of the escrow of a job: to the same-block rule it is the client's. */
export const purchased = (market: Market, call: BuyExactCall) => traded(market, call, "bought", purchase(market, call));

export interface SellCall extends OneResource {
  readonly resourceIn: bigint;
  readonly minCredits: bigint;
}

/** Sells so much of a resource for the most credits, rounded down. Refused as `swap`, and as `sell` of a pool. */
export const sell = byParty(
  "sell",
  "sold",
  (market, { index, resourceIn, minCredits, deadline }: SellCall) =>
    (pool, context) =>
      Result.map(sellTo(pool, context, { index, resourceIn, minCredits, deadline }), ({ post, receipt }) => {
        const charges = receipt.fee + receipt.risk;
        return {
          ...{ post, charges, receipt: { creditsOut: receipt.creditsOut, charges }, legs: [index] },
          ...{ gives: { claims: claimsOf(market, index, resourceIn) }, gets: { credits: receipt.creditsOut } },
        };
      }),
);

export interface SellExactCall extends OneResource {
  readonly creditsOut: bigint;
  readonly maxResource: bigint;
}

/**
 * Sells the least of a resource, rounded up, that brings so many credits before risk; the party gets them less the risk.
 * Refused as `swap`, and as `sellExact` of a pool.
 */
export const sellExact = byParty(
  "sellExact",
  "sold",
  (market, { index, creditsOut, maxResource, deadline }: SellExactCall) =>
    (pool, context) =>
      Result.map(sellExactTo(pool, context, { index, creditsOut, maxResource, deadline }), ({ post, receipt }) => {
        const charges = receipt.fee + receipt.risk;
        return {
          ...{ post, charges, receipt: { resourceIn: receipt.resourceIn, charges }, legs: [index] },
          gives: { claims: claimsOf(market, index, receipt.resourceIn) },
          gets: { credits: creditsOut - receipt.risk },
        };
      }),
);
