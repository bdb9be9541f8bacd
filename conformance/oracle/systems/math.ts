import { Result } from "effect";
import { mulDivDown, mulDivUp, sqrtDown, sqrtUp } from "../../../spec/machines/fixed-point/index.ts";
import { exponentialDown } from "../../../spec/machines/routing/index.ts";
import { mathCodecs, refusal, WORD_LIMIT } from "../../../spec/vocabulary/index.ts";
import { handling, type SystemOutcome } from "../answered.ts";

const answered = (result: bigint): SystemOutcome =>
  result < WORD_LIMIT
    ? Result.succeed({ output: { result: result.toString() }, post: null })
    : Result.fail([refusal("Overflow", "output.result", result, "below 2^256")]);

const quotient = (divide: typeof mulDivDown) =>
  handling(mathCodecs.mulDiv, ({ input: { a, b, denominator } }) =>
    denominator === 0n
      ? Result.fail([refusal("OutOfBounds", "input.denominator", denominator, "at least 1")])
      : answered(divide(a, b, denominator)),
  );

export const math = {
  "math.mulDivDown": quotient(mulDivDown),
  "math.mulDivUp": quotient(mulDivUp),
  "math.sqrtDown": handling(mathCodecs.root, ({ input }) => answered(sqrtDown(input.radicand))),
  "math.sqrtUp": handling(mathCodecs.root, ({ input }) => answered(sqrtUp(input.radicand))),
  "math.exponential": handling(mathCodecs.exponential, ({ input }) => answered(exponentialDown(input.exponent))),
};
