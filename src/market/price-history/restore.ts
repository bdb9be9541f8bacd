import { Result } from "effect";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { DAILY_PRICE_LIMIT, type StoredHistory } from "../../../spec/vocabulary/systems/history.ts";
import type { Calendar, PriceHistory } from "./history.ts";
import { CLOSES } from "./volatility.ts";

const TIME_LIMIT = 2n ** 64n;

const invalid = (field: string, actual: bigint, bound: string): Result.Result<never, Refusal> =>
  Result.fail(refusal("InvalidState", `state.${field}`, actual, bound));

const isPrice = (price: bigint): boolean => price > 0n && price < DAILY_PRICE_LIMIT;

/**
 * A history from storage, as the operations of this folder would have made it on a calendar; the cumulative sums begin anew,
 * since only their differences are asked for. Refused as OutOfBounds (a calendar without length), InvalidState.
 */
export const restoreHistory = (
  { now, views, closes }: StoredHistory,
  { day, window }: Calendar,
): Result.Result<PriceHistory, Refusal> => {
  for (const [name, length] of [
    ["day", day],
    ["window", window],
  ] as const)
    if (length < 1n || length >= TIME_LIMIT)
      return Result.fail(refusal("OutOfBounds", `params.${name}`, length, "at least 1 and below 2^64"));
  const [first, ...rest] = views;
  if (first === undefined) return invalid("views", 0n, "at least one view");
  if (now >= TIME_LIMIT) return invalid("now", now, "below 2^64");
  const strange = [...views.map(({ price }) => price), ...closes].find((price) => !isPrice(price));
  if (strange !== undefined) return invalid("views", strange, "at least 1 and below 2^225");
  if (closes.length > CLOSES) return invalid("closes", BigInt(closes.length), `at most ${CLOSES}`);
  const observations: [PriceHistory["observations"][0], ...PriceHistory["observations"][0][]] = [
    { ...first, cumulative: 0n },
  ];
  let last = observations[0];
  for (const { time, price } of rest) {
    if (time <= last.time || time <= now - window) return invalid("views", time, "after the one before, in the window");
    last = { time, price, cumulative: last.cumulative + last.price * (time - last.time) };
    observations.push(last);
  }
  return last.time <= now
    ? Result.succeed({ now, observations, closes })
    : invalid("views", last.time, "not after now");
};
