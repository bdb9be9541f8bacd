import type { Machine } from "../machine.ts";
import { type Packer, packerOf } from "../store/packer.ts";
import { NONE, StateStore, StoreFull } from "../store/state-store.ts";
import { Batch } from "./batch.ts";
import { attemptsOf, Expander } from "./expander.ts";
import { Observations } from "./observations.ts";
import { StateChecks } from "./state-checks.ts";

/** Steps that are tried between two looks at the clock, the limits and the runtime: some tens of milliseconds. */
const STEPS_OF_ROUND = 200_000;

/** The states that one round leaves. It depends on the machine only, so that a run can be repeated exactly. */
export const statesOfRound = <State>(machine: Machine<State>): number =>
  Math.max(1, Math.floor(STEPS_OF_ROUND / Math.max(1, attemptsOf(machine).length)));

/** Told of every transition that leads from a state to a state, both by number. */
export type Edge = (from: number, step: number, to: number) => void;

/**
 * Visits the states of a machine breadth first, in rounds, on this thread. States are numbered in the order in which
 * they are first reached; those not yet left are the queue.
 */
export class Explorer<State> {
  readonly store: StateStore;
  readonly observations: Observations;
  readonly packer: Packer<State>;
  /** The first state that has not been left. */
  cursor = 0;
  /** Levels of which states have been left, and the end of the level being left. */
  levelsLeft = 0;
  levelEnd = 0;
  private readonly machine: Machine<State>;
  private readonly checks: StateChecks<State>;
  private readonly expander: Expander<State>;
  private readonly batch: Batch<State>;
  private readonly perRound: number;

  constructor(machine: Machine<State>, options: { readonly budget?: number; readonly edge?: Edge } = {}) {
    this.machine = machine;
    this.store = new StateStore(options.budget);
    this.packer = packerOf(machine.variables);
    this.observations = new Observations(machine);
    this.checks = new StateChecks(machine, this.observations);
    this.perRound = statesOfRound(machine);
    const { edge } = options;
    const found = (number: number, isNew: boolean, parent: number, step: number): void => {
      if (isNew) this.checks.look(this.stateOf(number), parent, step);
      if (edge !== undefined && parent !== NONE) edge(parent, step, number);
    };
    this.batch = new Batch(this.packer, this.store, found, edge === undefined);
    this.expander = new Expander(machine, this.observations, (next, parent, step) =>
      this.batch.add(next, parent, step),
    );
  }

  /** The state of a number. */
  stateOf(number: number): State {
    return this.packer.unpack(this.store.arena, this.store.bytesOf(number));
  }

  /** States reached and not yet left. */
  get queue(): number {
    return this.store.count - this.cursor;
  }

  /** Levels of which states have been reached. */
  get levels(): number {
    return this.levelsLeft + (this.store.count > this.levelEnd ? 1 : 0);
  }

  /** Reaches the initial states. */
  begin(): void {
    this.machine.initial.forEach((state, place) => {
      this.observations.generated++;
      this.batch.add(state, NONE, place);
    });
    this.batch.flush();
  }

  /** Goes on from where another explorer of the machine stood, in place of `begin`. */
  resume(at: { readonly cursor: number; readonly levelsLeft: number; readonly levelEnd: number }): void {
    this.cursor = at.cursor;
    this.levelsLeft = at.levelsLeft;
    this.levelEnd = at.levelEnd;
  }

  /** Leaves some of the states in the queue, of one level. A throw is a fault of the machine, and says where. */
  round(): void {
    if (this.cursor === this.levelEnd && this.queue > 0) {
      this.levelEnd = this.store.count;
      this.levelsLeft++;
    }
    const end = Math.min(this.levelEnd, this.cursor + this.perRound);
    while (this.cursor < end) {
      const number = this.cursor;
      const state = this.stateOf(number);
      try {
        this.expander.expand(state, number);
      } catch (cause) {
        if (cause instanceof StoreFull) throw cause;
        throw new Error(`${this.machine.name} failed in its state number ${number}: ${String(cause)}`, { cause });
      }
      this.cursor++;
    }
    this.batch.flush();
  }
}
