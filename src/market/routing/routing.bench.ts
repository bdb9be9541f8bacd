import { performance } from "node:perf_hooks";
import { Result } from "effect";
import type { Job, Venue, Venues } from "../../../spec/vocabulary/routing.ts";
import { routeJob } from "./route-job.ts";

interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

const UNIT = 10n ** 18n;
const CLASSES = 5;
const VENUES = 8;
const CASES = 512;
const ROUNDS = 7;

/** A repeatable source of integers below `limit`: a linear congruence modulo 2^128, of which the upper bits are used. */
const integers = (seed: bigint): ((limit: bigint) => bigint) => {
  let state = seed;
  return (limit) => {
    state = BigInt.asUintN(128, state * 25492979953554139244865540595714422341n + 63641362238467930051n);
    return (state >> 24n) % limit;
  };
};

type Next = ReturnType<typeof integers>;

/** Reserves of ten thousand to a hundred thousand, prices around 2, unlike floors, shares and fees. */
const venueOf = (next: Next): Venue => {
  const q = 10n ** 22n + next(10n ** 23n);
  const p = (q * (8n * 10n ** 17n + next(4n * 10n ** 17n))) / (5n * 10n ** 17n);
  const shares = 10n ** 24n + next(10n ** 24n);
  const beta = (p * next(UNIT / 2n)) / shares;
  const resource = { weight: UNIT / 5n, q, p, c: next(10n ** 17n), beta, m: 0n };
  const service = {
    latency: 10n + next(90n),
    region: "eu",
    privacyTier: 1n + next(3n),
    quality: UNIT - next(UNIT / 10n),
  };
  return { shares, resource, rate: 10n ** 15n + next(4n * 10n ** 15n), service };
};

const caseOf = (next: Next): readonly [Venues, Job] => {
  const venues = Array.from({ length: CLASSES }, () => Array.from({ length: VENUES }, () => venueOf(next)));
  const amounts = venues.map((ofClass) => {
    const total = ofClass.reduce((sum, { resource }) => sum + resource.q, 0n);
    return total / 200n + next(total / 10n);
  });
  const service = { maxLatency: 1000n, regions: ["eu"], minPrivacyTier: 1n, minQuality: UNIT / 2n };
  return [venues, { amounts, maxCredits: amounts.map(() => 2n ** 120n), maxTotal: 2n ** 120n, service, deadline: 1n }];
};

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/**
 * Microseconds for a whole job of five resources over eight pools each: validation, service filter, split, certificate,
 * limits and the venues after. The median over as many different jobs, each run as often as there are rounds, after one
 * round to warm up; nothing is kept from one job to the next.
 */
export const rows = (rounds = ROUNDS): readonly Row[] => {
  const next = integers(20260202n);
  const cases = Array.from({ length: CASES }, () => caseOf(next));
  const times: number[] = [];
  for (let round = 0; round <= rounds; round += 1)
    for (const [venues, job] of cases) {
      const start = performance.now();
      const routed = routeJob(venues, job, 0n);
      const microseconds = (performance.now() - start) * 1000;
      if (Result.isFailure(routed)) throw new Error(`a job of the benchmark is refused: ${routed.failure.code}`);
      if (round > 0) times.push(microseconds);
    }
  return [{ name: "route.medianMicroseconds", value: Math.round(median(times) * 10) / 10, unit: "µs" }];
};
