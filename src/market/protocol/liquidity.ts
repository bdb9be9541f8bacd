import { Result } from "effect";
import type { Pool } from "../../../spec/vocabulary/pool.ts";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import {
  addShares,
  claimFees as claimOf,
  lotOf,
  removeShares,
  transferShares as transferOf,
} from "../fee-distribution/index.ts";
import { type Chamber, sharesNow, withShares } from "../governance/index.ts";
import {
  addLiquidity as addTo,
  type LiquidityChange,
  mintShares as mintOf,
  removeLiquidity as removeFrom,
} from "../liquidity/index.ts";
import { type Market, type Venue, withVenue } from "./market.ts";
import { changed, operation } from "./operation.ts";
import { closedProblem, credit, debit, partyAndVenue, partyAt, shortProblem, sum } from "./wallets.ts";

interface Place {
  readonly party: number;
  readonly poolId: number;
}

/** The chamber in which a party has so many votes more, or less, from this block on. */
const withVotes = (chamber: Chamber, party: number, change: bigint): Chamber => {
  const history = chamber.ledger[party] ?? [];
  return {
    ...chamber,
    ledger: chamber.ledger.with(party, withShares(history, chamber.block, sharesNow(history) + change)),
  };
};

/** New shares, what was taken for them, and the number of the lot that they are. */
interface MintReceipt {
  readonly shares: bigint;
  readonly lot: number;
  readonly deltaQ: readonly bigint[];
  readonly deltaP: readonly bigint[];
}

const minting = <Call extends Place>(
  action: string,
  changeOf: (pool: Pool, time: bigint, call: Call) => Result.Result<LiquidityChange, Refusal>,
) =>
  operation(action, (market, call: Call) =>
    Result.flatMap(partyAndVenue(market, call), ({ wallet, venue }) =>
      Result.flatMap(changeOf(venue.pool, market.time, call), ({ post, receipt }) => {
        const { shares, deltaQ, deltaP } = receipt;
        const gives = { credits: sum(deltaP), claims: deltaQ };
        const problem = closedProblem(market, post.resources.keys()) ?? shortProblem(wallet, gives);
        if (problem !== null) return Result.fail(problem);
        return Result.flatMap(addShares(venue.ledger, `${call.party}`, shares), (ledger) => {
          const chamber = withVotes(venue.chamber, call.party, shares);
          const after = withVenue(market, call.poolId, { pool: post, ledger, chamber });
          const minted: MintReceipt = { shares, lot: venue.ledger.nextLot, deltaQ, deltaP };
          return changed(debit(after, call.party, gives), minted);
        });
      }),
    ),
  );

export interface AddLiquidityCall extends Place {
  readonly deltaQ: readonly bigint[];
  readonly deltaP: readonly bigint[];
  readonly minShares: bigint;
  readonly deadline: bigint;
}

/**
 * Deposits into a pool, in the manner of `addLiquidity(poolId, deltaQ, deltaP)` of the paper's Solidity interface: the most
 * shares that the amounts suffice for, as a new lot of the party's; what they do not need is not taken.
 *
 * Refused as UnknownParty, NoVenue, as `addLiquidity` of a pool, Expired (a class whose epoch has ended),
 * InsufficientBalance: the first that applies.
 */
export const addLiquidity = minting(
  "addLiquidity",
  (pool, time, { deltaQ, deltaP, minShares, deadline }: AddLiquidityCall) =>
    addTo(pool, time, { deltaQ, deltaP, minShares, deadline }),
);

export interface MintSharesCall extends Place {
  readonly shares: bigint;
  readonly maxQ: readonly bigint[];
  readonly maxP: readonly bigint[];
  readonly deadline: bigint;
}

/** Mints a number of shares for the least amounts, rounded up. Refused as `addLiquidity`, and as `mintShares` of a pool. */
export const mintShares = minting("mintShares", (pool, time, { shares, maxQ, maxP, deadline }: MintSharesCall) =>
  mintOf(pool, time, { shares, maxQ, maxP, deadline }),
);

interface LotCall extends Place {
  readonly lot: number;
}

/** The pool of a lot that is the party's own. */
const ownLot = (market: Market, call: LotCall): Result.Result<Venue, Refusal> =>
  Result.flatMap(partyAndVenue(market, call), ({ venue }) => {
    const lot = lotOf(venue.ledger, call.lot);
    if (lot === undefined)
      return Result.fail(refusal("UnknownLot", "input.lot", String(call.lot), "a lot that stands"));
    return lot.owner === `${call.party}`
      ? Result.succeed(venue)
      : Result.fail(refusal("Unauthorized", "input.party", String(call.party), `${lot.owner}, the owner of the lot`));
  });

export interface RemoveLiquidityCall extends LotCall {
  readonly shares: bigint;
  readonly minQ: readonly bigint[];
  readonly minP: readonly bigint[];
  readonly deadline: bigint;
}

/**
 * Withdraws from a pool, in the manner of `removeLiquidity(poolId, shares)` of the paper's Solidity interface: shares of a lot
 * for their part of everything, rounded down, and the fees that the lot could claim with it. Also once epochs have ended:
 * what is paid of their claims has perished.
 *
 * Refused as UnknownParty, NoVenue, UnknownLot, Unauthorized, as `removeLiquidity` of a pool, InsufficientShares (of the
 * lot): the first that applies.
 */
export const removeLiquidity = operation("removeLiquidity", (market, call: RemoveLiquidityCall) =>
  Result.flatMap(ownLot(market, call), (venue) => {
    const { party, poolId, lot, shares, minQ, minP, deadline } = call;
    return Result.flatMap(
      removeFrom(venue.pool, market.time, { shares, minQ, minP, deadline }),
      ({ post, receipt: { deltaQ, deltaP } }) =>
        Result.flatMap(removeShares(venue.ledger, lot, shares), ({ ledger, paid: fees }) => {
          const chamber = withVotes(venue.chamber, party, -shares);
          const after = withVenue(market, poolId, { pool: post, ledger, chamber });
          const received = credit(after, party, { credits: sum(deltaP) + fees, claims: deltaQ });
          return changed(received, { deltaQ, deltaP, fees });
        }),
    );
  }),
);

export interface TransferSharesCall extends LotCall {
  readonly to: number;
  readonly shares: bigint;
}

/**
 * Gives shares of a lot to another party, at the age that they have; the lot is settled first.
 * Refused as UnknownParty, NoVenue, UnknownLot, Unauthorized, ZeroAmount, InsufficientShares: the first that applies.
 */
export const transferShares = operation(
  "transferShares",
  (market, { party, poolId, lot, to, shares }: TransferSharesCall) =>
    Result.flatMap(ownLot(market, { party, poolId, lot }), (venue) =>
      Result.flatMap(partyAt(market, "to", to), () =>
        Result.flatMap(transferOf(venue.ledger, lot, `${to}`, shares), ({ ledger, paid: fees }) => {
          const chamber = withVotes(withVotes(venue.chamber, party, -shares), to, shares);
          const after = withVenue(market, poolId, { ledger, chamber });
          return changed(credit(after, party, { credits: fees }), { lot: venue.ledger.nextLot, fees });
        }),
      ),
    ),
);

/** Pays what a lot can claim of the fees. Refused as UnknownParty, NoVenue, UnknownLot, Unauthorized, InsufficientOutput. */
export const claimFees = operation("claimFees", (market, call: LotCall) =>
  Result.flatMap(ownLot(market, call), (venue) =>
    Result.flatMap(claimOf(venue.ledger, call.lot), ({ ledger, paid: fees }) =>
      changed(credit(withVenue(market, call.poolId, { ledger }), call.party, { credits: fees }), { fees }),
    ),
  ),
);
