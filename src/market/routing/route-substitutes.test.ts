import { Result } from "effect";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SubstitutionRequest, Venue } from "../../../spec/vocabulary/routing.ts";
import { WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { routeJob } from "./route-job.ts";
import { routeSubstitutes } from "./route-substitutes.ts";
import { curveCreditsUp, paymentUp, sellerOf } from "./seller.ts";
import { job, venue } from "./venues.testing.ts";

type Rated = readonly [numerator: bigint, denominator: bigint, venues: readonly Venue[]];

const request = (amount: bigint, ...rated: readonly Rated[]): SubstitutionRequest => ({
  substitutes: rated.map(([numerator, denominator, venues]) => ({ rate: { numerator, denominator }, venues })),
  ...{ amount, maxCredits: WORD_LIMIT - 1n, service: job([]).service, deadline: 1n },
});

const route = (of: SubstitutionRequest) => Result.getOrThrow(routeSubstitutes(of, 0n));

const codeOf = (of: SubstitutionRequest): string => {
  const outcome = routeSubstitutes(of, 0n);
  return Result.isFailure(outcome) ? outcome.failure.code : "an answer";
};

const a100 = venue(1000n * WAD, 1500n * WAD, 3n * 10n ** 15n);
const h100 = venue(400n * WAD, 1400n * WAD, 10n ** 15n);

describe("a need with substitutes", () => {
  it("is served by both, an H100 hour for two and a half A100 hours", () => {
    const { legs, credits, certificate } = route(request(200n * WAD, [1n, 1n, [a100]], [5n, 2n, [h100]]));
    expect(legs.map(({ substitute }) => substitute)).toEqual([0, 1]);
    const served = legs.reduce(
      (sum, { substitute, resourceOut }) => sum + (substitute === 0 ? 2n : 5n) * resourceOut,
      0n,
    );
    expect(served).toBeGreaterThanOrEqual(400n * WAD);
    expect(served).toBeLessThan(400n * WAD + 5n);
    // The gap is roundings: two of each payment, and the price of the unit that was too much.
    expect(Number(credits - certificate.bound)).toBeLessThanOrEqual(8);
  });

  it("is cheaper than without substitutes", () => {
    const both = route(request(200n * WAD, [1n, 1n, [a100]], [5n, 2n, [h100]])).credits;
    expect(both).toBeLessThan(route(request(200n * WAD, [1n, 1n, [a100]])).credits);
    expect(both).toBeLessThan(route(request(200n * WAD, [5n, 2n, [h100]])).credits);
  });

  it("is a job of one class when all serve 1 to 1", () => {
    const mix = route(request(50n * WAD, [1n, 1n, [a100]], [1n, 1n, [h100]]));
    const [one] = Result.getOrThrow(routeJob([[a100, h100]], job([50n * WAD]), 0n)).routes;
    expect(Math.abs(Number(mix.credits - (one?.credits ?? 0n)))).toBeLessThanOrEqual(2);
    expect(mix.certificate.venues).toEqual([[0], [0]]);
  });

  it("has a bound that no mix of few units is below, and is close to the cheapest of them", () => {
    const small = fc.record({
      q: fc.bigInt({ min: 2n, max: 8n }),
      p: fc.bigInt({ min: 1n, max: 30n }),
      rate: fc.bigInt({ min: 0n, max: WAD / 50n }),
      serves: fc.bigInt({ min: 1n, max: 4n }),
    });
    fc.assert(
      fc.property(small, small, fc.bigInt({ min: 1n, max: 10n }), (first, second, amount) => {
        const venues = [first, second].map(({ q, p, rate }) => venue(q, p, rate));
        const outcome = routeSubstitutes(
          request(amount, [first.serves, 1n, venues.slice(0, 1)], [second.serves, 1n, venues.slice(1)]),
          0n,
        );
        const sellers = venues.map((each, i) => sellerOf(each, i));
        let cheapest: bigint | null = null;
        let dearest = 0n;
        for (let x = 0n; x < first.q; x += 1n)
          for (let y = 0n; y < second.q; y += 1n) {
            if (x * first.serves + y * second.serves < amount) continue;
            const [one = 0n, two = 0n] = sellers.map((seller, i) =>
              paymentUp(seller, curveCreditsUp(seller, i === 0 ? x : y)),
            );
            if (cheapest === null || one + two < cheapest) cheapest = one + two;
            if (one > dearest) dearest = one;
          }
        if (cheapest === null) return Result.isFailure(outcome) && outcome.failure.code === "InsufficientReserve";
        const { credits, certificate } = Result.getOrThrow(outcome);
        return certificate.bound <= cheapest && cheapest <= credits;
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["OutOfBounds", request(1n, [0n, 1n, [a100]])],
    ["OutOfBounds", request(1n, [1n, 0n, [a100]])],
    ["OutOfBounds", request(1n, [2n ** 64n, 1n, [a100]])],
    ["NotAdmissible", request(1n, [0n, 1n, [venue(10n, 10n, 0n, { beta: WAD })]])],
    ["NoVenue", request(1n, [1n, 1n, []])],
    ["ZeroAmount", request(0n, [1n, 1n, [a100]])],
    ["UnsupportedVenue", request(1n, [1n, 1n, [venue(10n, 10n, 0n, { m: 1n })]])],
    ["SlaUnmet", { ...request(1n, [1n, 1n, [a100]]), service: { ...job([]).service, maxLatency: 1n } }],
    ["InsufficientReserve", request(3n * 9n + 1n, [3n, 1n, [venue(10n, 10n)]])],
    ["LimitExceeded", { ...request(10n, [2n, 1n, [venue(10n, 10n)]]), maxCredits: 9n }],
  ] as const)("is refused as %s", (code, of) => {
    expect(codeOf(of)).toBe(code);
  });
});
