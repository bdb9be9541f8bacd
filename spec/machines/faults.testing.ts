import { Result } from "effect";
import type { Machine, Parameters, Step, Transition } from "../checker/machine.ts";
import { type Code, refusal } from "../vocabulary/refusal.ts";

/** A machine of which one action does something else: what it did is given to `fault`, which says what it does instead. */
export const withFault = <State>(
  machine: Machine<State>,
  name: string,
  fault: (state: State, step: Step<State>, parameters: Parameters) => Step<State>,
): Machine<State> => ({
  ...machine,
  actions: machine.actions.map((action) =>
    action.name === name
      ? {
          ...action,
          step: (state: State, parameters: Parameters) => fault(state, action.step(state, parameters), parameters),
        }
      : action,
  ),
});

/** Where the action is taken, its transition is another one. */
export const misdoing = <State>(
  machine: Machine<State>,
  name: string,
  change: (state: State, transition: Transition<State>, parameters: Parameters) => Transition<State>,
): Machine<State> =>
  withFault(machine, name, (state, step, parameters) =>
    Result.map(step, (transition) => change(state, transition, parameters)),
  );

/** The action is refused wherever it would be taken and `refuses`. */
export const refusing = <State>(
  machine: Machine<State>,
  name: string,
  code: Code,
  refuses: (state: State, parameters: Parameters) => boolean,
): Machine<State> =>
  withFault(machine, name, (state, step, parameters) =>
    refuses(state, parameters) ? Result.fail(refusal(code, name, "it", "otherwise")) : step,
  );

/** The action is taken where it is refused as `code`, and changes nothing. */
export const accepting = <State>(machine: Machine<State>, name: string, code: Code): Machine<State> =>
  withFault(machine, name, (state, step) =>
    Result.isFailure(step) && step.failure.code === code ? Result.succeed({ next: state, receipt: {} }) : step,
  );

/** The machine with one property only, by name. */
export const withOnly = <State>(machine: Machine<State>, property: string): Machine<State> => {
  const only = <P extends { readonly name: string }>(properties: readonly P[]): readonly P[] =>
    properties.filter(({ name }) => name === property);
  return {
    ...machine,
    invariants: only(machine.invariants),
    actionProperties: only(machine.actionProperties),
    refusalProperties: only(machine.refusalProperties ?? []),
    temporal: only(machine.temporal),
  };
};

/** The names of all properties of a machine. */
export const propertiesOf = <State>({
  invariants,
  actionProperties,
  refusalProperties = [],
  temporal,
}: Machine<State>): readonly string[] =>
  [...invariants, ...actionProperties, ...refusalProperties, ...temporal].map(({ name }) => name);
