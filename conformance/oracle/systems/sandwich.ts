import { Result } from "effect";
import { attackInFull, SANDWICH_PARTS } from "../../../spec/machines/sandwich/index.ts";
import {
  type AdmitInput,
  refusal,
  type StoredSide,
  type StoredSides,
  sandwichCodecs,
} from "../../../spec/vocabulary/index.ts";
import { jsonObjectOf } from "../../vectors/index.ts";
import { handling, type SystemAnswer, type SystemOutcome } from "../answered.ts";

const isKnown = (sides: readonly StoredSide[], { index, address }: StoredSide): boolean =>
  sides.some((other) => other.index === index && other.address === address);

/** The same-block rule: one address may not both buy and sell a resource in one block. */
const admitted = (state: StoredSides, { block, ...trade }: AdmitInput): SystemOutcome => {
  if (state.sides.some((side, place) => isKnown(state.sides.slice(0, place), side)))
    return Result.fail([refusal("InvalidState", "state.sides", "one twice", "each resource and address once")]);
  if (block < state.block)
    return Result.fail([refusal("OutOfOrder", "input.block", block, `at least ${state.block}, the current block`)]);
  const sides = block === state.block ? state.sides : [];
  const before = sides.find((side) => isKnown([side], trade))?.side ?? "none";
  return Result.mapBoth(SANDWICH_PARTS.admitted(before, trade.side), {
    onFailure: (reversal) => [reversal],
    onSuccess: (): SystemAnswer => ({
      output: {},
      post: jsonObjectOf({ block, sides: before === "none" ? [...sides, trade] : sides }),
    }),
  });
};

export const sandwich = {
  "sandwich.admit": handling(sandwichCodecs.admit, ({ state, input }) => admitted(state, input)),
  "sandwich.profit": handling(sandwichCodecs.profit, ({ params, state, input }) =>
    Result.map(attackInFull(state, params, input), ({ victimPaid: _, ...outcome }) => ({
      output: jsonObjectOf(outcome),
      post: null,
    })),
  ),
  "sandwich.profitOfExact": handling(sandwichCodecs.profitOfExact, ({ params, state, input }) =>
    Result.map(attackInFull(state, params, input), ({ victimOut: _, ...outcome }) => ({
      output: jsonObjectOf(outcome),
      post: null,
    })),
  ),
};
