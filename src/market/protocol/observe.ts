import { HashMap } from "effect";
import type { FeeLedger } from "../fee-distribution/index.ts";
import { type Chamber, sharesAt } from "../governance/index.ts";
import type { Job } from "../jobs/index.ts";
import { settled, type Worker } from "../workers/index.ts";
import type { Listing, Market, Venue } from "./market.ts";

/** A value as it is recorded: integers, names and what is made of them. */
export type Observed = bigint | boolean | string | null | readonly Observed[] | { readonly [name: string]: Observed };

const smaller = (left: bigint, right: bigint): bigint => (left < right ? left : right);

/** What is left of a time, -1 once it is over. */
const left = (due: bigint, time: bigint): bigint => (time <= due ? due - time : -1n);

const ledgerOf = ({ rule: _, lots, nextLot, ...amounts }: FeeLedger): Observed => ({
  ...amounts,
  nextLot: BigInt(nextLot),
  lots: Object.fromEntries(
    HashMap.toEntries(lots).map(([number, { owner, ...lot }]) => [`${number}`, { ...lot, owner: BigInt(owner) }]),
  ),
});

const byCommitment = (a: readonly [bigint, unknown], b: readonly [bigint, unknown]): number => (a[0] < b[0] ? -1 : 1);

const listingOf = (
  { block, wallets }: Market,
  { sides }: Venue,
  { history, epoch, batch, opened }: Listing,
  index: number,
) => ({
  history: {
    now: history.now,
    views: history.observations.map(({ time, price }) => ({ time, price })),
    closes: history.closes,
  },
  ...{ target: epoch.target, lagged: epoch.laggedPrice, raised: epoch.raised },
  auction: {
    ...{ opened, rate: batch.terms.rate },
    book: HashMap.toEntries(batch.entries)
      .toSorted(byCommitment)
      .map(([commitment, { trader, order }]) => ({ commitment, trader, order: order === null ? null : { ...order } })),
  },
  sides: wallets.map((_, party) => (sides.block === block ? (sides.sides.get(`${index}/${party}`) ?? "none") : "none")),
});

/** Places that are the end of a proposal or of a job, whose times mean nothing any more. */
const isTimed = (status: string): boolean =>
  ["voting", "queued", "submitted", "quoted", "accepted", "running", "attested", "sampled"].includes(status);

const chamberOf = ({ time }: Market, { values, scheduled, ledger, block, proposals }: Chamber): Observed => {
  const heldAt = (end: bigint): readonly bigint[] => ledger.map((history) => sharesAt(history, end));
  return {
    ...{ values, scheduled, shares: [], settled: heldAt(block - 1n) },
    proposals: proposals.map(({ status, parameter, value, snapshot, voters, inFavour, against, due }) => ({
      ...{ status, parameter: BigInt(parameter), value, weights: heldAt(snapshot), inFavour, against, age: 0n },
      voted: ledger.map((_history, voter) => voters.has(voter)),
      left: isTimed(status) ? left(due, time) : 0n,
    })),
    ...{ traded: null, consistent: true },
  };
};

const venueOf = (market: Market, venue: Venue): Observed => {
  const { shares, resources, block } = venue.pool;
  return {
    pool: {
      shares,
      resources: resources.map((resource) => ({ ...resource })),
      block: { number: block.number, open: block.open.map((open) => (open === null ? null : { ...open })) },
    },
    ledger: ledgerOf(venue.ledger),
    listings: venue.listings.map((listing, index) => listingOf(market, venue, listing, index)),
    chamber: chamberOf(market, venue.chamber),
  };
};

const workerOf = ({ rules, registry, time }: Market, stored: Worker): Observed => {
  const worker = settled(rules.workers, stored, registry.epoch);
  const { status, stake, declared, claims, quality, lowEpochs, result, contradicted } = worker;
  const silence = smaller(time - worker.lastHeartbeat, rules.workers.heartbeatLimit + 1n);
  return {
    ...{ status, credits: 0n, stake, declared, claims, quality, lowEpochs, result, contradicted },
    silence: status === "active" ? silence : 0n,
    release: time < worker.releaseAt ? worker.releaseAt - time : 0n,
  };
};

const jobOf = ({ time }: Market, { status, client, budget, offer, result, held, due }: Job): Observed => {
  const { worker = 0, cost = 0n, resource = 0n, payment = 0n, quality = 0n } = offer ?? {};
  return {
    ...{ status, budget, cost, resource, payment, quality, ...held },
    ...{ client: BigInt(client), worker: BigInt(worker), result: result ?? 0n },
    left: isTimed(status) ? left(due, time) : 0n,
  };
};

const NOBODY = { credits: 0n, claims: 0n };

/**
 * Everything that there is to see of a market, in the terms of the specification: times as what is left of them, workers
 * as of the present epoch. What an entry of a log says of the state.
 */
export const observe = (market: Market): Readonly<Record<string, Observed>> => {
  const { rules, time, block, wallets, venues, registry, jobs, sources, supply, redeemed, perished } = market;
  return {
    rules: rules as unknown as Observed,
    ...{ time, block },
    wallets: wallets.map(({ credits, claims }) => ({ credits, claims })),
    venues: venues.map((venue) => venueOf(market, venue)),
    registry: {
      epoch: registry.epoch,
      elapsed: smaller(time - registry.epochStart, rules.workers.epochLength),
      ...{ prices: registry.prices, issued: registry.issued, slashed: registry.slashed },
      workers: registry.workers.map((worker) => workerOf(market, worker)),
    },
    jobs: {
      ...{ clients: [], workers: [], pool: NOBODY, escrow: { ...jobs.escrow } },
      jobs: jobs.jobs.map((job) => jobOf(market, job)),
    },
    sources: sources.map(({ poolId, index }) => ({ pool: BigInt(poolId), index: BigInt(index) })),
    supply: { credits: supply.credits, claims: supply.claims },
    ...{ redeemed, perished },
  };
};
