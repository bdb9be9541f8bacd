import { Result } from "effect";
import {
  type BatchInput,
  type BatchParams,
  batchCodecs,
  type Pool,
  poolCodec,
  QUANTITY_LIMIT,
  type Refusal,
  refusal,
} from "../../../spec/vocabulary/index.ts";
import { clear, clearBatch, commit, openBatch, type RevealedOrder, reveal } from "../../../src/market/batch/index.ts";
import { handlingFirst, type SystemAnswer } from "../../oracle/answered.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";

/** Everybody can pay for everything. */
const RICH = { credits: 2n ** 600n, resource: 2n ** 600n };
/** Room for every order: whether the reserves can hold what is filled is for the clearing to see. */
const ROOM = { q: -RICH.resource, p: -RICH.credits };
const [COMMIT, REVEAL, CLEAR] = [0n, 1n, 2n];

/** A batch that stands as the input has it: every commitment made, and those with an order revealed. */
const bookOf = ({ rate, bond }: BatchParams, { index, commitments }: BatchInput) =>
  Result.gen(function* () {
    const fees = { base: rate, volatilityRate: 0n, cap: rate, risk: { schedule: "none", rate: 0n } } as const;
    const terms = { index, bond, commitUntil: REVEAL, revealUntil: CLEAR };
    let batch = openBatch({ fees, volatility: 0n, time: COMMIT }, terms);
    for (const [place, { commitment }] of commitments.entries())
      ({ batch } = yield* commit(batch, { trader: BigInt(place), commitment, time: COMMIT, balance: RICH }));
    for (const [place, { commitment, order }] of commitments.entries()) {
      if (order === null) continue;
      const sealed = { ...order, trader: BigInt(place), salt: 0n };
      const opening = { sealed, time: REVEAL, balance: RICH, reserves: ROOM, commitmentOf: () => commitment };
      ({ batch } = yield* reveal(batch, opening));
    }
    return batch;
  });

const ordersOf = ({ commitments }: BatchInput): readonly RevealedOrder[] =>
  commitments.flatMap(({ commitment, order }) => (order === null ? [] : [{ ...order, commitment }]));

/** Whether a commitment stands twice that is not revealed: no clearing sees that. */
const isSealedTwice = ({ commitments }: BatchInput): boolean =>
  commitments.some(
    ({ commitment, order }, place) =>
      order === null && commitments.some((other, i) => i !== place && other.commitment === commitment),
  );

/** The orders cleared as they come, and what the book that holds them gives back. */
const cleared = (pool: Pool, params: BatchParams, input: BatchInput): Result.Result<SystemAnswer, Refusal> =>
  Result.gen(function* () {
    const { rate, bond } = params;
    const outcome = clearBatch(pool, { index: input.index, rate, orders: ordersOf(input) });
    if (Result.isFailure(outcome) && outcome.failure.phase !== "arithmetic") return yield* Result.fail(outcome.failure);
    if (bond >= QUANTITY_LIMIT) return yield* Result.fail(refusal("OutOfBounds", "params.bond", bond, "below 2^112"));
    const book = bookOf(params, input);
    if (Result.isFailure(book) && Result.isSuccess(outcome) && !isSealedTwice(input))
      throw new RangeError(`orders were cleared that no book holds: ${book.failure.code}`);
    const batch = yield* book;
    const { receipt } = yield* outcome;
    const { post, returns, forfeited } = yield* clear(batch, pool, CLEAR);
    const fillOf = receipt.fills[Symbol.iterator]();
    const sealed = new Set(input.commitments.flatMap(({ commitment, order }) => (order === null ? [commitment] : [])));
    const fills = returns.map(({ commitment, credits, resource }) => ({
      ...(sealed.has(commitment) ? { commitment, filled: 0n, credits: 0n, fee: 0n } : fillOf.next().value),
      returned: { credits, resource },
    }));
    const { price, sale, fees } = receipt;
    return {
      output: jsonObjectOf({ price, sale, fees, forfeited, fills }),
      post: poolCodec.encode(post) as JsonObject,
    };
  });

export const batch = {
  "batch.clear": handlingFirst(batchCodecs.clear, ({ params, state, input }) => cleared(state, params, input)),
};
