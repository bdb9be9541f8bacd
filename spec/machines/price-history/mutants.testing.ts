import { Result } from "effect";
import { advanced, average, observed, volatility } from "./history.ts";
import { PRICE_HISTORY_PARTS, type PriceHistoryParts } from "./machine.ts";
import type { PriceHistory } from "./state.ts";

/** A history with one fault, and the property that must notice it. */
export interface PriceHistoryMutant {
  readonly mistake: string;
  readonly notices: string;
  readonly parts: PriceHistoryParts;
}

const mutated = (change: Partial<PriceHistoryParts>): PriceHistoryParts => ({ ...PRICE_HISTORY_PARTS, ...change });

const firstViewOf = ({ views }: PriceHistory): bigint => views[0]?.price ?? 0n;

export const PRICE_HISTORY_MUTANTS: readonly PriceHistoryMutant[] = [
  {
    mistake: "a day without a view has no close",
    notices: "everyDayCloses",
    parts: mutated({
      observed: (calendar, history, view) =>
        Result.map(observed(calendar, history, view), (next) => ({
          ...next,
          closes: next.closes.slice(0, history.closes.length + 1),
        })),
    }),
  },
  {
    mistake: "a day closes at the first price of the day after",
    notices: "closeIsLastView",
    parts: mutated({
      observed: (calendar, history, view) =>
        Result.map(observed(calendar, history, view), (next) => ({
          ...next,
          closes: next.now / calendar.day > history.now / calendar.day ? next.closes.with(-1, view.price) : next.closes,
        })),
    }),
  },
  {
    mistake: "volatility before seven days have closed",
    notices: "steadyIsNotVolatile",
    parts: mutated({
      volatility: ({ closes }) =>
        volatility({ closes: Array.from({ length: 7 }, (_, place) => closes[place] ?? closes[0] ?? 1n) }),
    }),
  },
  {
    mistake: "the average counts the oldest view from when it was made, not from when the window began",
    notices: "averageBetweenPrices",
    parts: mutated({
      average: (calendar, history) =>
        Result.map(average(calendar, history), ({ up, down }) => {
          const early = (history.now - calendar.window - (history.views[0]?.time ?? 0n)) * firstViewOf(history);
          return { up: up + early / calendar.window, down: down + early / calendar.window };
        }),
    }),
  },
  {
    mistake: "a new price counts for the whole window",
    notices: "averageMovesSlowly",
    parts: mutated({
      observed: (calendar, history, view) =>
        Result.map(observed(calendar, history, view), (next) => ({
          ...next,
          views: [{ time: next.now - calendar.window, price: view.price }],
        })),
    }),
  },
  {
    mistake: "an average is given before there is a window to take it over",
    notices: "averageIsOfTheWindow",
    parts: mutated({ average: (calendar, history) => average({ ...calendar, window: calendar.window - 1n }, history) }),
  },
  {
    mistake: "volatility is rounded down",
    notices: "volatilityIsTheLeast",
    parts: mutated({
      volatility: (history) => {
        const up = volatility(history);
        return up > 0n ? up - 1n : up;
      },
    }),
  },
  {
    mistake: "a view that the window has left is kept",
    notices: "keepsWhatIsNeeded",
    parts: mutated({
      observed: (calendar, history, view) => observed({ ...calendar, window: calendar.window + 1n }, history, view),
    }),
  },
  {
    mistake: "a price of a time that has passed is taken, as of now",
    notices: "acceptedWithoutReason",
    parts: mutated({
      observed: (calendar, history, { time, price }) =>
        observed(calendar, history, { time: time < history.now ? history.now : time, price }),
    }),
  },
  {
    mistake: "no second price of one time is taken",
    notices: "refusedForAReason",
    parts: mutated({
      observed: (calendar, history, view) =>
        observed(calendar, history, view.time === history.now ? { ...view, time: view.time - 1n } : view),
    }),
  },
  {
    mistake: "time stands still while it is only looked",
    notices: "timePassesAsAsked",
    parts: mutated({
      advanced: (calendar, history, time) =>
        Result.map(advanced(calendar, history, time), (next) => ({ ...next, now: history.now })),
    }),
  },
  {
    mistake: "the first price of a time is the one that counts",
    notices: "viewsStand",
    parts: mutated({
      observed: (calendar, history, view) =>
        Result.map(observed(calendar, history, view), (next) => (view.time === history.now ? history : next)),
    }),
  },
  {
    mistake: "a day that closes takes the place of the one before it",
    notices: "closesStand",
    parts: mutated({
      observed: (calendar, history, view) =>
        Result.map(observed(calendar, history, view), (next) => ({
          ...next,
          closes: next.closes.map(() => next.closes.at(-1) ?? 0n),
        })),
    }),
  },
  {
    mistake: "a day closes at the first price that is still known",
    notices: "everyDayClosesAtItsEnd",
    parts: mutated({
      advanced: (calendar, history, time) =>
        Result.map(advanced(calendar, history, time), (next) => ({
          ...next,
          closes:
            next.now / calendar.day > history.now / calendar.day
              ? next.closes.with(-1, firstViewOf(history))
              : next.closes,
        })),
    }),
  },
  {
    mistake: "nothing is ever said to be volatile",
    notices: "tellsWhatIsAsked",
    parts: mutated({ volatility: () => 0n }),
  },
  {
    mistake: "every look at the history closes a day",
    notices: "closesAtDayEnds",
    parts: mutated({
      advanced: (calendar, history, time) =>
        Result.map(advanced(calendar, history, time), (next) => ({
          ...next,
          closes: [...next.closes, firstViewOf(next)].slice(-7),
        })),
    }),
  },
];
