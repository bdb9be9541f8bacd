import type { ServiceRequirement, Venue } from "../../vocabulary/routing.ts";

/** A job that waits to be routed. */
export interface PendingJob {
  readonly amounts: readonly bigint[];
  /** The name of what it asks of venues. */
  readonly service: string;
  readonly maxCredits: readonly bigint[];
  readonly maxTotal: bigint;
  /** Blocks that it has waited. */
  readonly age: bigint;
}

/** Venues that others trade on, a client with a job, and what can still happen: trades and jobs are numbered, so that the states are finitely many. */
export interface RoutingState {
  /** Reserves, class by class and venue by venue. */
  readonly q: readonly (readonly bigint[])[];
  readonly p: readonly (readonly bigint[])[];
  /** What the venues have collected in fees, in credits. */
  readonly fees: bigint;
  /** What the client has bought of each class, and paid in credits. */
  readonly bought: readonly bigint[];
  readonly paid: bigint;
  /** What all others have bought, less what they sold, and paid, less what they were paid. */
  readonly othersBought: readonly bigint[];
  readonly othersPaid: bigint;
  readonly job: PendingJob | null;
  readonly tradesLeft: bigint;
  readonly jobsLeft: bigint;
}

/** What does not change. */
export interface RoutingConstants {
  /** The venues at the start; only their reserves move. */
  readonly venues: readonly (readonly Venue[])[];
  readonly services: Readonly<Record<string, ServiceRequirement>>;
  /** A job that has waited longer has expired. */
  readonly patience: bigint;
}

/** The venues of a state. */
export const venuesOf = (
  { venues }: RoutingConstants,
  state: Pick<RoutingState, "q" | "p">,
): readonly (readonly Venue[])[] =>
  venues.map((ofClass, i) =>
    ofClass.map((venue, j) => ({
      ...venue,
      resource: { ...venue.resource, q: state.q[i]?.[j] ?? 0n, p: state.p[i]?.[j] ?? 0n },
    })),
  );

/** The reserves of venues, as a state holds them. */
export const reservesOf = (venues: readonly (readonly Venue[])[]): Pick<RoutingState, "q" | "p"> => ({
  q: venues.map((ofClass) => ofClass.map(({ resource }) => resource.q)),
  p: venues.map((ofClass) => ofClass.map(({ resource }) => resource.p)),
});
