import type { Action, Machine } from "../machine.ts";
import { NONE } from "../store/state-store.ts";

/** A property that was violated, and where: by `step`, taken or refused, from state `from`, or in an initial state when `from` is `NONE`. */
export interface Sighting {
  readonly kind: "invariant" | "actionProperty" | "refusalProperty" | "deadlock";
  /** The place of the property in the machine's list. */
  readonly place: number;
  readonly from: number;
  readonly step: number;
}

/** What a run has seen so far, in numbers that two workers can add up. */
export class Observations {
  generated = 0;
  /** Taken steps of each action. */
  readonly fired: number[];
  /** The codes that each action refused with. */
  readonly refused: Set<string>[];
  /** Whether the left side of each property was ever true; true for a property without one. */
  readonly invariantPremises: boolean[];
  readonly transitionPremises: boolean[];
  readonly temporalPremises: boolean[];
  readonly witnessed: boolean[];
  /** States that the constraint kept from being left. */
  cut = 0;
  deadlocks = 0;
  /** The first violation of each property. */
  readonly sightings: Sighting[] = [];

  constructor(machine: Pick<Machine<never>, "invariants" | "actionProperties" | "temporal" | "witnesses"> & ActionsOf) {
    this.fired = machine.actions.map(() => 0);
    this.refused = machine.actions.map(() => new Set());
    this.invariantPremises = machine.invariants.map(({ when }) => when === undefined);
    this.transitionPremises = machine.actionProperties.map(({ when }) => when === undefined);
    this.temporalPremises = machine.temporal.map(({ kind }) => kind !== "leadsTo");
    this.witnessed = machine.witnesses.map(() => false);
  }

  /** Keeps the first sighting of each property. */
  sight(kind: Sighting["kind"], place: number, from: number, step: number): void {
    const known = this.sightings.findIndex((other) => other.kind === kind && other.place === place);
    const sighting = { kind, place, from, step };
    const earlier = this.sightings[known];
    if (earlier === undefined) this.sightings.push(sighting);
    else if (before(sighting, earlier)) this.sightings[known] = sighting;
  }

  /** Adds what another worker saw. */
  merge(other: Observations): void {
    this.generated += other.generated;
    this.cut += other.cut;
    this.deadlocks += other.deadlocks;
    other.fired.forEach((times, place) => {
      this.fired[place] = (this.fired[place] ?? 0) + times;
    });
    other.refused.forEach((codes, place) => {
      for (const code of codes) this.refused[place]?.add(code);
    });
    orInto(this.invariantPremises, other.invariantPremises);
    orInto(this.transitionPremises, other.transitionPremises);
    orInto(this.temporalPremises, other.temporalPremises);
    orInto(this.witnessed, other.witnessed);
    for (const { kind, place, from, step } of other.sightings) this.sight(kind, place, from, step);
  }

  /** The sightings in the order in which one worker alone meets them. */
  inOrder(): readonly Sighting[] {
    return [...this.sightings].sort((a, b) => (before(a, b) ? -1 : 1));
  }
}

type ActionsOf = { readonly actions: readonly Pick<Action<never>, "name">[] };

const orInto = (into: boolean[], other: readonly boolean[]): void =>
  other.forEach((seen, place) => {
    if (seen) into[place] = true;
  });

/** Initial states come before all others; a deadlock is seen after the steps of its state. */
const keyOf = ({ kind, place, from, step }: Sighting): readonly number[] => [
  from === NONE ? -1 : from,
  step,
  ["invariant", "actionProperty", "refusalProperty", "deadlock"].indexOf(kind),
  place,
];

const before = (a: Sighting, b: Sighting): boolean => {
  const [left, right] = [keyOf(a), keyOf(b)];
  const at = left.findIndex((part, index) => part !== right[index]);
  return at >= 0 && (left[at] ?? 0) < (right[at] ?? 0);
};
