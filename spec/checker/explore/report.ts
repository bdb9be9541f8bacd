import type { Machine } from "../machine.ts";
import { NONE } from "../store/state-store.ts";
import { formatCall, formatState } from "../trace/format.ts";
import { replay } from "../trace/replay.ts";
import type { Trace } from "../trace/trace.ts";
import type { DeadlockPolicy } from "./ending.ts";
import { type Attempt, attemptsOf } from "./expander.ts";
import type { Exploration, Incomplete, Violation } from "./exploration.ts";
import { findingsOf } from "./findings.ts";
import type { Observations, Sighting } from "./observations.ts";

/** What a report reads of a run, whoever ran it: the parent and the step that first led to each state. */
export interface Visited {
  readonly distinct: number;
  readonly levels: number;
  readonly memory: number;
  readonly observations: Observations;
  readonly parentOf: (state: number) => number;
  readonly stepOf: (state: number) => number;
}

/** The steps from an initial state to a state, as attempts, with the place of the initial state in the machine's list. */
export const pathTo = <State>(
  machine: Machine<State>,
  visited: Pick<Visited, "parentOf" | "stepOf">,
  state: number,
): { readonly initial: State; readonly attempts: readonly Attempt<State>[] } => {
  const all = attemptsOf(machine);
  const attempts: Attempt<State>[] = [];
  let at = state;
  while (visited.parentOf(at) !== NONE) {
    attempts.push(attemptAt(all, visited.stepOf(at)));
    at = visited.parentOf(at);
  }
  return { initial: initialAt(machine, visited.stepOf(at)), attempts: attempts.reverse() };
};

const attemptAt = <State>(all: readonly Attempt<State>[], step: number): Attempt<State> => {
  const attempt = all[step];
  if (attempt === undefined) throw new Error(`no step has the number ${step}`);
  return attempt;
};

const initialAt = <State>(machine: Machine<State>, place: number): State => {
  const initial = machine.initial[place];
  if (initial === undefined) throw new Error(`${machine.name} has no initial state number ${place}`);
  return initial;
};

/** The trace that ends with a sighting. */
const traceOf = <State>(machine: Machine<State>, visited: Visited, { kind, from, step }: Sighting): Trace<State> => {
  if (from === NONE) return replay(machine, initialAt(machine, step), []);
  const { initial, attempts } = pathTo(machine, visited, from);
  const taken = kind === "invariant" || kind === "actionProperty";
  return replay(machine, initial, taken ? [...attempts, attemptAt(attemptsOf(machine), step)] : attempts);
};

const violationOf = <State>(machine: Machine<State>, visited: Visited, sighting: Sighting): Violation<State> => {
  const trace = traceOf(machine, visited, sighting);
  if (sighting.kind === "deadlock")
    return { kind: "deadlock", property: "deadlock", statement: "some action is possible in every state", trace };
  if (sighting.kind === "refusalProperty") {
    const property = machine.refusalProperties?.[sighting.place];
    if (property === undefined) throw new Error(`${machine.name} has no refusalProperty number ${sighting.place}`);
    const { action, parameters } = attemptAt(attemptsOf(machine), sighting.step);
    const refused = `${formatCall(action.name, parameters)} is refused in the last state`;
    return { kind: sighting.kind, property: property.name, statement: `${property.statement}: ${refused}`, trace };
  }
  const properties = sighting.kind === "invariant" ? machine.invariants : machine.actionProperties;
  const property = properties[sighting.place];
  if (property === undefined) throw new Error(`${machine.name} has no ${sighting.kind} number ${sighting.place}`);
  return { kind: sighting.kind, property: property.name, statement: property.statement, trace };
};

/** Turns what a run saw into its result. */
export const report = <State>(
  machine: Machine<State>,
  visited: Visited,
  run: { readonly incomplete: Incomplete | null; readonly deadlock: DeadlockPolicy; readonly seconds: number },
): Exploration<State> => {
  const { distinct, levels, memory, observations } = visited;
  const sightings = observations.inOrder();
  const deadlock = sightings.find(({ kind }) => kind === "deadlock");
  return {
    name: machine.name,
    distinct,
    generated: observations.generated,
    levels,
    violations: sightings
      .filter(({ kind }) => kind !== "deadlock" || run.deadlock === "violation")
      .map((sighting) => violationOf(machine, visited, sighting)),
    findings: findingsOf(machine, observations, {
      whole: run.incomplete === null,
      distinct,
      deadlock:
        deadlock !== undefined && run.deadlock === "finding"
          ? describeDeadlock(machine, traceOf(machine, visited, deadlock), observations.deadlocks)
          : null,
    }),
    bounded: observations.cut > 0,
    incomplete: run.incomplete,
    seconds: run.seconds,
    memory,
  };
};

const describeDeadlock = <State>(machine: Machine<State>, trace: Trace<State>, count: number): string => {
  const state = trace.steps.at(-1)?.state ?? trace.initial;
  return `no action is possible in ${count} states, the first after ${trace.steps.length} steps: ${formatState(machine, state)}`;
};
