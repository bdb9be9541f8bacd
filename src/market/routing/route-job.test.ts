import { Result } from "effect";
import { describe, expect, it } from "vitest";
import type { Pool } from "../../../spec/vocabulary/pool.ts";
import type { Code } from "../../../spec/vocabulary/refusal.ts";
import type { Job, RoutedJob, Venue, Venues } from "../../../spec/vocabulary/routing.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { buyExact } from "../../pool/index.ts";
import { routeJob } from "./route-job.ts";
import { job, total, venue } from "./venues.testing.ts";

const UNIT = WAD;
const gpu = [
  venue(1000n * UNIT, 2000n * UNIT, 3n * 10n ** 15n, { c: 10n ** 17n }, { latency: 10n, region: "eu" }),
  venue(3000n * UNIT, 6300n * UNIT, 10n ** 15n, {}, { latency: 40n, region: "us", privacyTier: 3n }),
  venue(500n * UNIT, 990n * UNIT, 0n, { beta: 10n ** 32n }, { latency: 90n, region: "us", quality: (9n * WAD) / 10n }),
];
const storage = [venue(100n * UNIT, 5n * UNIT, 10n ** 15n), venue(70n * UNIT, 4n * UNIT, 10n ** 15n)];
const venues: Venues = [gpu, storage];

const routed = (on: Venues, of: Job): RoutedJob => Result.getOrThrow(routeJob(on, of, 0n));

const refused = (on: Venues, of: Job, time = 0n) => {
  const outcome = routeJob(on, of, time);
  if (Result.isSuccess(outcome)) throw new Error("expected a refusal");
  return outcome.failure;
};

/** The venue as a pool of its own, and its leg as an order. */
const asPool = ({ shares, resource }: Venue): Pool => ({
  shares,
  resources: [{ ...resource, weight: WAD }],
  block: { number: 0n, open: [null] },
});

describe("a bundle", () => {
  const bundle = job([100n * UNIT, 10n * UNIT]);

  it("is bought whole, each class over all its venues", () => {
    const { routes, credits } = routed(venues, bundle);
    expect(routes.map((route) => total(route?.legs.map(({ resourceOut }) => resourceOut) ?? []))).toEqual(
      bundle.amounts,
    );
    expect(routes.map((route) => route?.legs.length)).toEqual([3, 2]);
    expect(credits).toBe(total(routes.map((route) => route?.credits ?? 0n)));
  });

  it("is as close to its bounds as one credit for each venue used", () => {
    for (const route of routed(venues, bundle).routes)
      expect(Number((route?.credits ?? 0n) - (route?.certificate.bound ?? 0n))).toBeLessThanOrEqual(
        route?.legs.length ?? 0,
      );
  });

  it("is what buyExact makes of every leg, fee and reserves included", () => {
    const { routes, post } = routed(venues, bundle);
    for (const [i, route] of routes.entries())
      for (const { venue: j, resourceOut, creditsIn, fee } of route?.legs ?? []) {
        const before = venues[i]?.[j];
        if (before === undefined) throw new Error("a leg is at a venue");
        const fees = {
          base: before.rate,
          volatilityRate: 0n,
          cap: before.rate,
          risk: { schedule: "none", rate: 0n },
        } as const;
        const order = { index: 0, resourceOut, maxCredits: creditsIn, deadline: 0n };
        const bought = Result.getOrThrow(buyExact(asPool(before), { fees, volatility: 0n, time: 0n }, order));
        expect(bought.receipt).toEqual({ creditsIn, fee, risk: 0n });
        expect(post[i]?.[j]?.resource).toMatchObject({
          q: bought.post.resources[0]?.q,
          p: bought.post.resources[0]?.p,
        });
      }
  });

  it("leaves a class alone that is not needed", () => {
    const { routes, post } = routed([gpu, []], job([UNIT, 0n]));
    expect(routes[1]).toBeNull();
    expect(post[1]).toEqual([]);
  });

  it("is cheaper over all venues than at any one of them", () => {
    const alone = gpu.map((each) => routed([[each]], job([100n * UNIT])).credits);
    const together = routed([gpu], job([100n * UNIT])).credits;
    for (const credits of alone) expect(together).toBeLessThan(credits);
  });

  it("stays below what the curves can hold", () => {
    const full = [venue(10n, QUANTITY_LIMIT - 2n), venue(10n, 10n)];
    const { routes } = routed([full], job([6n]));
    expect(routes[0]?.legs.map(({ venue: at }) => at)).toEqual([1]);
    expect(refused([full], job([10n])).code).toBe("InsufficientReserve");
  });
});

describe("the service requirement", () => {
  const { service } = job([]);

  it("keeps to venues that meet it", () => {
    const { routes } = routed([gpu], job([10n * UNIT], { service: { ...service, maxLatency: 50n } }));
    expect(routes[0]?.certificate.venues).toEqual([0, 1]);
    expect(routes[0]?.legs.every(({ venue: at }) => at < 2)).toBe(true);
  });

  it.each([
    ["maxLatency", { maxLatency: 9n }, "10"],
    ["regions", { regions: ["ch", "jp"] }, "eu, us"],
    ["minPrivacyTier", { minPrivacyTier: 4n }, "3"],
    ["minQuality", { maxLatency: 100n, regions: ["us"], minPrivacyTier: 1n, minQuality: WAD + 1n }, `${WAD}`],
    // Each is met by some venue, but not by one that meets those before.
    ["minPrivacyTier", { regions: ["eu"], minPrivacyTier: 2n }, "1"],
  ])("says that %s fails, and what there is", (field, changes, best) => {
    const { code, field: at, actual } = refused([gpu], job([UNIT], { service: { ...service, ...changes } }));
    expect([code, actual]).toEqual(["SlaUnmet", best]);
    expect(at).toContain(`input.service.${field}`);
  });
});

describe("refusals", () => {
  const one = job([UNIT]);
  const cases: readonly { readonly code: Code; readonly on: Venues; readonly of: Job; readonly time?: bigint }[] = [
    { code: "Negative", on: [gpu], of: job([-1n]) },
    { code: "TooLarge", on: [gpu], of: job([WORD_LIMIT]) },
    { code: "LengthMismatch", on: [gpu], of: job([UNIT, UNIT]) },
    { code: "LengthMismatch", on: [gpu], of: job([UNIT], { maxCredits: [] }) },
    { code: "ZeroAmount", on: venues, of: job([0n, 0n]) },
    { code: "Expired", on: [gpu], of: one, time: 2n },
    { code: "InvalidFees", on: [[venue(10n, 10n, WAD)]], of: one },
    { code: "InvalidState", on: [[venue(0n, 10n)]], of: one },
    { code: "InvalidState", on: [[venue(10n, 10n, 0n, {}, { quality: WAD + 1n })]], of: one },
    { code: "NotAdmissible", on: [[venue(10n, 10n, 0n, { beta: WAD })]], of: one },
    { code: "NoVenue", on: [[]], of: one },
    { code: "UnsupportedVenue", on: [[venue(10n, 10n, 0n, { m: 1n })]], of: one },
    { code: "InsufficientReserve", on: [[venue(10n, 10n), venue(5n, 9n)]], of: job([14n]) },
    { code: "LimitExceeded", on: [[venue(10n, 10n)]], of: job([5n], { maxCredits: [9n] }) },
    { code: "LimitExceeded", on: [[venue(10n, 10n)], [venue(10n, 10n)]], of: job([5n, 5n], { maxTotal: 19n }) },
  ];

  it.each(cases)("$code", ({ code, on, of, time = 0n }) => {
    expect(refused(on, of, time).code).toBe(code);
  });

  it("name the class and what it costs", () => {
    const { field, bound } = refused([[venue(10n, 10n)]], job([5n], { maxCredits: [9n] }));
    expect(field).toBe("input.maxCredits.0");
    expect(bound).toContain("at least 10");
    expect(routed([[venue(10n, 10n)]], job([5n], { maxCredits: [10n] })).credits).toBe(10n);
  });

  it("do not look at classes that are not needed", () => {
    expect(routed([gpu, [venue(0n, 0n)]], job([UNIT, 0n])).routes[1]).toBeNull();
  });
});
