import { Result } from "effect";
import type { Parameters, Step } from "../../checker/machine.ts";
import type { Answer, Request } from "../../vocabulary/operation.ts";
import type { Pool, TradeContext } from "../../vocabulary/pool.ts";
import type { Refusal } from "../../vocabulary/refusal.ts";
import { operate } from "../pool/operate.ts";
import { integerOf, integersOf } from "../reading.ts";
import { SANDWICH_PARTS, type Side } from "../sandwich/index.ts";
import { taken, total } from "../workers/step.ts";
import type { MarketState } from "./state.ts";
import { collected, contextOf, firstOf, noVenue, venueOf, withListing, withVenue } from "./venues.ts";
import {
  expiredClass,
  isClosed,
  type Movement,
  ofClass,
  paid,
  received,
  short,
  unknownParty,
  walletOf,
} from "./wallets.ts";

export type MarketStep = (state: MarketState, parameters: Parameters) => Step<MarketState>;

type Way = Exclude<Side, "none">;

/** What a trade comes to for its trader. */
interface Bargain {
  readonly gives: Movement;
  readonly gets: Movement;
  /** Fee and risk, for the providers of the pool. */
  readonly charges: bigint;
  /** Positions of the resources that were traded. */
  readonly legs: readonly number[];
}

/** One of the pool's trades as the market knows it: what to ask of the pool, and what its answer comes to. */
export interface MarketTrade {
  readonly way: Way;
  readonly request: (pool: Pool, params: TradeContext, parameters: Parameters) => Request;
  readonly bargain: (state: MarketState, parameters: Parameters, output: Answer["output"]) => Bargain;
}

const amountOf = (output: Answer["output"], name: string): bigint => {
  const value = output[name];
  if (typeof value !== "bigint") throw new TypeError(`${name} of a receipt is an integer`);
  return value;
};

const amountsOf = (output: Answer["output"], name: string): readonly bigint[] => {
  const value = output[name];
  if (typeof value !== "object") throw new TypeError(`${name} of a receipt is a list`);
  return value;
};

const chargesOf = (output: Answer["output"]): bigint => amountOf(output, "fee") + amountOf(output, "risk");

export const swapTrade: MarketTrade = {
  way: "bought",
  request: (state, params, p) => ({
    operation: "pool.swap",
    ...{ params, state },
    input: {
      creditsIn: integersOf(p, "deltaP"),
      minResource: integersOf(p, "minQ"),
      deadline: integerOf(p, "deadline"),
    },
  }),
  bargain: (_, p, output) => ({
    gives: { credits: total(integersOf(p, "deltaP")) },
    gets: { claims: amountsOf(output, "resourceOut") },
    charges: total([...amountsOf(output, "fee"), ...amountsOf(output, "risk")]),
    legs: integersOf(p, "deltaP").flatMap((credits, i) => (credits > 0n ? [i] : [])),
  }),
};

const indexOf = (p: Parameters): { readonly index: number; readonly deadline: bigint } => ({
  index: Number(integerOf(p, "index")),
  deadline: integerOf(p, "deadline"),
});

export const buyExactTrade: MarketTrade = {
  way: "bought",
  request: (state, params, p) => ({
    operation: "pool.buyExact",
    ...{ params, state },
    input: { ...indexOf(p), resourceOut: integerOf(p, "resourceOut"), maxCredits: integerOf(p, "maxCredits") },
  }),
  bargain: (state, p, output) => ({
    gives: { credits: amountOf(output, "creditsIn") },
    gets: { claims: ofClass(state, integerOf(p, "index"), integerOf(p, "resourceOut")) },
    charges: chargesOf(output),
    legs: [Number(integerOf(p, "index"))],
  }),
};

export const sellTrade: MarketTrade = {
  way: "sold",
  request: (state, params, p) => ({
    operation: "pool.sell",
    ...{ params, state },
    input: { ...indexOf(p), resourceIn: integerOf(p, "resourceIn"), minCredits: integerOf(p, "minCredits") },
  }),
  bargain: (state, p, output) => ({
    gives: { claims: ofClass(state, integerOf(p, "index"), integerOf(p, "resourceIn")) },
    gets: { credits: amountOf(output, "creditsOut") },
    charges: chargesOf(output),
    legs: [Number(integerOf(p, "index"))],
  }),
};

export const sellExactTrade: MarketTrade = {
  way: "sold",
  request: (state, params, p) => ({
    operation: "pool.sellExact",
    ...{ params, state },
    input: { ...indexOf(p), creditsOut: integerOf(p, "creditsOut"), maxResource: integerOf(p, "maxResource") },
  }),
  bargain: (state, p, output) => ({
    gives: { claims: ofClass(state, integerOf(p, "index"), amountOf(output, "resourceIn")) },
    gets: { credits: integerOf(p, "creditsOut") - amountOf(output, "risk") },
    charges: chargesOf(output),
    legs: [Number(integerOf(p, "index"))],
  }),
};

/** What can be replaced of a trade. Mutants do. */
export interface TradeRules {
  readonly admitted: typeof SANDWICH_PARTS.admitted;
}

export const soundTradeRules: TradeRules = { admitted: SANDWICH_PARTS.admitted };

/** The market with the sides of a party's legs noted, or the refusal of the same-block rule. */
const sided = (
  state: MarketState,
  pool: bigint,
  party: bigint,
  { way }: MarketTrade,
  legs: readonly number[],
  { admitted }: TradeRules,
): Result.Result<MarketState, Refusal> => {
  let next = state;
  for (const leg of legs) {
    const sides = venueOf(next, pool)?.listings[leg]?.sides ?? [];
    const allowed = admitted(sides[Number(party)] ?? "none", way);
    if (Result.isFailure(allowed)) return Result.fail(allowed.failure);
    next = withListing(next, pool, BigInt(leg), { sides: sides.with(Number(party), allowed.success) });
  }
  return Result.succeed(next);
};

/** A trade before anybody has paid for it: the market after it, and what it comes to for the trader. */
export const bargained = (
  state: MarketState,
  pool: bigint,
  party: bigint,
  trade: MarketTrade,
  parameters: Parameters,
  rules: TradeRules = soundTradeRules,
): Result.Result<{ readonly state: MarketState; readonly bargain: Bargain }, Refusal> => {
  const venue = venueOf(state, pool);
  if (venue === undefined) throw new RangeError(`no pool ${pool}: guarded by NoVenue`);
  const answered = operate(trade.request(venue.pool, contextOf(state, venue), parameters));
  if (Result.isFailure(answered)) return Result.fail(firstOf(answered.failure));
  const { output, post } = answered.success;
  if (post === null) throw new TypeError("a trade leaves a pool behind");
  const bargain = trade.bargain(state, parameters, output);
  const closed = bargain.legs.find((leg) => isClosed(state, leg));
  if (closed !== undefined) return Result.fail(expiredClass(closed));
  return sided(withVenue(state, pool, { pool: post }), pool, party, trade, bargain.legs, rules).pipe(
    Result.flatMap((after) => collected(after, pool, bargain.charges)),
    Result.map((after) => ({ state: after, bargain })),
  );
};

/** A trade by a party at a pool. */
export const tradeStep =
  (trade: MarketTrade, rules: TradeRules = soundTradeRules): MarketStep =>
  (state, parameters) => {
    const [party, pool] = [integerOf(parameters, "party"), integerOf(parameters, "pool")];
    const wallet = walletOf(state, party);
    if (wallet === undefined) return unknownParty(state, "party", party);
    if (venueOf(state, pool) === undefined) return noVenue(state, pool);
    return Result.flatMap(
      bargained(state, pool, party, trade, parameters, rules),
      ({ state: next, bargain: { gives, gets, charges } }) => {
        const unpaid = short(wallet, gives);
        return unpaid === null
          ? taken(received(paid(next, party, gives), party, gets), { charges })
          : Result.fail(unpaid);
      },
    );
  };
