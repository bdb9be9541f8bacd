import { Result } from "effect";
import { advanced, average, observed, type PriceHistory, volatility } from "./history.ts";
import { PRICE_HISTORY_PARTS, type PriceHistoryParts } from "./machine.ts";

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
