import type { MessagePort } from "node:worker_threads";
import type { Observations, Sighting } from "../explore/observations.ts";

/** A machine that a worker can find for itself: the URL of a module and the name of what it exports. */
export interface MachineAddress {
  readonly module: string;
  readonly export: string;
}

/** What a worker is started with; `peers` are the ports to the other workers, none to itself. */
export interface Start {
  readonly address: MachineAddress;
  readonly id: number;
  readonly workers: number;
  /** The most bytes that its part of the states may take. */
  readonly budget: number;
  readonly peers: readonly (MessagePort | null)[];
}

/** Leave the states with a number below `end`; new states are numbered from `base`. */
export type Command =
  | { readonly kind: "round"; readonly end: number; readonly base: number }
  | { readonly kind: "finish" };

/** How far a worker is after a round. */
export interface Progressed {
  readonly kind: "progressed";
  /** States that were added here in this round, or at the beginning all there are. */
  readonly added: number;
  readonly generated: number;
  readonly memory: number;
  readonly sightings: readonly Sighting["kind"][];
  /** Why the worker cannot go on, when its part of the states fills its memory. */
  readonly full: string | null;
}

/** What a worker leaves behind. */
export interface Finished {
  readonly kind: "finished";
  readonly numbers: Uint32Array;
  readonly parents: Uint32Array;
  readonly steps: Uint32Array;
  readonly observations: Observations;
}

export type Report = Progressed | Finished;
