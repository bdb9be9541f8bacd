import { Result } from "effect";
import {
  type GovernanceParams,
  governanceCodecs,
  type Refusal,
  type RequestCodec,
  type StoredChamber,
} from "../../../spec/vocabulary/index.ts";
import * as src from "../../../src/market/governance/index.ts";
import { handlingFirst, type SystemHandler } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

/** When every request is made: `src` counts deadlines, a request what is left until them. */
const NOW = 2n ** 80n;

/**
 * A chamber with a history that gives every proposal its weights: a block for each snapshot, then the settled shares, then
 * those of now.
 */
const chamberOf = ({ values, scheduled, shares, settled, proposals }: StoredChamber): src.Chamber => {
  const last = BigInt(proposals.length) + 1n;
  const snapshots = [...proposals.map(({ weights }) => weights), settled, shares];
  return {
    ...{ block: last + 1n, values, scheduled },
    ledger: shares.map((_, voter) =>
      snapshots.map((held, i) => ({ block: BigInt(i) + 1n, shares: held[voter] ?? 0n })),
    ),
    proposals: proposals.map(({ weights: _, voted, left, ...proposal }, i) => ({
      ...proposal,
      snapshot: BigInt(i) + 1n,
      voters: new Set(voted.flatMap((has, voter) => (has ? [voter] : []))),
      due: left < 0n ? NOW - 1n : NOW + left,
    })),
  };
};

const stored = ({ values, scheduled, ledger, block, proposals }: src.Chamber, now: bigint): StoredChamber => {
  const heldAt = (end: bigint): readonly bigint[] => ledger.map((history) => src.sharesAt(history, end));
  return {
    ...{ values, scheduled, shares: ledger.map(src.sharesNow), settled: heldAt(block - 1n) },
    proposals: proposals.map(({ snapshot, voters, due, ...proposal }) => {
      const left = now <= due ? due - now : -1n;
      return {
        ...proposal,
        weights: heldAt(snapshot),
        voted: ledger.map((_, voter) => voters.has(voter)),
        left: proposal.status === "voting" || proposal.status === "queued" ? left : 0n,
      };
    }),
  };
};

type Outcome = Result.Result<{ readonly post: src.Chamber; readonly receipt: object }, Refusal>;

const on = <I>(
  codec: RequestCodec<GovernanceParams, StoredChamber, I>,
  operate: (rules: src.GovernanceRules, chamber: src.Chamber, input: I & { readonly time: bigint }) => Outcome,
): SystemHandler =>
  handlingFirst(codec, ({ params, state, input }) =>
    Result.map(operate(params, chamberOf(state), { ...input, time: NOW }), ({ post, receipt }) => ({
      output: "weight" in receipt ? jsonObjectOf({ weight: receipt.weight }) : {},
      post: jsonObjectOf(stored(post, NOW)),
    })),
  );

export const governance = {
  "governance.propose": on(governanceCodecs.propose, src.propose),
  "governance.vote": on(governanceCodecs.vote, src.vote),
  "governance.conclude": on(governanceCodecs.conclude, src.conclude),
  "governance.execute": on(governanceCodecs.execute, src.execute),
  "governance.lapse": on(governanceCodecs.lapse, src.lapse),
  "governance.transfer": on(governanceCodecs.transfer, (_, chamber, input) => src.transfer(chamber, input)),
  "governance.nextBlock": handlingFirst(governanceCodecs.nextBlock, ({ state, input }) =>
    Result.succeed({
      output: {},
      post: jsonObjectOf(stored(src.nextBlock(chamberOf(state)), NOW + input.seconds)),
    }),
  ),
};
