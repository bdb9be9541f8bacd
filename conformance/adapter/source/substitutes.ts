import { Result } from "effect";
import { substitutesCodec } from "../../../spec/vocabulary/index.ts";
import { routeSubstitutes } from "../../../src/market/routing/index.ts";
import { handlingFirst } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { venueOf } from "./job-routes.ts";

export const substitutes = {
  "routing.substitutes": handlingFirst(substitutesCodec, ({ params, state, input }) => {
    const classes = state.substitutes.map(({ numerator, denominator, venues }) => ({
      rate: { numerator, denominator },
      venues: venues.map(venueOf),
    }));
    return Result.map(routeSubstitutes({ ...input, substitutes: classes }, params.time), ({ legs, credits }) => ({
      output: jsonObjectOf({ legs, credits }),
      post: null,
    }));
  }),
};
