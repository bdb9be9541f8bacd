import { Result } from "effect";
import { CALENDAR_NUMBERS } from "../../../spec/vocabulary/protocol-numbers.ts";
import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import { CLOSES, volatilityUp } from "./volatility.ts";

/** A price view, credits for one resource in units of 1e-18, at least 1, and when it was seen. */
export interface PriceView {
  readonly time: bigint;
  readonly price: bigint;
}

/** A view with Σ price·duration from the first view to it. */
interface Observation extends PriceView {
  readonly cumulative: bigint;
}

/** The past prices of one resource: as much of them as the volatility and the average need. */
export interface PriceHistory {
  readonly now: bigint;
  /** In the order of their times. The first is in force at the beginning of the window, or is the first ever. */
  readonly observations: readonly [Observation, ...Observation[]];
  /** Closes of the last completed days, seven at most, the oldest first. */
  readonly closes: readonly bigint[];
}

/** Lengths of time, above 0, in the unit of the views' times. */
export interface Calendar {
  readonly day: bigint;
  readonly window: bigint;
}

/** Days and a window of 30 minutes, in seconds. */
export const CALENDAR: Calendar = CALENDAR_NUMBERS;

const priceProblem = (price: bigint): Refusal | null =>
  price >= 1n ? null : refusal("ZeroAmount", "view.price", price, "at least 1");

const lastOf = ({ observations }: PriceHistory): Observation => observations.at(-1) ?? observations[0];

/** Σ price·duration from the first view to `time`, at or after the first observation that is kept. Price times time, exact. */
const cumulativeAt = ({ observations }: PriceHistory, time: bigint): bigint => {
  const inForce = observations.findLast((observation) => observation.time <= time) ?? observations[0];
  return inForce.cumulative + inForce.price * (time - inForce.time);
};

/** What is still asked for: from the observation in force at the beginning of the window. At least one is left. */
const pruned = (observations: readonly Observation[], from: bigint): PriceHistory["observations"] => {
  const start = Math.max(
    0,
    observations.findLastIndex(({ time }) => time <= from),
  );
  const [first, ...rest] = observations.slice(start);
  if (first === undefined) throw new RangeError("a history begins with a view");
  return [first, ...rest];
};

/** A history that begins with its first view. Refused as ZeroAmount for a price below 1. */
export const beginHistory = (view: PriceView): Result.Result<PriceHistory, Refusal> => {
  const problem = priceProblem(view.price);
  return problem === null
    ? Result.succeed({ now: view.time, observations: [{ ...view, cumulative: 0n }], closes: [] })
    : Result.fail(problem);
};

/**
 * Time passes without a view: every day that has ended closes at its last view's price, which carries over days without
 * one. Refused as OutOfOrder if `time` is before now.
 */
export const passTime = (
  history: PriceHistory,
  time: bigint,
  { day, window }: Calendar = CALENDAR,
): Result.Result<PriceHistory, Refusal> => {
  const { now, closes, observations } = history;
  if (time < now) return Result.fail(refusal("OutOfOrder", "time", time, `at least ${now}, the time of the last one`));
  const ended = time / day - now / day;
  const added = ended === 0n ? 0 : ended < BigInt(CLOSES) ? Number(ended) : CLOSES;
  return Result.succeed({
    now: time,
    observations: pruned(observations, time - window),
    closes: added === 0 ? closes : [...closes, ...Array<bigint>(added).fill(lastOf(history).price)].slice(-CLOSES),
  });
};

/**
 * Adds a price view. It is in force from its time on; of several views of one time the last counts, so that a price
 * within a block leaves no trace. Refused as ZeroAmount (price below 1), OutOfOrder (before the last view).
 */
export const observePrice = (
  history: PriceHistory,
  view: PriceView,
  calendar: Calendar = CALENDAR,
): Result.Result<PriceHistory, Refusal> => {
  const problem = priceProblem(view.price);
  if (problem !== null) return Result.fail(problem);
  return Result.map(passTime(history, view.time, calendar), (passed) => {
    const cumulative = cumulativeAt(passed, view.time);
    const earlier = passed.observations.filter(({ time }) => time < view.time);
    return {
      ...passed,
      observations: pruned([...earlier, { ...view, cumulative }], view.time - calendar.window),
    };
  });
};

/** Vol of equation 28 at the history's time: see `volatilityUp`. */
export const volatilityOf = ({ closes }: PriceHistory): bigint => volatilityUp(closes);

/**
 * Σ price·duration over the window that ends at the history's time, exact: two cumulative sums' difference.
 * Refused as InsufficientHistory if the first view is younger than that.
 */
export const windowSum = (history: PriceHistory, { window }: Calendar = CALENDAR): Result.Result<bigint, Refusal> => {
  const { now, observations } = history;
  const from = now - window;
  return observations[0].time <= from
    ? Result.succeed(cumulativeAt(history, now) - cumulativeAt(history, from))
    : Result.fail(
        refusal("InsufficientHistory", "history.now", now, `at least ${observations[0].time + window}, one window on`),
      );
};
