import type { Machine } from "../machine.ts";
import type { Observations } from "./observations.ts";

/** Looks at every new state once: invariants, left sides of implications, witnesses. */
export class StateChecks<State> {
  private readonly invariants: Machine<State>["invariants"];
  private readonly observations: Observations;
  /** What is still to be seen at least once; each is dropped when it has been. */
  private awaited: readonly Awaited<State>[];

  constructor(machine: Machine<State>, observations: Observations) {
    this.invariants = machine.invariants;
    this.observations = observations;
    this.awaited = [
      ...machine.witnesses.map(({ holds }, place) => ({ holds, seen: observations.witnessed, place })),
      ...machine.temporal.flatMap((property, place) =>
        property.kind === "leadsTo" ? [{ holds: property.from, seen: observations.temporalPremises, place }] : [],
      ),
    ];
  }

  /** A state that `step` from the state numbered `from` reached for the first time. */
  look(state: State, from: number, step: number): void {
    const { invariants, observations } = this;
    for (let place = 0; place < invariants.length; place++) {
      const invariant = invariants[place];
      if (invariant === undefined) continue;
      if (invariant.when !== undefined) {
        if (!invariant.when(state)) continue;
        observations.invariantPremises[place] = true;
      }
      if (!invariant.holds(state)) observations.sight("invariant", place, from, step);
    }
    if (this.awaited.length > 0) this.await(state);
  }

  private await(state: State): void {
    const met = this.awaited.filter(({ holds }) => holds(state));
    if (met.length === 0) return;
    for (const { seen, place } of met) seen[place] = true;
    this.awaited = this.awaited.filter((wanted) => !met.includes(wanted));
  }
}

interface Awaited<State> {
  readonly holds: (state: State) => boolean;
  readonly seen: boolean[];
  readonly place: number;
}
