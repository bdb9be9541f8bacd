import type { Graph } from "./graph.ts";

/** No region: a state that is left out. */
export const OUTSIDE = -1;

const UNSEEN = 0;

/** What the algorithm remembers of each state; one for all searches in a graph. */
export class Memory {
  readonly order: Uint32Array;
  readonly low: Uint32Array;
  readonly onStack: Uint8Array;
  readonly nextEdge: Uint32Array;

  constructor(states: number) {
    this.order = new Uint32Array(states);
    this.low = new Uint32Array(states);
    this.onStack = new Uint8Array(states);
    this.nextEdge = new Uint32Array(states);
  }
}

/**
 * The strongly connected components of the part of a graph that has one region, by Tarjan's algorithm without
 * recursion. A state alone is a component too: a behaviour may stay in it for ever.
 */
export const componentsOf = (
  graph: Graph,
  region: Int32Array,
  states: readonly number[],
  id: number,
  { order, low, onStack, nextEdge }: Memory,
): readonly (readonly number[])[] => {
  for (const state of states) order[state] = UNSEEN;
  const stack: number[] = [];
  const path: number[] = [];
  const components: number[][] = [];
  let clock = 1;

  const enter = (state: number): void => {
    order[state] = low[state] = clock++;
    onStack[state] = 1;
    nextEdge[state] = graph.first(state);
    stack.push(state);
    path.push(state);
  };

  const leave = (state: number): void => {
    path.pop();
    const parent = path.at(-1);
    if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[state] as number);
    if (low[state] !== order[state]) return;
    const component: number[] = [];
    for (let member = stack.pop(); member !== undefined; member = stack.pop()) {
      onStack[member] = 0;
      component.push(member);
      if (member === state) break;
    }
    components.push(component);
  };

  for (const root of states) {
    if (order[root] !== UNSEEN) continue;
    enter(root);
    for (let state = path.at(-1); state !== undefined; state = path.at(-1)) {
      const edge = nextEdge[state] as number;
      if (edge >= graph.end(state)) {
        leave(state);
        continue;
      }
      nextEdge[state] = edge + 1;
      const target = graph.target(edge);
      if (region[target] !== id) continue;
      if (order[target] === UNSEEN) enter(target);
      else if (onStack[target] === 1) low[state] = Math.min(low[state] as number, order[target] as number);
    }
  }
  return components;
};
