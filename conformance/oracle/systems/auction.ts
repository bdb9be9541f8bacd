import { Result } from "effect";
import {
  type BatchConstants,
  type BatchState,
  commitRefusals,
  escrowOf,
  revealRefusals,
  soundRules,
} from "../../../spec/machines/batch/index.ts";
import { sha256CommitmentOf } from "../../../spec/machines/market/commitment.ts";
import {
  type AuctionParams,
  batchCodecs,
  type CommitInput,
  QUANTITY_LIMIT,
  type Refusal,
  type RevealInput,
  refusal,
  type StoredAuction,
  WAD,
} from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemOutcome } from "../answered.ts";

/** The wallet of whoever asks is the only one that is looked at. */
const ASKING = 0n;
const NO_CURVE = { c: 0n, beta: 0n, m: 0n, shares: 0n };
const EMPTY = { cleared: 0n, collected: 0n, settlement: null };

const constantsOf = ({ rate, bond, commitUntil, revealUntil }: AuctionParams, hash: bigint): BatchConstants => ({
  ...{ curve: NO_CURVE, rate, bond, commitUntil, revealUntil, batches: 1n },
  commitmentOf: () => hash,
});

/** What is wrong with the terms of an auction, or with its book. */
const standingRefusals = ({ rate, bond }: AuctionParams, { commitments }: StoredAuction): readonly Refusal[] => [
  ...(rate < WAD ? [] : [refusal("InvalidFees", "params.rate", rate, "below 10^18")]),
  ...(bond < QUANTITY_LIMIT ? [] : [refusal("OutOfBounds", "params.bond", bond, "below 2^112")]),
  ...(commitments.every(({ commitment, order }, place) => {
    const ascends = place === 0 || commitment > (commitments[place - 1]?.commitment ?? 0n);
    return ascends && (order === null || (order.amount >= 1n && order.limit >= 1n));
  })
    ? []
    : [refusal("InvalidState", "state.commitments", "a book", "ascending, of orders of at least 1")]),
];

const committed = (params: AuctionParams, { commitments }: StoredAuction, input: CommitInput): SystemOutcome => {
  const invalid = standingRefusals(params, { commitments });
  if (invalid.length > 0) return Result.fail(invalid);
  const { trader, commitment, credits } = input;
  const wallets = [{ credits, resource: 0n }];
  const state: BatchState = { ...EMPTY, time: params.time, q: 0n, p: 0n, wallets, book: commitments };
  const refusals = commitRefusals(constantsOf(params, commitment), state, { trader: ASKING, commitment });
  if (refusals.length > 0) return Result.fail(refusals);
  const after = [...commitments, { commitment, trader, order: null }];
  return Result.succeed({
    output: jsonObjectOf({ due: { credits: params.bond, resource: 0n } }),
    post: jsonObjectOf({ commitments: after.toSorted((a, b) => (a.commitment < b.commitment ? -1 : 1)) }),
  });
};

const revealed = (params: AuctionParams, { commitments }: StoredAuction, input: RevealInput): SystemOutcome => {
  const invalid = standingRefusals(params, { commitments });
  if (invalid.length > 0) return Result.fail(invalid);
  const { trader, salt, balance, reserves, ...order } = input;
  const hash = sha256CommitmentOf({ ...order, trader, salt });
  const state: BatchState = { ...EMPTY, ...reserves, time: params.time, wallets: [balance], book: commitments };
  const rules = {
    ...soundRules,
    commitmentIs: (_: BatchConstants, found: { readonly commitment: bigint; readonly trader: bigint }) =>
      found.commitment === hash && found.trader === trader,
  };
  const refusals = revealRefusals(constantsOf(params, hash), rules, state, { trader: ASKING, order });
  if (refusals.length > 0) return Result.fail(refusals);
  return Result.succeed({
    output: jsonObjectOf({ commitment: hash, due: escrowOf(order, params.rate) }),
    post: jsonObjectOf({
      commitments: commitments.map((each) => (each.commitment === hash ? { ...each, order } : each)),
    }),
  });
};

export const auction = {
  "batch.commit": handling(batchCodecs.commit, ({ params, state, input }) => committed(params, state, input)),
  "batch.reveal": handling(batchCodecs.reveal, ({ params, state, input }) => revealed(params, state, input)),
};
