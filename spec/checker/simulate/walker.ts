import { attemptsOf } from "../explore/expander.ts";
import { Observations } from "../explore/observations.ts";
import { StateChecks } from "../explore/state-checks.ts";
import { TransitionChecks } from "../explore/transition-checks.ts";
import type { Action, Machine } from "../machine.ts";
import { Generator } from "./generator.ts";

/** How often each action is drawn, by name; 1 unless said otherwise, never for 0. */
export type Weights = Readonly<Record<string, number>>;

/** One random walk: where it began and the numbers of the steps it took. */
export interface Walk {
  readonly initial: number;
  readonly steps: readonly number[];
}

interface Choice<State> {
  readonly action: Action<State>;
  readonly place: number;
  /** The number of the action's first step. */
  readonly firstStep: number;
  readonly weight: number;
}

/**
 * Walks through a machine at random. A step draws an action by weight and a place to begin among its parameters, and
 * takes the first that is not refused; if all are, another action is drawn.
 */
export class Walker<State> {
  readonly observations: Observations;
  /** Steps that were taken, and successors that were checked. */
  steps = 0;
  checked = 0;
  private readonly machine: Machine<State>;
  private readonly generator: Generator;
  private readonly everySuccessor: boolean;
  private readonly choices: readonly Choice<State>[];
  private readonly states: StateChecks<State>;
  private readonly transitions: TransitionChecks<State>;
  private readonly lastRefusal: (string | null)[];
  private readonly taken: number[] = [];

  constructor(machine: Machine<State>, seed: number, weights: Weights, everySuccessor: boolean) {
    this.machine = machine;
    this.generator = new Generator(seed);
    this.everySuccessor = everySuccessor;
    this.observations = new Observations(machine);
    this.states = new StateChecks(machine, this.observations);
    this.transitions = new TransitionChecks(machine, this.observations);
    const attempts = attemptsOf(machine);
    this.choices = machine.actions
      .map((action, place) => ({
        action,
        place,
        firstStep: attempts.findIndex((attempt) => attempt.action === action),
        weight: action.parameters.length === 0 ? 0 : (weights[action.name] ?? 1),
      }))
      .filter(({ weight }) => weight > 0);
    this.lastRefusal = machine.actions.map(() => null);
  }

  /** Walks until a property is violated, nothing is possible, the constraint is left, or `length` steps are taken. */
  walk(length: number): Walk {
    const { machine, observations } = this;
    const initial = this.generator.below(machine.initial.length);
    let state: State | null = machine.initial[initial] ?? null;
    this.taken.length = 0;
    if (state === null) return { initial, steps: [] };
    observations.generated++;
    this.checked++;
    this.states.look(state, 0, 0);
    while (this.taken.length < length && observations.sightings.length === 0) {
      if (machine.constraint !== undefined && !machine.constraint.holds(state)) {
        observations.cut++;
        break;
      }
      const next: State | null = this.step(state);
      if (next === null) {
        observations.deadlocks++;
        break;
      }
      state = next;
      this.steps++;
    }
    return { initial, steps: [...this.taken] };
  }

  /** Takes one step; null when no action is possible. */
  private step(state: State): State | null {
    const first = this.draw(this.choices);
    const next = first === null ? null : this.take(state, first);
    return next !== null || first === null ? next : this.stepOther(state, first);
  }

  private stepOther(state: State, refused: Choice<State>): State | null {
    let left = this.choices.filter((choice) => choice !== refused);
    for (let choice = this.draw(left); choice !== null; choice = this.draw(left)) {
      const next = this.take(state, choice);
      if (next !== null) return next;
      left = left.filter((other) => other !== choice);
    }
    return null;
  }

  private draw(choices: readonly Choice<State>[]): Choice<State> | null {
    let total = 0;
    for (const { weight } of choices) total += weight;
    let mark = (this.generator.next() / 2 ** 32) * total;
    for (const choice of choices) {
      mark -= choice.weight;
      if (mark < 0) return choice;
    }
    return choices.at(-1) ?? null;
  }

  /** Tries the parameters of an action from a random one on. */
  private take(state: State, { action, place, firstStep }: Choice<State>): State | null {
    const { observations } = this;
    const { parameters } = action;
    const from = this.generator.below(parameters.length);
    let next: State | null = null;
    for (let offset = 0; offset < parameters.length; offset++) {
      const at = from + offset < parameters.length ? from + offset : from + offset - parameters.length;
      const given = parameters[at];
      if (given === undefined) continue;
      const result = action.step(state, given);
      if (result._tag === "Failure") {
        this.refused(place, result.failure.code);
        continue;
      }
      const sightings = observations.sightings.length;
      this.transitions.look(state, action.name, result.success, given, 0, firstStep + at);
      this.states.look(result.success.next, 0, firstStep + at);
      this.checked++;
      observations.generated++;
      if (next === null || observations.sightings.length > sightings) {
        if (next === null) observations.fired[place] = (observations.fired[place] as number) + 1;
        else this.taken.pop();
        next = result.success.next;
        this.taken.push(firstStep + at);
      }
      if (!this.everySuccessor || observations.sightings.length > 0) return next;
    }
    return next;
  }

  private refused(place: number, code: string): void {
    if (this.lastRefusal[place] === code) return;
    this.lastRefusal[place] = code;
    this.observations.refused[place]?.add(code);
  }
}
