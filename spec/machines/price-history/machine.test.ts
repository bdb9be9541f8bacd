import { it } from "@effect/vitest";
import { Effect, Result } from "effect";
import fc from "fast-check";
import { describe, expect } from "vitest";
import { integer } from "../../arithmetic/index.ts";
import { explore } from "../../checker/index.ts";
import { priceTime } from "../../equations/twap.ts";
import { WAD } from "../../vocabulary/units.ts";
import { countedOf } from "../census.ts";
import { beginning, heldIn, observed, volatility } from "./history.ts";
import { PRICE_HISTORY_PARTS, priceHistoryMachine } from "./machine.ts";
import { PRICE_HISTORY_MUTANTS } from "./mutants.testing.ts";
import { priceHistoryActionProperties, priceHistoryInvariants, priceHistoryRefusalProperties } from "./properties.ts";
import { PRICE_HISTORY_SCOPES } from "./scopes.ts";
import { CALENDAR, type PriceHistory } from "./state.ts";

describe.each(PRICE_HISTORY_SCOPES)("$name", (scope) => {
  it.effect("keeps every property, with exact counts and no finding that was not expected", () =>
    Effect.gen(function* () {
      const result = yield* explore(priceHistoryMachine(scope));
      const { distinct, generated, levels, violations, findings, incomplete } = result;
      expect(violations).toEqual([]);
      expect(incomplete).toBeNull();
      expect(findings.filter(({ expected }) => !expected)).toEqual([]);
      expect({ distinct, generated, levels }).toEqual(countedOf(scope.name));
    }),
  );

  it.effect.each(PRICE_HISTORY_MUTANTS)("notices by $notices: $mistake", ({ notices, parts }) =>
    Effect.gen(function* () {
      const machine = priceHistoryMachine(scope, parts);
      const only = <P extends { readonly name: string }>(properties: readonly P[]): readonly P[] =>
        properties.filter(({ name }) => name === notices);
      const { violations } = yield* explore({
        ...machine,
        invariants: only(machine.invariants),
        actionProperties: only(machine.actionProperties),
        refusalProperties: only(machine.refusalProperties ?? []),
      });
      expect(violations.map(({ property }) => property)).toEqual([notices]);
    }),
  );

  it("has a mutant for every property", () => {
    const properties = [
      ...priceHistoryInvariants(scope.calendar, PRICE_HISTORY_PARTS),
      ...priceHistoryActionProperties(scope.calendar),
      ...priceHistoryRefusalProperties(scope.calendar),
    ];
    expect(properties.map(({ name }) => name).toSorted()).toEqual(
      PRICE_HISTORY_MUTANTS.map(({ notices }) => notices).toSorted(),
    );
  });
});

const price = fc.bigInt({ min: 1n, max: 10n ** 24n });

describe("volatility", () => {
  it("is free of units: the same for all closes times k", () => {
    fc.assert(
      fc.property(
        fc.array(price, { minLength: 7, maxLength: 7 }),
        fc.bigInt({ min: 1n, max: 10n ** 18n }),
        (closes, k) => {
          expect(volatility({ closes: closes.map((close) => close * k) })).toBe(volatility({ closes }));
        },
      ),
    );
  });

  it("of one close of 8 among six of 1 is √1.5", () => {
    expect(volatility({ closes: [1n, 1n, 1n, 8n, 1n, 1n, 1n] })).toBe(1_224_744_871_391_589_050n);
  });
});

describe("the time-weighted average price over 900 blocks of two seconds", () => {
  const BLOCKS = 900n;
  /** One price view a block, over twice the window. */
  const historyOf = (prices: (block: bigint) => bigint): PriceHistory => {
    let history = beginning({ time: 0n, price: prices(0n) });
    for (let block = 1n; block <= 2n * BLOCKS; block += 1n) {
      const next = observed(CALENDAR, history, { time: 2n * block, price: prices(block) });
      if (Result.isFailure(next)) throw new RangeError(next.failure.code);
      history = next.success;
    }
    return history;
  };
  const sumOf = (history: PriceHistory): bigint => priceTime(integer, heldIn(CALENDAR, history));

  it("is moved by (F − 1)/900 of the price by a factor F for one block, and by no more, exactly", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: WAD / 1000n, max: 1000n * WAD }),
        fc.bigInt({ min: 2n, max: 10_000n }),
        fc.bigInt({ min: BLOCKS + 1n, max: 2n * BLOCKS - 1n }),
        (steady, factor, at) => {
          const honest = historyOf(() => steady);
          const moved = historyOf((block) => (block === at ? factor * steady : steady));
          // 1800 times the shift of the average.
          expect(sumOf(moved) - sumOf(honest)).toBe(2n * (factor - 1n) * steady);
          expect((sumOf(moved) - sumOf(honest)) * BLOCKS).toBe((factor - 1n) * steady * CALENDAR.window);
        },
      ),
      { numRuns: 5 },
    );
  });
});
