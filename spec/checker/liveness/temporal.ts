import type { Attempt } from "../explore/expander.ts";
import { attemptsOf } from "../explore/expander.ts";
import type { Violation } from "../explore/exploration.ts";
import type { Explorer } from "../explore/explorer.ts";
import { pathTo } from "../explore/report.ts";
import type { Machine, TemporalProperty } from "../machine.ts";
import { replay } from "../trace/replay.ts";
import type { Trace } from "../trace/trace.ts";
import { actionsOfSteps, type FairAction, fairActionsOf, fairComponents } from "./fairness.ts";
import type { Graph } from "./graph.ts";
import { fairCycle, pathWithin } from "./lasso.ts";

/** Where a behaviour that violates a property may begin its bad part, pass through, and go round for ever. */
interface BadPart {
  readonly starts: readonly number[];
  readonly within: (state: number) => boolean;
  readonly cycle: Uint8Array;
}

/** Decides the temporal properties of a machine on the graph of all its states. */
export class TemporalChecks<State> {
  private readonly machine: Machine<State>;
  private readonly explorer: Explorer<State>;
  private readonly graph: Graph;
  private readonly fair: readonly FairAction[];
  private readonly actionOf: Uint32Array;
  private readonly attempts: readonly Attempt<State>[];
  /** States that may be left: what happens after one that the constraint cuts off is not known. */
  private readonly known: Uint8Array;

  constructor(machine: Machine<State>, explorer: Explorer<State>, graph: Graph) {
    this.machine = machine;
    this.explorer = explorer;
    this.graph = graph;
    graph.advance(explorer.store.count);
    this.fair = fairActionsOf(machine, graph);
    this.actionOf = actionsOfSteps(machine);
    this.attempts = attemptsOf(machine);
    const { constraint } = machine;
    this.known = this.mark((state) => constraint === undefined || constraint.holds(state));
  }

  /** A behaviour that violates a property, or null when there is none. */
  violation(property: TemporalProperty<State>): Violation<State> | null {
    const trace = property.kind === "always" ? this.never(property.state) : this.lasso(this.badPart(property));
    return trace === null ? null : { kind: "temporal", property: property.name, statement: property.statement, trace };
  }

  private mark(holds: (state: State) => boolean): Uint8Array {
    const marks = new Uint8Array(this.graph.states);
    for (let state = 0; state < marks.length; state++) marks[state] = holds(this.explorer.stateOf(state)) ? 1 : 0;
    return marks;
  }

  private both(marks: Uint8Array, others: Uint8Array, wanted: 0 | 1): Uint8Array {
    return marks.map((mark, state) => (mark === 1 && others[state] === wanted ? 1 : 0));
  }

  /** The way to the first state that is not as it always has to be. */
  private never(holds: (state: State) => boolean): Trace<State> | null {
    const bad = this.mark(holds).indexOf(0);
    if (bad < 0) return null;
    const { initial, attempts } = pathTo(this.machine, this.ways, bad);
    return replay(this.machine, initial, attempts);
  }

  private readonly ways = {
    parentOf: (state: number): number => this.explorer.store.parents[state] as number,
    stepOf: (state: number): number => this.explorer.store.steps[state] as number,
  };

  private badPart(property: Exclude<TemporalProperty<State>, { kind: "always" }>): BadPart {
    const initial = this.initialStates();
    if (property.kind === "leadsTo") {
      const { from, to } = property;
      const without = this.mark((state) => !to(state));
      const begins = this.both(this.mark(from), without, 1);
      return {
        starts: numbersOf(begins),
        within: (state) => without[state] === 1,
        cycle: this.both(this.known, without, 1),
      };
    }
    const good = this.mark(property.state);
    const within = property.kind === "eventually" ? (state: number) => good[state] === 0 : () => true;
    return { starts: initial, within, cycle: this.both(this.known, good, 0) };
  }

  private initialStates(): readonly number[] {
    const { packer, store } = this.explorer;
    return this.machine.initial.map((state) => {
      packer.writer.at = 0;
      const end = packer.pack(state);
      packer.writer.at = 0;
      return store.find(packer.writer.bytes, 0, end);
    });
  }

  /** A way to a fair cycle through the bad part, and round it. */
  private lasso({ starts, within, cycle }: BadPart): Trace<State> | null {
    const components = fairComponents(this.graph, this.fair, this.actionOf, cycle);
    const componentOf = new Map(components.flatMap((component) => component.states.map((state) => [state, component])));
    const path = pathWithin(this.graph, starts, within, (state) => componentOf.has(state));
    if (path === null) return null;
    const component = componentOf.get(path.end);
    if (component === undefined) throw new Error("the path ends outside the components");
    const { initial, attempts } = pathTo(this.machine, this.ways, path.start);
    const round = fairCycle(this.graph, this.fair, this.actionOf, component, path.end);
    const stem = [...attempts, ...path.edges.map((edge) => this.attemptOf(edge))];
    return replay(this.machine, initial, [...stem, ...round.map((edge) => this.attemptOf(edge))], stem.length);
  }

  private attemptOf(edge: number): Attempt<State> {
    const attempt = this.attempts[this.graph.step(edge)];
    if (attempt === undefined) throw new Error(`no step has the number ${this.graph.step(edge)}`);
    return attempt;
  }
}

const numbersOf = (marks: Uint8Array): readonly number[] => {
  const numbers: number[] = [];
  marks.forEach((mark, state) => {
    if (mark === 1) numbers.push(state);
  });
  return numbers;
};
