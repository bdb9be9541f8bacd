import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import type { ServiceLevel, ServiceRequirement, Venue } from "../../../spec/vocabulary/routing.ts";

/** One constraint of a service requirement: which venues satisfy it, and what the best of those that do not has to offer. */
interface Constraint {
  readonly field: keyof ServiceRequirement;
  readonly satisfied: (offered: ServiceLevel, required: ServiceRequirement) => boolean;
  /** The best that is offered, for the refusal. */
  readonly best: (offered: readonly ServiceLevel[]) => string;
  readonly bound: (required: ServiceRequirement) => string;
}

const extreme = (values: readonly bigint[], better: (a: bigint, b: bigint) => boolean): string =>
  String(values.reduce((best, value) => (better(value, best) ? value : best)));

const smallest = (values: readonly bigint[]): string => extreme(values, (a, b) => a < b);
const largest = (values: readonly bigint[]): string => extreme(values, (a, b) => a > b);

/** In the order in which they filter. */
const CONSTRAINTS: readonly Constraint[] = [
  {
    field: "maxLatency",
    satisfied: (offered, required) => offered.latency <= required.maxLatency,
    best: (offered) => smallest(offered.map(({ latency }) => latency)),
    bound: ({ maxLatency }) => `at most ${maxLatency} ms, which no venue offers`,
  },
  {
    field: "regions",
    satisfied: ({ region }, { regions }) => regions.length === 0 || regions.includes(region),
    best: (offered) => [...new Set(offered.map(({ region }) => region))].join(", "),
    bound: ({ regions }) => `one of ${regions.join(", ")}, where no venue is that satisfies the constraints before`,
  },
  {
    field: "minPrivacyTier",
    satisfied: (offered, required) => offered.privacyTier >= required.minPrivacyTier,
    best: (offered) => largest(offered.map(({ privacyTier }) => privacyTier)),
    bound: ({ minPrivacyTier }) =>
      `at least ${minPrivacyTier}, which no venue offers that satisfies the constraints before`,
  },
  {
    field: "minQuality",
    satisfied: (offered, required) => offered.quality >= required.minQuality,
    best: (offered) => largest(offered.map(({ quality }) => quality)),
    bound: ({ minQuality }) => `at least ${minQuality}, which no venue offers that satisfies the constraints before`,
  },
];

/** Whether a venue offers all that is asked. */
export const meets = (offered: ServiceLevel | undefined, required: ServiceRequirement): boolean =>
  offered !== undefined &&
  offered.latency <= required.maxLatency &&
  offered.privacyTier >= required.minPrivacyTier &&
  offered.quality >= required.minQuality &&
  (required.regions.length === 0 || required.regions.includes(offered.region));

/** Why no venue offers all that is asked: the first constraint, of latency, region, privacy tier and quality, that leaves none. */
export const unmet = (venues: readonly Venue[], required: ServiceRequirement, resourceClass: number): Refusal => {
  let offered = venues.map(({ service }) => service);
  for (const { field, satisfied, best, bound } of CONSTRAINTS) {
    const kept = offered.filter((service) => satisfied(service, required));
    if (kept.length === 0)
      return refusal("SlaUnmet", `input.service.${field} for class ${resourceClass}`, best(offered), bound(required));
    offered = kept;
  }
  throw new Error("a class that no venue serves has a constraint that fails: meets() is all of them together");
};
