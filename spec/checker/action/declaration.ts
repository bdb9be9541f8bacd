import type { Arithmetic } from "../../arithmetic/arithmetic.ts";
import type { Code } from "../../vocabulary/refusal.ts";

/** Every quantity an action knows by name: variables before the step, parameters, and what the action fixes as it goes. */
export type Quantities<Name extends string, N> = Readonly<Record<Name, N>>;

/** A number computed from named quantities, in any reading. */
export type Term<Name extends string> = <N, B>(a: Arithmetic<N, B>, given: Quantities<Name, N>) => N;

/** A condition on named quantities, in any reading. */
export type Formula<Name extends string> = <N, B>(a: Arithmetic<N, B>, given: Quantities<Name, N>) => B;

/** An abbreviation: no freedom, no rounding. */
export interface Definition<Name extends string> {
  readonly kind: "definition";
  readonly name: Name;
  readonly value: Term<Name>;
}

/**
 * A quantity fixed as the extreme integer for which `holds`. The executable reading resolves it by bisection; the
 * proofs quantify over it: it holds there, and it fails one further. What holds at `from` and up to some integer
 * fails from there on (for `smallest`, the other way round): the feasible sets are intervals.
 */
export interface Choice<Name extends string> {
  readonly kind: "choice";
  readonly name: Name;
  readonly extremum: "largest" | "smallest";
  readonly from: Term<Name>;
  /** Last candidate, inclusive; without it the search has no end but `holds`. */
  readonly upTo?: Term<Name>;
  /** Quantities that depend on the candidate, fixed anew for each. */
  readonly given: readonly (Definition<Name> | Choice<Name>)[];
  readonly holds: Formula<Name>;
}

/** Refuses the step when `refuses`. */
export interface Guard<Name extends string> {
  readonly kind: "guard";
  readonly code: Code;
  /** The quantity that is at fault, and what it must be, for the refusal's text. */
  readonly subject: Name;
  readonly bound: string;
  readonly refuses: Formula<Name>;
  /** What follows is undefined once this refuses. */
  readonly ends: boolean;
}

export type ActionStep<Name extends string> = Definition<Name> | Choice<Name> | Guard<Name>;

/** An action as data: what it fixes and refuses, in order, the variables it updates and what it reports. */
export interface DeclaredAction<Name extends string, Updated extends Name, Receipt extends string> {
  readonly name: string;
  readonly statement: string;
  readonly steps: readonly ActionStep<Name>[];
  readonly updates: Readonly<Record<Updated, Term<Name>>>;
  readonly receipt: Readonly<Record<Receipt, Term<Name>>>;
}

/** The codes that the guards of an action can give. */
export const codesOf = (action: DeclaredAction<string, never, never>): readonly Code[] => [
  ...new Set(action.steps.flatMap((step) => (step.kind === "guard" ? [step.code] : []))),
];
