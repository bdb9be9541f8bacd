import { Result } from "effect";
import { operateCurvatureInFull } from "../../../spec/machines/curvature/index.ts";
import { curvatureCodecs, type Pool, poolCodec } from "../../../spec/vocabulary/index.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemOutcome } from "../answered.ts";

/** What an update does not look at. */
const NOTHING = { target: 0n, lagged: 0n, raised: false, width: 0n, rate: 0n, step: 0n };

const viewed = (outcome: ReturnType<typeof operateCurvatureInFull>): SystemOutcome =>
  Result.map(outcome, (receipt) => ({ output: jsonObjectOf(receipt), post: null }));

const updated = (pool: Pool, index: number, outcome: ReturnType<typeof operateCurvatureInFull>): SystemOutcome =>
  Result.map(outcome, (receipt) => {
    const { floor: c = 0n, creditsAShare: beta = 0n } = receipt;
    const resources = pool.resources.map((each, i) => (i === index ? { ...each, c, beta } : each));
    return { output: jsonObjectOf(receipt), post: poolCodec.encode({ ...pool, resources }) as JsonObject };
  });

export const curvature = {
  "curvature.target": handling(curvatureCodecs.target, ({ params, input }) =>
    viewed(operateCurvatureInFull({ operation: "target", rule: params, reserves: input.reserves })),
  ),
  "curvature.lower": handling(curvatureCodecs.lower, ({ params, state: pool, input }) =>
    updated(pool, input.index, operateCurvatureInFull({ ...NOTHING, operation: "lower", pool, ...params, ...input })),
  ),
  "curvature.raise": handling(curvatureCodecs.raise, ({ params, state: pool, input }) => {
    const { laggedPrice: lagged, ...rest } = params;
    return updated(pool, input.index, operateCurvatureInFull({ operation: "raise", pool, lagged, ...rest, ...input }));
  }),
  "curvature.largestRaise": handling(curvatureCodecs.largestRaise, ({ params, state: pool, input }) => {
    const { laggedPrice: lagged, ...rest } = params;
    return viewed(operateCurvatureInFull({ ...NOTHING, operation: "largestRaise", pool, lagged, ...rest, ...input }));
  }),
};
