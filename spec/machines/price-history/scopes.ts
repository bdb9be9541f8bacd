import type { PriceHistoryScope } from "./machine.ts";

export const PRICE_HISTORY_SCOPES: readonly PriceHistoryScope[] = [
  {
    name: "price-history/days",
    statement: "days of two ticks, averages over three, two prices, for fifteen ticks",
    calendar: { day: 2n, window: 3n },
    prices: [1n, 8n],
    pauses: [0n, 1n, 5n, -1n],
    constraint: { statement: "up to the time 15", holds: ({ now }) => now < 15n },
    expected: [
      {
        kind: "bounded",
        subject: "machine",
        reason: "time goes on without end; a history looks back on a window and seven days only",
      },
    ],
  },
];
