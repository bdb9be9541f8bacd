import type { FairAction, FairComponent } from "./fairness.ts";
import type { Graph } from "./graph.ts";

/** Transitions one after the other, and the state in which they end. */
export interface Path {
  readonly edges: readonly number[];
  readonly end: number;
}

/** The shortest path, through states that `within` allows, from one of the states to one for which `goal` is true. */
export const pathWithin = (
  graph: Graph,
  from: readonly number[],
  within: (state: number) => boolean,
  goal: (state: number) => boolean,
): (Path & { readonly start: number }) | null => {
  const via = new Map<number, { readonly edge: number; readonly before: number } | null>();
  for (const state of from) if (within(state)) via.set(state, null);
  for (const state of via.keys()) {
    if (goal(state)) return walkBack(via, state);
    for (let edge = graph.first(state); edge < graph.end(state); edge++) {
      const target = graph.target(edge);
      if (within(target) && !via.has(target)) via.set(target, { edge, before: state });
    }
  }
  return null;
};

const walkBack = (
  via: ReadonlyMap<number, { readonly edge: number; readonly before: number } | null>,
  end: number,
): Path & { readonly start: number } => {
  const edges: number[] = [];
  let start = end;
  for (let step = via.get(end); step !== null && step !== undefined; step = via.get(start)) {
    edges.push(step.edge);
    start = step.before;
  }
  return { edges: edges.reverse(), start, end };
};

/** A transition inside a component by which an action changes the state, from a given state; null when there is none. */
const edgeOf = (
  graph: Graph,
  actionOf: Uint32Array,
  place: number,
  state: number,
  has: (state: number) => boolean,
): number | null => {
  for (let edge = graph.first(state); edge < graph.end(state); edge++) {
    const target = graph.target(edge);
    if (target !== state && has(target) && actionOf[graph.step(edge)] === place) return edge;
  }
  return null;
};

/**
 * Transitions that lead from a state of a fair component round to it again, and are fair: every weakly fair action is
 * taken or impossible somewhere on the way, every strongly fair one is taken or impossible everywhere. None at all
 * when staying in the state is fair.
 */
export const fairCycle = (
  graph: Graph,
  fair: readonly FairAction[],
  actionOf: Uint32Array,
  { states, has }: FairComponent,
  start: number,
): readonly number[] => {
  if (fair.every(({ enabled }) => enabled[start] === 0)) return [];
  const edges: number[] = [];
  let at = start;
  const go = (path: Path | null): void => {
    if (path === null) throw new Error("a component is not strongly connected");
    edges.push(...path.edges);
    at = path.end;
  };
  for (const { place, strong, enabled } of fair) {
    const visited = [start, ...edges.map((edge) => graph.target(edge))];
    const taken = edges.some((edge) => actionOf[graph.step(edge)] === place);
    const spared = strong
      ? states.every((state) => enabled[state] === 0)
      : visited.some((state) => enabled[state] === 0);
    if (taken || spared) continue;
    const impossible = (state: number): boolean => !strong && enabled[state] === 0;
    const leaves = (state: number): boolean => edgeOf(graph, actionOf, place, state, has) !== null;
    go(pathWithin(graph, [at], has, (state) => impossible(state) || leaves(state)));
    const edge = impossible(at) ? null : edgeOf(graph, actionOf, place, at, has);
    if (edge !== null) {
      edges.push(edge);
      at = graph.target(edge);
    }
  }
  go(pathWithin(graph, [at], has, (state) => state === start));
  return edges;
};
