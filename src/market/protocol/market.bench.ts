import { Result } from "effect";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { GENESIS, ORACLES } from "./genesis.testing.ts";
import * as protocol from "./index.ts";

const LATE = 2n ** 63n;
const SECONDS = 2;

/** Trades, liquidity, claims and blocks, one after the other, again and again; now and then one is refused. */
const round = (i: number): readonly ((market: protocol.Market) => protocol.Outcome<unknown>)[] => {
  const unit = WAD / BigInt(3 + (i % 7));
  const place = { poolId: 0, deadline: LATE };
  return [
    (market) => protocol.swap(market, { party: 1, ...place, deltaP: [5n * unit, unit], minQ: [0n, 0n] }),
    (market) => protocol.sell(market, { party: 2, ...place, index: 0, resourceIn: 2n * unit, minCredits: 0n }),
    (market) => protocol.buyExact(market, { party: 1, ...place, index: 1, resourceOut: unit, maxCredits: 99n * WAD }),
    (market) => protocol.sellExact(market, { party: 2, ...place, index: 1, creditsOut: unit, maxResource: 99n * WAD }),
    (market) =>
      protocol.mintShares(market, { party: 0, ...place, shares: unit, maxQ: [WAD, WAD], maxP: [9n * WAD, 9n * WAD] }),
    (market) => protocol.claimFees(market, { party: 0, poolId: 0, lot: 1 }),
    (market) => protocol.nextBlock(market, { seconds: 1n }),
    (market) => protocol.sell(market, { party: 1, ...place, index: 0, resourceIn: 2n * unit, minCredits: 0n }),
    (market) => protocol.swap(market, { party: 2, ...place, deltaP: [3n * unit, unit], minQ: [0n, 0n] }),
    (market) => protocol.nextBlock(market, { seconds: 1n }),
  ];
};

/** How many operations a second the whole market does, every one with its event, on a market that grows with them. */
export const rows = () => {
  const { market: begun } = Result.getOrThrow(protocol.create(GENESIS, ORACLES));
  let [market, steps, taken] = [begun, 0, 0];
  const began = performance.now();
  for (let i = 0; performance.now() - began < SECONDS * 1000; i++) {
    // From the beginning again, so that the market stays of one size.
    if (i % 100 === 0) market = begun;
    for (const operation of round(i)) {
      const done = operation(market);
      steps += 1;
      if (Result.isFailure(done)) continue;
      taken += 1;
      market = done.success.market;
    }
  }
  const seconds = (performance.now() - began) / 1000;
  if (taken * 2 < steps) throw new RangeError(`only ${taken} of ${steps} operations were taken`);
  return [{ name: "market.stepsPerSecond", value: Math.round(steps / seconds), unit: "steps/s" }];
};
