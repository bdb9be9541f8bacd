import { Result } from "effect";
import { describeRefusal } from "../../vocabulary/refusal.ts";
import type { Attempt } from "../explore/expander.ts";
import type { Machine } from "../machine.ts";
import { formatCall } from "./format.ts";
import type { Trace, TraceStep } from "./trace.ts";

/**
 * The behaviour that some attempts produce from an initial state, each of which the machine must accept:
 * a refusal is a fault of the checker, and throws.
 */
export const replay = <State>(
  machine: Pick<Machine<State>, "name">,
  initial: State,
  attempts: readonly Attempt<State>[],
  loop: number | null = null,
): Trace<State> => {
  let state = initial;
  const steps: TraceStep<State>[] = [];
  for (const { action, parameters } of attempts) {
    const result = action.step(state, parameters);
    if (Result.isFailure(result))
      throw new Error(
        `${machine.name} refused on replay what it had done: ${formatCall(action.name, parameters)}, ` +
          `${describeRefusal(result.failure)}; its step is not a function of its arguments`,
      );
    state = result.success.next;
    steps.push({ action: action.name, parameters, receipt: result.success.receipt, state });
  }
  return { machine: machine.name, initial, steps, loop };
};
