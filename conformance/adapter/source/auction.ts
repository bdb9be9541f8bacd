import { HashMap, Result } from "effect";
import {
  type AuctionParams,
  batchCodecs,
  QUANTITY_LIMIT,
  type Refusal,
  refusal,
  type StoredAuction,
  WAD,
} from "../../../spec/vocabulary/index.ts";
import { type Batch, commit, openBatch, reveal } from "../../../src/market/batch/index.ts";
import { handlingFirst } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

/** Everybody can pay for everything, and there is room for every order. */
const RICH = { credits: 2n ** 600n, resource: 2n ** 600n };
const ROOM = { q: -RICH.resource, p: -RICH.credits };

const notABook = refusal("InvalidState", "state.commitments", "a book", "ascending, of orders of at least 1");

/** The book as it stands, by the operations that made it, at times at which they could. */
const batchOf = (params: AuctionParams, { commitments }: StoredAuction): Result.Result<Batch, Refusal> =>
  Result.gen(function* () {
    const { rate, bond, commitUntil, revealUntil } = params;
    if (rate >= WAD) return yield* Result.fail(refusal("InvalidFees", "params.rate", rate, "below 10^18"));
    if (bond >= QUANTITY_LIMIT) return yield* Result.fail(refusal("OutOfBounds", "params.bond", bond, "below 2^112"));
    if (commitments.some(({ commitment }, i) => commitment <= (commitments[i - 1]?.commitment ?? -1n)))
      return yield* Result.fail(notABook);
    const fees = { base: rate, volatilityRate: 0n, cap: rate, risk: { schedule: "none", rate: 0n } } as const;
    const opened = openBatch({ fees, volatility: 0n, time: 0n }, { index: 0, bond, commitUntil, revealUntil });
    let batch: Batch = { ...opened, terms: { ...opened.terms, commitUntil: 1n, revealUntil: 2n } };
    for (const { commitment, trader } of commitments)
      ({ batch } = yield* commit(batch, { trader, commitment, time: 0n, balance: RICH }));
    for (const { commitment, trader, order } of commitments) {
      if (order === null) continue;
      const sealed = { ...order, trader, salt: 0n };
      const opening = { sealed, time: 1n, balance: RICH, reserves: ROOM, commitmentOf: () => commitment };
      ({ batch } = yield* Result.mapError(reveal(batch, opening), () => notABook));
    }
    return { ...batch, terms: opened.terms };
  });

const stored = ({ entries }: Batch): StoredAuction => ({
  commitments: HashMap.toEntries(entries)
    .map(([commitment, entry]) => ({ commitment, ...entry }))
    .toSorted((a, b) => (a.commitment < b.commitment ? -1 : 1)),
});

export const auction = {
  "batch.commit": handlingFirst(batchCodecs.commit, ({ params, state, input: { trader, commitment, credits } }) =>
    Result.map(
      Result.flatMap(batchOf(params, state), (batch) =>
        commit(batch, { trader, commitment, time: params.time, balance: { credits } }),
      ),
      ({ batch, due }) => ({ output: jsonObjectOf({ due }), post: jsonObjectOf(stored(batch)) }),
    ),
  ),
  "batch.reveal": handlingFirst(batchCodecs.reveal, ({ params, state, input: { balance, reserves, ...sealed } }) =>
    Result.map(
      Result.flatMap(batchOf(params, state), (batch) =>
        reveal(batch, { sealed, time: params.time, balance, reserves }),
      ),
      ({ batch, commitment, due }) => ({
        output: jsonObjectOf({ commitment, due }),
        post: jsonObjectOf(stored(batch)),
      }),
    ),
  ),
};
