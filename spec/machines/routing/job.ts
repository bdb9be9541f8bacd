import { integer } from "../../arithmetic/integer.ts";
import { virtualCredits } from "../../equations/invariant.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import type { Job, Venue, Venues } from "../../vocabulary/routing.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../vocabulary/units.ts";
import { curveOf } from "../pool/validity.ts";
import { serviceRefusals, servingPositions } from "./service.ts";
import { capacities } from "./split.ts";

const word = (field: string, value: bigint): readonly Refusal[] => {
  if (value < 0n) return [refusal("Negative", field, value, "at least 0")];
  return value < WORD_LIMIT ? [] : [refusal("TooLarge", field, value, "below 2^256")];
};

const numbersOf = (job: Job, time: bigint): readonly (readonly [string, bigint])[] => [
  ...job.amounts.map((value, i) => [`input.amounts.${i}`, value] as const),
  ...job.maxCredits.map((value, i) => [`input.maxCredits.${i}`, value] as const),
  ["input.maxTotal", job.maxTotal],
  ["input.service.maxLatency", job.service.maxLatency],
  ["input.service.minPrivacyTier", job.service.minPrivacyTier],
  ["input.service.minQuality", job.service.minQuality],
  ["input.deadline", job.deadline],
  ["params.time", time],
];

const onePerClass = (field: string, length: number, classes: number): readonly Refusal[] =>
  length === classes ? [] : [refusal("LengthMismatch", field, BigInt(length), `${classes}, one for each class`)];

/** Everything that is wrong with a job by itself. */
const orderRefusals = (venues: Venues, job: Job, time: bigint): readonly Refusal[] => {
  const unread = [
    ...numbersOf(job, time).flatMap(([field, value]) => word(field, value)),
    ...onePerClass("input.amounts", job.amounts.length, venues.length),
    ...onePerClass("input.maxCredits", job.maxCredits.length, venues.length),
  ];
  if (unread.length > 0) return unread;
  return [
    ...(job.amounts.every((amount) => amount === 0n)
      ? [refusal("ZeroAmount", "input.amounts", 0n, "above 0 for some class")]
      : []),
    ...(job.deadline < time ? [refusal("Expired", "input.deadline", job.deadline, "at or after params.time")] : []),
  ];
};

/** Everything that is wrong with a venue: its rate, its numbers, its curve. */
const venueRefusals = (field: string, venue: Venue): readonly Refusal[] => {
  const { shares, resource, rate, service } = venue;
  const rates =
    rate >= 0n && rate < WAD ? [] : [refusal("InvalidFees", `${field}.rate`, rate, "from 0 to below 10^18")];
  const bounds = (
    [
      ["shares", shares, LOCKED_SHARES],
      ["q", resource.q, 1n],
      ["p", resource.p, 1n],
      ["c", resource.c, 0n],
      ["beta", resource.beta, 0n],
      ["m", resource.m, 0n],
      ["latency", service.latency, 0n],
      ["privacyTier", service.privacyTier, 0n],
    ] as const
  ).flatMap(([name, value, least]) =>
    value >= least && value < QUANTITY_LIMIT
      ? []
      : [refusal("InvalidState", `${field}.${name}`, value, `at least ${least} and below 2^112`)],
  );
  const quality =
    service.quality >= 0n && service.quality <= WAD
      ? []
      : [refusal("InvalidState", `${field}.quality`, service.quality, "from 0 to 10^18")];
  if (bounds.length + quality.length > 0) return [...rates, ...bounds, ...quality];
  return [
    ...rates,
    ...(virtualCredits(integer, curveOf(venue, resource)) > 0n
      ? []
      : [refusal("NotAdmissible", field, "inadmissible", "a curve with P_w > 0")]),
    ...(resource.m === 0n
      ? []
      : [refusal("UnsupportedVenue", `${field}.m`, resource.m, "0: a route is certified without inertia only")]),
  ];
};

const noVenue = (venues: readonly Venue[], i: number): readonly Refusal[] =>
  venues.length > 0 ? [] : [refusal("NoVenue", `input.amounts.${i}`, `class ${i}`, "sold by a venue")];

const tooLittle = (venues: readonly Venue[], job: Job, i: number): readonly Refusal[] => {
  const amount = job.amounts[i] ?? 0n;
  const serving = servingPositions(venues, job.service).flatMap((position) => venues[position] ?? []);
  const held = capacities(serving).reduce((left, right) => left + right, 0n);
  return serving.length === 0 || amount <= held
    ? []
    : [refusal("InsufficientReserve", `input.amounts.${i}`, amount, `at most ${held}, what the venues can sell`)];
};

/**
 * Every refusal of a job that does not depend on which split is taken. Limits do: they are judged on what the split
 * costs. Only the classes that the job needs are looked at. A refusal of the job or of a venue ends it.
 */
export const jobRefusals = (venues: Venues, job: Job, time: bigint): readonly Refusal[] => {
  const order = orderRefusals(venues, job, time);
  if (order.some(({ phase }) => phase === "decode")) return order;
  const needed = venues.flatMap((ofClass, i) => ((job.amounts[i] ?? 0n) > 0n ? [[ofClass, i] as const] : []));
  const state = [
    ...needed.flatMap(([ofClass, i]) => ofClass.flatMap((venue, j) => venueRefusals(`state.${i}.${j}`, venue))),
    ...needed.flatMap(([ofClass, i]) => noVenue(ofClass, i)),
    ...needed.flatMap(([ofClass, i]) => serviceRefusals(ofClass, job.service, i)),
  ];
  if (order.length + state.length > 0) return [...order, ...state];
  return needed.flatMap(([ofClass, i]) => tooLittle(ofClass, job, i));
};
