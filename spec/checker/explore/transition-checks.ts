import type { Machine, Parameters, Transition } from "../machine.ts";
import type { Observations } from "./observations.ts";

/** Looks at every transition: action properties and their left sides. */
export class TransitionChecks<State> {
  private readonly properties: Machine<State>["actionProperties"];
  private readonly observations: Observations;

  constructor(machine: Machine<State>, observations: Observations) {
    this.properties = machine.actionProperties;
    this.observations = observations;
  }

  /** A transition that `step` makes from the state numbered `from`. */
  look(
    state: State,
    action: string,
    transition: Transition<State>,
    parameters: Parameters,
    from: number,
    step: number,
  ): void {
    for (let place = 0; place < this.properties.length; place++) {
      const property = this.properties[place];
      if (property === undefined) continue;
      if (property.when !== undefined) {
        if (!property.when(state, action, transition, parameters)) continue;
        this.observations.transitionPremises[place] = true;
      }
      if (!property.holds(state, action, transition, parameters))
        this.observations.sight("actionProperty", place, from, step);
    }
  }
}
