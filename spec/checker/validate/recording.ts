import type { Parameters, Value } from "../machine.ts";

/** Some or all variables of a state, by name. */
export type Observation = Readonly<Record<string, Value>>;

/** What was recorded of one step: null where nothing is known. */
export interface RecordedStep {
  readonly action: string | null;
  /** The parameters that are known; those left out may be any that the machine declares. */
  readonly parameters: Parameters;
  /** What was seen of the state after the step. */
  readonly after: Observation;
}

/** A run of some system, recorded from outside. */
export interface Recording {
  /** What was seen of the first state. */
  readonly before: Observation;
  readonly steps: readonly RecordedStep[];
  /** The number of the state at which the run goes on after its last one, for a run without end. */
  readonly loop: number | null;
}
