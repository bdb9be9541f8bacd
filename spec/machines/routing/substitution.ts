import { byPrecedence, type Refusal, refusal } from "../../vocabulary/refusal.ts";
import type { Job, ServingRate, SubstitutionRequest, SubstitutionRoute, Venue } from "../../vocabulary/routing.ts";
import { type DualPoint, shows } from "./dual.ts";
import { jobRefusals } from "./job.ts";
import { serves } from "./service.ts";
import { costOfSplit } from "./split.ts";
import { buyAt, venueCurve } from "./venue.ts";

/** Numerators and denominators of rates are below this. */
const RATE_LIMIT = 2n ** 64n;

const commonDivisor = (a: bigint, b: bigint): bigint => (b === 0n ? a : commonDivisor(b, a % b));

/** The smallest L for which every rate·L is whole. */
const commonDenominator = (rates: readonly ServingRate[]): bigint =>
  rates.reduce((common, { denominator }) => (common * denominator) / commonDivisor(common, denominator), 1n);

/** What one unit of each substitute serves, and the need, in parts of 1/L. */
export const inParts = ({ substitutes, amount }: SubstitutionRequest) => {
  const common = commonDenominator(substitutes.map(({ rate }) => rate));
  return {
    need: amount * common,
    serves: substitutes.map(({ rate: { numerator, denominator } }) => (numerator * common) / denominator),
  };
};

interface Candidate {
  readonly substitute: number;
  readonly position: number;
  readonly venue: Venue;
  readonly serves: bigint;
}

/** Every venue of a substitute that meets the service requirement. */
export const candidates = (request: SubstitutionRequest): readonly Candidate[] => {
  const parts = inParts(request).serves;
  return request.substitutes.flatMap(({ venues }, substitute) =>
    venues.flatMap((venue, position) =>
      serves(venue, request.service) ? [{ substitute, position, venue, serves: parts[substitute] ?? 0n }] : [],
    ),
  );
};

const outOfRange = (value: bigint): boolean => value < 1n || value >= RATE_LIMIT;

/** The request as a job of one class that holds the venues of all substitutes. Of `amount` no more is asked than to be there. */
const asJob = ({ amount, maxCredits, service, deadline }: SubstitutionRequest): Job => ({
  ...{ amounts: [amount], maxCredits: [maxCredits], maxTotal: maxCredits, service, deadline },
});

/** Every refusal that does not depend on which mix is taken. */
export const substitutionRefusals = (request: SubstitutionRequest, time: bigint): readonly Refusal[] => {
  const rates = request.substitutes.flatMap(({ rate: { numerator, denominator } }, i) =>
    outOfRange(numerator) || outOfRange(denominator)
      ? [
          refusal(
            "OutOfBounds",
            `substitutes.${i}.rate`,
            `${numerator}/${denominator}`,
            "of integers from 1 to below 2^64",
          ),
        ]
      : [],
  );
  const venues = request.substitutes.flatMap((substitute) => substitute.venues);
  const job = jobRefusals([venues], asJob(request), time).filter(({ code }) => code !== "InsufficientReserve");
  if (rates.length + job.length > 0) return [...rates, ...job].toSorted(byPrecedence);
  const held = candidates(request).reduce((sum, { venue, serves: each }) => sum + each * venueCurve(venue).most, 0n);
  return held < inParts(request).need
    ? [refusal("InsufficientReserve", "amount", request.amount, "within what the substitutes can serve together")]
    : [];
};

/** Every mix of quantities that serves the need. For small amounts only: a unit more than enough is not looked at. */
function* mixes(among: readonly Candidate[], need: bigint): Generator<readonly bigint[]> {
  const [first, ...rest] = among;
  if (first === undefined) {
    if (need <= 0n) yield [];
    return;
  }
  const { most } = venueCurve(first.venue);
  for (let here = 0n; here <= most; here += 1n) {
    for (const others of mixes(rest, need - here * first.serves)) yield [here, ...others];
    if (here * first.serves >= need) return;
  }
}

/** The least that any mix costs, by trying all of them. Null if none serves the need. */
export const cheapestMix = (request: SubstitutionRequest): bigint | null => {
  const among = candidates(request);
  let best: bigint | null = null;
  for (const quantities of mixes(among, inParts(request).need)) {
    const cost = costOfSplit(
      among.map(({ venue }) => venue),
      quantities,
    );
    if (best === null || cost < best) best = cost;
  }
  return best;
};

/** The dual point of a certificate: one need, which a unit of each substitute serves as its rate says. */
const dualPoint = (request: SubstitutionRequest, { certificate }: SubstitutionRoute): DualPoint => {
  const { numerator, denominator } = certificate.price;
  return {
    denominator,
    needs: [{ amount: inParts(request).need, price: numerator }],
    venues: candidates(request).map(({ substitute, position, venue, serves: each }) => {
      const place = certificate.venues[substitute]?.indexOf(position) ?? -1;
      const quantity = certificate.points[substitute]?.[place] ?? -1n;
      return { curve: venueCurve(venue), serves: [each], price: each * numerator, quantity };
    }),
  };
};

/** Everything that is wrong with an answer to a request that is not to be refused. How wide the gap may be is not said: it is in the answer. */
export const substitutionFaults = (request: SubstitutionRequest, route: SubstitutionRoute): readonly string[] => {
  const among = candidates(request);
  const { need, serves: parts } = inParts(request);
  const faults: string[] = [];
  let [served, paid] = [0n, 0n];
  for (const { substitute, venue: position, resourceOut, creditsIn, fee } of route.legs) {
    const found = among.find((each) => each.substitute === substitute && each.position === position);
    served += (parts[substitute] ?? 0n) * resourceOut;
    paid += creditsIn;
    if (found === undefined || resourceOut < 1n || resourceOut > venueCurve(found.venue).most)
      faults.push(`venue ${position} of substitute ${substitute} does not sell ${resourceOut}`);
    else {
      const exact = buyAt(found.venue, resourceOut);
      if (exact.creditsIn !== creditsIn || exact.fee !== fee)
        faults.push(`venue ${position} of substitute ${substitute} asks ${exact.creditsIn}, not ${creditsIn}`);
    }
  }
  const places = route.legs.map(({ substitute, venue }) => `${substitute}.${venue}`);
  if (new Set(places).size !== places.length) faults.push("two legs at one venue");
  if (served < need) faults.push(`${served} parts are served of ${need}`);
  if (paid !== route.credits) faults.push(`the legs cost ${paid}, not ${route.credits}`);
  if (paid > request.maxCredits) faults.push(`it costs ${paid}, the limit is ${request.maxCredits}`);
  if (route.credits < route.certificate.bound) faults.push("it costs less than the bound");
  if (!shows(dualPoint(request, route), route.certificate.bound))
    faults.push("the certificate does not show the bound");
  return faults;
};
