import { Result } from "effect";
import {
  DAILY_PRICE_LIMIT,
  historyCodecs,
  type Refusal,
  refusal,
  type StoredHistory,
} from "../../../spec/vocabulary/index.ts";
import {
  averagePriceDown,
  averagePriceUp,
  type Calendar,
  observePrice,
  type PriceHistory,
  passTime,
  restoreHistory,
  volatilityOf,
} from "../../../src/market/price-history/index.ts";
import { handlingFirst, type SystemAnswer } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

type Answered = Result.Result<SystemAnswer, Refusal>;

const stored = ({ now, observations, closes }: PriceHistory): StoredHistory => ({
  now,
  views: observations.map(({ time, price }) => ({ time, price })),
  closes,
});

/** What a clock and a pool can show: `src` is handed nothing else. */
const possible = (time: bigint, price: bigint): Result.Result<null, Refusal> =>
  time < 2n ** 64n && price < DAILY_PRICE_LIMIT
    ? Result.succeed(null)
    : Result.fail(refusal("OutOfBounds", "input", time, "a time below 2^64, a price below 2^225"));

const stepped = (
  state: StoredHistory,
  calendar: Calendar,
  step: (history: PriceHistory) => Result.Result<PriceHistory, Refusal>,
): Answered =>
  Result.map(Result.flatMap(restoreHistory(state, calendar), step), (history) => ({
    output: {},
    post: jsonObjectOf(stored(history)),
  }));

const viewed = (outcome: Result.Result<object, Refusal>): Answered =>
  Result.map(outcome, (view) => ({ output: jsonObjectOf(view), post: null }));

export const history = {
  "history.advance": handlingFirst(historyCodecs.advance, ({ params, state, input }) =>
    Result.flatMap(possible(input.time, 1n), () =>
      stepped(state, params, (restored) => passTime(restored, input.time, params)),
    ),
  ),
  "history.observe": handlingFirst(historyCodecs.observe, ({ params, state, input }) =>
    Result.flatMap(possible(input.time, input.price), () =>
      stepped(state, params, (restored) => observePrice(restored, input, params)),
    ),
  ),
  "history.volatility": handlingFirst(historyCodecs.view, ({ params, state }) =>
    viewed(Result.map(restoreHistory(state, params), (restored) => ({ volatility: volatilityOf(restored) }))),
  ),
  "history.average": handlingFirst(historyCodecs.view, ({ params, state }) =>
    viewed(
      Result.flatMap(restoreHistory(state, params), (restored) =>
        Result.all({ up: averagePriceUp(restored, params), down: averagePriceDown(restored, params) }),
      ),
    ),
  ),
};
