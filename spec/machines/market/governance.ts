import { Result } from "effect";
import type { Parameters, Step } from "../../checker/machine.ts";
import {
  type Chamber,
  type GovernanceAction,
  type GovernanceRules,
  governanceSteps,
  openProposal,
} from "../governance/index.ts";
import { integerOf } from "../reading.ts";
import { taken } from "../workers/step.ts";
import type { MarketState, Venue } from "./state.ts";
import type { MarketStep } from "./trades.ts";
import { noVenue, venueOf, withVenue } from "./venues.ts";

/** Shares of each party: those of its lots. The locked ones vote for nobody. */
const sharesOf = ({ wallets }: MarketState, { ledger }: Venue): readonly bigint[] =>
  wallets.map((_, party) =>
    [...ledger.lots.values()].reduce((sum, { owner, shares }) => (owner === BigInt(party) ? sum + shares : sum), 0n),
  );

/** Quorums are of all shares of the pool, locked ones included. */
const governanceRules = ({ rules }: MarketState, { pool }: Venue): GovernanceRules => ({
  ...rules.governance,
  supply: pool.shares,
});

/** The chamber as the market keeps it: shares are the ledger's, and its ghosts are not followed. */
const kept = (chamber: Chamber): Chamber => ({
  ...chamber,
  ...{ shares: [], traded: null, consistent: true },
  proposals: chamber.proposals.map((proposal) => ({ ...proposal, age: 0n })),
});

/** A pool's chamber after one of its actions. */
export const onChamber = (
  state: MarketState,
  venue: Venue,
  action: GovernanceAction,
  parameters: Parameters,
  chamber: Chamber = venue.chamber,
) => {
  const rules = governanceRules(state, venue);
  return Result.map(
    governanceSteps[action](rules, { ...chamber, shares: sharesOf(state, venue) }, parameters),
    ({ next, receipt }) => ({ chamber: kept(next), receipt }),
  );
};

const chamberStep =
  (
    action: GovernanceAction,
    begin: (state: MarketState, venue: Venue) => Chamber = (_, { chamber }) => chamber,
  ): MarketStep =>
  (state, parameters): Step<MarketState> => {
    const pool = integerOf(parameters, "pool");
    const venue = venueOf(state, pool);
    if (venue === undefined) return noVenue(state, pool);
    const place = BigInt(venue.chamber.proposals.length);
    return Result.flatMap(
      onChamber(state, venue, action, { proposal: place, ...parameters }, begin(state, venue)),
      ({ chamber, receipt }) => taken(withVenue(state, pool, { chamber }), receipt),
    );
  };

/** A proposal of the next number. */
export const propose = chamberStep("propose", ({ wallets }, { chamber }) => ({
  ...chamber,
  proposals: [...chamber.proposals, openProposal(wallets.length)],
}));
export const vote = chamberStep("vote");
export const conclude = chamberStep("conclude");
export const execute = chamberStep("execute");
export const lapse = chamberStep("lapse");
