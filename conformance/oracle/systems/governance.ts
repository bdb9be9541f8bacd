import { Result } from "effect";
import {
  type Chamber,
  type GovernanceAction,
  governanceSteps,
  openProposal,
} from "../../../spec/machines/governance/index.ts";
import {
  type GovernanceParams,
  governanceCodecs,
  type RequestCodec,
  type StoredChamber,
  type StoredProposal,
} from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemHandler } from "../answered.ts";

const chamberOf = ({ proposals, ...chamber }: StoredChamber): Chamber => ({
  ...chamber,
  proposals: proposals.map(({ parameter, ...proposal }) => ({ ...proposal, parameter: BigInt(parameter), age: 0n })),
  ...{ traded: null, consistent: true },
});

/** A chamber of the specification as it stands in a request: without ghosts and places that no proposal has taken. */
export const storedChamber = ({ values, scheduled, shares, settled, proposals }: Chamber): StoredChamber => ({
  ...{ values, scheduled, shares, settled },
  proposals: proposals.flatMap(({ status, parameter, age: _, ...proposal }): readonly StoredProposal[] =>
    status === "open" ? [] : [{ ...proposal, status, parameter: Number(parameter) }],
  ),
});

const step = <I extends object>(
  action: GovernanceAction,
  codec: RequestCodec<GovernanceParams, StoredChamber, I>,
): SystemHandler =>
  handling(codec, ({ params, state, input }) => {
    const chamber = chamberOf(state);
    const named = Object.entries(input as Readonly<Record<string, bigint | number | string>>).map(([name, value]) => [
      name,
      typeof value === "number" ? BigInt(value) : value,
    ]);
    const place = action === "propose" ? { proposal: BigInt(chamber.proposals.length) } : {};
    const proposals = [...chamber.proposals, openProposal(chamber.shares.length)];
    const from = action === "propose" ? { ...chamber, proposals } : chamber;
    return Result.mapBoth(governanceSteps[action](params, from, { ...place, ...Object.fromEntries(named) }), {
      onSuccess: ({ next, receipt }) => ({ output: jsonObjectOf(receipt), post: jsonObjectOf(storedChamber(next)) }),
      onFailure: (refused) => [refused],
    });
  });

export const governance = {
  "governance.propose": step("propose", governanceCodecs.propose),
  "governance.vote": step("vote", governanceCodecs.vote),
  "governance.conclude": step("conclude", governanceCodecs.conclude),
  "governance.execute": step("execute", governanceCodecs.execute),
  "governance.lapse": step("lapse", governanceCodecs.lapse),
  "governance.transfer": step("transfer", governanceCodecs.transfer),
  "governance.nextBlock": step("nextBlock", governanceCodecs.nextBlock),
};
