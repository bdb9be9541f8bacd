import { Result } from "effect";
import { PRICE_HISTORY_SCOPES, priceHistoryMachine } from "../../../spec/machines/price-history/index.ts";
import { DAILY_PRICE_LIMIT, type SystemOperation } from "../../../spec/vocabulary/index.ts";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import type { Draw } from "../draw.ts";
import type { SystemSituation } from "../system-case.ts";
import { ofOperation, traceSituations } from "../traces.ts";
import type { Fault } from "./faults.ts";
import { faulty, unreadable } from "./unreadable.ts";

type HistoryName = Extract<SystemOperation, `history.${string}`>;

const REF = "spec/systems/history.md";
const source = { kind: "equation", ref: REF } as const;
const DAY = 86_400n;
const params = jsonObjectOf({ day: DAY, window: 1_800n });

type Seen = readonly [time: bigint, price: bigint | null];

const begun = (time: bigint, price: bigint): JsonObject =>
  jsonObjectOf({ now: time, views: [{ time, price }], closes: [] });

/** Views, and times without one, from a first view on; after each of them volatility and average are asked for. */
const run = (id: string, from: JsonObject, seen: readonly Seen[], kind: "equation" | "fuzz" = "equation") => {
  const situations: SystemSituation[] = [];
  let state = from;
  const add = (operation: HistoryName, input: JsonObject, comment: string): void => {
    situations.push({
      ...{ id: `${id}/${String(situations.length + 1).padStart(2, "0")}`, operation, params, state },
      source: { ...source, kind },
      cases: [{ alias: "view", comment, input }],
    });
  };
  for (const [time, price] of seen) {
    const operation = price === null ? "history.advance" : "history.observe";
    const input = jsonObjectOf(price === null ? { time } : { time, price });
    add(operation, input, price === null ? "time passes" : "a price is seen");
    const outcome = askSystem({ operation, params, state, input });
    if (Result.isFailure(outcome)) continue;
    state = outcome.success.post ?? state;
    add("history.average", {}, "the average of the window that ends now");
    add("history.volatility", {}, "of the days that have closed");
  }
  return situations;
};

const week: readonly Seen[] = [
  [10n, 3n * WAD],
  [20n, 4n * WAD],
  [20n, 5n * WAD],
  [19n, WAD],
  [1_809n, null],
  [1_810n, null],
  [1_811n, 7n * WAD],
  [DAY - 1n, 2n * WAD + 1n],
  [DAY, 9n * WAD],
  [DAY + 600n, 6n * WAD],
  [DAY + 1_200n, 8n * WAD + 7n],
  [DAY + 1_800n, null],
  [3n * DAY, WAD / 3n],
  [6n * DAY + 5n, 11n * WAD],
  [7n * DAY - 1n, null],
  [7n * DAY, null],
  [8n * DAY + 100n, 10n ** 30n],
  [9n * DAY, null],
  [40n * DAY, 1n],
  [40n * DAY + 1_800n, null],
];

const extremes: readonly Seen[] = [
  [2n ** 64n - 2n, DAILY_PRICE_LIMIT - 1n],
  [2n ** 64n - 1n, 1n],
  [2n ** 64n, 1n],
  [2n ** 64n - 1n, DAILY_PRICE_LIMIT],
  [2n ** 64n - 1n, 0n],
];

const drawn = (draw: Draw): readonly Seen[] => {
  let time = 0n;
  return Array.from({ length: 14 }, (_, i): Seen => {
    time += draw.magnitude(`history/${i}/time`, 18);
    return [time, i % 4 === 3 ? null : draw.magnitude(`history/${i}/price`, 120)];
  });
};

const closed = (id: string, closes: readonly bigint[]): SystemSituation => ({
  ...{ id, operation: "history.volatility", source, params },
  state: jsonObjectOf({ now: 9n * DAY, views: [{ time: 8n * DAY, price: WAD }], closes }),
  cases: [{ alias: "closes", comment: `closes: ${id}`, input: {} }],
});

const volatilities = (draw: Draw): readonly SystemSituation[] => [
  closed("equal", Array<bigint>(7).fill(WAD)),
  closed(
    "six",
    [1n, 2n, 3n, 4n, 5n, 6n].map((x) => x * WAD),
  ),
  closed(
    "seven",
    [1n, 2n, 3n, 4n, 5n, 6n, 7n].map((x) => x * WAD),
  ),
  closed("units", [1n, 2n, 3n, 4n, 5n, 6n, 7n]),
  closed("one-apart", [1n, 1n, 1n, 1n, 1n, 1n, 2n]),
  closed("one-large", [1n, 1n, 1n, 1n, 1n, 1n, DAILY_PRICE_LIMIT - 1n]),
  closed("all-large", Array<bigint>(7).fill(DAILY_PRICE_LIMIT - 1n)),
  closed("large-and-one-less", [DAILY_PRICE_LIMIT - 2n, ...Array<bigint>(6).fill(DAILY_PRICE_LIMIT - 1n)]),
  ...[0, 1, 2, 3, 4, 5].map((i) =>
    closed(
      `random-${i}`,
      Array.from({ length: 7 }, (_, j) => draw.magnitude(`closes/${i}/${j}`, 30 + 38 * i)),
    ),
  ),
];

const state = {
  now: (2n * DAY).toString(),
  views: [
    { time: (DAY + 7n).toString(), price: WAD.toString() },
    { time: (2n * DAY - 5n).toString(), price: (2n * WAD).toString() },
  ],
  closes: [WAD.toString(), (3n * WAD).toString()],
};

const at = (
  place: Fault["place"],
  alias: string,
  path: Fault["path"],
  value: Fault["value"],
  comment: string,
): Fault => ({
  ...{ alias, comment, place, path },
  value,
});

const impossible: readonly Fault[] = [
  at("params", "no-day", ["day"], "0", "a day without length"),
  at("params", "no-window", ["window"], "0", "a window without length"),
  at("params", "day-past-64-bits", ["day"], (2n ** 64n).toString(), "2^64"),
  at("state", "no-views", ["views"], [], "a history begins with a view"),
  at("state", "views-descend", ["views", 1, "time"], "7", "times that do not ascend"),
  at("state", "view-of-tomorrow", ["views", 1, "time"], (3n * DAY).toString(), "a view after now"),
  at("state", "replaced-view-kept", ["views", 1, "time"], (DAY + 9n).toString(), "replaced before the window began"),
  at("state", "price-zero", ["views", 0, "price"], "0", "a price of 0"),
  at("state", "price-past-225-bits", ["views", 0, "price"], DAILY_PRICE_LIMIT.toString(), "2^225"),
  at("state", "close-zero", ["closes", 0], "0", "a close of 0"),
  at("state", "eight-closes", ["closes"], Array<string>(8).fill("1"), "more than seven"),
  at("state", "now-past-64-bits", ["now"], (2n ** 64n).toString(), "2^64"),
];

const VALID: Readonly<Record<HistoryName, JsonObject>> = {
  "history.advance": { time: (3n * DAY).toString() },
  "history.observe": { time: (3n * DAY).toString(), price: "5" },
  "history.volatility": {},
  "history.average": {},
};

const refusals = (operation: HistoryName, place: number): readonly SystemSituation[] => {
  const request = { params, state, input: VALID[operation] };
  const isView = Object.keys(request.input).length === 0;
  return [
    ...unreadable(operation, REF, request, { params: 3, state: isView ? 2 : 6 }),
    ...faulty(operation, REF, request, isView ? impossible : impossible.filter((_, i) => i % 2 === place)),
  ];
};

const traces = (): readonly SystemSituation[] =>
  PRICE_HISTORY_SCOPES.flatMap((scope) =>
    traceSituations(priceHistoryMachine(scope), ({ state: { now, views, closes }, action, parameters, outcome }) => {
      const given = { state: jsonObjectOf({ now, views, closes }), params: jsonObjectOf(scope.calendar) };
      const { pause, price } = parameters as { readonly pause: bigint; readonly price: bigint };
      const time = now + pause;
      if (time < 0n) return null;
      if (action === "observe") return { operation: "history.observe", ...given, input: jsonObjectOf({ time, price }) };
      if (outcome !== "InsufficientHistory")
        return { operation: "history.advance", ...given, input: jsonObjectOf({ time }) };
      return pause === 0n ? { operation: "history.average", ...given, input: {} } : null;
    }),
  );

export const historySituations = (draw: Draw): Readonly<Record<HistoryName, readonly SystemSituation[]>> => {
  const all = [
    ...run("week", begun(0n, WAD), week),
    ...run("extremes", begun(2n ** 64n - 2_000n, 3n), extremes),
    ...run("random", begun(0n, 10n ** 20n), drawn(draw), "fuzz"),
    ...volatilities(draw),
    ...traces(),
  ];
  const of = (operation: HistoryName, place: number) => [
    ...all.filter(ofOperation(operation)),
    ...refusals(operation, place),
  ];
  return {
    "history.advance": of("history.advance", 0),
    "history.observe": of("history.observe", 1),
    "history.volatility": of("history.volatility", 0),
    "history.average": of("history.average", 1),
  };
};
