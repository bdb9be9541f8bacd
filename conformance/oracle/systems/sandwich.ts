import { Result } from "effect";
import { attackInFull } from "../../../spec/machines/sandwich/index.ts";
import { sandwichCodecs } from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling } from "../answered.ts";

export const sandwich = {
  "sandwich.profit": handling(sandwichCodecs.profit, ({ params, state, input }) =>
    Result.map(attackInFull(state, params, input), (outcome) => ({ output: jsonObjectOf(outcome), post: null })),
  ),
};
