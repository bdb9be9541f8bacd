import { buyAt } from "../../../spec/machines/routing/index.ts";
import type { SplitOutput, StoredVenue, VenueList } from "../../../spec/vocabulary/index.ts";
import type { Venue } from "../../../spec/vocabulary/routing.ts";

/* Apart from the oracle, which asks `src` for a split: what judges an answer must not load what is judged. */

const ANY = { latency: 0n, region: "", privacyTier: 0n, quality: 0n };

/** A venue of the specification: every venue serves a split. */
export const venueOf = ({ shares, q, p, c, beta, rate }: StoredVenue): Venue => ({
  ...{ shares, rate, service: ANY },
  resource: { weight: 0n, q, p, c, beta, m: 0n },
});

const storedVenue = ({ shares, rate, resource: { q, p, c, beta } }: Venue): StoredVenue => ({
  ...{ shares, q, p, c, beta, rate },
});

/** The state after the legs of a split. */
export const afterLegs = ({ venues }: VenueList, { legs }: Pick<SplitOutput, "legs">): VenueList => ({
  venues: venues.map((stored, place) => {
    const leg = legs.find(({ venue }) => venue === place);
    return leg === undefined ? stored : storedVenue(buyAt(venueOf(stored), leg.resourceOut).post);
  }),
});
