import { Result } from "effect";
import type { Parameters } from "../../checker/machine.ts";
import { describeRefusal } from "../../vocabulary/refusal.ts";
import { type Genesis, parametersOf } from "./create.ts";
import { type MarketState, NOTHING } from "./state.ts";
import type { MarketAction, MarketSteps } from "./steps.ts";

export type Call = readonly [action: MarketAction, parameters: Parameters];

/** The state after calls none of which may be refused: a state to begin from that is reachable by construction. */
export const played = (steps: MarketSteps, from: MarketState, calls: readonly Call[]): MarketState =>
  calls.reduce((state, [action, parameters], place) => {
    const step = steps[action](state, parameters);
    if (Result.isFailure(step)) throw new Error(`call ${place + 1}, ${action}: ${describeRefusal(step.failure)}`);
    return step.success.next;
  }, from);

export const founded = (steps: MarketSteps, genesis: Genesis): MarketState =>
  played(steps, NOTHING, [["create", parametersOf(genesis)]]);
