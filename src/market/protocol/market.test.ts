import { Result } from "effect";
import { describe, expect, it } from "vitest";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { GENESIS, ORACLES } from "./genesis.testing.ts";
import * as protocol from "./index.ts";

const [PROVIDER, TRADER, OTHER, WORKER] = [0, 1, 2, 3];
const LATE = 10n ** 12n;

const done = <Receipt>(outcome: protocol.Outcome<Receipt>): protocol.Done<Receipt> =>
  Result.getOrThrowWith(
    outcome,
    ({ code, field, actual, bound }) => new Error(`${code}: ${field} is ${actual}, ${bound}`),
  );

const codeOf = (outcome: Result.Result<unknown, { readonly code: string }>): string =>
  Result.isFailure(outcome) ? outcome.failure.code : "taken";

/** A value nothing of which can be changed. */
const frozen = <A>(value: A): A => {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
};

const begun = (): protocol.Market => frozen(done(protocol.create(GENESIS, ORACLES)).market);

const order = { party: TRADER, poolId: 0, deltaP: [30n * WAD, 5n * WAD], minQ: [0n, 0n], deadline: LATE };

/** All credits, wherever they are. */
const credits = ({ wallets, venues, registry, jobs }: protocol.Market): bigint =>
  [
    ...wallets.map((wallet) => wallet.credits),
    ...venues.flatMap(({ pool }) => pool.resources.map(({ p }) => p)),
    ...venues.map(({ ledger }) => ledger.collected - ledger.paid),
    ...registry.workers.map(({ stake }) => stake),
    jobs.escrow.credits,
    registry.slashed,
  ].reduce((left, right) => left + right, 0n);

describe("the market", () => {
  it("quotes to the unit what a swap gives, and its fee", () => {
    const market = begun();
    const quote = Result.getOrThrow(protocol.getQuote(market, order));
    const { receipt, market: after } = done(protocol.swap(market, { ...order, deadline: quote.expiry }));
    expect(receipt).toEqual({ deltaQ: quote.deltaQ, totalFee: quote.totalFee });
    expect(quote.totalFee).toBeGreaterThan(0n);
    expect(after.wallets[TRADER]?.credits).toBe(1965n * WAD);
    expect(after.venues[0]?.ledger.collected).toBe(quote.totalFee);
    expect(credits(after)).toBe(after.supply.credits);
  });

  it("refuses a limit that is missed, and leaves the market alone", () => {
    const market = begun();
    const quote = Result.getOrThrow(protocol.getQuote(market, order));
    const greedy = quote.deltaQ.map((amount) => amount + 1n);
    expect(codeOf(protocol.swap(market, { ...order, minQ: greedy }))).toBe("LimitExceeded");
    expect(codeOf(protocol.swap(market, { ...order, minQ: quote.deltaQ }))).toBe("taken");
  });

  it("lets nobody both buy and sell in a block, and anybody in the next", () => {
    const { market } = done(protocol.swap(begun(), order));
    const sale = { party: TRADER, poolId: 0, index: 0, resourceIn: WAD, minCredits: 0n, deadline: LATE };
    expect(codeOf(protocol.sell(market, sale))).toBe("SameBlockReversal");
    expect(codeOf(protocol.sell(market, { ...sale, party: OTHER }))).toBe("taken");
    expect(codeOf(protocol.sell(done(protocol.nextBlock(market, { seconds: 12n })).market, sale))).toBe("taken");
  });

  it("takes a job from its budget to its pay, and its claims out of the world", () => {
    let market = begun();
    const then = <Call, Receipt>(
      operation: (before: protocol.Market, call: Call) => protocol.Outcome<Receipt>,
      call: Call,
    ): Receipt => {
      const { market: after, receipt } = done(operation(market, call));
      market = frozen(after);
      expect(credits(market)).toBe(market.supply.credits);
      return receipt;
    };
    then(protocol.register, { worker: WORKER, declared: [20n * WAD, 0n], stake: 90n * WAD });
    const { job } = then(protocol.submit, { client: TRADER, budget: 60n * WAD });
    const offer = { worker: WORKER, poolId: 0, index: 0, cost: 20n * WAD, resource: 5n * WAD, payment: 30n * WAD };
    then(protocol.quote, { job, ...offer });
    const { cost } = then(protocol.accept, { job, client: TRADER });
    then(protocol.start, { job, worker: WORKER });
    expect(codeOf(protocol.attest(market, { job, worker: WORKER, result: 2n }))).toBe("InvalidAttestation");
    then(protocol.attest, { job, worker: WORKER, result: 3n });
    then(protocol.draw, { job, seed: 0n });
    then(protocol.judge, { job, verdict: "verified" });
    const { payout, refund } = then(protocol.settle, { job });
    // A newcomer's quality is a half.
    expect(payout).toBe(15n * WAD);
    expect(refund).toBe(60n * WAD - cost - payout);
    expect(market.redeemed).toEqual([5n * WAD, 0n]);
    expect(market.wallets[WORKER]?.credits).toBe(625n * WAD);
  });

  it("pays providers their part of everything, and the fees with it", () => {
    const deposit = { party: OTHER, poolId: 0, deltaQ: [50n * WAD, 40n * WAD], deltaP: [100n * WAD, 65n * WAD] };
    const added = done(protocol.addLiquidity(begun(), { ...deposit, minShares: 1n, deadline: LATE }));
    const { lot, shares } = added.receipt;
    const later = done(protocol.nextBlock(added.market, { seconds: 600n })).market;
    const traded = done(protocol.swap(later, order)).market;
    const removal = { poolId: 0, lot, shares, minQ: [0n, 0n], minP: [0n, 0n], deadline: LATE };
    expect(codeOf(protocol.removeLiquidity(traded, { party: PROVIDER, ...removal }))).toBe("Unauthorized");
    const { receipt, market } = done(protocol.removeLiquidity(traded, { party: OTHER, ...removal }));
    expect(receipt.fees).toBeGreaterThan(0n);
    expect(market.venues[0]?.pool.shares).toBe(1000n * WAD);
    expect(credits(market)).toBe(market.supply.credits);
  });

  it("buys over two pools by a route, for less than at one, and no less than the route's bound", () => {
    const pools = [...GENESIS.pools, ...GENESIS.pools];
    const market = frozen(done(protocol.create({ ...GENESIS, pools }, ORACLES)).market);
    const wanted = { index: 0, resourceOut: 90n * WAD, maxCredits: 900n * WAD, deadline: LATE };
    const { amounts, credits: quoted, bound } = Result.getOrThrow(protocol.route(market, wanted));
    expect(amounts).toEqual([45n * WAD, 45n * WAD]);
    const call = { party: TRADER, index: 0, amounts, maxCredits: quoted, deadline: LATE };
    const { receipt, market: after } = done(protocol.buyAcross(market, call));
    expect(receipt.creditsIn).toBe(quoted);
    expect(bound).toBeLessThanOrEqual(quoted);
    expect(after.wallets[TRADER]?.claims[0]).toBe(190n * WAD);
    expect(credits(after)).toBe(after.supply.credits);
    const alone = done(protocol.buyExact(market, { party: TRADER, poolId: 0, ...wanted })).receipt;
    expect(alone.creditsIn).toBeGreaterThan(quoted);
    expect(codeOf(protocol.buyAcross(market, { ...call, maxCredits: quoted - 1n }))).toBe("LimitExceeded");
  });

  it("lets claims perish with their epoch, and what they were on be dealt in no more", () => {
    const { market } = done(protocol.nextBlock(begun(), { seconds: 3600n }));
    const closed = done(protocol.closeEpoch(market, {})).market;
    expect(closed.wallets.map(({ claims }) => claims[0])).toEqual([0n, 0n, 0n, 0n]);
    expect(closed.perished).toEqual([1100n * WAD, 0n]);
    expect(codeOf(protocol.getQuote(closed, order))).toBe("Expired");
    expect(codeOf(protocol.swap(closed, order))).toBe("Expired");
    expect(codeOf(protocol.swap(closed, { ...order, deltaP: [0n, WAD] }))).toBe("taken");
  });

  it.each([
    ["Negative", { deltaP: [-1n, 0n] }],
    ["TooLarge", { deltaP: [2n ** 256n, 0n] }],
    ["NotAnInteger", { poolId: 0.5 }],
    ["LengthMismatch", { minQ: [0n] }],
    ["UnknownParty", { party: 9 }],
    ["NoVenue", { poolId: 1 }],
    ["ZeroAmount", { deltaP: [0n, 0n] }],
    ["InsufficientBalance", { deltaP: [2001n * WAD, 0n] }],
  ])("is refused as %s: %o", (code, change) => {
    expect(codeOf(protocol.swap(begun(), { ...order, ...change }))).toBe(code);
  });

  it.each([
    ["OutOfBounds", { rules: { ...GENESIS.rules, calendar: { day: 0n, window: 1n } } }],
    ["LengthMismatch", { wallets: [] }],
    ["UnknownParty", { pools: GENESIS.pools.map((pool) => ({ ...pool, creator: 4 })) }],
    ["InvalidState", { pools: GENESIS.pools.map((pool) => ({ ...pool, shares: 1000n })) }],
  ])("is not founded: %s", (code, change) => {
    expect(codeOf(protocol.create({ ...GENESIS, ...change }, ORACLES))).toBe(code);
  });
});
