import { Result } from "effect";
import { curvatureCodecs, poolCodec, type Refusal } from "../../../spec/vocabulary/index.ts";
import {
  type CurvatureUpdate,
  largestRaise,
  lowerCurvature,
  raiseCurvature,
  viewCurvatureTarget,
} from "../../../src/market/curvature/index.ts";
import { handlingFirst, type SystemAnswer } from "../../oracle/answered.ts";
import { type JsonObject, jsonObjectOf } from "../../vectors/index.ts";

const updated = (outcome: Result.Result<CurvatureUpdate, Refusal>): Result.Result<SystemAnswer, Refusal> =>
  Result.map(outcome, ({ post, floor, creditsAShare }) => ({
    output: jsonObjectOf({ floor, creditsAShare }),
    post: poolCodec.encode(post) as JsonObject,
  }));

export const curvature = {
  "curvature.target": handlingFirst(curvatureCodecs.target, ({ params, input }) => {
    const { volatility, ...rule } = params;
    return Result.map(viewCurvatureTarget(rule, volatility, input.reserves), (view) => ({
      output: jsonObjectOf(view),
      post: null,
    }));
  }),
  "curvature.lower": handlingFirst(curvatureCodecs.lower, ({ params, state, input }) =>
    updated(lowerCurvature(state, params, input)),
  ),
  "curvature.raise": handlingFirst(curvatureCodecs.raise, ({ params, state, input }) =>
    updated(raiseCurvature(state, params, params, input)),
  ),
  "curvature.largestRaise": handlingFirst(curvatureCodecs.largestRaise, ({ params, state, input }) =>
    Result.map(
      largestRaise(state, input.index, params.laggedPrice, params),
      ({ step, nearest, farthest }): SystemAnswer => ({
        output: jsonObjectOf({ step, nearest, farthest }),
        post: null,
      }),
    ),
  ),
};
