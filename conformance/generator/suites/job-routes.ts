import type { StoredOffer } from "../../../spec/vocabulary/index.ts";
import type { Job, ServiceRequirement } from "../../../spec/vocabulary/routing.ts";
import { QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import { askSystem } from "../../oracle/oracle.ts";
import { mostSold } from "../../oracle/systems/split.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import type { Case } from "../case.ts";
import { NOW } from "../contexts.ts";
import type { SystemSituation } from "../system-case.ts";
import type { Fault } from "./faults.ts";
import { faulty, unreadable } from "./unreadable.ts";

/*
 * Jobs of which one venue serves each class, so that one answer is right: what is asked is the filter, the bundle, and
 * the limits. How an amount is split among several venues is `routing.split`'s.
 */

const REF = "spec/systems/routing.md";
const operation = "routing.job";
const source = { kind: "equation", ref: REF } as const;
const params: JsonObject = { time: NOW.toString() };
const FREE = WORD_LIMIT - 1n;

export const offer = (changes: Partial<StoredOffer> = {}): StoredOffer => ({
  ...{ shares: 10n ** 24n, q: 10n ** 24n, p: 2n * 10n ** 24n, c: 0n, beta: 0n, m: 0n, rate: (3n * WAD) / 1000n },
  ...{ latency: 20n, region: "eu", privacyTier: 2n, quality: (9n * WAD) / 10n },
  ...changes,
});

export const ANY: ServiceRequirement = { maxLatency: FREE, regions: [], minPrivacyTier: 0n, minQuality: 0n };

const jobOf = (amounts: readonly bigint[], changes: Partial<Job> = {}): JsonObject =>
  jsonObjectOf({
    ...{ amounts, maxCredits: amounts.map(() => FREE), maxTotal: FREE, service: ANY, deadline: NOW },
    ...changes,
  });

const of = (alias: string, comment: string, input: JsonObject): Case => ({ alias, comment, input });

const situation = (
  id: string,
  classes: readonly (readonly StoredOffer[])[],
  cases: readonly Case[],
): SystemSituation => ({
  ...{ id, operation, source, params, state: jsonObjectOf({ classes }), cases },
});

const AMOUNT = 10n ** 22n;

/** Four venues, each better than the others in one respect alone: every constraint by itself leaves one. */
const unlike: readonly StoredOffer[] = [
  offer({ latency: 10n, region: "eu", privacyTier: 1n, quality: WAD / 2n }),
  offer({ latency: 30n, region: "us", privacyTier: 1n, quality: WAD / 2n, p: 10n ** 24n }),
  offer({ latency: 30n, region: "eu", privacyTier: 3n, quality: WAD / 2n, p: 3n * 10n ** 24n }),
  offer({ latency: 30n, region: "eu", privacyTier: 1n, quality: WAD, p: 4n * 10n ** 24n, c: WAD / 7n, beta: WAD / 9n }),
];

const serviceCases: readonly Case[] = (
  [
    ["latency-met", "the latency of the first to the millisecond", { maxLatency: 10n }],
    ["latency-missed", "one millisecond less", { maxLatency: 9n }],
    ["latency-not-yet", "one less than of the others", { maxLatency: 29n }],
    ["region", "the region of the second", { regions: ["us"] }],
    ["one-of-regions", "of several regions", { regions: ["asia", "us"] }],
    ["no-region", "where nobody is", { regions: ["asia"] }],
    ["tier-met", "the tier of the third", { minPrivacyTier: 3n }],
    ["tier-missed", "one tier more", { minPrivacyTier: 4n }],
    ["tier-above", "one more than of the others", { minPrivacyTier: 2n }],
    ["quality-met", "the quality of the fourth, which is all there is", { minQuality: WAD }],
    ["quality-missed", "more than there is", { minQuality: WAD + 1n }],
    ["quality-above", "a little more than of the others", { minQuality: WAD / 2n + 1n }],
    ["together-empty", "each is met by somebody, all by nobody", { maxLatency: 10n, minQuality: WAD }],
    ["together", "two that the fourth meets", { regions: ["eu"], minQuality: (9n * WAD) / 10n }],
    [
      "latency-of-256-bits",
      "everything at once",
      { maxLatency: 0n, regions: [""], minPrivacyTier: FREE, minQuality: FREE },
    ],
  ] as const
).map(([alias, comment, service]) => of(alias, comment, jobOf([AMOUNT], { service: { ...ANY, ...service } })));

const small = offer({ shares: 1000n, q: 12n, p: 13n, rate: WAD / 10n });
const large = offer({ c: WAD / 3n, beta: WAD / 8n, rate: 0n });
/** Nearly full of credits: what it can sell is bounded by them. */
const full = offer({ q: 10n ** 20n, p: QUANTITY_LIMIT - 10n ** 19n });
const bundle = [[small], [large], [full]] as const;
const whole = [5n, AMOUNT, 10n ** 5n];

/** What the bundle costs, class by class. */
const costs = ((): readonly bigint[] => {
  const outcome = askSystem({ operation, params, state: jsonObjectOf({ classes: bundle }), input: jobOf(whole) });
  if (outcome._tag === "Failure") throw new RangeError("the bundle can be bought");
  const { routes } = outcome.success.output as { readonly routes: readonly { readonly credits: string }[] };
  return routes.map(({ credits }) => BigInt(credits));
})();
const total = costs.reduce((left, right) => left + right, 0n);
const lastShort = costs.map((cost, i) => (i === costs.length - 1 ? cost - 1n : cost));
const firstShort = costs.map((cost, i) => (i === 0 ? cost - 1n : cost));

const bundleCases: readonly Case[] = [
  of("whole", "all three classes", jobOf(whole)),
  of("limits-met", "every limit exactly what it costs", jobOf(whole, { maxCredits: costs, maxTotal: total })),
  of("last-limit-missed", "the last by one unit: nothing is bought", jobOf(whole, { maxCredits: lastShort })),
  of("first-limit-missed", "the first by one unit", jobOf(whole, { maxCredits: firstShort })),
  of("total-missed", "all together by one unit", jobOf(whole, { maxTotal: total - 1n })),
  of("first-only", "nothing of the others", jobOf([7n, 0n, 0n])),
  of("second-only", "nothing of the others", jobOf([0n, AMOUNT, 0n])),
  of(
    "unneeded-limit",
    "the limit of a class of which nothing is needed",
    jobOf([1n, 0n, 0n], { maxCredits: [FREE, 0n, 0n] }),
  ),
  of("one-unit-each", "the least amounts", jobOf([1n, 1n, 1n])),
  of("all-there-is", "all of every class", jobOf(bundle.map(([one]) => mostSold(one)))),
  of("one-more-of-the-first", "one unit more than the first can sell", jobOf([12n, 1n, 1n])),
  of("one-more-of-the-last", "than its credits leave room for", jobOf([1n, 1n, mostSold(full) + 1n])),
  of("nothing", "no amount at all", jobOf([0n, 0n, 0n])),
  of("expired", "a second too late", jobOf(whole, { deadline: NOW - 1n })),
  of("nothing-and-expired", "no amount, too late", jobOf([0n, 0n, 0n], { deadline: 0n })),
  of("last-of-256-bits", "2^256 − 1", jobOf([1n, FREE, 1n])),
  of("too-few-amounts", "an amount is missing", jobOf([1n, 1n], { maxCredits: [1n, 1n, 1n] })),
  of("too-many-limits", "a limit too many", jobOf([1n, 1n, 1n], { maxCredits: [1n, 1n, 1n, 1n] })),
];

const state = (alias: string, path: Fault["path"], value: Fault["value"], comment: string): Fault => ({
  ...{ alias, comment, place: "state", path },
  value,
});

const past = QUANTITY_LIMIT.toString();
const at = (name: keyof StoredOffer, place = 1) => ["classes", place, 0, name];

/** What can be wrong with the venue of the second class. */
const faults: readonly Fault[] = [
  state("rate-is-everything", at("rate"), WAD.toString(), "10^18"),
  state("q-zero", at("q"), "0", "no reserve"),
  state("p-zero", at("p"), "0", "no credits"),
  state("shares-below-locked", at("shares"), "999", "fewer than the shares that nobody owns"),
  ...(["shares", "q", "p", "c", "beta", "m", "latency", "privacyTier"] as const).map((name) =>
    state(`${name}-past-112-bits`, at(name), past, "2^112"),
  ),
  state("quality-above-all", at("quality"), (WAD + 1n).toString(), "10^18 + 1"),
  state("virtual-credits-zero", at("beta"), (2n * WAD).toString(), "P_w = 0"),
  state("inertia", at("m"), "1", "no split is certified with inertia"),
  state("nobody", ["classes", 1], [], "a class that nobody sells"),
  state(
    "several",
    ["classes", 1],
    [offer({ m: 1n }), offer({ rate: WAD }), offer({ q: 0n }), offer({ beta: 9n * WAD })].map(jsonObjectOf),
    "a fault at each of four venues",
  ),
  state(
    "inadmissible-and-inertia",
    ["classes", 1],
    [offer({ m: 1n }), offer({ beta: 9n * WAD })].map(jsonObjectOf),
    "a fault at each of two venues",
  ),
];

const request = {
  params,
  state: jsonObjectOf({ classes: [[offer()], [offer()], [offer()]] }),
  input: jobOf([AMOUNT, AMOUNT, 0n], { service: { ...ANY, regions: ["eu"] } }),
};

/** The numbers of a venue at their bounds: all of them are in bounds. */
const bounds: readonly SystemSituation[] = [
  situation(
    "least-numbers",
    [[offer({ shares: 1000n, q: 2n, p: 1n, rate: 0n, latency: 0n, privacyTier: 0n, quality: 0n, region: "" })]],
    [of("one-unit", "one of two units", jobOf([1n])), of("both", "the last unit stays", jobOf([2n]))],
  ),
  situation("last-unit", [[offer({ shares: 1000n, q: 1n, p: 1n })]], [of("one-unit", "which stays", jobOf([1n]))]),
  situation(
    "largest-numbers",
    [
      [
        offer({
          ...{ shares: QUANTITY_LIMIT - 1n, q: QUANTITY_LIMIT - 1n, p: QUANTITY_LIMIT / 2n, c: QUANTITY_LIMIT - 1n },
          ...{ rate: WAD - 1n, latency: QUANTITY_LIMIT - 1n, privacyTier: QUANTITY_LIMIT - 1n, quality: WAD },
        }),
      ],
    ],
    [of("one-unit", "the least amount", jobOf([1n])), of("third", "a third", jobOf([QUANTITY_LIMIT / 3n]))],
  ),
  situation(
    "one-virtual-credit",
    [[offer({ shares: 1000n, q: 10n, p: 10n ** 3n, beta: WAD - 1n, c: 0n })]],
    [of("one-unit", "P_w is above 0", jobOf([1n]))],
  ),
];

/** Faults of a class that is not needed do not matter, whatever they are. */
const unneeded = situation(
  "unneeded-faults",
  [[offer()], [offer({ q: 0n, rate: WAD, m: 5n })], []],
  [
    of("first-only", "nothing is needed of the others", jobOf([AMOUNT, 0n, 0n])),
    of("second-too", "and now it is", jobOf([AMOUNT, 1n, 0n])),
    of("third-too", "a class without venues", jobOf([AMOUNT, 0n, 1n])),
  ],
);

export const jobRouteSituations: Readonly<Record<typeof operation, readonly SystemSituation[]>> = {
  [operation]: [
    situation("service", [unlike], serviceCases),
    situation(
      "service-of-two",
      [[offer({ region: "us", latency: 5n })], unlike.slice(0, 2)],
      [
        of("both", "each class has its venue", jobOf([AMOUNT, AMOUNT], { service: { ...ANY, regions: ["us"] } })),
        of(
          "second-unmet",
          "the second class has none",
          jobOf([AMOUNT, AMOUNT], { service: { ...ANY, maxLatency: 5n } }),
        ),
        of("second-unneeded", "and none is needed", jobOf([AMOUNT, 0n], { service: { ...ANY, maxLatency: 5n } })),
      ],
    ),
    situation("bundle", bundle, bundleCases),
    situation("no-classes", [], [of("nothing", "no class, no amount", jobOf([]))]),
    ...bounds,
    unneeded,
    ...unreadable(operation, REF, request, { params: 1, state: 7 }),
    ...faulty(operation, REF, request, faults),
  ],
};
