import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import { type Choice, fix } from "../../checker/action/index.ts";
import { averageWithin, coversAverage, type Held, priceTime } from "../../equations/twap.ts";
import { coversVariation } from "../../equations/volatility.ts";
import { CALENDAR_NUMBERS } from "../../vocabulary/protocol-numbers.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";

/** A price that was seen, credits for one resource in units of 1e-18, and when. It is in force until the next one. */
export interface PriceView {
  readonly time: bigint;
  readonly price: bigint;
}

/** The past prices of one resource, as far back as anything is asked of them. */
export interface PriceHistory {
  readonly now: bigint;
  /** In the order of their times, no two of one time; the first is in force at the beginning of the window, or the first ever. */
  readonly views: readonly PriceView[];
  /** The last completed days' closes, seven at most, the oldest first. */
  readonly closes: readonly bigint[];
}

/** Lengths of time, in the unit of the views' times. */
export interface Calendar {
  readonly day: bigint;
  /** What an average is taken over. */
  readonly window: bigint;
}

/** Closes that a volatility is made of. */
export const DAYS = 7;

/** What the protocol runs on: seconds, 30 minutes. */
export const CALENDAR: Calendar = CALENDAR_NUMBERS;

/** A history that begins with its first view. */
export const beginning = (view: PriceView): PriceHistory => ({ now: view.time, views: [view], closes: [] });

const lastOf = ({ views }: PriceHistory): PriceView => {
  const last = views.at(-1);
  if (last === undefined) throw new RangeError("a history begins with a view");
  return last;
};

/** Without the views that had been replaced when the window began. */
const kept = (views: readonly PriceView[], from: bigint): readonly PriceView[] =>
  views.filter((_, place) => {
    const next = views[place + 1];
    return next === undefined || next.time > from;
  });

/** Time passes without a view: every day that ends closes at the price in force. Refused (`OutOfOrder`) backwards. */
export const advanced = (
  { day, window }: Calendar,
  history: PriceHistory,
  time: bigint,
): Result.Result<PriceHistory, Refusal> => {
  if (time < history.now) return Result.fail(refusal("OutOfOrder", "time", time, `at least ${history.now}`));
  const ended = Number(time / day - history.now / day);
  const { price } = lastOf(history);
  return Result.succeed({
    now: time,
    views: kept(history.views, time - window),
    closes: [...history.closes, ...Array.from({ length: Math.min(ended, DAYS) }, () => price)].slice(-DAYS),
  });
};

/** A price is seen. The last one of a time is the one that counts. Refused as ZeroAmount, OutOfOrder. */
export const observed = (
  calendar: Calendar,
  history: PriceHistory,
  { time, price }: PriceView,
): Result.Result<PriceHistory, Refusal> => {
  if (price < 1n) return Result.fail(refusal("ZeroAmount", "price", price, "at least 1"));
  return Result.map(advanced(calendar, history, time), (before) => ({
    ...before,
    views: kept([...before.views.filter((view) => view.time < time), { time, price }], time - calendar.window),
  }));
};

/** The smallest or largest integer from 0 for which `holds`. */
const extreme = (extremum: Choice<"x">["extremum"], holds: (x: bigint) => boolean): bigint => {
  const scratch = { x: 0n };
  fix(
    {
      kind: "choice",
      name: "x",
      extremum,
      from: (a) => a.literal(0n),
      given: [],
      holds: (a) => a.truth(holds(scratch.x)),
    },
    scratch,
  );
  return scratch.x;
};

/** The coefficient of variation of the seven closes, units of 1e-18, rounded up; 0 until seven days have closed. */
export const volatility = ({ closes }: Pick<PriceHistory, "closes">): bigint =>
  closes.length < DAYS ? 0n : extreme("smallest", (v) => coversVariation(integer, v, closes));

/** The prices in force in the window that ends now, each with how long it was. */
export const heldIn = ({ window }: Calendar, { now, views }: PriceHistory): readonly Held<bigint>[] =>
  views.map(({ time, price }, place) => {
    const from = time > now - window ? time : now - window;
    const to = views[place + 1]?.time ?? now;
    return { price, duration: to - from };
  });

/** The time-weighted average price of the window that ends now, rounded both ways. Refused as InsufficientHistory. */
export const average = (
  calendar: Calendar,
  history: PriceHistory,
): Result.Result<{ readonly up: bigint; readonly down: bigint }, Refusal> => {
  const { window } = calendar;
  const oldest = history.views[0]?.time ?? history.now;
  if (oldest > history.now - window)
    return Result.fail(refusal("InsufficientHistory", "time", history.now, `at least ${oldest + window}`));
  const cumulative = priceTime(integer, heldIn(calendar, history));
  return Result.succeed({
    up: extreme("smallest", (a) => coversAverage(integer, a, cumulative, window)),
    down: extreme("largest", (a) => averageWithin(integer, a, cumulative, window)),
  });
};
