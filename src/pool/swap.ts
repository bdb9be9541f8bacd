import { Result } from "effect";
import type { BuyReceipt, Pool, Resource, Swap, SwapReceipt, TradeContext } from "../../spec/vocabulary/pool.ts";
import type { Refusal } from "../../spec/vocabulary/refusal.ts";
import { blockAfter } from "./block.ts";
import { fillLegs } from "./fill.ts";
import { creditsToCurve, leastProblem, netProblem, outputProblem, overflowProblem, type Trade } from "./trade.ts";
import { orderOfLegsProblem, type Problem } from "./validate.ts";

/** The legs of a swap that no curve refuses, and the pool after it. */
export interface FilledLegs {
  readonly fills: readonly BuyReceipt[];
  readonly post: Pool;
}

/** The first problem of a resource, in the order of the resources. */
const firstProblem = (
  fills: readonly BuyReceipt[],
  problemOf: (fill: BuyReceipt, position: number) => Problem,
): Problem => {
  for (const [position, fill] of fills.entries()) {
    const problem = problemOf(fill, position);
    if (problem !== null) return problem;
  }
  return null;
};

/** Fills an order of credits for each resource on a valid pool: Overflow of any p', then InsufficientOutput of any leg. */
export const filledLegs = (
  pool: Pool,
  context: TradeContext,
  creditsIn: readonly bigint[],
): Result.Result<FilledLegs, Refusal> => {
  const fills = fillLegs(pool, context, creditsIn);
  const resources = pool.resources.map((resource, position): Resource => {
    const fill = fills[position];
    const credits = creditsIn[position] ?? 0n;
    if (fill === undefined || credits === 0n) return resource;
    return { ...resource, q: resource.q - fill.resourceOut, p: resource.p + creditsToCurve(credits, fill) };
  });
  const post: Pool = { shares: pool.shares, resources, block: blockAfter(pool, context, resources) };
  const problem =
    firstProblem(fills, (_, position) =>
      overflowProblem(`state.resources.${position}.p`, resources[position]?.p ?? 0n),
    ) ??
    netProblem(context, post) ??
    firstProblem(fills, ({ resourceOut }, position) =>
      creditsIn[position] === 0n ? null : outputProblem(`output.resourceOut.${position}`, resourceOut),
    );
  return problem === null ? Result.succeed({ fills, post }) : Result.fail(problem);
};

/**
 * Buys several resources at once, all or nothing: `creditsIn` has one amount of credits for each resource of the pool,
 * and the amounts above 0 are its legs. One leg is `buy`; several share one risk rate, made from the legs' quotes
 * without risk, but under the schedule "per-block" each is a buy. Sound form of equations 4 and 7, fees of equation 28.
 *
 * Amounts are integers in units of 1e-18, from 0 to 2^256 − 1. Each resource out rounds down, each fee and risk up,
 * both against the trader. A resource without a leg has 0 out, and its minimum still holds.
 *
 * Refused as LengthMismatch, ZeroAmount (no legs), Expired, InvalidWeights, InvalidFees, InvalidState, NotAdmissible,
 * Overflow (a p' ≥ 2^112, or under "per-block" a net quantity of the block), InsufficientOutput (a leg gives less than 1), LimitExceeded (a resource gives less than its
 * minimum): the first of these that applies.
 */
export const swap = (pool: Pool, context: TradeContext, order: Swap): Result.Result<Trade<SwapReceipt>, Refusal> => {
  const { creditsIn, minResource, deadline } = order;
  const invalid = orderOfLegsProblem(pool, context, { name: "creditsIn", credits: creditsIn, minResource, deadline });
  if (invalid !== null) return Result.fail(invalid);
  return Result.flatMap(filledLegs(pool, context, creditsIn), ({ fills, post }) => {
    const problem = firstProblem(fills, ({ resourceOut }, position) =>
      leastProblem(`output.resourceOut.${position}`, resourceOut, minResource[position] ?? 0n),
    );
    if (problem !== null) return Result.fail(problem);
    return Result.succeed({
      post,
      receipt: {
        resourceOut: fills.map((fill) => fill.resourceOut),
        fee: fills.map((fill) => fill.fee),
        risk: fills.map((fill) => fill.risk),
      },
    });
  });
};
