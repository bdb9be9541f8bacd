import { Result } from "effect";
import { sandwichCodecs } from "../../../spec/vocabulary/index.ts";
import { sandwich as attack } from "../../../src/market/sandwich/index.ts";
import { handlingFirst } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

export const sandwich = {
  "sandwich.profit": handlingFirst(sandwichCodecs.profit, ({ params, state, input }) => {
    const { index, front, victimCredits: creditsIn, victimLimit: minResource } = input;
    return Result.map(
      attack(state, params, { index, front, victim: { creditsIn, minResource } }),
      ({ cost, proceeds, profit, charges, victimOut }) => ({
        output: jsonObjectOf({ cost, proceeds, profit, charges, victimOut }),
        post: null,
      }),
    );
  }),
};
