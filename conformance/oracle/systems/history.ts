import { Result } from "effect";
import {
  advanced,
  average,
  type Calendar,
  historyRefusals,
  observed,
  type PriceHistory,
  type PriceView,
  volatility,
} from "../../../spec/machines/price-history/index.ts";
import { historyCodecs, type Refusal } from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemOutcome } from "../answered.ts";

const stepped = (outcome: Result.Result<PriceHistory, Refusal>): SystemOutcome =>
  Result.mapBoth(outcome, {
    onSuccess: (post) => ({ output: {}, post: jsonObjectOf(post) }),
    onFailure: (refused) => [refused],
  });

const viewed = (outcome: Result.Result<object, Refusal>): SystemOutcome =>
  Result.mapBoth(outcome, {
    onSuccess: (output) => ({ output: jsonObjectOf(output), post: null }),
    onFailure: (refused) => [refused],
  });

/** Nothing else applies to what is not valid. */
const onValid = (
  calendar: Calendar,
  history: PriceHistory,
  asked: Partial<PriceView>,
  operate: () => SystemOutcome,
): SystemOutcome => {
  const refusals = historyRefusals(calendar, history, asked);
  return refusals.length > 0 ? Result.fail(refusals) : operate();
};

export const history = {
  "history.advance": handling(historyCodecs.advance, ({ params, state, input }) =>
    onValid(params, state, input, () => stepped(advanced(params, state, input.time))),
  ),
  "history.observe": handling(historyCodecs.observe, ({ params, state, input }) =>
    onValid(params, state, input, () => stepped(observed(params, state, input))),
  ),
  "history.volatility": handling(historyCodecs.view, ({ params, state }) =>
    onValid(params, state, {}, () => viewed(Result.succeed({ volatility: volatility(state) }))),
  ),
  "history.average": handling(historyCodecs.view, ({ params, state }) =>
    onValid(params, state, {}, () => viewed(average(params, state))),
  ),
};
