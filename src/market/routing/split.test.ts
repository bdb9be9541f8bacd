import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WAD } from "../../../spec/vocabulary/units.ts";
import { dualBound, quantityAt } from "./dual.ts";
import { guessPrice } from "./price-guess.ts";
import { sellerOf } from "./seller.ts";
import { splitNeed } from "./split.ts";
import { costOf, sellersAndNeed, splits, total, used, venue } from "./venues.testing.ts";

const none = fc.constant(0n);
const usual = fc.bigInt({ min: 0n, max: WAD / 50n });
/** Rates that make more than a credit of what is traded. */
const felt = fc.bigInt({ min: 10n ** 13n, max: WAD / 50n });
const anySize = fc.integer({ min: 1, max: 105 });
const anyTilt = fc.integer({ min: -40, max: 4 });
const market = [fc.integer({ min: 70, max: 86 }), fc.integer({ min: -2, max: 2 })] as const;
const tiny = [fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 3 })] as const;

describe("a split", () => {
  it("is feasible, costs what the pools ask, and not less than its bound, at every size", () =>
    fc.assert(
      fc.property(sellersAndNeed(anySize, anyTilt, usual), ([sellers, need]) => {
        const { quantities, payments, credits, bound, price, points } = splitNeed(sellers, need);
        expect(total(quantities)).toBe(need);
        for (const [i, { most }] of sellers.entries()) {
          expect(quantities[i]).toBeGreaterThanOrEqual(0n);
          expect(quantities[i]).toBeLessThanOrEqual(most);
        }
        expect(credits).toBe(costOf(sellers, quantities));
        expect(credits).toBe(total(payments));
        expect(bound).toBeLessThanOrEqual(credits);
        expect(bound).toBe(dualBound(sellers, need, price, points));
      }),
      { numRuns: 400 },
    ));

  it("is without fees within one credit for each seller used of the bound, at every size", () =>
    fc.assert(
      fc.property(sellersAndNeed(anySize, anyTilt, none), ([sellers, need]) => {
        const { quantities, credits, bound } = splitNeed(sellers, need);
        return credits - bound <= used(quantities);
      }),
      { numRuns: 400 },
    ));

  it("is with fees as close in a market of 10^21 to 10^26", () =>
    fc.assert(
      fc.property(sellersAndNeed(...market, felt, { minLength: 2, maxLength: 8 }), ([sellers, need]) => {
        // Where only a handful of units is left, single units cost so much that there is nothing to choose from.
        fc.pre(10n * need <= 9n * total(sellers.map(({ q }) => q)));
        const { quantities, credits, bound } = splitNeed(sellers, need);
        // One seller has nobody to trade roundings with; its two roundings then make a second credit once in a thousand times.
        return credits - bound <= (used(quantities) > 1n ? used(quantities) : 2n);
      }),
      { numRuns: 400 },
    ));

  it("is with fees, of any size, within the two roundings of each seller: Σ (1 + W/(W − g))", () =>
    fc.assert(
      fc.property(sellersAndNeed(anySize, anyTilt, fc.bigInt({ min: 0n, max: WAD - 1n })), ([sellers, need]) => {
        const { credits, bound } = splitNeed(sellers, need);
        // Of all sellers: the best split over the reals may use one that the answer, which rounds better, does without.
        const roundings = sellers.map(({ kept }) => 1n + (WAD + kept - 1n) / kept);
        return credits - bound <= total(roundings);
      }),
      { numRuns: 400 },
    ));

  it("is of few units the cheapest, or a credit for each seller used from it", () =>
    fc.assert(
      fc.property(sellersAndNeed(...tiny, usual, { minLength: 1, maxLength: 3 }), ([sellers, need]) => {
        const { quantities, credits, bound } = splitNeed(sellers, need);
        let cheapest = credits;
        for (const other of splits(sellers, need)) {
          const cost = costOf(sellers, other);
          if (cost < cheapest) cheapest = cost;
        }
        return bound <= cheapest && credits <= cheapest + used(quantities);
      }),
      { numRuns: 150 },
    ));

  it("costs no more than another split by more than the gap", () =>
    fc.assert(
      fc.property(
        sellersAndNeed(...market, usual, { minLength: 2, maxLength: 4 }),
        fc.bigInt({ min: -(2n ** 70n), max: 2n ** 70n }),
        ([sellers, need], step) => {
          const { quantities, bound } = splitNeed(sellers, need);
          const [first = 0n, second = 0n, ...others] = quantities;
          const other = [first - step, second + step, ...others];
          const feasible = sellers.every(({ most }, i) => (other[i] ?? 0n) >= 0n && (other[i] ?? 0n) <= most);
          return !feasible || costOf(sellers, other) >= bound;
        },
      ),
    ));

  it("of one seller is what the seller asks, exactly", () => {
    const alone = [sellerOf(venue(10n ** 22n, 3n * 10n ** 22n, WAD / 3n), 0)];
    const { credits, bound } = splitNeed(alone, 10n ** 21n + 7n);
    expect(bound).toBe(credits);
  });

  it("of equal sellers is equal, to the unit", () => {
    const twins = Array.from({ length: 3 }, (_, i) => sellerOf(venue(10n ** 24n, 10n ** 24n), i));
    const { quantities } = splitNeed(twins, 3n * 10n ** 22n);
    for (const quantity of quantities) expect(Math.abs(Number(quantity - 10n ** 22n))).toBeLessThan(10);
  });

  it("leaves out a seller whose first unit costs more than the last of the others", () => {
    const sellers = [sellerOf(venue(10n ** 24n, 10n ** 24n), 0), sellerOf(venue(10n ** 24n, 9n * 10n ** 24n), 1)];
    expect(splitNeed(sellers, 10n ** 23n).quantities).toEqual([10n ** 23n, 0n]);
  });

  it("buys all that there is, if need be", () => {
    const sellers = [sellerOf(venue(10n ** 6n, 10n ** 24n), 0), sellerOf(venue(10n ** 20n, 5n), 1)];
    const all = sellers.map(({ most }) => most);
    expect(splitNeed(sellers, total(all)).quantities).toEqual(all);
  });
});

describe("the quantity at a price", () => {
  it("is the one that is cheapest net of its worth", () =>
    fc.assert(
      fc.property(sellersAndNeed(...tiny, usual), fc.bigInt({ min: 1n, max: 2n ** 12n }), ([sellers], numerator) => {
        const price = { numerator, bits: 4n };
        for (const seller of sellers) {
          const best = quantityAt(seller, price);
          // φ(x) − ν·x over the common denominator 16·(W − g)·Π z, compared by cross-multiplication.
          const net = (x: bigint): readonly [bigint, bigint] => {
            const z = seller.q - x;
            const cost = x * (seller.virtualCredits + seller.c * z);
            return [cost * 16n - numerator * x * z * seller.kept, z];
          };
          const [value, z] = net(best);
          for (let x = 0n; x <= seller.most; x += 1n) {
            const [other, left] = net(x);
            expect(value * left <= other * z).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    ));
});

describe("the guess", () => {
  it("is there for markets, and given up where doubles do not reach", () => {
    const pair = [sellerOf(venue(10n ** 24n, 10n ** 24n), 0), sellerOf(venue(10n ** 24n, 2n * 10n ** 24n), 1)];
    const guess = guessPrice(pair, 10n ** 23n);
    expect(guess?.slopes[0]).toBeGreaterThan(0);
    expect(guess?.slopes[1]).toBe(0);
    expect(guessPrice(pair, 2n * 10n ** 24n)).toBeNull();
  });
});
