import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import type { ServiceLevel, ServiceRequirement, Venue } from "../../vocabulary/routing.ts";

type Constraint = readonly [
  field: keyof ServiceRequirement,
  holds: (offered: ServiceLevel, required: ServiceRequirement) => boolean,
];

/** Latency, region, privacy tier and quality, in the order in which they are named when they fail. */
export const SERVICE_CONSTRAINTS: readonly Constraint[] = [
  ["maxLatency", ({ latency }, { maxLatency }) => latency <= maxLatency],
  ["regions", ({ region }, { regions }) => regions.length === 0 || regions.some((allowed) => allowed === region)],
  ["minPrivacyTier", ({ privacyTier }, { minPrivacyTier }) => minPrivacyTier <= privacyTier],
  ["minQuality", ({ quality }, { minQuality }) => minQuality <= quality],
];

/** A venue serves a job if it satisfies every constraint. */
export const serves = ({ service }: Venue, required: ServiceRequirement): boolean =>
  SERVICE_CONSTRAINTS.every(([, holds]) => holds(service, required));

/** Positions in a class of the venues that serve a job. */
export const servingPositions = (venues: readonly Venue[], required: ServiceRequirement): readonly number[] =>
  venues.flatMap((venue, position) => (serves(venue, required) ? [position] : []));

/** `SlaUnmet` if there are venues and none serves the job, with the first constraint that none of those left satisfies. */
export const serviceRefusals = (
  venues: readonly Venue[],
  required: ServiceRequirement,
  resourceClass: number,
): readonly Refusal[] => {
  let left = venues;
  for (const [field, holds] of SERVICE_CONSTRAINTS) {
    const kept = left.filter(({ service }) => holds(service, required));
    if (left.length > 0 && kept.length === 0)
      return [
        refusal("SlaUnmet", `input.service.${field}`, `class ${resourceClass}`, "satisfied by a venue of the class"),
      ];
    left = kept;
  }
  return [];
};
