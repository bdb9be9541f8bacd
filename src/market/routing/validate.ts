import { type Refusal, refusal } from "../../../spec/vocabulary/refusal.ts";
import type { Job, Venue, Venues } from "../../../spec/vocabulary/routing.ts";
import { LOCKED_SHARES, QUANTITY_LIMIT, WAD, WORD_LIMIT } from "../../../spec/vocabulary/units.ts";
import type { Seller } from "./seller.ts";

/** The first refusal that applies, or null. */
export type Problem = Refusal | null;

const outsideWord = (value: bigint): boolean => value < 0n || value >= WORD_LIMIT;

const wordProblem = (words: readonly (readonly [field: string, value: bigint])[]): Problem => {
  const outside = words.filter(([, value]) => outsideWord(value));
  const [first = null] = [...outside.filter(([, value]) => value < 0n), ...outside];
  if (first === null) return null;
  const [field, value] = first;
  return value < 0n
    ? refusal("Negative", field, value, "at least 0")
    : refusal("TooLarge", field, value, "below 2^256");
};

const wordsOf = (job: Job, time: bigint): readonly (readonly [string, bigint])[] => [
  ...job.amounts.map((value, i) => [`input.amounts.${i}`, value] as const),
  ...job.maxCredits.map((value, i) => [`input.maxCredits.${i}`, value] as const),
  ["input.maxTotal", job.maxTotal],
  ["input.service.maxLatency", job.service.maxLatency],
  ["input.service.minPrivacyTier", job.service.minPrivacyTier],
  ["input.service.minQuality", job.service.minQuality],
  ["input.deadline", job.deadline],
  ["params.time", time],
];

/** Whether all words of a job are in range, without a list of them. */
const wordsInRange = ({ amounts, maxCredits, maxTotal, service, deadline }: Job, time: bigint): boolean =>
  !(
    amounts.some(outsideWord) ||
    maxCredits.some(outsideWord) ||
    outsideWord(maxTotal) ||
    outsideWord(service.maxLatency) ||
    outsideWord(service.minPrivacyTier) ||
    outsideWord(service.minQuality) ||
    outsideWord(deadline) ||
    outsideWord(time)
  );

/** The first thing that is wrong with a job by itself. */
export const jobProblem = (venues: Venues, job: Job, time: bigint): Problem => {
  if (!wordsInRange(job, time)) return wordProblem(wordsOf(job, time));
  const bound = `${venues.length}, one for each class`;
  if (job.amounts.length !== venues.length)
    return refusal("LengthMismatch", "input.amounts", BigInt(job.amounts.length), bound);
  if (job.maxCredits.length !== venues.length)
    return refusal("LengthMismatch", "input.maxCredits", BigInt(job.maxCredits.length), bound);
  if (!job.amounts.some((amount) => amount > 0n)) return refusal("ZeroAmount", "input.amounts", "0", "one above 0");
  return time <= job.deadline ? null : refusal("Expired", "params.time", time, `at most the deadline, ${job.deadline}`);
};

const inBounds = (value: bigint, least: bigint): boolean => value >= least && value < QUANTITY_LIMIT;

const BOUNDS = "1 ≤ q, p and 1000 ≤ S, all numbers below 2^112, a quality of at most 10^18";

const numbersInBounds = ({ shares, resource: { q, p, c, beta, m }, service }: Venue): boolean =>
  inBounds(shares, LOCKED_SHARES) &&
  inBounds(q, 1n) &&
  inBounds(p, 1n) &&
  inBounds(c, 0n) &&
  inBounds(beta, 0n) &&
  inBounds(m, 0n) &&
  inBounds(service.latency, 0n) &&
  inBounds(service.privacyTier, 0n) &&
  service.quality >= 0n &&
  service.quality <= WAD;

/** The first thing that is wrong with the numbers of the venues of the classes that a job needs; all of one code before any of the next. */
export const venuesProblem = (venues: Venues, { amounts }: Job): Problem => {
  let state: Problem = null;
  for (const [i, ofClass] of venues.entries()) {
    if (amounts[i] === 0n) continue;
    for (const [j, venue] of ofClass.entries()) {
      const { rate } = venue;
      if (rate < 0n || rate >= WAD)
        return refusal("InvalidFees", `state.${i}.${j}.rate`, rate, "at least 0 and below 10^18");
      if (state === null && !numbersInBounds(venue))
        state = refusal("InvalidState", `state.${i}.${j}`, "out of bounds", BOUNDS);
    }
  }
  return state;
};

/** The same for what is asked of the curves, and for whether there are any. `sellers` are null where nothing is needed. */
export const sellersProblem = (sellers: readonly (readonly Seller[] | null)[]): Problem => {
  let empty: Problem = null;
  let inertia: Problem = null;
  for (const [i, ofClass] of sellers.entries()) {
    if (ofClass === null) continue;
    for (const { virtualCredits, m, position } of ofClass) {
      const field = `state.${i}.${position}.resource`;
      if (virtualCredits <= 0n) return refusal("NotAdmissible", field, virtualCredits, "a curve with P_w > 0");
      if (m > 0n) inertia ??= refusal("UnsupportedVenue", `${field}.m`, m, "0: no route is certified with inertia");
    }
    if (ofClass.length === 0) empty ??= refusal("NoVenue", `state.${i}`, "0", "at least 1 venue that sells the class");
  }
  return empty ?? inertia;
};
