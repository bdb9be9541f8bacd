import { Result } from "effect";
import type { Action, ExpectedFinding, Machine, Transition } from "../../checker/machine.ts";
import { integerOf } from "../reading.ts";
import { advanced, average, beginning, observed, volatility } from "./history.ts";
import {
  priceHistoryActionProperties,
  priceHistoryInvariants,
  priceHistoryRefusalProperties,
  priceHistoryWitnesses,
  type Questions,
} from "./properties.ts";
import type { Calendar, PriceHistory } from "./state.ts";

/** What a price history is explored on. */
export interface PriceHistoryScope {
  readonly name: string;
  readonly statement: string;
  readonly calendar: Calendar;
  readonly prices: readonly bigint[];
  /** Times that pass between two actions; one below 0 is refused. */
  readonly pauses: readonly bigint[];
  readonly constraint: NonNullable<Machine<PriceHistory>["constraint"]>;
  readonly expected: readonly ExpectedFinding[];
}

/** What the machine is made of. Mutants put others in their place. */
export interface PriceHistoryParts extends Questions {
  readonly observed: typeof observed;
  readonly advanced: typeof advanced;
}

export const PRICE_HISTORY_PARTS: PriceHistoryParts = { observed, advanced, volatility, average };

const observe = ({ calendar, prices, pauses }: PriceHistoryScope, parts: PriceHistoryParts): Action<PriceHistory> => ({
  name: "observe",
  statement: "time passes, then a price is seen; the last one of a time counts",
  fairness: "none",
  parameters: [...pauses.flatMap((pause) => prices.map((price) => ({ pause, price }))), { pause: 1n, price: 0n }],
  refusals: ["ZeroAmount", "OutOfOrder"],
  step: (history, parameters) => {
    const view = { time: history.now + integerOf(parameters, "pause"), price: integerOf(parameters, "price") };
    return Result.map(parts.observed(calendar, history, view), (next) => ({ next, receipt: {} }));
  },
});

const consult = ({ calendar, pauses }: PriceHistoryScope, parts: PriceHistoryParts): Action<PriceHistory> => ({
  name: "consult",
  statement: "time passes, then volatility and average are asked for",
  fairness: "none",
  parameters: pauses.map((pause) => ({ pause })),
  refusals: ["OutOfOrder", "InsufficientHistory"],
  step: (history, parameters) =>
    Result.flatMap(parts.advanced(calendar, history, history.now + integerOf(parameters, "pause")), (next) =>
      Result.map(
        parts.average(calendar, next),
        ({ up, down }): Transition<PriceHistory> => ({
          next,
          receipt: { volatility: parts.volatility(next), averageUp: up, averageDown: down },
        }),
      ),
    ),
});

/** The past prices of one resource: daily closes with their volatility, and the time-weighted average of a window. */
export const priceHistoryMachine = (
  scope: PriceHistoryScope,
  parts: PriceHistoryParts = PRICE_HISTORY_PARTS,
): Machine<PriceHistory> => ({
  name: scope.name,
  statement: scope.statement,
  variables: {
    now: { kind: "integer" },
    views: {
      kind: "list",
      of: { kind: "record", fields: { time: { kind: "integer" }, price: { kind: "integer" } } },
    },
    closes: { kind: "list", of: { kind: "integer" } },
  },
  constants: {},
  initial: scope.prices.map((price) => beginning({ time: 0n, price })),
  actions: [observe(scope, parts), consult(scope, parts)],
  constraint: scope.constraint,
  invariants: priceHistoryInvariants(scope.calendar, parts),
  actionProperties: priceHistoryActionProperties(scope.calendar),
  refusalProperties: priceHistoryRefusalProperties(scope.calendar),
  temporal: [],
  witnesses: priceHistoryWitnesses,
  expected: scope.expected,
});
