import type { FindingKind } from "../machine.ts";
import type { Trace } from "../trace/trace.ts";

/** A property that does not hold, with the shortest behaviour that shows it. */
export interface Violation<State> {
  readonly kind: "invariant" | "actionProperty" | "refusalProperty" | "temporal" | "deadlock";
  readonly property: string;
  readonly statement: string;
  readonly trace: Trace<State>;
}

/** Something that the run did not look at, or did not see happen. */
export interface Finding {
  readonly kind: FindingKind;
  readonly subject: string;
  readonly detail: string;
  /** Whether the machine's author declared it, and why it is in order. */
  readonly expected: boolean;
  readonly reason: string | null;
}

/** Why a run ended before it had seen every reachable state. */
export interface Incomplete {
  readonly reason: "violation" | "maxStates" | "memory" | "interrupted";
  readonly detail: string;
}

/** What a run found. */
export interface Exploration<State> {
  readonly name: string;
  /** Different states that were reached. */
  readonly distinct: number;
  /** Initial states and successors that were computed, each as often as it was. */
  readonly generated: number;
  /** The states on the longest of the shortest paths from an initial state; TLC's diameter. */
  readonly levels: number;
  readonly violations: readonly Violation<State>[];
  readonly findings: readonly Finding[];
  /** Whether a state constraint cut the graph. */
  readonly bounded: boolean;
  /** Null when every reachable state was seen. */
  readonly incomplete: Incomplete | null;
  readonly seconds: number;
  /** Bytes that the states took. */
  readonly memory: number;
}
