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
  WAD,
} from "../../../spec/vocabulary/index.ts";
import { clear, clearBatch, commit, openBatch, reveal } from "../../../src/market/batch/index.ts";
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

const cleared = (pool: Pool, params: BatchParams, input: BatchInput): Result.Result<SystemAnswer, Refusal> =>
  Result.gen(function* () {
    const batch = yield* bookOf(params, input);
    const { post, receipt, returns, forfeited } = yield* clear(batch, pool, CLEAR);
    const fillOf = new Map(receipt.fills.map((fill) => [fill.commitment, fill]));
    const fills = returns.map(({ commitment, credits, resource }) => ({
      ...(fillOf.get(commitment) ?? { commitment, filled: 0n, credits: 0n, fee: 0n }),
      returned: { credits, resource },
    }));
    const { price, sale, fees } = receipt;
    return {
      output: jsonObjectOf({ price, sale, fees, forfeited, fills }),
      post: poolCodec.encode(post) as JsonObject,
    };
  });

export const batch = {
  "batch.clear": handlingFirst(batchCodecs.clear, ({ params, state, input }) => {
    const { rate, bond } = params;
    const { index } = input;
    // No batch opens on these terms: what refuses them is the clearing of nothing.
    if (rate >= WAD || index >= state.resources.length)
      return Result.flatMap(clearBatch(state, { index, rate, orders: [] }), () => cleared(state, params, input));
    return bond < QUANTITY_LIMIT
      ? cleared(state, params, input)
      : Result.fail(refusal("OutOfBounds", "params.bond", bond, "below 2^112"));
  }),
};
