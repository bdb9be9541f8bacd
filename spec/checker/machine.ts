import type { Result } from "effect";
import type { Refusal } from "../vocabulary/refusal.ts";

/** The type of a state variable. It decides how a state is packed, printed, written to and read from a trace. */
export type VariableType =
  | { readonly kind: "integer" }
  | { readonly kind: "boolean" }
  | { readonly kind: "name"; readonly names: readonly string[] }
  | { readonly kind: "list"; readonly of: VariableType }
  | { readonly kind: "record"; readonly fields: Readonly<Record<string, VariableType>> }
  | { readonly kind: "optional"; readonly of: VariableType }
  | { readonly kind: "map"; readonly to: VariableType };

export type Value =
  | bigint
  | boolean
  | string
  | null
  | readonly Value[]
  | ReadonlyMap<string, Value>
  | { readonly [field: string]: Value };

/** What an action was asked to do. The values come from the machine's finite sets. */
export type Parameters = Readonly<Record<string, Value>>;

/** A step that was taken: the next state and what the action reports of it (amounts, fees). */
export interface Transition<State> {
  readonly next: State;
  readonly receipt: Readonly<Record<string, bigint>>;
}

export type Step<State> = Result.Result<Transition<State>, Refusal>;

/** Fairness of an action: never has to happen, has to when it stays possible, has to when it is possible again and again. */
export type Fairness = "none" | "weak" | "strong";

export interface Action<State> {
  readonly name: string;
  readonly statement: string;
  readonly fairness: Fairness;
  /** Every parameter tuple that the explorer tries, in this order. */
  readonly parameters: readonly Parameters[];
  /** Pure, synchronous. A refusal leaves the state alone. */
  readonly step: (state: State, parameters: Parameters) => Step<State>;
  /** The refusals that the action can give; one that never occurs is a finding. */
  readonly refusals: readonly Refusal["code"][];
}

/** A property of one state. With `when`, an implication: a left side that is never true is a finding. */
export interface Invariant<State> {
  readonly name: string;
  readonly statement: string;
  readonly when?: (state: State) => boolean;
  readonly holds: (state: State) => boolean;
}

/** A property of one transition. */
export interface ActionProperty<State> {
  readonly name: string;
  readonly statement: string;
  readonly when?: (before: State, action: string, transition: Transition<State>, parameters: Parameters) => boolean;
  readonly holds: (before: State, action: string, transition: Transition<State>, parameters: Parameters) => boolean;
}

/** A property of what is refused: that it is refused in this state, and as what. */
export interface RefusalProperty<State> {
  readonly name: string;
  readonly statement: string;
  readonly holds: (state: State, action: string, refusal: Refusal, parameters: Parameters) => boolean;
}

/** A property of whole behaviours. */
export type TemporalProperty<State> = { readonly name: string; readonly statement: string } & (
  | { readonly kind: "always" | "eventually" | "infinitelyOften"; readonly state: (state: State) => boolean }
  | { readonly kind: "leadsTo"; readonly from: (state: State) => boolean; readonly to: (state: State) => boolean }
);

/** A state that must be reachable; one that is not shows that the machine does less than was meant. */
export interface Witness<State> {
  readonly name: string;
  readonly statement: string;
  readonly holds: (state: State) => boolean;
}

/** What a run did not look at, or did not see happen. */
export type FindingKind =
  | "actionNeverFired"
  | "refusalNeverGiven"
  /** An action gave a refusal that it does not declare. */
  | "refusalUndeclared"
  | "premiseNeverTrue"
  | "witnessNeverReached"
  | "bounded"
  | "deadlock"
  /** A temporal property was not looked at, because not every state was seen. */
  | "temporalNotChecked"
  /** The machine's author expected a finding that there was not. */
  | "expectedButAbsent";

/**
 * A finding that the machine's author expects, with the reason. `subject` is the name of the action, property or
 * witness; `action.Code` for a refusal; "machine" for "bounded" and "deadlock".
 */
export interface ExpectedFinding {
  readonly kind: FindingKind;
  readonly subject: string;
  readonly reason: string;
}

/**
 * A system as TLA+ has it: variables, initial states, actions, and what must be true. A value, not a process: the
 * explorer, the simulator and trace validation run it, refinement maps it, the proofs read its declared actions.
 */
export interface Machine<State> {
  readonly name: string;
  readonly statement: string;
  readonly variables: Readonly<Record<keyof State & string, VariableType>>;
  readonly constants: Parameters;
  readonly initial: readonly State[];
  readonly actions: readonly Action<State>[];
  /** States for which this is false are counted and checked, but not left. A run that meets one is bounded. */
  readonly constraint?: { readonly statement: string; readonly holds: (state: State) => boolean };
  readonly invariants: readonly Invariant<State>[];
  readonly actionProperties: readonly ActionProperty<State>[];
  readonly refusalProperties?: readonly RefusalProperty<State>[];
  readonly temporal: readonly TemporalProperty<State>[];
  readonly witnesses: readonly Witness<State>[];
  readonly expected: readonly ExpectedFinding[];
}
