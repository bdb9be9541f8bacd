import type { Attempt } from "../explore/expander.ts";
import type { Machine, Parameters, Transition } from "../machine.ts";
import type { Trace } from "./trace.ts";

/** A property that is violated somewhere on a behaviour, by what kind it is and by name. */
export interface Broken {
  readonly kind: "invariant" | "actionProperty";
  readonly property: string;
  readonly statement: string;
}

/** The invariants that a state violates. */
export const brokenIn = <State>(machine: Machine<State>, state: State): readonly Broken[] =>
  machine.invariants
    .filter(({ when, holds }) => (when?.(state) ?? true) && !holds(state))
    .map(({ name, statement }) => ({ kind: "invariant", property: name, statement }));

/** The properties that a transition, or the state it leads to, violates. */
export const brokenBy = <State>(
  machine: Machine<State>,
  before: State,
  action: string,
  transition: Transition<State>,
  parameters: Parameters,
): readonly Broken[] => [
  ...machine.actionProperties
    .filter(
      ({ when, holds }) =>
        (when?.(before, action, transition, parameters) ?? true) && !holds(before, action, transition, parameters),
    )
    .map(({ name, statement }) => ({ kind: "actionProperty" as const, property: name, statement })),
  ...brokenIn(machine, transition.next),
];

/** The properties that a trace violates, in the order in which it does. */
export const brokenAlong = <State>(machine: Machine<State>, trace: Trace<State>): readonly Broken[] => {
  let before = trace.initial;
  return [
    ...brokenIn(machine, trace.initial),
    ...trace.steps.flatMap(({ action, parameters, receipt, state }) => {
      const broken = brokenBy(machine, before, action, { next: state, receipt }, parameters);
      before = state;
      return broken;
    }),
  ];
};

/**
 * The part of some attempts that the machine accepts one after the other, up to where they violate a property;
 * null when they do not.
 */
export const breaking = <State>(
  machine: Machine<State>,
  initial: State,
  attempts: readonly Attempt<State>[],
  property: string,
): readonly Attempt<State>[] | null => {
  const violates = (broken: readonly Broken[]): boolean => broken.some((one) => one.property === property);
  if (violates(brokenIn(machine, initial))) return [];
  const taken: Attempt<State>[] = [];
  let state = initial;
  for (const attempt of attempts) {
    const result = attempt.action.step(state, attempt.parameters);
    if (result._tag === "Failure") continue;
    taken.push(attempt);
    if (violates(brokenBy(machine, state, attempt.action.name, result.success, attempt.parameters))) return taken;
    state = result.success.next;
  }
  return null;
};
