/** The transitions between the states of a machine, by number, in rows: those of state s are from `starts[s]` to `starts[s + 1]`. */
export class Graph {
  /** One entry more than there are states, once the graph is whole. */
  starts: Uint32Array = new Uint32Array(1024);
  targets: Uint32Array = new Uint32Array(4096);
  steps: Uint32Array = new Uint32Array(4096);
  edges = 0;
  states = 0;

  /** Adds a transition; the states from which they lead come in ascending order. */
  add(from: number, step: number, to: number): void {
    if (this.states <= from) this.advance(from + 1);
    if (this.edges === this.targets.length) {
      this.targets = doubled(this.targets);
      this.steps = doubled(this.steps);
    }
    this.targets[this.edges] = to;
    this.steps[this.edges] = step;
    this.edges++;
  }

  /** Closes the rows of all states before `count`. */
  advance(count: number): void {
    while (count >= this.starts.length) this.starts = doubled(this.starts);
    while (this.states < count) this.starts[this.states++] = this.edges;
    this.starts[this.states] = this.edges;
  }

  first(state: number): number {
    return this.starts[state] as number;
  }

  end(state: number): number {
    return state + 1 < this.states ? (this.starts[state + 1] as number) : this.edges;
  }

  target(edge: number): number {
    return this.targets[edge] as number;
  }

  step(edge: number): number {
    return this.steps[edge] as number;
  }
}

const doubled = (column: Uint32Array): Uint32Array => {
  const larger = new Uint32Array(2 * column.length);
  larger.set(column);
  return larger;
};
