import { Result } from "effect";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import type { Job, Venue, Venues } from "../../vocabulary/routing.ts";
import { bestBound } from "./bound.ts";
import { servingPositions } from "./service.ts";
import { cheapestSplit, type PricedSplit } from "./split.ts";
import { buyAt } from "./venue.ts";

/** What routing a job comes to. */
export interface Routed {
  readonly post: Venues;
  readonly credits: bigint;
  readonly fees: bigint;
  /** Of each class. */
  readonly bought: readonly bigint[];
  /** What all splits together cost at least, as prices show. */
  readonly bound: bigint;
}

/** The split of one class, with what it costs and what any would. */
export interface BoundedSplit extends PricedSplit {
  readonly bound: bigint;
}

/** What the machine routes by. Mutants put others in place of these. */
export interface RoutingRules {
  /** Positions of the venues of a class that a job may use. */
  readonly serving: typeof servingPositions;
  /** The split of one class among the venues that serve it. */
  readonly split: (venues: readonly Venue[], amount: bigint) => BoundedSplit;
  /** Which limits a route breaks: what each class costs, and all of them. */
  readonly limits: (costs: readonly bigint[], job: Job) => readonly Refusal[];
  /** The job with its legs executed. */
  readonly execute: (venues: Venues, legs: readonly (readonly bigint[])[]) => Omit<Routed, "credits" | "bound">;
  readonly expires: boolean;
}

const keyOf = (venues: readonly Venue[], amount: bigint): string =>
  `${amount}|${venues.map(({ resource, rate }) => `${resource.q},${resource.p},${resource.c},${resource.beta},${rate}`).join("|")}`;

/** Remembers what a split came to: the reserves of one class are the same in many states, and all splits are tried. */
const remembered = (split: RoutingRules["split"]): RoutingRules["split"] => {
  const known = new Map<string, BoundedSplit>();
  return (venues, amount) => {
    const key = keyOf(venues, amount);
    const found = known.get(key) ?? split(venues, amount);
    known.set(key, found);
    return found;
  };
};

/** The split that is right: the cheapest, and the best bound. There is one, or the job was refused. */
export const optimalSplit = remembered((venues, amount) => {
  const cheapest = cheapestSplit(venues, amount);
  if (cheapest === null) throw new RangeError(`no split of ${amount}: guarded by InsufficientReserve`);
  return { ...cheapest, bound: bestBound(venues, amount) };
});

const exceeded = (field: string, limit: bigint, cost: bigint): readonly Refusal[] =>
  cost <= limit ? [] : [refusal("LimitExceeded", field, limit, `at least ${cost}`)];

export const limitsOf = (costs: readonly bigint[], job: Job): readonly Refusal[] => [
  ...costs.flatMap((cost, i) => exceeded(`maxCredits.${i}`, job.maxCredits[i] ?? 0n, cost)),
  ...exceeded(
    "maxTotal",
    job.maxTotal,
    costs.reduce((left, right) => left + right, 0n),
  ),
];

/** Every leg a `buyExact`. */
export const executeLegs: RoutingRules["execute"] = (venues, legs) => {
  let fees = 0n;
  const post = venues.map((ofClass, i) =>
    ofClass.map((venue, j) => {
      const amount = legs[i]?.[j] ?? 0n;
      if (amount === 0n) return venue;
      const bought = buyAt(venue, amount);
      fees += bought.fee;
      return bought.post;
    }),
  );
  const bought = legs.map((quantities) => quantities.reduce((left, right) => left + right, 0n));
  return { post, fees, bought };
};

/** The rules that the protocol runs on. */
export const ROUTING: RoutingRules = {
  serving: servingPositions,
  split: optimalSplit,
  limits: limitsOf,
  execute: executeLegs,
  expires: true,
};

/** Routes a job that has no refusal but, perhaps, its limits: all of it or nothing. */
export const routeBy = (rules: RoutingRules, venues: Venues, job: Job): Result.Result<Routed, Refusal> => {
  const splits = venues.map((ofClass, i) => {
    const amount = job.amounts[i] ?? 0n;
    if (amount === 0n) return null;
    const positions = rules.serving(ofClass, job.service);
    const serving = positions.flatMap((position) => ofClass[position] ?? []);
    return { positions, ...rules.split(serving, amount) };
  });
  const costs = splits.map((split) => split?.credits ?? 0n);
  const [limit] = rules.limits(costs, job);
  if (limit !== undefined) return Result.fail(limit);
  const legs = venues.map((ofClass, i) => {
    const split = splits[i];
    return ofClass.map((_, j) => split?.quantities[split.positions.indexOf(j)] ?? 0n);
  });
  const total = (values: readonly bigint[]): bigint => values.reduce((left, right) => left + right, 0n);
  return Result.succeed({
    ...rules.execute(venues, legs),
    credits: total(costs),
    bound: total(splits.map((split) => split?.bound ?? 0n)),
  });
};
