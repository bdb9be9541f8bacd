import type { ActionProperty, Parameters, RefusalProperty } from "../checker/machine.ts";
import type { Code } from "../vocabulary/refusal.ts";

/**
 * Why an attempt has to be refused in a state, as the text of the specification has it and not as the guards do; none
 * where it has to be accepted.
 */
export type Reasons<State> = (state: State, action: string, parameters: Parameters) => readonly Code[];

/** Nothing goes through that there is a reason to refuse. */
export const acceptedWithoutReason = <State>(reasonsFor: Reasons<State>): ActionProperty<State> => ({
  name: "acceptedWithoutReason",
  statement: "what is accepted is nothing that the text refuses",
  holds: (before, action, _transition, parameters) => reasonsFor(before, action, parameters).length === 0,
});

/** Nothing is refused without a reason, or for another one. */
export const refusedForAReason = <State>(reasonsFor: Reasons<State>): RefusalProperty<State> => ({
  name: "refusedForAReason",
  statement: "what is refused is refused for a reason that the text has",
  holds: (state, action, { code }, parameters) => reasonsFor(state, action, parameters).includes(code),
});
