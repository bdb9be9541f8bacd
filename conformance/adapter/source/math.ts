import { Result } from "effect";
import { mathCodecs, type Refusal, refusal, WAD, WORD_LIMIT } from "../../../spec/vocabulary/index.ts";
import { mulDivDown, mulDivUp } from "../../../src/fixed-point/division.ts";
import { sqrtDown, sqrtUp } from "../../../src/fixed-point/square-root.ts";
import { exponentialDown } from "../../../src/market/routing/exponential.ts";
import { handlingFirst, type SystemAnswer } from "../../oracle/answered.ts";

/** An answer has to fit a word: `src` counts in integers without end. */
const answered = (result: bigint): Result.Result<SystemAnswer, Refusal> =>
  result < WORD_LIMIT
    ? Result.succeed({ output: { result: result.toString() }, post: null })
    : Result.fail(refusal("Overflow", "output.result", result, "below 2^256"));

/** Division by 0 is a fault of the caller to `src`, which throws. */
const quotient = (divide: typeof mulDivDown) =>
  handlingFirst(mathCodecs.mulDiv, ({ input: { a, b, denominator } }) =>
    denominator > 0n
      ? answered(divide(a, b, denominator))
      : Result.fail(refusal("OutOfBounds", "input.denominator", denominator, "at least 1")),
  );

export const math = {
  "math.mulDivDown": quotient(mulDivDown),
  "math.mulDivUp": quotient(mulDivUp),
  "math.sqrtDown": handlingFirst(mathCodecs.root, ({ input }) => answered(sqrtDown(input.radicand))),
  "math.sqrtUp": handlingFirst(mathCodecs.root, ({ input }) => answered(sqrtUp(input.radicand))),
  "math.exponential": handlingFirst(mathCodecs.exponential, ({ input }) =>
    answered(exponentialDown(input.exponent, WAD ** 3n)),
  ),
};
