import { Result } from "effect";
import type { Parameters, Step } from "../../../spec/checker/index.ts";
import { MARKET_WALK, type MarketState, marketMachine, NOTHING } from "../../../spec/machines/market/index.ts";
import { type MarketRequest, marketCodecs, type Refusal, refusal } from "../../../spec/vocabulary/index.ts";
import { handlingFirst } from "../answered.ts";
import { marketSeen } from "../market.ts";
import { marketOutput } from "../market-output.ts";

const STEPS = new Map(marketMachine(MARKET_WALK).actions.map(({ name, step }) => [name, step]));

/** Places are integers to a machine too. */
const parameterOf = (value: unknown): unknown => {
  if (typeof value === "number") return BigInt(value);
  if (Array.isArray(value)) return value.map(parameterOf);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, parameterOf(field)]));
};

/** A step of the market's machine, as a request asks for it. */
export const marketStep = (state: MarketState, { action, given }: MarketRequest): Step<MarketState> => {
  const step = STEPS.get(action);
  if (step === undefined) throw new RangeError(`the market's machine has no action ${action}`);
  return step(state, parameterOf(given) as Parameters);
};

/** What a log would say of a state: lots as an object, which has no order. */
export const recordedMarket = ({ venues, ...state }: MarketState): object => ({
  ...state,
  venues: venues.map(({ ledger, ...venue }) => ({
    ...venue,
    ledger: { ...ledger, lots: Object.fromEntries(ledger.lots) },
  })),
});

export const marketAfter = (calls: readonly MarketRequest[]): Result.Result<MarketState, Refusal> => {
  let state = NOTHING;
  for (const [place, call] of calls.entries()) {
    const taken = marketStep(state, call);
    if (Result.isFailure(taken))
      return Result.fail(refusal("InvalidState", `state.calls.${place}`, taken.failure.code, "a call that is taken"));
    state = taken.success.next;
  }
  return Result.succeed(state);
};

export const market = {
  "market.step": handlingFirst(marketCodecs.step, ({ state, input }) =>
    Result.flatMap(marketAfter(state.calls), (before) =>
      Result.map(marketStep(before, input), ({ next, receipt }) => ({
        output: marketOutput(input, before, next, receipt),
        post: marketSeen(recordedMarket(next)),
      })),
    ),
  ),
};
