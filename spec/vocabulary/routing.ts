import type { Resource } from "./pool.ts";

/** What a venue offers beside its curve. */
export interface ServiceLevel {
  /** Milliseconds. */
  readonly latency: bigint;
  readonly region: string;
  /** A higher tier is more private. */
  readonly privacyTier: bigint;
  /** Quality of equation 24, from 0 to 1e18. */
  readonly quality: bigint;
}

/** One resource of one pool, as a place where a job can buy. The pool charges no risk here: fees are flat. */
export interface Venue {
  readonly shares: bigint;
  /** The curve; its weight plays no part. Without inertia: m = 0. */
  readonly resource: Resource;
  /** g, the flat fee rate of the pool. Units of 1e-18, below 1e18. */
  readonly rate: bigint;
  readonly service: ServiceLevel;
}

/** Venues by resource class: what a job can be routed over. */
export type Venues = readonly (readonly Venue[])[];

/** What a job asks of every venue that serves it. */
export interface ServiceRequirement {
  readonly maxLatency: bigint;
  /** Regions that will do; empty if any will. */
  readonly regions: readonly string[];
  readonly minPrivacyTier: bigint;
  readonly minQuality: bigint;
}

/** A bundle of resources, bought whole or not at all. Amounts in units of 1e-18, one for each class; 0 where none is needed. */
export interface Job {
  readonly amounts: readonly bigint[];
  /** The most credits for each class, fees included. */
  readonly maxCredits: readonly bigint[];
  /** The most credits for all of it. */
  readonly maxTotal: bigint;
  readonly service: ServiceRequirement;
  readonly deadline: bigint;
}

/** A `buyExact` at one venue, given by its position in its class. */
export interface Leg {
  readonly venue: number;
  readonly resourceOut: bigint;
  /** What the client pays, fee included: ⌈C(x)·W/(W − g)⌉. */
  readonly creditsIn: bigint;
  readonly fee: bigint;
}

/**
 * Why no split of the class can cost less than `bound`. At the price numerator/denominator of one unit of the
 * resource, `points` are, venue by venue, the quantities that are cheapest net of what they are worth.
 */
export interface Certificate {
  /** Positions in the class of the venues that satisfy the service requirement. */
  readonly venues: readonly number[];
  readonly price: { readonly numerator: bigint; readonly denominator: bigint };
  /** One for each of `venues`. */
  readonly points: readonly bigint[];
  /** Credits, a lower bound on what any split costs. */
  readonly bound: bigint;
}

/** What is bought of one class. */
export interface Route {
  /** Of venues that something is bought at, by ascending position. */
  readonly legs: readonly Leg[];
  readonly credits: bigint;
  readonly certificate: Certificate;
}

export interface RoutedJob {
  /** One for each class; null where none is needed. */
  readonly routes: readonly (Route | null)[];
  readonly credits: bigint;
  /** The venues after all legs. */
  readonly post: Venues;
}

/** So many units of what is needed for so many units of a resource: an H100 hour for 5/2 A100 hours is 5 over 2. Both from 1 to below 2^64. */
export interface ServingRate {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** A resource class that can serve a need, at a rate. */
export interface Substitute {
  readonly rate: ServingRate;
  readonly venues: readonly Venue[];
}

/** One need, served by whatever mix of resource classes costs least. */
export interface SubstitutionRequest {
  readonly substitutes: readonly Substitute[];
  /** Of what is needed, in units of 1e-18. */
  readonly amount: bigint;
  readonly maxCredits: bigint;
  readonly service: ServiceRequirement;
  readonly deadline: bigint;
}

export interface SubstitutionLeg extends Leg {
  /** Position among the substitutes; `venue` is the position in that class. */
  readonly substitute: number;
}

/**
 * With the rates brought to one denominator, L, a unit of resource i serves rate·L parts of the need, which is
 * amount·L parts; `price` is that of one part, and a unit of the resource is worth rate·L times it.
 */
export interface SubstitutionRoute {
  /** In order of substitute and venue. They serve the amount at least; more only as whole units demand. */
  readonly legs: readonly SubstitutionLeg[];
  readonly credits: bigint;
  readonly certificate: {
    readonly price: { readonly numerator: bigint; readonly denominator: bigint };
    /** Substitute by substitute, the venues that meet the service requirement, by position, and what is best at each. */
    readonly venues: readonly (readonly number[])[];
    readonly points: readonly (readonly bigint[])[];
    readonly bound: bigint;
  };
}
