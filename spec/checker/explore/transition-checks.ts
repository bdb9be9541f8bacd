import type { Refusal } from "../../vocabulary/refusal.ts";
import type { Machine, Parameters, RefusalProperty, Transition } from "../machine.ts";
import type { Observations } from "./observations.ts";

/** Looks at every attempt: action properties and their left sides where it is taken, refusal properties where it is not. */
export class TransitionChecks<State> {
  private readonly properties: Machine<State>["actionProperties"];
  private readonly refusals: readonly RefusalProperty<State>[];
  private readonly observations: Observations;

  constructor(machine: Machine<State>, observations: Observations) {
    this.properties = machine.actionProperties;
    this.refusals = machine.refusalProperties ?? [];
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
  /** The refusal of `step` in the state numbered `from`. */
  lookAtRefusal(
    state: State,
    action: string,
    refusal: Refusal,
    parameters: Parameters,
    from: number,
    step: number,
  ): void {
    for (const [place, property] of this.refusals.entries())
      if (!property.holds(state, action, refusal, parameters))
        this.observations.sight("refusalProperty", place, from, step);
  }
}
