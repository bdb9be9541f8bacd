import { total } from "../workers/step.ts";
import { heldByAuctions } from "./auctions.ts";
import type { MarketState, Wallet } from "./state.ts";

/** Credits by where they are. A place that the protocol can put credits is in this list, or they are lost. */
export const creditsByPlace = (state: MarketState): Readonly<Record<string, bigint>> => ({
  wallets: total(state.wallets.map(({ credits }) => credits)),
  pools: total(state.venues.flatMap(({ pool }) => pool.resources.map(({ p }) => p))),
  // Carried, owed to the lots, and what rounding and the locked shares keep.
  fees: total(state.venues.map(({ ledger }) => ledger.collected - ledger.paid)),
  auctions: total(state.venues.map((venue) => heldByAuctions(state, venue).credits)),
  stakes: total(state.registry.workers.map(({ stake }) => stake)),
  jobs: state.jobs.escrow.credits,
  treasury: state.registry.slashed,
});

/** Claims of a class by where they are, and where they went. */
export const claimsByPlace = (state: MarketState, index: number): Readonly<Record<string, bigint>> => ({
  wallets: total(state.wallets.map(({ claims }) => claims[index] ?? 0n)),
  pools: total(state.venues.map(({ pool }) => pool.resources[index]?.q ?? 0n)),
  auctions: total(state.venues.map((venue) => heldByAuctions(state, venue).claims[index] ?? 0n)),
  jobs: total(state.jobs.jobs.map(({ claims }, job) => (state.sources[job]?.index === BigInt(index) ? claims : 0n))),
  redeemed: state.redeemed[index] ?? 0n,
  perished: state.perished[index] ?? 0n,
});

const sumOf = (places: Readonly<Record<string, bigint>>): bigint => total(Object.values(places));

/** All credits and claims, wherever they are. */
export const held = (state: MarketState): Wallet => ({
  credits: sumOf(creditsByPlace(state)),
  claims: state.rules.classes.map((_, i) => sumOf(claimsByPlace(state, i))),
});
