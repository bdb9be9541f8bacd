import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import { describe, expect } from "vitest";
import { type PriceHistoryImplementation, priceHistoryReference, refinePriceHistory } from "./price-history.ts";

const wrong = (change: Partial<PriceHistoryImplementation>): PriceHistoryImplementation => ({
  ...priceHistoryReference,
  ...change,
});

describe("price histories, random cases", () => {
  it.effect("src agrees with the specification", () =>
    Effect.gen(function* () {
      const { difference, compared, averages, volatilities } = yield* refinePriceHistory({ seed: 5, cases: 400 });
      expect(difference).toBeNull();
      expect(compared).toBeGreaterThan(5000);
      expect(averages).toBeGreaterThan(2000);
      expect(volatilities).toBeGreaterThan(2000);
    }),
  );

  it.effect.each([
    [
      "a volatility rounded down",
      wrong({
        volatility: (closes) => {
          const v = priceHistoryReference.volatility(closes);
          return v === 0n ? v : v - 1n;
        },
      }),
    ],
    ["averages the wrong way round", wrong({ averageUp: priceHistoryReference.averageDown })],
    [
      "a view that is forgotten",
      wrong({
        observe: (history, view, calendar) =>
          Result.map(priceHistoryReference.observe(history, view, calendar), (next) => ({ ...history, now: next.now })),
      }),
    ],
  ] as const)("notice %s", ([, implementation]) =>
    Effect.gen(function* () {
      const { difference } = yield* refinePriceHistory({ seed: 5, cases: 600, implementation });
      expect(difference).not.toBeNull();
    }),
  );
});
