import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { DAILY_PRICE_LIMIT } from "../../vocabulary/systems/history.ts";
import { type Calendar, DAYS, type PriceHistory, type PriceView } from "./state.ts";

/** Times are below this. */
const TIME_LIMIT = 2n ** 64n;

const isPrice = (price: bigint): boolean => price >= 1n && price < DAILY_PRICE_LIMIT;

const ascends = (views: readonly PriceView[], now: bigint): boolean =>
  views.every(({ time }, place) => time < (views[place + 1]?.time ?? now + 1n));

/** Whether a history can be what the operations made of views, on a calendar. */
const historyIsValid = ({ window }: Calendar, { now, views, closes }: PriceHistory): boolean =>
  views.length > 0 &&
  now < TIME_LIMIT &&
  ascends(views, now) &&
  views.every(({ price }) => isPrice(price)) &&
  views.slice(1).every(({ time }) => time > now - window) &&
  closes.length <= DAYS &&
  closes.every(isPrice);

const bounded = (field: string, value: bigint, least: bigint, limit: bigint): readonly Refusal[] =>
  value >= least && value < limit ? [] : [refusal("OutOfBounds", field, value, `at least ${least} and below ${limit}`)];

/** Everything that is wrong with a history from outside, and with what is asked of it. */
export const historyRefusals = (
  calendar: Calendar,
  history: PriceHistory,
  { time = 0n, price = 1n }: Partial<PriceView> = {},
): readonly Refusal[] => [
  ...bounded("params.day", calendar.day, 1n, TIME_LIMIT),
  ...bounded("params.window", calendar.window, 1n, TIME_LIMIT),
  ...bounded("input.time", time, 0n, TIME_LIMIT),
  ...bounded("input.price", price, 0n, DAILY_PRICE_LIMIT),
  ...(price === 0n ? [refusal("ZeroAmount", "input.price", price, "at least 1")] : []),
  ...(historyIsValid(calendar, history)
    ? []
    : [refusal("InvalidState", "state", "a history", "what the operations can have made of views")]),
];
