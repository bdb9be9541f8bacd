import { integer } from "../../arithmetic/integer.ts";
import { virtualCredits } from "../../equations/invariant.ts";
import type { Job, Route, RoutedJob, Venue, Venues } from "../../vocabulary/routing.ts";
import { WAD } from "../../vocabulary/units.ts";
import { curveOf } from "../pool/validity.ts";
import { dualPointOf, shows } from "./dual.ts";
import { servingPositions } from "./service.ts";
import { buyAt, venueCurve } from "./venue.ts";

/**
 * What is demanded of an answered job. Which split is taken is free, as long as its certificate shows how close to the
 * best it is; everything else is exact. `faultsOf` says in words what is wrong; an answer without a fault is right.
 */

/** The legs of a route: in order, at venues that serve the job, each the venue's own `buyExact`, together the amount. */
const legFaults = (venues: readonly Venue[], serving: readonly number[], amount: bigint, route: Route): string[] => {
  const faults: string[] = [];
  let bought = 0n;
  let paid = 0n;
  let before = -1;
  for (const { venue: position, resourceOut, creditsIn, fee } of route.legs) {
    const venue = venues[position];
    if (position <= before) faults.push(`leg at ${position} is out of order`);
    before = position;
    bought += resourceOut;
    paid += creditsIn;
    if (venue === undefined || !serving.includes(position)) faults.push(`venue ${position} does not serve the job`);
    else if (resourceOut < 1n || resourceOut > venueCurve(venue).most)
      faults.push(`venue ${position} cannot sell ${resourceOut}`);
    else {
      const exact = buyAt(venue, resourceOut);
      if (creditsIn !== exact.creditsIn) faults.push(`venue ${position} asks ${exact.creditsIn}, not ${creditsIn}`);
      if (fee !== exact.fee) faults.push(`the fee at ${position} is ${exact.fee}, not ${fee}`);
    }
  }
  if (bought !== amount) faults.push(`the legs buy ${bought}, not ${amount}`);
  if (paid !== route.credits) faults.push(`the legs cost ${paid}, not ${route.credits}`);
  return faults;
};

/**
 * Σ over the venues that serve the job of 1 + W/(W − g), rounded up: one credit for the curve's rounding, with the fee on
 * it, and one for the fee's; one for each without fees. No answer has to be further from its bound; most are within one
 * credit for each venue used.
 */
export const allowanceOf = (venues: readonly Venue[], serving: readonly number[]): bigint =>
  serving.reduce((total, position) => {
    const kept = WAD - (venues[position]?.rate ?? 0n);
    return total + (kept === WAD ? 1n : 1n + (WAD + kept - 1n) / kept);
  }, 0n);

/** The certificate: for all venues that serve the job, shown by the equations, and close enough to what is paid. */
const certificateFaults = (
  venues: readonly Venue[],
  serving: readonly number[],
  amount: bigint,
  route: Route,
): string[] => {
  const { certificate, credits } = route;
  const faults: string[] = [];
  if (certificate.venues.join() !== serving.join() || certificate.points.length !== serving.length)
    return ["the certificate is not of the venues that serve the job"];
  if (!shows(dualPointOf(venues, amount, certificate), certificate.bound))
    faults.push(`the certificate does not show ${certificate.bound}`);
  if (credits < certificate.bound) faults.push(`${credits} is below the bound ${certificate.bound}`);
  const allowed = allowanceOf(venues, serving);
  if (credits - certificate.bound > allowed)
    faults.push(`${credits} is more than ${allowed} above the bound ${certificate.bound}`);
  return faults;
};

/** Faults of the route of one class. */
export const routeFaults = (venues: readonly Venue[], job: Job, amount: bigint, route: Route): readonly string[] => {
  const serving = servingPositions(venues, job.service);
  return [...legFaults(venues, serving, amount, route), ...certificateFaults(venues, serving, amount, route)];
};

const postFaults = (venues: readonly Venue[], route: Route | null, post: readonly Venue[]): readonly string[] =>
  venues.flatMap((venue, position) => {
    const leg = route?.legs.find((each) => each.venue === position);
    const expected = leg === undefined ? venue : buyAt(venue, leg.resourceOut).post;
    const actual = post[position];
    const same =
      actual !== undefined &&
      actual.resource.q === expected.resource.q &&
      actual.resource.p === expected.resource.p &&
      actual.shares === expected.shares &&
      actual.rate === expected.rate &&
      virtualCredits(integer, curveOf(actual, actual.resource)) ===
        virtualCredits(integer, curveOf(expected, expected.resource));
    return same ? [] : [`venue ${position} is not what it has to be afterwards`];
  });

/** Everything that is wrong with an answer to a job that is not to be refused. */
export const faultsOf = (venues: Venues, job: Job, answer: RoutedJob): readonly string[] => {
  const faults = venues.flatMap((ofClass, i) => {
    const [amount, route] = [job.amounts[i] ?? 0n, answer.routes[i] ?? null];
    if ((amount === 0n) !== (route === null)) return [`class ${i}: a route where none is needed, or none where one is`];
    const found = route === null ? [] : routeFaults(ofClass, job, amount, route);
    // Legs that are wrong have no outcome to compare with.
    const outcome = found.length === 0 ? postFaults(ofClass, route, answer.post[i] ?? []) : [];
    const limit = job.maxCredits[i] ?? 0n;
    const above = route !== null && route.credits > limit ? [`it costs ${route.credits}, the limit is ${limit}`] : [];
    return [...found, ...outcome, ...above].map((fault) => `class ${i}: ${fault}`);
  });
  const total = answer.routes.reduce((sum, route) => sum + (route?.credits ?? 0n), 0n);
  if (total !== answer.credits) faults.push(`the routes cost ${total}, not ${answer.credits}`);
  if (answer.credits > job.maxTotal) faults.push(`the bundle costs ${answer.credits}, the limit is ${job.maxTotal}`);
  return faults;
};
