import { Result } from "effect";
import { type Refusal, refusal, type StoredSides, sandwichCodecs } from "../../../spec/vocabulary/index.ts";
import { admitTrade, sandwich as attack, type BlockSides, NO_SIDES } from "../../../src/market/sandwich/index.ts";
import { handlingFirst } from "../../oracle/answered.ts";
import { jsonObjectOf } from "../../vectors/index.ts";

/** The sides of a block as trades that were admitted one after the other. */
const sidesOf = ({ block, sides }: StoredSides): Result.Result<BlockSides, Refusal> => {
  let admitted: BlockSides = sides.length === 0 ? { ...NO_SIDES, block } : NO_SIDES;
  for (const side of sides) {
    const next = admitTrade(admitted, { ...side, block });
    if (Result.isFailure(next) || next.success.sides.size === admitted.sides.size)
      return Result.fail(refusal("InvalidState", "state.sides", "one twice", "each resource and address once"));
    admitted = next.success;
  }
  return Result.succeed(admitted);
};

const stored = ({ block, sides }: BlockSides): StoredSides => ({
  block,
  sides: [...sides].map(([key, side]) => {
    const [index = "", ...address] = key.split("/");
    return { index: Number(index), address: address.join("/"), side };
  }),
});

export const sandwich = {
  "sandwich.admit": handlingFirst(sandwichCodecs.admit, ({ state, input }) =>
    Result.map(
      Result.flatMap(sidesOf(state), (before) => admitTrade(before, input)),
      (sides) => ({ output: {}, post: jsonObjectOf(stored(sides)) }),
    ),
  ),
  "sandwich.profitOfExact": handlingFirst(sandwichCodecs.profitOfExact, ({ params, state, input }) => {
    const { index, front, victimResource: resourceOut, victimLimit: maxCredits } = input;
    return Result.map(
      attack(state, params, { index, front, victim: { resourceOut, maxCredits } }),
      ({ cost, proceeds, profit, charges, victimPaid }) => ({
        output: jsonObjectOf({ cost, proceeds, profit, charges, victimPaid }),
        post: null,
      }),
    );
  }),
  "sandwich.profit": handlingFirst(sandwichCodecs.profit, ({ params, state, input }) => {
    const { index, front, victimCredits: creditsIn, victimLimit: minResource } = input;
    return Result.map(
      attack(state, params, { index, front, victim: { creditsIn, minResource } }),
      ({ cost, proceeds, profit, charges, victimOut }) => ({
        output: jsonObjectOf({ cost, proceeds, profit, charges, victimOut }),
        post: null,
      }),
    );
  }),
};
