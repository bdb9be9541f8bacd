import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import type { Parameters } from "../../checker/machine.ts";
import { price } from "../../equations/invariant.ts";
import { WAD } from "../../vocabulary/units.ts";
import { targetOf, utilization } from "../curvature/index.ts";
import { curveOf } from "../pool/validity.ts";
import { priceOf } from "../pool/views.ts";
import { volatility } from "../price-history/index.ts";
import { integerOf } from "../reading.ts";
import { type Registry, stakePrice, type WorkerAction, type WorkerStep, workerSteps } from "../workers/index.ts";
import { refused, taken } from "../workers/step.ts";
import type { Listing, MarketState, Venue } from "./state.ts";
import type { MarketStep } from "./trades.ts";
import { expiredClass, isClosed, ofClass, received } from "./wallets.ts";

/** The registry as its own machine knows it: its workers' credits are those of the wallets. */
export const registryOf = ({ registry, wallets }: MarketState): Registry => ({
  ...registry,
  workers: registry.workers.map((worker, i) => ({ ...worker, credits: wallets[i]?.credits ?? 0n })),
});

/** The market with the registry as a step left it. */
export const withRegistry = (state: MarketState, next: Registry): MarketState => ({
  ...state,
  wallets: state.wallets.map((wallet, i) => ({ ...wallet, credits: next.workers[i]?.credits ?? wallet.credits })),
  registry: { ...next, workers: next.workers.map((worker) => ({ ...worker, credits: 0n })) },
});

const onRegistry = (state: MarketState, step: WorkerStep, parameters: Parameters) =>
  Result.map(step(state.rules.workers, registryOf(state), parameters), ({ next, receipt }) => ({
    state: withRegistry(state, next),
    receipt,
  }));

const workerStep =
  (name: Exclude<WorkerAction, "advance" | "deposit" | "closeEpoch">): MarketStep =>
  (state, parameters) =>
    Result.flatMap(onRegistry(state, workerSteps[name], parameters), ({ state: next, receipt }) =>
      taken(next, receipt),
    );

export const register = workerStep("register");
export const topUp = workerStep("topUp");
export const heartbeat = workerStep("heartbeat");
export const report = workerStep("report");
export const slash = workerStep("slash");
export const leave = workerStep("leave");
export const withdraw = workerStep("withdraw");

/** Claims come into being: on the capacity of the epoch that the class names, into the wallet of the worker. */
export const deposit: MarketStep = (state, parameters) => {
  const [index, amount] = [integerOf(parameters, "resource"), integerOf(parameters, "amount")];
  return Result.flatMap(onRegistry(state, workerSteps.deposit, parameters), ({ state: next, receipt }) => {
    if (isClosed(state, Number(index))) return Result.fail(expiredClass(Number(index)));
    const named = state.rules.classes[Number(index)] ?? 0n;
    if (named > state.registry.epoch)
      return refused("TooEarly", "registry.epoch", state.registry.epoch, `${named}, the epoch of the class`);
    const claims = ofClass(state, index, amount);
    const supply = { ...state.supply, claims: state.supply.claims.map((held, i) => held + (claims[i] ?? 0n)) };
    return taken(received({ ...next, supply }, integerOf(parameters, "worker"), { claims }), receipt);
  });
};

/** What stakes count the claims of each class at: the highest of the pools' prices, each rounded down. */
export const closingPrices = (venues: readonly Venue[], classes: readonly unknown[]): readonly bigint[] =>
  classes.map((_, i) =>
    venues
      .flatMap(({ pool }) =>
        pool.resources[i] === undefined ? [] : [stakePrice(price(integer, curveOf(pool, pool.resources[i])))],
      )
      .reduce((most, each) => (each > most ? each : most), 0n),
  );

/** The price view of a resource, rounded up. */
export const priceView = (pool: Venue["pool"], index: number): bigint => {
  const view = priceOf(pool, index).output.price;
  if (typeof view !== "bigint") throw new TypeError("a price view is an integer");
  return view;
};

/** q̄ of each resource at the present share supply; at least 1. */
const measured = ({ rules }: MarketState, { shares, resources }: Venue["pool"]) => {
  const target = (rules.curvature.targetPerShare * shares) / WAD;
  return resources.map(({ q }) => ({ q, target: target < 1n ? 1n : target }));
};

/** The listings of a pool after an epoch: equation 30 for the next one, from the volatility and utilization of this one. */
export const afterEpoch = (state: MarketState, { pool, listings }: Venue): readonly Listing[] => {
  const { base, volatilityWeight, utilizationWeight } = state.rules.curvature;
  const used = utilization(measured(state, pool));
  return listings.map((listing, i) => ({
    ...listing,
    target: targetOf({
      ...{ base, volatilityWeight, utilizationWeight, utilization: used },
      volatility: volatility(listing.history),
    }),
    lagged: priceView(pool, i),
    raised: false,
  }));
};

/** The market without the claims of the classes whose epoch has just ended, but for those that are in pools. */
const perished = (state: MarketState): MarketState => {
  const gone = state.rules.classes.map((_, i) =>
    isClosed(state, i) ? state.wallets.reduce((sum, { claims }) => sum + (claims[i] ?? 0n), 0n) : 0n,
  );
  return {
    ...state,
    wallets: state.wallets.map(({ credits, claims }) => ({
      credits,
      claims: claims.map((held, i) => (isClosed(state, i) ? 0n : held)),
    })),
    perished: state.perished.map((before, i) => before + (gone[i] ?? 0n)),
  };
};

/** Ends an epoch, once the batches of what perishes with it are cleared: anyone can clear them, and no later ones were begun. */
export const closeEpoch: MarketStep = (state) => {
  if (state.wallets.length === 0) return refused("WrongStatus", "market", "nothing", "created");
  const prices = closingPrices(state.venues, state.rules.classes);
  return Result.flatMap(onRegistry(state, workerSteps.closeEpoch, { prices }), ({ state: closed }) => {
    const pending = state.venues.some(({ listings }) =>
      listings.some(({ auction }, i) => state.rules.classes[i] === state.registry.epoch && auction.book.length > 0),
    );
    if (pending) return refused("TooEarly", "auction.book", "not empty", "cleared, of every class that perishes");
    const venues = closed.venues.map((venue) => ({ ...venue, listings: afterEpoch(closed, venue) }));
    return taken(perished({ ...closed, venues }), { epoch: closed.registry.epoch });
  });
};
