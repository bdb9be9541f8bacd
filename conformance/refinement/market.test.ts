import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { MARKET_SCOPES } from "../../spec/machines/market/index.ts";
import * as source from "../../src/market/protocol/index.ts";
import { type MarketImplementation, refineMarket, refineMarketMachine } from "./market.ts";
import { describeScenario } from "./scenario.ts";

const SEED = 20261124;
const [scope] = MARKET_SCOPES;

/** The operation with another market left behind. */
const spoiled = <Call, Receipt>(
  operation: (market: source.Market, call: Call) => source.Outcome<Receipt>,
  spoil: (next: source.Market, call: Call) => source.Market,
) =>
  ((market: source.Market, call: Call) =>
    Result.map(operation(market, call), (done) => ({ ...done, market: spoil(done.market, call) }))) as never;

const richer = (market: source.Market, party: number): source.Market => ({
  ...market,
  wallets: market.wallets.map((wallet, i) => (i === party ? { ...wallet, credits: wallet.credits + 1n } : wallet)),
});

const WRONG: readonly (readonly [string, Partial<MarketImplementation>])[] = [
  ["a unit that a swap gives away", { swap: spoiled(source.swap, (next, { party }) => richer(next, party)) }],
  [
    "sides that are forgotten within a block",
    {
      sell: spoiled(source.sell, (next) => ({
        ...next,
        venues: next.venues.map((venue) => ({ ...venue, sides: { block: 0n, sides: new Map() } })),
      })),
    },
  ],
  [
    "claims that outlive their epoch",
    { closeEpoch: spoiled(source.closeEpoch, (next) => ({ ...next, perished: [0n, 0n] })) },
  ],
  [
    "redeemed claims that are not counted",
    { settle: spoiled(source.settle, (next) => ({ ...next, redeemed: [0n, 0n] })) },
  ],
  [
    "a lot that is burned by whoever asks",
    {
      removeLiquidity: ((market, call) => {
        const owner = [...[0, 1, 2, 3]].find((party) => Result.isSuccess(source.claimFees(market, { ...call, party })));
        return source.removeLiquidity(market, { ...call, party: owner ?? call.party });
      }) as MarketImplementation["removeLiquidity"],
    },
  ],
  [
    "a quote of a worker who is not active",
    {
      quote: ((market, call) =>
        source.quote(
          { ...market, registry: { ...market.registry, workers: market.registry.workers.map(active) } },
          call,
        )) as MarketImplementation["quote"],
    },
  ],
  ["a raise at any time", { raiseCurvature: (market, call) => source.raiseCurvature(cleared(market), call) }],
  [
    "a block without a second",
    { nextBlock: (market, { seconds }) => source.nextBlock(market, { seconds: seconds + 1n }) },
  ],
];

const active = (worker: source.Market["registry"]["workers"][number]) => ({ ...worker, status: "active" }) as const;

const cleared = (market: source.Market): source.Market => ({
  ...market,
  venues: market.venues.map((venue) => ({
    ...venue,
    listings: venue.listings.map((listing) => ({ ...listing, opened: market.time })),
  })),
});

/** Milliseconds: a few seconds of work, on a machine that is busy with more. */
const LONG = 240_000;

describe("the market: src and spec agree", () => {
  it.effect("on every call of the small scope's, from every start, taken or refused", () =>
    Effect.gen(function* () {
      const { difference, steps } = yield* refineMarketMachine(source, scope, 1n);
      expect(difference).toBeNull();
      expect(steps).toBe(7446);
    }),
  );

  it.effect(
    "on random scenarios at full scale, in which most refusals occur",
    () =>
      Effect.gen(function* () {
        const { difference, cases, answered, refused, seed } = yield* refineMarket({ seed: SEED, cases: 2500 });
        expect(difference === null ? "" : describeScenario(`market, seed ${seed}`, difference)).toBe("");
        expect(cases).toBeGreaterThanOrEqual(2500);
        expect(answered / cases).toBeGreaterThan(0.3);
        expect(Object.keys(refused).length).toBeGreaterThan(20);
      }),
    LONG,
  );

  it.effect.each(WRONG)("notice %s", ([, wrong]) =>
    Effect.gen(function* () {
      const { difference } = yield* refineMarketMachine({ ...source, ...wrong }, scope, 1n);
      expect(difference).not.toBeNull();
      expect(difference?.specification).not.toBe(difference?.implementation);
    }),
  );
});
