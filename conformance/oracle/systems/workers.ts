import { Result } from "effect";
import { operateHaircut, operateQuality, operateSlash, operateStake } from "../../../spec/machines/workers/index.ts";
import { type Refusal, workerCodecs } from "../../../spec/vocabulary/index.ts";
import { handling, type SystemOutcome } from "../answered.ts";

const named = (name: string, outcome: Result.Result<bigint, readonly Refusal[]>): SystemOutcome =>
  Result.map(outcome, (amount) => ({ output: { [name]: amount.toString() }, post: null }));

export const workers = {
  "workers.quality": handling(workerCodecs.quality, ({ params, input }) =>
    named("quality", operateQuality(params.qualityRate, input.quality, input.result)),
  ),
  "workers.haircut": handling(workerCodecs.haircut, ({ input }) =>
    named("part", operateHaircut(input.amount, input.quality)),
  ),
  "workers.stake": handling(workerCodecs.stake, ({ params, input }) =>
    named("stake", operateStake(params.stakeRatio, input.declared, input.prices)),
  ),
  "workers.slash": handling(workerCodecs.slash, ({ input }) => named("slashed", operateSlash(input.stake, input.rate))),
};
