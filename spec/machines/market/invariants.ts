import { integer } from "../../arithmetic/integer.ts";
import type { Invariant } from "../../checker/machine.ts";
import { solvent } from "../../equations/fee-distribution.ts";
import { LOCKED_SHARES } from "../../vocabulary/units.ts";
import { claimable } from "../fee-distribution/operations.ts";
import { stateRefusals } from "../pool/validity.ts";
import { total } from "../workers/step.ts";
import type { MarketState, Venue } from "./state.ts";
import { claimsByPlace, creditsByPlace, held } from "./total.ts";
import { FEE_RULE, ledgerOf } from "./venues.ts";
import { isClosed } from "./wallets.ts";

const LOCKED = { owner: "", shares: LOCKED_SHARES, since: 0n, timedSeen: 0n, growthSeen: 0n };

/** What every lot can claim now, and the locked shares could if they were anybody's. */
const claims = (venue: Venue): readonly bigint[] => {
  const ledger = ledgerOf(venue);
  return [...ledger.lots.values(), LOCKED].map((lot) => claimable(FEE_RULE, ledger, lot));
};

const balances = ({ ledger: { collected, paid, carry } }: Venue, claimableNow: readonly bigint[]) => ({
  ...{ collected, paid, carry },
  claimable: claimableNow,
});

const lotsOf = ({ ledger }: Venue) => [...ledger.lots.values()];

export const marketInvariants: readonly Invariant<MarketState>[] = [
  {
    name: "creditsConserved",
    statement:
      "credits in wallets, pools, fee ledgers, auctions, stakes, escrow of jobs and treasury are those of the creation",
    holds: (state) => held(state).credits === state.supply.credits,
  },
  {
    name: "claimsConserved",
    statement:
      "of each class: claims in wallets, pools, auctions and escrow of jobs, redeemed and perished ones, are those of the creation and those deposited since",
    holds: (state) => {
      const { claims: now } = held(state);
      return state.supply.claims.every((brought, i) => brought === now[i]);
    },
  },
  {
    name: "nothingNegative",
    statement: "no place holds less than 0 credits or claims, and no party",
    holds: (state) =>
      Object.values(creditsByPlace(state)).every((credits) => credits >= 0n) &&
      state.rules.classes.every((_, i) => Object.values(claimsByPlace(state, i)).every((amount) => amount >= 0n)) &&
      state.wallets.every((wallet) => wallet.credits >= 0n && wallet.claims.every((amount) => amount >= 0n)) &&
      state.registry.workers.every(({ stake }) => stake >= 0n),
  },
  {
    name: "feesAreCovered",
    statement: "of each pool: paid out + carried + all that the lots and the locked shares can claim ≤ collected",
    when: ({ venues }) => venues.some(({ ledger }) => ledger.collected > 0n),
    holds: ({ venues }) => venues.every((venue) => solvent(integer, balances(venue, claims(venue)))),
  },
  {
    name: "sharesAgree",
    statement: "the shares of a pool are those of its ledger: the lots and the locked ones, with Σs·t₀ of them",
    holds: ({ venues }) =>
      venues.every(
        (venue) =>
          venue.pool.shares === venue.ledger.shares &&
          venue.pool.shares === LOCKED_SHARES + total(lotsOf(venue).map(({ shares }) => shares)) &&
          venue.ledger.moment === total(lotsOf(venue).map(({ shares, since }) => shares * since)),
      ),
  },
  {
    name: "poolsAreMarkets",
    statement: "every pool is in bounds: q ≥ 1, p ≥ 1, P_w > 0 and the rest of what a trade asks of it",
    holds: ({ venues }) => venues.every(({ pool }) => stateRefusals(pool).length === 0),
  },
  {
    name: "escrowIsWhatJobsHold",
    statement:
      "the escrow holds exactly what it holds for the jobs, and of every open job at least what the worker asks",
    when: ({ jobs }) => jobs.escrow.credits > 0n,
    holds: ({ jobs: { escrow, jobs } }) =>
      escrow.credits === total(jobs.map(({ credits }) => credits)) &&
      escrow.claims === total(jobs.map((job) => job.claims)) &&
      jobs.every(({ status, credits, payment }) =>
        ["open", "submitted", "settled", "refunded"].includes(status) ? credits >= 0n : credits >= payment,
      ),
  },
  {
    name: "closedClassesAreGone",
    statement: "nobody holds claims of an epoch that has ended",
    when: (state) => state.rules.classes.some((_, i) => isClosed(state, i)),
    holds: (state) =>
      state.rules.classes.every(
        (_, i) => !isClosed(state, i) || state.wallets.every((wallet) => wallet.claims[i] === 0n),
      ),
  },
  {
    name: "oneClock",
    statement: "ledgers and histories of prices are at the time of the market, and no batch is of the future",
    holds: ({ time, venues }) =>
      venues.every(
        ({ ledger, listings }) =>
          ledger.time === time &&
          listings.every(({ history, auction }) => history.now === time && auction.opened <= time),
      ),
  },
  {
    name: "noShareVotesTwice",
    statement: "no proposal has more votes than there were shares when it was made",
    when: ({ venues }) => venues.some(({ chamber }) => chamber.proposals.some(({ inFavour }) => inFavour > 0n)),
    holds: ({ venues }) =>
      venues.every(({ chamber }) =>
        chamber.proposals.every(({ inFavour, against, weights }) => inFavour + against <= total(weights)),
      ),
  },
];
