import { attemptsOf } from "../explore/expander.ts";
import type { Machine } from "../machine.ts";
import { componentsOf, Memory, OUTSIDE } from "./components.ts";
import type { Graph } from "./graph.ts";

/** An action that is fair, and where it is possible: where it would change the state, as in WF_vars and SF_vars. */
export interface FairAction {
  readonly place: number;
  readonly strong: boolean;
  readonly enabled: Uint8Array;
}

/** The number of the action of each step. */
export const actionsOfSteps = <State>(machine: Machine<State>): Uint32Array =>
  Uint32Array.from(attemptsOf(machine).map(({ action }) => machine.actions.indexOf(action)));

export const fairActionsOf = <State>(machine: Machine<State>, graph: Graph): readonly FairAction[] => {
  const actionOf = actionsOfSteps(machine);
  return machine.actions.flatMap(({ fairness }, place) => {
    if (fairness === "none") return [];
    const enabled = new Uint8Array(graph.states);
    for (let state = 0; state < graph.states; state++)
      for (let edge = graph.first(state); edge < graph.end(state); edge++)
        if (actionOf[graph.step(edge)] === place && graph.target(edge) !== state) enabled[state] = 1;
    return [{ place, strong: fairness === "strong", enabled }];
  });
};

/** A strongly connected part of the graph round which a behaviour can go for ever without being unfair. */
export interface FairComponent {
  readonly states: readonly number[];
  /** Whether a state belongs to it. */
  readonly has: (state: number) => boolean;
}

/** Whether an action changes the state on some transition between states of one region. */
export const isTaken = (
  graph: Graph,
  actionOf: Uint32Array,
  place: number,
  states: readonly number[],
  has: (state: number) => boolean,
): boolean =>
  states.some((state) => {
    for (let edge = graph.first(state); edge < graph.end(state); edge++) {
      const target = graph.target(edge);
      if (target !== state && has(target) && actionOf[graph.step(edge)] === place) return true;
    }
    return false;
  });

/**
 * Every fair component among the states that `allowed` marks. A component is unfair to a weakly fair action that is
 * possible in all its states and taken in none: no part of it is better. It is unfair to a strongly fair action that is
 * possible in some of its states and taken in none; without those states it falls into smaller ones, which are judged anew.
 */
export const fairComponents = (
  graph: Graph,
  fair: readonly FairAction[],
  actionOf: Uint32Array,
  allowed: Uint8Array,
): readonly FairComponent[] => {
  const region = Int32Array.from(allowed, (mark) => (mark === 1 ? 0 : OUTSIDE));
  const memory = new Memory(graph.states);
  let regions = 1;
  const found: FairComponent[] = [];
  const work: { readonly states: readonly number[]; readonly id: number }[] = [{ states: numbersOf(allowed), id: 0 }];
  for (let part = work.pop(); part !== undefined; part = work.pop()) {
    const components = componentsOf(graph, region, part.states, part.id, memory);
    for (const states of components) {
      const id = regions++;
      for (const state of states) region[state] = id;
      const has = (state: number): boolean => region[state] === id;
      const starved = fair.filter(
        ({ place, strong, enabled }) =>
          (strong ? states.some((state) => enabled[state] === 1) : states.every((state) => enabled[state] === 1)) &&
          !isTaken(graph, actionOf, place, states, has),
      );
      if (starved.length === 0) {
        found.push({ states, has });
        continue;
      }
      const rest = starved.every(({ strong }) => strong)
        ? states.filter((state) => starved.every(({ enabled }) => enabled[state] === 0))
        : [];
      for (const state of states) region[state] = OUTSIDE;
      if (rest.length === 0) continue;
      const smaller = regions++;
      for (const state of rest) region[state] = smaller;
      work.push({ states: rest, id: smaller });
    }
  }
  return found;
};

const numbersOf = (marks: Uint8Array): readonly number[] => {
  const numbers: number[] = [];
  marks.forEach((mark, state) => {
    if (mark === 1) numbers.push(state);
  });
  return numbers;
};
