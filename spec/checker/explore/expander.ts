import type { Action, Machine, Parameters } from "../machine.ts";
import type { Observations } from "./observations.ts";
import { TransitionChecks } from "./transition-checks.ts";

/** One thing that can be tried in a state: an action and its parameters. */
export interface Attempt<State> {
  readonly action: Action<State>;
  readonly parameters: Parameters;
}

/** Everything that can be tried in a state, in the order in which it is; the place in this list is the number of a step. */
export const attemptsOf = <State>(machine: Machine<State>): readonly Attempt<State>[] =>
  machine.actions.flatMap((action) => action.parameters.map((parameters) => ({ action, parameters })));

/** Who is told of a successor: the state, the number of its parent, the number of the step. */
export type Reached<State> = (next: State, parent: number, step: number) => void;

/** Tries every action in a state, checks every transition, and hands on the successors. */
export class Expander<State> {
  private readonly machine: Machine<State>;
  private readonly observations: Observations;
  private readonly reached: Reached<State>;
  private readonly checks: TransitionChecks<State>;
  /** The refusal that each action gave last: most are given again, and need no counting. */
  private readonly lastRefusal: unknown[];

  constructor(machine: Machine<State>, observations: Observations, reached: Reached<State>) {
    this.machine = machine;
    this.observations = observations;
    this.reached = reached;
    this.checks = new TransitionChecks(machine, observations);
    this.lastRefusal = machine.actions.map(() => null);
  }

  expand(state: State, number: number): void {
    const { machine, observations, reached } = this;
    if (machine.constraint !== undefined && !machine.constraint.holds(state)) {
      observations.cut++;
      return;
    }
    const checked = machine.actionProperties.length > 0;
    const refusalsChecked = machine.refusalProperties !== undefined;
    let step = 0;
    let taken = 0;
    for (let place = 0; place < machine.actions.length; place++) {
      const action = machine.actions[place];
      if (action === undefined) continue;
      const before = taken;
      for (const parameters of action.parameters) {
        const result = action.step(state, parameters);
        if (result._tag === "Success") {
          taken++;
          const transition = result.success;
          if (checked) this.checks.look(state, action.name, transition, parameters, number, step);
          reached(transition.next, number, step);
        } else {
          if (result.failure.code !== this.lastRefusal[place]) {
            this.lastRefusal[place] = result.failure.code;
            observations.refused[place]?.add(result.failure.code);
          }
          if (refusalsChecked) this.checks.lookAtRefusal(state, action.name, result.failure, parameters, number, step);
        }
        step++;
      }
      observations.fired[place] = (observations.fired[place] as number) + taken - before;
    }
    observations.generated += taken;
    if (taken === 0) {
      observations.deadlocks++;
      observations.sight("deadlock", 0, number, step);
    }
  }
}
