import { describeRefusal, type Refusal } from "../../vocabulary/refusal.ts";
import { type Attempt, attemptsOf } from "../explore/expander.ts";
import type { Machine, Value } from "../machine.ts";
import { type Packer, packerOf } from "../store/packer.ts";
import { formatCall, formatValue } from "../trace/format.ts";
import { sameValue } from "../trace/same.ts";
import type { Trace, TraceStep } from "../trace/trace.ts";
import type { Observation, RecordedStep, Recording } from "./recording.ts";

/** Why a step cannot follow what was recorded before it: the first thing in the way, for each call that was tried. */
export type Obstacle =
  | { readonly kind: "noInitialState"; readonly detail: string }
  | { readonly kind: "unknownAction"; readonly detail: string }
  | { readonly kind: "refused"; readonly call: string; readonly refusal: Refusal; readonly detail: string }
  | { readonly kind: "otherState"; readonly call: string; readonly detail: string }
  | { readonly kind: "noLoop"; readonly detail: string };

/** Whether a recorded run is a behaviour of a machine. */
export interface Verdict<State> {
  readonly accepted: boolean;
  readonly steps: number;
  /** The number of steps, from the first, that some behaviour of the machine takes. */
  readonly longestPrefix: number;
  /** What stands in the way of the next step; empty when the run is accepted. */
  readonly obstacles: readonly Obstacle[];
  /** One behaviour that takes the longest prefix; null when not even the first state is one. */
  readonly trace: Trace<State> | null;
  /** States in which the machine may be after that prefix, when not every variable was recorded. */
  readonly possible: number;
}

/** A state in which the machine may be, and one way there. */
interface Possibility<State> {
  readonly state: State;
  readonly before: Possibility<State> | null;
  readonly attempt: Attempt<State> | null;
  readonly receipt: TraceStep<State>["receipt"];
}

/** The most obstacles that a verdict lists. */
const MOST_OBSTACLES = 20;

/**
 * Decides whether a recorded run is a behaviour of a machine. Where variables, parameters or actions were not
 * recorded, all states in which the machine may be are followed.
 */
export const validate = <State>(machine: Machine<State>, recording: Recording): Verdict<State> => {
  const follower = new Follower(machine);
  let possible = follower.initial(recording.before);
  if (possible.length === 0)
    return verdict(machine, recording, 0, possible, [
      { kind: "noInitialState", detail: `no initial state has ${formatObservation(recording.before)}` },
    ]);
  for (const [index, step] of recording.steps.entries()) {
    const next = follower.after(possible, step);
    if (next.length === 0) return verdict(machine, recording, index, possible, follower.obstacles(possible, step));
    possible = next;
  }
  const closed = recording.loop === null ? possible : follower.closing(possible, recording);
  return verdict(
    machine,
    recording,
    recording.steps.length,
    closed.length > 0 ? closed : possible,
    closed.length > 0 ? [] : [{ kind: "noLoop", detail: `no action leads back to state ${recording.loop}` }],
  );
};

const verdict = <State>(
  machine: Machine<State>,
  recording: Recording,
  longestPrefix: number,
  possible: readonly Possibility<State>[],
  obstacles: readonly Obstacle[],
): Verdict<State> => {
  const [end] = possible;
  return {
    accepted: obstacles.length === 0,
    steps: recording.steps.length,
    longestPrefix,
    obstacles: obstacles.slice(0, MOST_OBSTACLES),
    trace: end === undefined ? null : traceTo(machine, end, obstacles.length === 0 ? recording.loop : null),
    possible: possible.length,
  };
};

const traceTo = <State>(machine: Machine<State>, end: Possibility<State>, loop: number | null): Trace<State> => {
  const steps: TraceStep<State>[] = [];
  let at = end;
  while (at.before !== null && at.attempt !== null) {
    const { action, parameters } = at.attempt;
    steps.push({ action: action.name, parameters, receipt: at.receipt, state: at.state });
    at = at.before;
  }
  return { machine: machine.name, initial: at.state, steps: steps.reverse(), loop };
};

/** The state number `loop` on the way to a possibility. */
const stateBefore = <State>(possibility: Possibility<State>, stepsBack: number): State => {
  let at = possibility;
  for (let back = 0; back < stepsBack && at.before !== null; back++) at = at.before;
  return at.state;
};

class Follower<State> {
  private readonly machine: Machine<State>;
  private readonly packer: Packer<State>;
  private readonly attempts: readonly Attempt<State>[];
  private readonly attemptsOfAction: ReadonlyMap<string, readonly Attempt<State>[]>;

  constructor(machine: Machine<State>) {
    this.machine = machine;
    this.packer = packerOf(machine.variables);
    this.attempts = attemptsOf(machine);
    this.attemptsOfAction = Map.groupBy(this.attempts, ({ action }) => action.name);
  }

  initial(observation: Observation): readonly Possibility<State>[] {
    return this.distinct(
      this.machine.initial
        .filter((state) => agrees(state, observation))
        .map((state) => ({ state, before: null, attempt: null, receipt: {} })),
    );
  }

  after(possible: readonly Possibility<State>[], step: RecordedStep): readonly Possibility<State>[] {
    const calls = this.calls(step);
    const next: Possibility<State>[] = [];
    for (const before of possible)
      for (const attempt of calls) {
        const result = attempt.action.step(before.state, attempt.parameters);
        if (result._tag === "Success" && agrees(result.success.next, step.after))
          next.push({ state: result.success.next, before, attempt, receipt: result.success.receipt });
      }
    return this.distinct(next);
  }

  /** The possibilities from which the run can go on at its loop: there already, or one step away. */
  closing(possible: readonly Possibility<State>[], { loop, steps }: Recording): readonly Possibility<State>[] {
    const back = steps.length - (loop ?? 0);
    const key = (state: State): string => this.keyOf(state);
    const there = possible.filter((end) => key(end.state) === key(stateBefore(end, back)));
    if (there.length > 0) return there;
    return possible.flatMap((end) =>
      this.after([end], { action: null, parameters: {}, after: {} }).filter(
        ({ state }) => key(state) === key(stateBefore(end, back)),
      ),
    );
  }

  obstacles(possible: readonly Possibility<State>[], step: RecordedStep): readonly Obstacle[] {
    const calls = this.calls(step);
    if (calls.length === 0) return [{ kind: "unknownAction", detail: this.unknown(step) }];
    const found = possible.flatMap(({ state }) => calls.map((attempt) => obstacleOf(state, attempt, step.after)));
    const seen = new Map(found.map((obstacle) => [obstacle.detail, obstacle]));
    return [...seen.values()];
  }

  /** The calls that may have been this step. Parameters that are all recorded need not be among the declared ones. */
  private calls({ action, parameters }: RecordedStep): readonly Attempt<State>[] {
    const known = Object.entries(parameters);
    const declared = action === null ? this.attempts : (this.attemptsOfAction.get(action) ?? []);
    const [first] = declared;
    if (action !== null && first !== undefined) {
      const names = Object.keys(first.parameters);
      if (names.length === known.length && names.every((name) => Object.hasOwn(parameters, name)))
        return [{ action: first.action, parameters }];
    }
    return declared.filter((one) => known.every(([name, value]) => sameValue(one.parameters[name], value)));
  }

  private unknown({ action, parameters }: RecordedStep): string {
    const names = this.machine.actions.map(({ name }) => name);
    return action !== null && !names.includes(action)
      ? `${action} is not an action; they are ${names.join(", ")}`
      : `no call is ${formatCall(action ?? "an action", parameters)}`;
  }

  private distinct(possible: readonly Possibility<State>[]): readonly Possibility<State>[] {
    if (possible.length < 2) return possible;
    const seen = new Map<string, Possibility<State>>();
    for (const one of possible) {
      const key = this.keyOf(one.state);
      if (!seen.has(key)) seen.set(key, one);
    }
    return [...seen.values()];
  }

  private keyOf(state: State): string {
    this.packer.writer.at = 0;
    const end = this.packer.pack(state);
    return String.fromCharCode(...this.packer.writer.bytes.subarray(0, end));
  }
}

const valueIn = <State>(state: State, name: string): Value | undefined =>
  (state as Readonly<Record<string, Value>>)[name];

const agrees = <State>(state: State, observation: Observation): boolean => {
  for (const name in observation) if (!sameValue(valueIn(state, name), observation[name])) return false;
  return true;
};

const formatObservation = (observation: Observation): string =>
  Object.entries(observation)
    .map(([name, value]) => `${name} = ${formatValue(value)}`)
    .join(", ");

/** What kept a call from being the step: its first guard that refused, or the variables that differ. */
const obstacleOf = <State>(state: State, { action, parameters }: Attempt<State>, after: Observation): Obstacle => {
  const call = formatCall(action.name, parameters);
  const result = action.step(state, parameters);
  if (result._tag === "Failure")
    return {
      kind: "refused",
      call,
      refusal: result.failure,
      detail: `${call} is refused: ${describeRefusal(result.failure)}`,
    };
  const differing = Object.entries(after)
    .map(([name, value]) => [name, value, valueIn(result.success.next, name)] as const)
    .filter(([, recorded, actual]) => !sameValue(recorded, actual))
    .map(
      ([name, recorded, actual]) => `${name} is ${formatValue(recorded)}, the machine makes it ${formatValue(actual)}`,
    );
  return { kind: "otherState", call, detail: `${call}: ${differing.join("; ")}` };
};
