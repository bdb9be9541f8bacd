import { Result } from "effect";
import { type DeclaredAction, perform, type Quantities } from "../../checker/action/index.ts";
import type { Answer } from "../../vocabulary/operation.ts";
import type { Pool, Resource, Swap, TradeContext } from "../../vocabulary/pool.ts";
import { type Refusal, refusal } from "../../vocabulary/refusal.ts";
import { fixRiskOn, fixRiskRate, fixSizeSquared } from "./charges.ts";
import type { Quantity } from "./quantities.ts";
import { buy, fixPayment, purchaseEffect, purchaseGuards, type Trade, withoutRisk, withRisk } from "./trades.ts";

/** A leg quoted without risk, for its part of the size that all legs share. */
const quoteLeg: DeclaredAction<Quantity, never, "sizeSquared"> = {
  name: "quoteLeg",
  statement: "x⁰ = the largest x with C(x) ≤ d − f(d), and ⌈w·(x⁰)²·W/q²⌉",
  steps: [...fixPayment, withoutRisk("quoted"), fixSizeSquared("quoted")],
  updates: {},
  receipt: { sizeSquared: (_, given) => given.sizeSquared },
};

/** A leg taken at the risk rate of the whole swap: `sizeSquared` is given, the sum over the legs. */
export const takeLeg: Trade<"resourceOut" | "fee" | "risk"> = {
  name: "takeLeg",
  statement: "the largest x with C(x) + ⌈C(x)·ρ/W⌉ ≤ d − f(d)",
  steps: [...fixPayment, withoutRisk("quoted"), ...fixRiskRate, withRisk([fixRiskOn("credits")]), ...purchaseGuards],
  ...purchaseEffect,
};

interface Leg {
  readonly index: number;
  readonly given: Partial<Quantities<Quantity, bigint>>;
}

type LegOutcome = ReturnType<typeof performLeg>;

const performLeg = (action: Trade<"resourceOut" | "fee" | "risk">, leg: Leg) =>
  perform(action, leg.given, pathIn(leg.index));

const pathIn =
  (index: number) =>
  (quantity: Quantity): string =>
    quantity === "limit" ? `input.minResource.${index}` : `input.creditsIn.${index} (${quantity})`;

/**
 * The action of each leg: one leg is a buy; under the per-trade schedule several legs share one risk rate, which no order
 * of the legs changes; under the others no leg bears on another.
 */
const performLegs = (legs: readonly Leg[], { fees }: TradeContext): readonly LegOutcome[] => {
  if (legs.length === 1 || fees.risk.schedule !== "per-trade")
    return legs.map((leg) => performLeg(buy(fees.risk.schedule), leg));
  const sizes = Result.all(legs.map((leg) => perform(quoteLeg, leg.given)));
  const sizeSquared = Result.getOrThrow(sizes).reduce((total, { receipt }) => total + receipt.sizeSquared, 0n);
  return legs.map((leg) => performLeg(takeLeg, { ...leg, given: { ...leg.given, sizeSquared } }));
};

/** A resource without a leg gives nothing, so it must not be asked for anything. */
const unasked = (input: Swap): readonly Refusal[] =>
  input.minResource.flatMap((least, i) =>
    input.creditsIn[i] === 0n && least > 0n
      ? [refusal("LimitExceeded", `input.minResource.${i}`, least, "0, no credits being paid for this resource")]
      : [],
  );

/** The deadline is that of the whole swap, and is judged once, for it. */
const judgedElsewhere = { time: 0n, deadline: 0n } as const;

/** What a swap answers, and the resources after it. */
interface Swapped {
  readonly output: Answer["output"];
  readonly resources: readonly Resource[];
}

/** `pool.swap` on valid input: every leg or nothing. `given` are the quantities of a resource and of the context. */
export const swap = (
  pool: Pool,
  context: TradeContext,
  input: Swap,
  given: (index: number) => Partial<Quantities<Quantity, bigint>>,
): Result.Result<Swapped, readonly Refusal[]> => {
  const legs = pool.resources.flatMap((_, index): readonly Leg[] => {
    const amount = input.creditsIn[index] ?? 0n;
    const limit = input.minResource[index] ?? 0n;
    return amount === 0n ? [] : [{ index, given: { ...given(index), amount, limit, ...judgedElsewhere } }];
  });
  const outcomes = performLegs(legs, context);
  const refusals = [
    ...unasked(input),
    ...outcomes.flatMap((outcome): readonly Refusal[] => (Result.isFailure(outcome) ? outcome.failure : [])),
  ];
  if (refusals.length > 0) return Result.fail(refusals);
  return Result.map(Result.all(outcomes), (performed) => {
    const byIndex = new Map(legs.map(({ index }, position) => [index, performed[position]]));
    const column = (name: "resourceOut" | "fee" | "risk"): readonly bigint[] =>
      pool.resources.map((_, index) => byIndex.get(index)?.receipt[name] ?? 0n);
    const resources = pool.resources.map((resource, index) => ({ ...resource, ...byIndex.get(index)?.updates }));
    return {
      output: { resourceOut: column("resourceOut"), fee: column("fee"), risk: column("risk") },
      resources,
    };
  });
};
