import { Result } from "effect";
import type { Parameters } from "../../checker/machine.ts";
import type { Resource } from "../../vocabulary/pool.ts";
import { integerOf } from "../reading.ts";
import { total } from "../workers/step.ts";
import { plainCommitment } from "./starts.ts";
import type { MarketState, Venue } from "./state.ts";
import { type MarketSteps, marketSteps } from "./steps.ts";
import { type MarketStep, sellTrade, tradeStep } from "./trades.ts";

/** A market with one fault, and the property that must notice it. */
export interface MarketMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly steps: MarketSteps;
}

const sound = marketSteps(plainCommitment);

type Receipt = Readonly<Record<string, bigint>>;

/** The step with something wrong in what it leaves behind. */
const spoiled =
  (
    step: MarketStep,
    spoil: (before: MarketState, next: MarketState, parameters: Parameters, receipt: Receipt) => MarketState,
  ): MarketStep =>
  (before, parameters) =>
    Result.map(step(before, parameters), ({ next, receipt }) => ({
      next: spoil(before, next, parameters, receipt),
      receipt,
    }));

/** The pools with something of each changed, seen from what it was before. */
const venues = (
  before: MarketState,
  next: MarketState,
  change: (was: Venue, is: Venue) => Partial<Venue>,
): MarketState => ({
  ...next,
  venues: next.venues.map((is, i) => ({ ...is, ...change(before.venues[i] ?? is, is) })),
});

const resources = (venue: Venue, change: (resource: Resource, index: number) => Partial<Resource>): Partial<Venue> => ({
  pool: { ...venue.pool, resources: venue.pool.resources.map((each, i) => ({ ...each, ...change(each, i) })) },
});

const keepLedger = (was: Venue): Partial<Venue> => ({ ledger: was.ledger });

const gaining = ({ wallets }: MarketState, party: bigint, credits: bigint) =>
  wallets.map((wallet, i) => (BigInt(i) === party ? { ...wallet, credits: wallet.credits + credits } : wallet));

const PLENTY = 10n ** 6n;

const mutant = (mistake: string, notices: string, change: Partial<MarketSteps>): MarketMutant => ({
  ...{ mistake, notices },
  steps: { ...sound, ...change },
});

export const MARKET_MUTANTS: readonly MarketMutant[] = [
  mutant("fees and forfeited bonds of a batch go nowhere", "creditsConserved", {
    clear: spoiled(sound.clear, (before, next) => venues(before, next, keepLedger)),
  }),
  mutant("claims that a worker is paid for are forgotten", "claimsConserved", {
    settle: spoiled(sound.settle, ({ redeemed }, next) => ({ ...next, redeemed })),
  }),
  mutant("a trade may be made on credit", "nothingNegative", {
    swap: (state, parameters) => {
      const party = integerOf(parameters, "party");
      const rich = { ...state, wallets: gaining(state, party, PLENTY) };
      return spoiled(sound.swap, (_, next) => ({ ...next, wallets: gaining(next, party, -PLENTY) }))(rich, parameters);
    },
  }),
  mutant("a claim is paid and the lot is not settled", "feesAreCovered", {
    claimFees: spoiled(sound.claimFees, (before, next) =>
      venues(before, next, (was, is) => ({ ledger: { ...is.ledger, lots: was.ledger.lots } })),
    ),
  }),
  mutant("shares are minted that the ledger does not know of", "sharesAgree", {
    addLiquidity: spoiled(sound.addLiquidity, (before, next) => venues(before, next, keepLedger)),
  }),
  mutant("a burn takes its shares off the pool twice", "poolsAreMarkets", {
    removeLiquidity: spoiled(sound.removeLiquidity, (before, next) =>
      venues(before, next, (was, is) => ({ pool: { ...is.pool, shares: 2n * is.pool.shares - was.pool.shares } })),
    ),
  }),
  mutant("claims are bought for a job, and the escrow does not pay", "escrowIsWhatJobsHold", {
    accept: spoiled(sound.accept, (before, next) => ({
      ...next,
      jobs: { ...next.jobs, escrow: { ...next.jobs.escrow, credits: before.jobs.escrow.credits } },
    })),
  }),
  mutant("claims outlive their epoch", "closedClassesAreGone", {
    closeEpoch: spoiled(sound.closeEpoch, ({ wallets, perished }, next) => ({ ...next, wallets, perished })),
  }),
  mutant("fees are shared by the holding times of the block before", "oneClock", {
    nextBlock: spoiled(sound.nextBlock, (before, next) => venues(before, next, keepLedger)),
  }),
  mutant("a vote counts twice", "noShareVotesTwice", {
    vote: spoiled(sound.vote, (before, next) =>
      venues(before, next, (was, { chamber }) => ({
        chamber: {
          ...chamber,
          proposals: chamber.proposals.map((each, i) => ({
            ...each,
            inFavour: 2n * each.inFavour - (was.chamber.proposals[i]?.inFavour ?? 0n),
          })),
        },
      })),
    ),
  }),
  mutant("the fee of a sale is taken out of the pool on top of it, as the paper's Algorithm 1 does", "phiNeverFalls", {
    sell: spoiled(sound.sell, (before, next, { index }, { charges = 0n }) =>
      venues(before, next, (_, is) => resources(is, ({ p }, i) => (BigInt(i) === index ? { p: p - charges } : {}))),
    ),
  }),
  mutant("c may rise at any time", "floorRisesOnceAnEpoch", {
    raiseCurvature: (state, parameters) =>
      sound.raiseCurvature(
        venues(state, state, ({ listings }) => ({
          listings: listings.map((each) => ({
            ...each,
            ...{ raised: false, auction: { ...each.auction, opened: state.time } },
          })),
        })),
        parameters,
      ),
  }),
  mutant("a party may sell what it has bought in this block", "nobodyBothBuysAndSells", {
    sell: tradeStep(sellTrade, { admitted: (_before, side) => Result.succeed(side) }),
  }),
  mutant("the end of an epoch takes the claims of every class", "onlyThePayerPays", {
    closeEpoch: spoiled(sound.closeEpoch, (_, next) => ({
      ...next,
      wallets: next.wallets.map(({ credits, claims }) => ({ credits, claims: claims.map(() => 0n) })),
      perished: next.perished.map((gone, i) => gone + total(next.wallets.map(({ claims }) => claims[i] ?? 0n))),
    })),
  }),
  mutant("what was voted on is in force at once", "feesStandWithinABlock", {
    execute: spoiled(sound.execute, (before, next) =>
      venues(before, next, (_, { chamber }) => ({
        chamber: {
          ...chamber,
          values: chamber.values.map((value, i) => chamber.scheduled[i] ?? value),
          scheduled: chamber.scheduled.map(() => null),
        },
      })),
    ),
  }),
  mutant("a deposit is issued twice", "claimsComeByDepositsOnly", {
    deposit: spoiled(sound.deposit, ({ supply }, next, { worker }) => {
      const more = next.supply.claims.map((held, i) => held - (supply.claims[i] ?? 0n));
      return {
        ...next,
        supply: { ...next.supply, claims: next.supply.claims.map((held, i) => held + (more[i] ?? 0n)) },
        wallets: next.wallets.map((wallet, party) =>
          BigInt(party) === worker
            ? { ...wallet, claims: wallet.claims.map((held, i) => held + (more[i] ?? 0n)) }
            : wallet,
        ),
      };
    }),
  }),
  mutant("a worker who withdraws takes what it was slashed", "goneIsGone", {
    withdraw: spoiled(sound.withdraw, (_, next, { worker }) => ({
      ...next,
      wallets: gaining(next, BigInt(String(worker)), next.registry.slashed),
      registry: { ...next.registry, slashed: 0n },
    })),
  }),
  mutant("two blocks have one number", "timeGoesByBlocks", {
    nextBlock: spoiled(sound.nextBlock, ({ block }, next) => ({ ...next, block })),
  }),
  mutant("a lot begins anew when shares of it change hands", "agedSharesKeepTheirAge", {
    transferShares: spoiled(sound.transferShares, (before, next) =>
      venues(before, next, (was, { ledger }) => ({
        ledger: {
          ...ledger,
          lots: new Map(
            [...ledger.lots].map(([number, lot]) => [
              number,
              was.ledger.lots.has(number) ? { ...lot, since: next.time } : lot,
            ]),
          ),
        },
      })),
    ),
  }),
];
