import type { Incomplete } from "./exploration.ts";
import type { Sighting } from "./observations.ts";

/** What is to be made of a state that no action leaves. */
export type DeadlockPolicy = "finding" | "violation" | "ignore";

export interface ExploreOptions {
  /** A state that no action leaves: a finding (the default), a violation, or nothing. */
  readonly deadlock?: DeadlockPolicy;
  /** Go on after a violation, to find the first one of every property. By default the run ends. */
  readonly goOn?: boolean;
  /** The run ends at the first look after this many distinct states. */
  readonly maxStates?: number;
  /** The most bytes that the states may take, the copies made while the store grows included. */
  readonly memory?: number;
  /** Ends the run, which then still reports. */
  readonly signal?: AbortSignal;
}

/** Whether a violation ends this run. */
export const violates = (
  { goOn = false, deadlock = "finding" }: ExploreOptions,
  sightings: readonly Sighting[],
): boolean => !goOn && sightings.some(({ kind }) => kind !== "deadlock" || deadlock === "violation");

/** Why a run has to end here though there are states to be left, or null. */
export const endOf = (
  options: ExploreOptions,
  run: { readonly distinct: number; readonly violated: boolean; readonly stopped: boolean },
): Exclude<Incomplete["reason"], "memory"> | null => {
  if (run.violated) return "violation";
  if (run.distinct >= (options.maxStates ?? Number.POSITIVE_INFINITY)) return "maxStates";
  return run.stopped ? "interrupted" : null;
};

const END_OF = {
  violation: "the run ends at a violation",
  maxStates: "the run ends at its limit of states",
  interrupted: "the run was interrupted",
};

/** A run's end for a person; of a full memory the store says more. */
export const incomplete = (reason: Incomplete["reason"], queue: number, full: string | null = null): Incomplete => ({
  reason,
  detail: `${reason === "memory" ? full : END_OF[reason]}; ${queue} states were not left`,
});
