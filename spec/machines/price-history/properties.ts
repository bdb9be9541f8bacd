import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant, RefusalProperty, Witness } from "../../checker/machine.ts";
import { priceTime } from "../../equations/twap.ts";
import { WAD } from "../../vocabulary/units.ts";
import { integerOf } from "../reading.ts";
import { acceptedWithoutReason, type Reasons, refusedForAReason } from "../reasons.ts";
import { average as averageOf, heldIn, volatility as volatilityOf } from "./history.ts";
import { type Calendar, DAYS, type PriceHistory, type PriceView } from "./state.ts";

/** What is asked of a history. Mutants put others in its place. */
export interface Questions {
  readonly volatility: typeof volatilityOf;
  readonly average: typeof averageOf;
}

const pricesOf = ({ views }: PriceHistory): readonly bigint[] => views.map(({ price }) => price);
const least = (prices: readonly bigint[]): bigint => prices.reduce((a, b) => (b < a ? b : a));
const most = (prices: readonly bigint[]): bigint => prices.reduce((a, b) => (b > a ? b : a));

/** The price in force at a time that the views reach back to. */
const priceAt = (views: readonly PriceView[], time: bigint): bigint =>
  views.findLast((view) => view.time <= time)?.price ?? 0n;

/** What the prices in force add up to, looked at once in each unit of time from one to before another. */
const sumOver = (views: readonly PriceView[], from: bigint, to: bigint): bigint =>
  Array.from({ length: Number(to - from) }, (_, tick) => priceAt(views, from + BigInt(tick))).reduce(
    (sum, price) => sum + price,
    0n,
  );

const sameViews = (some: readonly PriceView[], others: readonly PriceView[]): boolean =>
  some.length === others.length &&
  some.every(({ time, price }, i) => time === others[i]?.time && price === others[i]?.price);

const isLongEnough = ({ window }: Calendar, { now, views }: PriceHistory): boolean =>
  views.some(({ time }) => time <= now - window);

/** The price in force when the last completed day ended, while its view is still there. */
const priceAtDayEnd = ({ day }: Calendar, { now, views }: PriceHistory): bigint | undefined =>
  views.findLast(({ time }) => time < (now / day) * day)?.price;

export const priceHistoryInvariants = (
  calendar: Calendar,
  { volatility, average }: Questions,
): readonly Invariant<PriceHistory>[] => [
  {
    name: "everyDayCloses",
    statement: "there is a close for each completed day since the beginning, seven at most",
    holds: ({ now, closes }) => BigInt(closes.length) === least([BigInt(DAYS), now / calendar.day]),
  },
  {
    name: "closeIsLastView",
    statement: "the last close is the price in force when its day ended",
    when: (history) => history.closes.length > 0 && priceAtDayEnd(calendar, history) !== undefined,
    holds: (history) => {
      const price = priceAtDayEnd(calendar, history);
      return history.closes.length === 0 || price === undefined || history.closes.at(-1) === price;
    },
  },
  {
    name: "steadyIsNotVolatile",
    statement: "the volatility is 0 until seven days have closed, and if they closed alike; else it is positive",
    holds: (history) => {
      const { closes } = history;
      const isSteady = closes.length < DAYS || closes.every((close) => close === closes[0]);
      return volatility(history) > 0n !== isSteady;
    },
  },
  {
    name: "averageBetweenPrices",
    statement:
      "the average lies between the least and the most price in force in its window; its two roundings differ by 1 at most",
    when: (history) => isLongEnough(calendar, history),
    holds: (history) =>
      Result.match(average(calendar, history), {
        onFailure: () => !isLongEnough(calendar, history),
        onSuccess: ({ up, down }) => {
          const prices = pricesOf(history);
          return least(prices) <= down && down <= up && up <= most(prices) && up - down <= 1n;
        },
      }),
  },
  {
    name: "averageIsOfTheWindow",
    statement:
      "the average is the mean of the prices in force at each tick of the window, down and up; without a whole window there is none",
    holds: (history) =>
      Result.match(average(calendar, history), {
        onFailure: () => !isLongEnough(calendar, history),
        onSuccess: ({ up, down }) => {
          const { window } = calendar;
          const sum = sumOver(history.views, history.now - window, history.now);
          return isLongEnough(calendar, history) && down === sum / window && up === (sum + window - 1n) / window;
        },
      }),
  },
  {
    name: "volatilityIsTheLeast",
    statement: "the volatility is the smallest v with v²s² ≥ W²(7·Σx² − s²), s = Σx, over the seven closes x",
    when: ({ closes }) => closes.length === DAYS,
    holds: (history) => {
      const s = history.closes.reduce((sum, x) => sum + x, 0n);
      const squares = history.closes.reduce((sum, x) => sum + x * x, 0n);
      const bound = WAD * WAD * (7n * squares - s * s);
      const v = volatility(history);
      return v * v * s * s >= bound && (v === 0n || (v - 1n) * (v - 1n) * s * s < bound);
    },
  },
  {
    name: "keepsWhatIsNeeded",
    statement: "the views ascend to now at most, and only the first of them may be from before the window",
    holds: ({ now, views }) =>
      views.every(({ time }, i) => time < (views[i + 1]?.time ?? now + 1n)) &&
      views.slice(1).every(({ time }) => time > now - calendar.window),
  },
];

/** Why the text refuses what is asked of a history. */
const reasonsOn =
  ({ window }: Calendar): Reasons<PriceHistory> =>
  ({ now, views }, action, parameters) => {
    const pause = integerOf(parameters, "pause");
    const begins = now + pause - window;
    return [
      ...(action === "observe" && integerOf(parameters, "price") === 0n ? (["ZeroAmount"] as const) : []),
      ...(pause < 0n ? (["OutOfOrder"] as const) : []),
      ...(action === "consult" && pause >= 0n && views.every(({ time }) => time > begins)
        ? (["InsufficientHistory"] as const)
        : []),
    ];
  };

export const priceHistoryRefusalProperties = (calendar: Calendar): readonly RefusalProperty<PriceHistory>[] => [
  refusedForAReason(reasonsOn(calendar)),
];

export const priceHistoryWitnesses: readonly Witness<PriceHistory>[] = [
  { name: "sevenClosed", statement: "seven days have closed", holds: ({ closes }) => closes.length === DAYS },
];

export const priceHistoryActionProperties = (calendar: Calendar): readonly ActionProperty<PriceHistory>[] => [
  acceptedWithoutReason(reasonsOn(calendar)),
  {
    name: "timePassesAsAsked",
    statement: "the time of a history moves by what passed, and by nothing else",
    holds: ({ now }, _action, { next }, parameters) => next.now === now + integerOf(parameters, "pause"),
  },
  {
    name: "viewsStand",
    statement:
      "a view counts from its time on and until the next one; looking changes none; only what the window has left is dropped",
    holds: ({ views }, action, { next }, parameters) => {
      const price = action === "observe" ? integerOf(parameters, "price") : 0n;
      const all =
        action === "observe" ? [...views.filter(({ time }) => time < next.now), { time: next.now, price }] : views;
      const begins = next.now - calendar.window;
      const first = all.findLastIndex(({ time }) => time <= begins);
      return sameViews(next.views, all.slice(first < 0 ? 0 : first));
    },
  },
  {
    name: "closesStand",
    statement: "a close does not change any more, and leaves only when seven later ones are there",
    holds: ({ now, closes }, _action, { next }) => {
      const ended = Number(next.now / calendar.day - now / calendar.day);
      const stay = ended >= DAYS ? [] : closes.slice(-(DAYS - ended));
      return stay.every((close, i) => close === next.closes[i]);
    },
  },
  {
    name: "everyDayClosesAtItsEnd",
    statement: "every day that ends closes at the price in force, whatever comes after",
    when: ({ now }, _action, { next }) => next.now / calendar.day > now / calendar.day,
    holds: ({ now, views }, _action, { next }) => {
      const ended = Number(next.now / calendar.day - now / calendar.day);
      return next.closes.slice(-ended).every((close) => close === views.at(-1)?.price);
    },
  },
  {
    name: "tellsWhatIsAsked",
    statement: "what is told is the volatility and the average of the time that it is asked at",
    when: (_before, action) => action === "consult",
    holds: (_before, action, { next, receipt }) =>
      action !== "consult" ||
      Result.match(averageOf(calendar, next), {
        onFailure: () => false,
        onSuccess: ({ up, down }) =>
          receipt.averageUp === up && receipt.averageDown === down && receipt.volatility === volatilityOf(next),
      }),
  },
  {
    name: "averageMovesSlowly",
    statement:
      "in a time e the average moves by e/window of the spread of the prices at most: a factor F for one block of n, by (F − 1)/n",
    when: (before, _action, { next }) => isLongEnough(calendar, before) && next.now > before.now,
    holds: (before, _action, { next }) => {
      if (!isLongEnough(calendar, before)) return true;
      const change = priceTime(integer, heldIn(calendar, next)) - priceTime(integer, heldIn(calendar, before));
      const prices = [...pricesOf(before), ...pricesOf(next)];
      const spread = (next.now - before.now) * (most(prices) - least(prices));
      return -spread <= change && change <= spread;
    },
  },
  {
    name: "closesAtDayEnds",
    statement: "within a day no close is added or changed",
    when: (before, _action, { next }) => before.now / calendar.day === next.now / calendar.day,
    holds: (before, _action, { next }) =>
      before.now / calendar.day !== next.now / calendar.day || before.closes.join() === next.closes.join(),
  },
];
