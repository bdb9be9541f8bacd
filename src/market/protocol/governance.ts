import { Result } from "effect";
import * as chambers from "../governance/index.ts";
import type { Outcome as PartOutcome } from "../workers/index.ts";
import { type Market, type Venue, withVenue } from "./market.ts";
import { changed, operation } from "./operation.ts";
import { venueAt } from "./wallets.ts";

interface ChamberCall {
  readonly poolId: number;
}

interface ProposalCall extends ChamberCall {
  readonly proposal: number;
}

/** Quorums are of all shares of the pool, locked ones included. */
const rulesOf = ({ rules }: Market, { pool }: Venue): chambers.GovernanceRules => ({
  ...rules.governance,
  supply: pool.shares,
});

const ofChamber = <Call extends ChamberCall, Receipt>(
  action: string,
  run: (
    rules: chambers.GovernanceRules,
    chamber: chambers.Chamber,
    call: Call & { readonly time: bigint },
  ) => PartOutcome<chambers.Chamber, Receipt>,
) =>
  operation(action, (market, call: Call) =>
    Result.flatMap(venueAt(market, call.poolId), (venue) =>
      Result.flatMap(
        run(rulesOf(market, venue), venue.chamber, { ...call, time: market.time }),
        ({ post: chamber, receipt }) => changed(withVenue(market, call.poolId, { chamber }), receipt),
      ),
    ),
  );

export interface ProposeCall extends ChamberCall {
  readonly proposer: number;
  /** 0: the base fee, the one parameter that is governed. */
  readonly parameter: number;
  readonly value: bigint;
}

/** Proposes a base fee of a pool. Votes are the shares at the end of the last block. Refused as NoVenue, and as `propose` of a chamber. */
export const propose = ofChamber<ProposeCall, { readonly proposal: number }>("propose", chambers.propose);

export interface VoteCall extends ProposalCall {
  readonly voter: number;
  readonly side: "inFavour" | "against";
}

/** Votes with all shares. Refused as NoVenue, and as `vote` of a chamber. */
export const vote = ofChamber<VoteCall, { readonly weight: bigint }>("vote", chambers.vote);

/** Counts the votes once the voting is over. Refused as NoVenue, and as `conclude` of a chamber. */
export const conclude = ofChamber<ProposalCall, { readonly passed: boolean }>("conclude", chambers.conclude);

/** Schedules what has passed for the next block. Refused as NoVenue, and as `execute` of a chamber. */
export const execute = ofChamber<ProposalCall, { readonly parameter: number; readonly value: bigint }>(
  "execute",
  chambers.execute,
);

/** Ends what nobody executed in time. Refused as NoVenue, and as `lapse` of a chamber. */
export const lapse = ofChamber<ProposalCall, Readonly<Record<string, never>>>("lapse", chambers.lapse);
