import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Resource } from "../../vocabulary/pool.ts";
import type { SubstitutionRequest, Venue } from "../../vocabulary/routing.ts";
import { QUANTITY_LIMIT, WAD } from "../../vocabulary/units.ts";
import { bestBound } from "./bound.ts";
import { shows } from "./dual.ts";
import { capacities, cheapestSplit, costOfSplit, splits } from "./split.ts";
import { cheapestMix, inParts, substitutionRefusals } from "./substitution.ts";
import { paymentAt, venueCurve } from "./venue.ts";

const venue = (q: bigint, p: bigint, rate = 0n, curve: Partial<Resource> = {}): Venue => ({
  shares: 1000n,
  rate,
  resource: { weight: WAD, q, p, c: 0n, beta: 0n, m: 0n, ...curve },
  service: { latency: 1n, region: "eu", privacyTier: 0n, quality: WAD },
});

const smallVenue = (rate: fc.Arbitrary<bigint>): fc.Arbitrary<Venue> =>
  fc
    .tuple(fc.bigInt({ min: 2n, max: 7n }), fc.bigInt({ min: 1n, max: 30n }), rate, fc.bigInt({ min: 0n, max: 3n }))
    .map(([q, p, g, halves]) => venue(q, p, g, { c: (halves * WAD) / 2n }));

const total = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);
const used = (quantities: readonly bigint[]): bigint => BigInt(quantities.filter((quantity) => quantity > 0n).length);

/** Two or three venues and an amount that they hold. */
const smallClass = (rate: fc.Arbitrary<bigint>) =>
  fc
    .array(smallVenue(rate), { minLength: 2, maxLength: 3 })
    .chain((venues) =>
      fc.bigInt({ min: 1n, max: total(capacities(venues)) }).map((amount) => [venues, amount] as const),
    );

describe("the splits of an amount", () => {
  it("are all of them", () => {
    expect([...splits([2n, 1n], 2n)]).toEqual([
      [2n, 0n],
      [1n, 1n],
    ]);
    expect([...splits([1n, 1n], 3n)]).toEqual([]);
    expect([...splits([], 0n)]).toEqual([[]]);
  });

  it("leave a unit in every reserve, and the credits below 2^112", () => {
    expect(venueCurve(venue(6n, 9n)).most).toBe(5n);
    // One of 6 costs a fifth of the credits, two cost half of them.
    expect(venueCurve(venue(6n, (QUANTITY_LIMIT * 3n) / 4n)).most).toBe(1n);
  });
});

describe("an optimal split", () => {
  it("is of equal venues an equal one", () => {
    const twins = [venue(9n, 90n), venue(9n, 90n)];
    expect(cheapestSplit(twins, 6n)).toEqual({ quantities: [3n, 3n], credits: 90n });
  });

  it("does not exist for more than there is", () => {
    expect(cheapestSplit([venue(3n, 5n), venue(2n, 5n)], 4n)).toBeNull();
  });

  it("costs at least every bound and, without fees, at most one credit more for each venue used", () =>
    fc.assert(
      fc.property(smallClass(fc.constant(0n)), ([venues, amount]) => {
        const best = cheapestSplit(venues, amount);
        const bound = bestBound(venues, amount);
        return best !== null && bound <= best.credits && best.credits <= bound + used(best.quantities);
      }),
      { numRuns: 150 },
    ));

  it("costs with fees at least every bound", () =>
    fc.assert(
      fc.property(smallClass(fc.bigInt({ min: 0n, max: WAD / 5n })), ([venues, amount]) => {
        const best = cheapestSplit(venues, amount);
        return best !== null && bestBound(venues, amount) <= best.credits;
      }),
      { numRuns: 150 },
    ));

  it("can with fees be further from every bound than one credit for each venue used: both roundings count", () => {
    const venues = [venue(3n, 2n, WAD / 10n), venue(3n, 3n, WAD / 5n)];
    expect(cheapestSplit(venues, 2n)).toEqual({ quantities: [2n, 0n], credits: 5n });
    expect(bestBound(venues, 2n)).toBe(3n);
  });
});

describe("a dual point", () => {
  const pair = [venue(6n, 12n), venue(6n, 12n)];
  const point = (price: bigint, quantity: bigint) => ({
    denominator: 1n,
    needs: [{ amount: 4n, price }],
    venues: pair.map((each) => ({ curve: venueCurve(each), serves: [1n], price, quantity })),
  });

  it("shows the cost of the split that is best at its price, and no more", () => {
    expect(costOfSplit(pair, [2n, 2n])).toBe(12n);
    expect(shows(point(5n, 2n), 12n)).toBe(true);
    expect(shows(point(5n, 2n), 13n)).toBe(false);
  });

  it("shows nothing with quantities that are not the best at its price", () => {
    expect(shows(point(5n, 3n), 0n)).toBe(false);
    expect(shows(point(50n, 2n), 0n)).toBe(false);
  });

  it("counts one rounding before a fee that all charge", () => {
    const alone = venue(7n, 3n, WAD / 2n);
    const curve = venueCurve(alone);
    // φ(1) = 1, φ(2) = 12/5: the curve takes ⌈6/5⌉ = 2 for 2, the client pays 4.
    const at = {
      denominator: 10n,
      needs: [{ amount: 2n, price: 15n }],
      venues: [{ curve, serves: [1n], price: 15n, quantity: 2n }],
    };
    expect(paymentAt(alone, 2n)).toBe(4n);
    expect(shows(at, 4n)).toBe(true);
    expect(
      shows(
        {
          ...at,
          venues: [...at.venues, { curve: venueCurve(venue(9n, 900n)), serves: [1n], price: 15n, quantity: 0n }],
        },
        4n,
      ),
    ).toBe(false);
  });
});

describe("substitutes", () => {
  const request = (amount: bigint): SubstitutionRequest => ({
    substitutes: [
      { rate: { numerator: 5n, denominator: 2n }, venues: [venue(6n, 20n)] },
      { rate: { numerator: 1n, denominator: 1n }, venues: [venue(9n, 12n)] },
    ],
    amount,
    maxCredits: 1000n,
    service: { maxLatency: 9n, regions: [], minPrivacyTier: 0n, minQuality: 0n },
    deadline: 1n,
  });

  it("are counted in parts of the need", () => {
    expect(inParts(request(3n))).toEqual({ need: 6n, serves: [5n, 2n] });
  });

  it("serve a need by the cheapest mix", () => {
    // 1 of the first for 4 and 1 of the second for 2 serve 7/2; 3 of the second alone cost 6 as well.
    expect(cheapestMix(request(3n))).toBe(6n);
    expect(cheapestMix(request(100n))).toBeNull();
  });

  it("are refused for more than they serve", () => {
    expect(substitutionRefusals(request(20n), 1n)).toEqual([]);
    expect(substitutionRefusals(request(21n), 1n).map(({ code }) => code)).toEqual(["InsufficientReserve"]);
  });
});
