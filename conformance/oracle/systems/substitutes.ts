import { Result } from "effect";
import { buyAt, candidates, inParts, substitutionRefusals } from "../../../spec/machines/routing/index.ts";
import {
  refusal,
  type SubstituteList,
  type SubstitutesInput,
  substitutesCodec,
} from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemOutcome } from "../answered.ts";
import { venueOf } from "./job-routes.ts";

/** A need that one venue serves, so that there is one right answer. Which mix of several is taken, the specification leaves open. */
const mixed = ({ substitutes }: SubstituteList, input: SubstitutesInput, time: bigint): SystemOutcome => {
  const request = {
    ...input,
    substitutes: substitutes.map(({ numerator, denominator, venues }) => ({
      rate: { numerator, denominator },
      venues: venues.map(venueOf),
    })),
  };
  const refusals = substitutionRefusals(request, time);
  if (refusals.length > 0) return Result.fail(refusals);
  const [only, ...others] = candidates(request);
  if (only === undefined || others.length > 0)
    throw new RangeError("several venues serve the need, and several mixes are right: no vector has it");
  const { substitute, position, venue, serves } = only;
  const resourceOut = (inParts(request).need + serves - 1n) / serves;
  const { creditsIn, fee } = buyAt(venue, resourceOut);
  return creditsIn <= input.maxCredits
    ? Result.succeed({
        output: jsonObjectOf({
          legs: [{ substitute, venue: position, resourceOut, creditsIn, fee }],
          credits: creditsIn,
        }),
        post: null,
      })
    : Result.fail([refusal("LimitExceeded", "input.maxCredits", input.maxCredits, `at least ${creditsIn}`)]);
};

export const substitutes = {
  "routing.substitutes": handling(substitutesCodec, ({ params, state, input }) => mixed(state, input, params.time)),
};
