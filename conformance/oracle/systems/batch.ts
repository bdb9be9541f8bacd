import { Result } from "effect";
import { operateBook } from "../../../spec/machines/batch/index.ts";
import { batchCodecs, poolCodec } from "../../../spec/vocabulary/index.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import { handling } from "../answered.ts";

export const batch = {
  "batch.clear": handling(batchCodecs.clear, ({ params, state, input }) =>
    Result.map(operateBook(state, { ...params, ...input }), ({ settlement, fees, forfeited, fills, post }) => {
      const { price, sale } = settlement;
      return {
        output: jsonObjectOf({ price, sale, fees, forfeited, fills }),
        post: poolCodec.encode(post) as JsonObject,
      };
    }),
  ),
};
