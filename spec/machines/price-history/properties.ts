import { Result } from "effect";
import { integer } from "../../arithmetic/integer.ts";
import type { ActionProperty, Invariant } from "../../checker/machine.ts";
import { priceTime } from "../../equations/twap.ts";
import type { average, Calendar, PriceHistory, volatility } from "./history.ts";
import { DAYS, heldIn } from "./history.ts";

/** What is asked of a history. Mutants put others in its place. */
export interface Questions {
  readonly volatility: typeof volatility;
  readonly average: typeof average;
}

const pricesOf = ({ views }: PriceHistory): readonly bigint[] => views.map(({ price }) => price);
const least = (prices: readonly bigint[]): bigint => prices.reduce((a, b) => (b < a ? b : a));
const most = (prices: readonly bigint[]): bigint => prices.reduce((a, b) => (b > a ? b : a));

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
];

export const priceHistoryActionProperties = (calendar: Calendar): readonly ActionProperty<PriceHistory>[] => [
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
