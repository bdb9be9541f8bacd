import type { Parameters } from "../machine.ts";

/** An action that was taken, with what it was asked, what it reports, and the state it led to. */
export interface TraceStep<State> {
  readonly action: string;
  readonly parameters: Parameters;
  readonly receipt: Readonly<Record<string, bigint>>;
  readonly state: State;
}

/**
 * A behaviour of a machine: an initial state and the steps from it. State number 0 is the initial one, state number
 * n the one that step n led to. With `loop`, the behaviour never ends: the last state equals state number `loop`,
 * and what lies between is repeated for ever; when `loop` is the last number itself, nothing happens any more.
 */
export interface Trace<State> {
  readonly machine: string;
  readonly initial: State;
  readonly steps: readonly TraceStep<State>[];
  readonly loop: number | null;
}

/** The states of a trace, the initial one first. */
export const statesOf = <State>(trace: Trace<State>): readonly State[] => [
  trace.initial,
  ...trace.steps.map(({ state }) => state),
];
