import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAD } from "../../spec/vocabulary/units.ts";
import { LARGE, resources, upToBits } from "./arbitrary.testing.ts";
import { costUp } from "./cost.ts";
import { feeUp, largestAtRiskRate, type Rates, riskRateOfTradeUp } from "./fees.ts";
import { curveOf } from "./invariant.ts";
import { resourceOutDown } from "./resource-out.ts";
import { largestAffordable, resourceOutAtRateDown, resourceOutUnderRiskDown } from "./risk-search.ts";

/** Reserves and rates at which risk neither vanishes nor reaches the cap. */
const usual = resources({
  reserve: fc.bigInt({ min: 10n ** 3n, max: 10n ** 27n }),
  floor: fc.bigInt({ min: 0n, max: 10n ** 19n }),
  inertia: fc.oneof(fc.constant(0n), fc.bigInt({ min: 0n, max: 10n ** 17n })),
  shares: fc.bigInt({ min: 10n ** 3n, max: 10n ** 27n }),
});
const weights = fc.bigInt({ min: 0n, max: WAD });
const rates: fc.Arbitrary<Rates> = fc.record({
  flat: fc.constant(0n),
  largestRisk: fc.oneof(fc.constant(WAD - 1n), fc.bigInt({ min: 0n, max: WAD - 1n }), fc.bigInt({ min: 0n, max: 50n })),
  risk: fc.oneof(upToBits(112), fc.bigInt({ min: 0n, max: 4n * WAD }), fc.bigInt({ min: 0n, max: 50n })),
});

describe("the largest x under a risk that grows with x", () => {
  it("is affordable, and the next integer is not", () => {
    const credits = fc.oneof(fc.bigInt({ min: 0n, max: 10n ** 27n }), upToBits(256));
    fc.assert(
      fc.property(
        fc.oneof(usual, resources(LARGE)),
        weights,
        rates,
        credits,
        ({ resource, shares }, weight, charged, d) => {
          const curve = curveOf(resource, shares);
          const affordable = (x: bigint): boolean => {
            if (x >= curve.q) return false;
            const cost = costUp(curve, x);
            return cost + feeUp(cost, riskRateOfTradeUp(weight, curve.q, x, charged)) <= d;
          };
          const x = resourceOutUnderRiskDown(curve, weight, charged, d);
          expect(affordable(x)).toBe(true);
          expect(affordable(x + 1n)).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("is the largest at a known rate too", () => {
    fc.assert(
      fc.property(usual, fc.bigInt(0n, WAD - 1n), upToBits(100), ({ resource, shares }, rate, d) => {
        const curve = curveOf(resource, shares);
        const affordable = (x: bigint): boolean => x < curve.q && costUp(curve, x) + feeUp(costUp(curve, x), rate) <= d;
        const x = resourceOutAtRateDown(curve, d, rate);
        expect(affordable(x) && !affordable(x + 1n)).toBe(true);
      }),
    );
  });
});

describe("the search among sizes", () => {
  it("finds the largest affordable size under any rates that do not fall and any budgets that do not rise", () => {
    const most = 60;
    const sizes = fc.array(fc.tuple(fc.nat(2), fc.nat(9)), { minLength: most + 1, maxLength: most + 1 });
    fc.assert(
      fc.property(sizes, fc.nat(most), (steps, start) => {
        // ρ(x) is the number of steps up to x, X(ρ) falls by an amount at each of them.
        const rates: number[] = [];
        for (const [x, [rise]] of steps.entries()) rates.push((rates[x - 1] ?? 0) + (x === 0 ? 0 : rise));
        const budget = (rate: number): number =>
          Math.max(
            0,
            steps.slice(0, rate).reduce((left, [, fall]) => left - fall, start),
          );
        let asked = 0;
        const found = largestAffordable(BigInt(start), {
          riskOf: (x) => {
            asked += 1;
            return BigInt(rates[Number(x)] ?? 0);
          },
          affordableAt: (rate) => BigInt(budget(Number(rate))),
          largestAt: (rate) => {
            const last = rates.findLastIndex((of) => of <= Number(rate));
            return last === most ? null : BigInt(last);
          },
        });
        const counted = rates.findLastIndex((rate, x) => x <= start && x <= budget(rate));
        expect(found).toBe(BigInt(counted));
        expect(asked <= 12).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it("needs few trials on the curves of a pool", () => {
    let trials = 0;
    let searches = 0;
    fc.assert(
      fc.property(usual, fc.bigInt(1n, 4n * WAD), fc.bigInt(10n ** 3n, 10n ** 27n), ({ resource, shares }, risk, d) => {
        const curve = curveOf(resource, shares);
        const charged: Rates = { flat: 0n, largestRisk: WAD - 1n, risk };
        searches += 1;
        largestAffordable(resourceOutDown(curve, d), {
          riskOf: (x) => {
            trials += 1;
            return riskRateOfTradeUp(WAD, curve.q, x, charged);
          },
          affordableAt: (rate) => resourceOutAtRateDown(curve, d, rate),
          largestAt: (rate) => largestAtRiskRate(WAD, curve.q, rate, charged),
        });
      }),
      { numRuns: 1000 },
    );
    expect(trials / searches).toBeLessThan(8);
  });
});
