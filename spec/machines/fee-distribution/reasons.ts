import type { Code } from "../../vocabulary/refusal.ts";
import { QUANTITY_LIMIT } from "../../vocabulary/units.ts";
import { integerOf } from "../reading.ts";
import type { Reasons } from "../reasons.ts";
import type { FeeState } from "./state.ts";

const when = (holds: boolean, code: Code): readonly Code[] => (holds ? [code] : []);

/** Why the text refuses what is done to the fees of a pool; `entitledTo` is what a lot is owed, units of 1e-36. */
export const feeReasons =
  (entitledTo: (state: FeeState, lot: string) => bigint, unit: bigint): Reasons<FeeState> =>
  (state, action, parameters) => {
    if (action === "advance") {
      const by = integerOf(parameters, "by");
      return [...when(by < 0n, "InvalidState"), ...when(state.time + by >= 2n ** 64n, "Overflow")];
    }
    if (action === "collect" || action === "mint") {
      const amount = integerOf(parameters, action === "collect" ? "fee" : "shares");
      const held = action === "collect" ? state.collected : state.shares;
      return [...when(amount === 0n, "ZeroAmount"), ...when(held + amount >= QUANTITY_LIMIT, "Overflow")];
    }
    const number = `${integerOf(parameters, "lot")}`;
    const lot = state.lots.get(number);
    const zero = action === "claim" ? [] : when(integerOf(parameters, "shares") === 0n, "ZeroAmount");
    if (lot === undefined) return [...zero, "UnknownLot"];
    if (action === "claim") return when(entitledTo(state, number) < unit, "InsufficientOutput");
    return [...zero, ...when(integerOf(parameters, "shares") > lot.shares, "InsufficientShares")];
  };
